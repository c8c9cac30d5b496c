//! What a case expects against what was read.

use crate::case::{Case, Fact};
use isnad_account::{ActorId, Claim, LocalMinute, OffsetMap, Place, PlaceId, Reading, Span};
use isnad_reader::{Pack, ReadOptions, World, read};
use serde::Serialize;

const KM_PER_DEGREE: f64 = 111.2;
/// So far from a point the centre of a small place may lie.
const NEAR_KM: f64 = 10.0;

/// How many expectations a case has, and which were missed.
#[derive(Default)]
pub(crate) struct Outcome {
    pub(crate) n_checks: usize,
    pub(crate) misses: Vec<String>,
}

pub(crate) fn check(case: &Case, pack: &Pack, world: &World) -> Outcome {
    let published = case.published.as_deref().map(|day| LocalMinute::parse(day).unwrap());
    let reading = read(&case.text, pack, world, &ReadOptions::published(published));
    let mut checker =
        Checker { case, offsets: OffsetMap::new(&case.text), reading, outcome: Outcome::default() };
    for fact in &case.facts {
        checker.fact(fact);
    }
    checker.outcome
}

struct Checker<'c> {
    case: &'c Case,
    offsets: OffsetMap,
    reading: Reading,
    outcome: Outcome,
}

impl Checker<'_> {
    fn fact(&mut self, fact: &Fact) {
        match fact.key.as_str() {
            "claim" => self.claim(fact),
            "nothing" => self.expect(self.reading.claims.is_empty(), "nothing"),
            "time" => self.time(fact),
            "place" => self.place(fact),
            "no-time" => {
                let spans = self.all(&fact.value);
                let found = self
                    .reading
                    .times
                    .iter()
                    .any(|time| spans.iter().any(|span| span.overlaps(time.span)));
                self.expect(!found, &format!("no-time {}", fact.value));
            }
            "no-place" => {
                let spans = self.all(&fact.value);
                let mut mentions = self.reading.places.iter().flat_map(|place| &place.mentions);
                let found =
                    mentions.any(|mention| spans.iter().any(|span| span.overlaps(*mention)));
                self.expect(!found, &format!("no-place {}", fact.value));
            }
            key => panic!("{}: `{key}` is no key", self.case.name),
        }
    }

    fn claim(&mut self, fact: &Fact) {
        let wanted = self.near(&fact.value, None);
        let best = self
            .reading
            .claims
            .iter()
            .filter(|claim| same(claim.span, wanted))
            .max_by_key(|claim| overlap(claim.span, wanted));
        let claim = best.cloned();
        self.expect(claim.is_some(), &format!("claim {}", fact.value));
        for (key, value) in &fact.below {
            let ok = claim.as_ref().is_some_and(|claim| self.claim_fact(claim, key, value));
            self.expect(ok, &format!("claim {} / {key} {value}", fact.value));
        }
    }

    fn claim_fact(&self, claim: &Claim, key: &str, value: &str) -> bool {
        let movement = claim.movement.as_ref();
        match key {
            "source" => claim.innermost().is_some_and(|link| self.is_actor(&link.actor, value)),
            "chain" => {
                let names: Vec<&str> = value.split('>').map(str::trim).collect();
                names.len() == claim.chain.len()
                    && names
                        .iter()
                        .zip(&claim.chain)
                        .all(|(name, link)| self.is_actor(&link.actor, name))
            }
            "cue" => {
                let words = self.near(value, Some(claim.span));
                claim.innermost().and_then(|link| link.cue).is_some_and(|cue| cue.overlaps(words))
            }
            "class" => claim.innermost().is_some_and(|link| code(&link.class) == value),
            "polarity" => code(&claim.polarity) == value,
            "certainty" => code(&claim.certainty) == value,
            "realis" => code(&claim.realis) == value,
            "movement" if value == "none" => movement.is_none(),
            "movement" => movement.is_some_and(|movement| code(&movement.status) == value),
            "mover" => movement
                .and_then(|movement| movement.mover.as_ref())
                .is_some_and(|mover| self.is_actor(mover, value)),
            "from" => movement
                .and_then(|movement| movement.from.as_ref())
                .is_some_and(|place| self.is_place(place, value)),
            "to" => movement
                .and_then(|movement| movement.to.as_ref())
                .is_some_and(|place| self.is_place(place, value)),
            "via" => movement.is_some_and(|movement| {
                movement.via.iter().any(|place| self.is_place(place, value))
            }),
            "place" => self.has_place(claim, value),
            "time" => {
                let words = self.near(value, Some(claim.span));
                let spans = claim.time.expressions.iter().filter_map(|id| self.reading.time(id));
                spans.into_iter().any(|time| time.span.overlaps(words))
            }
            "edtf" => told(claim.time.anchored.edtf.as_deref()) == value,
            "alone" => told(claim.time.text_only.edtf.as_deref()) == value,
            "earliest" => claim.time.anchored.earliest == LocalMinute::parse(value),
            "latest" => claim.time.anchored.latest == LocalMinute::parse(value),
            _ => panic!("{}: `{key}` is no key of a claim", self.case.name),
        }
    }

    fn has_place(&self, claim: &Claim, value: &str) -> bool {
        let (words, role) = value
            .split_once(" as ")
            .unwrap_or_else(|| panic!("{}: expected `words as role`", self.case.name));
        let words = self.near(words, Some(claim.span));
        claim.places.iter().any(|place| place.span.overlaps(words) && code(&place.role) == role)
    }

    fn time(&mut self, fact: &Fact) {
        let wanted = self.near(&fact.value, None);
        let found = self
            .reading
            .times
            .iter()
            .max_by_key(|time| overlap(time.span, wanted))
            .filter(|time| time.span.overlaps(wanted))
            .cloned();
        self.expect(found.is_some(), &format!("time {}", fact.value));
        for (key, value) in &fact.below {
            let ok = found.as_ref().is_some_and(|time| match key.as_str() {
                "edtf" => time.edtf.as_deref() == Some(value),
                "earliest" => time.earliest == LocalMinute::parse(value),
                "latest" => time.latest == LocalMinute::parse(value),
                "kind" => code(&time.kind) == *value,
                _ => panic!("{}: `{key}` is no key of a time", self.case.name),
            });
            self.expect(ok, &format!("time {} / {key} {value}", fact.value));
        }
    }

    fn place(&mut self, fact: &Fact) {
        let wanted = self.near(&fact.value, None);
        let found = self
            .reading
            .places
            .iter()
            .find(|place| place.mentions.iter().any(|mention| mention.overlaps(wanted)))
            .cloned();
        self.expect(found.is_some(), &format!("place {}", fact.value));
        for (key, value) in &fact.below {
            let ok = found.as_ref().is_some_and(|place| match key.as_str() {
                "name-en" => place.names.get("en") == Some(value),
                "kind" => code(&place.kind) == *value,
                "where" => lies(place, value),
                _ => panic!("{}: `{key}` is no key of a place", self.case.name),
            });
            self.expect(ok, &format!("place {} / {key} {value}", fact.value));
        }
    }

    fn is_actor(&self, id: &ActorId, words: &str) -> bool {
        if words == "article" {
            return *id == ActorId::article();
        }
        let spans = self.all(words);
        let mentions = self.reading.actor(id).map_or(&[][..], |actor| &actor.mentions);
        mentions.iter().any(|mention| spans.iter().any(|span| span.overlaps(*mention)))
    }

    fn is_place(&self, id: &PlaceId, words: &str) -> bool {
        let spans = self.all(words);
        let mentions = self.reading.place(id).map_or(&[][..], |place| &place.mentions);
        mentions.iter().any(|mention| spans.iter().any(|span| span.overlaps(*mention)))
    }

    /// Every occurrence of quoted words.
    fn all(&self, words: &str) -> Vec<Span> {
        let text = &self.case.text;
        let found: Vec<Span> = text
            .match_indices(words)
            .map(|(at, _)| {
                self.offsets.span(text, isnad_account::ByteSpan::new(at, at + words.len()))
            })
            .collect();
        assert!(!found.is_empty(), "{}: `{words}` does not stand in the text", self.case.name);
        found
    }

    /// The occurrence nearest to a span, or the first.
    fn near(&self, words: &str, to: Option<Span>) -> Span {
        let distance = |span: &Span| to.map_or(0, |to| span.start.abs_diff(to.start));
        self.all(words).into_iter().min_by_key(distance).unwrap_or_default()
    }

    fn expect(&mut self, ok: bool, what: &str) {
        self.outcome.n_checks += 1;
        if !ok {
            self.outcome.misses.push(format!("{} / {what}", self.case.name));
        }
    }
}

fn overlap(a: Span, b: Span) -> u32 {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}

/// Half of the shorter and a third of the longer are shared.
fn same(a: Span, b: Span) -> bool {
    let shared = overlap(a, b);
    shared * 2 >= a.len().min(b.len()) && shared * 3 >= a.len().max(b.len()) && shared > 0
}

fn code(value: &impl Serialize) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|value| value.as_str().map(String::from))
        .unwrap_or_default()
}

/// Whether a place reaches over a point, degrees north and east, or has none where it is `nowhere`.
fn lies(place: &Place, point: &str) -> bool {
    let (Some(lat), Some(lon), Some(radius)) = (place.lat, place.lon, place.radius_km) else {
        return point == "nowhere";
    };
    let degrees = point
        .split_once(", ")
        .and_then(|(north, east)| Some((north.parse::<f64>().ok()?, east.parse::<f64>().ok()?)));
    degrees.is_some_and(|(north, east)| {
        (lat - north).abs().max((lon - east).abs()) * KM_PER_DEGREE < radius.max(NEAR_KM)
    })
}

/// A value as the cases write it.
fn told(edtf: Option<&str>) -> &str {
    edtf.unwrap_or("none")
}
