//! From the first word to the last: every mention, none inside another.

use super::MentionForm;
use super::draft::{Draft, Role};
use super::lexical::Lexical;
use super::noun::n_article;
use super::run::{Before, Run};
use crate::pack::rows::{ActorRow, ActorWordKind, End, FunctionKind, Takes, Weakness};
use crate::pack::{ActorKinds, Features, Hit, Table};
use isnad_account::{ActorKind, LinkClass, PlaceKind};

/// Importance from which a town may be meant rather than the state of the same name.
const CAPITAL: u8 = 70;

/// Letters of the ending of two, whichever the case.
const DUAL: usize = 2;

/// Finds the mention that begins at a word.
type Finder<T> = fn(&T, usize) -> Option<Draft>;

impl Lexical<'_, '_> {
    /// Every mention in order.
    pub(super) fn drafts(&self) -> impl Iterator<Item = Draft> {
        let mut at = 0;
        std::iter::from_fn(move || {
            let mut places = at..self.words.len();
            let (start, mut draft) = places.find_map(|at| Some((at, self.draft_at(at)?)))?;
            at = draft.tokens.end.max(start + 1);
            draft.inner = self.inside(&draft);
            Some(draft)
        })
    }

    fn draft_at(&self, at: usize) -> Option<Draft> {
        if !self.words.text.is_word(at) {
            return None;
        }
        let kinds = self.words.actor_kinds(at);
        let mut finders = Self::FINDERS.iter().filter(|(begins, _)| kinds.any(*begins));
        finders.find_map(|(_, find)| find(self, at))
    }

    /// What finds a mention at a word, in turn, and the kinds of actor word that it begins with.
    const FINDERS: [(ActorKinds, Finder<Self>); 15] = {
        use ActorWordKind as Kind;
        [
            (ActorKinds::ANY, Self::paper),
            (ActorKinds::of(&[Kind::Latter, Kind::Pair, Kind::PortionAlone]), Self::anaphor),
            (ActorKinds::of(&[Kind::Portion]), Self::portion),
            (ActorKinds::of(&[Kind::Side]), Self::side),
            (ActorKinds::of(&[Kind::Name]), Self::listed_name),
            (ActorKinds::of(&[Kind::Anonymous]), Self::anonymous),
            (ActorKinds::of(&[Kind::Title, Kind::Role]), Self::role),
            (ActorKinds::of(&[Kind::Kin]), Self::kin),
            (ActorKinds::ANY, Self::name),
            (ActorKinds::of(&[Kind::People, Kind::Title, Kind::Role, Kind::Nisba]), Self::people),
            (ActorKinds::of(&[Kind::Body, Kind::Group, Kind::Vehicle]), Self::body),
            (ActorKinds::of(&[Kind::Seat]), Self::seat),
            (ActorKinds::ANY, Self::state),
            (ActorKinds::ANY, Self::described),
            (ActorKinds::ANY, Self::taught_role),
        ]
    };

    /// A person's name that no town has, unless a report asks for a person.
    pub(super) fn name(&self, at: usize) -> Option<Draft> {
        if !self.may_open_name(at) {
            return None;
        }
        let before = if self.is_reported(at) { Before::Report } else { Before::Anything };
        let run = self.name_run(at, before)?;
        let is_town = before == Before::Anything
            && run.english.is_empty()
            && !self.is_bearer(&run)
            && self.is_town_of_words(&run);
        (!is_town).then(|| self.draft_of_run(&run))
    }

    /// A surname that a full name has shown, where nothing asks for a place: most are a village's too.
    fn is_bearer(&self, run: &Run) -> bool {
        let is = |kind| {
            let before = run.tokens.start.checked_sub(1);
            before.is_some_and(|before| self.words.is_function(before, kind))
        };
        let is_in = is(FunctionKind::In) || is(FunctionKind::At);
        matches!(run.name.as_slice(), [only] if self.learned.contains(only)) && !is_in
    }

    /// Whether the words of a run, or its one word with the word before, are the name of a town.
    fn is_town_of_words(&self, run: &Run) -> bool {
        let is_town = |name: &str| self.gazetteer.lookup(name).any(|place| !place.flagged);
        if let [only] = run.name.as_slice() {
            let before = run.tokens.start.wrapping_sub(1);
            let splits = self.words.splits(before);
            return run.n_prefix == 0
                && splits
                    .iter()
                    .any(|split| is_town(&format!("{} {only}", self.words.stem(before, split))));
        }
        is_town(&run.name.join(" "))
    }

    /// "The latter", "the two sides", "one of them".
    fn anaphor(&self, at: usize) -> Option<Draft> {
        let (hit, row) = self.actors(at).find(|(hit, row)| match row.kind {
            ActorWordKind::Latter => !self.is_adjective_here(at),
            ActorWordKind::Pair => hit.prefix.has(Features::DEFINITE),
            // "Dozens of cases".
            ActorWordKind::PortionAlone => self.actor(at, ActorWordKind::Portion).is_none(),
            _ => false,
        })?;
        let form = match row.kind {
            ActorWordKind::Latter => MentionForm::Latter,
            ActorWordKind::Pair => MentionForm::Pair,
            _ => MentionForm::Anonymous,
        };
        let mut draft = Draft::new(form, at..at + hit.n_tokens, hit.n_prefix - n_article(hit));
        draft.gender = row.gender;
        draft.kind = row.actor;
        draft.plural = row.actor == ActorKind::Group;
        let n_dual = if row.kind == ActorWordKind::Pair { DUAL } else { hit.n_ending };
        let head = self.words.bare(at, hit.n_prefix, n_dual).to_string();
        draft.role = Role { head, is_definite: true, ..Role::default() };
        Some(draft)
    }

    /// Behind a noun with the article, "the latter" is "the last".
    fn is_adjective_here(&self, at: usize) -> bool {
        if at == 0 || !self.words.text.is_word(at - 1) {
            return false;
        }
        let is_time = self.words.hit(at - 1, Table::Time).is_some()
            && self.words.hit(at - 1, Table::Function).is_none();
        is_time || self.words.article(at - 1).is_some()
    }

    /// "One of the drivers", "dozens of families".
    pub(super) fn portion(&self, at: usize) -> Option<Draft> {
        let (hit, row) = self.actor(at, ActorWordKind::Portion)?;
        let next = at + hit.n_tokens;
        let whole = self
            .people(next)
            .or_else(|| self.body(next))
            .or_else(|| self.kin(next))
            .or_else(|| self.companions(next))
            .or_else(|| self.anonymous(next).filter(|draft| draft.plural))
            .filter(|draft| draft.n_prefix == 0)?;
        let mut draft = Draft::new(MentionForm::Anonymous, at..whole.tokens.end, hit.n_prefix);
        draft.kind = row.actor;
        draft.gender = row.gender;
        draft.plural = row.actor == ActorKind::Group;
        draft.role =
            Role { head: self.stem(at, hit), details: vec![whole.role.head], ..Role::default() };
        draft.role.details.extend(whole.role.details);
        Some(draft)
    }

    /// "His aides", "those present": a plural behind "one of".
    fn companions(&self, at: usize) -> Option<Draft> {
        let is_owned = self.actors(at).any(|(hit, row)| {
            matches!(row.kind, ActorWordKind::Title | ActorWordKind::Role | ActorWordKind::People)
                && hit.n_prefix == 0
                && hit.ending.any(Features::PRONOUN)
                && hit.n_ending > 1
        });
        let is_plural = || self.words.is_definite(at) && self.words.has_plural_tail(at);
        let is_known =
            |hit: &Hit| matches!(hit.table, Table::Time | Table::Place | Table::Function);
        if !is_owned && (!is_plural() || self.words.hits(at).iter().any(is_known)) {
            return None;
        }
        let mut draft = Draft::new(MentionForm::People, at..self.phrase(at + 1, true).end, 0);
        draft.role.head = self.words.text.key(at).into();
        Some(draft)
    }

    /// "The Iranian side" is Iran.
    fn side(&self, at: usize) -> Option<Draft> {
        let (hit, _) = self.actor(at, ActorWordKind::Side)?;
        let next = at + hit.n_tokens;
        let (adjective, row) = self.actor(next, ActorWordKind::Nisba)?;
        if !hit.prefix.has(Features::DEFINITE) || adjective.prefix != Features::DEFINITE {
            return None;
        }
        let mut draft = Draft::new(
            MentionForm::Side,
            at..next + adjective.n_tokens,
            hit.n_prefix - n_article(hit),
        );
        draft.kind = row.actor;
        if row.stands_for.is_empty() {
            draft.role = Role {
                head: self.stem(at, hit),
                details: vec![self.stem(next, adjective)],
                is_definite: true,
                ..Role::default()
            };
        } else {
            draft.key = row.stands_for.clone();
            draft.english = self.english_of_state(&row.stands_for);
        }
        Some(draft)
    }

    fn english_of_state(&self, state: &str) -> String {
        let rows = &self.words.pack.actors;
        let row = rows.iter().find(|row| {
            row.kind == ActorWordKind::Name
                && row.actor == ActorKind::State
                && row.stands_for == state
        });
        row.map(|row| row.english.clone()).unwrap_or_default()
    }

    /// Bodies and groups by the names that papers use.
    pub(super) fn listed_name(&self, at: usize) -> Option<Draft> {
        let (hit, row) = self.actors(at).find(|(hit, row)| {
            row.kind == ActorWordKind::Name
                && matches!(row.actor, ActorKind::Organisation | ActorKind::Group)
                && !self.is_outranked(at, hit)
        })?;
        let form =
            if row.actor == ActorKind::Group { MentionForm::Group } else { MentionForm::Body };
        let mut draft = self.whole(at, hit, row, form);
        draft.key = row.english.clone();
        draft.gender = self.gender_of_body(at, hit, form);
        draft.role = self.role_of_listed(at, hit);
        Some(draft)
    }

    /// What a listed body is called by its noun alone later on: "the organisation".
    fn role_of_listed(&self, at: usize, listed: &Hit) -> Role {
        let heads = |row: &ActorRow| {
            matches!(row.kind, ActorWordKind::Body | ActorWordKind::Group)
                && row.weak == Weakness::Strong
        };
        let head = self.actors(at).find(|(hit, row)| {
            heads(row) && hit.n_tokens < listed.n_tokens && hit.ending.is_none()
        });
        let Some((head, _)) = head else { return Role::default() };
        let details = at + head.n_tokens..at + listed.n_tokens;
        Role {
            head: self.stem(at, head),
            details: details.map(|word| self.words.text.key(word).into()).collect(),
            is_definite: true,
            ..Role::default()
        }
    }

    fn whole(&self, at: usize, hit: &Hit, row: &ActorRow, form: MentionForm) -> Draft {
        let mut draft = Draft::new(form, at..at + hit.n_tokens, hit.n_prefix);
        draft.head = draft.tokens.clone();
        draft.kind = row.actor;
        draft.english = row.english.clone();
        draft
    }

    /// "A source", "informed sources", "eyewitnesses".
    fn anonymous(&self, at: usize) -> Option<Draft> {
        let (hit, row) = self.actor(at, ActorWordKind::Anonymous)?;
        if self.is_outranked(at, hit) {
            return None;
        }
        let is_definite = hit.prefix.has(Features::DEFINITE);
        // "An eyewitness" has its owner already.
        let phrase = if hit.n_tokens > 1 {
            self.closed_phrase(at + hit.n_tokens)
        } else {
            self.phrase(at + hit.n_tokens, is_definite)
        };
        let phrase = self.phrase_in(&phrase).unwrap_or(phrase);
        let mut draft =
            Draft::new(MentionForm::Anonymous, at..phrase.end, hit.n_prefix - n_article(hit));
        draft.kind = row.actor;
        draft.gender = row.gender;
        draft.plural = row.actor == ActorKind::Group;
        draft.role = Role {
            head: self.stem(at, hit),
            details: phrase.details,
            ranks: phrase.ranks,
            is_definite,
            ..Role::default()
        };
        Some(draft)
    }

    /// A state by its own name.
    fn state(&self, at: usize) -> Option<Draft> {
        let is_state =
            |row: &ActorRow| row.kind == ActorWordKind::Name && row.actor == ActorKind::State;
        let listed = || self.actors(at).find(|(_, row)| is_state(row));
        if self.words.may_be_actor(at, ActorWordKind::Name)
            && let Some((hit, row)) = listed()
        {
            let mut draft = self.whole(at, hit, row, MentionForm::State);
            draft.key = row.stands_for.clone();
            let is_adverb =
                self.words.has_final_mark(at) && self.actor(at, ActorWordKind::Nisba).is_some();
            return (!self.is_outranked(at, hit) && !self.is_verb(at) && !is_adverb)
                .then_some(draft);
        }
        self.state_of_the_gazetteer(at)
    }

    fn state_of_the_gazetteer(&self, at: usize) -> Option<Draft> {
        if !self.states.has(self.words, at) {
            return None;
        }
        let splits = self.words.splits(at);
        splits.iter().find_map(|split| {
            let stem = self.words.stem(at, split);
            let mut places = self.gazetteer.lookup(&stem);
            let place =
                places.next().filter(|place| place.kind == PlaceKind::Country && !place.flagged)?;
            if places.next().is_some_and(|other| other.importance >= CAPITAL) {
                return None;
            }
            let mut draft = Draft::new(MentionForm::State, at..at + 1, split.n_prefix);
            draft.kind = ActorKind::State;
            draft.key = crate::text::fold::fold(place.name);
            draft.english = place.name_en.into();
            Some(draft)
        })
    }

    /// A palace or a capital, only where it speaks.
    fn seat(&self, at: usize) -> Option<Draft> {
        let (hit, row) = self.actor(at, ActorWordKind::Seat)?;
        let mut draft = self.whole(at, hit, row, MentionForm::Seat);
        draft.key = row.english.clone();
        self.speaks(at, hit, row).then_some(draft)
    }

    /// The subject of a report, or the source behind "according to". A capital takes a feminine verb:
    /// "told Moscow" has another subject.
    fn speaks(&self, at: usize, hit: &Hit, row: &ActorRow) -> bool {
        if at == 0 || hit.prefix.any(Features::PREPOSITION) {
            return false;
        }
        let feminine = Features::FEMININE | Features::THIRD_FEMININE;
        let agrees = |cue: &Hit| {
            row.actor != ActorKind::State || cue.ending.any(feminine) || cue.prefix.any(feminine)
        };
        // "Informs" has the letters of "reaches".
        let may_reach = |cue: &Hit| {
            cue.form.is_imperfect() && self.words.pack.cues[cue.row].class == LinkClass::Inform
        };
        let reports = |cue: &Hit| {
            cue.form.is_finite()
                && agrees(cue)
                && !cue.ending.any(Features::PRONOUN)
                && !may_reach(cue)
        };
        let names_source = |cue: &Hit| self.words.pack.cues[cue.row].takes.any(Takes::SOURCE_AFTER);
        let ends_at_place = |motion: &Hit| {
            matches!(
                self.words.pack.motions[motion.row].direct,
                Some(End::To | End::From | End::At | End::Via)
            )
        };
        let reaches = self.words.hits_of(at - 1, Table::Motion).any(ends_at_place)
            && !self.opens_content(at + hit.n_tokens);
        let before = self
            .words
            .hits_of(at - 1, Table::Cue)
            .any(|cue| (reports(cue) && !reaches) || names_source(cue));
        before || self.begins_report(at, hit, feminine)
    }

    /// "But Ankara denied": subject first.
    fn begins_report(&self, at: usize, hit: &Hit, feminine: Features) -> bool {
        let next = at + hit.n_tokens;
        let opens = !self.words.text.is_word(at - 1)
            || self.words.hits_of(at - 1, Table::Function).any(|hit| {
                let kind = self.words.pack.functions[hit.row].kind;
                !kind.is_preposition()
            });
        // A negator may stand between: "that Moscow did not know".
        let verb = if self.words.hit(next, Table::Stance).is_some() { next + 1 } else { next };
        opens
            && self.words.hits_of(verb, Table::Cue).any(|cue| {
                cue.form.is_finite()
                    && (cue.ending.any(feminine) || cue.prefix.any(feminine))
                    && !cue.prefix.any(Features::CONJUNCTION)
            })
    }
}
