//! A long text in pages, so that the page never holds more elements than a browser bears.

use isnad_account::{ClaimId, Reading, Span, sorting};
use isnad_scene::Document;

/// A text of at most so many runs is shown whole.
const MOST_RUNS_WHOLE: usize = 400;
/// Most runs on one page of a longer text; a sentence is never cut.
const MOST_RUNS: usize = 240;

/// A text cut into pages, and where each claim begins.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct Pages {
    /// Where each page begins; the first at the start of the text.
    starts: Vec<u32>,
    end: u32,
    /// With the start of the run in which they begin, in the order of the text.
    starting: Vec<(u32, ClaimId)>,
    /// By the claim's position in the document.
    page_of: Vec<usize>,
}

impl Pages {
    /// Cuts a text into pages, unless it is wanted `whole`.
    pub(crate) fn of(document: &Document, whole: bool) -> Self {
        let reading = document.reading();
        let edges = edges(reading);
        let is_long = !whole && edges.len() > MOST_RUNS_WHOLE;
        let most = if is_long { MOST_RUNS } else { usize::MAX };
        let mut pages = Self {
            starts: starts(reading, &edges, most),
            end: document.offsets().n_points(),
            starting: starting(reading),
            page_of: Vec::new(),
        };
        let page_of = reading.claims.iter().map(|claim| pages.page_at(claim.span.start)).collect();
        pages.page_of = page_of;
        pages
    }

    pub(crate) fn n_pages(&self) -> usize {
        self.starts.len()
    }

    /// What stands on a page; past the last page, what stands on the last.
    pub(crate) fn span(&self, page: usize) -> Span {
        let page = page.min(self.starts.len().saturating_sub(1));
        let start = self.starts.get(page).copied().unwrap_or_default();
        Span::new(start, self.starts.get(page + 1).copied().unwrap_or(self.end).max(start))
    }

    /// The page on which a code point of the text stands.
    pub(crate) fn page_at(&self, point: u32) -> usize {
        self.starts.partition_point(|start| *start <= point).saturating_sub(1)
    }

    /// The page on which the claim at a position of the document begins.
    pub(crate) fn page_of(&self, position: usize) -> Option<usize> {
        self.page_of.get(position).copied()
    }

    /// The claims whose first words are in the run that starts there, the widest first.
    pub(crate) fn starting_at(&self, start: u32) -> impl Iterator<Item = &ClaimId> {
        let first = self.starting.partition_point(|(known, _)| *known < start);
        let here = self.starting[first..].iter().take_while(move |(known, _)| *known == start);
        here.map(|(_, claim)| claim)
    }
}

/// Where anything that is marked begins or ends: nearly every such point makes a run of its own.
fn edges(reading: &Reading) -> Vec<u32> {
    let claims = reading.claims.iter().flat_map(|it| it.pieces.iter());
    let cues =
        reading.claims.iter().flat_map(|it| it.chain.iter().filter_map(|link| link.cue.as_ref()));
    let times = reading.times.iter().map(|it| &it.span);
    let places = reading.places.iter().flat_map(|it| &it.mentions);
    let spans = claims.chain(cues).chain(times).chain(places);
    let mut edges: Vec<u32> = spans.flat_map(|span| [span.start, span.end]).collect();
    sorting::sort(&mut edges);
    edges.dedup();
    edges
}

/// Pages begin with a sentence: with the one that would have made the page before too long.
fn starts(reading: &Reading, edges: &[u32], most: usize) -> Vec<u32> {
    let (mut starts, mut n_runs) = (vec![0], 0_usize);
    let mut seen = 0;
    for sentence in &reading.sentences {
        let after = edges.partition_point(|edge| *edge < sentence.span.end);
        let here = after - seen + 1;
        seen = after;
        if n_runs > 0 && n_runs + here > most {
            starts.push(sentence.span.start);
            n_runs = 0;
        }
        n_runs += here;
    }
    starts
}

/// Every claim with the start of its first piece, the widest first where several begin together.
fn starting(reading: &Reading) -> Vec<(u32, ClaimId)> {
    let mut claims: Vec<_> = reading.claims.iter().collect();
    let first = |pieces: &[Span]| pieces.iter().map(|piece| piece.start).min();
    sorting::sort_by_key(&mut claims, |it| (first(&it.pieces), core::cmp::Reverse(it.span.len())));
    claims.into_iter().filter_map(|it| Some((first(&it.pieces)?, it.id.clone()))).collect()
}
