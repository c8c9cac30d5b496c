//! What the words for an event mean: a claim of the account that tells it, an event of the world, or something of
//! which no more is known.

use super::event_words::{
    NAME_WITHIN, edge_of, has_all_names, key_of, skeletons, verbs_of, words_of,
};
use super::network::Point;
use super::story::Story;
use super::web::{CALENDAR, Ends, Note, Of, Scope, Strength, Web};
use crate::events::NamedWord;
use crate::numbers::Numbers;
use crate::pack::rows::TimeMark;
use crate::pack::{Features, Table};
use crate::text::Punct;
use isnad_account::{Bounds, LocalMinute, Polarity, Relation, sorting};
use std::ops::Range;

/// Claims of one verb that are looked through, before and behind.
const LOOK_BACK: usize = 24;
const LOOK_AHEAD: usize = 8;
/// A bare noun resumes what was told in this paragraph or in so many before it.
const RESUMES_PARAGRAPHS: usize = 1;
/// Of events of the world that words fit alike, one of the last years is meant, not one long past.
const RECENT_DAYS: i64 = 3 * 365;

/// All happenings of a text: each event once, however often it is named.
pub(super) struct Happenings {
    /// Skeletons of the verbs and event nouns that claims tell, with the claim; sorted.
    tellings: Vec<(String, usize)>,
    /// What was made of phrases before: the start of what each names, under its words.
    known: Numbers,
    /// The points of the events of the world.
    worlds: Vec<(usize, Ends)>,
    /// The words that named events of the world so far, with the points.
    named: Vec<(Vec<NamedWord>, Ends)>,
}

/// What a phrase means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Happening {
    /// Its start and end; both the same where only its beginning or its end is meant.
    pub(super) ends: Ends,
    /// Whether a claim or an event of the world is known behind it.
    pub(super) is_known: bool,
}

impl Happenings {
    pub(super) fn of(story: &Story<'_, '_>) -> Self {
        let mut tellings: Vec<(String, usize)> = (0..story.claims.len())
            .filter(|claim| story.is_told_as_past(*claim))
            .filter(|claim| story.claims[*claim].stance.polarity == Polarity::Affirmed)
            .flat_map(|claim| verbs_of(story, claim).into_iter().map(move |verb| (verb, claim)))
            .collect();
        sorting::sort_by(&mut tellings, Ord::cmp);
        tellings.dedup();
        Self { tellings, known: Numbers::default(), worlds: Vec::new(), named: Vec::new() }
    }

    /// What a phrase in a claim means.
    pub(super) fn meant(
        &mut self,
        story: &Story<'_, '_>,
        web: &mut Web<'_>,
        phrase: &Range<usize>,
        claim: usize,
    ) -> Happening {
        let edge = edge_of(story, phrase.start);
        let inner = phrase.start + usize::from(edge.is_some())..phrase.end;
        let found = self.find(story, web, &inner, edge, claim);
        let (start, end) = found.ends;
        let ends = match edge {
            Some(TimeMark::Close) => (end, end),
            Some(_) => (start, start),
            None => (start, end),
        };
        Happening { ends, ..found }
    }

    fn find(
        &mut self,
        story: &Story<'_, '_>,
        web: &mut Web<'_>,
        phrase: &Range<usize>,
        edge: Option<TimeMark>,
        claim: usize,
    ) -> Happening {
        let tells_edge = |told: &usize| {
            edge.is_none_or(|mark| {
                story.claims[*told].tokens.clone().any(|at| story.is_marked(at, mark))
            })
        };
        if let Some(told) = self.told_by(story, phrase, claim).filter(tells_edge) {
            return Happening { ends: Web::claim(told), is_known: true };
        }
        let key = key_of(story, phrase);
        if let Some(start) = self.known.get(&key) {
            let start = start as Point;
            return Happening { ends: (start, start + 1), is_known: false };
        }
        // The words have points of their own: that two phrases mean one event of the world is not from the text.
        let ends = web.happening();
        self.known.at(&key, ends.0 as usize);
        if let Some(world) = self.of_world(story, web, phrase, claim) {
            let reason = web.reason(None, Relation::SameAs, Of::Itself, None, "time.event");
            let note = Note { strength: Strength::World, ..Note::firm(reason, Scope::Anchored) };
            for (one, other) in [(ends.0, world.0), (ends.1, world.1)] {
                web.not_after(note, one, other);
                web.not_after(note, other, one);
            }
        }
        Happening { ends, is_known: false }
    }

    /// The nearest claim, best before the phrase, that tells the event: it has its verb or noun and all its names.
    fn told_by(&self, story: &Story<'_, '_>, phrase: &Range<usize>, claim: usize) -> Option<usize> {
        let head = skeletons(story, phrase.start);
        let rest = phrase.start + 1..phrase.end;
        if rest.clone().all(|at| !story.words.text.is_word(at)) {
            let near = |told: &usize| {
                story.paragraph_of(claim) - story.paragraph_of(*told) <= RESUMES_PARAGRAPHS
            };
            let is_known = story.is_definite(phrase.start);
            return self.told_before(story, phrase.start, claim).filter(|it| is_known && near(it));
        }
        let fits = |other: &usize| *other != claim && has_all_names(story, *other, &rest);
        let near = head.iter().flat_map(|verb| self.tellers(verb, claim));
        near.filter(fits).min_by_key(|other| (*other > claim, claim.abs_diff(*other)))
    }

    /// The claims next to one, before and behind, that tell an event of that skeleton.
    fn tellers(&self, verb: &str, claim: usize) -> impl Iterator<Item = usize> {
        let key = |it: &(String, usize)| (it.0.as_str(), it.1) < (verb, claim);
        let at = self.tellings.partition_point(key);
        let before = self.tellings[..at].iter().rev().take(LOOK_BACK);
        let behind = self.tellings[at..].iter().take(LOOK_AHEAD);
        let same = |it: &&(String, usize)| it.0 == verb;
        let all: Vec<usize> =
            before.take_while(same).chain(behind.take_while(same)).map(|it| it.1).collect();
        all.into_iter()
    }

    /// The nearest claim before one that tells the event of a noun.
    pub(super) fn told_before(
        &self,
        story: &Story<'_, '_>,
        noun: usize,
        claim: usize,
    ) -> Option<usize> {
        let tellers = skeletons(story, noun);
        let tellers = tellers.iter().flat_map(|verb| self.tellers(verb, claim));
        tellers.filter(|teller| *teller < claim).max()
    }

    /// The nearest claim before one that tells the same event: the same verb of the same noun.
    pub(super) fn told_twice(&self, story: &Story<'_, '_>, claim: usize) -> Option<usize> {
        let tokens = &story.claims[claim].tokens;
        let verb = tokens.clone().find(|at| story.words.finite(*at).is_some())?;
        let nouns = |claim: usize| -> Vec<String> {
            let tokens = story.claims[claim].tokens.clone();
            let is_noun = |at: &usize| story.is_definite(*at) && story.event_noun(*at).is_none();
            tokens.filter(is_noun).flat_map(|at| skeletons(story, at).to_vec()).collect()
        };
        let mine = nouns(claim);
        let shares = |other: &usize| nouns(*other).iter().any(|noun| mine.contains(noun));
        let verbs = skeletons(story, verb);
        let tellers = verbs.iter().flat_map(|verb| self.tellers(verb, claim));
        tellers.filter(|teller| *teller < claim).filter(shares).max()
    }

    /// The points of the event of the world that the words name.
    fn of_world(
        &mut self,
        story: &Story<'_, '_>,
        web: &mut Web<'_>,
        phrase: &Range<usize>,
        claim: usize,
    ) -> Option<Ends> {
        let end = story.claims[claim].tokens.end.max(phrase.end);
        let text = &story.words.text;
        let is_cut = |at: &usize| text.is_punct(*at, Punct::Comma);
        let last = (phrase.end..(phrase.end + NAME_WITHIN).min(end)).find(is_cut).unwrap_or(end);
        let wide = phrase.start..(phrase.end + NAME_WITHIN).min(last);
        let named = |tokens: Range<usize>| meant_of_world(story, &words_of(story, tokens), claim);
        // "His war with": whose it is stands before.
        let is_owned =
            |at: usize| story.words.hits(at).iter().any(|hit| hit.ending.any(Features::PRONOUN));
        let owned = || {
            let before = story.claims[claim].tokens.start..phrase.start;
            let owners = story.actors.mentions_in(before).into_iter();
            let mut words: Vec<NamedWord> =
                owners.flat_map(|owner| words_of(story, owner.tokens.clone())).collect();
            // Whose it is may stand anywhere before.
            words.iter_mut().for_each(|word| word.is_light = true);
            words.extend(words_of(story, phrase.clone()));
            is_owned(phrase.start).then(|| meant_of_world(story, &words, claim))?
        };
        let Some(nth) = named(phrase.clone()).or_else(|| named(wide)).or_else(owned) else {
            return self.resumed(story, phrase);
        };
        let ends = self.world(story, web, nth);
        // An event that is switched off is listed, and means nothing.
        super::anchors::days_of(story, nth)?;
        self.named.push((words_of(story, phrase.clone()), ends));
        Some(ends)
    }

    /// "The war", "the fall of the city", behind words that named which.
    fn resumed(&self, story: &Story<'_, '_>, phrase: &Range<usize>) -> Option<Ends> {
        let is_place_word = |at: usize| {
            story.words.hits_of(at, Table::Place).next().is_some() && story.is_definite(at)
        };
        let head = phrase.start;
        let last = phrase.end.saturating_sub(1);
        let is_known = story.is_definite(head) || last > head && is_place_word(last);
        let tokens = phrase.clone().filter(|at| !(is_place_word(*at) && *at > head));
        let words: Vec<NamedWord> = tokens.flat_map(|at| words_of(story, at..at + 1)).collect();
        let is_of = |(all, _): &&(Vec<NamedWord>, Ends)| {
            words
                .iter()
                .all(|word| all.iter().any(|it| it.kin.iter().any(|kin| word.kin.contains(kin))))
        };
        let recent = self.named.iter().rev().take(LOOK_BACK);
        recent.filter(|_| is_known && !words.is_empty()).find(is_of).map(|(_, ends)| *ends)
    }

    /// The points of an event of the world, tied to its days.
    pub(super) fn world(&mut self, story: &Story<'_, '_>, web: &mut Web<'_>, nth: usize) -> Ends {
        if let Some((_, ends)) = self.worlds.iter().find(|(known, _)| *known == nth) {
            return *ends;
        }
        let ends = web.happening();
        self.worlds.push((nth, ends));
        let reason = web.reason(None, Relation::Anchor, Of::World(nth), None, "time.event");
        let note = Note { strength: Strength::World, ..Note::firm(reason, Scope::Anchored) };
        if let Some((starts, mut last)) = super::anchors::days_of(story, nth) {
            // What was not over yet when the account was published has no end for it.
            let is_over =
                |end: LocalMinute| story.published.is_none_or(|day| end <= day.plus_days(1));
            if !last.earliest.is_none_or(is_over) {
                last = Bounds { earliest: starts.earliest, latest: None };
            }
            web.between(note, (ends.0, ends.0), CALENDAR, (starts.earliest, starts.latest));
            web.between(note, (ends.1, ends.1), CALENDAR, (last.earliest, last.latest));
        }
        ends
    }

    /// The events of the world that some words of the account rest on, in the order of the file.
    pub(super) fn worlds(&self) -> Vec<usize> {
        let mut worlds: Vec<usize> = self.worlds.iter().map(|(nth, _)| *nth).collect();
        sorting::sort_by_key(&mut worlds, |nth| *nth);
        worlds
    }
}

/// The one event of the world that words mean; `None` where two are as likely. Of several, the one of the years that
/// the paragraph tells is meant, or else one of the last years.
fn meant_of_world(story: &Story<'_, '_>, words: &[NamedWord], claim: usize) -> Option<usize> {
    let start = |nth: usize| story.events.get(nth).and_then(|event| event.starts.earliest);
    let is_past = |nth: &usize| match (story.published, start(*nth)) {
        (Some(published), Some(start)) => start <= published,
        _ => true,
    };
    let named: Vec<usize> = story.events.named(words).into_iter().filter(is_past).collect();
    if let [only] = named.as_slice() {
        return Some(*only);
    }
    let hint = year_before(story, claim);
    let is_recent = |nth: &usize| {
        let Some(start) = start(*nth) else { return false };
        match (hint, story.published) {
            (Some(year), _) => (start.date().0 - year).abs() <= 1,
            (None, Some(day)) => day < start.plus_days(RECENT_DAYS),
            (None, None) => false,
        }
    };
    let mut fitting = named.into_iter().filter(is_recent);
    fitting.next().filter(|_| fitting.next().is_none())
}

/// The year told last in the paragraph of a claim, up to it.
fn year_before(story: &Story<'_, '_>, claim: usize) -> Option<i32> {
    let paragraph = story.words.text.paragraphs.get(story.paragraph_of(claim))?.clone();
    let end = story.claims[claim].tokens.end;
    let last = story.alone.partition_point(|mention| mention.tokens.start < end);
    let before = story.alone[..last].iter().rev().take(LOOK_BACK);
    let mut told = before.take_while(|mention| mention.tokens.start >= paragraph.start);
    told.find_map(|mention| mention.earliest).map(|minute| minute.date().0)
}
