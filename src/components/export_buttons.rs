//! What is seen, to be kept as a file that needs no program.

use crate::export;
use crate::state::Session;
use crate::strings::words as w;
use crate::view::{Element, Node, button, el, many};
use isnad_export::Format;

/// One button for each form of file.
pub(crate) fn export_buttons(session: Session) -> Node {
    each_form(session, |button| button)
}

fn each_form(session: Session, made: fn(Element) -> Element) -> Node {
    let forms = [(Format::Html, w::EXPORT_HTML), (Format::Svg, w::EXPORT_SVG)];
    many(forms.map(|(format, words)| {
        let save = button("quiet")
            .attr("data-action", "export")
            .attr("data-format", format.name())
            .press(move || export::save(session, format))
            .child(session.text(words));
        made(save)
    }))
}

/// The same in a row to which the arrows lead.
pub(crate) fn export_row(session: Session) -> Element {
    el("span")
        .class("export")
        .attr("role", "group")
        .named(session.text(w::EXPORT))
        .child(el("span").class("aside").child(session.text(w::EXPORT)))
        .child(each_form(session, |button| button.attr("tabindex", "-1")))
}
