//! The corpus format, parsed (see corpus/FORMAT.md).

/// One text with what an editor marks in it.
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) published: Option<String>,
    pub(crate) text: String,
    pub(crate) facts: Vec<Fact>,
}

/// A key and its value, with the facts indented below it.
pub(crate) struct Fact {
    pub(crate) key: String,
    pub(crate) value: String,
    pub(crate) below: Vec<(String, String)>,
}

/// The cases of a file. A file that is not in the format stops the test, with the line.
pub(crate) fn parse(file: &str, text: &str) -> Vec<Case> {
    let parts = text.split("=== ").skip(1);
    parts.map(|part| parse_case(file, part)).collect()
}

fn parse_case(file: &str, part: &str) -> Case {
    let (title, rest) =
        part.split_once('\n').unwrap_or_else(|| panic!("{file}: a case without lines"));
    let name = format!("{file}: {}", title.trim());
    let (head, rest) =
        rest.split_once("text:\n").unwrap_or_else(|| panic!("{name}: expected `text:`"));
    let (text, facts) = rest
        .split_once("\n---\n")
        .unwrap_or_else(|| panic!("{name}: expected `---` after the text"));
    let published = head
        .lines()
        .find_map(|line| line.strip_prefix("written-on: "))
        .map(|day| day.trim().to_string());
    Case { published, text: text.to_string(), facts: parse_facts(&name, facts), name }
}

fn parse_facts(name: &str, lines: &str) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    for line in lines.lines().filter(|line| !line.trim().is_empty()) {
        let (key, value) = line
            .trim()
            .split_once(':')
            .unwrap_or_else(|| panic!("{name}: expected `key: value` in `{line}`"));
        let (key, value) = (key.to_string(), value.trim().to_string());
        match facts.last_mut() {
            Some(fact) if line.starts_with("  ") => fact.below.push((key, value)),
            _ => facts.push(Fact { key, value, below: Vec::new() }),
        }
    }
    facts
}
