//! Words, numbers and signs of a text, each with its place in the source and its folded spelling.

use super::class::{Class, Punct, class_of};
use super::shown::Shown;
use super::spelled::Spelled;
use super::spellings::Spellings;
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

/// A word, number or sign. Small: a text has one for every ten bytes.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    start: u32,
    end: u32,
    /// Its folded spelling.
    pub(super) word: u32,
    /// What it is.
    pub kind: Kind,
    /// Whether a line break stands between it and the token before.
    pub after_break: bool,
    /// Whether it stands in a quotation, or is a mark of one.
    pub(super) in_quote: bool,
    /// What of its writing the fold loses.
    pub(super) shown: Shown,
}

impl Token {
    /// Where it stands in the source.
    pub const fn span(&self) -> ByteSpan {
        ByteSpan::new(self.start as usize, self.end as usize)
    }
}

/// Bytes of text for each token that room is made for at once.
const BYTES_PER_TOKEN: usize = 8;

/// All tokens in order, and the folded words that they are.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    pub(crate) tokens: Vec<Token>,
    pub(super) words: Spellings,
    /// How many letters are Arabic, and how many letters there are.
    pub(super) letters: (usize, usize),
}

impl Tokens {
    pub(crate) fn of(source: &str) -> Self {
        let tokens = Vec::with_capacity(source.len() / BYTES_PER_TOKEN);
        let mut found = Self { tokens, ..Self::default() };
        let mut spelled = Spelled::new();
        let mut after_break = true;
        let mut at = 0;
        while let Some(character) = char_at(source, at) {
            let next = at + character.len_utf8();
            match class_of(character) {
                Class::Space | Class::Mark => at = next,
                Class::LineBreak => (at, after_break) = (next, true),
                class @ (Class::Letter | Class::Digit | Class::Punct(_)) => {
                    at = found.take(source, at, class, after_break, &mut spelled);
                    after_break = false;
                }
            }
        }
        found.letters = (spelled.n_arabic, spelled.n_letters);
        found.tokens.shrink_to_fit();
        found
    }

    pub(crate) fn key(&self, token: &Token) -> &str {
        self.words.get(token.word)
    }

    /// Takes the token that begins at a byte in, and tells where it ends.
    fn take(
        &mut self,
        source: &str,
        start: usize,
        class: Class,
        after_break: bool,
        spelled: &mut Spelled,
    ) -> usize {
        spelled.clear();
        let end = match class {
            Class::Letter => spelled.word(source, start),
            Class::Digit => spelled.number(source, start, end_of(source, start, class)),
            _ => end_of(source, start, class),
        };
        self.tokens.push(Token {
            start: start as u32,
            end: end as u32,
            word: self.words.enter(spelled.folded()),
            kind: kind_of(source, ByteSpan::new(start, end), class),
            after_break,
            in_quote: false,
            shown: spelled.shown(),
        });
        end
    }
}

#[inline(always)] // asked for every character
fn char_at(source: &str, at: usize) -> Option<char> {
    source.get(at..)?.chars().next()
}

/// Where a number or a sign ends.
fn end_of(source: &str, start: usize, class: Class) -> usize {
    let rest = source.get(start..).unwrap_or_default();
    let goes_on =
        |(at, next): &(usize, char)| *at == 0 || continues(source, class, start + at, *next);
    let last = rest.char_indices().take_while(goes_on).last();
    start + last.map_or(0, |(at, character)| at + character.len_utf8())
}

/// Whether `next` still belongs to the token that began with `class`.
fn continues(source: &str, class: Class, at: usize, next: char) -> bool {
    let follows_digit =
        |after: usize| char_at(source, after).is_some_and(|c| class_of(c) == Class::Digit);
    match (class, class_of(next)) {
        (Class::Digit, Class::Mark | Class::Digit) => true,
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
