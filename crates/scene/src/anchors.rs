//! The facts from outside the words that dates hang on: whose they are, and what rests on them.

use crate::{Document, When};
use isnad_account::{Anchor, AnchorKind, Because, Bounds, Claim, ClaimId};

/// Where an anchor comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AnchorOrigin {
    /// The account's own words.
    Text,
    /// The page that the account stood on.
    Page,
    /// The list of dated events of the world.
    World,
    /// Whoever had the account read.
    Given,
}

impl AnchorOrigin {
    /// The origin of an anchor, as the format writes it.
    pub fn of(anchor: &Anchor) -> Self {
        let origin = anchor.origin.split(':').next();
        match origin {
            Some("text") => Self::Text,
            Some("page") => Self::Page,
            Some("events") => Self::World,
            _ => Self::Given,
        }
    }

    /// Whether the text does not say it.
    pub fn is_outside(self) -> bool {
        self != Self::Text
    }
}

/// An anchor with the name to show.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedAnchor {
    /// What an edit names it by.
    pub key: String,
    /// What sort.
    pub kind: AnchorKind,
    /// The name in the asked language, or else in the account's.
    pub name: String,
    /// Where it comes from.
    pub origin: AnchorOrigin,
    /// When.
    pub bounds: Bounds,
}

impl NamedAnchor {
    pub(crate) fn new(anchor: &Anchor, language: &str) -> Self {
        Self {
            key: anchor.key.clone(),
            kind: anchor.kind,
            name: anchor.names.get(language).unwrap_or(&anchor.label).clone(),
            origin: AnchorOrigin::of(anchor),
            bounds: Bounds { earliest: anchor.earliest, latest: anchor.latest },
        }
    }
}

/// An anchor as a person switches and changes it.
#[derive(Clone, Debug, PartialEq)]
pub struct AnchorRow {
    /// The anchor.
    pub anchor: NamedAnchor,
    /// Whether it is used.
    pub enabled: bool,
    /// The claims whose dates rest on it, in the order of the text.
    pub claims: Vec<ClaimId>,
}

/// Every anchor of a reading, names in `language` where the reading has them.
pub fn anchor_rows(document: &Document, language: &str) -> Vec<AnchorRow> {
    let row = |anchor: &Anchor| AnchorRow {
        anchor: NamedAnchor::new(anchor, language),
        enabled: anchor.enabled,
        claims: resting_on(document, anchor),
    };
    document.reading().anchors.iter().map(row).collect()
}

fn resting_on(document: &Document, anchor: &Anchor) -> Vec<ClaimId> {
    let names = |step: &Because| *step.of == *anchor.id;
    let rests = |claim: &&Claim| anchor.enabled && claim.time.because.iter().any(names);
    document.claims().iter().filter(rests).map(|claim| claim.id.clone()).collect()
}

/// How many claims of a text are dated otherwise in another reading of the same text.
pub fn n_redated(before: &Document, after: &Document) -> usize {
    let is_other = |(old, new): &(&Claim, &Claim)| {
        When::of(old) != When::of(new) || old.time.anchored != new.time.anchored
    };
    before.claims().iter().zip(after.claims()).filter(is_other).count()
}
