//! Those who say, act and are acted upon.

use crate::time::words;
use crate::{Named, Span};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Unique in one reading; carries no meaning beyond it. The article itself is always `a0`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct ActorId(pub Arc<str>);

impl ActorId {
    /// The article itself, the outermost source of every claim.
    pub fn article() -> Self {
        Self("a0".into())
    }
}

words!(
    /// What sort of source or participant an actor is.
    ActorKind { Article, Person, Organisation, Group, State }
);

/// One who is named or meant, with every mention.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Actor {
    /// `a0` is the article.
    pub id: ActorId,
    /// The fullest name the account gives, in its own words; `None` for the article.
    pub name: Option<String>,
    /// Names in other languages by language code.
    #[serde(default)]
    pub names: Named<String>,
    /// What sort of actor.
    pub kind: ActorKind,
    /// Every stretch that names this actor.
    pub mentions: Vec<Span>,
}
