//! A reader for the few lines of TOML that this program needs: sections, strings, numbers.
//!
//! Kept small on purpose, so that the program compiles in seconds without a dependency.

/// One `[name]` or `[[name]]` section with its `key = value` lines, in the order of the file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Section {
    pub(crate) name: String,
    pub(crate) entries: Vec<(String, String)>,
}

impl Section {
    /// The value of `key`: a string without its quotes, anything else as written.
    pub(crate) fn get(&self, key: &str) -> Option<&str> {
        self.entries.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
    }

    /// The value of `key`, nothing when it is absent.
    pub(crate) fn text(&self, key: &str) -> &str {
        self.get(key).unwrap_or_default()
    }
}

/// Every section of `source`; lines before the first one stand in a section without a name.
pub(crate) fn sections(source: &str) -> Vec<Section> {
    let mut found = vec![Section::default()];
    for line in source.lines().map(without_comment) {
        if let Some(name) = section_name(line) {
            found.push(Section { name: name.to_owned(), entries: Vec::new() });
        } else if let (Some((key, value)), Some(section)) = (line.split_once('='), found.last_mut())
        {
            section.entries.push((unquoted(key).to_owned(), unquoted(value).to_owned()));
        }
    }
    found
}

/// The first section of that name.
pub(crate) fn section<'a>(sections: &'a [Section], name: &str) -> Option<&'a Section> {
    sections.iter().find(|section| section.name == name)
}

fn section_name(line: &str) -> Option<&str> {
    let inner = line.strip_prefix('[')?.strip_suffix(']')?;
    let inner = inner.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(inner);
    Some(inner.trim())
}

fn unquoted(text: &str) -> &str {
    let text = text.trim();
    text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(text)
}

/// The line up to a `#` that stands outside quotes.
fn without_comment(line: &str) -> &str {
    let mut quoted = false;
    for (at, character) in line.char_indices() {
        match character {
            '"' => quoted = !quoted,
            '#' if !quoted => return line[..at].trim(),
            _ => {}
        }
    }
    line.trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_keep_their_entries_apart() {
        let read = sections("a = 1 # one\n[b]\nc = \"x # y\"\n[[d]]\n\"e.f\" = \"\"\n[[d]]\n");
        let names: Vec<_> = read.iter().map(|section| section.name.as_str()).collect();
        assert_eq!(names, ["", "b", "d", "d"]);
        assert_eq!(read[0].text("a"), "1");
        assert_eq!(section(&read, "b").and_then(|b| b.get("c")), Some("x # y"));
        assert_eq!(read[2].get("e.f"), Some(""));
        assert_eq!(read[3].get("e.f"), None);
    }
}
