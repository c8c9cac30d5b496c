//! From the words that name a source to the actor they mean.

use crate::mentions::actor::{ActorDraft, Actors, MentionForm};
use crate::pack::{Features, Words};
use isnad_account::{ActorKind, Resolved};
use std::ops::Range;

/// The actor that a source's noun phrase names, and how; a phrase no finder knows becomes an actor of its own.
pub(crate) fn source(
    words: &Words<'_>,
    actors: &mut Actors,
    phrase: Range<usize>,
) -> (usize, Resolved) {
    let mention = actors.mention_at(phrase.start);
    let is_name = mention.is_none_or(|mention| mention.form == MentionForm::RoleNoun);
    if let Some(actor) = bearer(words, actors, &phrase).filter(|_| is_name) {
        return (actor, Resolved::Named);
    }
    if let Some(mention) = mention {
        return (mention.actor, resolved(mention.form));
    }
    let plural = words.least(phrase.start).any(|hit| hit.ending.any(Features::PLURAL));
    let kind = if plural { ActorKind::Group } else { ActorKind::Person };
    let n_prefix = glued_conjunction(words, phrase.start);
    (actors.add_noun_phrase(words, phrase, n_prefix, kind), Resolved::RoleNoun)
}

/// Of so many actors met last, one may be meant by his last name.
const LAST_MET: usize = 48;

/// The person met before whose last name a word is that no table knows.
fn bearer(words: &Words<'_>, actors: &Actors, phrase: &Range<usize>) -> Option<usize> {
    // A name can be a title's word as well; the title itself would have its article.
    let bare = words.article(phrase.start).is_none();
    let unknown = phrase.len() == 1 && (bare || words.hits(phrase.start).is_empty());
    let written = words.text.written(phrase.start);
    let ends = |actor: &ActorDraft| {
        let rest = actor.name.strip_suffix(written).filter(|rest| rest.ends_with(' '));
        actor.named && actor.kind == ActorKind::Person && rest.is_some()
    };
    let n = actors.list.len();
    let mut last = (n.saturating_sub(LAST_MET)..n).rev().filter(|_| unknown);
    last.find(|at| ends(&actors.list[*at]))
}

fn resolved(form: MentionForm) -> Resolved {
    match form {
        MentionForm::Named
        | MentionForm::Body
        | MentionForm::Group
        | MentionForm::State
        | MentionForm::Seat
        | MentionForm::People
        | MentionForm::Vehicle => Resolved::Named,
        MentionForm::Latter => Resolved::Pronoun,
        MentionForm::Anonymous => Resolved::Impersonal,
        MentionForm::RoleNoun
        | MentionForm::Kin
        | MentionForm::Side
        | MentionForm::Pair
        | MentionForm::NounPhrase => Resolved::RoleNoun,
    }
}

fn glued_conjunction(words: &Words<'_>, at: usize) -> usize {
    let hit = words.least(at).next();
    hit.filter(|hit| hit.prefix.any(Features::CONJUNCTION | Features::PREPOSITION))
        .map_or(0, |hit| hit.n_prefix - usize::from(hit.prefix.has(Features::DEFINITE)) * 2)
}
