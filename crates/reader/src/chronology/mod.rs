//! When each claim is said to have happened: earliest and latest, from the text alone and with anchors, and why.
//!
//! Words become constraints between points in time ([`web`]); a simple temporal network bounds every point
//! ([`network`]); what cannot all hold is told. A claim's value is what the constraints leave, never more precise.

mod anchors;
mod checks;
mod clauses;
mod dateline;
mod edtf;
mod event_words;
mod frame;
mod gaps;
mod happening;
mod hung;
mod inherit;
pub mod network;
mod own;
mod placing;
mod roots;
mod solve;
mod story;
mod talk;
mod tie;
mod told;
mod trail;
mod value;
mod web;
mod weekday;
mod yearless;

pub(crate) use anchors::published;
pub(crate) use checks::Check;
pub(crate) use dateline::dateline;
pub(crate) use placing::Placing;
pub(crate) use roots::Roots;
pub(crate) use story::{EventNouns, Story};
pub(crate) use trail::{Step, Target};

use happening::Happenings;
use isnad_account::{Anchor, Dated, Extent, Gap, LocalMinute, Relation, TimeBasis, TimeValue};
use solve::{View, solve};
use web::{Past, Scope, Web};
use yearless::YearlessDays;

/// The time of a claim in indices, before it is published.
#[derive(Clone, Debug)]
pub(crate) struct TimeDraft {
    pub(crate) basis: TimeBasis,
    pub(crate) extent: Extent,
    pub(crate) text_only: TimeValue,
    pub(crate) anchored: Dated,
    pub(crate) because: Vec<Step>,
}

/// The times of all claims, and what they rest on.
#[derive(Debug)]
pub(crate) struct Chronology {
    pub(crate) times: Vec<TimeDraft>,
    pub(crate) anchors: Vec<Anchor>,
    pub(crate) gaps: Vec<Gap>,
    /// The events of the world among the anchors, by their numbers in the file, in the order of the anchors.
    worlds: Vec<usize>,
    has_publication: bool,
    pub(crate) checks: Vec<Check>,
}

impl Chronology {
    /// The id of the anchor that a step hangs on.
    pub(crate) fn anchor_id(&self, target: Target) -> Option<String> {
        let nth = match target {
            Target::Publication => 0,
            Target::World(event) => {
                let nth = self.worlds.iter().position(|known| *known == event)?;
                nth + usize::from(self.has_publication)
            }
            Target::Time(_) | Target::Claim(_) => return None,
        };
        self.anchors.get(nth).map(|anchor| anchor.id.clone())
    }
}

/// Dates the claims of a text. `given` is the day of publication with where it comes from, whether it is used or not.
pub(crate) fn date(
    story: &Story<'_, '_>,
    given: Option<(LocalMinute, &'static str)>,
) -> Chronology {
    let mut web = Web::new(story.claims.len(), story.edits);
    web.past = story.published.map(|day| Past {
        until: day.plus_days(1).minutes(),
        claims: (0..story.claims.len()).map(|claim| story.is_told_as_past(claim)).collect(),
    });
    let mut happenings = Happenings::of(story);
    let years = YearlessDays::of(story);
    own::tie(story, &mut web, &years);
    let hung = hung::tie(story, &mut web, &mut happenings, &years);
    let is_tied = clauses::tie(story, &mut web, &mut happenings);
    inherit::tie(story, &mut web, &hung, &mut happenings, &is_tied);
    let frames = frame::Frames::of(story, &mut web, &hung, &years);
    let mut alone = solve(&web, View::Text);
    let mut some_year = solve::has_some_year(&web).then(|| solve(&web, View::SomeYear));
    let mut solved = solve(&web, View::Anchored);
    let of_text = [some_year.as_ref(), Some(&alone)];
    frames.tie(story, &mut web, &hung, &of_text, Scope::Alone);
    let with_anchors = [Some(&solved), some_year.as_ref(), Some(&alone)];
    frames.tie(story, &mut web, &hung, &with_anchors, Scope::Anchored);
    for view in [Some(&mut alone), some_year.as_mut(), Some(&mut solved)].into_iter().flatten() {
        view.finish(&web);
    }
    weekday::narrow(story, &mut web, &mut alone);
    let mut choices = weekday::narrow(story, &mut web, &mut solved).into_iter().peekable();
    let times: Vec<TimeDraft> = (0..story.claims.len())
        .map(|claim| {
            let choice = choices.next_if(|choice| choice.claim == claim);
            let days = choice.map(|choice| choice.days).unwrap_or_default();
            let text_only = value::text_only(story, &alone, some_year.as_ref(), claim);
            let anchored = value::anchored(story, &solved, claim, days, &text_only);
            let is_dated = anchored.earliest.or(anchored.latest).is_some();
            let view = some_year.as_ref().filter(|_| !is_dated).unwrap_or(&solved);
            let because = trail::trails(story, &web, view, claim);
            TimeDraft {
                basis: basis(story, claim, &because),
                extent: value::extent_of(story, claim),
                text_only,
                anchored,
                because,
            }
        })
        .collect();
    let worlds = happenings.worlds();
    let checks = checks::checks(story, &web, (&hung, &happenings), &solved, &times);
    let anchors = anchors::anchors(story, given, &worlds);
    let has_publication = anchors.len() > worlds.len();
    let gaps = anchors::gaps(&web);
    Chronology { times, anchors, gaps, worlds, has_publication, checks }
}

/// How the time of a claim is known, by the nearest reason of it.
fn basis(story: &Story<'_, '_>, claim: usize, because: &[Step]) -> TimeBasis {
    let is_retold = because.first().is_some_and(|step| step.rule == "time.retold");
    if let Some((_, mention)) = own::date_of(story, claim).filter(|_| !is_retold) {
        let is_whole = mention.earliest.is_some() && mention.latest.is_some();
        return match mention.kind {
            isnad_account::TimeKind::Relative => TimeBasis::Relative,
            _ if is_whole => TimeBasis::Explicit,
            _ => TimeBasis::Partial,
        };
    }
    let first = because.first().map(|step| (step.relation, step.of, step.rule));
    match first {
        None => TimeBasis::Unknown,
        Some((Relation::Frame, ..)) => TimeBasis::Frame,
        Some((_, _, "time.order.told" | "time.retold")) => TimeBasis::Inferred,
        Some((Relation::SameAs, Target::Claim(_), _)) => TimeBasis::Inherited,
        Some((_, Target::Claim(_), _)) => TimeBasis::Inferred,
        Some((_, _, "time.weekday.only-one")) => TimeBasis::Partial,
        Some(_) => TimeBasis::Relative,
    }
}
