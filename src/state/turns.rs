//! The first drawing in somebody else's page is made in turns, so that their page is never held up for long. Our own
//! page has nothing to wait for, and is drawn in one go.

use super::{Account, Session};
use crate::dom::stage::{self, Kind};
use crate::signal::Signal;
use std::sync::Arc;

/// What is drawn in a turn of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// The timeline and the map with nothing on them.
    Panes,
    Text,
    /// The timeline laid out, and what stands beside its drawing.
    Timeline,
    Bars,
    /// The map laid out, and what stands beside its drawing.
    Map,
    /// The marks of the map that are elements.
    Places,
    /// What is painted on the map.
    Ground,
    /// The words of the claims in the page around.
    Marks,
}

const ALL: [Turn; 8] = [
    Turn::Panes,
    Turn::Text,
    Turn::Timeline,
    Turn::Bars,
    Turn::Map,
    Turn::Places,
    Turn::Ground,
    Turn::Marks,
];

/// Which turns have come. Each is told once, to who asks for it and to nobody else.
#[derive(Clone, Copy)]
pub(super) struct Turns([Signal<bool>; ALL.len()]);

impl Turns {
    pub(super) fn new() -> Self {
        let is_ours = stage::kind() == Kind::Page;
        Self(ALL.map(|_| Signal::new(is_ours)))
    }
}

impl Session {
    /// Whether it is the turn of what asks, or was before.
    pub(crate) fn has_come(self, turn: Turn) -> bool {
        self.turns.0[turn as usize].get()
    }

    /// The open account, as soon as it is the turn of what asks for it.
    pub(crate) fn account_in(self, turn: Turn) -> Option<Arc<Account>> {
        if self.has_come(turn) { self.account.get() } else { None }
    }

    /// Takes a turn, after what else the browser has to do.
    pub(crate) async fn take(self, turn: Turn) {
        let has_come = self.turns.0[turn as usize];
        if !has_come.get_untracked() {
            stage::give_way().await;
            has_come.set(true);
        }
    }

    /// Takes all turns that are left.
    pub(crate) async fn take_turns(self) {
        for turn in ALL {
            self.take(turn).await;
        }
    }
}
