//! Whether one person tells the account as a whole: a retold interview, a testimony.

use super::classes::is_public;
use crate::mentions::actor::{Actors, MentionForm};
use crate::mentions::cue::{Cue, CueForm};
use crate::pack::Words;
use crate::pack::rows::FunctionKind;
use isnad_account::{ActorKind, sorting};

/// Who opens at least this share of all turns that name somebody tells the account.
const SHARE: f64 = 0.75;
/// Who opens fewer turns is quoted, and tells no account.
const FEWEST_TURNS: usize = 4;

/// A memoir is named within so many words of the beginning.
const MEMOIR_WITHIN: usize = 90;
/// Who lived what is told is named so often at least.
const FEWEST_MENTIONS: usize = 3;

/// Who tells an account, and how.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Narrator {
    pub(super) actor: Option<usize>,
    /// Whom the account names most, by far: whose story it is.
    pub(super) hero: Option<usize>,
    /// Whether the account retells what he wrote: all in it is his, unless another speaks to the paper.
    pub(super) is_retold: bool,
}

impl Narrator {
    /// Who opens most turns by far; else, where a memoir is retold, whom the account names most.
    pub(super) fn of(words: &Words<'_>, sentences: &[Vec<Cue>], actors: &Actors) -> Self {
        let teller = most_heard(sentences, actors);
        let is_memoir = |at: &usize| words.is_function(*at, FunctionKind::Memoir);
        let mut memoirs = (0..words.len().min(MEMOIR_WITHIN)).filter(is_memoir).peekable();
        let is_retold = memoirs.peek().is_some();
        let author = memoirs.find_map(|at| owner(actors, at)).or_else(|| most_named(actors));
        let author = author.filter(|_| is_retold);
        Self { actor: author.or(teller), hero: protagonist(actors), is_retold: author.is_some() }
    }
}

/// Whose memoirs they are: "the memoirs of Brigadier X".
fn owner(actors: &Actors, memoir: usize) -> Option<usize> {
    let owner = actors.mention_at(memoir + 1).filter(|it| it.tokens.start == memoir + 1)?;
    let is_person = actors.list[owner.actor].kind == ActorKind::Person;
    (is_person && owner.form == MentionForm::Named).then_some(owner.actor)
}

/// The person whom an account means more often than any other, by far.
fn protagonist(actors: &Actors) -> Option<usize> {
    let is_person = |actor: usize| {
        let actor = &actors.list[actor];
        actor.kind == ActorKind::Person && actor.named && !actor.plural
    };
    let meant = actors.mentions.iter().map(|mention| mention.actor).filter(|at| is_person(*at));
    let mut meant: Vec<usize> = meant.collect();
    sorting::sort_by_key(&mut meant, |actor| *actor);
    let mut runs: Vec<&[usize]> = meant.chunk_by(|one, other| one == other).collect();
    sorting::sort_by_key(&mut runs, |run| usize::MAX - run.len());
    let second = runs.get(1).map_or(0, |run| run.len());
    let first = runs.first()?;
    (first.len() >= FEWEST_MENTIONS && 2 * first.len() >= 3 * second).then(|| first[0])
}

/// The person whom an account names most.
fn most_named(actors: &Actors) -> Option<usize> {
    let is_person = |actor: usize| actors.list[actor].kind == ActorKind::Person;
    let named = actors
        .mentions
        .iter()
        .filter(|mention| mention.form == MentionForm::Named && is_person(mention.actor));
    let mut names: Vec<usize> = named.map(|mention| mention.actor).collect();
    sorting::sort_by_key(&mut names, |actor| *actor);
    let runs = names.chunk_by(|one, other| one == other);
    let longest = runs.max_by_key(|run| run.len())?;
    (longest.len() >= FEWEST_MENTIONS).then(|| longest[0])
}

/// The actor whose name stands at most cues of public speech, if it is most by far.
fn most_heard(sentences: &[Vec<Cue>], actors: &Actors) -> Option<usize> {
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
