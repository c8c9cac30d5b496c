//! What became of every sentence: nothing vanishes.

use super::erased::{part, words};
use crate::state::Session;
use crate::strings::{counts, fill, words as w};
use leptos::prelude::*;

#[component]
pub(crate) fn Coverage() -> impl IntoView {
    let session = Session::get();
    part(move || {
        let passage = session.passage.get()?;
        let account = session.account.get()?;
        let (yes, no, lost) = (passage.n_claims, passage.n_no_claim, passage.n_not_understood);
        let n_claims = account.document.claims().len();
        let language = move || session.language.get();
        let of_claims =
            move || counts::CLAIMS.words(language(), n_claims, &session.number(n_claims));
        let of_sentences =
            move |n: usize| counts::SENTENCES.words(language(), n, &session.number(n));
        let told = move || {
            let n = yes + no + lost;
            fill(session.say(w::COVERAGE), &[&of_claims(), &of_sentences(n)])
        };
        let left = move || {
            fill(session.say(w::NOT_COVERED), &[&session.number(no), &session.number(lost)])
        };
        Some(view! {
            <div class="coverage">
                <span data-count="claims">{words(told)}</span> " · " <span data-count="not-covered">{words(left)}</span>
                <span class="share" aria-hidden="true">
                    <i class="claims" style:flex-grow=yes.to_string() style:flex-basis="0"></i>
                    <i class="no-claim" style:flex-grow=no.to_string() style:flex-basis="0"></i>
                    <i class="not-understood" style:flex-grow=lost.to_string() style:flex-basis="0"></i>
                </span>
            </div>
        }.into_any())
    })
}
