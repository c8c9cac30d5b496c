//! What marks are called for those who hear the page: whole sentences.

use crate::state::Session;
use crate::strings::{fill, terms, words as w};
use isnad_account::ClaimId;
use isnad_scene::{Mark, When, movement_row};

/// On whose word, what, with what stance and when.
pub(super) fn claim_sentence(session: Session, claim: &ClaimId) -> String {
    told(session, claim).unwrap_or_default()
}

fn told(session: Session, claim: &ClaimId) -> Option<String> {
    let account = session.account.get_untracked()?;
    let document = &account.document;
    let claim = document.claim(claim)?;
    let speaker = claim.innermost().and_then(|link| document.reading().actor(&link.actor));
    let who = speaker.and_then(|it| document.actor_name(it, session.language.get().code()));
    let who = who.unwrap_or_else(|| session.say(w::THE_ARTICLE).to_owned());
    let mark = Mark::of(document, claim);
    let stance: Vec<&str> =
        mark.forms().into_iter().map(|form| session.say(terms::form(form))).collect();
    let stance = stance.join(session.say(w::LIST_COMMA));
    let when = session.dated_words(When::of(claim), mark);
    let said = document.slice(claim.span).trim();
    Some(fill(session.say(w::CLAIM_SENTENCE), &[&who, said, &stance, &when]))
}

/// Who moves, from where, to where, how far it came about, and when.
pub(super) fn movement_sentence(session: Session, claim: &ClaimId) -> String {
    moves(session, claim).unwrap_or_default()
}

fn moves(session: Session, claim: &ClaimId) -> Option<String> {
    let account = session.account.get_untracked()?;
    let position = account.document.position(claim)?;
    let row = movement_row(&account.document, position, session.language.get().code())?;
    let mover = row.mover.map(|name| fill(session.say(w::MOVEMENT_OF), &[&name]));
    let from = row.from.map(|place| fill(session.say(w::FROM_PLACE), &[&place.name]));
    let to = row.to.map(|place| fill(session.say(w::TO_PLACE), &[&place.name]));
    let mover = mover.unwrap_or_else(|| session.say(w::MOVEMENT).to_owned());
    let way: Vec<String> = [Some(mover), from, to].into_iter().flatten().collect();
    let status = session.say(terms::movement_status(row.status));
    let when = session.dated_words(row.when, row.mark);
    Some(fill(session.say(w::MOVEMENT_SENTENCE), &[&way.join(" "), status, &when]))
}
