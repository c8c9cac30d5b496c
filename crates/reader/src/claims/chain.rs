//! Who says that who said it: each clause's chain of sources.

use super::article;
use super::clause::{Joint, Piece};
use super::register::Register;
use super::source::source;
use crate::mentions::actor::Actors;
use crate::mentions::cue::{self, Cue, CueForm, Opens, quote_before};
use crate::pack::rows::FunctionKind;
use crate::pack::{Features, Table, Words};
use crate::text::Kind;
use crate::text::fold::has_low_hamza;
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

/// A phrase that says where all of a sentence comes from has no more words behind it.
const TAIL: usize = 8;

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
    let mut walk = Walk {
        words,
        cues,
        actors,
        register,
        chain: base.clone(),
        base,
        main: None,
        found: Vec::new(),
        quotations: Vec::new(),
        acting: None,
        ahead: None,
        depth_at_content: 1,
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
    cues: &'w [Cue],
    pub(super) actors: &'w mut Actors,
    pub(super) register: &'w mut Register,
    pub(super) base: Chain,
    chain: Chain,
    /// Chain of the sentence's own speaker, once one has opened.
    pub(super) main: Option<Chain>,
    pub(super) found: Vec<Attributed>,
    /// Quotations that end before their cue, with the chain of the speaker it names.
    quotations: Vec<(Range<usize>, Chain)>,
    /// A cue whose source is named only further on in the sentence, and the first clause that is its.
    ahead: Option<(usize, usize)>,
    /// A cue of will whose content comes next.
    acting: Option<usize>,
    depth_at_content: usize,
    manner: Option<LinkClass>,
}

impl Walk<'_, '_> {
    /// Who does what the sentence tells: a bare "he said" in the next one may mean any of them.
    fn keep_subjects(&mut self) {
        let subjects: Vec<usize> =
            self.found.iter().filter_map(|clause| self.speaking_subject(clause)).collect();
        if !subjects.is_empty() {
            self.register.subjects = subjects;
        }
    }

    /// A verb that opens an account ("tells the last days of") gives its subject the word, while
    /// the telling itself stays with the article.
    fn turns(&mut self) {
        for cue in self.cues.iter().filter(|cue| cue.opens == Opens::Turn) {
            if let Some(actor) =
                cue.source.clone().map(|phrase| source(self.words, self.actors, phrase).0)
            {
                self.register.take_turn(actor);
                self.register.is_telling = true;
                self.chain = vec![LinkDraft::article()];
            }
        }
    }

    fn clause(&mut self, tokens: Range<usize>, joint: Joint) {
        self.chain.truncate(self.depth_after(joint));
        // "Said that he hopes that ..., and that": only saying takes this form of "that".
        if joint == Joint::AndThat && self.goes_back_to_saying(tokens.start) {
            self.chain = self.main.clone().unwrap_or_default();
            self.manner = None;
        }
        let but = joint == Joint::Opener(FunctionKind::But);
        if but && !self.register.is_narrated() && article::falls_silent(self.words, tokens.start) {
            self.chain.truncate(1);
        }
        let beside = matches!(joint, Joint::Opener(FunctionKind::While | FunctionKind::Whereas));
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

    /// Of a request that the article itself tells, the asking is told too, with all its words.
    fn tell_act(&mut self, content: &Range<usize>) {
        let Some(nth) = self.acting.take() else { return };
        let region = self.cues[nth].region.clone();
        self.found.push(Attributed {
            tokens: region.start..content.end,
            joint: Joint::And,
            chain: self.chain[..self.chain.len() - 1].to_vec(),
            manner: None,
            act: Some(region),
        });
    }

    /// A verb of public speech: "while Y denied it".
    fn reports(&self, at: usize) -> bool {
        self.words
            .hits_of(at, Table::Cue)
            .any(|hit| hit.form.is_finite() && is_public(self.words.pack.cues[hit.row].class))
    }

    /// "Said that ..., and called for": what the speaker of the sentence does next, he does not say.
    fn acts_again(&self, start: usize) -> bool {
        let asks = |hit: &crate::pack::Hit| {
            hit.prefix.any(Features::CONJUNCTION)
                && hit.form.is_finite()
                && matches!(
                    self.words.pack.cues[hit.row].class,
                    LinkClass::Request | LinkClass::Order | LinkClass::Threat | LinkClass::Suggest
                )
        };
        let by_speaker = self.main.as_ref().is_some_and(|main| main.len() == 2);
        by_speaker
            && self.chain.len() == 2
            && self.words.text.quote_at(start).is_none()
            && !self.register.is_narrated()
            && self.words.hits_of(start, Table::Cue).any(asks)
    }

    /// Whether what was told last is a mere event that a cue governs ("accused them of looting"): a verb
    /// joined to it is not the source's content, but goes on from the cue.
    fn follows_event(&self) -> bool {
        let last = self.found.last().filter(|clause| clause.joint == Joint::Content);
        last.is_some_and(|clause| {
            let start = clause.tokens.start;
            let marked = start == 0
                || !self.words.text.is_word(start - 1)
                || self.words.is_that(start - 1)
                || self.words.text.quote_at(start).is_some();
            !marked
                && self.chain.len() > 1
                && clause.chain == self.chain
                && self.chain.last().is_some_and(|link| link.resolved != Resolved::Continuation)
        })
    }

    /// "They feared that ..., so she gave them": what came of a feeling is not felt.
    fn follows_from_feeling(&self, start: usize) -> bool {
        let feels = self.chain.last().is_some_and(|link| {
            matches!(link.class, LinkClass::Perceive | LinkClass::Believe) && link.cue.is_some()
        });
        let so = self
            .words
            .finite(start)
            .is_some_and(|verb| verb.form.is_perfect() && verb.prefix.has(Features::SO));
        feels && so && start > 0 && !self.words.text.is_word(start - 1)
    }

    /// "And the army had thought that ..., and it was unwilling": what begins with a helping verb as the
    /// clause of the innermost cue did stands beside that cue, not inside its content.
    fn depth_beside(&self, start: usize) -> usize {
        let helps = |at: usize| {
            self.words.is_auxiliary(at)
                && self.words.least(at).any(|hit| hit.prefix.any(Features::CONJUNCTION))
        };
        let innermost = self.chain.last().and_then(|link| link.cue.clone());
        let began = innermost.and_then(|cue| self.cues.iter().find(|it| it.tokens == cue));
        let beside = began.is_some_and(|cue| {
            cue.region.start.checked_sub(1).is_some_and(helps) || helps(cue.region.start)
        });
        self.chain.len() - usize::from(beside && helps(start) && self.chain.len() > 2)
    }

    /// Whether the complementiser before a clause is the one that verbs of saying take.
    fn goes_back_to_saying(&self, start: usize) -> bool {
        let that = start.checked_sub(1).filter(|at| self.words.is_that(*at));
        let own = that.or(Some(start)).filter(|at| self.words.is_that(*at));
        own.is_some_and(|at| has_low_hamza(self.words.text.written(at)))
            && self
                .main
                .as_ref()
                .and_then(|main| main.last())
                .is_some_and(|link| link.class == LinkClass::Say)
    }

    /// How much of the chain still holds: contrast, result and reason lead back to the speaker.
    fn depth_after(&self, joint: Joint) -> usize {
        let speaker = self.main.as_ref().map_or(self.base.len(), Vec::len);
        match joint {
            Joint::Opener(FunctionKind::Then | FunctionKind::If | FunctionKind::OpenerPurpose) => {
                self.chain.len()
            }
            Joint::Opener(_) => speaker.min(self.chain.len()),
            Joint::AndThat => self.depth_at_content.min(self.chain.len()),
            _ => self.chain.len(),
        }
    }

    fn cue(&mut self, nth: usize, at: usize, pieces: &[Piece]) {
        let cues = self.cues;
        let cue = &cues[nth];
        self.manner = None;
        if cue.form == CueForm::Impersonal {
            self.chain = vec![LinkDraft::article()];
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
            self.chain = parent;
            self.manner = Some(cue.class);
            return;
        };
        self.acting = (cue::wills(cue.class) && parent.len() == 1).then_some(nth);
        self.open(cue, parent, source, resolved);
    }

    /// The chain the new source hangs on.
    fn parent(&self, cue: &Cue, nested: bool, source: Option<usize>) -> Chain {
        let article = vec![LinkDraft::article()];
        let speaker = self.main.clone().unwrap_or_else(|| self.base.clone());
        let speaks_now = speaker.last().and_then(|link| link.actor);
        let is_stance = |at: &usize| self.words.hit(*at, Table::Stance).is_some();
        let before = (0..cue.region.start).rev().find(|at| !is_stance(at));
        let beside = before.is_some_and(|at| {
            [FunctionKind::While, FunctionKind::Whereas, FunctionKind::But]
                .into_iter()
                .any(|kind| self.words.is_function(at, kind))
        });
        // "Said X, while Y denied": Y says it to the article, not to X.
        let speaks = is_public(cue.class) || cue.class == LinkClass::Believe;
        // What is said inside a quotation is said to the one who is quoted.
        if self.is_quoted(cue) && speaker.len() > 1 {
            return if source == speaks_now {
                speaker[..speaker.len() - 1].to_vec()
            } else {
                speaker
            };
        }
        if cue.source.is_some() && speaks && beside && !self.register.is_narrated() {
            return article;
        }
        if source.is_some() && source == speaks_now {
            return speaker[..speaker.len() - 1].to_vec();
        }
        if cue.form == CueForm::Participle || nested {
            return self.chain.clone();
        }
        // Who is named anew has no part in what was carried over from the sentence before.
        let anew = self.main.is_none() && cue.source.is_some() && !self.register.is_narrated();
        if cue.form == CueForm::Noun || self.main.is_some() || !(is_public(cue.class) || anew) {
            return speaker;
        }
        article
    }

    /// Whether a cue stands inside a quotation or an answer, with all that is its own.
    pub(super) fn is_quoted(&self, cue: &Cue) -> bool {
        let quote = self.words.text.quote_at(cue.region.start);
        quote.is_some_and(|quote| quote.start < cue.region.start && quote.end > cue.region.end)
            || self.register.is_answering
    }

    fn open(&mut self, cue: &Cue, parent: Chain, source: usize, resolved: Resolved) {
        let mut chain = parent;
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
        let second = cue.second.clone().filter(|second| {
            self.actors.mention_at(second.start).is_none_or(|mention| mention.actor != source)
        });
        if let Some(second) = second {
            let (actor, resolved) = super::source::source(self.words, self.actors, second.clone());
            self.register.meet(actor);
            chain.push(LinkDraft {
                actor: Some(actor),
                class: LinkClass::Relay,
                cue: Some(cue.tokens.clone()),
                mention: Some(second),
                resolved,
            });
        }
        if cue.form == CueForm::Finite {
            self.reattribute(cue.tokens.start, &chain);
            self.resolve_ahead(source, &chain);
        }
        let speaks = is_public(class)
            || cue.source.is_some() && matches!(cue.class, LinkClass::Believe | LinkClass::Inform);
        if top && speaks {
            self.main = Some(chain.clone());
            self.register.take_turn(source);
        } else if top && cue.source.is_some() && cue::wills(cue.class) {
            self.register.meet(source);
        }
        self.depth_at_content = chain.len();
        self.chain = chain;
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
            clause.chain.clone_from(chain);
            clause.joint = Joint::Content;
        }
        self.quotations.push((quote, chain.clone()));
    }

    /// "according to X": the clause it stands in, and in that sentence what follows it, is X's.
    fn beside(&mut self) {
        for cue in self.cues.iter().filter(|cue| cue.form == CueForm::Phrase) {
            let (source, resolved) = self.source_of(cue);
            let Some(source) = source else { continue };
            let link = LinkDraft {
                actor: Some(source),
                class: cue.class,
                cue: Some(cue.tokens.clone()),
                mention: cue.source.clone(),
                resolved,
            };
            let at_edge = |cue: &Cue| {
                let sign =
                    |at: usize| matches!(self.words.text.kind(at), None | Some(Kind::Punct(_)));
                let sentence = self.words.text.sentence_of(cue.region.start);
                let sentence = self.words.text.sentences[sentence].clone();
                (sentence.start..cue.region.start).all(sign)
                    || sentence.end <= cue.region.end + TAIL
            };
            let sentence = self.words.text.sentence_of(cue.region.start);
            let first = self.words.text.sentences[sentence].start;
            let leads = !(first..cue.region.start).any(|at| self.words.text.is_word(at));
            for nth in self.clauses_around(cue, leads) {
                let clause = &mut self.found[nth];
                let known = clause.chain.last().and_then(|link| link.actor) == Some(source);
                if known {
                    clause.chain.pop();
                }
                clause.chain.retain(|link| link.resolved != Resolved::Continuation);
                // At the edge of its sentence the phrase tells where all of it comes from.
                let place = if at_edge(cue) { 1 } else { clause.chain.len() };
                clause.chain.insert(place.min(clause.chain.len()), link.clone());
            }
            if cue.source.is_some() {
                self.register.take_turn(source);
            }
        }
    }
}

impl Walk<'_, '_> {
    /// The clauses that a phrase beside them gives to its source: the one it stands in, and those of the
    /// article that conjunctions join to it; where it leads its sentence, all that follow.
    fn clauses_around(&self, cue: &Cue, leads: bool) -> Vec<usize> {
        let is_articles = |nth: usize| self.found[nth].chain.len() == 1;
        let touches = |clause: &Attributed| {
            clause.tokens.start <= cue.region.end + 1 && cue.region.start <= clause.tokens.end + 1
        };
        let near: Vec<usize> =
            (0..self.found.len()).filter(|nth| touches(&self.found[*nth])).collect();
        let (Some(first), Some(last)) = (near.first(), near.last()) else { return near };
        let joined = |nth: usize| self.found[nth].joint == Joint::And;
        let before = (0..*first).rev().take_while(|nth| joined(nth + 1) && is_articles(*nth));
        let after =
            (last + 1..self.found.len()).take_while(|nth| joined(*nth) && is_articles(*nth));
        let start = before.last().unwrap_or(*first);
        let end = after.last().unwrap_or(*last) + 1;
        let follows =
            |nth: usize| leads && is_articles(nth) && self.found[nth].joint != Joint::Start;
        (0..self.found.len()).filter(|nth| (start..end).contains(nth) || follows(*nth)).collect()
    }
}

/// Classes of speech to the public: a new source of this kind speaks to the article, not inside
/// somebody's account. Belief, orders, promises and messages belong to the story that is told.
pub(crate) fn is_public(class: LinkClass) -> bool {
    matches!(
        class,
        LinkClass::Say
            | LinkClass::Assert
            | LinkClass::AssertStrong
            | LinkClass::Comment
            | LinkClass::Narrate
            | LinkClass::Continue
            | LinkClass::PointOut
            | LinkClass::Explain
            | LinkClass::Reveal
            | LinkClass::Relay
            | LinkClass::Claim
            | LinkClass::Deny
            | LinkClass::Accuse
            | LinkClass::Admit
            | LinkClass::Warn
            | LinkClass::AccordingTo
            | LinkClass::Anonymous
            | LinkClass::Estimate
            | LinkClass::Hint
    )
}
