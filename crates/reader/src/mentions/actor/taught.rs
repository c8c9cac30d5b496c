//! What an account teaches beside surnames: titles that no table has, and papers by their names.

use super::MentionForm;
use super::draft::{Draft, Role};
use super::lexical::Lexical;
use super::noun::with_name;
use super::run::{Before, Run};
use crate::pack::rows::{ActorWordKind, FunctionKind, Gender};
use crate::pack::{Features, FormClass, Hit, Table};
use isnad_account::ActorKind;
use std::ops::Range;

/// "A girl named X".
pub(super) fn with_called(mut draft: Draft, called: Called) -> Draft {
    if let Some(run) = called.run {
        return with_name(draft, run);
    }
    draft.form = MentionForm::Named;
    draft.tokens.end = called.end;
    draft.head = called.end - 1 - called.name.len()..called.end - 1;
    draft.name = called.name;
    draft
}

/// A name behind "named", "known as".
pub(super) struct Called {
    pub(super) end: usize,
    pub(super) name: Vec<String>,
    pub(super) run: Option<Run>,
}

/// Words of the shortest name that makes a title of the noun before it.
const FULL_NAME: usize = 2;

impl Lexical<'_, '_> {
    /// "The referee X": any noun with the article right before a person's name tells who he is.
    pub(super) fn described(&self, at: usize) -> Option<Draft> {
        self.words.article(at)?;
        if at > 0 && self.is_construct(at - 1) {
            return None;
        }
        let mut draft = self.description(at)?;
        let run = self.name_run(draft.tokens.end, Before::Anything)?;
        let agrees = run.gender == Gender::Either || run.gender == draft.gender;
        if run.n_prefix > 0 || !agrees || !self.is_full(&run) {
            return None;
        }
        draft.role.is_definite = true;
        Some(with_name(draft, run))
    }

    /// The same noun later on, alone.
    pub(super) fn taught_role(&self, at: usize) -> Option<Draft> {
        // "The need" is a lady on a pilgrimage only before her name.
        if self.titles.is_empty() || self.words.hit(at, Table::Function).is_some() {
            return None;
        }
        let (_, n_letters) = self.words.article(at)?;
        let is_title = self.titles.contains(self.words.bare(at, n_letters, 0));
        if is_title { self.description(at) } else { None }
    }

    /// What stands behind "named", "known as".
    pub(super) fn name_called(&self, at: usize) -> Option<Called> {
        let (hit, _) = self.bare_actor(at, ActorWordKind::Called)?;
        let mut next = at + hit.n_tokens;
        // "As" alone, before a quotation mark.
        if self.words.is_function(next, FunctionKind::By) {
            next += 1;
        }
        if let Some(quote) = self.quoted_name(next) {
            let words = quote.start + 1..quote.end - 1;
            let name = words.map(|word| self.words.text.key(word).to_string()).collect();
            return Some(Called { end: quote.end, name, run: None });
        }
        let run = self.name_run(next, Before::Called)?;
        Some(Called { end: run.tokens.end, name: run.name.clone(), run: Some(run) })
    }

    /// "X, known as Y": the byname means the same one.
    pub(super) fn with_byname(&self, mut draft: Draft) -> Draft {
        if let Some(called) = self.name_called(draft.tokens.end) {
            draft.tokens.end = called.end;
            draft.byname = called.name;
        }
        draft
    }

    /// A paper that was met behind "the daily", by its name alone.
    pub(super) fn paper(&self, at: usize) -> Option<Draft> {
        if self.papers.is_empty() {
            return None;
        }
        let quote = self.words.text.quote_at(at).filter(|quote| quote.start + 1 == at)?;
        let inside = at..quote.end - 1;
        if !self.papers.contains(&self.joined_words(inside.clone())) {
            return None;
        }
        let mut draft = Draft::new(MentionForm::Body, inside.clone(), 0);
        draft.head = inside.clone();
        draft.kind = ActorKind::Organisation;
        draft.name = inside.map(|word| self.words.text.key(word).to_string()).collect();
        Some(draft)
    }

    pub(super) fn joined_words(&self, tokens: Range<usize>) -> String {
        tokens.map(|word| self.words.text.key(word)).collect::<Vec<_>>().join(" ")
    }

    /// Actors named inside a longer phrase: the party in "the delegation of the party of X".
    pub(super) fn inside(&self, draft: &Draft) -> Vec<Draft> {
        if !draft.key.is_empty() {
            return Vec::new();
        }
        let end = if draft.name.is_empty() { draft.tokens.end } else { draft.head.start };
        let owned = |at: usize| draft.owner.as_ref().is_some_and(|it| it.tokens.contains(&at));
        let mut found = Vec::new();
        let mut at = draft.tokens.start + 1;
        while at < end {
            let inner = (!owned(at)).then(|| self.part(at)).flatten();
            match inner.filter(|inner| inner.tokens.end <= end) {
                Some(inner) => {
                    at = inner.tokens.end;
                    found.push(inner);
                }
                None => at += 1,
            }
        }
        found
    }

    fn part(&self, at: usize) -> Option<Draft> {
        let parts: [fn(&Self, usize) -> Option<Draft>; 3] =
            [Self::listed_name, Self::body, Self::name];
        let is_word = self.words.text.is_word(at);
        let part = parts.iter().find_map(|part| part(self, at)).filter(|_| is_word)?;
        // An adjective of standing or of a state is no body of its own.
        let is_adjective = self
            .actors(at)
            .any(|(_, row)| matches!(row.kind, ActorWordKind::Rank | ActorWordKind::Nisba));
        let is_part = !is_adjective && part.form != MentionForm::Vehicle;
        (is_part || part.form == MentionForm::Named).then_some(part)
    }

    /// "The murder of the referee X": what the noun with the article belongs to is the head. A word that
    /// no table knows is a verb where it opens the sentence.
    fn is_construct(&self, at: usize) -> bool {
        if self.words.text.is_word(at) && self.words.hits(at).is_empty() {
            return self.words.article(at).is_none() && !self.opens_sentence(at);
        }
        let mut hits = self.words.least(at).peekable();
        hits.peek().is_some()
            && hits.all(|hit| hit.form.is_noun() && hit.ending.is_none())
            && self.words.article(at).is_none()
    }

    fn is_full(&self, run: &Run) -> bool {
        run.tokens.len() >= FULL_NAME
            || matches!(run.name.as_slice(), [only] if self.learned.contains(only))
    }

    /// A noun with the article that no table has for anything but a noun, with its adjectives.
    fn description(&self, at: usize) -> Option<Draft> {
        let (features, n_letters) = self.words.article(at)?;
        let hits = self.words.hits(at);
        let only_time = hits.iter().all(|hit| hit.table == Table::Time);
        let is_other = |hit: &Hit| match hit.table {
            Table::Actor | Table::Place | Table::Stance => true,
            Table::Function => hit.form != FormClass::Noun,
            Table::Time => only_time,
            _ => hit.form.is_finite(),
        };
        if features.has(Features::AS) || hits.iter().any(is_other) || self.is_town(at) {
            return None;
        }
        let phrase = self.phrase(at + 1, true);
        let n_article = if features.has(Features::TO) { 1 } else { 2 };
        let mut draft =
            Draft::new(MentionForm::RoleNoun, at..phrase.end, n_letters.saturating_sub(n_article));
        let is_hers = self.words.text.has_feminine_end(at);
        draft.gender = if is_hers { Gender::Feminine } else { Gender::Masculine };
        draft.role = Role {
            head: self.words.bare(at, n_letters, 0).to_string(),
            details: phrase.details,
            ranks: phrase.ranks,
            is_definite: true,
            ..Role::default()
        };
        Some(draft)
    }
}
