//! Whether a movement is told with the ends that are marked.

use super::gold::GoldMovement;
use super::names::same_name;
use super::reading::{Movement, Reading};

/// Whether each end that is marked is the one told; an end that is not marked may be any.
pub(super) fn has_ends(reading: &Reading, want: &GoldMovement, have: &Movement) -> bool {
    let is_end = |want: Option<&String>, have: Option<&String>| {
        want.is_none_or(|want| want.is_empty() || same_name(want, reading.place_name(have)))
    };
    is_end(want.from.as_ref(), have.from.as_ref()) && is_end(want.to.as_ref(), have.to.as_ref())
}
