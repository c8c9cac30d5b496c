//! Words of the account among words of the interface. What comes from the account is kept apart, so that its
//! direction, and controls of direction in it, reach nothing around it.

use crate::element::{Element, el};
use crate::measure::{Face, width};

/// Words in a row.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Phrase(Vec<(Kind, String)>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Of the interface.
    Plain,
    /// Of the account.
    Own,
}

impl Phrase {
    /// Words of the account alone.
    pub(crate) fn of_account(words: &str) -> Self {
        Self::default().own(words)
    }

    /// Words of the interface alone.
    pub(crate) fn plain_words(words: &str) -> Self {
        Self::default().plain(words)
    }

    /// With words of the interface.
    pub(crate) fn plain(self, words: &str) -> Self {
        self.with(Kind::Plain, words)
    }

    /// With words of the account.
    pub(crate) fn own(self, words: &str) -> Self {
        self.with(Kind::Own, words)
    }

    fn with(mut self, kind: Kind, words: &str) -> Self {
        if !words.is_empty() {
            self.0.push((kind, words.to_owned()));
        }
        self
    }

    /// With another phrase behind a sign, where there is anything on both sides of it.
    pub(crate) fn then(mut self, sign: &str, next: Self) -> Self {
        if !self.0.is_empty() && !next.0.is_empty() {
            self = self.plain(sign);
        }
        self.0.extend(next.0);
        self
    }

    /// All of several behind each other.
    pub(crate) fn joined(sign: &str, all: impl IntoIterator<Item = Self>) -> Self {
        all.into_iter().fold(Self::default(), |phrase, next| phrase.then(sign, next))
    }

    /// Into an element of HTML.
    pub(crate) fn fill(&self, element: Element) -> Element {
        self.0.iter().fold(element, |element, (kind, words)| match kind {
            Kind::Plain => element.words(words),
            Kind::Own => element.child(el("bdi").words(words)),
        })
    }

    /// Into an element of text of a drawing.
    pub(crate) fn draw(&self, text: Element) -> Element {
        self.0.iter().fold(text, |text, (kind, words)| match kind {
            Kind::Plain => text.words(words),
            Kind::Own => text.child(el("tspan").with("unicode-bidi='isolate'").words(words)),
        })
    }

    /// Cut into lines of at most so many pixels, between words; no line begins or ends with a blank.
    pub(crate) fn lines(&self, face: Face, most: f64) -> Vec<Self> {
        let (mut lines, mut line, mut taken) = (Vec::new(), Self::default(), 0.0);
        for word in self.words() {
            let wide: f64 = word.0.iter().map(|(_, part)| width(part.trim_end(), face)).sum();
            if taken > 0.0 && taken + wide > most {
                lines.push(std::mem::take(&mut line).trimmed());
                taken = 0.0;
            }
            if taken > 0.0 || wide > 0.0 {
                for (kind, part) in &word.0 {
                    taken += width(part, face);
                    line.add(*kind, part);
                }
            }
        }
        lines.push(line.trimmed());
        lines.retain(|line| !line.0.is_empty());
        lines
    }

    /// Every word with the blank behind it; it may change from one kind to another within.
    fn words(&self) -> Vec<Self> {
        let (mut words, mut word) = (Vec::new(), Self::default());
        for (kind, run) in &self.0 {
            for part in run.split_inclusive(char::is_whitespace) {
                word.add(*kind, part);
                if part.ends_with(char::is_whitespace) {
                    words.push(std::mem::take(&mut word));
                }
            }
        }
        words.push(word);
        words
    }

    fn add(&mut self, kind: Kind, word: &str) {
        match self.0.last_mut() {
            Some((last, words)) if *last == kind => words.push_str(word),
            _ => self.0.push((kind, word.to_owned())),
        }
    }

    fn trimmed(mut self) -> Self {
        if let Some((_, words)) = self.0.last_mut() {
            words.truncate(words.trim_end().len());
        }
        self.0.retain(|(_, words)| !words.is_empty());
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FACE: Face = Face { size: 10.0 };

    #[test]
    fn lines_hold_every_word_once_and_none_is_too_long() {
        let phrase = Phrase::of_account("one two three").plain(" > ").own("four five six seven");
        let lines = phrase.lines(FACE, 60.0);
        let words = |line: &Phrase| line.0.iter().map(|it| it.1.as_str()).collect::<String>();
        let all: Vec<String> = lines.iter().map(words).collect();
        let told: Vec<String> = all.join(" ").split_whitespace().map(str::to_owned).collect();
        assert_eq!(told.join(" "), "one two three > four five six seven");
        assert!(all.iter().all(|line| width(line, FACE) <= 60.0), "{all:?}");
    }

    #[test]
    fn a_word_that_is_longer_than_a_line_has_one_of_its_own() {
        let lines = Phrase::of_account("a incomprehensibilities b").lines(FACE, 30.0);
        assert_eq!(lines.len(), 3);
        assert!(Phrase::of_account(" \n ").lines(FACE, 30.0).is_empty());
    }

    #[test]
    fn what_no_blank_parts_stays_together() {
        let lines = Phrase::of_account("name").plain(" (").own("verb").plain(")").lines(FACE, 40.0);
        assert_eq!(lines[1], Phrase::plain_words("(").own("verb").plain(")"));
    }

    #[test]
    fn words_of_the_account_are_isolated_and_those_of_the_interface_are_not() {
        let phrase = Phrase::plain_words("by ").own("<x>\u{202E}");
        assert_eq!(phrase.fill(el("td")).written(), "<td>by <bdi>&lt;x&gt;[U+202E]</bdi></td>");
        let drawn = phrase.draw(el("text")).written();
        assert!(
            drawn.contains("<tspan unicode-bidi='isolate'>&lt;x&gt;[U+202E]</tspan>"),
            "{drawn}"
        );
    }
}
