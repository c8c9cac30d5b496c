//! What stands in the columns of each table, in the order in which the reader asks for it
//! (`from_row` of each kind of row).

use crate::vocabulary::*;
use Column::{Direct, Folded, Frame, Hour, List, Maybe, Number, Set, Text, Word};

/// A column that says what a row means; all others are forms, named by their class, or notes.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Column {
    /// One word of a list.
    Word(&'static str, &'static [&'static str]),
    /// The same, or nothing.
    Maybe(&'static str, &'static [&'static str]),
    /// Words of a list between commas.
    Set(&'static str, &'static [&'static str]),
    /// A number within bounds; shipped with the last number added to it.
    Number(&'static str, (i32, i32), i32),
    /// Whether the cell is the first word, out of the words of a list.
    Is(&'static str, &'static str, &'static [&'static str]),
    /// Kilometres, or nothing for none.
    Radius(&'static str),
    /// Minutes of an hour `HH:MM`.
    Hour(&'static str),
    /// The end that `direct=` names in a frame, or nothing.
    Direct(&'static str),
    /// The ends and words of a frame.
    Frame(&'static str),
    /// That the sense is none of those with columns of their own.
    Mark(&'static str),
    /// A text, as it is written.
    Text(&'static str),
    /// Words to be compared with a text: folded.
    Folded(&'static str),
    /// The same, several between commas, in no order.
    List(&'static str),
}

const NO_YES: &[&str] = &["no", "yes"];
const EMPTY_YES: &[&str] = &["", "yes"];
const FAR_NEAR: &[&str] = &["far", "near"];
const CALENDARS: &[&str] = &["civil", "hijri"];
const HALVES: &[&str] = &["", "am", "pm", "night"];
/// In the order of the reader's `STEPS`.
const BEARINGS: &[&str] = &["", "n", "s", "e", "w", "ne", "nw", "se", "sw"];

/// All tables by name, in the order of the numbers that a pack knows them by.
pub(crate) fn tables() -> impl Iterator<Item = &'static str> {
    Table.iter().chain(AffixTable).copied()
}

/// The columns of a table, for `time` those of a row with that sense.
pub(crate) fn columns(table: &str, sense: &str) -> &'static [Column] {
    match table {
        "prefix" | "suffix" => &[
            Set("classes", FormClass),
            Set("features", Features),
            Folded("form"),
            Folded("restores"),
        ],
        "stem" => &[
            Word("class", FormClass),
            Word("to_class", FormClass),
            Folded("pattern"),
            Folded("replacement"),
        ],
        "unlisted" => &[Word("class", FormClass), Folded("pattern")],
        "cue" => &[Word("class", CLASSES), Set("takes", Takes)],
        "stance" => &[Word("kind", StanceKind), Maybe("value", CERTAINTIES), Word("scope", Scope)],
        "motion" => &[
            Word("kind", MotionKind),
            Word("mover", Mover),
            Direct("frame"),
            Frame("frame"),
            List("figurative"),
        ],
        "verb" => &[Word("kind", VerbKind)],
        "function" => &[Word("kind", FunctionKind)],
        "place" => &[
            Word("kind", PlaceWordKind),
            Maybe("place", PLACES),
            Column::Radius("radius_km"),
            Word("part", EMPTY_YES),
            Word("in_town", EMPTY_YES),
            Word("pair", EMPTY_YES),
            Word("bearing", BEARINGS),
            Text("english"),
        ],
        "actor" => &[
            Word("kind", ActorWordKind),
            Maybe("actor", ACTORS),
            Word("gender", Gender),
            Word("domain", Domain),
            Word("weak", Weakness),
            Folded("stands_for"),
            Text("english"),
            Text("english_many"),
        ],
        _ => time_columns(sense),
    }
}

fn time_columns(sense: &str) -> &'static [Column] {
    const SENSE: Column = Word("sense", TimeSense);
    match sense {
        "month" => {
            &[SENSE, Number("n", (1, 12), 0), Word("system", MonthSystem), Word("company", Company)]
        }
        "hijri-month" => &[SENSE, Number("n", (1, 12), 0), Word("company", Company)],
        "weekday" => &[SENSE, Number("n", (1, 7), 0), Word("company", Company)],
        "day-part" | "after-midnight" => &[
            SENSE,
            Hour("from"),
            Hour("to"),
            Word("alone", Alone),
            Column::Is("half", "am", HALVES),
        ],
        "bare-weekday" => &[SENSE, Number("n", (1, 7), 0)],
        "clock-mark" => &[SENSE, Hour("from")],
        "unit" => &[SENSE, Word("unit", Unit), Word("count", UnitCount), Word("bare", NO_YES)],
        "cardinal" | "ordinal" => &[SENSE, Number("n", (0, i32::MAX), 0)],
        "some" => &[SENSE, Number("n", (0, i32::MAX), 0), Number("to", (0, i32::MAX), 0)],
        "fraction" => &[SENSE, Number("n", (1, 59), 0)],
        "deictic" => {
            &[SENSE, Word("what", Unit), Number("n", (-SHIFT_ZERO, SHIFT_ZERO), SHIFT_ZERO)]
        }
        "modifier" => &[SENSE, Word("what", Modifier)],
        "demonstrative" => &[SENSE, Word("what", FAR_NEAR)],
        "third" => &[SENSE, Number("n", (1, 3), 0)],
        "season" => &[SENSE, Number("n", (21, 24), 0)],
        "decade" => &[SENSE, Number("n", (0, 90), 0)],
        "anaphor" => &[SENSE, Word("what", Hang)],
        "connective" => &[SENSE, Word("relation", Hang), Word("takes", HangTakes)],
        "event" => &[SENSE, Word("stage", EventStage)],
        "article" => &[SENSE, Folded("particle")],
        "holiday" => {
            &[SENSE, Word("what", CALENDARS), Number("n", (1, 12), 0), Number("to", (1, 31), 0)]
        }
        _ => &[Column::Mark("sense"), Word("sense", TimeMark)],
    }
}

impl Column {
    /// What the column is called at the head of a file.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Word(name, _) | Maybe(name, _) | Set(name, _) | Number(name, _, _) => name,
            Self::Is(name, _, _) | Self::Radius(name) | Hour(name) | Direct(name) | Frame(name) => {
                name
            }
            Self::Mark(name) | Text(name) | Folded(name) | List(name) => name,
        }
    }
}
