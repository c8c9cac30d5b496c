//! What a file is and what it is called.

use isnad_account::letters::is_dropped;

/// The form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A page.
    Html,
    /// A picture.
    Svg,
}

impl Format {
    /// The form of that name; `None` where there is none.
    pub fn of_name(name: &str) -> Option<Self> {
        [Self::Html, Self::Svg].into_iter().find(|format| format.name() == name)
    }

    /// Its name, which also ends the names of files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Svg => "svg",
        }
    }

    /// What browsers call it. Its letters are UTF-8.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Html => "text/html;charset=utf-8",
            Self::Svg => "image/svg+xml;charset=utf-8",
        }
    }
}

/// Letters of a name, at most: with its end it fits every disk, however many bytes a letter takes.
const MOST: usize = 60;

/// A name for a file about an account: letters and digits of its title and nothing else, so that no system reads
/// anything into it and no hidden control turns it around.
pub fn file_name(title: &str, format: Format) -> String {
    let mut name = String::from("isnad");
    let words = title.split(|letter: char| !is_dropped(letter) && !is_plain(letter));
    for word in words {
        let word: String = word.chars().filter(|it| is_plain(*it)).collect();
        if name.chars().count() + word.chars().count() >= MOST {
            break;
        }
        if !word.is_empty() {
            name.push('-');
            name.push_str(&word);
        }
    }
    [&name, ".", format.name()].concat()
}

/// Letters and digits of Latin and Arabic, without marks.
fn is_plain(letter: char) -> bool {
    let is_arabic =
        matches!(letter, '\u{620}'..='\u{669}' | '\u{671}'..='\u{6D3}' | '\u{6F0}'..='\u{6F9}');
    letter.is_ascii_alphanumeric() || (is_arabic && !is_dropped(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_called_by_the_words_of_its_title() {
        assert_eq!(
            file_name("Closing days, at last", Format::Html),
            "isnad-Closing-days-at-last.html"
        );
        assert_eq!(
            file_name("شَهادةُ \u{202E}السائق: «غادر»", Format::Svg),
            "isnad-شهادة-السائق-غادر.svg"
        );
    }

    #[test]
    fn no_title_makes_a_name_that_leads_elsewhere() {
        for title in
            ["", "../../etc/passwd", "con", "a\\b:c*d?\"<>|", "...", "\u{202E}gpj.exe", "\0"]
        {
            let name = file_name(title, Format::Html);
            let stem = name.strip_suffix(".html").unwrap();
            assert!(stem.starts_with("isnad"), "{name}");
            assert!(stem.chars().all(|it| it.is_ascii_alphanumeric() || it == '-'), "{name}");
        }
        let long = file_name(&"كلمة ".repeat(90), Format::Html);
        assert!(long.chars().count() < 70, "{long}");
    }

    #[test]
    fn only_the_two_forms_have_names() {
        assert_eq!(Format::of_name("svg"), Some(Format::Svg));
        assert_eq!(Format::of_name("html").map(Format::name), Some("html"));
        for name in ["", "HTML", "pdf", "__proto__"] {
            assert_eq!(Format::of_name(name), None);
        }
    }
}
