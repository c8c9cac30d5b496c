//! Words that name or stand for those who say and act.

use crate::pack::Row;
use crate::pack::vocabulary::{ACTORS, ActorWordKind, Domain, Gender, Weakness};
use isnad_account::ActorKind;

/// A word that names or stands for an actor.
#[derive(Clone, Debug)]
pub struct ActorRow {
    /// What it does.
    pub kind: ActorWordKind,
    /// What sort of actor it makes.
    pub actor: ActorKind,
    /// Gender of the word.
    pub gender: Gender,
    /// Field of the role.
    pub domain: Domain,
    /// Whether it is an ordinary word as well.
    pub weak: Weakness,
    /// English, for display and for joining a nisba with its state.
    pub english: String,
    /// English of the definite plural.
    pub english_many: String,
    /// Folded name of the state a nisba or people stands for; empty where none.
    pub stands_for: String,
}

impl ActorRow {
    pub(crate) fn from_row(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self {
            kind: row.word(ActorWordKind::ALL)?,
            actor: row.maybe(ACTORS)?.unwrap_or(ActorKind::Person),
            gender: row.word(Gender::ALL)?,
            domain: row.word(Domain::ALL)?,
            weak: row.word(Weakness::ALL)?,
            stands_for: row.text()?,
            english: row.text()?,
            english_many: row.text()?,
        })
    }
}
