//! The first drawing in somebody else's page is made in turns, so that their page is never held up for long. Our own
//! page has nothing to wait for, and is drawn in one go.

use super::{Account, Session};
use crate::dom::stage::{self, Kind};
use leptos::prelude::set_timeout;
use std::sync::Arc;
use std::time::Duration;

/// What is drawn in a turn of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Turn {
    Text,
    /// The timeline laid out, and what stands beside its drawing.
    Timeline,
    Bars,
    /// The map laid out, with its marks.
    Map,
    /// What is painted under the marks of the map.
    Ground,
    /// The words of the claims in the page around.
    Marks,
}

const ALL: [Turn; 6] =
    [Turn::Text, Turn::Timeline, Turn::Bars, Turn::Map, Turn::Ground, Turn::Marks];

/// Up to which turn all is drawn at first.
pub(super) fn first() -> Option<Turn> {
    (stage::kind() == Kind::Page).then_some(Turn::Marks)
}

impl Session {
    /// Whether it is the turn of what asks, or was before.
    pub(crate) fn has_come(self, turn: Turn) -> bool {
        self.turn.get() >= Some(turn)
    }

    /// The open account, as soon as it is the turn of what asks for it.
    pub(crate) fn account_in(self, turn: Turn) -> Option<Arc<Account>> {
        if self.has_come(turn) { self.account.get() } else { None }
    }

    /// Takes all turns that are left, each after what else the browser has to do, and does something then.
    pub(crate) fn take_turns(self, then: impl FnOnce() + 'static) {
        let taken = self.turn.get_untracked();
        self.take_each(ALL.into_iter().filter(move |turn| taken < Some(*turn)), then);
    }

    fn take_each(
        self,
        mut left: impl Iterator<Item = Turn> + 'static,
        then: impl FnOnce() + 'static,
    ) {
        let Some(turn) = left.next() else { return then() };
        let take = move || {
            self.turn.set(Some(turn));
            self.take_each(left, then);
        };
        set_timeout(take, Duration::ZERO);
    }
}
