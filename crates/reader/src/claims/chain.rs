//! Who says that who said it: each clause's chain of sources.

use super::article;
use super::classes::{is_public, is_told};
use super::clause::{Joint, Piece};
use super::register::Register;
use crate::mentions::actor::Actors;
use crate::mentions::cue::{self, Cue, CueForm, Opens, quote_before};
use crate::pack::rows::FunctionKind;
use crate::pack::{Features, Words};
use isnad_account::{LinkClass, Resolved};
use std::ops::Range;

/// A link while claims are being made: `actor` is an index into the actors, `None` the article.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LinkDraft {
    pub(crate) actor: Option<usize>,
    pub(crate) class: LinkClass,
    pub(crate) cue: Option<Range<usize>>,
    pub(crate) mention: Option<Range<usize>>,
    pub(crate) resolved: Resolved,
}

impl LinkDraft {
    pub(crate) fn article() -> Self {
        Self {
            actor: None,
            class: LinkClass::Author,
            cue: None,
            mention: None,
            resolved: Resolved::Default,
        }
    }

    pub(super) fn continued(actor: usize) -> Self {
        Self {
            actor: Some(actor),
            class: LinkClass::Continue,
            cue: None,
            mention: None,
            resolved: Resolved::Continuation,
        }
    }
}

/// Outermost first; the article always leads.
pub(crate) type Chain = Vec<LinkDraft>;

/// A clause with its chain.
#[derive(Clone, Debug)]
pub(crate) struct Attributed {
    pub(crate) tokens: Range<usize>,
    pub(crate) joint: Joint,
    pub(crate) chain: Chain,
    /// How a report without a named source ("is thought likely that") colours the clause.
    pub(crate) manner: Option<LinkClass>,
    /// Where the clause tells that somebody asked, ordered or refused, the words that say so: what was
    /// asked is a claim of its own.
    pub(crate) act: Option<Range<usize>>,
}

/// Gives every clause of a sentence its chain and hands the word on; with the quotations, begun in
/// sentences before, whose speaker only this one names. `inherited` is the chain of a quotation that the
/// sentence stands inside.
pub(crate) fn attribute(
    pieces: &[Piece],
    cues: &[Cue],
    words: &Words<'_>,
    actors: &mut Actors,
    register: &mut Register,
    inherited: Option<&Chain>,
) -> (Vec<Attributed>, Vec<(Range<usize>, Chain)>) {
    let base = inherited.cloned().unwrap_or_else(|| register.base());
    let met_before = register.all_in_mind().collect();
    let open_before = register.open;
    let passed_on = register.passed_on.take();
    let mut walk = Walk {
        met_before,
        open_before,
        passed_on,
        words,
        cues,
        actors,
        register,
        chain: base.clone(),
        depth_at_content: base.len(),
        base,
        main: None,
        found: Vec::new(),
        quotations: Vec::new(),
        acting: None,
        is_behind_quotation: false,
        ahead: None,
        doer: None,
        manner: None,
    };
    walk.turns();
    for (nth, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Cue(cue) => walk.cue(*cue, nth, pieces),
            Piece::Clause { tokens, joint } => walk.clause(tokens.clone(), *joint),
        }
    }
    walk.beside();
    walk.keep_subjects();
    (walk.found, walk.quotations)
}

/// A sentence while its clauses are given their chains.
pub(super) struct Walk<'w, 't> {
    pub(super) words: &'w Words<'t>,
    pub(super) cues: &'w [Cue],
    pub(super) actors: &'w mut Actors,
    pub(super) register: &'w mut Register,
    pub(super) base: Chain,
    pub(super) chain: Chain,
    /// Chain of the sentence's own speaker, once one has opened.
    pub(super) main: Option<Chain>,
    pub(super) found: Vec<Attributed>,
    /// Quotations that end before their cue, with the chain of the speaker it names.
    pub(super) quotations: Vec<(Range<usize>, Chain)>,
    /// Whether the last cue stands behind what it opens: outside quotation marks nothing more is said.
    pub(super) is_behind_quotation: bool,
    /// A cue whose source is named only further on in the sentence, and the first clause that is its.
    pub(super) ahead: Option<(usize, usize)>,
    /// A cue whose act is told for itself, with the chain of who tells it; its content comes next.
    pub(super) acting: Option<(usize, Chain)>,
    pub(super) depth_at_content: usize,
    /// Who did the last thing with words that the sentence tells, and the cue.
    pub(super) doer: Option<(usize, usize)>,
    pub(super) manner: Option<LinkClass>,
    /// Whom a reader had in mind before the sentence, the last first.
    pub(super) met_before: Vec<usize>,
    /// Who had the word before the sentence.
    pub(super) open_before: Option<usize>,
    /// Whom the sentence before passed on.
    pub(super) passed_on: Option<usize>,
}

impl Walk<'_, '_> {
    fn clause(&mut self, tokens: Range<usize>, joint: Joint) {
        self.chain.truncate(self.depth_after(joint));
        // "Said that he hopes that ..., and that": only saying takes this form of "that".
        if joint == Joint::AndThat && self.goes_back_to_saying(tokens.start) {
            self.chain = self.chain_of_saying();
            self.manner = None;
        }
        let but = joint == Joint::Opener(FunctionKind::But);
        // "But the ministry did not comment".
        let named = self.actors.mention_at(tokens.start).map(|mention| mention.tokens.end);
        let behind = [tokens.start, named.unwrap_or(tokens.start + 1)];
        let silent = behind.into_iter().any(|at| article::falls_silent(self.words, at));
        if !self.register.is_narrated() && but && silent {
            self.chain.truncate(1);
        }
        if self.is_behind_quotation && self.words.text.quote_at(tokens.start).is_none() {
            self.chain = self.register.ground();
        }
        // Also "X accused them, which they denied".
        let beside = matches!(
            joint,
            Joint::Opener(FunctionKind::While | FunctionKind::Whereas | FunctionKind::OpenerResult)
        );
        if beside && self.reports(tokens.start) && !self.register.is_narrated() {
            self.chain.truncate(1);
        }
        if joint == Joint::And && self.acts_again(tokens.start) {
            self.chain.truncate(1);
        }
        let or = self.words.is_function(tokens.start, FunctionKind::Or);
        if joint == Joint::And && !or && self.follows_event() {
            self.chain.pop();
        }
        if joint == Joint::And {
            self.chain.truncate(self.depth_beside(tokens.start));
            if self.follows_from_feeling(tokens.start) {
                self.chain.pop();
                self.manner = None;
            }
        }
        let manner = self.manner;
        self.tell_act(&tokens);
        self.found.push(Attributed { tokens, joint, chain: self.chain.clone(), manner, act: None });
    }

    fn cue(&mut self, nth: usize, at: usize, pieces: &[Piece]) {
        let cues = self.cues;
        let cue = &cues[nth];
        self.manner = None;
        if cue.form == CueForm::Impersonal {
            let told = self.main.as_ref().unwrap_or(&self.base);
            let is_quoted = self.is_quoted(cue);
            self.chain = if is_quoted { told.clone() } else { vec![LinkDraft::article()] };
            return;
        }
        let nested = matches!(at.checked_sub(1).map(|before| &pieces[before]), Some(Piece::Cue(_)));
        let (source, resolved) = self.source_of(cue);
        let parent = self.parent(cue, nested, source);
        let Some(source) = source else {
            let looks_ahead = cue.form == CueForm::Participle
                || cue.form == CueForm::Noun && cue.ending.any(Features::PRONOUN);
            if looks_ahead && self.main.is_none() {
                self.ahead = Some((nth, self.found.len()));
            }
            self.depth_at_content = parent.len();
            self.chain = parent;
            self.manner = Some(cue.class);
            return;
        };
        let tells_act = if parent.len() == 1 {
            cue::wills(cue.class)
        } else {
            cue.source.is_some() && cue.form == CueForm::Finite && is_told(cue.class)
        };
        // "In a statement ..., the statement added": that it goes on is no act in it.
        let is_own = parent.last().and_then(|link| link.actor) == Some(source);
        self.acting = (tells_act && !is_own).then(|| (nth, parent.clone()));
        self.doer = Some((source, nth));
        self.open(cue, parent, source, resolved);
    }

    /// The chain the new source hangs on.
    fn parent(&self, cue: &Cue, nested: bool, source: Option<usize>) -> Chain {
        let article = self.register.ground();
        // What stands before its cue opened nothing around it.
        if cue.opens == Opens::Before && !self.is_quoted(cue) {
            return article;
        }
        let speaker = self.main.clone().unwrap_or_else(|| self.base.clone());
        let speaks_now = speaker.last().and_then(|link| link.actor);
        let beside = self.stands_beside(cue);
        // "Said X, while Y denied": Y says it to the article, not to X.
        let speaks = is_public(cue.class) || cue.class == LinkClass::Believe;
        // What is said inside a quotation is said to the one who is quoted.
        if self.is_quoted(cue) && speaker.len() > 1 {
            return if source == speaks_now {
                speaker[..speaker.len() - 1].to_vec()
            } else if nested {
                self.chain.clone()
            } else {
                speaker
            };
        }
        // "The radio said that ..., and a source held that": a verb with its subject behind it.
        let joined = cue.prefix.any(Features::CONJUNCTION)
            && cue.source.as_ref().is_some_and(|source| source.start >= cue.tokens.end)
            && self.main.is_some();
        let beside = beside || joined || self.speaks_beside(&speaker);
        if cue.source.is_some() && speaks && beside && !self.register.is_narrated() {
            return article;
        }
        if source.is_some() && source == speaks_now {
            return speaker[..speaker.len() - 1].to_vec();
        }
        if cue.form == CueForm::Participle || nested {
            return self.chain.clone();
        }
        if self.register.is_retold() && source.is_some() {
            return speaker;
        }
        // "He warned them": who speaks to the people of a story speaks in it.
        if self.main.is_none() && self.speaks_in_story(cue) {
            return speaker;
        }
        // Who is named anew has no part in what was carried over from the sentence before.
        let anew = self.main.is_none() && cue.source.is_some() && !self.register.is_narrated();
        // Whoever it is, in what somebody goes on to tell he says it.
        let goes_on = source.is_none() && self.found.last().is_some_and(|it| it.chain == self.base);
        let is_his = cue.form == CueForm::Noun || self.main.is_some() || goes_on;
        if is_his || !(is_public(cue.class) || anew) {
            return speaker;
        }
        article
    }

    /// Whether a cue stands inside a quotation or an answer, with all that is its own.
    pub(super) fn is_quoted(&self, cue: &Cue) -> bool {
        let quote = self.words.text.quote_at(cue.region.start);
        quote.is_some_and(|quote| quote.start < cue.region.start && quote.end > cue.region.end)
            || self.register.is_answering
            || self.register.is_extract
    }

    fn open(&mut self, cue: &Cue, parent: Chain, source: usize, resolved: Resolved) {
        let mut chain = parent;
        if chain.last().and_then(|link| link.actor) == Some(source) {
            chain.pop();
        }
        let top = chain.len() == 1;
        // Who fears a thing feels it, and need not say so.
        let is_fear = cue.class == LinkClass::Warn && !cue.is_speech;
        self.manner = is_fear.then_some(cue.class);
        let class = if is_fear { LinkClass::Perceive } else { cue.class };
        chain.push(LinkDraft {
            actor: Some(source),
            class,
            cue: Some(cue.tokens.clone()),
            mention: cue.source.clone(),
            resolved,
        });
        let is_kept = top || self.is_quoted(cue);
        chain.extend(self.relayed(cue, source, is_kept));
        if cue.form == CueForm::Finite {
            self.reattribute(cue.tokens.start, &chain);
            self.resolve_ahead(source, &chain);
        }
        if top {
            self.hand_word(cue, class, source, &chain);
        }
        self.is_behind_quotation = cue.opens == Opens::Before;
        // "Threatened to burn, and that": what a noun tells is not gone on with by a complementiser.
        let opens_clause =
            self.words.is_that(cue.region.end - 1) || !self.words.text.is_word(cue.region.end - 1);
        if opens_clause || top {
            self.depth_at_content = chain.len();
        }
        self.chain = chain;
    }

    /// The second source of a cue, whom its source passes on.
    fn relayed(&mut self, cue: &Cue, source: usize, is_kept: bool) -> Option<LinkDraft> {
        let second = cue.second.clone().filter(|second| {
            self.actors.mention_at(second.start).is_none_or(|mention| mention.actor != source)
        })?;
        let (actor, resolved) = super::source::source(self.words, self.actors, second.clone());
        if is_kept {
            self.register.meet(actor);
            self.register.passed_on = Some(actor);
        }
        Some(LinkDraft {
            actor: Some(actor),
            class: LinkClass::Relay,
            cue: Some(cue.tokens.clone()),
            mention: Some(second),
            resolved,
        })
    }

    /// "Recalling that ..., the envoy said": what stands before its source is his.
    fn resolve_ahead(&mut self, source: usize, chain: &Chain) {
        let Some((nth, first)) = self.ahead.take() else { return };
        let before = &self.cues[nth];
        let mut link = LinkDraft::continued(source);
        (link.class, link.cue) = (before.class, Some(before.tokens.clone()));
        link.resolved = Resolved::Pronoun;
        for clause in self.found[first..].iter_mut().filter(|clause| clause.act.is_none()) {
            clause.chain = chain[..chain.len() - 1].to_vec();
            clause.chain.push(link.clone());
            clause.manner = None;
        }
    }

    /// A quotation before its cue: what was read as another's is the source's.
    fn reattribute(&mut self, cue: usize, chain: &Chain) {
        let Some(quote) = quote_before(self.words, cue) else { return };
        for clause in self.found.iter_mut().filter(|clause| quote.start <= clause.tokens.start) {
            rebase(&mut clause.chain, chain, &quote);
            clause.joint = Joint::Content;
        }
        self.quotations.push((quote, chain.clone()));
    }
}

/// Puts what somebody else said inside a quotation under the one who is quoted.
pub(super) fn rebase(chain: &mut Chain, base: &Chain, quote: &Range<usize>) {
    let is_inside = |cue: &Range<usize>| quote.start <= cue.start && cue.end <= quote.end;
    let own = chain.iter().position(|link| link.cue.as_ref().is_some_and(is_inside));
    let own = own.unwrap_or(chain.len());
    let deeper = chain.split_off(own);
    chain.clone_from(base);
    let speaker = base.last().and_then(|link| link.actor);
    // "«We told her», says X": what he says of himself is his once.
    let again = deeper.first().is_some_and(|link| link.actor == speaker);
    chain.extend(deeper.into_iter().skip(usize::from(again)));
}
