//! Whose a quotation is that runs over several sentences.

use super::Reader;
use super::chain::{self, Attributed, Chain, LinkDraft};
use crate::mentions::cue::{self, Cue};
use std::ops::Range;

/// A quotation of fewer words is a name or a scare quote, not speech.
const FEWEST_QUOTED: usize = 3;
impl Reader<'_, '_> {
    /// Whose words a sentence is that stands in a quotation: of who opened it in a sentence before, or,
    /// where no cue stands around it, of who spoke last.
    pub(super) fn speaker_of_quotation(
        &self,
        tokens: &Range<usize>,
        cues: &[Cue],
    ) -> Option<Chain> {
        let goes_on = self.quoted.as_ref().filter(|(quote, _)| quote.contains(&tokens.start));
        if let Some((_, chain)) = goes_on {
            return Some(chain.clone());
        }
        let words = self.ground.words;
        let quote =
            words.text.quote_at(tokens.start).filter(|quote| quote.start == tokens.start)?;
        let is_speech = words.word_count(quote.clone()) >= FEWEST_QUOTED;
        let is_whole = quote.end + 1 >= tokens.end;
        let has_cue_behind = cue::opens_behind_quote(words, &quote);
        let is_cued = cues.iter().any(|cue| !quote.contains(&cue.region.start));
        let speaker = self
            .register
            .open
            .or(self.register.topic)
            .or(self.register.hero())
            .or(self.register.in_mind())?;
        (is_speech && is_whole && !is_cued && !has_cue_behind)
            .then(|| vec![LinkDraft::article(), LinkDraft::continued(speaker)])
    }

    /// What was read of a quotation in the sentences before its cue is the speaker's whom the cue names.
    pub(super) fn give_quotation(&mut self, quote: &Range<usize>, chain: &Chain) {
        let inside = self.claims.iter_mut().rev().take_while(|it| it.tokens.start >= quote.start);
        for claim in inside {
            chain::rebase(&mut claim.chain, chain, quote);
        }
    }

    /// A quotation opened in this sentence and not closed in it keeps its speaker.
    pub(super) fn remember_quote(
        &mut self,
        tokens: &Range<usize>,
        clauses: &[Attributed],
        inherited: Option<Chain>,
    ) {
        let text = self.ground.words.text;
        let Some(last) = tokens.end.checked_sub(1) else { return };
        let Some(quote) = text.quote_at(last).filter(|quote| quote.end > tokens.end) else {
            return;
        };
        if self.quoted.as_ref().is_some_and(|(known, _)| *known == quote) {
            return;
        }
        // Inside the quotation somebody else may be quoted in turn: the speaker is its first words'.
        let first = clauses.iter().find(|clause| clause.tokens.end > quote.start);
        if let Some(chain) = inherited.or(first.map(|clause| clause.chain.clone())) {
            self.quoted = Some((quote, chain));
        }
    }
}
