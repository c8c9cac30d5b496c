//! Which tokens have a quality, counted so that a question about a stretch costs the same however
//! long it is.

use std::ops::Range;

const BITS: usize = u64::BITS as usize;

/// A mark at some of the tokens of a text.
#[derive(Debug, Default)]
pub(super) struct Tally {
    blocks: Vec<Block>,
    n_tokens: usize,
}

/// The marks of so many tokens as a number has bits, and how many marks stand before them.
#[derive(Debug)]
struct Block {
    marks: u64,
    before: u32,
}

impl Tally {
    /// The marks of so many tokens, each asked for once.
    pub(super) fn of(n_tokens: usize, mut is_marked: impl FnMut(usize) -> bool) -> Self {
        let mut blocks: Vec<Block> = Vec::with_capacity(n_tokens.div_ceil(BITS));
        let mut before = 0;
        for start in (0..n_tokens).step_by(BITS) {
            let near = start..n_tokens.min(start + BITS);
            let marks = near.rev().fold(0, |marks, at| marks << 1 | u64::from(is_marked(at)));
            blocks.push(Block { marks, before });
            before += marks.count_ones();
        }
        Self { blocks, n_tokens }
    }

    /// Whether a token is marked; none is past the end.
    pub(super) fn has(&self, at: usize) -> bool {
        self.blocks.get(at / BITS).is_some_and(|block| block.marks >> (at % BITS) & 1 == 1)
    }

    /// How many tokens of a range are marked.
    pub(super) fn count(&self, tokens: Range<usize>) -> usize {
        let end = self.before(tokens.end.max(tokens.start));
        (end - self.before(tokens.start)) as usize
    }

    fn before(&self, at: usize) -> u32 {
        let at = at.min(self.n_tokens);
        let within = |block: &Block| (block.marks & ((1 << (at % BITS)) - 1)).count_ones();
        match self.blocks.get(at / BITS) {
            Some(block) => block.before + within(block),
            None => self.blocks.last().map_or(0, |last| last.before + last.marks.count_ones()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_has_as_many_marks_as_are_counted_one_by_one() {
        let is_marked = |at: usize| at.is_multiple_of(3) || at.is_multiple_of(7);
        for n_tokens in [0, 1, 63, 64, 65, 200] {
            let tally = Tally::of(n_tokens, is_marked);
            let one_by_one =
                |tokens: Range<usize>| tokens.filter(|at| *at < n_tokens && is_marked(*at)).count();
            for (start, end) in [(0, n_tokens), (1, 64), (64, 128), (50, 70), (70, 50), (99, 999)] {
                assert_eq!(tally.count(start..end), one_by_one(start..end), "{start} {end}");
            }
            assert!((0..300).all(|at| tally.has(at) == (at < n_tokens && is_marked(at))));
        }
    }
}
