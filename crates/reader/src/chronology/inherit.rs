//! What a claim without a time of its own takes over from a claim before it, or only comes after.

use super::frame::{is_in_it, is_telling};
use super::gaps;
use super::happening::Happenings;
use super::hung::Hung;
use super::story::Story;
use super::talk::{RESUMES_WITHIN, Talk};
use super::told::has_value;
use super::web::{Note, Of, Scope, Strength, Web};
use crate::mentions::time::TimeMention;
use crate::pack::Table;
use crate::pack::rows::{EventStage, FunctionKind, MotionKind, TimeMark};
use isnad_account::{ClaimKind, Grain, Realis, Relation, TimeKind};

/// The rule of a claim that says that something ended which was told to begin.
pub(super) const END_OF_EVENT: &str = "time.end-of-event";
/// Claims of the longest sentence.
const LONGEST_SENTENCE: usize = 16;
/// What stands this near the beginning of a claim is what the claim is about.
const HEAD_WITHIN: usize = 4;

/// Carries times over, and puts what is left in the order in which it is told.
pub(super) fn tie(
    story: &Story<'_, '_>,
    web: &mut Web<'_>,
    hung: &Hung,
    happenings: &mut Happenings,
    is_tied: &[bool],
) {
    let mut talk = Talk::default();
    let mut line: Option<usize> = None;
    for (claim, is_tied) in is_tied.iter().enumerate() {
        if line.is_some_and(|before| story.paragraph_of(before) != story.paragraph_of(claim)) {
            line = None;
        }
        let before = line;
        ends_after_start(story, web, happenings, claim);
        if is_telling(story, claim) {
            line = None;
            continue;
        }
        if is_timed(story, claim) || *is_tied {
            line = if moves_story(story, claim) { Some(claim) } else { before };
            arrival(story, web, hung, claim, before);
            stays_before(story, web, hung, &talk, claim);
            talk.take(story, claim);
            continue;
        }
        if let Some(end) = stay_end(story, web, happenings, &talk, claim) {
            tie_to(web, claim, end, "time.end-of-stay");
            line = Some(claim);
            continue;
        }
        let same = resumed(story, &talk, happenings, claim)
            .or_else(|| talk.spoken_at(story, claim))
            .or_else(|| held_open(story, claim, before));
        talk.take(story, claim);
        if let Some((of, rule)) = same {
            same_as(web, claim, of, rule);
            line = Some(claim);
        } else if let Some(before) = before.filter(|it| follows(story, claim, *it)) {
            after(web, claim, before);
            line = Some(claim);
        }
    }
}

fn goes_back(story: &Story<'_, '_>, claim: usize) -> bool {
    super::placing::goes_back(story.words, &story.claims[claim].tokens)
}

/// Whether a time expression of the claim places it.
fn is_timed(story: &Story<'_, '_>, claim: usize) -> bool {
    let places = |time: usize, mention: &TimeMention| {
        let alone = story.alone(time).is_some_and(has_value) && !has_value(mention);
        let counted = story.placing.counted(time).is_some();
        let has_day = story.weekday_in(mention.tokens.clone()).is_some();
        let back = mention.kind == TimeKind::Relative && mention.relation == Relation::Before;
        let points = mention.rule == "time.anaphor" || back;
        story.is_valued(time) || alone || counted || mention.anchor.is_some() || has_day || points
    };
    story
        .times_of(claim)
        .any(|(time, mention)| mention.kind != TimeKind::Duration && places(time, mention))
}

fn same_as(web: &mut Web<'_>, claim: usize, of: usize, rule: &'static str) {
    let reason = web.reason(Some(claim), Relation::SameAs, Of::Claim, None, rule);
    let note = Note::soft(reason, Strength::Inherited, Web::claim(claim));
    web.inside(note, Web::claim(claim), Web::claim(of));
}

fn tie_to(web: &mut Web<'_>, claim: usize, point: u32, rule: &'static str) {
    let reason = web.reason(Some(claim), Relation::SameAs, Of::Claim, None, rule);
    let note = Note::soft(reason, Strength::Inherited, Web::claim(claim));
    web.inside(note, Web::claim(claim), (point, point));
}

fn after(web: &mut Web<'_>, claim: usize, before: usize) {
    let reason = web.reason(Some(claim), Relation::After, Of::Claim, None, "time.order.told");
    let note = Note::soft(reason, Strength::Order, Web::claim(claim));
    web.not_after(note, Web::claim(before).0, Web::claim(claim).0);
}

/// Whether the story stands at a claim that a time is told of: not at what was before, is yet to come, or took years.
fn moves_story(story: &Story<'_, '_>, claim: usize) -> bool {
    let is_long = |(time, mention): (usize, &TimeMention)| {
        story.is_valued(time) && mention.grain > Grain::Week
    };
    // That somebody says something is the day of his telling, not of what he tells.
    let draft = &story.claims[claim];
    let is_saying = draft.kind == ClaimKind::Speech && draft.chain.len() == 1;
    !is_saying
        && story.is_told_as_past(claim)
        && !goes_back(story, claim)
        && !story.times_of(claim).any(is_long)
}

/// Whether the order of telling says something of a claim: what is told as past happened after what was told before.
/// A state only within one sentence: it may have held long before it is told.
fn follows(story: &Story<'_, '_>, claim: usize, before: usize) -> bool {
    let draft = &story.claims[claim];
    let to_come = !matches!(
        draft.stance.realis,
        Realis::Conditional | Realis::Feared | Realis::Ongoing | Realis::Planned
    );
    let is_near = || story.sentence_of(before) == story.sentence_of(claim);
    to_come && (draft.kind != ClaimKind::State || is_near()) && !goes_back(story, claim)
}

/// "In the last hours, he decided ..., and met ...": an expression at the head of a sentence holds for the whole
/// of it, as long as the same one speaks.
fn held_open(
    story: &Story<'_, '_>,
    claim: usize,
    before: Option<usize>,
) -> Option<(usize, &'static str)> {
    let before = before.filter(|it| story.sentence_of(*it) == story.sentence_of(claim))?;
    if is_in_it(story, claim) {
        return Some((before, "time.same.in-it"));
    }
    let sentence = story.sentence_of(claim);
    let in_sentence = (0..claim).rev().take_while(|it| story.sentence_of(*it) == sentence);
    let opener = in_sentence.take(LONGEST_SENTENCE).find(|it| is_timed(story, *it))?;
    let tokens = story.claims[opener].tokens.clone();
    let verb = tokens.clone().find(|at| story.words.finite(*at).is_some()).unwrap_or(tokens.end);
    let head = tokens.start + HEAD_WITHIN;
    let opens = story.times_of(opener).any(|(_, mention)| {
        mention.tokens.start < head.min(verb) && mention.kind != TimeKind::Duration
    });
    let same_depth = story.claims[opener].chain.len() == story.claims[claim].chain.len();
    let is_window = story.times_of(opener).any(|(_, mention)| mention.kind == TimeKind::Vague);
    // "Then", "for three days" go on from there.
    let tokens = story.claims[claim].tokens.clone();
    let goes_on = story.words.is_function(tokens.start, FunctionKind::Then)
        || tokens.start > 0 && story.words.is_function(tokens.start - 1, FunctionKind::Then)
        || story
            .times_of(claim)
            .any(|(_, mention)| mention.kind != TimeKind::Duration || !is_window);
    (opens && same_depth && !goes_on && !goes_back(story, claim))
        .then_some((opener, "time.same.sentence"))
}

/// "The meeting", "the visit" at the head of a claim: what was told of by the same noun, or the last occasion of
/// speaking with one of the same people.
fn resumed(
    story: &Story<'_, '_>,
    talk: &Talk,
    happenings: &Happenings,
    claim: usize,
) -> Option<(usize, &'static str)> {
    let tokens = &story.claims[claim].tokens;
    let near = tokens.start..tokens.end.min(tokens.start + HEAD_WITHIN);
    let noun = near
        .clone()
        .find(|at| story.event_noun(*at).is_some() && is_resuming(story, *at, tokens.end))
        // "After his arrival" says no arrival.
        .filter(|at| !story.times_of(claim).any(|(_, time)| time.tokens.contains(at)))
        .filter(|at| !at.checked_sub(1).is_some_and(|before| story.is_connective(before)))?;
    if story.event_noun(noun) == Some(EventStage::Setting) {
        let meeting = talk.resumed_by(story, claim, noun)?;
        return Some((meeting, "time.same.occasion"));
    }
    let told = happenings.told_before(story, noun, claim)?;
    (claim - told <= RESUMES_WITHIN).then_some((told, "time.same.event"))
}

/// Whether a noun names something known: it is definite, or its owners stand behind it.
fn is_resuming(story: &Story<'_, '_>, at: usize, end: usize) -> bool {
    story.is_definite(at)
        || at + 1 < end
            && story.actors.mention_at(at + 1).is_some_and(|it| it.tokens.start == at + 1)
}

/// Where a claim says that a visit ended: the visit's end, tied to the last occasion told of it.
fn stay_end(
    story: &Story<'_, '_>,
    web: &mut Web<'_>,
    happenings: &mut Happenings,
    talk: &Talk,
    claim: usize,
) -> Option<u32> {
    let tokens = story.claims[claim].tokens.clone();
    let near = tokens.start..tokens.end.min(tokens.start + 2 * HEAD_WITHIN);
    let stay = near.clone().find(|at| story.is_marked(*at, TimeMark::Stay))?;
    let closes = near.clone().any(|at| story.is_marked(at, TimeMark::Close));
    let occasion = talk.last.as_ref().filter(|_| closes)?;
    let visit = happenings.meant(story, web, &(stay..stay + 1), claim);
    let end = visit.ends.1;
    goes_on(web, end, occasion.claim);
    Some(end)
}

/// "The session began", "the session ended": nothing ends before it began.
fn ends_after_start(
    story: &Story<'_, '_>,
    web: &mut Web<'_>,
    happenings: &Happenings,
    claim: usize,
) {
    let tokens = story.claims[claim].tokens.clone();
    let near = tokens.start..tokens.end.min(tokens.start + 2 * HEAD_WITHIN);
    let close = near
        .clone()
        .find(|at| story.is_marked(*at, TimeMark::Close) && story.words.finite(*at).is_some());
    let known = |at: &usize| story.event_noun(*at).is_some() && story.is_definite(*at);
    // "The other battle ended" ends no battle that was told of.
    let is_plain = |at: &usize| !story.is_definite(at + 1) || story.words.finite(at + 1).is_some();
    let noun = near.clone().find(known).filter(|_| close.is_some()).filter(is_plain);
    let Some(told) = noun.and_then(|noun| happenings.told_before(story, noun, claim)) else {
        return;
    };
    let words = close.map(|at| at..at + 1);
    let reason = web.reason(Some(claim), Relation::After, Of::Claim, words, END_OF_EVENT);
    web.not_after(Note::firm(reason, Scope::Text), Web::claim(told).0, Web::claim(claim).1);
}

/// A visit ends some time after the last occasion told of it.
fn goes_on(web: &mut Web<'_>, end: u32, occasion: usize) {
    let gap = web.gap(gaps::STAY_GOES_ON);
    let reason = web.reason(None, Relation::After, Of::Claim, None, "time.stay");
    let note = Note::soft(reason, Strength::Inherited, (end, end));
    let (start, last) = Web::claim(occasion);
    web.not_after(note, start, end);
    web.within(note, last, end, gap);
}

/// "After the visit": the visit was to where the last occasion was.
fn stays_before(story: &Story<'_, '_>, web: &mut Web<'_>, hung: &Hung, talk: &Talk, claim: usize) {
    for (time, mention) in story.times_of(claim) {
        let (Some(anchor), Some(happening)) = (&mention.anchor, hung.happenings[time]) else {
            continue;
        };
        let is_stay = anchor.relation == Relation::After
            && story.is_marked(anchor.tokens.start, TimeMark::Stay);
        if let Some(occasion) = talk.last.as_ref().filter(|_| is_stay && !happening.is_known) {
            goes_on(web, happening.ends.1, occasion.claim);
        }
    }
}

/// "The visit ended, and as soon as he arrived": whoever has left arrives on the same day.
fn arrival(
    story: &Story<'_, '_>,
    web: &mut Web<'_>,
    hung: &Hung,
    claim: usize,
    before: Option<usize>,
) {
    let Some(before) = before.filter(|it| story.sentence_of(*it) == story.sentence_of(claim))
    else {
        return;
    };
    for (time, mention) in story.times_of(claim) {
        let (Some(anchor), Some(happening)) = (&mention.anchor, hung.happenings[time]) else {
            continue;
        };
        let is_journey = is_arrival(story, anchor.tokens.start);
        if !is_journey || happening.is_known {
            continue;
        }
        let reason = web.reason(None, Relation::After, Of::Claim, None, "time.journey");
        let note = Note::soft(reason, Strength::Order, happening.ends);
        let (start, end) = Web::claim(before);
        web.not_after(note, start, happening.ends.0);
        web.within(note.by_day(happening.ends), end, happening.ends.1, 0);
    }
}

/// Whether a noun tells that somebody arrives or comes back.
fn is_arrival(story: &Story<'_, '_>, at: usize) -> bool {
    let arrives = |kind: MotionKind| matches!(kind, MotionKind::Arrive | MotionKind::Return);
    story.words.hits_of(at, Table::Motion).any(|hit| {
        hit.form.is_noun()
            && story.words.pack.motions.get(hit.row).is_some_and(|row| arrives(row.kind))
    })
}
