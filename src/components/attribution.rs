//! Whose data this is, always in sight.

use crate::state::Session;
use crate::strings::words as w;
use leptos::prelude::*;

#[component]
pub(crate) fn Attribution() -> impl IntoView {
    let session = Session::get();
    view! {
        <footer class="attribution">
            <span class="privacy">{session.text(w::STAYS_HERE)}</span>
            <span>{session.text(w::ATTRIBUTION)}</span>
            <span>{session.text(w::BORDERS)}</span>
        </footer>
    }
}
