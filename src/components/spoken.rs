//! What marks are called for those who hear the page: whole sentences.

use crate::state::Session;
use crate::strings::{Language, Pair, fill, terms, words as w};
use isnad_account::ClaimId;
use isnad_scene::{Mark, MarkCounts, When, movement_row};

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

/// The name of a place with how many claims it has, which of them are not plainly affirmed, and how many places
/// are folded into its mark.
pub(super) fn place_sentence(
    session: Session,
    name: &str,
    counts: MarkCounts,
    n_inside: usize,
) -> String {
    let claims = session.counted(counts.all);
    let of = |n, all, some| statuses(session, counts.all, n, all, some);
    let claims = [
        claims,
        of(counts.denied, w::ALL_DENIED, w::OF_THEM_DENIED),
        of(counts.not_done, w::ALL_NOT_DONE, w::OF_THEM_NOT_DONE),
        of(counts.hedged, w::ALL_HEDGED, w::OF_THEM_HEDGED),
    ]
    .concat();
    match n_inside {
        0 => fill(session.say(w::PLACE_NAMED), &[name, &claims]),
        n => fill(session.say(w::PLACE_HOLDING), &[name, &claims, &session.counted_places(n)]),
    }
}

/// How many of all claims are of one status. Arabic counts the noun again, English only the number.
fn statuses(session: Session, n_all: usize, n: usize, all: Pair, some: Pair) -> String {
    let number = || match session.language.get() {
        Language::Arabic => session.counted(n),
        Language::English => session.number(n),
    };
    match n {
        0 => String::new(),
        _ if n == n_all => session.say(all).to_owned(),
        _ => fill(session.say(some), &[&number()]),
    }
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
