//! Time expressions and their values. Those hung on an event ("after the fall of X") are scored
//! apart: two careful editors mark fewer of them alike.

use super::{Ground, judged, spans, spans_of};
use crate::score::gold::{GoldTime, Mark};
use crate::score::json::told;
use crate::score::judge::{Verdict, judge_best};
use crate::score::reading::Time;
use crate::score::report::{Found, Report, Share};
use crate::score::spans::{pair_up, touches, touches_any};
use isnad_account::Span;

pub(super) fn score(ground: &Ground<'_>, report: &mut Report) {
    let times = ground.reading.times.iter().map(|time| (time.span, time));
    let given =
        judged(&ground.gold.times, times.filter(|(span, _)| ground.is_inside(*span)).collect());
    let dated = Matched::new(ground, &given, false);
    let (hit, expected) = (dated.n_found(), dated.wanted.len());
    report.found("time expressions", Found { hit, expected, given: dated.n_given });
    let verdicts = dated.verdicts(report);
    report.share("time values", Share::of(&verdicts));
    let hung = Matched::new(ground, &given, true);
    report.share("time on event found", Share::right(hung.wanted.len(), hung.n_found()));
    let verdicts = hung.verdicts(report);
    report.share("time on event values", Share::of(&verdicts));
}

/// The marks of one of the two sorts, each with the time of the reading that is the same.
struct Matched<'a> {
    wanted: Vec<&'a Mark<GoldTime>>,
    found: Vec<Option<&'a Time>>,
    n_given: usize,
}

impl<'a> Matched<'a> {
    fn new(ground: &Ground<'a>, given: &[(Span, &'a Time)], is_on_event: bool) -> Self {
        let marks = &ground.gold.times;
        let mut wanted = ground.wanted(marks);
        wanted.retain(|mark| mark.what.is_on_event == is_on_event);
        let others = marks.iter().filter(|mark| mark.what.is_on_event != is_on_event);
        let others: Vec<Span> = others.map(Mark::span).collect();
        let own = spans(&wanted);
        let mut given = given.to_vec();
        given.retain(|(span, _)| touches_any(*span, &own) || !touches_any(*span, &others));
        let mut found = vec![None; wanted.len()];
        for (i, j) in pair_up(&own, &spans_of(&given), touches) {
            found[i] = Some(given[j].1);
        }
        Self { wanted, found, n_given: given.len() }
    }

    fn n_found(&self) -> usize {
        self.found.iter().flatten().count()
    }

    fn verdicts(&self, report: &mut Report) -> Vec<Verdict> {
        let mut verdicts = Vec::new();
        for (mark, found) in self.wanted.iter().zip(&self.found) {
            let Some(verdict) = verdict(&mark.what, *found) else { continue };
            verdicts.push(verdict);
            if verdict != Verdict::Right {
                let Span { start, end } = mark.span();
                let want = mark.what.edtf.as_deref().unwrap_or("none");
                let have = told(found.map(|time| &time.value));
                let verdict = verdict.name();
                let note = format!("{verdict} at [{start}, {end}]: wanted {want}, has {have}");
                report.note("time", note);
            }
        }
        verdicts
    }
}

/// `None` where there is nothing to judge, or the marks themselves allow no value and none is
/// given.
fn verdict(want: &GoldTime, found: Option<&Time>) -> Option<Verdict> {
    let have = found.and_then(|time| time.value.bounds);
    let is_rightly_without = want.edtf.is_none() && found.is_some() && have.is_none();
    if is_rightly_without { None } else { judge_best(&want.choices, have) }
}
