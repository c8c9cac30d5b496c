//! Names that an account itself teaches: a surname seen once behind a given name is a name everywhere.

use super::MentionForm;
use super::draft::Draft;
use super::lexical::Lexical;
use crate::numbers::Numbers;
use crate::pack::rows::{ActorWordKind, FunctionKind};
use crate::pack::{Features, Hit, Table};
use crate::text::Punct;
use std::ops::Range;

/// The drafts that bear a name, owners and those named inside a phrase among them.
fn named(drafts: &[Draft]) -> impl Iterator<Item = &Draft> {
    let each = drafts.iter().flat_map(|draft| {
        draft.inner.iter().chain([draft]).flat_map(|it| it.owner.as_deref().into_iter().chain([it]))
    });
    each.filter(|draft| draft.form == MentionForm::Named)
}

/// Letters of the shortest surname learned: shorter ones are other words too often.
const SHORTEST_SURNAME: usize = 3;

impl Lexical<'_, '_> {
    /// Takes over what these drafts show.
    pub(super) fn learn(&mut self, drafts: &[Draft]) {
        for draft in named(drafts) {
            let surname = if draft.name.len() > 1 { self.surname(draft) } else { None };
            if let [byname] = draft.byname.as_slice() {
                self.learned.at(byname, 0);
            }
            if draft.name.len() > 1 && self.recurs(draft.head.start) {
                self.learned.at(&draft.name[0], 0);
            }
            match draft.name.as_slice() {
                [first, .., last] => {
                    self.shown.at(first, 0);
                    self.shown.at(last, 0);
                }
                // "Mrs X": no table knows the name.
                [only] if !draft.role.head.is_empty() && self.is_new(draft.head.start) => {
                    self.learned.at(only, 0);
                }
                _ => {}
            }
            for name in surname.into_iter().chain(self.linked(draft)) {
                self.learned.at(&name, 0);
            }
            if draft.role.domain.is_none() && !draft.role.head.is_empty() {
                self.titles.at(&draft.role.head, 0);
            }
        }
        for draft in named(drafts) {
            let is_shown = draft.name.len() > 1 || !draft.role.head.is_empty();
            let first = self.words.text.key(draft.head.start);
            if is_shown && self.is_teachable(draft.head.start) && !self.learned.contains(first) {
                self.given.at(first, 0);
            }
        }
        self.surnames = self.words.mark(|at| {
            let mut stems = self.words.splits(at).iter().map(|split| self.words.stem(at, split));
            stems.any(|stem| self.learned.contains(&stem))
        });
        self.namesakes = self.words.mark(|at| self.shown.contains(self.words.text.key(at)));
        for paper in drafts.iter().filter(|draft| draft.form == MentionForm::Body) {
            if !paper.name.is_empty() {
                self.papers.at(&paper.name.join(" "), 0);
            }
        }
    }

    /// Takes over the papers that the text names in quotation marks where only a paper stands, and names
    /// again: the paper itself is one of them. "X to «Y»:" tells enough by itself.
    pub(super) fn learn_papers(&mut self) {
        let text = self.words.text;
        let mut met = Numbers::default();
        let mut told = Vec::new();
        for quote in text.quotes.iter().filter(|quote| (3..=6).contains(&quote.len())) {
            let name = self.joined_words(quote.start + 1..quote.end - 1);
            *met.at(&name, 0) += 1;
            let is_to = quote.start.checked_sub(1).is_some_and(|before| self.is_to_alone(before));
            if is_to && text.is_punct(quote.end, Punct::Colon) {
                *met.at(&name, 0) += 1;
            }
            if is_to || self.is_paper_here(quote) {
                told.push(name);
            }
        }
        for name in told.iter().filter(|name| met.get(name).is_some_and(|n| n > 1)) {
            self.papers.at(name, 0);
        }
    }

    /// At either side of a dateline's dash, or the subject of a feminine verb that opens its sentence.
    fn is_paper_here(&self, quote: &Range<usize>) -> bool {
        let text = self.words.text;
        let heads = self.opens_sentence(quote.start) && text.is_punct(quote.end, Punct::Dash);
        let feminine = |hit: &Hit| {
            hit.form.is_finite()
                && (hit.prefix.has(Features::THIRD_FEMININE) || hit.ending.has(Features::FEMININE))
        };
        let is_subject = |before: usize| {
            self.opens_sentence(before) && self.words.finite(before).is_some_and(feminine)
        };
        heads
            || quote
                .start
                .checked_sub(1)
                .is_some_and(|before| text.is_punct(before, Punct::Dash) || is_subject(before))
    }

    /// "To", written apart from the quotation mark behind it.
    fn is_to_alone(&self, at: usize) -> bool {
        self.words
            .functions(at)
            .any(|(kind, hit)| kind == FunctionKind::For && hit.n_ending == 0 && hit.n_tokens == 1)
    }

    /// Whether a second look can find more.
    pub(super) fn has_learned(&self) -> bool {
        [&self.learned, &self.given, &self.shown, &self.papers, &self.titles]
            .iter()
            .any(|it| !it.is_empty())
    }

    /// A surname with "son of" before it.
    fn linked(&self, draft: &Draft) -> Option<String> {
        let [_, .., link, last] = draft.name.as_slice() else { return None };
        let at = draft.tokens.end.checked_sub(2)?;
        self.is_link(at).then(|| [link.as_str(), last].join(" "))
    }

    /// A listed name that is an ordinary word too: a full name or a title has shown it for a name.
    fn is_teachable(&self, at: usize) -> bool {
        let is_word = self.words.hits(at).iter().any(|hit| self.is_common(hit));
        self.bare_actor(at, ActorWordKind::Given).is_some() && !is_word
    }

    fn is_new(&self, at: usize) -> bool {
        self.is_unknown(at)
            && self.recurs(at)
            && self.words.text.key(at).chars().count() > SHORTEST_SURNAME
    }

    fn surname(&self, draft: &Draft) -> Option<String> {
        let last = draft.tokens.end.checked_sub(1)?;
        let is_short = self.words.text.key(last).chars().count() < SHORTEST_SURNAME;
        let is_tail = self.bare_actor(last, ActorWordKind::NameTail).is_some();
        let is_word = self.words.hits(last).iter().any(|hit| self.is_common(hit));
        (!is_short && !is_tail && !is_word).then(|| self.words.text.key(last).to_string())
    }

    /// A reading that makes a word too common to be taken for a name wherever it stands.
    fn is_common(&self, hit: &Hit) -> bool {
        if hit.table != Table::Actor {
            return hit.n_prefix + hit.n_ending == 0;
        }
        let row = &self.words.pack.actors[hit.row];
        match row.kind {
            ActorWordKind::Nisba => !row.stands_for.is_empty(),
            _ => false,
        }
    }
}
