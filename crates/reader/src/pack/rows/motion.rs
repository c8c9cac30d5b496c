//! Verbs of motion and of control over places.

use crate::pack::Row;
use crate::pack::vocabulary::{End, MotionKind, Mover};

/// A verb of motion: its complements, and whether the subject moves or the object.
#[derive(Clone, Debug)]
pub struct MotionRow {
    /// What sort of motion.
    pub kind: MotionKind,
    /// Which end each preposition names (folded words).
    pub frame: Vec<(End, String)>,
    /// Which end the direct object names, where it is a place.
    pub direct: Option<End>,
    /// Whether what moves is the object.
    pub moves_object: bool,
    /// Nouns (folded) that make the motion a figure of speech.
    pub figurative: Vec<String>,
}

impl MotionRow {
    pub(crate) fn from_row(row: &mut Row<'_, '_>) -> Option<Self> {
        let kind = row.word(MotionKind::ALL)?;
        let moves_object = row.word(Mover::ALL)? == Mover::Object;
        let direct = row.maybe(End::ALL)?;
        // What codes are left are the ends that the words of the frame name, one each.
        let words = row.list()?.into_iter();
        let frame = words.map(|word| Some((row.word(End::ALL)?, word))).collect::<Option<_>>()?;
        Some(Self { kind, frame, direct, moves_object, figurative: row.list()? })
    }
}
