//! What is shown now as a link, and a link opened on a text that may have changed since.

use crate::command::settle;
use crate::{
    AxisRange, Command, Document, Filters, LaneBy, MapView, Order, Selection, Shown, SortedSet,
    ViewState, apply,
};
use isnad_account::{Claim, ClaimId, Edit, PlaceId};

/// What a link holds. Ids are for one reading; the quote survives a re-reading.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Link {
    /// The selected claim.
    pub claim: Option<ClaimId>,
    /// Whether it is its movement that is selected.
    pub moves: bool,
    /// The selected place.
    pub place: Option<PlaceId>,
    /// The first words of the claim.
    pub quote: Option<String>,
    /// The first hexadecimal digits of the SHA-256 of the text.
    pub text: Option<String>,
    /// Where the map looks.
    pub map: Option<MapView>,
    /// The stretch of time the timeline shows.
    pub times: Option<AxisRange>,
    /// The stretch of time that is not dimmed.
    pub brush: Option<AxisRange>,
    /// Told or happened.
    pub order: Order,
    /// What the lanes stand for.
    pub lanes: LaneBy,
    /// What is asked for.
    pub filters: Filters,
    /// What was changed of the anchors of the text.
    pub edits: Vec<Edit>,
}

/// How a link's claim was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// The link asks for no claim.
    NotAsked,
    /// By its id in the same text.
    ById,
    /// By its words.
    ByQuote,
    /// Not at all.
    Missing,
}

/// A link opened on a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The state to show.
    pub view: ViewState,
    /// How the claim was found.
    pub found: Found,
    /// Whether nothing says that the link was made on another text.
    pub same_text: bool,
}

/// Hexadecimal digits of the text's hash: enough to tell versions of one article apart.
const HASH_DIGITS: usize = 8;
const QUOTE_WORDS: usize = 6;
const QUOTE_LETTERS: usize = 60;

impl Link {
    /// The link to what is shown now, with what was changed of the anchors.
    pub fn of(view: &ViewState, document: &Document, edits: Vec<Edit>) -> Self {
        let claim = view.selection.as_ref().and_then(Selection::claim);
        let hash = document.reading().account.sha256.get(..HASH_DIGITS);
        Self {
            claim: claim.cloned(),
            moves: matches!(view.selection, Some(Selection::Movement(_))),
            place: view.selection.as_ref().and_then(Selection::place).cloned(),
            quote: claim.and_then(|id| document.claim(id)).and_then(|it| quote(document, it)),
            text: hash.map(str::to_owned),
            map: view.map.map(MapView::shortened),
            times: view.times,
            brush: view.brush,
            order: view.order,
            lanes: view.lanes,
            filters: view.filters.clone(),
            edits,
        }
    }

    /// Whether the link asks for nothing: it tells at most which text it was made on.
    pub fn is_plain(&self) -> bool {
        *self == Self { text: self.text.clone(), ..Self::default() }
    }

    /// Whether nothing says that the link was made on another text. One that was waits until its own is read: on a
    /// text between, its ids would light something else.
    pub fn fits(&self, document: &Document) -> bool {
        let hash = &document.reading().account.sha256;
        self.text.as_ref().is_none_or(|text| hash.starts_with(text.as_str()))
    }

    /// The view state that shows what the link asks for and nothing else; of `view` only the direction of time is
    /// kept, which is a habit. On another text only the quote, the arrangement and what can be asked of any text
    /// count, since ids and times belong to the text they were read in.
    pub fn open(&self, view: &ViewState, document: &Document) -> Opened {
        let same_text = self.fits(document);
        let (claim, found) = self.find(document, same_text);
        let mut next = ViewState { direction: view.direction, ..self.arranged(same_text) };
        settle(&mut next, document);
        let place = || self.place.clone().filter(|_| same_text).map(Selection::Place);
        if let Some(thing) = claim.map(|claim| self.selection(document, claim)).or_else(place) {
            next = lit(&next, document, thing);
        }
        Opened { view: next, found, same_text }
    }

    fn arranged(&self, same_text: bool) -> ViewState {
        let (order, lanes) = (self.order, self.lanes);
        if !same_text {
            let filters = of_any_text(&self.filters);
            return ViewState { order, lanes, filters, ..ViewState::default() };
        }
        ViewState {
            order,
            lanes,
            filters: self.filters.clone(),
            map: self.map.map(MapView::limited),
            times: self.times.and_then(AxisRange::limited),
            brush: self.brush.and_then(AxisRange::limited),
            ..ViewState::default()
        }
    }

    fn selection(&self, document: &Document, claim: ClaimId) -> Selection {
        let can_move = document.claim(&claim).is_some_and(|it| it.movement.is_some());
        if self.moves && can_move { Selection::Movement(claim) } else { Selection::Claim(claim) }
    }

    fn find(&self, document: &Document, same_text: bool) -> (Option<ClaimId>, Found) {
        let by_id = self.claim.clone().filter(|id| same_text && document.position(id).is_some());
        if by_id.is_some() {
            return (by_id, Found::ById);
        }
        match self.quote.as_ref().and_then(|quote| find_quote(document, quote)) {
            Some(claim) => (Some(claim.id.clone()), Found::ByQuote),
            None if self.claim.is_none() && self.quote.is_none() => (None, Found::NotAsked),
            None => (None, Found::Missing),
        }
    }
}

/// What can be asked of a text that the ids and the times were not read in.
fn of_any_text(filters: &Filters) -> Filters {
    let (nobody, nowhere) = (SortedSet::default(), SortedSet::default());
    let speakers = SortedSet::default();
    Filters { speakers, actors: nobody, places: nowhere, time: None, ..filters.clone() }
}

/// A filter must not hide what a link points at.
fn lit(view: &ViewState, document: &Document, thing: Selection) -> ViewState {
    let hidden = !Shown::new(document, view).holds(document, &thing);
    let clear = hidden.then_some(Command::ClearFilters);
    let select = Command::Select(thing);
    clear.into_iter().chain([select]).fold(view.clone(), |view, it| apply(&view, document, it))
}

/// The first words of a claim with single spaces between them; `None` where it has none.
fn quote(document: &Document, claim: &Claim) -> Option<String> {
    let words = document.slice(claim.span).split_whitespace().take(QUOTE_WORDS);
    let quote: String = words.collect::<Vec<_>>().join(" ").chars().take(QUOTE_LETTERS).collect();
    let quote = quote.trim_end();
    (!quote.is_empty()).then(|| quote.to_owned())
}

/// The claim at the first stretch of the text that reads like the quote and carries one: the claim that starts
/// there, or else the deepest.
fn find_quote<'a>(document: &'a Document, quote: &str) -> Option<&'a Claim> {
    let text = document.text();
    let first = quote.split_whitespace().next()?;
    text.match_indices(first).find_map(|(byte, _)| {
        if !reads_like(text.get(byte..)?, quote) {
            return None;
        }
        let start = document.offsets().span(text, isnad_account::ByteSpan::new(byte, byte)).start;
        let here = document.claims_at(start);
        let starting = here.iter().find(|claim| claim.span.start == start);
        starting.or(here.first()).copied()
    })
}

/// Whether a text starts with the words of a quote, however they are spaced. The last may be cut short.
fn reads_like(text: &str, quote: &str) -> bool {
    let mut words = text.split_whitespace();
    let mut asked = quote.split_whitespace().peekable();
    while let Some(asked_word) = asked.next() {
        let Some(word) = words.next() else {
            return false;
        };
        let fits =
            if asked.peek().is_none() { word.starts_with(asked_word) } else { word == asked_word };
        if !fits {
            return false;
        }
    }
    true
}
