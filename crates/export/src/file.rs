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

/// The appearance of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Appearance {
    /// That of the reader's system.
    #[default]
    Auto,
    /// Ink on light paper.
    Light,
    /// The same on dark paper; printed it is light.
    Dark,
}

impl Appearance {
    /// The appearance of that name; what has none follows the reader's system.
    pub fn of_name(name: &str) -> Self {
        match name {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::Auto,
        }
    }
}

/// Letters of a name with its end, at most: it fits every disk, however many bytes a letter takes.
const MOST: usize = 60;
/// Words of so few letters at the end of a name that was cut mostly lead on to the next word.
const SHORT: usize = 3;

/// A name for a file about an account: letters and digits of its title and nothing else, so that no system reads
/// anything into it and no hidden control turns it around.
pub fn file_name(title: &str, format: Format) -> String {
    let end = [".", format.name()].concat();
    let words =
        title.split(|letter: char| !is_dropped(letter) && !is_plain(letter) && !hugs(letter));
    let words = words.map(|word| word.chars().filter(|it| is_plain(*it)).collect::<String>());
    let words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
    let mut kept = fitting(&words, MOST - "isnad".len() - end.len());
    if kept < words.len() || title.ends_with('\u{2026}') {
        while kept > 1 && words[kept - 1].chars().count() <= SHORT {
            kept -= 1;
        }
    }
    let words = words[..kept].iter().map(|word| ["-", word].concat());
    ["isnad".to_owned(), words.collect(), end].concat()
}

/// How many words, each with a hyphen before it, fit into so many letters.
fn fitting(words: &[String], most: usize) -> usize {
    let mut taken = 0;
    let fits = |word: &&String| {
        taken += 1 + word.chars().count();
        taken <= most
    };
    words.iter().take_while(fits).count()
}

/// Whether a sign stands between the letters of one word: what is before a quotation mark may be joined to what is
/// quoted.
fn hugs(letter: char) -> bool {
    matches!(letter, '\'' | '"' | '\u{AB}' | '\u{BB}' | '\u{2018}'..='\u{201E}')
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
        assert!(long.chars().count() <= 60, "{long}");
    }

    #[test]
    fn a_name_ends_with_a_whole_word_that_leads_on_to_no_other() {
        let title = "\"لن نترك الدفاتر\": حارس أرشيف البصرة يروي أسبوع و«المحافظة» تنفي أنها تأخرت";
        assert_eq!(
            file_name(title, Format::Html),
            "isnad-لن-نترك-الدفاتر-حارس-أرشيف-البصرة-يروي-أسبوع.html"
        );
        assert_eq!(file_name("قال إنه غادر إلى\u{2026}", Format::Svg), "isnad-قال-إنه-غادر.svg");
        assert_eq!(file_name("سافر إلى", Format::Svg), "isnad-سافر-إلى.svg", "it is all there is");
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
