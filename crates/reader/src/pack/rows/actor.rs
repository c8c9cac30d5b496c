//! Words that name or stand for those who say and act.

use super::row_words;
use crate::pack::{PackError, Row};
use isnad_account::ActorKind;

row_words!(
    /// What an actor word does in a name.
    ActorWordKind {
        /// A title or office that a name may follow.
        Title = "title",
        /// A noun for a role that stands for the last person who fits it.
        Role = "role",
        /// A kinsman; with a name a new person.
        Kin = "kin",
        /// A people or side named in the plural.
        People = "people",
        /// An adjective of a country or people.
        Nisba = "nisba",
        /// A given name.
        Given = "given",
        /// A word inside names (son of, father of).
        NamePart = "name-part",
        /// A word that heads an organisation's name.
        Body = "body",
        /// A word that heads an armed or political group's name.
        Group = "group",
        /// A building or city that stands for an institution.
        Seat = "seat",
        /// A whole name that needs no further word.
        Name = "name",
        /// A source without a name.
        Anonymous = "anonymous",
        /// A word that makes a nisba a party.
        Side = "side",
        /// A vehicle, convoy or cargo that moves.
        Vehicle = "vehicle",
        /// An adjective that describes a role.
        Rank = "rank",
    }
);
row_words!(
    /// Grammatical gender, where a word shows one.
    Gender { Masculine = "m", Feminine = "f", Either = "" }
);

/// A word that names or stands for an actor.
#[derive(Clone, Debug)]
pub struct ActorRow {
    /// What it does.
    pub kind: ActorWordKind,
    /// What sort of actor it makes.
    pub actor: ActorKind,
    /// Gender of the word.
    pub gender: Gender,
    /// English, for display and for joining a nisba with its state.
    pub english: String,
    /// Folded name of the state or body a nisba, people or seat stands for; empty where none.
    pub stands_for: String,
}

impl ActorRow {
    pub(crate) fn from_row(row: &Row<'_>) -> Result<Self, PackError> {
        let actors = [
            ("", ActorKind::Person),
            ("person", ActorKind::Person),
            ("organisation", ActorKind::Organisation),
            ("group", ActorKind::Group),
            ("state", ActorKind::State),
        ];
        Ok(Self {
            kind: row.choice("kind", ActorWordKind::NAMES)?,
            actor: row.choice("actor", &actors)?,
            gender: row.choice("gender", Gender::NAMES)?,
            english: row.get("english").into(),
            stands_for: crate::text::fold::fold(row.get("stands_for")),
        })
    }
}
