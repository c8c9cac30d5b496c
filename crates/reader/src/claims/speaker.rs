//! Whose words a cue opens where it may name nobody.

use super::chain::{Attributed, Chain, Walk};
use super::classes::is_public;
use super::source::source;
use crate::mentions::actor::MentionForm;
use crate::mentions::cue::{Cue, CueForm};
use crate::pack::rows::{FunctionKind, Gender};
use crate::pack::{Features, Table};
use crate::text::Punct;
use crate::text::fold::has_feminine_end;
use isnad_account::{ActorKind, LinkClass, Resolved};

/// Clauses from who does something to the participle that says how.
const HANGS_WITHIN: usize = 3;

impl Walk<'_, '_> {
    /// Whose words the cue opens: named, or the one who has the word.
    pub(super) fn source_of(&mut self, cue: &Cue) -> (Option<usize>, Resolved) {
        if let Some(range) = cue.source.clone() {
            let (actor, resolved) = source(self.words, self.actors, range);
            return (Some(actor), resolved);
        }
        // "According to him" stands for nobody who is named only behind it, nor, set aside in what
        // somebody says, for that one.
        let is_before = |main: &&Chain| {
            let opened = main.last().and_then(|link| link.cue.as_ref());
            cue.form != CueForm::Phrase
                || opened.is_none_or(|opened| opened.start < cue.region.start)
                    && self.host(cue).is_none()
        };
        let speaker = self
            .main
            .as_ref()
            .filter(is_before)
            .or(Some(&self.base))
            .and_then(|chain| chain.last())
            .and_then(|link| link.actor);
        let resolved = if cue.form == CueForm::Noun { Resolved::Pronoun } else { Resolved::Elided };
        let is_quoted = self.is_quoted(cue);
        let person = self.person(cue);
        if is_quoted && person == Some(Person::First) && speaker.is_some() {
            return (speaker, resolved);
        }
        // "We reported that": outside quotation marks it is the paper that speaks of itself.
        if !is_quoted && cue.ending.has(Features::OUR) && is_public(cue.class) {
            return (None, Resolved::Impersonal);
        }
        let told = self
            .of_himself(cue)
            .or_else(|| self.asked(cue))
            .or_else(|| self.doer(cue))
            .or_else(|| self.joined_subject(cue))
            .or_else(|| self.inner_subject(cue))
            .or_else(|| self.doer_of_sentence(cue))
            .or_else(|| self.subject_told(cue));
        if let Some(actor) = told {
            return (Some(actor), Resolved::Elided);
        }
        // Of the perfect the first person has the letters of the feminine.
        let as_first = person.is_none() && cue.ending.has(Features::FEMININE);
        if is_quoted && as_first && speaker.is_some() {
            return (speaker, resolved);
        }
        let fitting = self.returns_to(cue).or_else(|| self.who_fits(cue, speaker, is_quoted));
        // "It was passed on from X that": who passed it on is nobody's business.
        if let Some(second) = cue.second.clone().filter(|_| fitting.is_none()) {
            let (actor, resolved) = source(self.words, self.actors, second);
            return (Some(actor), resolved);
        }
        match fitting {
            Some(actor) => (Some(actor), resolved),
            None => (None, Resolved::Impersonal),
        }
    }

    /// "X went back to his story: «...»": whose story it is does what its clause tells.
    fn returns_to(&self, cue: &Cue) -> Option<usize> {
        let opens_quote = cue.form == CueForm::Noun
            && cue.ending.any(Features::PRONOUN)
            && self.words.text.is_punct(cue.region.end - 1, Punct::Colon);
        let clause = self.found.last().filter(|_| opens_quote && self.main.is_none())?;
        self.speaking_subject(clause).filter(|actor| self.agrees(cue, *actor))
    }

    /// Who may be meant by a cue that names nobody, the likeliest first: the one who fits.
    fn who_fits(&self, cue: &Cue, speaker: Option<usize>, is_quoted: bool) -> Option<usize> {
        let carried = self.register.last.filter(|_| self.goes_on(cue));
        let is_phrase = cue.form == CueForm::Phrase;
        let had_word = if is_phrase { self.open_before } else { self.register.open };
        let open = [speaker, had_word, carried];
        let hero = self
            .register
            .hero()
            .filter(|_| !matches!(cue.form, CueForm::Noun | CueForm::Participle));
        let told = self.subjects_before(cue);

        // A phrase means nobody whom only its own sentence brought to mind.
        let now: Vec<usize> = self.register.all_in_mind().collect();
        let minds = if cue.form == CueForm::Phrase { &self.met_before } else { &now };
        let in_mind = minds.iter().copied().filter(|_| is_spoken(cue));
        // Who is quoted says "I said": in his mouth "he said" is somebody else.
        let told_me = self.tells_me(cue);
        let quoted = speaker.filter(|_| is_quoted && self.main.is_none() || told_me);
        let (early, late) = if cue.form == CueForm::Phrase { (hero, None) } else { (None, hero) };
        let open = open.into_iter().chain([early]).flatten();
        // "He looked at me and told me": the man who was named last, where who is quoted is told.
        let named = self.register.mentioned.iter().copied().filter(|_| told_me && quoted.is_some());
        // Nobody spoke and nobody acts: the one man of the paragraph.
        let only = match self.register.mentioned.as_slice() {
            [only] if is_public(cue.class) && cue.form == CueForm::Finite => Some(*only),
            _ => None,
        };
        // "Learnt from X that. He said that": inside the quotation X goes on.
        let passed_on = self.passed_on.filter(|_| is_quoted && is_public(cue.class));
        let candidates =
            open.chain(passed_on).chain(told).chain(named).chain(late).chain(in_mind).chain(only);
        let mut candidates = candidates.filter(|actor| Some(*actor) != quoted);
        candidates.find(|actor| self.agrees(cue, *actor))
    }

    /// Whether a cue goes on with what was said last: "and added", "and closed by saying".
    fn goes_on(&self, cue: &Cue) -> bool {
        let carries = |hit: &crate::pack::Hit| is_carried(self.words.pack.cues[hit.row].class);
        let before = cue.region.start.checked_sub(1).filter(|_| cue.form == CueForm::Noun);
        is_carried(cue.class)
            || before.is_some_and(|at| self.words.hits_of(at, Table::Cue).any(carries))
    }

    /// Where nobody who fits has the word, who did what was told just before says what follows, the
    /// nearest first.
    fn subjects_before(&self, cue: &Cue) -> Vec<usize> {
        let by_anyone = cue.form != CueForm::Finite && !self.has_verb(cue);
        // "X tells it otherwise. By her account": of a phrase, who did what the sentence before told.
        if by_anyone && cue.form == CueForm::Phrase {
            return self.register.subjects.iter().rev().copied().collect();
        }
        if by_anyone || self.may_be_passive(cue) {
            return Vec::new();
        }
        // A phrase means nobody who is named only behind it.
        let is_before = |clause: &&Attributed| {
            cue.form != CueForm::Phrase || clause.tokens.start < cue.region.start
        };
        let before = self.found.iter().rev().filter(is_before);
        let here = before.filter_map(|clause| self.speaking_subject(clause));
        here.chain(self.register.subjects.iter().rev().copied()).collect()
    }

    /// "Is believed that" has the letters of "believes that".
    pub(super) fn may_be_passive(&self, cue: &Cue) -> bool {
        cue.prefix.any(Features::THIRD) && !is_public(cue.class)
            || cue.class == LinkClass::Estimate
            || cue.class == LinkClass::Doubt && cue.prefix.any(Features::THIRD)
    }

    /// The subject of a clause, where it can speak: no convoy and no cargo.
    pub(super) fn speaking_subject(&self, clause: &Attributed) -> Option<usize> {
        super::subject::subject_mention(self.words, self.actors, &clause.tokens)
            .filter(|mention| !matches!(mention.form, MentionForm::Vehicle | MentionForm::State))
            .map(|mention| mention.actor)
    }

    /// "They said" is not one man's, nor "she said".
    pub(super) fn agrees(&self, cue: &Cue, actor: usize) -> bool {
        let Some(actor) = self.actors.list.get(actor) else { return false };
        let pronoun = self.pronoun_of(cue);
        let she = cue.ending.has(Features::FEMININE)
            || cue.prefix.has(Features::THIRD_FEMININE)
            || pronoun.has(Features::HER);
        let they = cue.ending.has(Features::PLURAL) || pronoun.has(Features::THEIR);
        let is_body = matches!(actor.kind, ActorKind::Group | ActorKind::Organisation);
        let head = actor.name.split(' ').next().unwrap_or_default();
        let fits = match (actor.plural, actor.kind, actor.gender) {
            // Of many people a verb without its subject is plural, or feminine.
            (true, ..) => they || she,
            (false, ActorKind::Person, Gender::Masculine) => !they && !she,
            (false, ActorKind::Person, Gender::Feminine) => {
                she || !they && cue.prefix.has(Features::FIRST)
            }
            // A woman called by what she is.
            (false, ActorKind::Person, _) if !actor.named && has_feminine_end(head) => she,
            // A man called by what he is: of a woman the noun has the feminine ending.
            (false, ActorKind::Person, _) if !actor.named => {
                !they && (!she || cue.ending.has(Features::DUAL))
            }
            (false, ActorKind::Person, _) => !they,
            // An office or a body of feminine gender does not say "he said".
            (false, _, Gender::Feminine) => she,
            (false, ..) if is_body && has_feminine_end(head) => she,
            (false, ActorKind::Group | ActorKind::Organisation, _) => true,
            (false, ..) => !they,
        };
        // A colon that opens a quotation is no verb.
        let is_verb = cue.form == CueForm::Finite && self.words.text.is_word(cue.tokens.start);
        let tells = is_verb || self.has_verb(cue) || !pronoun.is_none();
        !tells || fits
    }

    /// The pronoun that a phrase ends in: "by her account".
    fn pronoun_of(&self, cue: &Cue) -> Features {
        let third = Features::HIS | Features::HER | Features::THEIR;
        let is_phrase = cue.form == CueForm::Phrase && cue.source.is_none();
        let last = cue.region.end - 1;
        let mut endings = self.words.hits(last).iter().map(|hit| hit.ending);
        endings.find(|ending| is_phrase && ending.any(third)).unwrap_or(Features::NONE)
    }

    /// Whether the words of a phrase end in a verb of saying: "as he tells".
    pub(super) fn has_verb(&self, cue: &Cue) -> bool {
        cue.form == CueForm::Phrase
            && self.words.hits_of(cue.tokens.end - 1, Table::Cue).any(|hit| hit.form.is_finite())
            && self.words.finite(cue.tokens.end - 1).is_some()
    }

    /// The subject of the clause just told, where the cue carries that clause on: "and X seemed cold, as
    /// he also hinted that", "X had no answer, and was content with the comment that".
    fn subject_told(&self, cue: &Cue) -> Option<usize> {
        let last = self.found.last()?;
        if cue.form == CueForm::Participle {
            // Nobody opened this sentence: who did what it tells also says what hangs on it.
            let alone = self.main.is_none();
            let near = self.found.iter().rev().take(HANGS_WITHIN).filter(|_| alone);
            let mut subjects = near.filter_map(|clause| {
                super::subject::subject(self.words, self.actors, &clause.tokens)
            });
            return subjects.next();
        }
        let before = cue.region.start.checked_sub(1)?;
        let carries_on = match cue.form {
            CueForm::Finite => {
                let told = cue.prefix.any(Features::CONJUNCTION)
                    && (cue.ending.any(Features::PRONOUN) || self.names_hearer(cue.tokens.end));
                (self.words.is_function(before, FunctionKind::OpenerAddition) || told)
                    && !is_carried(cue.class)
            }
            CueForm::Noun => !cue.ending.any(Features::PRONOUN),
            _ => false,
        };
        let fits = |clause: &Attributed| {
            let beside = [self.subject_before_verb(clause), self.beside_verb(clause)];
            beside.into_iter().flatten().find(|actor| self.agrees(cue, *actor))
        };
        carries_on.then_some(())?;
        fits(last).or_else(|| {
            // "X had no answer, and was content with the comment that": its verb names nobody.
            let before = self.found.len().checked_sub(2).map(|nth| &self.found[nth])?;
            (cue.form == CueForm::Noun).then(|| fits(before)).flatten()
        })
    }

    /// The subject of a clause that stands before its verb.
    fn subject_before_verb(&self, clause: &Attributed) -> Option<usize> {
        let verb = clause.tokens.clone().find(|at| self.words.finite(*at).is_some())?;
        let mention = super::subject::subject_mention(self.words, self.actors, &clause.tokens)?;
        (mention.tokens.start < verb).then_some(mention.actor)
    }

    /// The actor close behind the last verb of a clause, or its subject.
    fn beside_verb(&self, clause: &Attributed) -> Option<usize> {
        let verb = clause.tokens.clone().rev().find(|at| self.words.finite(*at).is_some())?;
        let mentions = self.actors.mentions_in(verb..clause.tokens.end);
        let beside = mentions.into_iter().find(|mention| mention.tokens.start <= verb + 2);
        beside.map(|mention| mention.actor).or_else(|| self.speaking_subject(clause))
    }

    /// Whether a verb tells, by a pronoun, that its hearer is somebody already spoken of.
    pub(super) fn speaks_in_story(&self, cue: &Cue) -> bool {
        let third = Features::HIS | Features::HER | Features::THEIR;
        let is_hearer = |(kind, hit): (FunctionKind, &crate::pack::Hit)| {
            kind == FunctionKind::For && hit.ending.any(third)
        };
        cue.form == CueForm::Finite
            && (cue.ending.any(third) || self.words.functions(cue.tokens.end).any(is_hearer))
    }

    /// Whether the word behind a verb tells whom it is said to: "to him", "to the drivers".
    fn names_hearer(&self, at: usize) -> bool {
        let to_pronoun = self
            .words
            .functions(at)
            .any(|(kind, hit)| kind.is_preposition() && hit.ending.any(Features::PRONOUN));
        to_pronoun || self.words.least(at).any(|hit| hit.prefix.has(Features::TO))
    }

    /// Of whom the content of a cue tells first: the speaker himself ("that I") or somebody else.
    fn person(&self, cue: &Cue) -> Option<Person> {
        if cue.prefix.has(Features::FIRST) || cue.ending.has(Features::FIRST) {
            return Some(Person::First);
        }
        let that = cue.region.end.checked_sub(1).filter(|at| self.words.is_that(*at))?;
        let mut endings = self.words.functions(that).map(|(_, hit)| hit.ending);
        endings.find_map(|ending| match ending {
            it if it.any(Features::MY | Features::OUR) => Some(Person::First),
            it if it.any(Features::PRONOUN) => Some(Person::Third),
            _ => None,
        })
    }

    /// "X said that he heard": who says of himself that he does.
    fn of_himself(&self, cue: &Cue) -> Option<usize> {
        let third = Features::HIS | Features::HER | Features::THEIR;
        let that = cue.region.start.checked_sub(1).filter(|at| self.words.is_that(*at))?;
        let is_himself = self.words.functions(that).any(|(_, hit)| hit.ending.any(third));
        let says = self.chain.last().filter(|_| is_himself && cue.form == CueForm::Finite)?;
        says.actor.filter(|actor| self.agrees(cue, *actor))
    }

    /// "Asked the guards, so they said": who was asked answers.
    fn asked(&self, cue: &Cue) -> Option<usize> {
        if self.found.is_empty() && cue.prefix.has(Features::SO) && self.register.was_told {
            let quoted = self.base.last().and_then(|link| link.actor);
            let mut men = self.register.mentioned.iter().copied();
            return men.find(|actor| Some(*actor) != quoted && self.agrees(cue, *actor));
        }
        let last = self.found.last().filter(|_| cue.prefix.has(Features::SO))?;
        let subject = self.speaking_subject(last);
        let verb = last.tokens.clone().find_map(|at| self.words.finite(at));
        if verb.is_some_and(|verb| verb.ending.any(Features::PRONOUN)) || self.was_told(last) {
            let asker =
                self.base.last().and_then(|link| link.actor).filter(|_| self.is_quoted(cue));
            let mentioned = self.register.mentioned.iter().copied();
            let mut met = self.register.all_in_mind().chain(mentioned);
            return met
                .find(|it| Some(*it) != subject && Some(*it) != asker && self.agrees(cue, *it));
        }
        let mentions = self.actors.mentions_in(last.tokens.clone());
        let asked =
            mentions.into_iter().map(|mention| mention.actor).find(|it| Some(*it) != subject);
        // "Spoke to the guard, so he promised him".
        let told = cue.form == CueForm::Finite && cue.ending.any(Features::PRONOUN);
        asked.filter(|actor| (is_spoken(cue) || told) && self.agrees(cue, *actor))
    }
}

/// Grammatical person, as far as it tells who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Person {
    First,
    Third,
}

/// A verb of speaking with nobody named beside it.
fn is_spoken(cue: &Cue) -> bool {
    matches!(cue.form, CueForm::Finite | CueForm::Phrase)
        && cue.source.is_none()
        && is_public(cue.class)
}

/// A verb of carrying on has the open speaker for its subject, whoever was told of.
pub(super) fn is_carried(class: LinkClass) -> bool {
    matches!(class, LinkClass::Continue)
}
