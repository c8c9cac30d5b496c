//! Whose data this is, always in sight.

use crate::dom::stage::{self, Kind};
use crate::state::Session;
use crate::strings::words as w;
use crate::view::{Node, el};

pub(crate) fn attribution(session: Session) -> Node {
    // In somebody else's page nobody pastes anything.
    let is_ours = stage::kind() == Kind::Page;
    el("footer")
        .class("attribution")
        .child(is_ours.then(|| el("span").class("privacy").child(session.text(w::STAYS_HERE))))
        .child(el("span").child(session.text(w::ATTRIBUTION)))
        .child(el("span").child(session.text(w::BORDERS)))
        .into()
}
