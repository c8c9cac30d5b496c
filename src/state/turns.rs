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
    Timeline,
    Map,
    /// The words of the claims in the page around.
    Marks,
}

const ALL: [Turn; 4] = [Turn::Text, Turn::Timeline, Turn::Map, Turn::Marks];

/// Up to which turn all is drawn at first.
pub(super) fn first() -> Option<Turn> {
    (stage::kind() == Kind::Page).then_some(Turn::Marks)
}

impl Session {
    /// The open account, as soon as it is the turn of what asks for it.
    pub(crate) fn account_in(self, turn: Turn) -> Option<Arc<Account>> {
        if self.turn.get() < Some(turn) {
            return None;
        }
        self.account.get()
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
