//! The account as one file without scripts.

use super::export_buttons::export_buttons;
use crate::state::Session;
use crate::strings::words as w;
use crate::view::{Element, el};

/// What the form is for, and the buttons that save it.
pub(super) fn static_form(session: Session) -> Element {
    el("div")
        .class("static-form")
        .child(el("p").child(session.text(w::EMBED_STATIC_ABOUT)))
        .child(el("div").class("row").child(export_buttons(session)))
}
