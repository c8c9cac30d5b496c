//! Time expressions of the account and the bounds of its claims.

use crate::{LocalMinute, Span};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Unique in one reading.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct TimeId(pub Arc<str>);

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($variant:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        #[allow(missing_docs)] // the variants are the published words of the format
        pub enum $name { $($variant),* }

        impl crate::wire::Wire for $name {
            fn put(&self, out: &mut Vec<u8>) {
                out.push(*self as u8);
            }

            fn take(bytes: &mut crate::wire::Bytes<'_>) -> Self {
                bytes.one_of([$(Self::$variant),*])
            }
        }

        impl crate::plain::Published for $name {
            fn publish<'r>(&'r self, out: &mut Vec<crate::plain::Plain<'r>>) {
                crate::plain::put_word([$(stringify!($variant)),*][*self as usize], out);
            }
        }
    };
}
pub(crate) use words;

words!(
    /// What sort of time expression.
    TimeKind { Date, Range, PartOfDay, Clock, Duration, Relative, Order, Vague }
);
words!(
    /// The unit that the words count in.
    Grain { Minute, Hour, PartOfDay, Day, Week, Month, Season, Year, Decade }
);
words!(
    /// How the time of a claim is known.
    TimeBasis { Explicit, Partial, Relative, Inherited, Frame, Inferred, Unknown }
);
words!(
    /// Whether the claim holds at one point, somewhere within, or throughout its bounds.
    Extent { Point, Within, Throughout }
);
words!(
    /// How a claim's time hangs on what it is counted from.
    Relation { On, Before, After, During, Near, SameAs, Frame, Anchor }
);

/// Half-open bounds in local civil minutes; `None` is an open or unknown side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Bounds {
    /// Not before.
    pub earliest: Option<LocalMinute>,
    /// Not at or after.
    pub latest: Option<LocalMinute>,
}

impl Bounds {
    /// Whether neither side is known.
    pub fn is_open(&self) -> bool {
        self.earliest.is_none() && self.latest.is_none()
    }
}

/// Words that tell a time, with the words' own value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimeExpression {
    /// Unique in one reading.
    pub id: TimeId,
    /// The whole phrase.
    pub span: Span,
    /// What sort of expression.
    pub kind: TimeKind,
    /// The unit the words count in.
    pub grain: Grain,
    /// Not before, counted from the text and the day of publication alone.
    pub earliest: Option<LocalMinute>,
    /// Not at or after.
    pub latest: Option<LocalMinute>,
    /// The value as an EDTF string at day level; `None` where it has none.
    pub edtf: Option<String>,
    /// `HH:MM` where the words give an hour without a day.
    pub clock: Option<String>,
    /// Other readings of the same words.
    pub alternatives: Vec<Alternative>,
}

/// Another reading of a time expression.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Alternative {
    /// Not before.
    pub earliest: Option<LocalMinute>,
    /// Not at or after.
    pub latest: Option<LocalMinute>,
    /// The value as an EDTF string.
    pub edtf: Option<String>,
}

/// A claim's time from the text alone.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
pub struct TimeValue {
    /// Not before.
    pub earliest: Option<LocalMinute>,
    /// Not at or after.
    pub latest: Option<LocalMinute>,
    /// The value as an EDTF string.
    pub edtf: Option<String>,
}

/// A claim's time with the anchors from outside.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
pub struct Dated {
    /// Not before.
    pub earliest: Option<LocalMinute>,
    /// Not at or after.
    pub latest: Option<LocalMinute>,
    /// The value as an EDTF string.
    pub edtf: Option<String>,
    /// For what holds throughout: when it starts.
    pub starts: Option<Bounds>,
    /// For what holds throughout: when it ends.
    pub ends: Option<Bounds>,
    /// Other values that fit as well.
    pub alternatives: Vec<Alternative>,
}

words!(
    /// A bound of a time, or both.
    Side { Both, Earliest, Latest }
);

/// One step of the trail from a claim's bounds to what they rest on. The first step of a side begins at the
/// claim, each other one at what the step before it hangs on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Because {
    /// The bound that it is a reason for.
    pub side: Side,
    /// How the claim hangs on `of`.
    pub relation: Relation,
    /// The id of a time expression, a claim or an anchor.
    pub of: Arc<str>,
    /// The words that say so; `None` for an anchor from outside.
    pub words: Option<Span>,
    /// The rule that read them.
    pub rule: String,
}

/// When a claim is said to have happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClaimTime {
    /// How the time is known.
    pub basis: TimeBasis,
    /// The time expressions that belong to the claim.
    pub expressions: Vec<TimeId>,
    /// Point, somewhere within, or throughout.
    pub extent: Extent,
    /// From the text and the day of publication alone.
    pub text_only: TimeValue,
    /// With the anchors that are switched on.
    pub anchored: Dated,
    /// Why, nearest reason first.
    pub because: Vec<Because>,
}

impl Default for ClaimTime {
    fn default() -> Self {
        Self {
            basis: TimeBasis::Unknown,
            expressions: Vec::new(),
            extent: Extent::Within,
            text_only: TimeValue::default(),
            anchored: Dated::default(),
            because: Vec::new(),
        }
    }
}
