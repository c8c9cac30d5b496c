//! Who takes part, where, and what moves.

use super::page::{Page, code};
use isnad_account::{
    Claim, ClaimActor, ClaimPlace, EndKnown, Movement, Place, PlaceId, PlaceRole, Span,
};

pub(super) fn tell(page: &mut Page<'_>, claim: &Claim) {
    for actor in &claim.actors {
        self::actor(page, actor);
    }
    for named in &claim.places {
        place(page, named);
    }
    if let Some(movement) = &claim.movement {
        self::movement(page, claim, movement);
    }
}

fn actor(page: &mut Page<'_>, actor: &ClaimActor) {
    page.field("actor", &page.actor(&actor.actor));
    page.detail("role", &code(&actor.role));
    page.detail("words", &page.quoted_or(actor.span, "none here"));
}

fn place(page: &mut Page<'_>, named: &ClaimPlace) {
    page.field("place", &page.place(&named.place));
    page.detail("role", &code(&named.role));
    page.detail("words", &page.quoted(named.span));
    let Some(place) = page.reading.place(&named.place) else { return };
    page.detail("taken for", &meaning(place));
    for candidate in &place.candidates {
        let (name, why) = (&candidate.name, &candidate.why);
        page.detail("or", &format!("{name}, {} {} ({why})", candidate.lat, candidate.lon));
    }
}

/// What is known of a place beyond its name in the text.
fn meaning(place: &Place) -> String {
    let position = place.lat.zip(place.lon).map(|(lat, lon)| format!("{lat} {lon}"));
    let parts = [place.names.get("en").cloned(), Some(code(&place.kind)), position];
    let ids = place.ids.iter().cloned();
    parts.into_iter().flatten().chain(ids).collect::<Vec<_>>().join(", ")
}

fn movement(page: &mut Page<'_>, claim: &Claim, movement: &Movement) {
    page.field("movement", &code(&movement.status));
    let mover = movement.mover.as_ref().map_or_else(
        || "not told".to_owned(),
        |id| {
            let here = claim.actors.iter().find(|actor| actor.actor == *id);
            let span = here.and_then(|actor| actor.span);
            format!("{}  {}", page.actor(id), page.quoted_or(span, "no words here"))
        },
    );
    page.detail("mover", &mover);
    let from = end(page, claim, movement.from.as_ref(), PlaceRole::From, movement.from_known);
    page.detail("from", &from);
    let to = end(page, claim, movement.to.as_ref(), PlaceRole::To, movement.to_known);
    page.detail("to", &to);
    for via in &movement.via {
        let via = end(page, claim, Some(via), PlaceRole::Via, EndKnown::Stated);
        page.detail("via", &via);
    }
}

/// An end of a movement, how it is known, and the words that name it in its part.
fn end(
    page: &Page<'_>,
    claim: &Claim,
    place: Option<&PlaceId>,
    role: PlaceRole,
    known: EndKnown,
) -> String {
    let Some(id) = place else { return "not told".into() };
    let words = page.quoted_or(words(claim, id, role), "no words here");
    format!("{}, {}  {words}", page.place(id), code(&known))
}

fn words(claim: &Claim, id: &PlaceId, role: PlaceRole) -> Option<Span> {
    let named = || claim.places.iter().filter(|named| named.place == *id);
    let in_part = named().find(|named| named.role == role);
    in_part.or_else(|| named().next()).map(|named| named.span)
}
