//! The laws of a published reading, checked one by one.

use isnad_account::{
    ActorId, Because, Bounds, Claim, FORMAT_NAME, FORMAT_VERSION, LinkClass, OffsetMap, Reading,
    Span,
};
use isnad_reader::text::fold::fold_char;
use std::collections::BTreeSet;

/// Stops at the first law that the reading of `source` breaks.
pub(crate) fn hold(source: &str, reading: &Reading) {
    assert_eq!((reading.format.as_str(), reading.version), (FORMAT_NAME, FORMAT_VERSION));
    assert_eq!(reading.account.length as usize, source.chars().count());
    spans_lie_inside(source, reading);
    stretches_are_in_order(reading);
    nothing_vanishes(source, reading);
    ids_are_there(reading);
    bounds_are_bounds(reading);
    numbers_are_short(reading);
    reading.claims.iter().for_each(claim_holds);
    let starts: Vec<u32> = reading.claims.iter().map(|claim| claim.span.start).collect();
    assert!(starts.is_sorted(), "claims are not in the order of the text: {starts:?}");
}

/// The words that a published span covers.
pub(crate) fn words(source: &str, span: Span) -> &str {
    OffsetMap::new(source).bytes(source, span).of(source)
}

fn spans_lie_inside(source: &str, reading: &Reading) {
    let length = reading.account.length;
    for (what, span) in spans(reading) {
        assert!(span.start < span.end && span.end <= length, "{what} at {span:?} of {length}");
    }
    let offsets = OffsetMap::new(source);
    let shown = |what: &str| {
        matches!(what, "claim" | "piece" | "cue" | "actor mention" | "place mention" | "time")
    };
    for (what, span) in spans(reading).into_iter().filter(|(what, _)| shown(what)) {
        let words = offsets.bytes(source, span).of(source);
        assert_eq!(words.trim(), words, "{what} begins or ends with white space");
        if matches!(what, "claim" | "piece") {
            let bare = words.trim_matches([',', ';', '\u{60C}', '\u{61B}']);
            assert_eq!(bare, words, "{what} begins or ends with what divides it from others");
        }
    }
}

/// Every span of a reading with what it is of.
fn spans(reading: &Reading) -> Vec<(&'static str, Span)> {
    let mut found: Vec<(&'static str, Span)> = Vec::new();
    let named = |what: &'static str, spans: &[Span]| {
        spans.iter().map(move |span| (what, *span)).collect::<Vec<_>>()
    };
    for section in &reading.sections {
        found.push(("section", section.span));
        found.extend(section.title.map(|title| ("title", title)));
    }
    found.extend(reading.sentences.iter().map(|sentence| ("sentence", sentence.span)));
    reading.actors.iter().for_each(|actor| found.extend(named("actor mention", &actor.mentions)));
    reading.places.iter().for_each(|place| found.extend(named("place mention", &place.mentions)));
    found.extend(reading.times.iter().map(|time| ("time", time.span)));
    reading.notes.iter().for_each(|note| found.extend(named("note", &note.spans)));
    for claim in &reading.claims {
        found.push(("claim", claim.span));
        found.extend(named("piece", &claim.pieces));
        found.extend(named("marker", &claim.markers));
        found.extend(claim.chain.iter().filter_map(|link| Some(("cue", link.cue?))));
        found.extend(claim.chain.iter().filter_map(|link| Some(("source", link.mention?))));
        found.extend(claim.actors.iter().filter_map(|actor| Some(("claim's actor", actor.span?))));
        found.extend(claim.places.iter().map(|place| ("claim's place", place.span)));
        found
            .extend(claim.time.because.iter().filter_map(|reason| Some(("reason", reason.words?))));
    }
    found
}

/// Sentences, times, and the mentions of places are in order and apart; sections cover the text.
fn stretches_are_in_order(reading: &Reading) {
    are_apart("sentences", reading.sentences.iter().map(|sentence| sentence.span).collect());
    are_apart("times", reading.times.iter().map(|time| time.span).collect());
    let mut places: Vec<Span> =
        reading.places.iter().flat_map(|place| place.mentions.clone()).collect();
    places.sort();
    are_apart("mentions of places", places);
    let mut end = 0;
    for section in &reading.sections {
        assert_eq!(section.span.start, end, "sections leave a gap");
        assert!(section.title.is_none_or(|title| section.span.contains(title)));
        end = section.span.end;
    }
    assert!(reading.sections.is_empty() || end == reading.account.length, "sections end at {end}");
}

fn are_apart(what: &str, spans: Vec<Span>) {
    for pair in spans.windows(2) {
        assert!(pair[0].end <= pair[1].start, "{what} {:?} and {:?} overlap", pair[0], pair[1]);
    }
}

/// Every letter stands in a sentence or in a heading.
fn nothing_vanishes(source: &str, reading: &Reading) {
    let titles = reading.sections.iter().filter_map(|section| section.title);
    let mut told: Vec<Span> =
        reading.sentences.iter().map(|sentence| sentence.span).chain(titles).collect();
    told.sort();
    are_apart("sentences and headings", told.clone());
    let shows = |letter: char| fold_char(letter).any(char::is_alphanumeric);
    for (at, letter) in (0..).zip(source.chars()).filter(|(_, letter)| shows(*letter)) {
        let after = told.partition_point(|span| span.end <= at);
        assert!(
            told.get(after).is_some_and(|span| span.start <= at),
            "{letter:?} at {at} is in no sentence"
        );
    }
}

fn ids_are_there(reading: &Reading) {
    let ids = Ids::of(reading);
    assert_eq!(reading.actors.first().map(|actor| &actor.id), Some(&ActorId::article()));
    for claim in &reading.claims {
        claim.chain.iter().for_each(|link| ids.expect(&link.actor.0));
        claim.actors.iter().for_each(|actor| ids.expect(&actor.actor.0));
        claim.places.iter().for_each(|place| ids.expect(&place.place.0));
        claim.time.expressions.iter().for_each(|time| ids.expect(&time.0));
        claim.time.because.iter().for_each(|Because { of, .. }| ids.expect(of));
        if let Some(movement) = &claim.movement {
            movement.mover.iter().for_each(|mover| ids.expect(&mover.0));
            let ends = movement.from.iter().chain(&movement.to).chain(&movement.via);
            ends.for_each(|place| ids.expect(&place.0));
        }
    }
    reading
        .places
        .iter()
        .filter_map(|place| place.within.as_ref())
        .for_each(|place| ids.expect(&place.0));
    reading.notes.iter().flat_map(|note| &note.claims).for_each(|claim| ids.expect(&claim.0));
}

/// The ids of a reading, each given once.
struct Ids<'r>(BTreeSet<&'r str>);

impl<'r> Ids<'r> {
    fn of(reading: &'r Reading) -> Self {
        let all = (reading.actors.iter().map(|actor| actor.id.0.as_ref()))
            .chain(reading.places.iter().map(|place| place.id.0.as_ref()))
            .chain(reading.times.iter().map(|time| time.id.0.as_ref()))
            .chain(reading.claims.iter().map(|claim| claim.id.0.as_ref()))
            .chain(reading.anchors.iter().map(|anchor| anchor.id.as_str()));
        let mut known = BTreeSet::new();
        all.for_each(|id| assert!(known.insert(id), "{id} stands for two things"));
        Self(known)
    }

    fn expect(&self, id: &str) {
        assert!(self.0.contains(id), "{id} is nothing in this reading");
    }
}

fn claim_holds(claim: &Claim) {
    let id = &claim.id.0;
    assert!(!claim.pieces.is_empty(), "{id} has no words");
    are_apart("pieces", claim.pieces.clone());
    assert!(claim.pieces.iter().all(|piece| claim.span.contains(*piece)), "{id}: a piece outside");
    assert!(
        claim.actors.iter().filter_map(|actor| actor.span).all(|span| claim.span.overlaps(span)),
        "{id}: an actor outside"
    );
    assert!(
        claim.places.iter().all(|place| claim.span.overlaps(place.span)),
        "{id}: a place outside"
    );
    let first = claim.chain.first();
    assert!(first.is_some_and(|link| link.actor == ActorId::article() && link.class == LinkClass::Author), "{id}: {first:?}");
    assert!(!claim.rule.is_empty() && !claim.edited, "{id}");
}

fn bounds_are_bounds(reading: &Reading) {
    let times = reading.times.iter();
    let mut all: Vec<Bounds> =
        times.clone().map(|time| Bounds { earliest: time.earliest, latest: time.latest }).collect();
    all.extend(
        times
            .flat_map(|time| &time.alternatives)
            .map(|other| Bounds { earliest: other.earliest, latest: other.latest }),
    );
    for time in reading.claims.iter().map(|claim| &claim.time) {
        all.push(Bounds { earliest: time.text_only.earliest, latest: time.text_only.latest });
        all.push(Bounds { earliest: time.anchored.earliest, latest: time.anchored.latest });
        all.extend(time.anchored.starts.iter().chain(&time.anchored.ends));
    }
    for bounds in all {
        let is_open = bounds.earliest.is_none() || bounds.latest.is_none();
        assert!(is_open || bounds.earliest < bounds.latest, "{bounds:?}");
    }
}

/// At most five decimals: what is printed can be compared.
fn numbers_are_short(reading: &Reading) {
    for place in &reading.places {
        let own = [place.lat, place.lon, place.radius_km];
        let others = place.candidates.iter().flat_map(|other| [Some(other.lat), Some(other.lon)]);
        for number in own.into_iter().chain(others).flatten() {
            assert!(number.is_finite() && (number * 1e5).round() / 1e5 == number, "{number}");
        }
    }
}
