//! Where the shown text comes from: that the sample is a retelling, or the name of the opened file.

use super::erased::part;
use crate::state::{Origin, Session};
use crate::strings::words as w;
use leptos::prelude::*;

#[component]
pub(crate) fn SampleNote() -> impl IntoView {
    let session = Session::get();
    part(move || {
        let is_sample = session.account.get()?.origin == Origin::Sample;
        is_sample.then(|| sample_note(session))
    })
}

fn sample_note(session: Session) -> AnyView {
    let english = session.sample_english.get();
    let translation = (!english.is_empty()).then(|| {
        view! {
            <details class="translation">
                <summary>{session.text(w::SAMPLE_ENGLISH)}</summary>
                <div lang="en" dir="ltr">{english}</div>
            </details>
        }
        .into_any()
    });
    view! { <p class="sample-note">{session.text(w::SAMPLE_NOTE)}</p>{translation} }.into_any()
}
