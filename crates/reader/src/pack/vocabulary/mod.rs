//! The closed lists of words that the tables write their columns in, each with what it stands for.
//! Data alone: the pack's compiler reads the same file for the words, the reader for the meanings, and
//! a pack has a word's place in its list. What each macro makes of a list is said where it is declared.

mod grammar;
mod meaning;
mod time;

pub use grammar::*;
pub use meaning::*;
pub use time::*;
