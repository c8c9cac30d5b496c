//! What the project cannot install for itself: each missing thing is one line with its mend.

use crate::failure::{Failure, Outcome};
use crate::shell;

/// The oldest Node that runs the tools and the browser tests.
const OLDEST_NODE: u32 = 20;

/// Checks for a C compiler, Node and npm; names everything that is missing, not only the first.
pub(crate) fn check() -> Outcome {
    let missing: Vec<String> = [c_compiler(), node(), npm()].into_iter().flatten().collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(Failure::new(missing.join("\n")))
}

/// Fails with the mend when rustup is not there to add what the toolchain lacks.
pub(crate) fn rustup(for_what: &str) -> Outcome {
    if version("rustup").is_some() {
        return Ok(());
    }
    Err(Failure::new(format!("missing: rustup, to add {for_what} (install it from rustup.rs)")))
}

/// Fails with the mend when Debian's packages cannot be installed by this user.
pub(crate) fn debian_packages(packages: &[String]) -> Outcome {
    let names = packages.join(" ");
    if version("apt-get").is_none() {
        return Err(Failure::new(format!("missing: {names} (no apt-get here to install them)")));
    }
    let user = shell::answer(shell::program("id").arg("-u"));
    if user.as_deref() == Some("0") {
        return Ok(());
    }
    Err(Failure::new(format!("missing: {names} (run as root: apt-get install {names})")))
}

fn c_compiler() -> Option<String> {
    version("cc").is_none().then(|| "missing: a C compiler (apt-get install gcc libc6-dev)".into())
}

fn npm() -> Option<String> {
    version("npm").is_none().then(|| "missing: npm (apt-get install npm)".into())
}

fn node() -> Option<String> {
    match version("node") {
        None => Some(format!("missing: Node {OLDEST_NODE} or newer (apt-get install nodejs)")),
        Some(found) if major(&found) >= Some(OLDEST_NODE) => None,
        Some(found) => Some(format!("too old: Node {found}, wanted {OLDEST_NODE} or newer")),
    }
}

fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

fn version(name: &str) -> Option<String> {
    shell::answer(shell::program(name).arg("--version"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_the_first_number() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("9.1"), Some(9));
        assert_eq!(major("none"), None);
    }

    #[test]
    fn a_missing_program_has_no_version() {
        assert_eq!(version("isnad-no-such-program"), None);
    }
}
