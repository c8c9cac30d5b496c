//! What the words of a text name: reports, times, actors, places.

pub mod actor;
pub mod cue;
pub mod heading;
pub mod place;
pub mod time;
