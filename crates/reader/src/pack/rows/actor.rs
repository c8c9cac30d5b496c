//! Words that name or stand for those who say and act.

use super::row_words;
use crate::pack::{PackError, Row};
use isnad_account::ActorKind;

row_words!(
    /// What an actor word does in a name.
    ActorWordKind {
        /// A title, office or occupation that a name may follow.
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
        /// A word that begins a name together with the next: servant of, father of.
        NameLead = "name-lead",
        /// A word between the parts of a name: son of.
        NameLink = "name-link",
        /// A word that makes one name with the word before.
        NameTail = "name-tail",
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
        /// Words that close the description of a role.
        Tail = "tail",
        /// A word that joins a speaker to the body he speaks for.
        For = "for",
        /// "One of", "some of", before a plural.
        Portion = "portion",
        /// The same with its plural in a pronoun.
        PortionAlone = "portion-alone",
        /// "The latter".
        Latter = "latter",
        /// "The two sides".
        Pair = "pair",
    }
);
row_words!(
    /// Grammatical gender, where a word shows one.
    Gender { Masculine = "m", Feminine = "f", Either = "" }
);
row_words!(
    /// The field that a role belongs to.
    Domain {
        Any = "", Civil = "civil", Military = "military", Clergy = "clergy", Media = "media",
        Learned = "learned", Work = "work", Cargo = "cargo",
    }
);
row_words!(
    /// Whether a name is an ordinary word as well.
    Weakness {
        /// A name alone.
        Strong = "",
        /// Also a word.
        Word = "word",
        /// Also a word, unless its last letter is spelt as in the table.
        Plain = "plain",
    }
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
            domain: row.choice("domain", Domain::NAMES)?,
            weak: row.choice("weak", Weakness::NAMES)?,
            english: row.get("english").into(),
            english_many: row.get("english_many").into(),
            stands_for: crate::text::fold::fold(row.get("stands_for")),
        })
    }
}
