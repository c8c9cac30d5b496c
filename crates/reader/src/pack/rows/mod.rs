//! The rows of each word table, typed.

mod actor;
mod cue;
mod function;
mod motion;
mod place;
mod stance;
mod time;
mod verb;

pub use actor::*;
pub use cue::{CueRow, Takes};
pub use function::{FunctionKind, FunctionRow};
pub use motion::{End, MotionKind, MotionRow};
pub use place::*;
pub use stance::{Scope, StanceKind, StanceRow};
pub use time::*;
pub use verb::{VerbKind, VerbRow};

/// Declares an enum together with the words that tables write its variants in.
macro_rules! row_words {
    ($(#[$doc:meta])* $name:ident { $($(#[$note:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs)] // the variants are the tables' own words
        pub enum $name { $($(#[$note])* $variant),* }

        impl $name {
            /// The words that tables use.
            pub(crate) const NAMES: &'static [(&'static str, Self)] = &[$(($word, Self::$variant)),*];
        }
    };
}
pub(crate) use row_words;
