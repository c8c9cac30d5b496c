//! What every token of a text can be: the rows that match it, and what they come to.

use super::Pack;
use super::facts::Facts;
use super::features::{Features, FormClass};
use super::lexicon::Analysis;
use super::vocabulary::Table;

/// A row of a word table found at a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Whose row.
    pub table: Table,
    /// Index into the pack's rows of that table.
    pub row: usize,
    /// What sort of form matched.
    pub form: FormClass,
    /// How many tokens matched.
    pub n_tokens: usize,
    /// What is glued before the first token's stem.
    pub prefix: Features,
    /// What is glued after the last token's stem.
    pub ending: Features,
    /// Folded letters glued before.
    pub n_prefix: usize,
    /// Folded letters glued after.
    pub n_ending: usize,
}

impl Hit {
    /// The reading of a word, or of a phrase whose last word stands as it is listed.
    pub(super) fn of(analysis: &Analysis<'_>) -> Self {
        let lexeme = analysis.lexeme;
        Self {
            table: lexeme.table,
            row: lexeme.row as usize,
            form: lexeme.class,
            n_tokens: 1 + lexeme.rest.len(),
            prefix: analysis.prefix,
            ending: analysis.ending,
            n_prefix: analysis.n_prefix as usize,
            n_ending: analysis.n_ending as usize,
        }
    }

    /// Folded letters glued before and after.
    pub(super) const fn n_glued(&self) -> usize {
        self.n_prefix + self.n_ending
    }
}

/// What every token can be. Tokens that can be the same share one list.
#[derive(Debug)]
pub(super) struct Readings {
    /// List by list: all hits, then again those of each table, those that strip least, and those that
    /// tell a function. Who asks for some of them finds them side by side.
    hits: Vec<Hit>,
    lists: Vec<List>,
    /// The list of each token.
    list_of: Vec<u32>,
}

/// Where the parts of a list of hits begin and the last ends, counted from its start, and what its hits
/// come to.
#[derive(Debug)]
struct List {
    start: u32,
    bounds: [u16; PARTS + 1],
    facts: Facts,
}

/// The parts of a list: all hits, one part for each table, the least stripped, the functions.
const PARTS: usize = Table::ALL.len() + 3;
pub(super) const ALL: usize = 0;
pub(super) const LEAST: usize = PARTS - 2;
pub(super) const FUNCTIONS: usize = PARTS - 1;

impl Readings {
    pub(super) fn with_room(n_tokens: usize) -> Self {
        Self { hits: Vec::new(), lists: Vec::new(), list_of: Vec::with_capacity(n_tokens) }
    }

    /// Takes a list in and tells its number.
    pub(super) fn push_list(&mut self, hits: impl Iterator<Item = Hit>, pack: &Pack) -> u32 {
        let start = self.hits.len();
        self.hits.extend(hits);
        let end = self.hits.len();
        let facts = Facts::of(&self.hits[start..], pack);
        let mut bounds = [0; PARTS + 1];
        bounds[1] = (end - start) as u16;
        for part in 1..PARTS {
            for nth in start..end {
                let hit = self.hits[nth];
                let is_in = match part {
                    LEAST => facts.is_least(&hit),
                    FUNCTIONS => hit.table == Table::Function && facts.is_function_hit(&hit),
                    _ => hit.table as usize + 1 == part,
                };
                if is_in {
                    self.hits.push(hit);
                }
            }
            bounds[part + 1] = (self.hits.len() - start) as u16;
        }
        self.lists.push(List { start: start as u32, bounds, facts });
        self.lists.len() as u32 - 1
    }

    /// The next token can be what that list says.
    pub(super) fn push_token(&mut self, list: u32) {
        self.list_of.push(list);
    }

    /// The hits of a list.
    pub(super) fn hits(&self, list: u32) -> &[Hit] {
        self.lists.get(list as usize).map_or(&[], |list| self.part_of(list, ALL))
    }

    /// One part of the hits of a token.
    #[inline(always)] // asked for every token
    pub(super) fn part(&self, at: usize, part: usize) -> &[Hit] {
        self.part_of(self.at(at), part)
    }

    #[inline(always)] // asked for every token
    fn part_of(&self, list: &List, part: usize) -> &[Hit] {
        let place = |bound: u16| list.start as usize + usize::from(bound);
        let part = place(list.bounds[part])..place(list.bounds[part + 1]);
        self.hits.get(part).unwrap_or_default()
    }

    /// What the hits of a token come to; past the end, of none.
    #[inline(always)] // asked for every token
    pub(super) fn facts(&self, at: usize) -> &Facts {
        &self.at(at).facts
    }

    #[inline(always)] // asked for every token
    fn at(&self, at: usize) -> &List {
        const NONE: List = List { start: 0, bounds: [0; PARTS + 1], facts: Facts::NONE };
        let list = self.list_of.get(at).and_then(|list| self.lists.get(*list as usize));
        list.unwrap_or(const { &NONE })
    }
}
