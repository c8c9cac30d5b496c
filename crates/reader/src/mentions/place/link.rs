//! Later and earlier mentions of a name that no list holds, without the word that tells what it is.

use super::found::{Found, What, in_order};
use super::scan::Scan;
use crate::numbers::Numbers;
use crate::pack::{Features, Split, Table};
use crate::text::fold::fold;
use isnad_account::sorting;

/// So many names with one first word are told apart.
const MOST_ALIKE: usize = 8;

impl<'g> Scan<'_, '_, 'g> {
    /// Adds the bare mentions of unlisted names, and leaves out what stays doubtful: neither named again
    /// nor said to lie anywhere.
    pub(super) fn link(&self, found: &mut Vec<Found<'g>>) {
        let mut times = Numbers::default();
        let mut names = Vec::new();
        for (nth, one) in found.iter().enumerate() {
            if matches!(one.what, What::Unlisted { .. }) {
                let times = times.at(&self.name_key(one), 0);
                *times += 1;
                if *times == 1 {
                    names.push(nth);
                }
            }
        }
        if names.is_empty() {
            return;
        }
        sorting::sort_by_key(&mut names, |nth| self.first_word(&found[*nth]));
        let bare = self.bare_mentions(found, &names);
        bare.iter().for_each(|one| *times.at(&self.name_key(one), 0) += 1);
        let stays = |(nth, one): (usize, &Found<'g>)| {
            !matches!(one.what, What::Unlisted { is_sure: false, .. })
                || times.get(&self.name_key(one)).is_some_and(|times| times > 1)
                || self.lies_in_next(found, nth)
        };
        let stay: Vec<bool> = found.iter().enumerate().map(stays).collect();
        let mut stay = stay.into_iter();
        found.retain(|_| stay.next() == Some(true));
        found.extend(bare);
        in_order(found);
    }

    /// The mentions of the names between what was found.
    fn bare_mentions(&self, found: &[Found<'g>], names: &[usize]) -> Vec<Found<'g>> {
        // Each distinct word is asked about once.
        let begins = self.words.mark(|at| {
            self.words
                .splits(at)
                .iter()
                .any(|split| !self.alike(found, names, at, split).is_empty())
        });
        let (mut bare, mut at) = (Vec::new(), 0);
        for nth in 0..=found.len() {
            let next = found.get(nth);
            let start = next.map_or(self.words.len(), |next| next.phrase_start);
            while at < start {
                let again = begins.has(self.words, at).then(|| self.bare_again(found, names, at));
                at += 1;
                if let Some(one) = again.flatten().filter(|one| one.tokens.end <= start) {
                    at = one.tokens.end;
                    bare.push(one);
                }
            }
            at = next.map_or(at, |next| at.max(next.tokens.end));
        }
        bare
    }

    /// The folded words of a name, without what is glued before them.
    pub(super) fn name_key(&self, one: &Found<'_>) -> String {
        let text = self.words.text;
        let n_prefix = if one.name.start == one.tokens.start { one.n_prefix } else { 0 };
        fold(text.stem_span(one.name.clone(), n_prefix).of(text.source))
    }

    /// The first word of a name, without what is glued before it.
    fn first_word(&self, one: &Found<'_>) -> &str {
        let word = self.words.text.key(one.name.start);
        let is_glued = one.name.start == one.tokens.start;
        let glued = word.char_indices().nth(if is_glued { one.n_prefix } else { 0 });
        glued.map_or("", |(at, _)| &word[at..])
    }

    fn is_word(&self, a: usize, b: usize) -> bool {
        self.words.text.key(a) == self.words.text.key(b)
    }

    /// A mention of one of the names here.
    fn bare_again(&self, found: &[Found<'g>], names: &[usize], at: usize) -> Option<Found<'g>> {
        if !self.words.text.is_word(at) || self.end_of_person(at).is_some() {
            return None;
        }
        self.words.splits(at).iter().find_map(|split| {
            let alike = self.alike(found, names, at, split).iter();
            let nth = *alike.take(MOST_ALIKE).find(|nth| self.goes_on(&found[**nth], at))?;
            let name = &found[nth].name;
            self.may_stand_bare(at, split, name.len()).then(|| {
                let tokens = at..at + name.len();
                Found {
                    name: tokens.clone(),
                    tokens,
                    n_prefix: split.n_prefix,
                    prefix: split.prefix,
                    phrase_start: at,
                    phrase_prefix: split.prefix,
                    ..found[nth].clone()
                }
            })
        })
    }

    /// The names whose first word is the one here without what may be glued to it.
    fn alike<'n>(
        &self,
        found: &[Found<'g>],
        names: &'n [usize],
        at: usize,
        split: &Split<'_>,
    ) -> &'n [usize] {
        let stem = self.words.stem(at, split);
        let key = |nth: usize| self.first_word(&found[nth]);
        let names = &names[names.partition_point(|nth| key(*nth) < &*stem)..];
        &names[..names.partition_point(|nth| key(*nth) == &*stem)]
    }

    fn goes_on(&self, one: &Found<'_>, at: usize) -> bool {
        one.name.clone().skip(1).enumerate().all(|(nth, token)| self.is_next(at + nth + 1, token))
    }

    fn is_next(&self, at: usize, token: usize) -> bool {
        at < self.words.len() && self.is_word(at, token)
    }

    /// "A dark road": behind an indefinite noun of the language a strange word rather describes it.
    fn describes_noun(&self, noun: usize) -> bool {
        self.words.text.is_word(noun)
            && !self.words.is_definite(noun)
            && self.words.least(noun).any(|hit| hit.form.is_noun() && hit.table == Table::Place)
    }

    /// A word of the language needs a word that asks for a place; a strange one and several do not.
    fn may_stand_bare(&self, at: usize, split: &Split<'_>, n_words: usize) -> bool {
        let describes = at.checked_sub(1).is_some_and(|noun| self.describes_noun(noun));
        let is_strange = self.is_strange(at) && self.words.article(at).is_none() && !describes;
        let is_asked = split.prefix.any(Features::IN | Features::TO)
            || (split.prefix.is_none() && self.is_place_wanted(at));
        n_words > 1 || is_strange || is_asked
    }
}
