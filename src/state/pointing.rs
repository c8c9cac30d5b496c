//! What is lit and what the pointer is over, and what shows the same in the other views.

use super::{Pane, Session};
use isnad_account::{Claim, ClaimId, PlaceId};
use isnad_scene::{Command, Selection};

/// More things are not looked for on the page while the pointer only passes over one.
const MOST_HOVERED: usize = 60;

impl Session {
    /// Lights a claim, or puts it out when it is lit already.
    pub(crate) fn toggle(self, pane: Pane, selection: Selection) {
        let lit = self.view.with_untracked(|view| view.selection.as_ref() == Some(&selection));
        let command = if lit { Command::ClearSelection } else { Command::Select(selection) };
        self.send(pane, command);
    }

    /// The claim that is lit, by itself or by its movement.
    pub(crate) fn selected_claim(self) -> Option<ClaimId> {
        self.view.with(|view| view.selection.as_ref().and_then(|it| it.claim().cloned()))
    }

    /// The claims that name a place or move to, from or by way of it, in the order of the text.
    pub(crate) fn claims_of_place(self, place: &PlaceId) -> Vec<ClaimId> {
        let Some(account) = self.account.get() else { return Vec::new() };
        let names = |claim: &&Claim| {
            let moves =
                claim.movement.iter().flat_map(|it| it.from.iter().chain(&it.to).chain(&it.via));
            claim.places.iter().map(|it| &it.place).chain(moves).any(|it| it == place)
        };
        account.document.claims().iter().filter(names).map(|claim| claim.id.clone()).collect()
    }

    /// What the pointer is over; on paper there is no pointer.
    pub(crate) fn pointed(self) -> Option<Selection> {
        self.hover.get().filter(|_| !self.is_printing())
    }

    /// What the pointer is over in any view, and what shows the same in the others.
    pub(crate) fn hovered(self) -> Vec<Selection> {
        let (Some(thing), Some(account)) = (self.pointed(), self.account.get_untracked()) else {
            return Vec::new();
        };
        let claims = thing.place().map(|place| self.claims_of_place(place)).unwrap_or_default();
        let claim = thing.claim().cloned();
        let claims = claims.into_iter().take(MOST_HOVERED);
        let mut all: Vec<Selection> = claims.map(Selection::Claim).collect();
        if let Some(found) = claim.as_ref().and_then(|claim| account.document.claim(claim)) {
            all.extend([Selection::Claim(found.id.clone()), Selection::Movement(found.id.clone())]);
            all.extend(found.places.iter().map(|it| Selection::Place(it.place.clone())));
        }
        all.push(thing);
        all
    }
}
