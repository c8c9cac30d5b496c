//! The one way to sort a list in what ships.
//!
//! The standard sorts are compiled anew for every type and every comparison, four kilobytes each
//! time, and two dozen of them would weigh as much as the reader's clauses and chains together.
//! Here positions are sorted, so all that knows the type is a comparison and an exchange; the list
//! follows in one pass. Every sort is stable: equals stay as they were.

use core::cmp::Ordering;

/// Sorts by a comparison.
pub fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let order = order_of(items.len(), &mut |a, b| compare(&items[a], &items[b]).is_gt());
    follow(order, &mut |a, b| items.swap(a, b));
}

/// Sorts by what `key` says of each item; it is asked anew for every comparison.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], mut key: impl FnMut(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts by the items' own order.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

type GoesAfter<'a> = &'a mut dyn FnMut(usize, usize) -> bool;

/// The position of the item that comes first, second and so on; empty where all stand right.
fn order_of(n: usize, goes_after: GoesAfter<'_>) -> Vec<usize> {
    if (1..n).all(|at| !goes_after(at - 1, at)) {
        return Vec::new();
    }
    let mut order: Vec<usize> = (0..n).collect();
    let mut merged = Vec::with_capacity(n);
    let mut width = 1;
    while width < n {
        for pair in order.chunks(2 * width) {
            let (left, right) = pair.split_at(width.min(pair.len()));
            merge(left, right, &mut merged, goes_after);
        }
        core::mem::swap(&mut order, &mut merged);
        merged.clear();
        width *= 2;
    }
    order
}

/// A function of its own, never a part of its caller: a browser runs wasm slowly at first, and what it has made
/// faster meanwhile takes effect at the next call.
#[inline(never)]
fn merge(
    mut left: &[usize],
    mut right: &[usize],
    merged: &mut Vec<usize>,
    goes_after: GoesAfter<'_>,
) {
    while let ([a, left_rest @ ..], [b, right_rest @ ..]) = (left, right) {
        if goes_after(*a, *b) {
            merged.push(*b);
            right = right_rest;
        } else {
            merged.push(*a);
            left = left_rest;
        }
    }
    merged.extend_from_slice(left);
    merged.extend_from_slice(right);
}

/// Walks each ring of positions once; a place whose item has come says so by naming itself.
fn follow(mut order: Vec<usize>, exchange: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut at = start;
        loop {
            let from = core::mem::replace(&mut order[at], at);
            if from == start || from == at {
                break;
            }
            exchange(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers without pattern, many of them equal.
    fn numbers(n: usize) -> Vec<(u32, usize)> {
        let mut seed = 7_u32;
        (0..n)
            .map(|at| {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                ((seed >> 16) % 40, at)
            })
            .collect()
    }

    #[test]
    fn a_list_of_any_length_is_sorted_and_equals_stay_in_their_order() {
        for n in 0..200 {
            let mut ours = numbers(n);
            let mut theirs = ours.clone();
            sort_by_key(&mut ours, |(number, _)| *number);
            theirs.sort_by_key(|(number, _)| *number);
            assert_eq!(ours, theirs, "{n} numbers");
        }
    }

    #[test]
    fn a_list_can_be_sorted_by_its_own_order_and_backwards() {
        let mut list = numbers(97);
        let mut backwards = list.clone();
        sort(&mut list);
        sort_by(&mut backwards, |a, b| b.cmp(a));
        backwards.reverse();
        assert!(list.is_sorted());
        assert_eq!(list, backwards);
    }

    #[test]
    fn a_list_that_stands_right_is_compared_once_through() {
        let mut n_compared = 0;
        sort_by(&mut (0..1000).collect::<Vec<u32>>(), |a, b| {
            n_compared += 1;
            a.cmp(b)
        });
        assert_eq!(n_compared, 999);
    }
}
