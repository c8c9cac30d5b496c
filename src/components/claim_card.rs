//! One claim in full: what is said, on whose word, when and where, each with its reasons.

use super::chain_ladder::chain_ladder;
use super::claim_facts::claim_facts;
use super::erased::words;
use super::mark_glyph::mark_glyph;
use super::why;
use crate::state::Session;
use crate::strings::{notes, terms, words as w};
use isnad_account::Certainty;
use isnad_scene::{CardStance, ClaimCard};
use leptos::prelude::*;

pub(crate) fn claim_card(session: Session, card: ClaimCard) -> AnyView {
    let said: String = card.words.iter().map(|it| it.text.trim()).collect::<Vec<_>>().join(" … ");
    view! {
        <div class="claim-card">
            <p class="stance-line">{mark_glyph(card.stance.mark)} {stance_words(session, &card.stance)}</p>
            <blockquote class="said" dir="auto">{said}</blockquote>
            {chain_ladder(session, card.chain.clone())}
            {claim_facts(session, &card)}
            {card_notes(session, &card)}
            {reading(session, &card)}
        </div>
    }
    .into_any()
}

/// Stance in words, never mixed with how sure the program is of its reading.
fn stance_words(session: Session, stance: &CardStance) -> AnyView {
    let (polarity, certainty, realis) = (stance.polarity, stance.certainty, stance.realis);
    let stated = certainty != Certainty::Unstated;
    let markers = stance.markers.iter().map(|words| {
        let words = words.text.clone();
        view! { " " <q class="words" dir="auto">{words}</q> }
    });
    view! {
        <span class="stance">
            <b>{session.text(terms::polarity(polarity))}</b>
            " · " {session.text(terms::realis(realis))}
            {stated.then(|| view! { " · " {session.text(terms::certainty(certainty))} })}
            {markers.collect_view()}
        </span>
    }
    .into_any()
}

fn card_notes(session: Session, card: &ClaimCard) -> Option<AnyView> {
    if card.notes.is_empty() {
        return None;
    }
    let all = card.notes.iter().map(|note| {
        let code = note.code.clone();
        let words = words(move || match notes::note(&code) {
            Some(pair) => session.say(pair).to_owned(),
            None => code.clone(),
        });
        view! { <li>{words}</li> }.into_any()
    });
    let all = all.collect_view();
    Some(view! { <ul class="card-notes">{all}</ul> }.into_any())
}

/// How the program read it: apart from what the source commits to.
fn reading(session: Session, card: &ClaimCard) -> AnyView {
    let (kind, quote, confidence) = (card.kind, card.quote, card.confidence);
    let mut reasons = vec![
        why::labelled(session, w::KIND, terms::claim_kind(kind)),
        why::labelled(session, w::QUOTE, terms::quote(quote)),
        why::code(session, w::RULE, &card.rule),
    ];
    reasons
        .extend(card.sentence.iter().map(|it| why::quoted(session, w::SENTENCE, it.text.trim())));
    view! {
        <div class="reading">
            <span>{session.text(w::CONFIDENCE)} " " {session.text(terms::confidence(confidence))}</span>
            {why::why(session, reasons)}
        </div>
    }
    .into_any()
}
