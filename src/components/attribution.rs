//! Whose data this is, always in sight.

use crate::state::Session;
use crate::strings::words as w;
use leptos::prelude::*;

#[component]
pub(crate) fn Attribution() -> impl IntoView {
    let session = Session::get();
    view! {
        <footer class="attribution">
            <span class="privacy">{move || session.say(w::STAYS_HERE)}</span>
            <span>{move || session.say(w::ATTRIBUTION)}</span>
            <span>{move || session.say(w::BORDERS)}</span>
        </footer>
    }
}
