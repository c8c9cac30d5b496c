//! One claim in full: what is said, on whose word, when and where, each with its reasons.

use super::chain_ladder::chain_ladder;
use super::claim_facts::claim_facts;
use super::claim_share::{Copied, claim_share};
use super::lost_claims::lost_note;
use super::mark_glyph::mark_glyph;
use super::notices::{note_quotes, note_words};
use super::why;
use crate::signal::Signal;
use crate::state::Session;
use crate::strings::{terms, words as w};
use crate::view::{Element, Node, el, many, nodes};
use isnad_scene::{CardStance, ClaimCard, Context, ContextPart};

pub(crate) fn claim_card(
    session: Session,
    card: ClaimCard,
    copied: Signal<Option<Copied>>,
) -> Element {
    let stance = el("p")
        .class("stance-line")
        .child(mark_glyph(card.stance.mark))
        .child(stance_words(session, &card.stance));
    el("div")
        .key(card.claim.0.clone())
        .class("claim-card")
        .child(stance)
        .child(in_context(&card.context))
        .child(lost_note(session, &card.claim))
        .child(chain_ladder(session, card.chain.clone()))
        .child(claim_facts(session, &card))
        .child(claim_share(session, &card, copied))
        .child(card_notes(session, &card))
        .child(reading(session, &card))
}

/// What is said, marked among the words around it.
fn in_context(context: &Context) -> Element {
    let part = |part: &ContextPart| match part.said {
        true => el("mark").child(part.text.clone()).into(),
        false => Node::from(part.text.clone()),
    };
    el("blockquote")
        .class("said")
        .attr("dir", "auto")
        .child(context.cut_before.then_some("… "))
        .child(many(context.parts.iter().map(part)))
        .child(context.cut_after.then_some(" …"))
}

/// Stance in words, never mixed with how sure the program is of its reading.
fn stance_words(session: Session, stance: &CardStance) -> Element {
    let markers = stance.markers.iter().map(|words| {
        nodes![" ", el("q").class("words").attr("dir", "auto").child(words.text.clone())]
    });
    let words = terms::stance(stance.polarity, stance.realis, stance.certainty);
    let word = |(nth, pair)| match nth {
        0 => el("b").child(session.text(pair)).into(),
        _ => nodes![" · ", session.text(pair)],
    };
    el("span")
        .class("stance")
        .child(many(words.into_iter().enumerate().map(word)))
        .child(many(markers))
}

fn card_notes(session: Session, card: &ClaimCard) -> Option<Element> {
    if card.notes.is_empty() {
        return None;
    }
    let all = card
        .notes
        .iter()
        .map(|note| el("li").child(note_words(session, note)).child(note_quotes(session, note)));
    Some(el("ul").class("card-notes").child(many(all)))
}

/// How the program read it: apart from what the source commits to.
fn reading(session: Session, card: &ClaimCard) -> Element {
    let (kind, quote, confidence) = (card.kind, card.quote, card.confidence);
    let reasons = vec![
        why::labelled(session, w::KIND, terms::claim_kind(kind)),
        why::labelled(session, w::QUOTE, terms::quote(quote)),
        why::code(session, w::RULE, &card.rule),
    ];
    let confidence = el("span")
        .child(session.text(w::CONFIDENCE))
        .child(" ")
        .child(session.text(terms::confidence(confidence)));
    el("div").class("reading").child(confidence).child(why::why(session, reasons))
}
