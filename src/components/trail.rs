//! "Why this date?": from the claim, step by step, to words of the text or to an anchor.

use super::anchor_menu::{anchor_name, origin_chip, show_anchor};
use super::why::{code_words, labelled, quote, quoted};
use crate::state::{Pane, Session};
use crate::strings::{Pair, terms, words as w};
use crate::view::{Element, Node, button, el, many, nodes};
use isnad_account::{AnchorKind, Bounds, ClaimId, Relation, Side};
use isnad_scene::{
    CardReason, CardWhen, Command, NamedAnchor, ReasonTarget, Selection, Trail, When,
};

/// The rule that takes the order of the telling for the order of the events, for want of anything better.
const ORDER_TOLD: &str = "time.order.told";

/// The reasons of a claim's time, folded away until asked for.
pub(super) fn why_when(session: Session, when: &CardWhen) -> Element {
    // A trail shows them in their place.
    let words = when.expressions.iter().filter(|_| when.trails.is_empty());
    let words = words.map(|(_, words)| quoted(session, w::WORDS_OF_TIME, &words.text));
    let known = el("ul")
        .child(labelled(session, w::HOW_KNOWN, terms::basis(when.basis)))
        .child(many(words));
    let trails = when.trails.iter().map(|it| trail(session, when.shown, it));
    el("details")
        .class("why")
        .child(el("summary").child(session.say(w::WHY_DATE)))
        .child(el("div").class("reasons").child(known).child(many(trails)))
}

fn trail(session: Session, shown: When, trail: &Trail) -> Node {
    let head = session.writer.get().when(&side_of(shown, trail.side));
    let steps = trail.steps.iter().enumerate().map(|(nth, it)| step(session, nth, it));
    nodes![
        el("p").class("trail-head").child(head).child(":"),
        el("ol").class("trail").child(many(steps)),
    ]
}

/// The bound that a trail is of.
fn side_of(shown: When, side: Side) -> When {
    match (shown, side) {
        (When::Dated(Bounds { earliest, .. }), Side::Earliest) => {
            When::Dated(Bounds { earliest, latest: None })
        }
        (When::Dated(Bounds { latest, .. }), Side::Latest) => {
            When::Dated(Bounds { earliest: None, latest })
        }
        _ => shown,
    }
}

fn step(session: Session, nth: usize, step: &CardReason) -> Element {
    let words = step
        .words
        .as_ref()
        .map(|words| nodes![" ", session.say(w::BY_WORDS), " ", quote(words.text.trim())]);
    let leads_on = (nth > 0).then(|| nodes![session.say(w::WHICH_IS), " "]);
    el("li")
        .child(leads_on)
        .child(session.say(relation(step)))
        .child(" ")
        .child(target(session, &step.of))
        .child(words)
        .child(" ")
        .child(code_words(&step.rule).class("rule"))
}

/// In the year, by an event: an anchor gives what its sort is for.
fn relation(step: &CardReason) -> Pair {
    match (&step.of, step.relation) {
        (_, Relation::After) if step.rule == ORDER_TOLD => w::AFTER_AS_TOLD,
        (ReasonTarget::Anchor(anchor), Relation::Anchor) => match anchor.kind {
            AnchorKind::Published => terms::relation(Relation::Anchor),
            AnchorKind::Year => terms::relation(Relation::On),
            AnchorKind::Event | AnchorKind::Editor => w::FIXED_BY,
        },
        (_, relation) => terms::relation(relation),
    }
}

fn target(session: Session, target: &ReasonTarget) -> Node {
    match target {
        ReasonTarget::Time(_, words) => quote(words.text.trim()).into(),
        ReasonTarget::Claim(claim, words) => claim_link(session, claim, words.text.trim()).into(),
        ReasonTarget::Anchor(anchor) => anchor_link(session, anchor),
        ReasonTarget::Unknown(id) => code_words(id).into(),
    }
}

/// A claim by its words, or by some of them: a press lights it.
pub(super) fn claim_link(session: Session, claim: &ClaimId, said: &str) -> Element {
    let claim = claim.clone();
    let go = move || {
        session.send(Pane::Toolbar, Command::Select(Selection::Claim(claim.clone())));
    };
    button("link claim-link").attr("dir", "auto").press(go).child(said.to_owned())
}

/// An anchor with its day and whose it is: a press shows it among the anchors.
pub(super) fn anchor_link(session: Session, anchor: &NamedAnchor) -> Node {
    let key = anchor.key.clone();
    let link = button("link")
        .press(move || show_anchor(session, key.clone()))
        .child(anchor_name(session, anchor))
        .child(session.say(w::LIST_COMMA))
        .child(session.writer.get().bounds(anchor.bounds));
    nodes![link, " ", origin_chip(session, anchor.origin)]
}
