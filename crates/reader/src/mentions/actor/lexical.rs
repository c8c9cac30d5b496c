//! What a single word can be in a name or in a noun phrase.

use crate::gazetteer::Gazetteer;
use crate::numbers::Numbers;
use crate::pack::rows::{ActorRow, ActorWordKind, FunctionKind, Gender, PlaceWordKind, Weakness};
use crate::pack::{Features, FormClass, Hit, Marks, Table, Words};
use crate::text::Punct;
use isnad_account::PlaceKind;

/// The words of a text, the towns, and the surnames learned from it so far.
pub(super) struct Lexical<'w, 't> {
    pub(super) words: &'w Words<'t>,
    pub(super) gazetteer: &'w Gazetteer,
    /// The surnames, each of any number.
    pub(super) learned: Numbers,
    /// Listed given names that are ordinary words too, and that a full name or a title has shown.
    pub(super) given: Numbers,
    /// First and last words of full names that are ordinary words too: names only as subjects.
    pub(super) shown: Numbers,
    /// Papers, agencies and the like by the words between their quotation marks.
    pub(super) papers: Numbers,
    /// Head words that stood before a person's name and that no table has for a title.
    pub(super) titles: Numbers,
    /// How often each word stands in the text that no table knows.
    strangers: Vec<u32>,
    /// Those of them that a report's verb has for its subject, or that "as for" makes the topic.
    heard: Vec<bool>,
    /// The words that name a town beyond doubt, and those that may name a state.
    towns: Marks,
    pub(super) states: Marks,
    /// The words that are learned surnames, or are with what is glued before them.
    pub(super) surnames: Marks,
    /// The words that stand in `shown`.
    pub(super) namesakes: Marks,
    /// Whether a sentence or a line begins at each word.
    opens_sentence: Vec<bool>,
}

/// Importance from which a place is known well enough that its name is no surname.
const TOWN: u8 = 40;

/// Kinds of actor word that can stand inside a name.
const IN_NAMES: [ActorWordKind; 7] = [
    ActorWordKind::Given,
    ActorWordKind::NameLead,
    ActorWordKind::NameLink,
    ActorWordKind::NameTail,
    ActorWordKind::Nisba,
    ActorWordKind::Name,
    ActorWordKind::Rank,
];

impl<'w, 't> Lexical<'w, 't> {
    /// Nothing learned yet.
    pub(super) fn new(words: &'w Words<'t>, gazetteer: &'w Gazetteer) -> Self {
        let mut opens_sentence = vec![false; words.len()];
        words.text.sentences.iter().for_each(|sentence| opens_sentence[sentence.start] = true);
        let n_words = words.text.n_words();
        let (mut strangers, mut heard) = (vec![0; n_words], vec![false; n_words]);
        for at in (0..words.len()).filter(|at| words.text.is_word(*at)) {
            if words.hits(at).is_empty() {
                strangers[words.text.word(at)] += 1;
                if at.checked_sub(1).is_some_and(|before| asks_for_name(words, before)) {
                    heard[words.text.word(at)] = true;
                }
            }
        }
        Self {
            words,
            gazetteer,
            learned: Numbers::default(),
            given: Numbers::default(),
            shown: Numbers::default(),
            papers: Numbers::default(),
            titles: Numbers::default(),
            strangers,
            heard,
            towns: words.mark(|at| is_town(gazetteer, words.text.key(at))),
            states: words.mark(|at| may_be_state(words, gazetteer, at)),
            surnames: Marks::default(),
            namesakes: Marks::default(),
            opens_sentence,
        }
    }

    /// Whether no table knows the word, and the account has it again: names recur.
    pub(super) fn recurs(&self, at: usize) -> bool {
        self.strangers.get(self.words.text.word(at)).is_some_and(|n| *n > 1)
    }

    /// Whether such a word stands somewhere right behind a report's verb.
    pub(super) fn is_heard(&self, at: usize) -> bool {
        self.heard.get(self.words.text.word(at)).is_some_and(|heard| *heard)
    }

    /// Whether a full name's first or last word is subject of a report elsewhere, or a topic.
    pub(super) fn names_again(&self, at: usize) -> bool {
        self.recurs(at) && self.is_heard(at) || self.recurs(at + 1) && self.is_heard(at + 1)
    }

    /// What the verb before a name tells of its bearer.
    pub(super) fn gender_of_verb(&self, at: usize) -> Gender {
        let feminine = Features::FEMININE | Features::THIRD_FEMININE;
        let mut verbs = at.checked_sub(1).into_iter().flat_map(|at| self.words.least(at));
        match verbs.find(|hit| hit.form.is_finite()) {
            Some(verb) if verb.ending.any(feminine) || verb.prefix.any(feminine) => {
                Gender::Feminine
            }
            _ => Gender::Either,
        }
    }

    /// Whether a word with the article looks like a surname: no table knows it, and it ends like an
    /// adjective of origin or stands in the account more than once.
    pub(super) fn looks_like_surname(&self, at: usize) -> bool {
        self.words.is_definite(at)
            && self.words.hits(at).is_empty()
            && (self.words.has_origin_tail(at) || self.recurs(at))
    }

    /// Whether a sentence or a line begins at a word: no phrase goes on over that.
    pub(super) fn opens_sentence(&self, at: usize) -> bool {
        self.opens_sentence.get(at).is_some_and(|opens| *opens)
    }

    /// Every actor row a word can begin, longest first, then least stripped.
    pub(super) fn actors(
        &self,
        at: usize,
    ) -> impl Iterator<Item = (&'w Hit, &'t ActorRow)> + use<'w, 't> {
        let words = self.words;
        words.hits_of(at, Table::Actor).map(move |hit| (hit, &words.pack.actors[hit.row]))
    }

    /// The best actor row of one kind at a word.
    pub(super) fn actor(&self, at: usize, kind: ActorWordKind) -> Option<(&'w Hit, &'t ActorRow)> {
        self.words
            .may_be_actor(at, kind)
            .then(|| self.actors(at))?
            .find(|(_, row)| row.kind == kind)
    }

    /// A row of that kind with nothing glued before the word.
    pub(super) fn bare_actor(
        &self,
        at: usize,
        kind: ActorWordKind,
    ) -> Option<(&'w Hit, &'t ActorRow)> {
        let mut rows = self.words.may_be_actor(at, kind).then(|| self.actors(at))?;
        rows.find(|(hit, row)| row.kind == kind && hit.n_prefix == 0)
    }

    /// The folded stem of a hit, all its words.
    pub(super) fn stem(&self, at: usize, hit: &Hit) -> String {
        if hit.n_tokens == 1 {
            return self.words.bare(at, hit.n_prefix, hit.n_ending).into();
        }
        let mut stem = self.words.bare(at, hit.n_prefix, 0).to_string();
        for next in at + 1..at + hit.n_tokens {
            stem.push(' ');
            let n_ending = if next + 1 == at + hit.n_tokens { hit.n_ending } else { 0 };
            stem.push_str(self.words.bare(next, 0, n_ending));
        }
        stem
    }

    /// A function word with nothing glued behind it, or a mark of speech, time or stance: no part of a noun phrase.
    pub(super) fn stops_phrase(&self, at: usize) -> bool {
        let is_called = || self.bare_actor(at, ActorWordKind::Called).is_some();
        if !self.words.text.is_word(at) || self.opens_sentence(at) || is_called() {
            return true;
        }
        let is_stop = |hit: &Hit| match hit.table {
            Table::Function => {
                hit.n_ending == 0
                    && !matches!(hit.form, FormClass::Noun | FormClass::Proper)
                    && !self.is_mere_preposition(at, hit)
            }
            Table::Cue => {
                !hit.form.is_noun() && hit.form != FormClass::Adjective && hit.n_tokens == 1
            }
            Table::Stance => hit.n_prefix == 0 && hit.n_ending == 0,
            Table::Time => {
                hit.n_ending == 0 && !self.words.is_definite(at) && !self.is_known_noun(at)
            }
            Table::Place | Table::Actor | Table::Motion | Table::Verb => false,
        };
        self.is_verb(at) || self.words.hits(at).iter().any(is_stop)
    }

    /// Letters that a preposition glued to a longer word shares with a function word.
    fn is_mere_preposition(&self, at: usize, hit: &Hit) -> bool {
        hit.n_prefix > 0 && self.words.article(at).is_some()
    }

    /// Whether a word reads as a finite verb before anything else.
    pub(super) fn is_verb(&self, at: usize) -> bool {
        self.words.is_finite(at) && !self.words.is_definite(at) && !self.is_known_noun(at)
    }

    /// An actor's or a place's word just as it stands.
    fn is_known_noun(&self, at: usize) -> bool {
        let plain = |hit: &Hit| hit.n_prefix == 0 && hit.n_ending == 0;
        let strong = |hit: &Hit| match hit.table {
            Table::Actor => {
                let row = &self.words.pack.actors[hit.row];
                row.weak == Weakness::Strong && row.kind != ActorWordKind::Kin
            }
            _ => false,
        };
        self.words.hits(at).iter().any(|hit| plain(hit) && strong(hit))
    }

    /// Whether a report's verb stands at a word.
    pub(super) fn is_cue(&self, at: usize) -> bool {
        self.words.hits_of(at, Table::Cue).any(|hit| hit.form.is_finite())
    }

    /// Whether the word before a phrase makes the phrase the subject of a report.
    pub(super) fn is_reported(&self, at: usize) -> bool {
        at > 0 && self.is_cue(at - 1)
    }

    /// Whether what stands here closes a subject: a comma, a colon, a quotation, "that", a verb.
    pub(super) fn closes_subject(&self, at: usize) -> bool {
        let text = self.words.text;
        let closes = [Punct::Comma, Punct::Stop, Punct::Dash, Punct::BracketOpen];
        at >= text.len()
            || closes.iter().any(|punct| text.is_punct(at, *punct))
            || self.opens_content(at)
            || self.is_verb(at)
            || self.bare_actor(at, ActorWordKind::Called).is_some()
    }

    /// Whether what was said begins here: "that", a colon, a quotation.
    pub(super) fn opens_content(&self, at: usize) -> bool {
        let opens = [Punct::Colon, Punct::Open, Punct::Quote];
        opens.iter().any(|punct| self.words.text.is_punct(at, *punct)) || self.is_that(at)
    }

    fn is_that(&self, at: usize) -> bool {
        let that = |hit: &Hit| self.words.pack.functions[hit.row].kind == FunctionKind::That;
        self.words.hits_of(at, Table::Function).any(that)
    }

    /// Whether a word names a town beyond doubt, so that it is no surname.
    pub(super) fn is_town(&self, at: usize) -> bool {
        self.towns.has(self.words, at)
    }

    /// Whether a word can be a surname behind a given name.
    pub(super) fn can_be_surname(&self, at: usize) -> bool {
        let text = self.words.text;
        if !text.is_word(at) || text.key(at).chars().count() < 2 || self.words.has_final_mark(at) {
            return false;
        }
        if self.bare_actor(at, ActorWordKind::Given).is_some()
            || self.learned.contains(text.key(at))
        {
            return true;
        }
        let has_article = self.words.is_definite(at);
        if !has_article && (self.ends_in_pronoun(at) || self.is_town(at)) {
            return false;
        }
        !self.words.hits(at).iter().any(|hit| self.takes_from_names(at, hit, has_article))
    }

    /// Whether a word's last letters are a pronoun. Those of a foreign name may look like one: it stands
    /// in the account again, or the name fills what is between two signs.
    fn ends_in_pronoun(&self, at: usize) -> bool {
        let text = self.words.text;
        let is_alone =
            || at > 1 && text.is_punct(at - 2, Punct::Comma) && self.closes_subject(at + 1);
        let is_name = || self.words.hits(at).is_empty() && (self.recurs(at) || is_alone());
        self.words.has_pronoun_tail(at) && !is_name()
    }

    /// Whether a reading of a word forbids that it be a surname.
    fn takes_from_names(&self, at: usize, hit: &Hit, has_article: bool) -> bool {
        let is_whole = hit.n_ending == 0 && (hit.n_prefix == 0 || hit.prefix == Features::DEFINITE);
        let is_joined = hit.prefix.any(Features::CONJUNCTION | Features::PREPOSITION);
        match hit.table {
            Table::Actor => {
                let row = &self.words.pack.actors[hit.row];
                let is_title = matches!(row.kind, ActorWordKind::Title | ActorWordKind::Role);
                let is_bare = hit.n_prefix == 0 && hit.ending != Features::ACCUSATIVE;
                let is_office =
                    is_title && (has_article || (is_bare && self.closes_subject(at + 1)));
                let in_names = IN_NAMES.contains(&row.kind) && !hit.ending.has(Features::PLURAL);
                (is_whole || is_joined || hit.ending == Features::ACCUSATIVE)
                    && !in_names
                    && !is_office
            }
            Table::Function => !has_article || hit.n_prefix == 0,
            Table::Cue | Table::Motion | Table::Verb | Table::Stance if hit.form.is_finite() => {
                let closes =
                    hit.n_prefix == 0 && hit.table != Table::Cue && self.closes_subject(at + 1);
                !(has_article || closes)
            }
            // "X, a resident" has the letters of a surname, where "that" closes it.
            Table::Motion | Table::Verb if hit.form == FormClass::Participle && !has_article => {
                is_joined || !(is_whole && self.opens_content(at + 1))
            }
            Table::Place if has_article => {
                let kind = self.words.pack.places[hit.row].kind;
                // An adjective of a place's noun is an origin.
                let is_origin = hit.n_ending > 0 && self.words.has_origin_tail(at);
                !is_origin && !matches!(kind, PlaceWordKind::Common | PlaceWordKind::Qualifier)
            }
            _ => is_whole || is_joined,
        }
    }

    /// A word no table and no gazetteer knows, bare of the article: a foreign name where a name is due.
    pub(super) fn is_unknown(&self, at: usize) -> bool {
        let text = self.words.text;
        text.is_word(at)
            && self.words.hits(at).iter().all(by_chance)
            && self.words.article(at).is_none()
            && !self.words.has_pronoun_tail(at)
            && !self.words.has_final_mark(at)
            && !self.is_town(at)
            && text.key(at).chars().count() >= 3
    }
}

fn is_town(gazetteer: &Gazetteer, name: &str) -> bool {
    gazetteer.lookup(name).any(|place| !place.flagged && place.importance >= TOWN)
}

fn may_be_state(words: &Words<'_>, gazetteer: &Gazetteer, at: usize) -> bool {
    let is_state = |name: &str| {
        gazetteer.lookup(name).next().is_some_and(|place| place.kind == PlaceKind::Country)
    };
    words.splits(at).iter().any(|split| is_state(&words.stem(at, split)))
}

/// The verb of a report, or "as for".
fn asks_for_name(words: &Words<'_>, at: usize) -> bool {
    words.is_function(at, FunctionKind::But)
        || words.least(at).any(|hit| hit.table == Table::Cue && hit.form.is_finite())
}

/// Letters taken off both ends of a foreign name leave a word now and then.
pub(crate) fn by_chance(hit: &Hit) -> bool {
    hit.n_prefix > 0 && hit.n_ending > 0 && hit.form.is_noun()
}
