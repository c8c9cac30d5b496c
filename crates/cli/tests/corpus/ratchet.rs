//! Scores may only get better, and the file has to say so.

use crate::sums::Values;
use std::fs;
use std::path::Path;

const COMMAND: &str = "BLESS=1 cargo test -p isnad-cli --test corpus";
const HEAD: &str = "group\tlayer\tmeasure\ttenths of a percent\n";
/// The measure that gets better when it falls.
const WRONG: &str = "wrong";

/// Stops when what is reached differs from what the file keeps, or writes it anew when asked to.
pub(crate) fn hold(reached: &Values, file: &Path) {
    if std::env::var_os("BLESS").is_some() {
        fs::write(file, write(reached)).unwrap();
        return;
    }
    let (worse, better) = compare(&parse(&fs::read_to_string(file).unwrap()), reached);
    assert!(worse.is_empty(), "read worse than before:\n{worse:#?}");
    assert!(better.is_empty(), "read better than before, keep it with `{COMMAND}`:\n{better:#?}");
}

/// What is worse than what is kept, and what is better or not kept yet.
fn compare(kept: &Values, reached: &Values) -> (Vec<String>, Vec<String>) {
    let (mut worse, mut better) = (Vec::new(), Vec::new());
    for (key @ (group, layer, measure), now) in reached {
        let name = format!("{group}, {layer}, {measure}");
        match kept.get(key) {
            None => better.push(format!("{name}: {now}, not kept yet")),
            Some(before) if before == now => {}
            Some(before) => {
                let is_better = (now > before) != (measure == WRONG);
                let list = if is_better { &mut better } else { &mut worse };
                list.push(format!("{name}: {before} before, {now} now"));
            }
        }
    }
    for (group, layer, measure) in kept.keys().filter(|key| !reached.contains_key(*key)) {
        worse.push(format!("{group}, {layer}, {measure}: kept, but no longer scored"));
    }
    (worse, better)
}

fn write(values: &Values) -> String {
    values.iter().fold(HEAD.into(), |text, ((group, layer, measure), value)| {
        text + &format!("{group}\t{layer}\t{measure}\t{value}\n")
    })
}

fn parse(text: &str) -> Values {
    let lines = text.lines().skip(1).filter(|line| !line.is_empty());
    lines.map(|line| row(line).unwrap_or_else(|| panic!("no score: `{line}`"))).collect()
}

fn row(line: &str) -> Option<((String, String, String), usize)> {
    let [group, layer, measure, value] = line.split('\t').collect::<Vec<_>>().try_into().ok()?;
    Some(((group.into(), layer.into(), measure.into()), value.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(rows: &[(&str, usize)]) -> Values {
        let key = |measure: &str| ("dev".into(), "time values".into(), measure.into());
        rows.iter().map(|(measure, value)| (key(measure), *value)).collect()
    }

    /// How many are worse and better, with a value kept that now is another.
    fn found(kept: &[(&str, usize)], reached: &[(&str, usize)]) -> (usize, usize) {
        let (worse, better) = compare(&values(kept), &values(reached));
        (worse.len(), better.len())
    }

    #[test]
    fn a_score_that_falls_and_one_that_rises_are_both_found() {
        assert_eq!(found(&[("right", 500)], &[("right", 500)]), (0, 0));
        assert_eq!(found(&[("right", 500)], &[("right", 499)]), (1, 0));
        assert_eq!(found(&[("right", 500)], &[("right", 501)]), (0, 1));
    }

    #[test]
    fn of_what_is_wrong_less_is_better() {
        assert_eq!(found(&[("wrong", 20)], &[("wrong", 21)]), (1, 0));
        assert_eq!(found(&[("wrong", 20)], &[("wrong", 19)]), (0, 1));
    }

    #[test]
    fn what_is_new_and_what_is_gone_are_found() {
        assert_eq!(found(&[], &[("right", 500)]), (0, 1));
        assert_eq!(found(&[("right", 500)], &[]), (1, 0));
    }

    #[test]
    fn the_file_is_read_as_it_is_written() {
        let kept = values(&[("right", 500), ("wrong", 0)]);
        assert_eq!(parse(&write(&kept)), kept);
        assert!(write(&kept).ends_with("dev\ttime values\twrong\t0\n"));
    }
}
