//! Claims: one asserted content each, with its chain, stance, places and movement.

mod article;
mod beside;
mod chain;
mod classes;
mod clause;
mod depth;
mod governor;
mod interview;
mod kind;
mod motion_end;
mod motion_status;
mod motion_told;
mod movement;
mod narrator;
mod quotation;
mod register;
mod roles;
mod source;
mod speaker;
mod stance;
mod telling;

pub(crate) use chain::{Chain, LinkDraft};
pub(crate) use movement::MovementDraft;
pub(crate) use stance::Stance;

use crate::mentions::actor::{ActorMention, Actors, MentionForm};
use crate::mentions::cue::{self, Cue};
use crate::mentions::place::Places;
use crate::mentions::time::TimeMention;
use crate::pack::rows::FunctionKind;
use crate::pack::{Features, Words};
use crate::text::{Kind, Punct};
use chain::{Attributed, attribute};
use clause::{Joint, pieces};
use interview::Interview;
use isnad_account::{
    ActorRole, ClaimKind, Confidence, LinkClass, PlaceRole, QuoteMode, Realis, Resolved,
    SentenceStatus,
};
use movement::Scene;
use narrator::Narrator;
use register::Register;
use std::ops::Range;
use telling::{empty_status, is_condition, is_event_head, is_only_cue, tells};

/// A claim in tokens and indices, before it is published.
#[derive(Clone, Debug)]
pub(crate) struct ClaimDraft {
    pub(crate) tokens: Range<usize>,
    /// The stretches that carry the claim; a cue in the middle is left out.
    pub(crate) pieces: Vec<Range<usize>>,
    pub(crate) kind: ClaimKind,
    pub(crate) quote: QuoteMode,
    pub(crate) chain: Chain,
    pub(crate) stance: Stance,
    /// Actor, role, first token of the mention.
    pub(crate) actors: Vec<(usize, ActorRole, Range<usize>)>,
    /// Index of the place mention, role.
    pub(crate) places: Vec<(usize, PlaceRole)>,
    pub(crate) movement: Option<MovementDraft>,
    /// Indices of the time mentions inside the claim.
    pub(crate) times: Vec<usize>,
    pub(crate) confidence: Confidence,
    pub(crate) rule: &'static str,
}

/// What the claims of a text are read from.
pub(crate) struct Ground<'a, 't> {
    pub(crate) words: &'a Words<'t>,
    pub(crate) headings: &'a [Range<usize>],
    pub(crate) places: &'a Places,
    pub(crate) times: &'a [TimeMention],
}

/// All claims in the order of the text, and what became of each sentence (by body, headings apart).
pub(crate) fn find(
    ground: &Ground<'_, '_>,
    actors: &mut Actors,
) -> (Vec<ClaimDraft>, Vec<(Range<usize>, SentenceStatus)>) {
    let sentences = bodies(ground);
    interview::name_speakers(ground.words, &sentences, actors);
    let cues: Vec<Vec<Cue>> = sentences
        .iter()
        .map(|sentence| cue::find(ground.words, actors, sentence.clone()))
        .collect();
    let mut reader = Reader {
        ground,
        register: Register::of(Narrator::of(ground.words, &cues, actors)),
        interview: Interview::of(ground.words, &sentences),
        quoted: None,
        claims: Vec::new(),
        statuses: Vec::new(),
    };
    for (sentence, cues) in sentences.into_iter().zip(cues) {
        reader.sentence(sentence, &cues, actors);
    }
    (reader.claims, reader.statuses)
}

/// The sentences of a text whose language no pack reads.
pub(crate) fn not_understood(ground: &Ground<'_, '_>) -> Vec<(Range<usize>, SentenceStatus)> {
    bodies(ground).into_iter().map(|sentence| (sentence, SentenceStatus::NotUnderstood)).collect()
}

/// The sentences without the headings: a fused heading leaves its sentence's rest.
fn bodies(ground: &Ground<'_, '_>) -> Vec<Range<usize>> {
    let headings = ground.headings;
    let cut = |sentence: &Range<usize>| {
        let nth = headings.partition_point(|heading| heading.end <= sentence.start);
        let heading = headings.get(nth).filter(|heading| heading.contains(&sentence.start));
        heading.map_or(sentence.clone(), |heading| heading.end.min(sentence.end)..sentence.end)
    };
    ground.words.text.sentences.iter().map(cut).filter(|body| !body.is_empty()).collect()
}

struct Reader<'a, 't> {
    ground: &'a Ground<'a, 't>,
    register: Register,
    interview: Interview,
    /// A quotation that runs on past the sentence it began in, with the chain of its speaker.
    quoted: Option<(Range<usize>, Chain)>,
    claims: Vec<ClaimDraft>,
    statuses: Vec<(Range<usize>, SentenceStatus)>,
}

impl Reader<'_, '_> {
    fn sentence(&mut self, tokens: Range<usize>, cues: &[Cue], actors: &mut Actors) {
        let words = self.ground.words;
        if words.text.token(tokens.start).after_break || self.follows_heading(&tokens) {
            self.register.new_paragraph();
        }
        let is_narrators =
            || self.register.is_retold() && self.register.is_subject(actors, &tokens);
        if article::turns_to_another(words, actors, &tokens, cues) && !is_narrators() {
            self.register.close();
        }
        if !self.register.is_telling && article::speaks(words, actors, &tokens, cues) {
            self.register.article_speaks();
        }
        self.register.is_outside = words.text.quote_at(tokens.start).is_none();
        let pieces = pieces(words, tokens.clone(), cues);
        let guest = self.interview.hear(words, actors, &tokens, cues);
        let answer = guest.map(|guest| vec![LinkDraft::article(), LinkDraft::continued(guest)]);
        self.register.is_answering = answer.is_some();
        let inherited = answer.or_else(|| self.speaker_of_quotation(&tokens, cues));
        let (clauses, quotations) =
            attribute(&pieces, cues, words, actors, &mut self.register, inherited.as_ref());
        for (quote, chain) in quotations {
            self.give_quotation(&quote, &chain);
        }
        self.remember_quote(&tokens, &clauses, inherited);
        let before = self.claims.len();
        let conditional: Vec<bool> =
            (1..=clauses.len()).map(|next| clauses.get(next).is_some_and(is_condition)).collect();
        for (clause, is_conditional) in clauses.into_iter().zip(conditional) {
            let has_words = !pieces_around(words, &clause.tokens, cues).is_empty();
            if has_words && tells(words, &clause, cues) && !is_only_cue(words, &clause, cues) {
                let mut claim = self.claim(clause, cues, actors);
                if is_conditional && claim.stance.realis != Realis::Happened {
                    claim.stance.realis = Realis::Conditional;
                }
                self.claims.push(claim);
            }
        }
        let status = if self.claims.len() > before {
            SentenceStatus::Claims
        } else {
            empty_status(words, &tokens)
        };
        self.statuses.push((tokens, status));
    }

    fn follows_heading(&self, tokens: &Range<usize>) -> bool {
        self.ground.headings.binary_search_by_key(&tokens.start, |heading| heading.end).is_ok()
    }

    fn claim(&self, clause: Attributed, cues: &[Cue], actors: &Actors) -> ClaimDraft {
        let words = self.ground.words;
        let tokens = within_dividers(words, clause.tokens.clone());
        let said = clause.chain.last().map_or(LinkClass::Author, |link| link.class);
        let innermost = clause.manner.unwrap_or(said);
        if let Some(act) = clause.act.clone() {
            return self.act(clause, act, cues, actors);
        }
        let head =
            usize::from(clause.joint == Joint::Content && is_event_head(words, tokens.start));
        let predicate = tokens.start + head..tokens.end;
        let mut stance = stance::stance(words, predicate.clone(), innermost);
        if stance::is_negated_that(words, tokens.start) {
            stance.deny();
        }
        if innermost == LinkClass::Inform && stance::vows(words, &tokens) {
            stance.promise();
        }
        let kind = kind::kind(words, predicate, innermost, &mut stance);
        let kind = self.kind_of_event(clause.joint, kind, &mut stance);
        let subject = subject(words, actors, &tokens);
        let scene = Scene { words, actors, places: self.ground.places };
        let goes_on = || {
            let before = self.claims.last().filter(|it| it.tokens.end + 2 >= tokens.start)?;
            movement::continued(&scene, &tokens, before.movement.as_ref()?)
        };
        let movement = movement::movement(&scene, tokens.clone(), &stance, innermost, subject)
            .or_else(goes_on);
        let places = self.places(&scene, &tokens, movement.as_ref());
        ClaimDraft {
            pieces: pieces_around(words, &tokens, cues),
            kind,
            quote: quote_mode(words, &tokens),
            stance,
            actors: participants(words, actors, &tokens, subject),
            places,
            movement,
            times: self.times(&tokens).collect(),
            confidence: confidence(&clause.chain),
            rule: rule(&clause),
            chain: clause.chain,
            tokens,
        }
    }

    /// That somebody asked, ordered or refused: the act itself happened, whatever came of it.
    fn act(
        &self,
        clause: Attributed,
        act: Range<usize>,
        cues: &[Cue],
        actors: &Actors,
    ) -> ClaimDraft {
        let words = self.ground.words;
        let tokens = within_dividers(words, clause.tokens.clone());
        let mut stance = stance::stance(words, act.clone(), LinkClass::Author);
        let kind = kind::kind(words, act.clone(), LinkClass::Author, &mut stance);
        stance.realis = Realis::Happened;
        let scene = Scene { words, actors, places: self.ground.places };
        ClaimDraft {
            pieces: pieces_around(words, &tokens, cues),
            kind,
            quote: quote_mode(words, &tokens),
            stance,
            actors: participants(words, actors, &act, subject(words, actors, &act)),
            places: self.places(&scene, &act, None),
            movement: None,
            times: self.times(&act).collect(),
            confidence: confidence(&clause.chain),
            rule: "claims.act",
            chain: clause.chain,
            tokens,
        }
    }

    /// What is done for a purpose is not told as done; what is joined to a request is requested too.
    fn kind_of_event(&self, joint: Joint, kind: ClaimKind, stance: &mut Stance) -> ClaimKind {
        match (joint, self.claims.last()) {
            (Joint::Purpose, _) => {
                stance.realis = Realis::Planned;
                ClaimKind::Purpose
            }
            (Joint::Opener(FunctionKind::OpenerPurpose), _) => {
                stance.realis = Realis::Planned;
                kind
            }
            (Joint::Opener(FunctionKind::If), _) => {
                stance.realis = Realis::Conditional;
                kind
            }
            (Joint::Event, Some(before)) => {
                stance.realis = before.stance.realis;
                before.kind
            }
            _ => kind,
        }
    }

    /// The time expressions that begin in a claim.
    fn times(&self, tokens: &Range<usize>) -> Range<usize> {
        let before = |end: usize| self.ground.times.partition_point(|it| it.tokens.start < end);
        before(tokens.start)..before(tokens.end)
    }

    fn places(
        &self,
        scene: &Scene<'_, '_>,
        tokens: &Range<usize>,
        movement: Option<&MovementDraft>,
    ) -> Vec<(usize, PlaceRole)> {
        let mentions = &self.ground.places.mentions;
        let start = mentions.partition_point(|mention| mention.tokens.start < tokens.start);
        let inside =
            mentions[start..].iter().take_while(|mention| mention.tokens.start < tokens.end);
        let role = |(nth, mention)| {
            (start + nth, roles::place_role(scene, mention, tokens, movement, self.ground.times))
        };
        inside.enumerate().map(role).collect()
    }
}

/// The grammatical subject, where it is a known actor: beside the first verb.
fn subject(words: &Words<'_>, actors: &Actors, tokens: &Range<usize>) -> Option<usize> {
    subject_mention(words, actors, tokens).map(|mention| mention.actor)
}

/// The mention that is the subject of a clause.
fn subject_mention<'a>(
    words: &Words<'_>,
    actors: &'a Actors,
    tokens: &Range<usize>,
) -> Option<&'a ActorMention> {
    let verb = tokens.clone().find(|at| words.finite(*at).is_some())?;
    let after = verb + words.finite(verb).map_or(1, |hit| hit.n_tokens);
    // "X called me": past whom it is done to.
    let past_pronoun = words.functions(after).find(|(kind, hit)| {
        kind.is_preposition() && hit.n_tokens == 1 && hit.ending.any(Features::PRONOUN)
    });
    let after = after + usize::from(past_pronoun.is_some());
    let begins = |at: usize| actors.mention_at(at).filter(|mention| mention.tokens.start == at);
    let opens = |at: &usize| {
        words.functions(*at).any(|(kind, _)| kind == FunctionKind::But || kind.opens_clause())
    };
    let start = tokens.start + tokens.clone().take_while(opens).count();
    let first = begins(start).filter(|mention| mention.tokens.end <= verb);
    in_apposition(words, actors, start..verb)
        .or(first)
        .or_else(|| begins(after).filter(|_| after < tokens.end))
}

/// "His commander, X, gathered the men": the name set aside right before the verb, where what it explains
/// is a mere noun.
fn in_apposition<'a>(
    words: &Words<'_>,
    actors: &'a Actors,
    before_verb: Range<usize>,
) -> Option<&'a ActorMention> {
    let comma = |at: usize| words.text.is_punct(at, Punct::Comma);
    let last = before_verb.end.checked_sub(1)?;
    let inside = actors.mention_at(last.checked_sub(usize::from(comma(last)))?)?;
    let opens = inside.tokens.start.checked_sub(1).filter(|at| comma(last) && comma(*at))?;
    let is_noun = before_verb.start < opens
        && !words.is_preposition(before_verb.start)
        && (before_verb.start..opens).all(|at| words.text.is_word(at));
    (is_noun && inside.form == MentionForm::Named).then_some(inside)
}

fn participants(
    words: &Words<'_>,
    actors: &Actors,
    tokens: &Range<usize>,
    subject: Option<usize>,
) -> Vec<(usize, ActorRole, Range<usize>)> {
    let mut subject = subject;
    let part = |mention: &ActorMention| {
        let is_subject = subject.take_if(|actor| *actor == mention.actor).is_some();
        (
            mention.actor,
            roles::actor_role(words, mention.tokens.start, mention.n_prefix, is_subject),
            mention.tokens.clone(),
        )
    };
    actors.mentions_in(tokens.clone()).into_iter().map(part).collect()
}

/// The claim without the cue phrases that stand inside it.
fn pieces_around(words: &Words<'_>, tokens: &Range<usize>, cues: &[Cue]) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut start = tokens.start;
    for cue in
        cues.iter().filter(|cue| tokens.start <= cue.region.start && cue.region.end <= tokens.end)
    {
        if cue.opens == cue::Opens::Around {
            pieces.push(start..cue.region.start);
            start = cue.region.end;
        }
    }
    pieces.push(start..tokens.end);
    pieces.retain(|piece| words.word_count(piece.clone()) > 0);
    pieces.into_iter().map(|piece| within_dividers(words, piece)).collect()
}

/// A stretch without the commas and the like at its edges: they divide it from what is beside it.
fn within_dividers(words: &Words<'_>, tokens: Range<usize>) -> Range<usize> {
    let divides = |at: &usize| {
        matches!(
            words.text.kind(*at),
            Some(Kind::Punct(
                Punct::Comma | Punct::Semicolon | Punct::Colon | Punct::Stop | Punct::Dash
            ))
        )
    };
    let start = tokens.clone().find(|at| !divides(at)).unwrap_or(tokens.start);
    let last = tokens.clone().rev().find(|at| !divides(at));
    start..last.map_or(tokens.end, |at| at + 1)
}

/// Direct where the whole claim stands in quotation marks, mixed where some of its words do.
fn quote_mode(words: &Words<'_>, tokens: &Range<usize>) -> QuoteMode {
    let whole = |quote: Range<usize>| quote.start <= tokens.start && tokens.end <= quote.end;
    if words.text.quote_at(tokens.start).is_some_and(whole) {
        return QuoteMode::Direct;
    }
    let partly = tokens
        .clone()
        .any(|at| words.text.quote_at(at).is_some_and(|quote| words.word_count(quote) >= 2));
    if partly { QuoteMode::Mixed } else { QuoteMode::Indirect }
}

fn confidence(chain: &Chain) -> Confidence {
    let worst = |resolved: Resolved| match resolved {
        Resolved::Named | Resolved::Default | Resolved::Editor => Confidence::High,
        Resolved::RoleNoun | Resolved::Elided | Resolved::Impersonal => Confidence::Medium,
        Resolved::Pronoun | Resolved::Continuation => Confidence::Low,
    };
    chain.iter().map(|link| worst(link.resolved)).max().unwrap_or(Confidence::High)
}

fn rule(clause: &Attributed) -> &'static str {
    let last = clause.chain.last();
    match last.map(|link| (link.resolved, link.class)) {
        Some((Resolved::Default, _)) | None => "claims.article",
        Some((Resolved::Continuation, _)) => "claims.continuation",
        Some((_, LinkClass::AccordingTo)) => "claims.according-to",
        Some(_) => match clause.joint {
            Joint::Content => "claims.content",
            Joint::AndThat => "claims.further-content",
            Joint::Event => "claims.verbal-noun",
            Joint::Purpose => "claims.purpose",
            Joint::Start | Joint::And | Joint::Opener(_) => "claims.coordinate",
        },
    }
}
