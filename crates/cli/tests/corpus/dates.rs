//! Sets of short texts, each with a phrase that has to be given a value, or none.
//!
//! A line is `published`, `text`, `phrase`, `edtf`, `alt`, with tabs between. `edtf` is `-` where no
//! value may be given, `alt` another value that is tenable, or `-` where giving none is.

use crate::sums::Sums;
use isnad_account::{Bounds, ByteSpan, LocalMinute, OffsetMap, TimeExpression};
use isnad_cli::Library;
use isnad_cli::score::{Verdict, edtf_bounds, judge, judge_best};
use isnad_reader::ReadOptions;
use std::fs;
use std::path::Path;

const NO_VALUE: &str = "-";

pub(crate) struct Set {
    /// `dates-dev` for `dev.tsv`.
    group: String,
    dates: Vec<Date>,
}

struct Date {
    published: Option<LocalMinute>,
    text: String,
    phrase: String,
    /// The values that are right.
    choices: Vec<Bounds>,
    /// Whether no value is right as well.
    may_have_none: bool,
    /// As it is written.
    wanted: String,
}

/// The sets of a folder, in the order of their names.
pub(crate) fn sets(folder: &Path) -> Vec<Set> {
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy();
            Set::parse(&name, &fs::read_to_string(path).unwrap())
        })
        .collect()
}

impl Set {
    fn parse(name: &str, text: &str) -> Self {
        let date = |(nth, line): (usize, &str)| {
            Date::parse(line)
                .unwrap_or_else(|problem| panic!("{name}.tsv, line {}: {problem}", nth + 1))
        };
        Self { group: format!("dates-{name}"), dates: text.lines().enumerate().map(date).collect() }
    }

    /// Phrases that have a value and those that may have none are counted apart.
    pub(crate) fn score(&self, library: &Library, sums: &mut Sums) {
        let is_shown = std::env::var("SHOW").is_ok_and(|group| group == self.group);
        for date in &self.dates {
            let (verdict, given) = date.verdict(library);
            let layer = if date.choices.is_empty() { "no value" } else { "values" };
            sums.add_share(&self.group, layer, 1, &[(verdict.name(), 1)]);
            if is_shown && !matches!(verdict, Verdict::Right | Verdict::None) {
                let (name, Date { wanted, phrase, text, .. }) = (verdict.name(), date);
                println!("{name}: wanted {wanted}, given {given} for {phrase} in: {text}");
            }
        }
    }
}

impl Date {
    fn parse(line: &str) -> Result<Self, String> {
        let fields: Vec<&str> = line.split('\t').collect();
        let [published, text, phrase, edtf, alt] = fields[..] else {
            return Err(format!("{} fields, expected 5", fields.len()));
        };
        if text.matches(phrase).count() != 1 {
            return Err(format!("`{phrase}` does not stand in the text once"));
        }
        let day = |day| LocalMinute::parse(day).ok_or(format!("`{day}` is no day"));
        let value = |edtf| edtf_bounds(edtf)?.ok_or(format!("`{edtf}` is no EDTF"));
        let written = [edtf, alt].into_iter().filter(|value| !value.is_empty());
        let choices = written.clone().filter(|value| *value != NO_VALUE).map(value);
        let choices: Vec<Bounds> = choices.collect::<Result<_, String>>()?;
        let may_have_none = written.clone().any(|value| value == NO_VALUE);
        if edtf.is_empty() {
            return Err("no value; write `-` where none may be given".into());
        }
        Ok(Self {
            published: (!published.is_empty()).then(|| day(published)).transpose()?,
            text: text.into(),
            phrase: phrase.into(),
            choices,
            may_have_none,
            wanted: written.collect::<Vec<_>>().join(" or "),
        })
    }

    /// The best verdict on the expressions that touch the phrase, and what they say.
    fn verdict(&self, library: &Library) -> (Verdict, String) {
        let reading = library.read(&self.text, &ReadOptions::published(self.published));
        let at = self.text.find(&self.phrase).unwrap();
        let bytes = ByteSpan::new(at, at + self.phrase.len());
        let phrase = OffsetMap::new(&self.text).span(&self.text, bytes);
        let given: Vec<&TimeExpression> =
            reading.times.iter().filter(|time| time.span.overlaps(phrase)).collect();
        let values: Vec<Bounds> = given.iter().copied().filter_map(value).collect();
        let told: Vec<&str> =
            given.iter().map(|time| time.edtf.as_deref().unwrap_or("none")).collect();
        (self.judge(&values), told.join(", "))
    }

    fn judge(&self, values: &[Bounds]) -> Verdict {
        let best = values.iter().filter_map(|value| judge_best(&self.choices, Some(*value))).min();
        match best {
            Some(verdict) => verdict,
            None if self.choices.is_empty() => judge(None, values.first().copied()),
            None if self.may_have_none => Verdict::Right,
            None => Verdict::Missed,
        }
    }
}

/// The bounds of an expression as they are scored.
fn value(time: &TimeExpression) -> Option<Bounds> {
    let own = Bounds { earliest: time.earliest, latest: time.latest };
    let edtf = || edtf_bounds(time.edtf.as_deref()?).unwrap();
    if own.is_open() { edtf() } else { Some(own) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(line: &str) -> &'static str {
        Date::parse(line).unwrap().verdict(&Library::open().unwrap()).0.name()
    }

    #[test]
    fn a_value_is_judged_against_each_that_is_tenable() {
        let text = "غادر الوفد حلب يوم 3 آذار 2024 صباحاً";
        let judged =
            |edtf, alt| verdict(&format!("2024-03-05\t{text}\t3 آذار 2024\t{edtf}\t{alt}"));
        assert_eq!(judged("2024-03-03", ""), "right");
        assert_eq!(judged("2024-03-04", ""), "wrong");
        assert_eq!(judged("2024-03-04", "2024-03-03"), "right");
        assert_eq!(judged("-", ""), "extra");
        assert_eq!(judged("-", "2024-03-03"), "right");
    }

    #[test]
    fn no_value_is_missed_unless_none_is_tenable() {
        let judged = |edtf, alt| verdict(&format!("\tغادر الوفد حلب أمس\tأمس\t{edtf}\t{alt}"));
        assert_eq!(judged("2024-03-04", ""), "missed");
        assert_eq!(judged("2024-03-04", "-"), "right");
        assert_eq!(judged("-", ""), "none");
    }

    #[test]
    fn a_line_that_is_no_date_is_named() {
        let problem = |line| Date::parse(line).err().unwrap();
        assert_eq!(problem("2024-03-05\tحلب"), "2 fields, expected 5");
        assert_eq!(problem("\tحلب\tأمس\t-\t"), "`أمس` does not stand in the text once");
        assert_eq!(problem("5 March\tأمس\tأمس\t-\t"), "`5 March` is no day");
        assert_eq!(problem("\tأمس\tأمس\tsoon\t"), "`soon` is no EDTF");
        assert!(problem("\tأمس\tأمس\t\t").starts_with("no value"));
    }
}
