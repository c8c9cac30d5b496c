//! A mention before anyone knows whose it is.

use super::MentionForm;
use crate::pack::rows::{Domain, Gender};
use isnad_account::ActorKind;
use std::ops::Range;

/// What a noun phrase tells of whom it means.
#[derive(Clone, Debug, Default)]
pub(super) struct Role {
    /// Folded head word without what is glued to it.
    pub(super) head: String,
    /// Folded words that tell which one: of what, of which state.
    pub(super) details: Vec<String>,
    /// Folded adjectives of standing: former, general.
    pub(super) ranks: Vec<String>,
    /// Field of the head word.
    pub(super) domain: Option<Domain>,
    /// Whether any holder of a title of the same field may be meant.
    pub(super) is_generic: bool,
    /// Whether one is meant who is known already.
    pub(super) is_definite: bool,
    /// Whether the one mentioned last is meant rather than the one who spoke last.
    pub(super) is_near: bool,
}

/// Words that name or mean an actor.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) tokens: Range<usize>,
    pub(super) n_prefix: usize,
    /// The name, or the head word.
    pub(super) head: Range<usize>,
    pub(super) form: MentionForm,
    pub(super) kind: ActorKind,
    pub(super) gender: Gender,
    pub(super) plural: bool,
    /// Folded words of the proper name.
    pub(super) name: Vec<String>,
    /// What a listed name is known by; mentions of one key are one actor.
    pub(super) key: String,
    pub(super) english: String,
    pub(super) role: Role,
    pub(super) owner: Option<Box<Draft>>,
    /// What the titles between the first and the name tell.
    pub(super) titles: Vec<Role>,
    /// Folded words of another name of his.
    pub(super) byname: Vec<String>,
    /// Actors named inside the phrase beside the owner, by first token.
    pub(super) inner: Vec<Draft>,
}

impl Draft {
    /// A draft of these tokens about which nothing more is known.
    #[inline(never)] // asked for in many places
    pub(super) fn new(form: MentionForm, tokens: Range<usize>, n_prefix: usize) -> Self {
        Self {
            head: tokens.start..tokens.start + 1,
            tokens,
            n_prefix,
            form,
            kind: ActorKind::Person,
            gender: Gender::Either,
            plural: false,
            name: Vec::new(),
            key: String::new(),
            english: String::new(),
            role: Role::default(),
            owner: None,
            titles: Vec::new(),
            byname: Vec::new(),
            inner: Vec::new(),
        }
    }
}
