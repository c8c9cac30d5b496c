//! Whether one person tells the account as a whole: a retold interview, a testimony.

use super::classes::is_public;
use crate::mentions::actor::Actors;
use crate::mentions::cue::{Cue, CueForm};
use isnad_account::sorting;

/// Who opens at least this share of all turns that name somebody tells the account.
const SHARE: f64 = 0.75;
/// Who opens fewer turns is quoted, and tells no account.
const FEWEST_TURNS: usize = 4;

/// The actor whose name stands at most cues of public speech, if it is most by far.
pub(super) fn narrator(sentences: &[Vec<Cue>], actors: &Actors) -> Option<usize> {
    let cues = sentences.iter().flatten().filter(|cue| opens_turn(cue));
    let speaker = |cue: &Cue| {
        let phrase = cue.source.clone()?;
        Some(actors.mention_at(phrase.start).map(|mention| mention.actor))
    };
    let mut turns: Vec<Option<usize>> = cues.filter_map(speaker).collect();
    sorting::sort_by_key(&mut turns, |actor| *actor);
    let runs = turns.chunk_by(|one, other| one == other);
    let longest = runs.filter(|run| run[0].is_some()).max_by_key(|run| run.len())?;
    let enough =
        longest.len() >= FEWEST_TURNS && longest.len() as f64 >= SHARE * turns.len() as f64;
    longest[0].filter(|_| enough)
}

fn opens_turn(cue: &Cue) -> bool {
    is_public(cue.class) && matches!(cue.form, CueForm::Finite | CueForm::Phrase)
}
