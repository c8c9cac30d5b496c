//! `isnad score READING GOLD`: how well a reading tells what careful editors marked.

mod claims;
mod command;
mod edtf;
mod ends;
mod gold;
mod json;
mod judge;
mod layers;
mod names;
mod reading;
mod report;
mod sources;
mod spans;

pub(crate) use command::{SHOWN, run};
pub use edtf::bounds as edtf_bounds;
pub use gold::Gold;
pub use judge::{Verdict, judge, judge_best};
pub use reading::Reading;
pub use report::{Found, Report, Score, Share};

use gold::Shape;

/// Compares a reading with marks of the same account, layer by layer.
pub fn score(reading: &Reading, gold: &Gold) -> Report {
    match gold.shape() {
        Shape::Claims(claims) => claims::score(reading, claims),
        Shape::Layers(layers) => layers::score(reading, layers),
    }
}
