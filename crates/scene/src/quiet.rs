//! Quiet stretches of an axis: long ones are drawn short, so that the rest can be read.

use isnad_account::{DAY, sorting};

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
const LEAST_COVERED: i64 = 14 * DAY;

/// Things that happen within this share of what is drawn cannot be told apart.
const CROWDED: f64 = 0.01;
/// So many times longer than what usually lies between two things is a stretch that gives way to them.
const FAR_LONGER: i64 = 20;
/// More gaps leave no room for what is between them.
const MOST_GAPS: usize = 12;

/// Quiet stretches out of all proportion to the rest, in order. Taking one out can make the next stand out, so it
/// is repeated until what is left is no longer mostly one stretch and things can be told apart.
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
    let usual = usual_distance(whole, busy);
    while long.len() < MOST_GAPS && (usual as f64) < CROWDED * rest as f64 {
        let gives_way = |it: &Quiet| {
            it.minutes() > FAR_LONGER * usual && (!it.covered || it.minutes() >= LEAST_COVERED)
        };
        let longest = (0..left.len()).filter(|at| gives_way(&left[*at]));
        let Some(longest) = longest.max_by_key(|at| left[*at].minutes()) else { break };
        let longest = left.swap_remove(longest);
        rest -= longest.minutes();
        long.push(longest);
    }
    sorting::sort_by_key(&mut long, |it| it.from);
    long.into_iter().map(|it| (it.from, it.to)).collect()
}

/// The minutes that usually lie between the beginnings of two things, one after the other: half of them are at least
/// so close. Where there are too few to tell, it is all there is.
fn usual_distance(whole: Stretch, busy: &[Stretch]) -> i64 {
    let mut starts: Vec<i64> = busy.iter().map(|it| it.0.clamp(whole.0, whole.1)).collect();
    sorting::sort(&mut starts);
    starts.dedup();
    let mut distances: Vec<i64> = starts.windows(2).map(|pair| pair[1] - pair[0]).collect();
    sorting::sort(&mut distances);
    if distances.len() < 3 { whole.1 - whole.0 } else { distances[(distances.len() - 1) / 2] }
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
