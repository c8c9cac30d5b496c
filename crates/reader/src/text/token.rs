//! Words, numbers and signs of a text, each with its place in the source and its folded spelling.

use super::class::{Class, Punct, class_of};
use super::fold::fold_char;
use isnad_account::ByteSpan;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters, with any digits glued to them.
    Word,
    /// Digits only; thousands separators dropped, a decimal point kept.
    Number,
    /// A sign.
    Punct(Punct),
}

/// A word, number or sign.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where it stands in the source.
    pub span: ByteSpan,
    /// What it is.
    pub kind: Kind,
    /// Whether a line break stands between it and the token before.
    pub after_break: bool,
    key: (u32, u32),
}

/// Letters beyond this are not part of any word a table could hold; longer runs are cut here, so
/// that ten thousand marks on one letter stay cheap.
const LONGEST_KEY: usize = 64;

/// All tokens in order, and the folded letters that their keys point into.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    pub(crate) tokens: Vec<Token>,
    folded: String,
}

impl Tokens {
    pub(crate) fn of(source: &str) -> Self {
        let mut found = Self {
            tokens: Vec::with_capacity(source.len() / 8),
            folded: String::with_capacity(source.len()),
        };
        let mut rest = source.char_indices().peekable();
        let mut after_break = true;
        while let Some((start, character)) = rest.next() {
            let class = class_of(character);
            match class {
                Class::Space | Class::Mark => continue,
                Class::LineBreak => {
                    after_break = true;
                    continue;
                }
                Class::Letter | Class::Digit | Class::Punct(_) => {}
            }
            let mut end = start + character.len_utf8();
            while let Some(&(at, next)) = rest.peek() {
                if !continues(source, class, at, next) {
                    break;
                }
                end = at + next.len_utf8();
                rest.next();
            }
            found.push(source, ByteSpan::new(start, end), class, after_break);
            after_break = false;
        }
        found
    }

    pub(crate) fn key(&self, token: &Token) -> &str {
        self.folded.get(token.key.0 as usize..token.key.1 as usize).unwrap_or_default()
    }

    fn push(&mut self, source: &str, span: ByteSpan, class: Class, after_break: bool) {
        let words = span.of(source);
        let kind = kind_of(source, span, class);
        let start = self.folded.len();
        match kind {
            Kind::Word => self.folded.extend(words.chars().flat_map(fold_char).take(LONGEST_KEY)),
            Kind::Number => {
                self.folded.extend(words.chars().filter_map(number_char).take(LONGEST_KEY))
            }
            Kind::Punct(_) => {}
        }
        let key = (start as u32, self.folded.len() as u32);
        self.tokens.push(Token { span, kind, after_break, key });
    }
}

/// Whether `next` still belongs to the token that began with `class`.
fn continues(source: &str, class: Class, at: usize, next: char) -> bool {
    let follows_digit = |after: usize| {
        source
            .get(after..)
            .and_then(|rest| rest.chars().next())
            .is_some_and(|c| class_of(c) == Class::Digit)
    };
    match (class, class_of(next)) {
        (Class::Letter | Class::Digit, Class::Mark) => true,
        (Class::Letter, Class::Letter | Class::Digit) => true,
        (Class::Digit, Class::Digit) => true,
        (Class::Digit, Class::Punct(_)) => {
            matches!(next, '.' | ',' | '٫' | '٬') && follows_digit(at + next.len_utf8())
        }
        (Class::Punct(Punct::Stop), Class::Punct(Punct::Stop)) => true,
        _ => false,
    }
}

fn kind_of(source: &str, span: ByteSpan, class: Class) -> Kind {
    match class {
        Class::Digit => Kind::Number,
        Class::Punct(Punct::Stop) if span.end - span.start > 2 => Kind::Punct(Punct::Ellipsis),
        Class::Punct(Punct::Stop) if !ends_sentence(source, span) => Kind::Punct(Punct::Other),
        Class::Punct(punct) => Kind::Punct(punct),
        Class::Letter | Class::Mark | Class::Space | Class::LineBreak => Kind::Word,
    }
}

/// A dot inside a name or after a one-letter abbreviation ends nothing.
fn ends_sentence(source: &str, dot: ByteSpan) -> bool {
    let before = source.get(..dot.start).unwrap_or_default();
    let after = source.get(dot.end..).unwrap_or_default().chars().next();
    let glued = after.is_some_and(|c| matches!(class_of(c), Class::Letter | Class::Digit));
    let word =
        before.chars().rev().take_while(|c| matches!(class_of(*c), Class::Letter | Class::Mark));
    let n_letters = word.filter(|c| class_of(*c) == Class::Letter).take(2).count();
    !glued && n_letters != 1
}

/// Digits of any script as ASCII; a comma between groups goes, a decimal sign stays a point.
fn number_char(character: char) -> Option<char> {
    match character {
        '.' | '٫' => Some('.'),
        ',' | '٬' => None,
        _ => fold_char(character).next(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(source: &str) -> Vec<String> {
        let tokens = Tokens::of(source);
        let show = |token: &Token| match token.kind {
            Kind::Punct(punct) => format!("{punct:?}"),
            Kind::Word | Kind::Number => tokens.key(token).to_string(),
        };
        tokens.tokens.iter().map(show).collect()
    }

    #[test]
    fn words_numbers_and_signs_are_parted() {
        assert_eq!(
            keys("في ٢٩/١١، 1,250.5%"),
            ["في", "29", "Slash", "11", "Comma", "1250.5", "Other"]
        );
        assert_eq!(keys("10:30 م."), ["10", "Colon", "30", "م", "Other"]);
    }

    #[test]
    fn a_dot_after_one_letter_or_inside_a_name_ends_nothing() {
        assert_eq!(keys("د. علي قال ذلك."), ["د", "Other", "علي", "قال", "ذلك", "Stop"]);
        assert_eq!(keys("a.b..."), ["a", "Other", "b", "Ellipsis"]);
    }

    #[test]
    fn marks_do_not_split_a_word_and_keys_stay_short() {
        let text = format!("ب{}اب", "\u{64B}".repeat(10_000));
        assert_eq!(keys(&text), ["باب"]);
        assert!(keys(&"ب".repeat(500))[0].chars().count() <= 64);
    }

    #[test]
    fn line_breaks_are_remembered() {
        let tokens = Tokens::of("أول\nثان ثالث");
        assert_eq!(
            tokens.tokens.iter().map(|t| t.after_break).collect::<Vec<_>>(),
            [true, true, false]
        );
    }
}
