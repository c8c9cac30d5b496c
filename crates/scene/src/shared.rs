//! Claims that lie somewhere within the very same stretch share a row of it, side by side: a row for each would
//! say the same so many times, and bury what differs.

use crate::lanes::Loose;
use isnad_account::sorting;

/// The rows that bars take, each with the bars in it: most hold one. Rows in the order in which the text first
/// needs them, the bars of a row in the order of the text; a sign takes `room` along time.
pub(crate) fn rows(bars: &[Loose], room: f64) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..bars.len()).collect();
    sorting::sort_by(&mut order, |a, b| bars[*a].by_stretch(&bars[*b]).then(a.cmp(b)));
    let mut rows: Vec<Vec<usize>> = Vec::new();
    for bar in order {
        match rows.last_mut() {
            Some(row) if takes(bars, row, bar, room) => row.push(bar),
            _ => rows.push(vec![bar]),
        }
    }
    sorting::sort_by_key(&mut rows, |row| row.first().copied());
    rows
}

/// Whether a bar is drawn as a sign on its stretch: it lies somewhere within, and the stretch is no shorter than
/// the sign.
pub(crate) fn is_sign(bar: &Loose, room: f64) -> bool {
    bar.is_loose && bar.end - bar.start >= room
}

fn takes(bars: &[Loose], row: &[usize], bar: usize, room: f64) -> bool {
    let Some(first) = row.first().map(|first| &bars[*first]) else { return false };
    let has_room = (row.len() + 1) as f64 * room <= first.end - first.start;
    has_room && first.is_loose && first.by_stretch(&bars[bar]).is_eq()
}

/// Where along time the sign at `at` of `n` lies in their stretch: together in its middle.
pub(crate) fn place((start, end): (f64, f64), (at, n): (usize, usize), room: f64) -> (f64, f64) {
    let first = (start + end - n as f64 * room) / 2.0;
    (first + at as f64 * room, first + (at + 1) as f64 * room)
}
