//! A claim as a sentence that can be quoted elsewhere: by whom, how surely, when and where, and from which text.

use crate::state::{Origin, Session};
use crate::strings::{Pair, fill, terms, words as w};
use crate::{address, edits};
use isnad_account::{ClaimId, PlaceRole};
use isnad_scene::{CardPlace, CardStance, ClaimCard, Rung};

/// Characters of the text's first line that stand for a title.
const TITLE_CHARACTERS: usize = 90;

/// Plain text, in the language of the page; the claim's own words stay as they are.
pub(super) fn citation(session: Session, claim: &ClaimId) -> String {
    let account = session.account.get_untracked();
    let language = session.language.get_untracked().code();
    let card = account.and_then(|it| ClaimCard::new(&it.document, claim, language));
    card.map(|card| cited(session, &card)).unwrap_or_default()
}

fn cited(session: Session, card: &ClaimCard) -> String {
    let told = |pair: Pair, value: String| match value.is_empty() {
        true => String::new(),
        false => fill(session.say(pair), &[&value]),
    };
    [
        said(session, card),
        told(w::CITED_STANCE, stance(session, &card.stance)),
        told(w::CITED_WHEN, session.dated_words(card.when.shown, card.stance.mark)),
        told(w::CITED_WHERE, places(session, &card.places)),
        told(w::CITED_TEXT, text(session)),
        address::link(session),
    ]
    .concat()
}

fn said(session: Session, card: &ClaimCard) -> String {
    let words: Vec<&str> = card.words.iter().map(|it| it.text.trim()).collect();
    let words = words.join(" … ");
    let sources: Vec<String> =
        card.chain.iter().skip(1).map(|rung| source(session, rung)).collect();
    if sources.is_empty() {
        return fill(session.say(w::CITED_ARTICLE), &[&words]);
    }
    fill(session.say(w::CITED_SAID), &[&sources.join(session.say(w::LIST_COMMA)), &words])
}

/// A source with how it commits, so that "believed" never looks like "said".
fn source(session: Session, rung: &Rung) -> String {
    let name = rung.name.as_deref().unwrap_or(session.say(w::UNNAMED));
    [name, " (", session.say(terms::link_class(rung.class)), ")"].concat()
}

fn stance(session: Session, stance: &CardStance) -> String {
    let words = terms::stance(stance.polarity, stance.realis, stance.certainty);
    let said: Vec<&str> = words.into_iter().map(|pair| session.say(pair)).collect();
    said.join(session.say(w::LIST_COMMA))
}

/// Where it was; what is only mentioned is no place of it.
fn places(session: Session, places: &[CardPlace]) -> String {
    let is_there = |it: &&CardPlace| {
        matches!(it.role, PlaceRole::At | PlaceRole::From | PlaceRole::To | PlaceRole::Via)
    };
    let named =
        |it: &CardPlace| [session.say(terms::place_role(it.role)), " ", &it.place.name].concat();
    let all: Vec<String> = places.iter().filter(is_there).map(named).collect();
    all.join(session.say(w::LIST_COMMA))
}

/// What the text is: its first words, its day, and that the sample is a retelling.
fn text(session: Session) -> String {
    let Some(account) = session.account.get_untracked() else { return String::new() };
    let title = account.document.first_words(TITLE_CHARACTERS);
    let mut told = fill(session.say(w::CITED_TITLE), &[&title]);
    if let Some(day) = edits::published_of(&account) {
        let day = session.day_words(&day);
        told.push_str(&fill(session.say(w::CITED_DAY), &[&day]));
    }
    if account.origin == Origin::Sample {
        told.push_str(session.say(w::CITED_SAMPLE));
    }
    told
}
