//! When two stretches of a text count as the same, and which of many belong together.

use isnad_account::Span;
use std::collections::BTreeSet;

/// How many code points two spans share.
pub(super) fn overlap(a: Span, b: Span) -> u64 {
    a.end.min(b.end).saturating_sub(a.start.max(b.start)).into()
}

pub(super) fn size(span: Span) -> u64 {
    span.len().into()
}

/// Half of the shorter and a third of the longer are shared.
pub(super) fn same(a: Span, b: Span) -> bool {
    let (shared, short) = (overlap(a, b), size(a).min(size(b)));
    short > 0 && shared * 2 >= short && shared * 3 >= size(a).max(size(b))
}

/// Half of the shorter is shared.
pub(super) fn shares_half(a: Span, b: Span) -> bool {
    overlap(a, b) * 2 >= size(a).min(size(b))
}

/// At least one code point is shared.
pub(super) fn touches(a: Span, b: Span) -> bool {
    overlap(a, b) > 0
}

pub(super) fn touches_any(span: Span, others: &[Span]) -> bool {
    others.iter().any(|other| touches(span, *other))
}

/// Pairs of places in the two lists, each place in one pair at most. Those that share most are
/// paired first; of those that share alike, the later ones.
pub(super) fn pair_up(
    expected: &[Span],
    given: &[Span],
    is_close: fn(Span, Span) -> bool,
) -> Vec<(usize, usize)> {
    let mut near: Vec<(u64, usize, usize)> = Vec::new();
    for (i, want) in expected.iter().enumerate() {
        let close = given.iter().enumerate().filter(|(_, have)| is_close(*want, **have));
        near.extend(close.map(|(j, have)| (overlap(*want, *have), i, j)));
    }
    near.sort_unstable_by(|a, b| b.cmp(a));
    let (mut taken_i, mut taken_j) = (BTreeSet::new(), BTreeSet::new());
    let mut is_free = |i, j| {
        !taken_i.contains(&i) && !taken_j.contains(&j) && taken_i.insert(i) && taken_j.insert(j)
    };
    near.into_iter().filter(|(_, i, j)| is_free(*i, *j)).map(|(_, i, j)| (i, j)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: u32, end: u32) -> Span {
        Span::new(start, end)
    }

    #[test]
    fn the_same_share_half_of_the_shorter_and_a_third_of_the_longer() {
        assert!(same(span(0, 10), span(5, 15)));
        assert!(!same(span(0, 10), span(6, 16)), "less than half of either");
        assert!(same(span(0, 10), span(0, 30)));
        assert!(!same(span(0, 10), span(0, 31)), "less than a third of the longer");
        assert!(shares_half(span(0, 10), span(0, 31)));
        assert!(!same(span(4, 4), span(0, 10)), "nothing is the same as nothing");
    }

    #[test]
    fn edges_that_meet_do_not_touch() {
        assert!(!touches(span(0, 5), span(5, 9)));
        assert!(touches_any(span(0, 5), &[span(7, 9), span(4, 6)]));
    }

    #[test]
    fn those_that_share_most_are_paired_first_and_once() {
        let pairs = pair_up(&[span(0, 10), span(10, 14)], &[span(2, 14), span(0, 3)], touches);
        assert_eq!(pairs, [(0, 0)], "the second place is left without one");
        let pairs = pair_up(&[span(0, 4), span(10, 14)], &[span(2, 14), span(0, 3)], touches);
        assert_eq!(pairs, [(1, 0), (0, 1)]);
    }

    #[test]
    fn of_those_that_share_alike_the_later_is_taken() {
        let pairs = pair_up(&[span(0, 10)], &[span(0, 3), span(5, 8)], touches);
        assert_eq!(pairs, [(0, 1)]);
    }
}
