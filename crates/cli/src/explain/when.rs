//! When, on which words, and by which rules.

use super::page::{Page, code};
use isnad_account::{Because, Bounds, Claim, LocalMinute, TimeExpression};

pub(super) fn tell(page: &mut Page<'_>, claim: &Claim) {
    let time = &claim.time;
    let known = format!("{}, {}", code(&time.basis), code(&time.extent));
    page.field("time", &known);
    let (own, dated) = (&time.text_only, &time.anchored);
    page.detail("by the text", &value(own.edtf.as_ref(), own.earliest, own.latest));
    page.detail("anchored", &value(dated.edtf.as_ref(), dated.earliest, dated.latest));
    for (label, bounds) in [("starts", dated.starts), ("ends", dated.ends)] {
        if let Some(Bounds { earliest, latest }) = bounds {
            page.detail(label, &value(None, earliest, latest));
        }
    }
    for other in &dated.alternatives {
        page.detail("or", &value(other.edtf.as_ref(), other.earliest, other.latest));
    }
    for because in &time.because {
        reason(page, because);
    }
    for id in &time.expressions {
        if let Some(time) = page.reading.time(id) {
            expression(page, time);
        }
    }
}

/// A value in time: as EDTF, and its half-open bounds.
fn value(
    edtf: Option<&String>,
    earliest: Option<LocalMinute>,
    latest: Option<LocalMinute>,
) -> String {
    let side = |minute: Option<LocalMinute>| minute.map_or("..".into(), |at| at.to_string());
    let bounds = (earliest.is_some() || latest.is_some())
        .then(|| format!("[{}, {})", side(earliest), side(latest)));
    let told: Vec<String> = edtf.cloned().into_iter().chain(bounds).collect();
    if told.is_empty() { "not known".into() } else { told.join("  ") }
}

fn reason(page: &mut Page<'_>, because: &Because) {
    let (relation, of) = (code(&because.relation), &because.of);
    let words = page.quoted_or(because.words, &outside(page, of));
    page.detail("because", &format!("{relation} {of}  {words}, rule {}", because.rule));
}

/// What a reason without words rests on.
fn outside(page: &Page<'_>, of: &str) -> String {
    let anchor = page.reading.anchors.iter().find(|anchor| anchor.id == *of);
    anchor.map_or("no words here".into(), |anchor| {
        format!("{} {}, from {}", code(&anchor.kind), anchor.label, anchor.origin)
    })
}

fn expression(page: &mut Page<'_>, time: &TimeExpression) {
    let words = page.quoted(time.span);
    let sort = format!("{}, {}", code(&time.kind), code(&time.grain));
    page.field(&format!("expression {}", time.id.0), &words);
    page.detail("sort", &sort);
    page.detail("value", &value(time.edtf.as_ref(), time.earliest, time.latest));
    if let Some(clock) = &time.clock {
        page.detail("clock", clock);
    }
    for other in &time.alternatives {
        page.detail("or", &value(other.edtf.as_ref(), other.earliest, other.latest));
    }
}
