//! Noun phrases that mean an actor: offices and peoples, and what every noun takes on.

use super::MentionForm;
use super::draft::{Draft, Role};
use super::lexical::Lexical;
use super::phrase::Phrase;
use super::run::{Before, Run};
use super::taught::with_called;
use crate::pack::rows::{ActorRow, ActorWordKind, FunctionKind, Gender};
use crate::pack::{Features, Hit, Table};
use crate::text::fold::has_pronoun_end;
use isnad_account::ActorKind;

impl Lexical<'_, '_> {
    /// A name by itself.
    pub(super) fn draft_of_run(&self, run: &Run) -> Draft {
        let mut draft = Draft::new(MentionForm::Named, run.tokens.clone(), run.n_prefix);
        draft.head = run.tokens.clone();
        draft.gender = match run.gender {
            Gender::Either => self.gender_of_verb(run.tokens.start),
            known => known,
        };
        draft.name = run.name.clone();
        draft.english = run.english.clone();
        if let Some((title, _)) = self.bare_actor(draft.tokens.end, ActorWordKind::Tail) {
            draft.tokens.end += title.n_tokens;
        }
        self.with_byname(draft)
    }

    /// An office or role, with the name behind it where there is one.
    pub(super) fn role(&self, at: usize) -> Option<Draft> {
        let (hit, row) = self.role_hit(at)?;
        // "Said X", where X has the letters of a trade.
        let is_surname = hit.n_prefix + hit.n_ending == 0 && self.known_subject(at).is_some();
        // "And he asked" has the letters of "and a student".
        let is_verb =
            self.words.finite(at).is_some_and(|verb| verb.prefix.any(Features::CONJUNCTION));
        if is_surname || is_verb || !self.stands_for_role(at, hit) {
            return None;
        }
        let (mut draft, phrase) = self.role_draft(at, hit, row);
        let also_heads_bodies = self
            .actors(at)
            .any(|(_, row)| matches!(row.kind, ActorWordKind::Body | ActorWordKind::Group));
        if draft.owner.is_some() {
            let run = self.name_in_apposition(phrase.end);
            return Some(match run {
                Some(run) => with_name(draft, run),
                None => self.with_owner_named(draft),
            });
        }
        if let Some(called) = self.name_called(phrase.end) {
            return Some(with_called(draft, called));
        }
        match self.name_behind(&phrase).filter(|run| !self.is_predicate(at, run)) {
            Some(run) => {
                draft.titles = self.titles_between(phrase.end, run.tokens.start);
                Some(self.with_byname(with_name(draft, run)))
            }
            None => (!also_heads_bodies).then(|| self.with_place(draft, &phrase)),
        }
    }

    /// "That her client is innocent": behind "that" one unknown word tells of the subject.
    fn is_predicate(&self, at: usize, run: &Run) -> bool {
        let name = run.tokens.start;
        at.checked_sub(1).is_some_and(|before| self.words.is_that(before))
            && run.tokens.len() == 1
            && self.words.hits(name).is_empty()
            && !self.recurs(name)
    }

    /// An office without the name that may follow: for owners inside other phrases.
    pub(super) fn role_without_name(&self, at: usize) -> Option<Draft> {
        let (hit, row) = self.role_hit(at)?;
        Some(self.role_draft(at, hit, row).0)
    }

    pub(super) fn role_hit(&self, at: usize) -> Option<(&Hit, &ActorRow)> {
        let is_role =
            |row: &ActorRow| matches!(row.kind, ActorWordKind::Title | ActorWordKind::Role);
        let mut roles = self.actors(at).filter(|(_, row)| is_role(row));
        let first = roles.next()?;
        let (hit, row) = if self.stands_for_role(at, first.0) {
            first
        } else {
            roles.find(|(hit, _)| self.stands_for_role(at, hit)).unwrap_or(first)
        };
        (!self.is_outranked(at, hit)
            && !self.is_adjective_of_noun(at)
            && !self.is_adverb(at, hit)
            && !self.is_demanding(at, hit))
        .then_some((hit, row))
    }

    /// Whether the ending of a title leaves it one man's: none, that of the indefinite, a pronoun.
    fn stands_for_role(&self, at: usize, hit: &Hit) -> bool {
        let is_bare = hit.ending.is_none()
            || (hit.ending == Features::ACCUSATIVE
                && (self.words.has_final_mark(at)
                    || at.checked_sub(1).is_some_and(|before| self.words.is_that(before))));
        let is_owned =
            hit.ending.any(Features::PRONOUN) && !hit.ending.any(Features::PLURAL | Features::DUAL);
        is_bare || (is_owned && self.is_true_pronoun(at, hit))
    }

    /// "Student" has the letters of "demanded": a verb where it opens a clause and its subject follows.
    fn is_demanding(&self, at: usize, hit: &Hit) -> bool {
        let is_verb = |cue: &Hit| {
            cue.form.is_finite() && cue.n_prefix + cue.n_ending <= hit.n_prefix + hit.n_ending
        };
        let opens =
            at == 0 || !self.words.text.is_word(at - 1) || hit.prefix.any(Features::CONJUNCTION);
        let next = at + hit.n_tokens;
        let is_subject = || {
            self.people(next).is_some()
                || self.owner_at(next)
                || self.is_bare_title(next)
                || self.name_run(next, Before::Report).is_some()
        };
        !hit.prefix.has(Features::DEFINITE)
            && opens
            && self.words.hits_of(at, Table::Cue).any(is_verb)
            && is_subject()
    }

    /// "The head of": a title that what follows makes definite.
    fn is_bare_title(&self, at: usize) -> bool {
        let title = self.bare_actor(at, ActorWordKind::Title);
        title.is_some_and(|(hit, _)| hit.ending.is_none() && self.phrase(at + 1, false).is_definite)
    }

    /// "In military terms" has the letters of "a soldier": he stands behind "that", or an adjective tells him.
    fn is_adverb(&self, at: usize, hit: &Hit) -> bool {
        hit.ending == Features::ACCUSATIVE
            && self.is_bare_adjective(at)
            && !at.checked_sub(1).is_some_and(|before| {
                self.words.is_that(before)
                    || self.words.functions(before).any(|(kind, _)| !kind.is_preposition())
            })
            && !self.words.has_final_mark(at + 1)
    }

    /// Whether an office with the article stands here.
    pub(super) fn owner_at(&self, at: usize) -> bool {
        self.actors(at).any(|(hit, row)| {
            matches!(row.kind, ActorWordKind::Title | ActorWordKind::Role)
                && hit.prefix == Features::DEFINITE
        })
    }

    /// "Military" behind a noun describes it; elsewhere it is a soldier.
    pub(super) fn is_adjective_of_noun(&self, at: usize) -> bool {
        let is_adjective = self
            .actors(at)
            .any(|(_, row)| matches!(row.kind, ActorWordKind::Rank | ActorWordKind::Nisba));
        is_adjective && at > 0 && !self.stops_phrase(at - 1) && !self.is_owned_by(at)
    }

    /// "The name of the diplomat": a bare noun known to a table has an owner, not an adjective, where
    /// only the second word bears the article.
    fn is_owned_by(&self, at: usize) -> bool {
        let mut before = self.words.least(at - 1).peekable();
        let is_bare = before.peek().is_some()
            && before.all(|hit| {
                hit.form.is_noun() && hit.ending.is_none() && !hit.prefix.has(Features::DEFINITE)
            });
        let opens_chain = at < 2 || self.stops_phrase(at - 2);
        is_bare
            && opens_chain
            && self.words.is_definite(at)
            && !self.actors(at - 1).any(|(_, row)| row.actor != ActorKind::Person)
    }

    /// Whether another reading takes fewer letters off than this one does.
    pub(super) fn is_outranked(&self, at: usize, hit: &Hit) -> bool {
        let n_letters = hit.n_prefix + hit.n_ending;
        let has_pronoun = hit.ending.any(Features::PRONOUN);
        // "Her owner" is no feminine owner in the accusative.
        let weighs = |other: &&Hit| {
            other.n_tokens >= hit.n_tokens
                && other.n_prefix + other.n_ending < n_letters
                && !(has_pronoun && other.ending == Features::ACCUSATIVE)
        };
        let is_article = hit.prefix.has(Features::DEFINITE) && hit.n_ending == 0;
        // Of two readings as light as each other, a word with a pronoun is rather the commoner one.
        let ties = |other: &Hit| {
            let is_common = other.table == Table::Function
                || (has_pronoun && other.table != Table::Actor && other.table != Table::Place);
            is_common
                && other.n_prefix + other.n_ending <= n_letters
                && hit.n_tokens == 1
                && n_letters > 0
        };
        !is_article && self.words.hits(at).iter().any(|other| weighs(&other) || ties(other))
    }

    pub(super) fn role_draft(&self, at: usize, hit: &Hit, row: &ActorRow) -> (Draft, Phrase) {
        let last = at + hit.n_tokens - 1;
        let is_definite = hit.prefix.has(Features::DEFINITE)
            || hit.ending.any(Features::PRONOUN)
            || (hit.n_tokens > 1 && self.words.is_definite(last));
        let phrase = if !is_definite && self.is_closed(at, hit) {
            self.closed_phrase(at + hit.n_tokens)
        } else {
            self.long_phrase(at + hit.n_tokens, is_definite)
        };
        let mut draft =
            Draft::new(MentionForm::RoleNoun, at..phrase.end, hit.n_prefix - n_article(hit));
        draft.head = at..at + hit.n_tokens;
        // "His neighbour" has the letters of the woman next door.
        let is_owned = has_pronoun_end(self.words.text.written(at)) && hit.ending.is_none();
        draft.gender = if is_owned { Gender::Either } else { row.gender };
        draft.role = Role {
            head: self.stem(at, hit),
            details: phrase.details.clone(),
            ranks: phrase.ranks.clone(),
            domain: Some(row.domain),
            is_generic: row.kind == ActorWordKind::Role,
            is_definite: phrase.is_definite,
            is_near: false,
        };
        draft.owner = phrase.owner.clone();
        draft.role.details.extend(owner_word(&draft, hit));
        (draft, phrase)
    }

    /// An indefinite office takes in its place: "an official in the port"; a definite one where it opens a
    /// clause and its verb comes behind: "the officer at the checkpoint sent it back".
    fn with_place(&self, mut draft: Draft, phrase: &Phrase) -> Draft {
        let longer = if phrase.is_definite {
            self.phrase_behind(phrase, FunctionKind::is_preposition)
                .filter(|longer| self.opens_clause(draft.tokens.start) && self.is_verb(longer.end))
                .filter(|longer| !self.opens_sentence(longer.end))
        } else {
            self.phrase_in(phrase)
        };
        if let Some(longer) = longer {
            draft.tokens.end = longer.end;
            draft.role.details = longer.details;
        }
        draft
    }

    /// Whether a clause begins with the word: a sign before it, or "but", "that".
    fn opens_clause(&self, at: usize) -> bool {
        at.checked_sub(1).is_none_or(|before| {
            !self.words.text.is_word(before)
                || self.opens_sentence(at)
                || self.words.is_that(before)
                || self.words.is_function(before, FunctionKind::But)
        })
    }

    /// "The office of Brigadier X": the name behind an owner's title is the owner's.
    pub(super) fn with_owner_named(&self, mut draft: Draft) -> Draft {
        let Some(owner) = draft.owner.take() else { return draft };
        let wants_name = owner.name.is_empty() && draft.form != MentionForm::RoleNoun;
        let run = if wants_name { self.name_run(draft.tokens.end, Before::Title) } else { None };
        draft.owner = Some(match run.filter(|run| run.n_prefix == 0) {
            Some(run) => {
                draft.tokens.end = run.tokens.end;
                Box::new(with_name(*owner, run))
            }
            None => owner,
        });
        draft
    }

    /// A pronoun of one letter has the shape of the feminine ending: only the spelling tells.
    pub(super) fn is_true_pronoun(&self, at: usize, hit: &Hit) -> bool {
        hit.n_ending > 1 || self.words.has_plain_end(at + hit.n_tokens - 1)
    }

    /// The drivers, the Russians, officials.
    pub(super) fn people(&self, at: usize) -> Option<Draft> {
        let plural = Features::PLURAL | Features::DUAL;
        let (hit, row) = self.actors(at).find(|(hit, row)| match row.kind {
            ActorWordKind::People => !hit.ending.has(Features::ACCUSATIVE),
            ActorWordKind::Title | ActorWordKind::Role => {
                let is_construct =
                    hit.ending == Features::MY && self.words.is_definite(at + hit.n_tokens);
                let is_plural = hit.ending.any(plural)
                    && !hit.ending.any(Features::PRONOUN | Features::FEMININE);
                (is_plural || is_construct) && !self.is_adjective_of_noun(at)
            }
            ActorWordKind::Nisba => {
                hit.prefix.has(Features::DEFINITE)
                    && hit.ending.any(plural)
                    && !hit.ending.has(Features::FEMININE)
            }
            _ => false,
        })?;
        let is_time = self.words.hits_of(at, Table::Time).any(|time| time.n_ending == 0);
        if is_time || (self.is_outranked(at, hit) && hit.ending != Features::MY) {
            return None;
        }
        let mut draft = self.noun_draft(at, hit, row, MentionForm::People);
        draft.kind = ActorKind::Group;
        draft.plural = true;
        if !row.english_many.is_empty() && draft.tokens.len() == 1 {
            draft.english = row.english_many.clone();
            draft.key = row.english_many.clone();
        }
        Some(draft)
    }

    pub(super) fn noun_draft(
        &self,
        at: usize,
        hit: &Hit,
        row: &ActorRow,
        form: MentionForm,
    ) -> Draft {
        let is_definite = hit.prefix.has(Features::DEFINITE) || hit.ending.any(Features::PRONOUN);
        let is_body = form == MentionForm::Body;
        let phrase = if !is_definite && self.is_closed(at, hit) {
            self.closed_phrase(at + hit.n_tokens)
        } else if is_body {
            self.long_phrase(at + hit.n_tokens, is_definite)
        } else {
            self.phrase(at + hit.n_tokens, is_definite)
        };
        let mut draft = Draft::new(form, at..phrase.end, hit.n_prefix - n_article(hit));
        draft.kind = row.actor;
        draft.gender = self.gender_of_body(at, hit, form);
        draft.role = Role {
            head: self.stem(at, hit),
            details: phrase.details,
            ranks: phrase.ranks,
            domain: Some(row.domain),
            is_generic: false,
            is_definite: phrase.is_definite,
            is_near: false,
        };
        draft.owner = phrase.owner;
        draft.role.details.extend(owner_word(&draft, hit));
        self.with_owner_named(draft)
    }
}

/// Marks a role as belonging to one whom a pronoun means.
const OWNED: &str = "+";

/// The word that tells whose a role is.
pub(super) fn owner_word(draft: &Draft, hit: &Hit) -> Option<String> {
    match &draft.owner {
        Some(owner) => Some(owner.name.last().cloned().unwrap_or_else(|| owner.role.head.clone())),
        None => hit.ending.any(Features::PRONOUN).then(|| OWNED.into()),
    }
}

/// Letters of the article, which stays with the phrase.
pub(crate) fn n_article(hit: &Hit) -> usize {
    const ARTICLE: usize = 2;
    if !hit.prefix.has(Features::DEFINITE) {
        return 0;
    }
    // Behind "to" the article has lost its alef.
    if hit.prefix.has(Features::TO) { ARTICLE - 1 } else { ARTICLE }
}

pub(super) fn with_name(mut draft: Draft, run: Run) -> Draft {
    draft.form = MentionForm::Named;
    draft.tokens.end = run.tokens.end;
    draft.head = run.tokens;
    if run.gender != Gender::Either {
        draft.gender = run.gender;
    }
    draft.name = run.name;
    draft.english = run.english;
    draft
}
