//! Where the shown text comes from: that the sample is a retelling, or the name of the opened file.

use crate::state::{Origin, Session};
use crate::strings::words as w;
use leptos::prelude::*;

#[component]
pub(crate) fn SampleNote() -> impl IntoView {
    let session = Session::get();
    let is_sample = move || session.account.get().is_some_and(|it| it.origin == Origin::Sample);
    let english = move || session.sample_english.get();
    view! {
        <Show when=is_sample>
            <p class="sample-note">{session.text(w::SAMPLE_NOTE)}</p>
            <Show when=move || !english().is_empty()>
                <details class="translation">
                    <summary>{session.text(w::SAMPLE_ENGLISH)}</summary>
                    <div lang="en" dir="ltr">{english}</div>
                </details>
            </Show>
        </Show>
    }
}
