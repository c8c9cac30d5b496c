//! Which mentions are one actor, from the first word of the text to the last.

use super::draft::Draft;
use super::lexical::Lexical;
use super::registry::{Registry, describe};
use super::{ActorMention, Actors, MentionForm};
use crate::pack::rows::FunctionKind;
use crate::pack::{Features, FormClass, Hit, Table, Words};
use crate::text::Punct;
use isnad_account::sorting;

/// An office, with what it is over, is not longer.
const LONGEST_OFFICE: usize = 9;

/// Nor is what tells where it is.
const LONGEST_WHERE: usize = 3;

/// Joins drafts, in text order, into actors.
pub(super) fn join(lexical: &Lexical<'_, '_>, drafts: &mut dyn Iterator<Item = Draft>) -> Actors {
    let mut joiner = Joiner { lexical, registry: Registry::default(), actors: Actors::default() };
    for draft in drafts {
        joiner.take(draft);
    }
    joiner.actors
}

struct Joiner<'l, 'w, 't> {
    lexical: &'l Lexical<'w, 't>,
    registry: Registry,
    actors: Actors,
}

impl Joiner<'_, '_, '_> {
    fn take(&mut self, mut draft: Draft) {
        let owner = draft.owner.take().map(|mut owner| {
            owner.role.is_near = true;
            let actor = self.actor_of(&mut owner);
            self.actors.inner.push(mention(*owner, actor, None));
            actor
        });
        let n_before = self.actors.inner.len() - usize::from(owner.is_some());
        for mut inner in core::mem::take(&mut draft.inner) {
            let actor = self.actor_of(&mut inner);
            self.actors.inner.push(mention(inner, actor, None));
        }
        sorting::sort_by_key(&mut self.actors.inner[n_before..], |inner| inner.tokens.start);
        let actor = self.actor_of(&mut draft);
        self.actors.push(mention(draft, actor, owner));
    }

    fn actor_of(&mut self, draft: &mut Draft) -> usize {
        let is_reported = self.lexical.is_reported(draft.tokens.start);
        draft.role.is_generic &= !self.is_described(draft);
        let actor = match draft.form {
            MentionForm::Latter => self.latter(draft),
            MentionForm::RoleNoun => self.named_before_comma(draft),
            MentionForm::Kin if !draft.plural && self.closes(draft) => {
                self.named_before_comma(draft)
            }
            MentionForm::Named => self.office_before_comma(draft),
            _ => None,
        };
        let actor = match actor {
            Some(known) => self.registry.join(known, draft),
            None => self.registry.resolve(draft, is_reported),
        };
        describe(&mut self.actors.list, actor, draft, written(self.lexical.words, draft));
        actor
    }

    /// "X, the former head of Y,": an office behind a comma belongs to the name before it.
    fn named_before_comma(&self, draft: &Draft) -> Option<usize> {
        let start = draft.tokens.start;
        let before = self.actors.mentions.last()?;
        let words = self.lexical.words;
        // "X, and he is a teacher,".
        let is_told = before.tokens.end + 2 == start
            && draft.form == MentionForm::RoleNoun
            && words.is_function(start - 1, FunctionKind::Pronoun);
        let is_apposition = draft.n_prefix == 0
            && (before.tokens.end + 1 == start || is_told)
            && words.text.is_punct(before.tokens.end, Punct::Comma)
            && before.form == MentionForm::Named;
        // One who has an office already may have another only between two signs.
        let is_free = self.registry.is_mere_name(before.actor)
            || is_told
            || draft.owner.is_none()
                && !draft.role.details.is_empty()
                && self.closes(draft)
                && self.goes_on_with_clause(draft.tokens.end)
                && !self.registry.holds_any(before.actor, &draft.role);
        (is_apposition && is_free && self.registry.agrees(before.actor, draft.gender))
            .then_some(before.actor)
    }

    /// "X, the wife of the driver," fills what is between two signs; "X, his wife said," does not.
    fn closes(&self, draft: &Draft) -> bool {
        let end = draft.tokens.end;
        let words = self.lexical.words;
        // An adjective that no table knows: "the driver on the run".
        let is_adjective = |hit: &Hit| {
            hit.table != Table::Actor
                && (hit.form == FormClass::Adjective || hit.form == FormClass::Participle)
        };
        let is_told = words.is_definite(end) && words.hits(end).iter().all(is_adjective);
        let next = end + usize::from(is_told);
        let signs = [Punct::Comma, Punct::Stop, Punct::Colon];
        draft.name.is_empty()
            && signs.iter().any(|sign| self.lexical.words.text.is_punct(next, *sign))
    }

    /// What was said or done follows the sign, not one more of a list.
    fn goes_on_with_clause(&self, at: usize) -> bool {
        let text = self.lexical.words.text;
        let next = at + 1;
        text.is_punct(at, Punct::Colon)
            || text.is_punct(at, Punct::Comma)
                && (self.lexical.opens_content(next) || self.lexical.is_verb(next))
    }

    /// "The official at the council": what follows tells who he is, so he is not simply the last one.
    fn is_described(&self, draft: &Draft) -> bool {
        let (words, next) = (self.lexical.words, draft.tokens.end);
        draft.form == MentionForm::RoleNoun
            && draft.role.is_generic
            && draft.name.is_empty()
            && (words.is_function(next, FunctionKind::In)
                || words.has_glued_preposition(next)
                    && words.least(next).any(|hit| hit.prefix.has(Features::IN)))
    }

    /// "The member for the bloc of Y, X,": a name between two commas belongs to the office that
    /// fills what stands before the first.
    fn office_before_comma(&self, draft: &Draft) -> Option<usize> {
        let text = self.lexical.words.text;
        let before = draft.tokens.start.checked_sub(1)?;
        let between =
            text.is_punct(before, Punct::Comma) && text.is_punct(draft.tokens.end, Punct::Comma);
        // Or without commas, where the office is told by where it is: "the official at the council X".
        let comma = if between { before } else { draft.tokens.start };
        let closed = draft.n_prefix == 0
            && (between || !self.lexical.words.is_preposition(before) && text.is_word(before));
        let near = comma.saturating_sub(LONGEST_OFFICE)..comma;
        let opens = near.clone().rev().find(|at| !text.is_word(*at) || self.lexical.is_verb(*at));
        let first = opens.map_or(near.start, |at| at + 1);
        let office = self.actors.mentions.iter().rev();
        let mut office = office.take_while(|it| it.tokens.end > first && closed);
        let office = office.find(|it| {
            let told = between
                || self.lexical.words.has_glued_preposition(it.tokens.end)
                    && (1..=LONGEST_WHERE).contains(&(draft.tokens.start - it.tokens.end));
            told && it.tokens.start <= first + 1
                && matches!(
                    it.form,
                    MentionForm::RoleNoun | MentionForm::Anonymous | MentionForm::Kin
                )
        })?;
        (self.registry.is_nameless_person(office.actor)
            && self.registry.agrees(office.actor, draft.gender))
        .then_some(office.actor)
    }

    /// The last person of that gender named before, in this sentence or the one before it.
    fn latter(&self, draft: &Draft) -> Option<usize> {
        let text = self.lexical.words.text;
        let sentence = text.sentence_of(draft.tokens.start);
        let first =
            text.sentences.get(sentence.saturating_sub(1)).map_or(0, |sentence| sentence.start);
        let mut before: Vec<&ActorMention> = self
            .actors
            .mentions
            .iter()
            .rev()
            .take_while(|mention| mention.tokens.end > first)
            .collect();
        before.extend(
            self.actors.inner.iter().rev().take_while(|mention| mention.tokens.end > first),
        );
        let person = |mention: &&&ActorMention| {
            self.registry.is_person(mention.actor)
                && self.registry.agrees(mention.actor, draft.gender)
        };
        before
            .iter()
            .filter(person)
            .max_by_key(|mention| mention.tokens.start)
            .map(|mention| mention.actor)
    }
}

fn mention(draft: Draft, actor: usize, owner: Option<usize>) -> ActorMention {
    ActorMention {
        tokens: draft.tokens,
        n_prefix: draft.n_prefix,
        head: draft.head,
        actor,
        form: draft.form,
        owner,
    }
}

/// The name alone where there is one, else the whole phrase.
fn written<'t>(words: &Words<'t>, draft: &Draft) -> &'t str {
    let is_name = !draft.name.is_empty() && draft.form == MentionForm::Named;
    let tokens = if is_name { draft.head.clone() } else { draft.tokens.clone() };
    let n_prefix = if tokens.start == draft.tokens.start { draft.n_prefix } else { 0 };
    words.text.stem_span(tokens, n_prefix).of(words.text.source)
}
