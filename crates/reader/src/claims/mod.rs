//! Claims: one asserted content each, with its chain, stance, places and movement.

mod article;
mod beside;
mod chain;
mod classes;
mod clause;
mod depth;
mod governor;
mod hearsay;
mod interview;
mod joined;
mod kind;
mod motion_end;
mod motion_status;
mod motion_told;
mod movement;
mod narrator;
mod quotation;
mod recall;
mod register;
mod roles;
mod source;
mod span;
mod speaker;
mod stance;
mod subject;
mod telling;
mod to_come;
mod turn;

pub(crate) use chain::{Chain, LinkDraft};
pub(crate) use movement::MovementDraft;
pub(crate) use stance::Stance;

use crate::mentions::actor::Actors;
use crate::mentions::cue::{self, Cue};
use crate::mentions::place::Places;
use crate::mentions::time::TimeMention;
use crate::pack::Words;
use crate::pack::rows::FunctionKind;
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
use span::{pieces_around, quote_mode, within_dividers};
use std::ops::Range;
use subject::{participants, subject};
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
    /// A new paragraph: what somebody is announced to tell himself, an editors' note, or the article.
    fn open_paragraph(&mut self, tokens: &Range<usize>, actors: &Actors) {
        let words = self.ground.words;
        let is_mine = article::is_in_first_person(words, tokens);
        let is_announced = article::follows_colon(words, tokens);
        let witness = self
            .register
            .witness(actors)
            .filter(|_| is_announced && is_mine && article::announces_his_words(words, tokens));
        self.register.new_paragraph();
        if is_announced {
            self.register.narrator_speaks(witness);
        } else if !is_mine {
            self.register.end_testimony();
        }
        if article::is_note(words, tokens) {
            self.register.note();
        }
    }

    fn sentence(&mut self, tokens: Range<usize>, cues: &[Cue], actors: &mut Actors) {
        let words = self.ground.words;
        if words.text.token(tokens.start).after_break || self.follows_heading(&tokens) {
            self.open_paragraph(&tokens, actors);
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
        // "He was accused of": nobody who is named says so.
        if innermost == LinkClass::Accuse && said != LinkClass::Accuse {
            stance.leave_open();
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
            chain: hearsay::passed_on(words, clause.chain),
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
        // "Denied that they had asked": that is no more told as done than anything else behind such a "that".
        let told = clause.chain.last().map(|link| link.class);
        let is_denied = told == Some(LinkClass::Deny) && is_behind_that(words, tokens.start);
        let said = if is_denied { LinkClass::Deny } else { LinkClass::Author };
        let mut stance = stance::stance(words, act.clone(), said);
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

/// Whether a clause stands right behind a complementiser, or behind one and an auxiliary ("that they had").
fn is_behind_that(words: &Words<'_>, start: usize) -> bool {
    let n_between = usize::from(start > 0 && words.is_auxiliary(start - 1));
    (start - n_between).checked_sub(1).is_some_and(|that| words.is_that(that))
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
