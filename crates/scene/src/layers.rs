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

/// Every layer of a document with its span, cut to the text, by where it starts.
pub(crate) fn layers(document: &Document) -> Vec<Laid> {
    let mut laid = Vec::new();
    add_claims(document, &mut laid);
    add_mentions(document, &mut laid);
    let titles = document.reading().sections.iter().filter_map(|section| section.title);
    laid.extend(titles.map(|span| (span, Layer::Heading)));
    let n_points = document.offsets().n_points();
    for (span, _) in &mut laid {
        span.end = span.end.min(n_points);
    }
    laid.retain(|(span, _)| !span.is_empty());
    sorting::sort_by_key(&mut laid, |(span, _)| span.start);
    laid
}

fn add_claims(document: &Document, laid: &mut Vec<Laid>) {
    for (position, claim) in document.claims().iter().enumerate() {
        laid.extend(claim.pieces.iter().map(|piece| (*piece, Layer::Claim(position))));
        let cues = claim.chain.iter().filter_map(|link| link.cue);
        laid.extend(cues.map(|span| (span, Layer::Mention(Mention::Cue))));
        let markers = claim.markers.iter();
        laid.extend(markers.map(|span| (*span, Layer::Mention(Mention::Marker))));
    }
}

fn add_mentions(document: &Document, laid: &mut Vec<Laid>) {
    let reading = document.reading();
    let mut add = |spans: &[Span], mention: Mention| {
        laid.extend(spans.iter().map(|span| (*span, Layer::Mention(mention.clone()))));
    };
    for time in &reading.times {
        add(&[time.span], Mention::Time(time.id.clone()));
    }
    for place in &reading.places {
        add(&place.mentions, Mention::Place(place.id.clone()));
    }
    for actor in &reading.actors {
        add(&actor.mentions, Mention::Actor(actor.id.clone()));
    }
}

/// Cuts the text into stretches at every edge of a layer and at the further `cuts`.
pub(crate) fn stretches<'a>(laid: &'a [Laid], cuts: Vec<u32>, n_points: u32) -> Vec<Stretch<'a>> {
    let cuts = all_cuts(laid, cuts, n_points);
    let mut next = laid.iter().peekable();
    let mut open: Vec<&'a Laid> = Vec::new();
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

fn all_cuts(laid: &[Laid], mut cuts: Vec<u32>, n_points: u32) -> Vec<u32> {
    cuts.extend(laid.iter().flat_map(|(span, _)| [span.start, span.end]));
    cuts.extend([0, n_points]);
    cuts.retain(|cut| *cut <= n_points);
    sorting::sort(&mut cuts);
    cuts.dedup();
    cuts
}
