//! Who has the word from one sentence to the next.

use super::chain::{Chain, LinkDraft};
use super::narrator::Narrator;
use crate::mentions::actor::Actors;
use isnad_account::ActorKind;
use std::ops::Range;

/// Who has the word, carried from sentence to sentence.
#[derive(Debug, Default)]
pub(super) struct Register {
    pub(super) open: Option<usize>,
    /// Who had the word last, whether or not he still has it.
    pub(super) last: Option<usize>,
    /// Who does what the sentence before tells, clause by clause.
    pub(super) subjects: Vec<usize>,
    /// The men whom the paragraph named up to here, the last first.
    pub(super) mentioned: Vec<usize>,
    /// Whether the sentence before tells something that was said to one of them, by a pronoun.
    pub(super) was_told: bool,
    /// Whom the sentence before passes on: "learnt from X that".
    pub(super) passed_on: Option<usize>,
    /// The one man whom the sentence before is about, in the same paragraph.
    pub(super) topic: Option<usize>,
    /// A document that the paragraph retells: who speaks there speaks in it.
    pub(super) document: Option<LinkDraft>,
    /// Who spoke or had something to say, the last first, each with his paragraph.
    met: Vec<(usize, usize)>,
    n_paragraphs: usize,
    /// How many paragraphs ago somebody had the word last.
    paragraphs_since: usize,
    /// Whether who has the word began to tell a story: what follows in the paragraph is his.
    pub(super) is_telling: bool,
    /// Whether who has the word was quoted word for word: what follows outside quotation marks is not his.
    pub(super) is_quoting: bool,
    /// Whether the sentence begins outside quotation marks.
    pub(super) is_outside: bool,
    /// Whether all of the sentence is the answer of somebody who is questioned.
    pub(super) is_answering: bool,
    /// Whether what is read is what the narrator wrote himself: who "said" there is another.
    pub(super) is_extract: bool,
    /// Who tells the account as a whole, if one does.
    narrator: Narrator,
    /// Who told it before somebody's testimony began.
    before_testimony: Option<Narrator>,
}

/// Who spoke so many paragraphs ago may still be meant by a bare "he said".
const PARAGRAPHS_IN_MIND: usize = 2;
/// More speakers than this nobody keeps apart.
const MOST_IN_MIND: usize = 4;

impl Register {
    /// A new paragraph: only the account's narrator keeps the word.
    pub(super) fn new_paragraph(&mut self) {
        self.paragraphs_since += 1;
        self.n_paragraphs += 1;
        self.document = None;
        self.is_telling = false;
        self.subjects.clear();
        self.topic = None;
        self.mentioned.clear();
        self.was_told = false;
        self.article_speaks();
    }

    /// Whether what is read is somebody's own story retold: who speaks in it speaks in the story.
    pub(super) fn is_retold(&self) -> bool {
        self.narrator.is_retold && self.is_narrated()
    }

    /// Whose story the account is, where it is one man's.
    pub(super) fn hero(&self) -> Option<usize> {
        self.narrator.hero
    }

    /// Whether a sentence tells what the account's narrator did, verb first.
    pub(super) fn is_subject(&self, actors: &Actors, sentence: &Range<usize>) -> bool {
        let subject = actors.mention_at(sentence.start + 1).map(|mention| mention.actor);
        subject.is_some() && subject == self.narrator.actor
    }

    /// The register of an account that `narrator` tells.
    pub(super) fn of(narrator: Narrator) -> Self {
        Self { narrator, ..Self::default() }
    }

    /// Whether who has the word tells the whole account: what is not said by another is his.
    pub(super) fn is_narrated(&self) -> bool {
        self.open.is_some() && self.open == self.narrator.actor
    }

    /// The article itself speaks: what was carried over ends.
    pub(super) fn article_speaks(&mut self) {
        if !self.is_narrated() {
            self.close();
        }
    }

    /// Whose testimony is announced: the man whose story it is, where the paragraph names him, or else
    /// who has the word; no office and no body.
    pub(super) fn witness(&self, actors: &Actors) -> Option<usize> {
        let hero = self.hero().filter(|hero| self.mentioned.contains(hero));
        let spoken = [hero, self.open, self.last].into_iter().flatten();
        // The first man of a paragraph is whom it is about.
        let mut men = spoken.chain(self.mentioned.iter().rev().copied());
        men.find(|at| actors.list[*at].kind == ActorKind::Person && actors.list[*at].named)
    }

    /// What the narrator wrote himself follows ("here are extracts:"), or what `witness` told.
    pub(super) fn narrator_speaks(&mut self, witness: Option<usize>) {
        if witness.is_some() && !self.narrator.is_retold {
            self.before_testimony = Some(self.narrator);
            self.narrator.actor = witness;
            self.narrator.is_retold = true;
        }
        if let Some(actor) = self.narrator.actor.filter(|_| self.narrator.is_retold) {
            self.take_turn(actor);
            self.is_extract = true;
        }
    }

    /// A testimony goes on for as long as its paragraphs tell of "me".
    pub(super) fn end_testimony(&mut self) {
        if let Some(narrator) = self.before_testimony.take() {
            self.narrator = narrator;
            self.close();
        }
    }

    /// The editors' note: nobody who spoke before is meant in it.
    pub(super) fn note(&mut self) {
        self.close();
        self.met.clear();
        self.last = None;
    }

    /// Somebody else has the word, whatever was told before.
    pub(super) fn close(&mut self) {
        self.open = None;
        self.is_extract = false;
        self.is_telling = false;
    }

    pub(super) fn take_turn(&mut self, actor: usize) {
        self.open = Some(actor);
        self.last = Some(actor);
        self.paragraphs_since = 0;
        self.is_telling = false;
        self.is_quoting = false;
        self.meet(actor);
    }

    /// Somebody did something with words, though what follows is not his: he may be meant by "he said".
    pub(super) fn meet(&mut self, actor: usize) {
        self.met.retain(|(known, _)| *known != actor);
        self.met.insert(0, (actor, self.n_paragraphs));
        self.met.truncate(MOST_IN_MIND);
    }

    /// A man is named.
    pub(super) fn mention(&mut self, actor: usize) {
        self.mentioned.retain(|known| *known != actor);
        self.mentioned.insert(0, actor);
        self.mentioned.truncate(MOST_IN_MIND);
    }

    /// Who spoke last, as long as a reader still has him in mind.
    pub(super) fn in_mind(&self) -> Option<usize> {
        self.last.filter(|_| self.paragraphs_since <= PARAGRAPHS_IN_MIND)
    }

    /// All whom a reader still has in mind, the last first.
    pub(super) fn all_in_mind(&self) -> impl Iterator<Item = usize> {
        let near =
            |(_, paragraph): &&(usize, usize)| self.n_paragraphs - paragraph <= PARAGRAPHS_IN_MIND;
        self.met.iter().filter(near).map(|(actor, _)| *actor)
    }

    /// What new speakers hang on: the article, or the document that it retells.
    pub(super) fn ground(&self) -> Chain {
        let mut chain = vec![LinkDraft::article()];
        chain.extend(self.document.clone());
        chain
    }

    pub(super) fn base(&self) -> Chain {
        let mut chain = vec![LinkDraft::article()];
        let goes_on = !(self.is_quoting && self.is_outside) || self.is_narrated();
        chain.extend(self.open.filter(|_| goes_on).map(LinkDraft::continued));
        chain
    }
}
