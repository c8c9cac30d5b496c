//! The scores of a reading, and how they are printed.

use super::judge::Verdict;
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::collections::BTreeMap;
use std::fmt;

/// A score for each layer, in order, and what differs.
#[derive(Default)]
pub struct Report {
    rows: Vec<(&'static str, Score)>,
    notes: Vec<(&'static str, String)>,
}

/// How well a layer was read.
#[derive(Clone, Debug, PartialEq)]
pub enum Score {
    /// What was marked was to be found.
    Found(Found),
    /// What was found was to be right.
    Share(Share),
}

/// What was found of what was expected, and how much was given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Expected and given.
    pub hit: usize,
    /// Marked by the editors.
    pub expected: usize,
    /// Told by the reading.
    pub given: usize,
}

/// How many of all are right, and what became of the others.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Share {
    /// All that were judged.
    pub total: usize,
    /// How many of each sort, where the sort is counted at all.
    pub parts: Vec<(&'static str, usize)>,
    /// From 0 to 1; `None` where there was nothing to judge.
    pub right_share: Option<f64>,
}

impl Report {
    /// The layers with their scores, in the order in which they are printed.
    pub fn rows(&self) -> impl Iterator<Item = (&'static str, &Score)> {
        self.rows.iter().map(|(layer, score)| (*layer, score))
    }

    /// What differs in a layer, or in all of them.
    pub fn notes(&self, layer: &str) -> impl Iterator<Item = String> {
        let is_asked = move |of: &str| layer == "all" || layer == of;
        let told = self.notes.iter().filter(move |(of, _)| is_asked(of));
        told.map(|(layer, text)| format!("  [{layer}] {text}"))
    }

    pub(super) fn found(&mut self, layer: &'static str, found: Found) {
        self.rows.push((layer, Score::Found(found)));
    }

    pub(super) fn share(&mut self, layer: &'static str, share: Share) {
        self.rows.push((layer, Score::Share(share)));
    }

    pub(super) fn note(&mut self, layer: &'static str, text: String) {
        self.notes.push((layer, text));
    }

    /// The scores as JSON, a line each.
    pub fn to_json(&self) -> String {
        let mut out = Vec::new();
        let indented = serde_json::ser::PrettyFormatter::with_indent(b" ");
        let mut serializer = serde_json::Serializer::with_formatter(&mut out, indented);
        let written = self.serialize(&mut serializer).ok();
        written.and_then(|()| String::from_utf8(out).ok()).unwrap_or_default()
    }
}

impl Found {
    /// Of what was expected, how much was found.
    pub fn recall(self) -> Option<f64> {
        ratio(self.hit, self.expected)
    }

    /// Of what was given, how much was expected.
    pub fn precision(self) -> Option<f64> {
        ratio(self.hit, self.given)
    }

    /// The harmonic mean of both; 0 where either is 0 or has nothing to be counted by.
    pub fn f1(self) -> f64 {
        match (self.precision(), self.recall()) {
            (Some(p), Some(r)) if p > 0.0 && r > 0.0 => 2.0 * p * r / (p + r),
            _ => 0.0,
        }
    }
}

impl Share {
    /// So many of all are right; of nothing, none.
    pub(super) fn right(total: usize, right: usize) -> Self {
        let share = right as f64 / total.max(1) as f64;
        Self { total, parts: vec![("right", right)], right_share: Some(share) }
    }

    /// So many of all are wrong and the others right; of nothing, all.
    pub(super) fn wrong(total: usize, wrong: usize) -> Self {
        let share = 1.0 - wrong as f64 / total.max(1) as f64;
        Self { total, parts: vec![("wrong", wrong)], right_share: Some(share) }
    }

    /// How often each verdict was given, in the order of their names.
    pub(super) fn of(verdicts: &[Verdict]) -> Self {
        let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
        for verdict in verdicts {
            *counts.entry(verdict.name()).or_default() += 1;
        }
        let right = counts.get("right").copied().unwrap_or_default();
        Self {
            total: verdicts.len(),
            parts: counts.into_iter().collect(),
            right_share: ratio(right, verdicts.len()),
        }
    }
}

fn ratio(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.rows())
    }
}

impl Serialize for Score {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self {
            Self::Found(found) => {
                map.serialize_entry("hit", &found.hit)?;
                map.serialize_entry("expected", &found.expected)?;
                map.serialize_entry("given", &found.given)?;
                map.serialize_entry("recall", &found.recall())?;
                map.serialize_entry("precision", &found.precision())?;
                map.serialize_entry("f1", &found.f1())?;
            }
            Self::Share(share) => {
                map.serialize_entry("total", &share.total)?;
                for (name, count) in &share.parts {
                    map.serialize_entry(name, count)?;
                }
                map.serialize_entry("right_share", &share.right_share)?;
            }
        }
        map.end()
    }
}

/// A line for each layer.
impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (nth, (layer, score)) in self.rows().enumerate() {
            let end = if nth == 0 { "" } else { "\n" };
            write!(out, "{end}{layer:28} {score}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Score {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Found(found) => found.fmt(out),
            Self::Share(share) => share.fmt(out),
        }
    }
}

impl fmt::Display for Found {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let percent = |share: Option<f64>| {
            share.map_or("  -  ".into(), |share| format!("{:5.1}", 100.0 * share))
        };
        let (recall, precision) = (percent(self.recall()), percent(self.precision()));
        let f1 = percent(Some(self.f1()));
        let Self { hit, expected, given } = self;
        write!(out, "R {recall}  P {precision}  F1 {f1}   ({hit} of {expected}, given {given})")
    }
}

impl fmt::Display for Share {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = self.right_share.map_or("-".into(), |share| format!("{:.1}", 100.0 * share));
        write!(out, "right {share} %   total {}", self.total)?;
        self.parts.iter().try_for_each(|(name, count)| write!(out, ", {name} {count}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report() -> Report {
        let mut report = Report::default();
        report.found("claims", Found { hit: 1, expected: 2, given: 3 });
        report.share("time values", Share::of(&[Verdict::Wrong, Verdict::Right, Verdict::Wrong]));
        report.share("nothing", Share::of(&[]));
        report.found("movements", Found::default());
        report
    }

    #[test]
    fn a_line_says_what_was_found_and_how_much_was_right() {
        let lines = "\
claims                       R  50.0  P  33.3  F1  40.0   (1 of 2, given 3)
time values                  right 33.3 %   total 3, right 1, wrong 2
nothing                      right - %   total 0
movements                    R   -    P   -    F1   0.0   (0 of 0, given 0)";
        assert_eq!(report().to_string(), lines);
    }

    #[test]
    fn the_numbers_have_names_and_an_order_in_json() {
        let json = report().to_json();
        let want = "{\n \"claims\": {\n  \"hit\": 1,\n  \"expected\": 2,\n  \"given\": 3,\n  \"recall\": 0.5,";
        assert!(json.starts_with(want), "{json}");
        assert!(json.contains("\"recall\": null"), "{json}");
    }

    #[test]
    fn of_nothing_none_is_right_and_none_is_wrong() {
        assert_eq!(Share::right(0, 0).right_share, Some(0.0));
        assert_eq!(Share::wrong(0, 0).right_share, Some(1.0));
        assert_eq!(Share::of(&[]).right_share, None);
    }
}
