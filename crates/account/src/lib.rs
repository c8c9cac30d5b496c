//! The reading of an account as plain data: what the reader produces, the worker carries, and every
//! view is drawn from. The published form is `isnad-reading`, version 1.
//!
//! This crate is the ground floor: it knows no language, no web and no file.
#![warn(missing_docs)]

mod account;
mod actor;
mod claim;
pub mod columns;
mod edit;
pub mod letters;
mod message;
mod minute;
mod named;
mod place;
mod plain;
pub mod sorting;
mod span;
mod time;
mod wire;

pub use account::{
    AccountInfo, Anchor, AnchorKind, Engine, Gap, Note, Param, Reading, Section, Sentence,
    SentenceStatus,
};
pub use actor::{Actor, ActorId, ActorKind};
pub use claim::{
    ActorRole, Certainty, Claim, ClaimActor, ClaimId, ClaimKind, ClaimPlace, Confidence, EndKnown,
    Link, LinkClass, Movement, MovementStatus, PlaceRole, Polarity, QuoteMode, Realis, Resolved,
};
pub use edit::{Change, Edit};
pub use message::{Reply, Request};
pub use minute::{DAY, LocalMinute};
pub use named::Named;
pub use place::{Candidate, Place, PlaceId, PlaceKind};
pub use plain::Plain;
pub use span::{ByteSpan, OffsetMap, Span};
pub use time::{
    Alternative, Because, Bounds, ClaimTime, Dated, Extent, Grain, Relation, Side, TimeBasis,
    TimeExpression, TimeId, TimeKind, TimeValue,
};

/// The name of the published format.
pub const FORMAT_NAME: &str = "isnad-reading";
/// The version of the published format; a writer never changes the meaning of a field without a new one.
pub const FORMAT_VERSION: u32 = 1;
