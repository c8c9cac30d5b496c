//! `isnad read --jsonl`: an account a line in, a reading or an error a line out, in order.

use crate::Failure;
use crate::args::{check_language, published};
use crate::library::Library;
use isnad_account::Reading;
use isnad_reader::ReadOptions;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::io::{BufRead, Write};

#[derive(Deserialize)]
struct Question {
    #[serde(default)]
    id: Value,
    text: String,
    #[serde(default)]
    published: Option<String>,
    #[serde(default)]
    language: Option<String>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Answer {
    Read { id: Value, reading: Box<Reading> },
    Failed { id: Value, line: usize, error: Problem },
}

#[derive(Serialize)]
struct Problem {
    code: &'static str,
    message: String,
}

pub(crate) fn run() -> Result<(), Failure> {
    let library = Library::open()?;
    let mut input = std::io::stdin().lock();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut bytes = Vec::new();
    let mut line = 0;
    loop {
        bytes.clear();
        let n_read = input
            .read_until(b'\n', &mut bytes)
            .map_err(|error| format!("cannot read standard input: {error}"))?;
        if n_read == 0 {
            return Ok(());
        }
        line += 1;
        if bytes.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let json = serde_json::to_string(&answer(&library, &bytes, line))
            .map_err(|error| error.to_string())?;
        if let Err(error) = writeln!(out, "{json}").and_then(|()| out.flush()) {
            return if error.kind() == std::io::ErrorKind::BrokenPipe {
                Ok(())
            } else {
                Err(format!("cannot write: {error}"))
            };
        }
    }
}

fn answer(library: &Library, bytes: &[u8], line: usize) -> Answer {
    let failed =
        |id: Value, code, message| Answer::Failed { id, line, error: Problem { code, message } };
    let question: Question = match serde_json::from_slice(bytes) {
        Ok(question) => question,
        Err(error) => return failed(id_of(bytes), "bad-line", error.to_string()),
    };
    let published = match question.published.as_deref().map(published).transpose() {
        Ok(published) => published,
        Err(message) => return failed(question.id, "bad-day", message),
    };
    if let Err(message) = check_language(question.language.as_deref().unwrap_or("auto")) {
        return failed(question.id, "unknown-language", message);
    }
    let reading = Box::new(library.read(&question.text, &ReadOptions::published(published)));
    Answer::Read { id: question.id, reading }
}

/// The id of a line that is JSON but no question.
fn id_of(bytes: &[u8]) -> Value {
    let value: Option<Value> = serde_json::from_slice(bytes).ok();
    value.and_then(|value| value.get("id").cloned()).unwrap_or(Value::Null)
}
