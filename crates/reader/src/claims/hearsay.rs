//! What somebody only heard that others tell.

use super::chain::Chain;
use crate::pack::rows::Takes;
use crate::pack::{Table, Words};
use isnad_account::LinkClass;

/// "Heard that": nobody says of whom, and what he heard he passes on. That he heard a thing itself ("heard
/// the explosion") is no report but a claim of its own.
///
/// Only what is published says so: until then hearing colours a clause as perceiving does.
pub(super) fn passed_on(words: &Words<'_>, mut chain: Chain) -> Chain {
    let last = chain.last_mut().filter(|link| link.class == LinkClass::Perceive);
    if let Some(link) = last {
        let at = link.cue.as_ref().map(|cue| cue.start);
        let is_hearsay = at.is_some_and(|at| {
            words.hits_of(at, Table::Cue).any(|hit| {
                words.pack.cues.get(hit.row).is_some_and(|row| row.takes.any(Takes::HEARSAY))
            })
        });
        if is_hearsay {
            link.class = LinkClass::Relay;
        }
    }
    chain
}
