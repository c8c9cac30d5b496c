//! Verbs of motion and of control over places.

use super::row_words;
use crate::pack::{PackError, Row};
use crate::text::fold::fold;

row_words!(
    /// What sort of motion, or `Control` for what changes who holds a place.
    MotionKind {
        Travel = "travel", Depart = "depart", Arrive = "arrive", Return = "return", Carry = "carry",
        Flee = "flee", Displace = "displace", Enter = "enter", Leave = "leave", Advance = "advance",
        Visit = "visit", Receive = "receive", Meet = "meet", Pass = "pass", Over = "over",
        TakeOff = "take-off", Land = "land", Send = "send", Accompany = "accompany", Stop = "stop",
        TurnBack = "turn-back", Control = "control",
    }
);
row_words!(
    /// Which end of a movement a complement names.
    End { To = "to", From = "from", Via = "via", At = "at", Theme = "theme", Over = "over", By = "by" }
);

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
    pub(crate) fn from_row(row: &Row<'_>) -> Result<Self, PackError> {
        let mut motion = Self {
            kind: row.choice("kind", MotionKind::NAMES)?,
            frame: Vec::new(),
            direct: None,
            moves_object: row
                .choice("mover", &[("", false), ("subject", false), ("object", true)])?,
            figurative: row.list("figurative").map(|noun| fold(noun.trim())).collect(),
        };
        for part in row.get("frame").split(';').filter(|part| !part.is_empty()) {
            let (key, value) = part
                .split_once('=')
                .ok_or_else(|| row.error("expected `end=words` in `frame`".into()))?;
            motion.take(row, key, value)?;
        }
        Ok(motion)
    }

    fn take(&mut self, row: &Row<'_>, key: &str, value: &str) -> Result<(), PackError> {
        let end = |word: &str| {
            let known = End::NAMES.iter().find(|(name, _)| *name == word).map(|(_, end)| *end);
            known.ok_or_else(|| row.error(format!("`{word}` is no end of a movement")))
        };
        if key == "direct" {
            self.direct = Some(end(value)?);
            return Ok(());
        }
        let named = end(key)?;
        self.frame.extend(value.split('|').map(|word| (named, fold(word))));
        Ok(())
    }
}
