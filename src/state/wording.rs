//! What the session says in words: of the interface, of numbers, of claims.

use super::Session;
use crate::strings::{Pair, counts, words as w};
use crate::view::{Value, code};
use isnad_account::{Bounds, ClaimId, LocalMinute};
use isnad_scene::{Mark, When};

impl Session {
    /// The words of the interface's language.
    pub(crate) fn say(self, pair: Pair) -> &'static str {
        self.language.get().pick(pair)
    }

    /// The words of the interface's language, following the language.
    pub(crate) fn text(self, pair: Pair) -> Value {
        code(move || self.say(pair))
    }

    /// A number as the page writes numbers.
    pub(crate) fn number(self, n: usize) -> String {
        self.locale.get().number(n)
    }

    /// So many claims, in words.
    pub(crate) fn counted(self, n: usize) -> String {
        counts::CLAIMS.words(self.language.get(), n, &self.number(n))
    }

    /// So many places, in words.
    pub(crate) fn counted_places(self, n: usize) -> String {
        counts::PLACES.words(self.language.get(), n, &self.number(n))
    }

    /// The language of the account, for the words that are quoted from it.
    pub(crate) fn account_language(self) -> Option<String> {
        self.account.with(|it| Some(it.as_ref()?.document.reading().account.language.clone()))
    }

    /// The words of a claim, for a name or a list.
    pub(crate) fn words_of(self, claim: &ClaimId) -> String {
        let Some(account) = self.account.get_untracked() else { return String::new() };
        let found = account.document.claim(claim);
        found.map_or_else(String::new, |it| account.document.slice(it.span).trim().to_owned())
    }

    /// When a claim is said to be, and whether that rests on what the text does not say.
    pub(crate) fn dated_words(self, when: When, mark: Mark) -> String {
        let told = self.writer.get().when(&when);
        match mark.from_outside {
            true => [&told, self.say(w::LIST_COMMA), self.say(w::NOT_FROM_TEXT)].concat(),
            false => told,
        }
    }

    /// A day, `YYYY-MM-DD`, as the page writes days; as it is where it is none.
    pub(crate) fn day_words(self, day: &str) -> String {
        let Some(first) = LocalMinute::parse(&[day, "T00:00"].concat()) else {
            return day.to_owned();
        };
        let bounds = Bounds { earliest: Some(first), latest: Some(first.plus_days(1)) };
        self.writer.get_untracked().bounds(bounds)
    }
}
