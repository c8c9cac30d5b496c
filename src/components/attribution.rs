//! Whose data this is, always in sight.

use crate::state::Session;
use crate::strings::words as w;
use crate::view::{Node, el};

pub(crate) fn attribution(session: Session) -> Node {
    el("footer")
        .class("attribution")
        .child(el("span").class("privacy").child(session.text(w::STAYS_HERE)))
        .child(el("span").child(session.text(w::ATTRIBUTION)))
        .child(el("span").child(session.text(w::BORDERS)))
        .into()
}
