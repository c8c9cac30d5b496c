//! SHA-256, computed by the system's `sha256sum`.

use crate::failure::{Failure, Outcome};
use crate::shell;

/// The SHA-256 of `bytes`, in lower-case hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> Outcome<String> {
    let printed = shell::pipe(&mut shell::program("sha256sum"), bytes)?;
    let hash: String = printed.iter().take(64).map(|byte| char::from(*byte)).collect();
    if hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Ok(hash);
    }
    Err(Failure::new("sha256sum printed no hash"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_value_of_abc() {
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256(b"abc"), Ok(known.to_owned()));
    }
}
