//! The marks that all views share: what a claim's source commits to, seen at a glance.

use crate::Document;
use isnad_account::{Certainty, Claim, MovementStatus, Polarity, Realis};

/// One word of the shared vocabulary. A claim can be several at once (denied and only planned).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// Affirmed as done: filled.
    Affirmed,
    /// Hedged: dashed.
    Hedged,
    /// Not done (planned, asked, promised, prevented): open arrow.
    NotDone,
    /// Denied: hollow, struck through.
    Denied,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Affirmed, Self::Hedged, Self::NotDone, Self::Denied];

    /// Its name in links, sheets of style and what is handed out.
    pub fn code(self) -> &'static str {
        match self {
            Self::Affirmed => "affirmed",
            Self::Hedged => "hedged",
            Self::NotDone => "not-done",
            Self::Denied => "denied",
        }
    }
}

/// How a claim is drawn, in every view alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Mark {
    /// Hollow with a stroke through.
    pub denied: bool,
    /// Dashed.
    pub hedged: bool,
    /// Open arrow.
    pub not_done: bool,
    /// Hatched: its date rests on an anchor from outside the text.
    pub from_outside: bool,
    /// Rings: how many sources stand between the article and the content; 0 is the article's own word.
    pub rings: u8,
}

impl Mark {
    /// The mark of a claim.
    pub fn of(document: &Document, claim: &Claim) -> Self {
        Self::new(claim, document.rests_on_outside(&claim.id))
    }

    /// The mark of the claim at a position of the document, where it is known: nothing is searched.
    pub(crate) fn at(document: &Document, position: usize) -> Self {
        Self::new(&document.claims()[position], document.rests_on_outside_at(position))
    }

    fn new(claim: &Claim, from_outside: bool) -> Self {
        Self {
            denied: claim.polarity == Polarity::Denied,
            hedged: matches!(claim.certainty, Certainty::Probable | Certainty::Possible),
            not_done: !matches!(claim.realis, Realis::Happened | Realis::Ongoing),
            from_outside,
            rings: depth(claim),
        }
    }

    /// The mark of a claim's movement, which may be less done than the claim it is told in.
    pub(crate) fn of_movement(
        document: &Document,
        position: usize,
        status: MovementStatus,
    ) -> Self {
        let mark = Self::at(document, position);
        let done = matches!(status, MovementStatus::Done | MovementStatus::Ongoing);
        let denied = mark.denied || status == MovementStatus::Denied;
        Self { denied, not_done: mark.not_done || !done, ..mark }
    }

    /// Every form that holds, at least one.
    pub fn forms(&self) -> Vec<Form> {
        let all = [
            (self.denied, Form::Denied),
            (self.not_done, Form::NotDone),
            (self.hedged, Form::Hedged),
            (!(self.denied || self.not_done || self.hedged), Form::Affirmed),
        ];
        all.into_iter().filter_map(|(holds, form)| holds.then_some(form)).collect()
    }

    /// The form that must not be missed where only one can be shown.
    pub fn leading(self) -> Form {
        match self {
            Self { denied: true, .. } => Form::Denied,
            Self { not_done: true, .. } => Form::NotDone,
            Self { hedged: true, .. } => Form::Hedged,
            _ => Form::Affirmed,
        }
    }

    /// What holds of all of several marks: a place looks denied or undone only where everything there is.
    /// The rings are those of the nearest source.
    pub fn shared(marks: &[Self]) -> Self {
        let all = |test: fn(&Self) -> bool| !marks.is_empty() && marks.iter().all(test);
        Self {
            denied: all(|mark| mark.denied),
            hedged: all(|mark| mark.hedged),
            not_done: all(|mark| mark.not_done),
            from_outside: all(|mark| mark.from_outside),
            rings: marks.iter().map(|mark| mark.rings).min().unwrap_or_default(),
        }
    }
}

/// How many of several claims have each form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct MarkCounts {
    /// All of them.
    pub all: usize,
    /// Affirmed as done.
    pub affirmed: usize,
    /// Hedged.
    pub hedged: usize,
    /// Not done.
    pub not_done: usize,
    /// Denied.
    pub denied: usize,
}

impl MarkCounts {
    /// Counts the forms of several marks.
    pub fn of(marks: &[Mark]) -> Self {
        Self::by(marks, |mark, form| mark.forms().contains(&form))
    }

    /// Counts each of several marks once, by the form that must not be missed.
    pub fn leading(marks: &[Mark]) -> Self {
        Self::by(marks, |mark, form| mark.leading() == form)
    }

    fn by(marks: &[Mark], has: fn(&Mark, Form) -> bool) -> Self {
        let n_of = |form| marks.iter().filter(|mark| has(mark, form)).count();
        Self {
            all: marks.len(),
            affirmed: n_of(Form::Affirmed),
            hedged: n_of(Form::Hedged),
            not_done: n_of(Form::NotDone),
            denied: n_of(Form::Denied),
        }
    }
}

/// Sources between the article and the content.
pub(crate) fn depth(claim: &Claim) -> u8 {
    u8::try_from(claim.chain.len().saturating_sub(1)).unwrap_or(u8::MAX)
}
