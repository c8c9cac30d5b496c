//! What is seen, to be kept as a file that needs no program.

use crate::export;
use crate::state::Session;
use crate::strings::words as w;
use crate::view::{Element, button, el, many};
use isnad_export::Format;

/// One button for each form of file; the arrows lead to them.
pub(crate) fn export_buttons(session: Session) -> Element {
    let forms = [(Format::Html, w::EXPORT_HTML), (Format::Svg, w::EXPORT_SVG)];
    let buttons = forms.map(|(format, words)| {
        button("quiet")
            .attr("tabindex", "-1")
            .attr("data-action", "export")
            .attr("data-format", format.name())
            .press(move || export::save(session, format))
            .child(session.text(words))
    });
    el("span")
        .class("export")
        .attr("role", "group")
        .named(session.text(w::EXPORT))
        .child(el("span").class("aside").child(session.text(w::EXPORT)))
        .child(many(buttons))
}
