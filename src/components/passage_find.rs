//! Words that are looked for, painted where they stand in the shown part of the text.

use crate::dom::highlight::{Place, paint};
use crate::dom::{self, Sight};
use crate::find::Find;
use crate::paging::Pages;
use crate::signal::{Memo, Signal, watch};
use crate::state::Session;
use crate::view::Handle;
use isnad_account::Span;
use isnad_scene::PassageScene;
use leptos::prelude::{Get, GetUntracked, set_timeout};
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

const RUN: &str = ".run";

/// Turns to what is reached, and keeps everything that is found on the shown page painted.
pub(super) fn follow_find(
    session: Session,
    find: Find,
    scene: Memo<Option<Arc<PassageScene>>>,
    pages: Memo<Option<Arc<Pages>>>,
    page: Signal<usize>,
    pane: Handle,
) {
    watch(move || {
        let Some(reached) = find.reached() else { return };
        let found = pages.get().map(|pages| pages.page_at(reached.start));
        if let Some(found) = found.filter(|found| *found != page.get_untracked()) {
            page.set(found);
        }
    });
    // The looking begins where the person reads.
    watch(move || {
        let (true, Some(scene)) = (find.is_open.get(), scene.get_untracked()) else { return };
        find.begin(reading_point(&scene, pane).unwrap_or_default());
    });
    // What was brought into sight last. It is another only once it stands on the page that is drawn.
    let seen = Rc::new(Cell::new(None));
    watch(move || {
        let (Some(pane), Some(scene)) = (pane.get(), scene.get()) else { return };
        // The words of another language's names may have drawn the page anew.
        session.language.track();
        let (hits, reached) = (find.hits.get(), find.reached());
        let seen = Rc::clone(&seen);
        let draw = move || {
            let shown = ShownRuns::new(session, &scene);
            paint("isnad-found", &pane, RUN, hits.iter().filter_map(|hit| shown.places(*hit)));
            let stands = reached.and_then(|hit| shown.places(hit));
            paint("isnad-reached", &pane, RUN, stands.into_iter());
            if reached.is_none() {
                seen.set(None);
            }
            if let Some((place, _)) = stands.filter(|_| seen.replace(reached) != reached) {
                dom::scroll_nth(&pane, RUN, place.nth, Sight::Nearest, !Session::is_still());
            }
        };
        // After this turn of the loop: a new page must be drawn first.
        set_timeout(draw, Duration::ZERO);
    });
}

/// The first words in sight that are lit, or else the first in sight.
fn reading_point(scene: &PassageScene, pane: Handle) -> Option<u32> {
    let pane = pane.get_untracked()?;
    let lit = dom::first_in_sight(&pane, RUN, "[data-emphasis=lit]");
    let nth = lit.or_else(|| dom::first_in_sight(&pane, RUN, "*"))?;
    scene.runs().nth(nth).map(|run| run.span.start)
}

/// Where the runs of the shown page stand in the text.
struct ShownRuns {
    session: Session,
    spans: Vec<Span>,
}

impl ShownRuns {
    fn new(session: Session, scene: &PassageScene) -> Self {
        Self { session, spans: scene.runs().map(|run| run.span).collect() }
    }

    /// The first and last place of a stretch of the text, cut to the page; `None` where it is elsewhere.
    fn places(&self, hit: Span) -> Option<(Place, Place)> {
        let first = self.spans.partition_point(|run| run.end <= hit.start);
        let last = self.spans.partition_point(|run| run.start < hit.end).checked_sub(1)?;
        let (from, to) = (self.spans.get(first)?, self.spans.get(last)?);
        let begin = Place { nth: first, unit: self.units(from.start, hit.start.max(from.start)) };
        let end = Place { nth: last, unit: self.units(to.start, hit.end.min(to.end)) };
        (first <= last).then_some((begin, end))
    }

    /// How many UTF-16 units stand between two code points.
    fn units(&self, from: u32, to: u32) -> u32 {
        let account = self.session.account.get_untracked();
        account.map_or(0, |account| {
            let document = &account.document;
            let (from, to) = document.offsets().utf16(document.text(), Span::new(from, to));
            to - from
        })
    }
}
