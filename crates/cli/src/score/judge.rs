//! How near a value in time is to the one that is right.

use isnad_account::{Bounds, DAY, LocalMinute};

/// What a value is worth, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// No value, where none may be given.
    None,
    /// The same to the day.
    Right,
    /// It overlaps, but is wider or shifted.
    Near,
    /// Far narrower than can be known.
    Overprecise,
    /// No value, where there is one.
    Missed,
    /// Another time altogether.
    Wrong,
    /// A value, where none may be given.
    Extra,
}

impl Verdict {
    /// The verdict as it is printed.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Right => "right",
            Self::Near => "near",
            Self::Overprecise => "overprecise",
            Self::Missed => "missed",
            Self::Wrong => "wrong",
            Self::Extra => "extra",
        }
    }
}

/// Minutes from the first to the last, where nothing is open any more.
#[derive(Clone, Copy)]
struct Stretch {
    from: i64,
    to: i64,
}

impl Stretch {
    /// An open side reaches as far as four digits of a year can count.
    fn of(bounds: Bounds) -> Self {
        let year = |year| LocalMinute::from_date(year, 1, 1).map_or(0, |start| start.minutes());
        Self {
            from: bounds.earliest.map_or_else(|| year(1), |at| at.minutes()),
            to: bounds.latest.map_or_else(|| year(9999), |at| at.minutes()),
        }
    }

    fn is_apart(self, other: Self) -> bool {
        self.to <= other.from || other.to <= self.from
    }

    fn is_in(self, other: Self) -> bool {
        self.from >= other.from && self.to <= other.to
    }

    /// Both edges lie less than a day from those of the other.
    fn is_near(self, other: Self) -> bool {
        (self.from - other.from).abs() < DAY && (self.to - other.to).abs() < DAY
    }

    fn length(self) -> i64 {
        self.to - self.from
    }
}

/// Compares a value with what is expected. A side that is expected open accepts any bound.
pub fn judge(expected: Option<Bounds>, given: Option<Bounds>) -> Verdict {
    match (expected, given) {
        (None, None) => Verdict::None,
        (None, Some(_)) => Verdict::Extra,
        (Some(_), None) => Verdict::Missed,
        (Some(expected), Some(given)) => judge_both(expected, given),
    }
}

fn judge_both(expected: Bounds, given: Bounds) -> Verdict {
    let (want, mut have) = (Stretch::of(expected), Stretch::of(given));
    if have.is_apart(want) {
        return Verdict::Wrong;
    }
    have.from = if expected.earliest.is_none() { want.from } else { have.from };
    have.to = if expected.latest.is_none() { want.to } else { have.to };
    if have.is_apart(want) {
        Verdict::Wrong
    } else if have.is_near(want) {
        Verdict::Right
    } else if !have.is_in(want) {
        Verdict::Near
    } else if want.length() > 2 * DAY && have.length() * 2 < want.length() {
        Verdict::Overprecise
    } else {
        Verdict::Right
    }
}

/// The best of what is judged against each of several values that would be right.
pub fn judge_best(choices: &[Bounds], given: Option<Bounds>) -> Option<Verdict> {
    choices.iter().map(|choice| judge(Some(*choice), given)).min()
}

#[cfg(test)]
mod tests {
    use super::super::edtf::bounds;
    use super::*;

    fn verdict(expected: &str, given: &str) -> &'static str {
        judge(bounds(expected).unwrap(), bounds(given).unwrap()).name()
    }

    #[test]
    fn a_value_is_judged_by_how_much_it_says() {
        for (expected, given, want) in [
            ("2021-03-07", "2021-03-07", "right"),
            ("2021-03-07", "2021-03-07T14:30", "right"),
            ("2021-03-07", "2021-03", "near"),
            ("2021-03-07", "2021-03-06/2021-03-07", "near"),
            ("2021-03-07", "2021-03-08", "wrong"),
            ("2021-03-07", "", "missed"),
            ("2021-03", "2021-03-07", "overprecise"),
            ("2021-03", "2021-03-01/2021-03-20", "right"),
            ("", "2021-03-07", "extra"),
            ("", "", "none"),
        ] {
            assert_eq!(verdict(expected, given), want, "{expected} and {given}");
        }
    }

    #[test]
    fn a_side_that_is_expected_open_accepts_any_bound() {
        assert_eq!(verdict("2021/..", "2021/2022"), "right");
        assert_eq!(verdict("2021/..", "2020/.."), "near");
        assert_eq!(verdict("../2021", "2022"), "wrong");
    }

    #[test]
    fn the_best_of_several_values_counts() {
        let choices: Vec<Bounds> =
            ["2021-03-07", "2021-03-14"].iter().filter_map(|edtf| bounds(edtf).unwrap()).collect();
        assert_eq!(judge_best(&choices, bounds("2021-03-14").unwrap()), Some(Verdict::Right));
        assert_eq!(judge_best(&[], None), None);
    }
}
