//! From tokens and indices to the published reading.

use crate::chronology::{Check, Chronology, Step, Target, TimeDraft};
use crate::claims::{ClaimDraft, LinkDraft, MovementDraft};
use crate::mentions::actor::Actors;
use crate::mentions::place::Places;
use crate::mentions::time::TimeMention;
use crate::text::Text;
use isnad_account::{
    Actor, ActorId, ActorKind, Because, ByteSpan, Candidate, Claim, ClaimActor, ClaimId,
    ClaimPlace, ClaimTime, EndKnown, Link, Movement, Named, Note, OffsetMap, Place, PlaceId,
    Section, Sentence, SentenceStatus, Span, TimeExpression, TimeId,
};
use std::ops::Range;

/// Turns what was found in one text into its published form.
pub(crate) struct Publisher<'a> {
    pub(crate) text: &'a Text<'a>,
    pub(crate) offsets: OffsetMap,
    pub(crate) actors: &'a Actors,
    pub(crate) places: &'a Places,
    pub(crate) times: &'a [TimeMention],
}

impl Publisher<'_> {
    /// Headings and the stretches below them, covering the text.
    pub(crate) fn sections(&self, headings: &[Range<usize>]) -> Vec<Section> {
        let length = self.offsets.n_points();
        let titles: Vec<Span> =
            headings.iter().map(|heading| self.tokens(heading.clone())).collect();
        let starts: Vec<u32> = titles.iter().map(|title| title.start).collect();
        let first = starts.first().copied().unwrap_or(length);
        let before =
            (first > 0 && length > 0).then_some(Section { title: None, span: Span::new(0, first) });
        let ends = starts.iter().skip(1).copied().chain([length]);
        let titled = titles
            .iter()
            .zip(ends)
            .map(|(title, end)| Section { title: Some(*title), span: Span::new(title.start, end) });
        before.into_iter().chain(titled).collect()
    }

    pub(crate) fn sentences(&self, statuses: &[(Range<usize>, SentenceStatus)]) -> Vec<Sentence> {
        statuses
            .iter()
            .map(|(tokens, status)| Sentence { span: self.tokens(tokens.clone()), status: *status })
            .collect()
    }

    /// The article first, then everybody.
    pub(crate) fn actors(&self) -> Vec<Actor> {
        let article = Actor {
            id: ActorId::article(),
            name: None,
            names: Named::default(),
            kind: ActorKind::Article,
            mentions: Vec::new(),
        };
        let mut found = vec![article];
        found.extend(self.actors.list.iter().enumerate().map(|(nth, draft)| Actor {
            id: actor_id(nth),
            name: Some(draft.name.clone()),
            names: names(draft.english.as_ref()),
            kind: draft.kind,
            mentions: Vec::new(),
        }));
        let Actors { mentions, registered, inner, .. } = self.actors;
        for mention in mentions.iter().chain(registered).chain(inner) {
            let span = self.stem(mention.tokens.clone(), mention.n_prefix);
            found[mention.actor + 1].mentions.push(span);
        }
        found
    }

    pub(crate) fn places(&self) -> Vec<Place> {
        let mut found: Vec<Place> = self
            .places
            .list
            .iter()
            .enumerate()
            .map(|(nth, draft)| Place {
                id: place_id(nth),
                name: draft.name.clone(),
                names: names(draft.english.as_ref()),
                kind: draft.kind,
                lat: draft.lat.map(round),
                lon: draft.lon.map(round),
                radius_km: draft.radius_km.map(round),
                ids: draft.ids.clone(),
                within: draft.within.map(place_id),
                mentions: Vec::new(),
                candidates: draft.candidates.iter().map(candidate).collect(),
            })
            .collect();
        for mention in &self.places.mentions {
            found[mention.place].mentions.push(self.stem(mention.tokens.clone(), mention.n_prefix));
        }
        found
    }

    pub(crate) fn times(&self) -> Vec<TimeExpression> {
        let publish = |(nth, mention): (usize, &TimeMention)| TimeExpression {
            id: time_id(nth),
            span: self.bytes(mention.span),
            kind: mention.kind,
            grain: mention.grain,
            earliest: mention.earliest,
            latest: mention.latest,
            edtf: mention.edtf.clone(),
            clock: mention.clock.clone(),
            alternatives: mention.alternatives.clone(),
        };
        self.times.iter().enumerate().map(publish).collect()
    }

    pub(crate) fn claims(&self, drafts: Vec<ClaimDraft>, chronology: &Chronology) -> Vec<Claim> {
        let dated = drafts.into_iter().zip(&chronology.times).enumerate();
        dated.map(|(nth, (draft, time))| self.claim(nth, &draft, time, chronology)).collect()
    }

    fn claim(
        &self,
        nth: usize,
        draft: &ClaimDraft,
        time: &TimeDraft,
        chronology: &Chronology,
    ) -> Claim {
        Claim {
            id: claim_id(nth),
            span: self.tokens(draft.tokens.clone()),
            pieces: draft.pieces.iter().map(|piece| self.tokens(piece.clone())).collect(),
            kind: draft.kind,
            quote: draft.quote,
            chain: draft.chain.iter().map(|link| self.link(link)).collect(),
            polarity: draft.stance.polarity,
            certainty: draft.stance.certainty,
            realis: draft.stance.realis,
            markers: draft
                .stance
                .markers
                .iter()
                .map(|marker| self.tokens(marker.clone()))
                .collect(),
            actors: draft
                .actors
                .iter()
                .map(|(actor, role, tokens)| ClaimActor {
                    actor: actor_id(*actor),
                    role: *role,
                    span: Some(self.tokens(tokens.clone())),
                })
                .collect(),
            places: draft
                .places
                .iter()
                .map(|(mention, role)| self.claim_place(*mention, *role))
                .collect(),
            movement: draft.movement.as_ref().map(movement),
            time: self.claim_time(draft, time, chronology),
            confidence: draft.confidence,
            rule: draft.rule.into(),
            edited: false,
        }
    }

    fn claim_time(
        &self,
        draft: &ClaimDraft,
        time: &TimeDraft,
        chronology: &Chronology,
    ) -> ClaimTime {
        ClaimTime {
            basis: time.basis,
            expressions: draft.times.iter().map(|nth| time_id(*nth)).collect(),
            extent: time.extent,
            text_only: time.text_only.clone(),
            anchored: time.anchored.clone(),
            because: time.because.iter().filter_map(|it| self.because(it, chronology)).collect(),
        }
    }

    fn because(&self, step: &Step, chronology: &Chronology) -> Option<Because> {
        let of = match step.of {
            Target::Time(nth) => time_id(nth).0,
            Target::Claim(nth) => claim_id(nth).0,
            target => chronology.anchor_id(target)?.into(),
        };
        Some(Because {
            side: step.side,
            relation: step.relation,
            of,
            words: step.words.clone().map(|words| self.tokens(words)),
            rule: step.rule.into(),
        })
    }

    /// What the times of the claims give reason to tell.
    pub(crate) fn checks(&self, chronology: &Chronology) -> Vec<Note> {
        let note = |check: &Check| Note {
            code: check.code.into(),
            spans: check.words.iter().map(|words| self.tokens(words.clone())).collect(),
            claims: check.claims.iter().map(|nth| claim_id(*nth)).collect(),
            params: Named::default(),
        };
        chronology.checks.iter().map(note).collect()
    }

    fn claim_place(&self, mention: usize, role: isnad_account::PlaceRole) -> ClaimPlace {
        let mention = &self.places.mentions[mention];
        ClaimPlace {
            place: place_id(mention.place),
            span: self.stem(mention.tokens.clone(), mention.n_prefix),
            role,
        }
    }

    fn link(&self, link: &LinkDraft) -> Link {
        Link {
            actor: link.actor.map_or_else(ActorId::article, actor_id),
            class: link.class,
            cue: link.cue.clone().map(|cue| self.tokens(cue)),
            mention: link.mention.clone().map(|mention| self.tokens(mention)),
            resolved: link.resolved,
        }
    }

    pub(crate) fn tokens(&self, tokens: Range<usize>) -> Span {
        self.bytes(self.text.span(tokens))
    }

    pub(crate) fn bytes(&self, bytes: ByteSpan) -> Span {
        self.offsets.span(self.text.source, bytes)
    }

    fn stem(&self, tokens: Range<usize>, n_prefix: usize) -> Span {
        self.bytes(self.text.stem_span(tokens, n_prefix))
    }
}

/// The names in other languages.
fn names(english: Option<&String>) -> Named<String> {
    english.map(|english| Named::one("en", english.clone())).unwrap_or_default()
}

/// The id of the nth of its kind: a letter and a number from one on.
fn numbered(kind: char, nth: usize) -> String {
    let mut id = String::with_capacity(SHORT_ID);
    id.push(kind);
    push_digits(nth + 1, &mut id);
    id
}

/// Bytes of all ids but those of the longest texts.
const SHORT_ID: usize = 6;

fn push_digits(number: usize, out: &mut String) {
    if number >= 10 {
        push_digits(number / 10, out);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}

fn actor_id(nth: usize) -> ActorId {
    ActorId(numbered('a', nth).into())
}

fn place_id(nth: usize) -> PlaceId {
    PlaceId(numbered('p', nth).into())
}

fn claim_id(nth: usize) -> ClaimId {
    ClaimId(numbered('c', nth).into())
}

fn time_id(nth: usize) -> TimeId {
    TimeId(numbered('t', nth).into())
}

fn movement(draft: &MovementDraft) -> Movement {
    let known = |end: Option<usize>| if end.is_some() { EndKnown::Stated } else { EndKnown::None };
    Movement {
        mover: draft.mover.map(actor_id),
        from: draft.from.map(place_id),
        to: draft.to.map(place_id),
        via: draft.via.iter().copied().map(place_id).collect(),
        from_known: known(draft.from),
        to_known: known(draft.to),
        status: draft.status,
    }
}

fn candidate(draft: &crate::mentions::place::Candidate) -> Candidate {
    Candidate {
        name: draft.name.clone(),
        lat: round(draft.lat),
        lon: round(draft.lon),
        why: draft.why.into(),
    }
}

/// Numbers are published with at most five decimals, about a metre.
fn round(value: f64) -> f64 {
    (value * 1e5).round() / 1e5
}
