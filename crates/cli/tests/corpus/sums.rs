//! Scores added up over the accounts or dates of a group.

use isnad_cli::score::{Found, Report, Score, Share};
use std::collections::BTreeMap;
use std::fmt;

/// In these layers a wrong value is worse than none, and is counted for itself.
const HAS_WRONG: [&str; 6] = [
    "claim times, anchored",
    "claim times, text alone",
    "place resolved right",
    "time on event values",
    "time values",
    "values",
];
/// And in these nothing else is counted.
const HAS_ONLY_WRONG: [&str; 2] = ["attributed wrongly", "no value"];

/// Group, layer and measure, with a value in tenths of a percent.
pub(crate) type Values = BTreeMap<(String, String, String), usize>;

/// By group and layer.
#[derive(Default)]
pub(crate) struct Sums(BTreeMap<(String, String), Sum>);

enum Sum {
    Found(Found),
    Share { total: usize, parts: BTreeMap<&'static str, usize> },
}

impl Sums {
    pub(crate) fn add(&mut self, group: &str, report: &Report) {
        for (layer, score) in report.rows() {
            match score {
                Score::Found(found) => self.add_found(group, layer, *found),
                Score::Share(Share { total, parts, .. }) => {
                    self.add_share(group, layer, *total, parts);
                }
            }
        }
    }

    fn add_found(&mut self, group: &str, layer: &str, found: Found) {
        let none = || Sum::Found(Found::default());
        if let Sum::Found(sum) = self.of(group, layer, none) {
            sum.hit += found.hit;
            sum.expected += found.expected;
            sum.given += found.given;
        }
    }

    pub(crate) fn add_share(
        &mut self,
        group: &str,
        layer: &str,
        n_more: usize,
        more: &[(&'static str, usize)],
    ) {
        let none = || Sum::Share { total: 0, parts: BTreeMap::new() };
        if let Sum::Share { total, parts } = self.of(group, layer, none) {
            *total += n_more;
            for (name, count) in more {
                *parts.entry(name).or_default() += count;
            }
        }
    }

    fn of(&mut self, group: &str, layer: &str, none: impl FnOnce() -> Sum) -> &mut Sum {
        self.0.entry((group.into(), layer.into())).or_insert_with(none)
    }

    pub(crate) fn values(&self) -> Values {
        let mut values = Values::new();
        for ((group, layer), sum) in &self.0 {
            for (measure, part, whole) in sum.measures(layer) {
                let value = if whole == 0 { 0 } else { (2000 * part + whole) / (2 * whole) };
                values.insert((group.clone(), layer.clone(), measure.into()), value);
            }
        }
        values
    }
}

impl Sum {
    /// What is measured, as a part of a whole.
    fn measures(&self, layer: &str) -> Vec<(&'static str, usize, usize)> {
        match self {
            Self::Found(Found { hit, expected, given }) => vec![
                ("f1", 2 * hit, expected + given),
                ("precision", *hit, *given),
                ("recall", *hit, *expected),
            ],
            Self::Share { total, parts } => {
                let part = |name| parts.get(name).copied().unwrap_or_default();
                let is_wrong_only = HAS_ONLY_WRONG.contains(&layer);
                let has_wrong = is_wrong_only || HAS_WRONG.contains(&layer);
                let right = (!is_wrong_only).then(|| ("right", part("right"), *total));
                // A value where none may be given is as wrong as another one.
                let n_wrong = part("wrong") + part("extra");
                let wrong = has_wrong.then_some(("wrong", n_wrong, *total));
                right.into_iter().chain(wrong).collect()
            }
        }
    }
}

/// The counts behind the values.
impl fmt::Display for Sums {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for ((group, layer), sum) in &self.0 {
            write!(out, "{group:12} {layer:28} ")?;
            match sum {
                Sum::Found(found) => writeln!(out, "{found}")?,
                Sum::Share { total, parts } => {
                    let parts: Vec<String> =
                        parts.iter().map(|(name, count)| format!("{name} {count}")).collect();
                    writeln!(out, "total {total}, {}", parts.join(", "))?;
                }
            }
        }
        Ok(())
    }
}

#[test]
fn counts_are_added_up_before_a_share_is_taken() {
    let mut sums = Sums::default();
    sums.add_found("dev", "claims", Found { hit: 1, expected: 1, given: 1 });
    sums.add_found("dev", "claims", Found { hit: 0, expected: 2, given: 0 });
    sums.add_share("dev", "time values", 3, &[("right", 2), ("near", 1)]);
    sums.add_share("dev", "attributed wrongly", 4, &[("wrong", 1)]);
    sums.add_share("blind", "speaker right", 0, &[("right", 0)]);
    let values: Vec<String> = sums
        .values()
        .into_iter()
        .map(|((group, layer, measure), value)| format!("{group} {layer} {measure} {value}"))
        .collect();
    let want = [
        "blind speaker right right 0",
        "dev attributed wrongly wrong 250",
        "dev claims f1 500",
        "dev claims precision 1000",
        "dev claims recall 333",
        "dev time values right 667",
        "dev time values wrong 0",
    ];
    assert_eq!(values, want);
}
