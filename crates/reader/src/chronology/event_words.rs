//! The words that an event is told and named by.

use super::story::Story;
use super::told::has_value;
use crate::events::{Kin, NamedWord};
use crate::pack::Table;
use crate::pack::rows::{ActorWordKind, EventStage, TimeMark};
use crate::text::skeleton::skeleton;
use isnad_account::{ActorKind, sorting};
use std::ops::Range;
use std::rc::Rc;

/// Words behind an event's phrase that may still name it, as an operation's name does.
pub(super) const NAME_WITHIN: usize = 8;
/// The finite verb that tells a claim's event stands this near its beginning.
const VERB_WITHIN: usize = 14;
/// The noun of what is told stands this near its beginning.
const NOUN_WITHIN: usize = 5;

/// Whether only the beginning or the end of the event behind a word is meant.
pub(super) fn edge_of(story: &Story<'_, '_>, at: usize) -> Option<TimeMark> {
    [TimeMark::Onset, TimeMark::Close].into_iter().find(|mark| story.is_marked(at, *mark))
}

/// What the word at a token may be kin of, with and without its glued letters.
pub(super) fn skeletons(story: &Story<'_, '_>, at: usize) -> Rc<[String]> {
    if !story.words.text.is_word(at) {
        return Rc::default();
    }
    story.roots.of(story.words.text.word(at), || skeletons_of(story, at))
}

fn skeletons_of(story: &Story<'_, '_>, at: usize) -> Vec<String> {
    let mut found: Vec<String> = bare_forms(story, at).iter().map(|it| skeleton(it)).collect();
    found.retain(|it| !it.is_empty());
    sorting::sort_by(&mut found, Ord::cmp);
    found.dedup();
    found
}

/// The words of a stretch, each with the ways of knowing it. What tells an event inside the name of a body tells
/// none: the name of a party may hold "liberation".
pub(super) fn words_of(story: &Story<'_, '_>, tokens: Range<usize>) -> Vec<NamedWord> {
    let in_name = |at: usize| {
        let named = story.actors.mention_at(at).filter(|it| it.tokens.len() > 1);
        named.is_some_and(|it| {
            let kind = story.actors.list[it.actor].kind;
            matches!(kind, ActorKind::Organisation | ActorKind::Group)
        })
    };
    let in_title = |at: usize| {
        let mention = story.actors.mention_at(at).map(|it| &story.actors.list[it.actor]);
        mention.is_some_and(|actor| actor.named && actor.kind == ActorKind::Person)
    };
    let words = story.words;
    let kin = |at: usize| {
        let is_event = story.event_noun(at).is_some() || words.finite(at).is_some();
        let is_silent = is_event && in_name(at);
        let forms = bare_forms(story, at);
        let kin = forms.iter().filter(|_| !is_silent).map(|form| Kin::of(form, is_event));
        // "Of the city of", "of President": what may stand between an event and its name.
        let is_light = words.hits_of(at, Table::Place).next().is_some()
            || words.may_be_actor(at, ActorWordKind::Title)
            || in_title(at)
            || in_name(at);
        NamedWord { kin: kin.collect(), is_light }
    };
    tokens.filter(|at| words.text.is_word(*at) && !words.is_preposition(*at)).map(kin).collect()
}

/// The word at a token with and without its glued letters.
fn bare_forms(story: &Story<'_, '_>, at: usize) -> Vec<String> {
    let words = story.words;
    let mut forms: Vec<String> =
        words.splits(at).iter().map(|split| words.stem(at, split).into_owned()).collect();
    if let Some((_, n_letters)) = words.article(at) {
        forms.push(words.text.key(at).chars().skip(n_letters).collect());
    }
    forms.push(words.text.key(at).into());
    forms
}

/// A phrase's words in one spelling, by which the same event is known again.
pub(super) fn key_of(story: &Story<'_, '_>, phrase: &Range<usize>) -> String {
    let shortest = |at: usize| skeletons(story, at).iter().min_by_key(|it| it.len()).cloned();
    phrase.clone().filter_map(shortest).collect::<Vec<_>>().join(" ")
}

/// The skeletons of what a claim tells: its finite verbs, and the event noun near its beginning.
pub(super) fn verbs_of(story: &Story<'_, '_>, claim: usize) -> Vec<String> {
    let tokens = &story.claims[claim].tokens;
    let near = tokens.start..tokens.end.min(tokens.start + VERB_WITHIN);
    let verbs = near.clone().filter(|at| story.words.finite(*at).is_some());
    // "A meeting was held", "he held a meeting": what is new is told, what is known is only spoken of.
    let in_time = |at: usize| story.times_of(claim).any(|(_, time)| time.tokens.contains(&at));
    // What is dated is told, known or not: "the meeting was held on the third".
    let is_dated = story
        .times_of(claim)
        .any(|(time, _)| story.is_valued(time) || story.alone(time).is_some_and(has_value));
    let is_new = |at: &usize| {
        let is_told = is_dated || !story.is_definite(*at);
        story.event_noun(*at).is_some() && is_told && !in_time(*at)
    };
    let noun = near.clone().take(NOUN_WITHIN).find(is_new).or_else(|| {
        let is_event = story.event_noun(tokens.start) == Some(EventStage::Event);
        Some(tokens.start).filter(|_| is_event)
    });
    verbs.chain(noun).flat_map(|at| skeletons(story, at).to_vec()).collect()
}

/// Whether a claim names all that a phrase names: its places and actors, or else its first content word.
pub(super) fn has_all_names(story: &Story<'_, '_>, claim: usize, rest: &Range<usize>) -> bool {
    let tokens = &story.claims[claim].tokens;
    let places: Vec<usize> =
        story.places.mentions_in(rest.clone()).iter().map(|it| it.place).collect();
    let actors: Vec<usize> =
        story.actors.mentions_in(rest.clone()).iter().map(|it| it.actor).collect();
    if places.is_empty() && actors.is_empty() {
        let word = rest.clone().find(|at| story.words.text.is_word(*at));
        let wanted = word.map(|at| skeletons(story, at)).unwrap_or_default();
        let has = |at: usize| skeletons(story, at).iter().any(|it| wanted.contains(it));
        return tokens.clone().any(has);
    }
    let has_place = |place: &usize| {
        story.places.mentions_in(tokens.clone()).iter().any(|mention| mention.place == *place)
    };
    let has_actor = |actor: &usize| {
        story.actors.mentions_in(tokens.clone()).iter().any(|mention| mention.actor == *actor)
    };
    places.iter().all(has_place) && actors.iter().all(has_actor)
}
