//! Clauses that date another: "before the war broke out", "after the city had fallen", "when he arrived".

use super::happening::Happenings;
use super::story::Story;
use super::web::{Ends, Note, Of, Scope, Web};
use crate::pack::rows::TimeMark;
use isnad_account::{Realis, Relation};

/// The verb of a clause stands this near behind its conjunction.
const VERB_WITHIN: usize = 3;
/// Words of a clause that are looked at.
const LONGEST: usize = 9;

const CONJUNCTIONS: [(TimeMark, Relation); 3] = [
    (TimeMark::BeforeThat, Relation::Before),
    (TimeMark::AfterThat, Relation::After),
    (TimeMark::WhenThat, Relation::During),
];

/// Ties claims to the clauses in them, and to a clause before them that is a claim of its own; which claims are tied.
pub(super) fn tie(
    story: &Story<'_, '_>,
    web: &mut Web<'_>,
    happenings: &mut Happenings,
) -> Vec<bool> {
    let mut is_tied = vec![false; story.claims.len()];
    for claim in 0..story.claims.len() {
        let Some((at, relation)) = conjunction(story, claim) else { continue };
        let tokens = story.claims[claim].tokens.clone();
        let verb = (at + 1..tokens.end.min(at + 1 + VERB_WITHIN))
            .find(|at| story.words.finite(*at).is_some());
        let Some(verb) = verb else { continue };
        let leads = !(tokens.start..at).any(|at| story.words.finite(at).is_some());
        let main = if leads { main_clause(story, claim) } else { None };
        if let Some(main) = main {
            let note = note(web, main, relation, at..verb + 1);
            order(web, note, Web::claim(main), Web::claim(claim), relation);
            is_tied[main] = true;
        } else if !leads {
            let end = (verb + 1..tokens.end.min(verb + LONGEST))
                .find(|at| !story.words.text.is_word(*at))
                .unwrap_or(tokens.end.min(verb + LONGEST));
            let event = happenings.meant(story, web, &(verb..end), claim);
            let note = note(web, claim, relation, at..end);
            order(web, note, Web::claim(claim), event.ends, relation);
            is_tied[claim] = event.is_known;
        }
    }
    is_tied
}

/// The first conjunction of time in a claim.
fn conjunction(story: &Story<'_, '_>, claim: usize) -> Option<(usize, Relation)> {
    story.claims[claim].tokens.clone().find_map(|at| {
        let (mark, relation) = CONJUNCTIONS.iter().find(|(mark, _)| story.is_marked(at, *mark))?;
        let length = story.length_of(at, *mark)?;
        Some((at + length - 1, *relation))
    })
}

/// The claim that a leading clause dates: the next of its sentence.
fn main_clause(story: &Story<'_, '_>, claim: usize) -> Option<usize> {
    let next = claim + 1;
    let is_there = next < story.claims.len() && story.sentence_of(next) == story.sentence_of(claim);
    let happened = |it: &usize| story.claims[*it].stance.realis == Realis::Happened;
    is_there.then_some(next).filter(happened)
}

fn note(
    web: &mut Web<'_>,
    claim: usize,
    relation: Relation,
    words: std::ops::Range<usize>,
) -> Note {
    let rule = match relation {
        Relation::Before => "time.clause.before",
        Relation::After => "time.clause.after",
        _ => "time.clause.when",
    };
    let reason = web.reason(Some(claim), relation, Of::Claim, Some(words), rule);
    Note::firm(reason, Scope::Text)
}

fn order(web: &mut Web<'_>, note: Note, claim: Ends, event: Ends, relation: Relation) {
    match relation {
        Relation::Before => web.not_after(note, claim.1, event.0),
        Relation::After => web.not_after(note, event.1, claim.0),
        _ => web.inside(note.for_one(claim), claim, event),
    }
}
