//! `manifest.json` of the shipped folder: which file carries which name, its length and SHA-256.

use std::fmt::Write;

/// One shipped file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The name in the source: without a hash.
    pub(crate) logical: String,
    /// The path below the shipped folder.
    pub(crate) file: String,
    pub(crate) bytes: usize,
    pub(crate) sha256: String,
}

/// The manifest's text: one line a file, in the order given.
pub(crate) fn write(entries: &[Entry]) -> String {
    let mut text = String::from("{");
    for (index, Entry { logical, file, bytes, sha256 }) in entries.iter().enumerate() {
        let comma = if index == 0 { "" } else { "," };
        // Names are those of this project's files and hold nothing that JSON must escape.
        let line = write!(
            text,
            "{comma}\n  \"{logical}\": {{ \"file\": \"{file}\", \"bytes\": {bytes}, \"sha256\": \"{sha256}\" }}"
        );
        debug_assert!(line.is_ok(), "writing to a string cannot fail");
    }
    text.push_str("\n}\n");
    text
}

/// Reads what [`write`] wrote.
pub(crate) fn read(text: &str) -> Vec<Entry> {
    text.lines().filter_map(entry).collect()
}

fn entry(line: &str) -> Option<Entry> {
    let strings: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
    let [logical, "file", file, "bytes", "sha256", sha256] = strings[..] else { return None };
    let digits: String = line
        .split_once("\"bytes\":")?
        .1
        .chars()
        .skip_while(|character| character.is_whitespace())
        .take_while(char::is_ascii_digit)
        .collect();
    Some(Entry {
        logical: logical.into(),
        file: file.into(),
        bytes: digits.parse().ok()?,
        sha256: sha256.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let file = |name: &str| Entry {
            logical: format!("{name}.js"),
            file: format!("{name}-1.js"),
            bytes: 27,
            sha256: "00".into(),
        };
        let entries = [file("a"), file("b/c")];
        let text = write(&entries);
        assert!(text.starts_with("{\n  \"a.js\": { \"file\": \"a-1.js\", \"bytes\": 27,"));
        assert!(text.ends_with("}\n}\n"));
        assert_eq!(read(&text), entries);
    }
}
