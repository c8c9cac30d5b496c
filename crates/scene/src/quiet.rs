//! Quiet stretches of an axis: long ones are drawn short, so that the rest can be read.

use isnad_account::sorting;

/// A stretch of minutes `[from, to)`.
pub(crate) type Stretch = (i64, i64);

/// A stretch in which nothing begins or ends.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Quiet {
    from: i64,
    to: i64,
    /// Whether something goes on through it.
    covered: bool,
}

impl Quiet {
    fn minutes(&self) -> i64 {
        self.to - self.from
    }
}

/// A stretch through which something goes on is left alone below this: days and weeks keep their proportions.
const LEAST_COVERED: i64 = 14 * 24 * 60;

/// Quiet stretches out of all proportion to the rest, in order. Taking one out can make the next stand out, so it
/// is repeated until what is left is no longer mostly one stretch.
pub(crate) fn long_gaps(whole: Stretch, busy: &[Stretch]) -> Vec<Stretch> {
    let mut left = quiet_stretches(whole, busy);
    let mut long: Vec<Quiet> = Vec::new();
    let mut rest = whole.1 - whole.0;
    loop {
        let empty: i64 = left.iter().filter(|it| !it.covered).map(Quiet::minutes).sum();
        let (more, others): (Vec<Quiet>, Vec<Quiet>) =
            left.iter().partition(|it| stands_out(it, rest, rest - empty));
        if more.is_empty() {
            break;
        }
        rest -= more.iter().map(Quiet::minutes).sum::<i64>();
        long.extend(more);
        left = others;
    }
    sorting::sort_by_key(&mut long, |it| it.from);
    long.into_iter().map(|it| (it.from, it.to)).collect()
}

/// Minutes that are left when the long gaps are taken out.
pub(crate) fn drawn_minutes(whole: Stretch, busy: &[Stretch]) -> i64 {
    let gaps = long_gaps(whole, busy);
    whole.1 - whole.0 - gaps.iter().map(|gap| gap.1 - gap.0).sum::<i64>()
}

/// Most of what is left; or, where next to nothing of it is busy, a good part of it.
fn stands_out(quiet: &Quiet, rest: i64, busy: i64) -> bool {
    let (minutes, rest, busy) = (quiet.minutes() as f64, rest as f64, busy as f64);
    let most = minutes > 0.6 * rest;
    if quiet.covered {
        return most && quiet.minutes() >= LEAST_COVERED;
    }
    most || (busy < 0.02 * rest && minutes > 0.15 * rest)
}

/// The stretches between neighbouring edges of what is busy, inside `whole`.
fn quiet_stretches(whole: Stretch, busy: &[Stretch]) -> Vec<Quiet> {
    let mut turns: Vec<(i64, i32)> = Vec::new();
    for it in busy {
        let (from, to) = (it.0.max(whole.0), it.1.min(whole.1));
        if from < to {
            turns.extend([(from, 1), (to, -1)]);
        }
    }
    sorting::sort(&mut turns);
    let mut going_on = 0;
    let mut found = Vec::new();
    for pair in turns.windows(2) {
        going_on += pair[0].1;
        let quiet = Quiet { from: pair[0].0, to: pair[1].0, covered: going_on > 0 };
        if quiet.from < quiet.to {
            found.push(quiet);
        }
    }
    found
}
