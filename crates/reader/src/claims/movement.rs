//! Who or what moves, from where to where, and how far it came about.

use super::governor::governor;
use super::motion_end::end_of;
use super::motion_status::status;
use super::motion_told::is_told;
use super::stance::Stance;
use crate::mentions::actor::Actors;
use crate::mentions::place::{PlaceMention, Places};
use crate::pack::rows::{End, FunctionKind, MotionKind, MotionRow};
use crate::pack::{Hit, Table, Words};
use crate::text::Kind;
use isnad_account::{LinkClass, MovementStatus};
use std::ops::Range;

/// The noun that makes a figure of speech follows the verb and its subject.
const FIGURE_WITHIN: usize = 4;
/// Bytes of what may be glued before such a noun, and of a plural and a pronoun behind it.
const LONGEST_GLUED: usize = 8;
const LONGEST_ENDING: usize = 6;

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
    let is_motion = |at: &usize| scene.words.hit(*at, Table::Motion).is_some();
    let first = tokens.clone().find(is_motion)?;
    // The verb tells the movement; a participle ("heading for") only where no verb does.
    let find = |finite: bool| {
        (first..tokens.end)
            .filter(is_motion)
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
    let least = |hit: &&Hit| {
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
        if let Some(end) = end_of(scene, row, mention, at + hit.n_tokens) {
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
    is_told(scene, hit, row, at + hit.n_tokens..tokens.end, &found).then_some(found)
}

/// "And then, three days later, to the camp": a clause without a verb goes on with the movement before.
pub(crate) fn continued(
    scene: &Scene<'_, '_>,
    tokens: &Range<usize>,
    before: &MovementDraft,
) -> Option<MovementDraft> {
    if scene.words.has_finite(tokens.clone()) {
        return None;
    }
    let mut found = MovementDraft {
        from: None,
        to: None,
        via: Vec::new(),
        ends: Vec::new(),
        verb: tokens.start,
        ..before.clone()
    };
    for mention in scene.places.mentions_in(tokens.clone()) {
        match governor(scene.words, mention.phrase_start, mention.phrase_prefix).map(|it| it.kind) {
            Some(FunctionKind::To | FunctionKind::Towards) => found.take(mention, End::To),
            Some(FunctionKind::From) => found.take(mention, End::From),
            _ => {}
        }
    }
    found.to.is_some().then_some(found)
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
        // "To Z and then to Y": the first is the end of this movement, both are gone to.
        slot.get_or_insert(mention.place);
        self.ends.push((mention.tokens.start, end));
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
pub(super) fn is_figurative(words: &Words<'_>, after: usize, row: &MotionRow, end: usize) -> bool {
    // What reaches a number is an amount.
    let counts = |at: usize| {
        words.is_function(at, FunctionKind::To) && words.text.kind(at + 1) == Some(Kind::Number)
    };
    if (after..end).any(counts) {
        return true;
    }
    if row.figurative.is_empty() {
        return false;
    }
    let ends_word = |word: &str| {
        let is_end = |noun: &String| {
            word.ends_with(noun.as_str()) && word.len() <= noun.len() + LONGEST_GLUED
        };
        row.figurative.iter().any(is_end)
    };
    let begins_word = |word: &str| {
        let rest = |noun: &String| word.strip_prefix(noun.as_str()).map(str::len);
        row.figurative.iter().any(|noun| rest(noun).is_some_and(|rest| rest <= LONGEST_ENDING))
    };
    (after..end.min(after + FIGURE_WITHIN)).any(|at| {
        let mut splits = words.splits(at).iter();
        ends_word(words.text.key(at)) || splits.any(|split| begins_word(&words.stem(at, split)))
    })
}

/// The subject of a moving verb, the object of a carrying one, or the noun that a verbal noun governs.
fn mover(
    scene: &Scene<'_, '_>,
    at: usize,
    hit: &Hit,
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
