//! Bringing into sight what is lit, and moving there so that the eye can follow.

use super::map_view::MapDesk;
use crate::signal::{Memo, watch};
use crate::state::Session;
use crate::strings::Pair;
use isnad_account::PlaceId;
use isnad_scene::{Command, MapView, OtherPlace, Selection};
use leptos::prelude::*;
use std::time::Duration;

/// Frames of a flight.
const FRAMES: u32 = 15;
/// Near enough to tell a building's town, far enough to tell its country.
const CANDIDATE_ZOOM: f64 = 6.0;
/// How long words stand over the map.
const HINT_STANDS: Duration = Duration::from_millis(1_800);

/// Whatever is lit, in whichever view, comes into sight; also at every step of the playing.
pub(super) fn follow_selection(desk: MapDesk) {
    let session = desk.session;
    let lit = Memo::new(move || session.view.with(|view| view.selection.clone()));
    watch(move || {
        if lit.get().is_none() {
            return;
        }
        let scene = desk.scene.get_untracked();
        if let Some(to) = scene.and_then(|scene| scene.view_with_lit()) {
            desk.fly(to);
        }
    });
}

/// Flies to what else a name could mean when a person asks where that lies.
pub(super) fn follow_candidate(desk: MapDesk) {
    let asked = Memo::new(move || desk.session.view.with(|view| view.candidate.clone()));
    watch(move || {
        if let Some(OtherPlace { lat, lon, .. }) = asked.get() {
            desk.fly(MapView { lat, lon, zoom: CANDIDATE_ZOOM });
        }
    });
}

/// Tells the card which places the map has folded into the lit one.
pub(super) fn tell_folded(desk: MapDesk) {
    let session = desk.session;
    watch(move || {
        let lit =
            session.view.with(|view| view.selection.as_ref().and_then(|it| it.place().cloned()));
        let scene = desk.scene.get();
        let mark = |place: PlaceId| {
            let places = &scene.as_ref()?.places;
            Some(places.iter().find(|it| it.place == place)?.inside.clone())
        };
        let folded = lit.and_then(mark).unwrap_or_default();
        if session.folded.with_untracked(|known| *known != folded) {
            session.folded.set(folded);
        }
    });
}

impl MapDesk {
    /// Shows what is lit as near as shows all of it.
    pub(super) fn show_lit(self) {
        let session = self.session;
        let lit = session.view.with_untracked(|view| view.selection.clone());
        let (Some(scene), Some(account), Some(lit)) =
            (self.scene.get_untracked(), session.account.get_untracked(), lit)
        else {
            return;
        };
        if let Some(to) = scene.view_of_lit(&account.document, &lit) {
            self.fly(to);
        }
    }

    /// Moves the map until a thing that has the focus is seen.
    pub(super) fn show_focused(self, thing: &Selection) {
        let scene = self.scene.get_untracked();
        if let Some(to) = scene.and_then(|scene| scene.view_with(thing)) {
            self.look_at(to);
        }
    }

    /// Moves the map in short steps; at once where motion is not wanted.
    pub(super) fn fly(self, to: MapView) {
        let Some((from, _)) = self.look.get_untracked() else { return };
        let flight = self.flight.get_untracked() + 1;
        self.flight.set(flight);
        match Session::is_still() {
            true => self.look_at(to),
            false => self.fly_on(flight, (from, to), 1),
        }
    }

    /// Whatever else moves the map ends the flight.
    fn fly_on(self, flight: u32, way: (MapView, MapView), frame: u32) {
        if self.flight.get_untracked() != flight {
            return;
        }
        let t = f64::from(frame) / f64::from(FRAMES);
        // Slow, fast, slow.
        self.look_at(way.0.toward(way.1, t * t * (3.0 - 2.0 * t)));
        if frame < FRAMES {
            request_animation_frame(move || self.fly_on(flight, way, frame + 1));
        }
    }

    /// The view from which something was chosen stays the one that does not scroll.
    fn look_at(self, to: MapView) {
        self.hold();
        self.session.send(self.session.last_pane.get_untracked(), Command::MoveMap(to));
    }

    /// Words over the map for a moment.
    pub(super) fn tell(self, words: Pair) {
        let n_told = self.n_told.get_untracked() + 1;
        self.n_told.set(n_told);
        if self.hint.get_untracked() != Some(words) {
            self.hint.set(Some(words));
        }
        let end = move || {
            if self.n_told.get_untracked() == n_told {
                self.hint.set(None);
            }
        };
        set_timeout(end, HINT_STANDS);
    }
}
