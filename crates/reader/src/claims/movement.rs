//! Who or what moves, from where to where, and how far it came about.

use super::governor::governor;
use super::stance::Stance;
use crate::mentions::actor::Actors;
use crate::mentions::place::{PlaceMention, Places};
use crate::pack::rows::{
    End, FunctionKind, MotionKind, MotionRow, PlaceWordKind, StanceKind, VerbKind,
};

use crate::pack::{Features, Table, Words};
use crate::text::Kind;
use isnad_account::{Certainty, LinkClass, MovementStatus, Polarity, Realis};
use std::ops::Range;

/// A sort of place counts as an end within so many words of its verb.
const ENDS_WITHIN: usize = 6;

/// A movement while claims are being made; places are indices into the places.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct MovementDraft {
    pub(crate) mover: Option<usize>,
    pub(crate) from: Option<usize>,
    pub(crate) to: Option<usize>,
    pub(crate) via: Vec<usize>,
    pub(crate) status: MovementStatus,
    /// Which end each place mention (by first token) names.
    pub(crate) ends: Vec<(usize, End)>,
    /// Where the word for the motion stands.
    pub(crate) verb: usize,
}

/// What a movement is read from.
pub(crate) struct Scene<'a, 't> {
    pub(crate) words: &'a Words<'t>,
    pub(crate) actors: &'a Actors,
    pub(crate) places: &'a Places,
}

/// The movement that a clause tells, if a word of motion has an end that is a place.
pub(crate) fn movement(
    scene: &Scene<'_, '_>,
    tokens: Range<usize>,
    stance: &Stance,
    chain: LinkClass,
    subject: Option<usize>,
) -> Option<MovementDraft> {
    // The verb tells the movement; a participle ("heading for") only where no verb does.
    let find = |finite: bool| {
        tokens
            .clone()
            .filter(|at| scene.words.finite(*at).is_some() == finite)
            .find_map(|at| motion_at(scene, at, &tokens, stance, chain, subject))
    };
    find(true).or_else(|| find(false))
}

fn motion_at(
    scene: &Scene<'_, '_>,
    at: usize,
    tokens: &Range<usize>,
    stance: &Stance,
    chain: LinkClass,
    subject: Option<usize>,
) -> Option<MovementDraft> {
    let words = scene.words;
    let least = |hit: &&crate::pack::Hit| {
        words.least(at).any(|best| best.n_prefix + best.n_ending + 1 >= hit.n_prefix + hit.n_ending)
    };
    let hit = words.hits_of(at, Table::Motion).find(least)?;
    let row = &words.pack.motions[hit.row];
    if !moves(row.kind) || is_figurative(words, at + hit.n_tokens, row, tokens.end) {
        return None;
    }
    let mut found = MovementDraft {
        mover: None,
        from: None,
        to: None,
        via: Vec::new(),
        status: MovementStatus::Done,
        ends: Vec::new(),
        verb: at,
    };
    for mention in scene.places.mentions_in(at..tokens.end) {
        if let Some(end) = end_of(words, row, mention, at + hit.n_tokens, scene.actors) {
            found.take(mention, end);
            // Where one lands is where one goes.
            if row.kind == MotionKind::Land && end == End::At && found.to.is_none() {
                found.to = Some(mention.place);
                found.ends.push((mention.tokens.start, end));
            }
        }
    }
    found.mover = mover(scene, at, hit, row, tokens)
        .or(subject.filter(|_| !row.moves_object && hit.form.is_finite()));
    found.status = status(words, at, tokens, hit.form.is_finite(), row.kind, stance, chain);
    let told = if row.kind == MotionKind::Way {
        found.status == MovementStatus::Prepared && !found.ends.is_empty()
    } else if hit.form.is_finite() {
        !found.ends.is_empty() || goes(scene, row, at + hit.n_tokens..tokens.end, &found)
    } else {
        !found.ends.is_empty() || found.status != MovementStatus::Done && found.mover.is_some()
    };
    told.then_some(found)
}

/// Whether a verb whose ends no list knows still moves somebody: it turns back, or somebody who is
/// known goes to or from a sort of place ("withdrew to its camp").
fn goes(
    scene: &Scene<'_, '_>,
    row: &MotionRow,
    tokens: Range<usize>,
    found: &MovementDraft,
) -> bool {
    let words = scene.words;
    let is_sort = |at: usize| {
        words
            .hits_of(at, Table::Place)
            .any(|hit| words.pack.places[hit.row].kind == PlaceWordKind::Type && hit.form.is_noun())
    };
    let is_end = |at: usize| {
        let prefix =
            words.hits_of(at, Table::Place).next().map_or(Features::NONE, |hit| hit.prefix);
        let governor = governor(words, at, prefix);
        governor
            .is_some_and(|by| row.frame.iter().any(|(end, word)| is_edge(*end) && *word == by.word))
    };
    let near = tokens.start..tokens.end.min(tokens.start + ENDS_WITHIN);
    row.kind == MotionKind::TurnBack
        || found.mover.is_some() && near.clone().any(|at| is_sort(at) && is_end(at))
        || is_bodily(row, found) && !near.into_iter().any(is_end)
}

/// Whether a verb moves bodies by itself: flight always, and travel of somebody or something known
/// where the verb has no figurative use.
fn is_bodily(row: &MotionRow, found: &MovementDraft) -> bool {
    match row.kind {
        MotionKind::Flee | MotionKind::Displace | MotionKind::TakeOff => {
            found.mover.is_some() || row.figurative.is_empty()
        }
        MotionKind::Travel => row.figurative.is_empty(),
        MotionKind::Arrive | MotionKind::Depart | MotionKind::Carry => found.mover.is_some(),
        _ => false,
    }
}

fn is_edge(end: End) -> bool {
    matches!(end, End::From | End::To)
}

impl MovementDraft {
    fn take(&mut self, mention: &PlaceMention, end: End) {
        let slot = match end {
            End::From => &mut self.from,
            End::To => &mut self.to,
            End::Via | End::Over => {
                self.via.push(mention.place);
                self.ends.push((mention.tokens.start, end));
                return;
            }
            End::At | End::Theme | End::By => return,
        };
        if slot.is_none() {
            *slot = Some(mention.place);
            self.ends.push((mention.tokens.start, end));
        }
    }
}

/// Meeting, receiving and control tell no change of place.
fn moves(kind: MotionKind) -> bool {
    !matches!(
        kind,
        MotionKind::Control
            | MotionKind::Meet
            | MotionKind::Receive
            | MotionKind::Stop
            | MotionKind::Accompany
    )
}

/// A motion towards an agreement, a solution or a phase is a figure of speech.
fn is_figurative(words: &Words<'_>, after: usize, row: &MotionRow, end: usize) -> bool {
    // What reaches a number is an amount.
    let counts = |at: usize| {
        words.is_function(at, FunctionKind::To) && words.text.kind(at + 1) == Some(Kind::Number)
    };
    if (after..end).any(counts) {
        return true;
    }
    let near = after..end.min(after + 3);
    near.clone().any(|at| {
        let key = words.text.key(at);
        row.figurative
            .iter()
            .any(|noun| key.ends_with(noun.as_str()) && key.len() <= noun.len() + 8)
    })
}

/// Which end a place mention names, by the preposition before it or as direct object.
fn end_of(
    words: &Words<'_>,
    row: &MotionRow,
    mention: &PlaceMention,
    after: usize,
    actors: &Actors,
) -> Option<End> {
    match governor(words, mention.phrase_start, mention.phrase_prefix) {
        Some(governor) => {
            let named = row.frame.iter().find(|(_, word)| *word == governor.word);
            let towards = || {
                let heads = governor.kind == FunctionKind::Towards
                    && row.frame.iter().any(|(end, _)| *end == End::To);
                heads.then_some(End::To)
            };
            named.map(|(end, _)| *end).or_else(towards)
        }
        None => {
            let subject_end = actors
                .mention_at(after)
                .filter(|subject| subject.tokens.start == after)
                .map_or(after, |subject| subject.tokens.end);
            let direct = mention.phrase_start <= subject_end + 2
                && (after..mention.phrase_start).all(|at| words.text.is_word(at));
            row.direct.filter(|_| direct)
        }
    }
}

/// Done unless a governing word, the stance or the source's class says otherwise.
fn status(
    words: &Words<'_>,
    at: usize,
    tokens: &Range<usize>,
    finite: bool,
    kind: MotionKind,
    stance: &Stance,
    chain: LinkClass,
) -> MovementStatus {
    let governing = (tokens.start..at)
        .rev()
        .take_while(|before| words.text.is_word(*before))
        .find_map(|before| governing_status(words, before));
    let denied = stance.polarity == Polarity::Denied;
    let ahead = words.finite(at).is_some_and(|verb| {
        verb.prefix.has(Features::FUTURE)
            || verb.form.is_imperfect() && stance.certainty == Certainty::Possible
    });
    match (governing, stance.realis) {
        (Some(MovementStatus::NotPermitted), _) => {
            if denied {
                MovementStatus::NotPermitted
            } else {
                MovementStatus::Planned
            }
        }
        (_, Realis::Requested) if !denied => MovementStatus::Requested,
        (_, Realis::Promised) if !denied => MovementStatus::Promised,
        (_, Realis::Ordered) if !denied => MovementStatus::Ordered,
        // What was hindered was not permitted.
        (Some(MovementStatus::TurnedBack), _) if !denied => MovementStatus::NotPermitted,
        (Some(status), _) if !denied => status,
        _ if denied => MovementStatus::Denied,
        _ if kind == MotionKind::TurnBack => MovementStatus::TurnedBack,
        (_, Realis::Planned) if chain == LinkClass::Promise => MovementStatus::Promised,
        (_, Realis::Decided) => MovementStatus::Decided,
        (_, Realis::Prepared) => MovementStatus::Prepared,
        (_, Realis::NotPermitted | Realis::Prevented) => MovementStatus::NotPermitted,
        (_, Realis::Planned | Realis::Conditional | Realis::Feared) => MovementStatus::Planned,
        _ if ahead => MovementStatus::Planned,
        (_, Realis::Ongoing) if finite => MovementStatus::Ongoing,
        _ if !finite && words.least(at).any(|hit| hit.prefix.has(Features::TO)) => {
            MovementStatus::Planned
        }
        _ => MovementStatus::Done,
    }
}

/// What a verb or noun before the motion makes of it.
fn governing_status(words: &Words<'_>, at: usize) -> Option<MovementStatus> {
    let least = |table: Table| words.least(at).filter(move |hit| hit.table == table);
    let cue = least(Table::Cue).find_map(|hit| match words.pack.cues[hit.row].class {
        LinkClass::Request | LinkClass::Suggest => Some(MovementStatus::Requested),
        LinkClass::Promise => Some(MovementStatus::Promised),
        LinkClass::Order | LinkClass::Threat => Some(MovementStatus::Ordered),
        LinkClass::Warn => Some(MovementStatus::Ordered),
        LinkClass::Decide => Some(MovementStatus::Decided),
        LinkClass::Refuse => Some(MovementStatus::Denied),
        _ => None,
    });
    let verb = || {
        least(Table::Verb).find_map(|hit| match words.pack.verbs[hit.row].kind {
            VerbKind::Prepare => Some(MovementStatus::Prepared),
            VerbKind::Permit => Some(MovementStatus::NotPermitted),
            VerbKind::Want => Some(MovementStatus::Planned),
            _ => None,
        })
    };
    let stance = || {
        words.hits_of(at, Table::Stance).find_map(|hit| {
            let kind = words.pack.stances[hit.row].kind;
            matches!(kind, StanceKind::Prevented | StanceKind::Failed)
                .then_some(MovementStatus::TurnedBack)
        })
    };
    cue.or_else(verb).or_else(stance)
}

/// The subject of a moving verb, the object of a carrying one, or the noun that a verbal noun governs.
fn mover(
    scene: &Scene<'_, '_>,
    at: usize,
    hit: &crate::pack::Hit,
    row: &MotionRow,
    tokens: &Range<usize>,
) -> Option<usize> {
    let after = at + hit.n_tokens;
    let right = scene.actors.mention_at(after).filter(|mention| mention.tokens.start == after);
    if row.moves_object {
        let from =
            right.filter(|_| hit.form.is_finite()).map_or(after, |mention| mention.tokens.end);
        let object = scene
            .actors
            .mentions_in(from..tokens.end)
            .into_iter()
            .find(|mention| mention.tokens.start <= from + 1);
        return object.or(right).map(|mention| mention.actor);
    }
    let left = || {
        let first = scene.actors.mention_at(tokens.start);
        let near = (tokens.start..at)
            .rev()
            .take_while(|before| scene.words.text.kind(*before) == Some(Kind::Word))
            .find_map(|before| scene.actors.mention_at(before));
        first.filter(|_| near.is_some()).or(near)
    };
    match right {
        Some(mention) => Some(mention.actor),
        None if hit.form.is_finite() => left().map(|mention| mention.actor),
        None => None,
    }
}
