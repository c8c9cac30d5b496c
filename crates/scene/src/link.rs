//! A view state as a short string for the fragment of an address, and back.

use crate::{AxisRange, Document, LaneBy, MapView, Order, ViewState};
use isnad_account::ClaimId;

/// What a link holds. Ids are for one reading; the quote survives a re-reading.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Link {
    /// The selected claim.
    pub claim: Option<ClaimId>,
    /// Its first words.
    pub quote: Option<String>,
    /// The first hexadecimal digits of the SHA-256 of the text.
    pub text: Option<String>,
    /// Where the map looks.
    pub map: Option<MapView>,
    /// The stretch of time the timeline shows.
    pub times: Option<AxisRange>,
    /// The stretch of time that is not dimmed.
    pub brush: Option<AxisRange>,
    /// Told or happened.
    pub order: Order,
    /// What the lanes stand for.
    pub lanes: LaneBy,
}

/// How a link's claim was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// The link asks for no claim.
    NotAsked,
    /// By its id in the same text.
    ById,
    /// By its words.
    ByQuote,
    /// Not at all.
    Missing,
}

/// A link opened on a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The state to show.
    pub view: ViewState,
    /// How the claim was found.
    pub found: Found,
    /// Whether the link was made on this very text.
    pub same_text: bool,
}

impl Link {
    /// The link to what is shown now.
    pub fn of(view: &ViewState, document: &Document) -> Self {
        todo!()
    }

    /// The link as a fragment, without `#`: ASCII letters, digits and `-._~%=&,`.
    pub fn encode(&self) -> String {
        todo!()
    }

    /// Reads a fragment, with or without `#`. What is unknown, out of range or too long is left out; a
    /// fragment over 2,048 bytes, or one that holds nothing of a link, is `None`.
    pub fn decode(fragment: &str) -> Option<Self> {
        todo!()
    }

    /// The view state that shows what the link asks for. Without a matching text nothing but the quote counts.
    pub fn open(&self, view: &ViewState, document: &Document) -> Opened {
        todo!()
    }
}
