//! Everything that lies over the text, swept once from start to end.

use crate::{Document, Mention};
use isnad_account::{Span, sorting};

/// What lies over a stretch of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Layer {
    /// A claim, by its position.
    Claim(usize),
    /// A heading.
    Heading,
    /// Words that name or do something.
    Mention(Mention),
}

/// A stretch with the same layers throughout; empty where nothing lies.
pub(crate) struct Stretch<'a> {
    pub(crate) span: Span,
    pub(crate) layers: Vec<&'a Layer>,
}

type Laid = (Span, Layer);

/// Every layer of a stretch of the text with its span, cut to the stretch, by where it starts.
pub(crate) fn layers(document: &Document, within: Span) -> Vec<Laid> {
    let mut laid = Laying { within, laid: Vec::new() };
    add_claims(document, &mut laid);
    add_mentions(document, &mut laid);
    let titles = document.reading().sections.iter().filter_map(|section| section.title);
    titles.for_each(|span| laid.put(span, || Layer::Heading));
    let mut laid = laid.laid;
    sorting::sort_by_key(&mut laid, |(span, _)| span.start);
    laid
}

/// Layers as far as they lie in a stretch.
struct Laying {
    within: Span,
    laid: Vec<Laid>,
}

impl Laying {
    fn put(&mut self, span: Span, layer: impl FnOnce() -> Layer) {
        let start = span.start.max(self.within.start);
        let end = span.end.min(self.within.end);
        if start < end {
            self.laid.push((Span::new(start, end), layer()));
        }
    }
}

fn add_claims(document: &Document, laid: &mut Laying) {
    for (position, claim) in document.claims().iter().enumerate() {
        claim.pieces.iter().for_each(|piece| laid.put(*piece, || Layer::Claim(position)));
        let cues = claim.chain.iter().filter_map(|link| link.cue);
        cues.for_each(|span| laid.put(span, || Layer::Mention(Mention::Cue)));
    }
}

fn add_mentions(document: &Document, laid: &mut Laying) {
    let reading = document.reading();
    for time in &reading.times {
        laid.put(time.span, || Layer::Mention(Mention::Time(time.id.clone())));
    }
    for place in &reading.places {
        let layer = || Layer::Mention(Mention::Place(place.id.clone()));
        place.mentions.iter().for_each(|span| laid.put(*span, layer));
    }
}

/// Cuts a stretch of the text at every edge of a layer and at the further `cuts`.
pub(crate) fn stretches(laid: &[Laid], cuts: Vec<u32>, within: Span) -> Vec<Stretch<'_>> {
    let cuts = all_cuts(laid, cuts, within);
    let mut next = laid.iter().peekable();
    let mut open: Vec<&Laid> = Vec::new();
    let mut found = Vec::with_capacity(cuts.len());
    for pair in cuts.windows(2) {
        let span = Span::new(pair[0], pair[1]);
        open.retain(|(it, _)| it.end > span.start);
        while let Some(it) = next.next_if(|(it, _)| it.start <= span.start) {
            open.push(it);
        }
        found.push(Stretch { span, layers: open.iter().map(|(_, layer)| layer).collect() });
    }
    found
}

fn all_cuts(laid: &[Laid], mut cuts: Vec<u32>, within: Span) -> Vec<u32> {
    cuts.extend(laid.iter().flat_map(|(span, _)| [span.start, span.end]));
    cuts.extend([within.start, within.end]);
    cuts.retain(|cut| (within.start..=within.end).contains(cut));
    sorting::sort(&mut cuts);
    cuts.dedup();
    cuts
}
