//! Why a command stopped: one message for the person at the terminal.

use std::fmt;

/// A failure, said in words that name the mend where there is one.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Failure(String);

/// What every step of this program answers.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

/// Names the file in the failures of reading, writing and moving it.
pub(crate) trait Naming<T> {
    fn naming(self, what: impl fmt::Display) -> Outcome<T>;
}

impl<T, E: fmt::Display> Naming<T> for Result<T, E> {
    fn naming(self, what: impl fmt::Display) -> Outcome<T> {
        self.map_err(|error| Failure(format!("{what}: {error}")))
    }
}
