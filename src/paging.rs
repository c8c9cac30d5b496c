//! A long text in parts, so that the page never holds more elements than a browser bears.

use isnad_account::ClaimId;
use isnad_scene::{Document, PassageScene};
use std::ops::Range;

/// A text of at most so many runs is shown whole.
const MOST_RUNS_WHOLE: usize = 1_500;
/// Most runs in one part of a longer text; a sentence is never cut.
const MOST_RUNS: usize = 300;

/// Consecutive sentences of one paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) paragraph: usize,
    pub(crate) sentences: Range<usize>,
}

/// A text cut into pages, and where each claim begins.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct Pages {
    pages: Vec<Vec<Part>>,
    /// With the start of the run in which they begin, in the order of the text.
    starting: Vec<(u32, ClaimId)>,
    /// By the claim's position in the document.
    page_of: Vec<Option<usize>>,
    first_claims: Vec<Option<ClaimId>>,
}

impl Pages {
    pub(crate) fn of(scene: &PassageScene, document: &Document) -> Self {
        let page_of = vec![None; document.claims().len()];
        let mut pages = Self { page_of, ..Self::default() };
        let most = if scene.runs().count() > MOST_RUNS_WHOLE { MOST_RUNS } else { usize::MAX };
        // As if a page were full: the first sentence begins the first page.
        let mut n_runs = most;
        for (paragraph, sentences) in scene.paragraphs.iter().enumerate() {
            for (at, sentence) in sentences.sentences.iter().enumerate() {
                n_runs = n_runs.saturating_add(sentence.runs.len());
                if n_runs > most || pages.pages.is_empty() {
                    pages.pages.push(Vec::new());
                    pages.first_claims.push(None);
                    n_runs = sentence.runs.len();
                }
                pages.put(paragraph, at);
                sentence
                    .runs
                    .iter()
                    .for_each(|run| pages.note(run.span.start, &run.claims, document));
            }
        }
        pages
    }

    /// Adds a sentence to the last page.
    fn put(&mut self, paragraph: usize, sentence: usize) {
        let Some(page) = self.pages.last_mut() else { return };
        match page.last_mut() {
            Some(part) if part.paragraph == paragraph => part.sentences.end = sentence + 1,
            _ => page.push(Part { paragraph, sentences: sentence..sentence + 1 }),
        }
    }

    /// Notes the claims that begin in a run of the last page.
    fn note(&mut self, start: u32, claims: &[ClaimId], document: &Document) {
        let page = self.pages.len().saturating_sub(1);
        for claim in claims {
            let Some(at) = document.position(claim) else { continue };
            if self.page_of[at].is_some() {
                continue;
            }
            self.page_of[at] = Some(page);
            self.starting.push((start, claim.clone()));
            if let Some(first) = self.first_claims.last_mut() {
                first.get_or_insert_with(|| claim.clone());
            }
        }
    }

    pub(crate) fn n_pages(&self) -> usize {
        self.pages.len()
    }

    /// The parts of a page, in order; none past the last page.
    pub(crate) fn parts(&self, page: usize) -> &[Part] {
        self.pages.get(page).map(Vec::as_slice).unwrap_or_default()
    }

    /// The page on which the claim at a position of the document begins.
    pub(crate) fn page_of(&self, position: usize) -> Option<usize> {
        self.page_of.get(position).copied().flatten()
    }

    /// The claims whose first words are in the run that starts there, the widest first.
    pub(crate) fn starting_at(&self, start: u32) -> impl Iterator<Item = &ClaimId> {
        let first = self.starting.partition_point(|(known, _)| *known < start);
        let here = self.starting[first..].iter().take_while(move |(known, _)| *known == start);
        here.map(|(_, claim)| claim)
    }

    /// The first claim that begins on a page.
    pub(crate) fn first_claim(&self, page: usize) -> Option<&ClaimId> {
        self.first_claims.get(page)?.as_ref()
    }
}
