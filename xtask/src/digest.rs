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

/// A SHA-256 as pages and policies name it: `sha256-` and its base64.
pub(crate) fn integrity(sha256: &str) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let bits: Vec<u8> = sha256
        .chars()
        .filter_map(|digit| digit.to_digit(16))
        .flat_map(|digit| (0..4).rev().map(move |bit| (digit >> bit & 1) as u8))
        .collect();
    let mut written = String::from("sha256-");
    for six in bits.chunks(6) {
        // The last letter's missing bits are nought.
        let value = six.iter().fold(0, |value, bit| value << 1 | bit) << (6 - six.len());
        written.push(char::from(LETTERS[usize::from(value)]));
    }
    written + "="
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_value_of_abc() {
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256(b"abc"), Ok(known.to_owned()));
    }

    #[test]
    fn the_same_as_pages_name_it() {
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(integrity(known), "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    }
}
