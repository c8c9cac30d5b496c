//! Who gets the word by a cue, and goes on speaking.

use super::chain::{Chain, LinkDraft, Walk};
use super::classes::{is_public, is_told};
use super::source::source;
use crate::mentions::cue::{self, Cue, CueForm, Opens};
use crate::pack::Features;
use crate::pack::rows::FunctionKind;
use isnad_account::LinkClass;

/// Words from who does something to the verb of telling that is joined to it.
const HOST_WITHIN: usize = 24;

impl Walk<'_, '_> {
    /// A verb that opens an account ("tells the last days of") gives its subject the word, while
    /// the telling itself stays with the article.
    pub(super) fn turns(&mut self) {
        for cue in self.cues.iter().filter(|cue| cue.opens == Opens::Turn) {
            let named = cue.source.clone().map(|phrase| source(self.words, self.actors, phrase).0);
            if let Some(actor) = named.or_else(|| self.host_of_turn(cue)) {
                self.register.take_turn(actor);
                self.register.is_telling = true;
                self.chain = vec![LinkDraft::article()];
            }
        }
    }

    /// "X received us, and told the story": who does what the verb is joined to tells it.
    fn host_of_turn(&self, cue: &Cue) -> Option<usize> {
        let at = cue.region.start;
        let sentence = self.words.text.sentence_of(at);
        let start = self.words.text.sentences[sentence].start.max(at.saturating_sub(HOST_WITHIN));
        let before = start..at;
        let joined = cue.prefix.has(Features::AND);
        let host = joined.then(|| super::subject::subject(self.words, self.actors, &before))?;
        host.filter(|actor| self.agrees(cue, *actor))
    }

    /// Gives the word to who speaks to the article; who only asks or promises is kept in mind.
    pub(super) fn hand_word(&mut self, cue: &Cue, class: LinkClass, source: usize, chain: &Chain) {
        let speaks = is_public(class)
            || cue.class == LinkClass::Believe && cue.form == CueForm::Finite
            || cue.source.is_some() && cue.class == LinkClass::Inform;
        // "After the police's denial of ..., his mother said": a noun gives nobody the word.
        if speaks && cue.form != CueForm::Noun {
            self.main = Some(chain.clone());
            // "Warned them": he speaks to the people of the story, which goes on without him.
            if self.speaks_in_story(cue) && self.register.hero() != Some(source) {
                self.register.meet(source);
                return;
            }
            // What shows a thing ("records show that") does not go on speaking.
            let is_document = cue
                .source
                .as_ref()
                .is_some_and(|it| self.words.is_function(it.start, FunctionKind::Document));
            if class == LinkClass::Reveal && is_document {
                self.register.meet(source);
                return;
            }
            self.register.take_turn(source);
            let in_quote =
                |at: usize| self.words.text.quote_at(at).is_some_and(|it| it.start == at);
            self.register.is_quoting = match cue.opens {
                Opens::Content(at) => in_quote(at),
                opens => opens == Opens::Before,
            };
        } else if cue.source.is_some() && (cue::wills(cue.class) || is_told(cue.class)) {
            self.register.meet(source);
        }
    }
}
