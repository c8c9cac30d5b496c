//! Words that a person looks for in the text: what is asked, what is found, and which of it is reached.

use crate::dom;
use crate::signal::{Memo, Signal};
use crate::state::Session;
use crate::view::{Handle, handle};
use isnad_account::Span;
use isnad_scene::Finder;
use leptos::prelude::{GetUntracked, Set, set_timeout};
use std::sync::Arc;
use std::time::Duration;

/// The looking for words in the open text. Copied freely.
#[derive(Clone, Copy)]
pub(crate) struct Find {
    pub(crate) is_open: Signal<bool>,
    pub(crate) asked: Signal<String>,
    /// Which of what is found is reached, counted from 0.
    at: Signal<usize>,
    /// The code point from which on other words are looked for.
    from_point: Signal<u32>,
    /// Where the words stand; nothing while nobody looks.
    pub(crate) hits: Memo<Arc<Vec<Span>>>,
    /// What had the focus when the looking began.
    from: Handle,
}

impl Find {
    pub(crate) fn new(session: Session) -> Self {
        let (is_open, asked) = (Signal::new(false), Signal::new(String::new()));
        let finder = Memo::of_scene(move || {
            let account = session.account.get().filter(|_| is_open.get())?;
            Some(Finder::new(account.document.text()))
        });
        let find = move |finder: &Option<Finder>| {
            finder.as_ref().map(|finder| asked.with(|asked| finder.find(asked))).unwrap_or_default()
        };
        let hits = Memo::of_scene(move || Arc::new(finder.with(find)));
        let (at, from_point) = (Signal::new(0), Signal::new(0));
        Self { is_open, asked, at, from_point, hits, from: handle() }
    }

    /// Which of what is found is reached, counted from 0, and how many there are.
    pub(crate) fn place(self) -> (usize, usize) {
        (self.at.get(), self.hits.with(|hits| hits.len()))
    }

    /// Where what is reached stands.
    pub(crate) fn reached(self) -> Option<Span> {
        let at = self.at.get();
        self.hits.with(|hits| hits.get(at).copied())
    }

    /// Looks for other words: the first of them from where the person reads, around the end.
    pub(crate) fn ask(self, words: String) {
        self.asked.set(words);
        let from = self.from_point.get_untracked();
        self.at.set(self.hits.with_untracked(|hits| {
            let at = hits.partition_point(|hit| hit.start < from);
            if at < hits.len() { at } else { 0 }
        }));
    }

    /// Looks from a code point on.
    pub(crate) fn begin(self, from: u32) {
        self.from_point.set(from);
        self.ask(self.asked.get_untracked());
    }

    /// Goes on to the next that is found or back to the one before, around the ends.
    pub(crate) fn step(self, by: isize) {
        let n = self.hits.with_untracked(|hits| hits.len());
        if n > 0 {
            let at = self.at.get_untracked().saturating_add_signed(n as isize + by);
            self.at.set(at % n);
            let reached = self.hits.with_untracked(|hits| hits.get(at % n).map(|hit| hit.start));
            self.from_point.set(reached.unwrap_or_default());
        }
    }

    pub(crate) fn open(self) {
        if !self.is_open.get_untracked() {
            self.from.set(dom::focused());
            self.is_open.set(true);
        }
        // The field is there after this turn of the loop.
        set_timeout(|| dom::select("[data-input=find]"), Duration::ZERO);
    }

    /// Ends the looking; the focus goes back to where it was, if that is still there.
    pub(crate) fn close(self) {
        self.is_open.set(false);
        self.at.set(0);
        let from = self.from.get_untracked();
        let focus = move || {
            if !from.is_some_and(|from| dom::refocus(&from)) {
                dom::focus("[data-action=find]");
            }
        };
        set_timeout(focus, Duration::ZERO);
    }
}
