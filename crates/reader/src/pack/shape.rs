//! What the mere shape of a word tells, whether or not a table knows the word.

use super::affix::{Affix, Affixes};
use super::features::{Features, FormClass};
use super::readings::Hit;
use super::rows::{ActorWordKind, FunctionKind, StanceKind};
use super::vocabulary::Table;
use super::words::{Split, Words};
use crate::text::Text;
use crate::text::fold::{is_dropped, spelling};

/// Letters that must be left of a word behind its article, and behind an article with more letters before it.
const LEFT_BEHIND_ARTICLE: usize = 2;
const LEFT_BEHIND_JOINED_ARTICLE: usize = 3;
/// Letters that must be left before a pronoun, or it is part of the word.
const LEFT_BEFORE_PRONOUN: usize = 3;

/// What the letters of one spelling show, whatever stands beside it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape<'p> {
    article: Option<&'p Affix>,
    /// The longest beginning like letters that may be glued to a name: one more than its place in
    /// the table, 0 for none.
    longest: u16,
    pub(super) ends_in_digit: bool,
    /// Ends like a pronoun of several letters.
    long_pronoun: bool,
    /// Ends like the pronoun that has the shape of the feminine ending.
    his: bool,
    /// Ends like "mine", as every adjective of origin does, alone or before the feminine ending.
    mine: bool,
    mine_feminine: bool,
    /// Ends like a plural of persons.
    plural: bool,
}

/// The shapes of all words of a text.
#[derive(Debug)]
pub(super) struct Shapes<'p> {
    shapes: Vec<Shape<'p>>,
    /// The ways of taking a name's glued letters off, by [`Shape::longest`]: words that begin with the
    /// same letters share them.
    splits: Vec<Vec<Split<'p>>>,
}

impl<'p> Shapes<'p> {
    pub(super) fn of(text: &Text<'_>, affixes: &'p Affixes) -> Self {
        let mut shapes = Vec::with_capacity(text.n_words());
        shapes.extend(text.words().map(|word| Shape::of(word, affixes)));
        let mut splits = vec![Vec::new(); affixes.prefixes.len() + 1];
        for shape in &shapes {
            let longest = usize::from(shape.longest);
            if let Some(affix) = longest.checked_sub(1).filter(|_| splits[longest].is_empty()) {
                let letters = affixes.prefixes[affix].form.as_str();
                let begin = for_names(affixes).map(|(_, affix)| affix);
                let begin = begin.filter(|affix| letters.starts_with(affix.form.as_str()));
                splits[longest] = begin.map(Split::of).collect();
            }
        }
        Self { shapes, splits }
    }

    pub(super) fn get(&self, word: usize) -> Option<&Shape<'p>> {
        self.shapes.get(word)
    }

    pub(super) fn splits(&self, shape: &Shape<'p>) -> &[Split<'p>] {
        &self.splits[usize::from(shape.longest)]
    }
}

/// The prefixes that a name can have, each with its place in the table, shortest first.
fn for_names(affixes: &Affixes) -> impl DoubleEndedIterator<Item = (usize, &Affix)> {
    affixes.prefixes.iter().enumerate().filter(|(_, affix)| affix.fits(FormClass::Proper))
}

impl<'p> Shape<'p> {
    fn of(key: &str, affixes: &'p Affixes) -> Self {
        let n_letters = key.chars().count();
        let begins = |affix: &Affix| key.starts_with(affix.form.as_str());
        let is_article = |affix: &&Affix| {
            let joined = affix.features.any(Features::CONJUNCTION | Features::PREPOSITION);
            let left = if joined { LEFT_BEHIND_JOINED_ARTICLE } else { LEFT_BEHIND_ARTICLE };
            affix.fits(FormClass::Noun)
                && affix.features.has(Features::DEFINITE)
                && n_letters >= affix.n_letters as usize + left
                && begins(affix)
        };
        let pronouns = affixes.endings.iter().filter(|affix| {
            affix.fits(FormClass::Noun)
                && affix.features.any(Features::PRONOUN)
                && n_letters >= affix.n_letters as usize + LEFT_BEFORE_PRONOUN
                && affix.strip_from(key).is_some()
        });
        let (mut long_pronoun, mut his) = (false, false);
        for affix in pronouns {
            long_pronoun |= affix.n_letters >= 2;
            his |= affix.features == Features::HIS;
        }
        let mut but_last = key.chars();
        but_last.next_back();
        let ends_as = |key: &str, told: fn(Features) -> bool| {
            affixes.endings.iter().any(|affix| {
                affix.fits(FormClass::Noun)
                    && told(affix.features)
                    && n_letters >= affix.n_letters as usize + LEFT_BEFORE_PRONOUN
                    && affix.strip_from(key).is_some()
            })
        };
        let longest = for_names(affixes)
            .rev()
            .find(|(_, affix)| key.len() > affix.form.len() && begins(affix));
        Self {
            longest: longest.map_or(0, |(nth, _)| nth as u16 + 1),
            article: affixes.prefixes.iter().find(is_article),
            ends_in_digit: key.as_bytes().last().is_some_and(u8::is_ascii_digit),
            long_pronoun,
            his,
            mine: ends_as(key, |ending| ending == Features::MY),
            mine_feminine: ends_as(but_last.as_str(), |ending| ending == Features::MY),
            plural: ends_as(key, |ending| {
                ending.has(Features::PLURAL) && !ending.any(Features::PRONOUN | Features::FEMININE)
            }),
        }
    }
}

impl<'p> Split<'p> {
    fn of(affix: &'p Affix) -> Self {
        Self {
            prefix: affix.features,
            n_prefix: affix.n_letters as usize,
            restores: &affix.restores,
            n_bytes: affix.form.len(),
        }
    }
}

impl Words<'_> {
    /// The glued letters up to and with the article: what they mean and how many they are.
    ///
    /// A word that a table knows as it stands keeps its letters, whatever they look like.
    pub fn article(&self, at: usize) -> Option<(Features, usize)> {
        let affix = self.shape(at)?.article?;
        let may_have_article = self.facts(at).may_have_article;
        may_have_article.then_some((affix.features, affix.n_letters as usize))
    }

    /// Whether a word that has the shape of a verb, and that no table knows, can be one where it stands: a
    /// name has any shape.
    pub(super) fn is_verb_here(&self, at: usize, hit: &Hit) -> bool {
        if self.text.has_feminine_end(at) || self.begins_with_hamza(at, hit.n_prefix) {
            return false;
        }
        let before = at.checked_sub(1).filter(|before| self.text.is_word(*before));
        if hit.prefix.has(Features::THIRD_FEMININE) && !hit.prefix.has(Features::FUTURE) {
            return before.is_some_and(|before| self.asks_for_verb(before));
        }
        let joined = hit.prefix.any(Features::CONJUNCTION | Features::FUTURE);
        // At the head of a line the same letters are an imperative ("subscribe").
        if !joined && hit.form.is_perfect() && self.text.token(at).after_break {
            return false;
        }
        joined || hit.form.is_perfect() || before.is_none_or(|before| !self.can_be_name(before))
    }

    /// The derived stems begin with a plain alef: one with a hamza begins a noun.
    fn begins_with_hamza(&self, at: usize, n_prefix: usize) -> bool {
        let mut letters =
            self.text.written(at).chars().filter(|it| !is_dropped(*it)).skip(n_prefix);
        letters.next().is_some_and(|first| spelling(first.encode_utf8(&mut [0; 4])) != 0)
    }

    /// A word behind which only a verb stands, or mostly: a negator, "that", "which".
    fn asks_for_verb(&self, at: usize) -> bool {
        let opens = |kind| matches!(kind, FunctionKind::That | FunctionKind::Relative);
        let denies =
            |hit: &Hit| self.pack.stances[hit.row].kind == StanceKind::Negator && hit.n_tokens == 1;
        self.functions(at).any(|(kind, _)| opens(kind))
            || self.hits_of(at, Table::Stance).any(denies)
    }

    /// Whether a word can be part of a person's name, so that the next one can be too.
    fn can_be_name(&self, at: usize) -> bool {
        let names = |hit: &Hit| {
            let kind = self.pack.actors[hit.row].kind;
            matches!(kind, ActorWordKind::Given | ActorWordKind::Title | ActorWordKind::NameLead)
        };
        self.hits(at).is_empty() || self.hits_of(at, Table::Actor).any(names)
    }

    /// Whether the word bears the article and nothing else before it.
    pub fn is_definite(&self, at: usize) -> bool {
        self.article(at).is_some_and(|(features, _)| features == Features::DEFINITE)
    }

    /// Whether the word ends like one with a pronoun glued on. The pronoun of one letter is told from the
    /// feminine ending by its spelling.
    pub fn has_pronoun_tail(&self, at: usize) -> bool {
        if self.has_final_mark(at) || self.text.has_feminine_end(at) {
            return false;
        }
        self.shape(at)
            .is_some_and(|shape| shape.long_pronoun || (shape.his && self.has_plain_end(at)))
    }

    /// Whether the word ends as adjectives of origin and most surnames do.
    pub fn has_origin_tail(&self, at: usize) -> bool {
        self.shape(at).is_some_and(|shape| shape.mine) && self.has_plain_end(at)
    }

    /// Whether the word is such an adjective in the feminine.
    pub fn has_feminine_origin_tail(&self, at: usize) -> bool {
        self.shape(at).is_some_and(|shape| shape.mine_feminine) && self.text.has_feminine_end(at)
    }

    /// Whether the word ends as plurals of persons do.
    pub fn has_plural_tail(&self, at: usize) -> bool {
        self.shape(at).is_some_and(|shape| shape.plural)
    }

    /// Whether the fold left the word's last letter as it is written.
    pub fn has_plain_end(&self, at: usize) -> bool {
        self.text.has_plain_end(at)
    }

    /// Whether a vowel mark stands at the word's end, as the mark of the indefinite case does.
    pub fn has_final_mark(&self, at: usize) -> bool {
        self.text.has_final_mark(at)
    }

    /// The folded word without the letters glued to it.
    pub fn bare(&self, at: usize, n_prefix: usize, n_ending: usize) -> &str {
        let key = self.text.key(at);
        let start = key.char_indices().nth(n_prefix).map_or(key.len(), |(at, _)| at);
        let end = n_ending
            .checked_sub(1)
            .map_or(Some(key.len()), |n| key.char_indices().nth_back(n).map(|(at, _)| at));
        key.get(start..end.unwrap_or(start)).unwrap_or_default()
    }
}
