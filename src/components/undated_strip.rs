//! Claims with no time to place them by, as signs in the order of the telling, under the timeline.

use super::mark_glyph::{emphasis_word, signed};
use super::spoken::claim_sentence;
use crate::signal::Memo;
use crate::state::Session;
use crate::strings::{fill, words as w};
use crate::view::{Element, button, code, el, many};
use isnad_account::ClaimId;
use isnad_scene::{Mark, TimeDirection, TimelineScene};

/// More signs than this would bury the timeline; the table has every claim.
const MOST_SIGNS: usize = 80;

pub(super) fn undated_strip(
    session: Session,
    stop: Memo<Option<ClaimId>>,
    direction: TimeDirection,
    scene: &TimelineScene,
) -> Option<Element> {
    if scene.undated.is_empty() {
        return None;
    }
    let n_more = scene.undated.len().saturating_sub(MOST_SIGNS);
    let signs = scene.undated.iter().take(MOST_SIGNS).filter_map(|it| sign(session, stop, it));
    // The telling runs the way time does.
    let direction = if direction == TimeDirection::Rtl { "rtl" } else { "ltr" };
    let strip = el("div")
        .class("undated")
        .child(el("p").class("undated-head").child(session.text(w::UNDATED_IN_ORDER)))
        .child(el("div").class("signs").attr("dir", direction).child(many(signs)))
        .child((n_more > 0).then(|| more(session, n_more)));
    Some(strip)
}

fn more(session: Session, n_more: usize) -> Element {
    el("p").class("aside").child(fill(session.say(w::MORE_IN_TABLES), &[&session.number(n_more)]))
}

fn sign(session: Session, stop: Memo<Option<ClaimId>>, claim: &ClaimId) -> Option<Element> {
    let account = session.account.get_untracked()?;
    let position = account.document.position(claim)?;
    let mark = Mark::of(&account.document, &account.document.claims()[position]);
    let title = session.words_of(claim);
    let name = claim_sentence(session, claim);
    let emphasis = code(move || {
        let shown = session.shown.get();
        shown.map_or("plain", |shown| emphasis_word(shown.emphasis(position)))
    });
    let of_stop = claim.clone();
    let tab_index =
        code(move || if stop.with(|stop| stop.as_ref() == Some(&of_stop)) { "0" } else { "-1" });
    let sign = signed(button(""), "signed sign ", mark)
        .attr("data-claim", claim.0.clone())
        .attr("data-emphasis", emphasis)
        .attr("tabindex", tab_index)
        .named(name)
        .attr("title", title);
    Some(sign)
}
