//! Nouns that tell events, and where the phrase that such a noun heads ends.

use super::scan::Scan;
use crate::pack::rows::{EventStage, FunctionKind, TimeMark, TimeRow};
use crate::pack::{Features, Table};
use crate::text::{Kind, Punct};

/// No phrase is longer, however the words run on.
const LONGEST_PHRASE: usize = 9;
const LONGEST_TITLE: usize = 8;

impl Scan<'_> {
    /// What sort of event the noun here tells, and how many tokens it has.
    pub(super) fn event_noun(&self, at: usize) -> Option<(EventStage, usize)> {
        let known = self.find(at, |row| match row {
            TimeRow::Event(stage) => Some(*stage),
            _ => None,
        });
        if let Some(seen) = known.filter(|seen| !seen.hit.prefix.any(Features::CONJUNCTION)) {
            return Some((seen.what, seen.end));
        }
        let verbal = self.words.hits(at).iter().find(|hit| {
            let table = matches!(hit.table, Table::Verb | Table::Motion | Table::Cue);
            table && hit.form.is_noun() && !hit.prefix.any(Features::CONJUNCTION)
        })?;
        let stage =
            if verbal.table == Table::Cue { EventStage::Setting } else { EventStage::Event };
        Some((stage, at + verbal.n_tokens))
    }

    /// The end of the noun phrase whose head stands at `head` and ends at `end`.
    pub(super) fn phrase_end(&self, head: usize, end: usize) -> usize {
        let mut phrase = Phrase::new(self, head, end);
        let last = (head + LONGEST_PHRASE).min(self.sentence(head).end);
        while phrase.end < last && phrase.take() {}
        phrase.end
    }

    fn ending_at(&self, at: usize) -> Features {
        self.words.hits(at).first().map_or(Features::NONE, |hit| hit.ending)
    }

    /// Whether a date, a unit or a part of the day begins here: it ends the phrase.
    pub(super) fn is_time(&self, at: usize) -> bool {
        let calendar = |row: &TimeRow| {
            matches!(
                row,
                TimeRow::Weekday { .. }
                    | TimeRow::Month { .. }
                    | TimeRow::Deictic { .. }
                    | TimeRow::DayPart(_)
                    | TimeRow::Unit { .. }
            )
            .then_some(())
        };
        self.find(at, calendar).is_some() || self.digits(at).is_some()
    }

    fn preposition(&self, at: usize) -> Option<usize> {
        let hit = self.words.hits_of(at, Table::Function).find(|hit| {
            let kind = self.words.pack.functions.get(hit.row).map(|row| row.kind);
            let leads = matches!(
                kind,
                Some(
                    FunctionKind::In
                        | FunctionKind::On
                        | FunctionKind::To
                        | FunctionKind::With
                        | FunctionKind::Between
                )
            );
            leads && hit.prefix.is_none() && hit.ending.is_none()
        })?;
        Some(at + hit.n_tokens)
    }

    /// Whether "and" or "so" is glued on.
    fn is_joined(&self, at: usize) -> bool {
        match self.words.hits(at).first() {
            Some(hit) => hit.prefix.any(Features::CONJUNCTION),
            None => self.words.splits(at).iter().any(|split| {
                split.prefix.any(Features::CONJUNCTION)
                    && self.is_article(&self.words.stem(at, split))
            }),
        }
    }

    /// A noun with a glued preposition: a complement of the noun before it.
    fn is_complement(&self, at: usize) -> bool {
        let known = self.words.hits(at).first().map(|hit| hit.prefix.has(Features::IN));
        known.unwrap_or_else(|| {
            self.words.splits(at).iter().any(|split| {
                split.prefix.has(Features::IN) && self.is_article(&self.words.stem(at, split))
            })
        })
    }

    /// Whether the word may be a name: no table knows it, or only as one.
    fn may_be_name(&self, at: usize) -> bool {
        let name = |table: Table| matches!(table, Table::Actor | Table::Place);
        self.words.hits(at).iter().all(|hit| name(hit.table))
    }

    /// A noun that another noun usually follows: a title, a sort of place, an event.
    fn is_open_noun(&self, at: usize) -> bool {
        self.words.hits(at).iter().any(|hit| {
            let noun = hit.form.is_noun() || hit.table == Table::Actor;
            noun && matches!(hit.table, Table::Place | Table::Actor | Table::Verb | Table::Motion)
        }) || self.event_noun(at).is_some()
    }
}

struct Phrase<'s, 'a> {
    scan: &'s Scan<'a>,
    /// Nothing without the article belongs to it any more.
    is_closed: bool,
    n_adjectives: usize,
    has_complement: bool,
    head_end: usize,
    end: usize,
}

impl<'s, 'a> Phrase<'s, 'a> {
    fn new(scan: &'s Scan<'a>, head: usize, end: usize) -> Self {
        let owned = scan.ending_at(head).any(Features::PRONOUN);
        let is_closed = owned || scan.is_definite(head);
        Self { scan, is_closed, n_adjectives: 0, has_complement: false, head_end: end, end }
    }

    /// Takes one more word; false where the phrase ends.
    fn take(&mut self) -> bool {
        let at = self.end;
        let scan = self.scan;
        if scan.is_after_break(at) {
            return false;
        }
        if let Some(Kind::Punct(punct)) = scan.text().kind(at) {
            return self.take_title(at, punct);
        }
        // The Friday prayer is a prayer, not a Friday.
        if scan.is_time(at) && scan.mark(at - 1, TimeMark::NoDay).is_some() {
            self.end = at + 1;
            return false;
        }
        let stops = scan.is_time(at) || scan.is_joined(at) || scan.words.is_finite(at);
        if stops {
            return false;
        }
        if scan.preposition(at).is_some() {
            return self.take_complement(at);
        }
        if scan.mark(at, TimeMark::Stop).is_some() {
            return false;
        }
        self.take_noun(at)
    }

    /// A title in quotation marks belongs to the noun before it.
    fn take_title(&mut self, at: usize, punct: Punct) -> bool {
        let quote = self.scan.text().quote_at(at).filter(|quote| quote.start == at);
        let fits = matches!(punct, Punct::Open | Punct::Quote);
        match quote.filter(|quote| fits && quote.len() <= LONGEST_TITLE) {
            Some(quote) => {
                self.end = quote.end;
                self.is_closed = true;
                true
            }
            None => false,
        }
    }

    /// One complement with a preposition: "on Aleppo", "with the delegation".
    fn take_complement(&mut self, at: usize) -> bool {
        let scan = self.scan;
        let Some(object) = scan.preposition(at).filter(|_| !self.has_complement) else {
            return false;
        };
        let fits = scan.text().is_word(object)
            && !scan.is_time(object)
            && !scan.words.is_finite(object)
            && scan.mark(object, TimeMark::Stop).is_none();
        if fits {
            self.has_complement = true;
            self.is_closed = !scan.is_open_noun(object);
            self.n_adjectives = 0;
            self.end = object + 1;
        }
        fits
    }

    fn take_noun(&mut self, at: usize) -> bool {
        let scan = self.scan;
        if scan.is_complement(at) && !self.has_complement {
            self.has_complement = true;
            self.is_closed = true;
            self.end = at + 1;
            return true;
        }
        if scan.is_definite(at) {
            self.n_adjectives += usize::from(self.is_closed);
            self.is_closed = true;
            self.end = at + 1;
            return self.n_adjectives <= 2;
        }
        // After "his arrival" a bare name may still follow.
        let name_after_pronoun = at == self.head_end && scan.may_be_name(at);
        if self.is_closed && !name_after_pronoun {
            return false;
        }
        self.is_closed = !scan.is_open_noun(at);
        self.end = at + 1;
        true
    }
}
