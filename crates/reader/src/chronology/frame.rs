//! The stretch that an account, or one paragraph of it, says that it tells: what has no date of its own lies in it.

use super::hung::Hung;
use super::network::Point;
use super::own::date_of;
use super::solve::Solved;
use super::story::Story;
use super::tie::Tie;
use super::told::{Alone, Told, has_value};
use super::web::{Ends, Note, Of, Scope, Strength, Web};
use super::yearless::YearlessDays;
use crate::mentions::time::{RESCHEDULED, TimeMention};
use crate::pack::rows::FunctionKind;
use crate::pack::{Features, Table};
use isnad_account::{
    Bounds, ClaimKind, DAY, Grain, LinkClass, Polarity, Realis, Relation, TimeKind,
};
use std::ops::Range;

/// A stretch of days longer than this is no frame but an era.
const LONGEST_DAYS: i64 = 62;

/// A stretch that is told, with the expression that says so.
#[derive(Clone, Copy, Debug)]
struct Frame {
    ends: Ends,
    time: usize,
}

/// The stretches that an account says that it tells.
pub(super) struct Frames {
    whole: Option<Frame>,
    /// Paragraphs that tell a stretch of their own, in order.
    of_paragraphs: Vec<(usize, Frame)>,
}

impl Frames {
    pub(super) fn of(
        story: &Story<'_, '_>,
        web: &mut Web<'_>,
        hung: &Hung,
        years: &YearlessDays,
    ) -> Self {
        let whole = of_account(story, web, hung, years);
        let mut of_paragraphs = Vec::new();
        for claim in (0..story.claims.len()).filter(|claim| is_telling(story, *claim)) {
            let told = told_window(story, claim).filter(|time| hung.happenings[*time].is_some());
            let end = told.and_then(|time| Some((time, hung.happenings[time]?.ends.1)));
            retold(story, web, claim, end.or(whole.map(|frame| (frame.time, frame.ends.1))));
            let paragraph = story.paragraph_of(claim);
            // In the lead, what says from when until when the account tells is the closer word.
            let in_lead = whole.is_some() && story.paragraph_of_first() == Some(paragraph);
            if let Some(time) = told.filter(|_| !in_lead) {
                of_paragraphs.push((paragraph, windowed(story, web, hung, time)));
            }
        }
        Self { whole, of_paragraphs }
    }

    /// Puts what has no date of its own into the stretch that is told, as long as the account stays in it:
    /// `views` are what is known so far, `scope` is for what it is known.
    pub(super) fn tie(
        &self,
        story: &Story<'_, '_>,
        web: &mut Web<'_>,
        hung: &Hung,
        views: &[Option<&Solved>],
        scope: Scope,
    ) {
        let mut stay = Stay::default();
        for claim in 0..story.claims.len() {
            let paragraph = story.paragraph_of(claim);
            let nth = self.of_paragraphs.partition_point(|(at, _)| *at <= paragraph);
            let own = nth.checked_sub(1).map(|nth| self.of_paragraphs[nth]);
            let own = own.filter(|(at, _)| *at == paragraph).map(|it| it.1);
            if let Some(frame) = self.whole {
                stay.look(paragraph, place(views, claim, frame));
            }
            if is_telling(story, claim) || !lies_in_frame(story, hung, views, claim) {
                continue;
            }
            let whole = self.whole.filter(|_| stay.is_inside());
            for frame in [own, whole].into_iter().flatten() {
                inside(story, web, claim, frame, scope);
            }
            bare_window(story, web, claim, own.or(whole), scope);
        }
    }
}

/// How a claim lies to the frame of the account, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lies {
    Before,
    Inside,
    Behind,
    Unknown,
}

/// Whether the account still tells what its lead says.
#[derive(Debug, Default)]
struct Stay {
    paragraph: usize,
    /// This paragraph tells of before.
    is_background: bool,
    /// The account has come to what happened afterwards.
    is_over: bool,
}

impl Stay {
    fn look(&mut self, paragraph: usize, lies: Lies) {
        if paragraph != self.paragraph {
            (self.paragraph, self.is_background) = (paragraph, false);
        }
        match lies {
            Lies::Before => self.is_background = true,
            Lies::Behind => self.is_over = true,
            Lies::Inside => (self.is_background, self.is_over) = (false, false),
            Lies::Unknown => {}
        }
    }

    const fn is_inside(&self) -> bool {
        !self.is_background && !self.is_over
    }
}

fn place(views: &[Option<&Solved>], claim: usize, frame: Frame) -> Lies {
    let lies = |solved: &&Solved| {
        let network = &solved.network;
        let (start, end) = Web::claim(claim);
        let (first, last) = (network.earliest(start), network.latest(end));
        let (from, to) = (network.earliest(frame.ends.0), network.latest(frame.ends.1));
        let is_left = |one: Option<i64>, other: Option<i64>| {
            one.zip(other).is_some_and(|(one, other)| one <= other)
        };
        if is_left(last, from) {
            Lies::Before
        } else if is_left(to, first) {
            Lies::Behind
        } else if is_left(from, first) && is_left(last, to) {
            Lies::Inside
        } else {
            Lies::Unknown
        }
    };
    let mut told = views.iter().flatten().map(lies);
    let known = told.find(|lies| *lies != Lies::Unknown);
    // What has a year is no part of days that have none, as far as anybody can tell.
    let is_placed = |solved: &&Solved, (start, end): Ends| {
        solved.network.earliest(start).or(solved.network.latest(end)).is_some()
    };
    let mut all = views.iter().flatten();
    let apart = all.clone().any(|view| is_placed(view, Web::claim(claim)))
        && all.clone().any(|view| is_placed(view, frame.ends))
        && !all.any(|view| is_placed(view, Web::claim(claim)) && is_placed(view, frame.ends));
    known.unwrap_or(if apart { Lies::Before } else { Lies::Unknown })
}

fn note(
    story: &Story<'_, '_>,
    web: &mut Web<'_>,
    claim: usize,
    time: usize,
    rule: &'static str,
) -> Note {
    let words = Some(story.told[time].tokens.clone());
    let reason = web.reason(Some(claim), Relation::Frame, Of::Time(time), words, rule);
    Note::soft(reason, Strength::Frame, Web::claim(claim))
}

fn inside(story: &Story<'_, '_>, web: &mut Web<'_>, claim: usize, frame: Frame, scope: Scope) {
    let note = Note { scope, ..note(story, web, claim, frame.time, "time.frame") };
    web.inside(note, Web::claim(claim), frame.ends);
}

/// The stretch that the lead says that the account tells.
fn of_account(
    story: &Story<'_, '_>,
    web: &mut Web<'_>,
    hung: &Hung,
    years: &YearlessDays,
) -> Option<Frame> {
    let lead = lead(story)?;
    let times: Vec<usize> = (0..story.told.len())
        .skip_while(|time| story.told[*time].tokens.start < lead.start)
        .take_while(|time| story.told[*time].tokens.start < lead.end)
        .collect();
    let pair = times.windows(2).find_map(|pair| from_until(story, web, hung, pair[0], pair[1]));
    pair.or_else(|| times.iter().find_map(|time| range(story, web, years, *time)))
}

/// The first paragraph that makes a claim.
fn lead(story: &Story<'_, '_>) -> Option<Range<usize>> {
    story.words.text.paragraphs.get(story.paragraph_of_first()?).cloned()
}

/// "Since the one and until the other".
fn from_until(
    story: &Story<'_, '_>,
    web: &mut Web<'_>,
    hung: &Hung,
    since: usize,
    until: usize,
) -> Option<Frame> {
    let is = |time: usize, rule| story.told[time].rule == rule;
    let is_pair = is(since, "time.order.since") && is(until, "time.order.until");
    let (first, last) = (hung.happenings[since]?, hung.happenings[until]?);
    is_pair.then(|| Frame { ends: stretch(web, first.ends.0, last.ends.1), time: since })
}

/// Something that begins at one point and ends at another.
fn stretch(web: &mut Web<'_>, start: u32, end: u32) -> Ends {
    let ends = web.happening();
    let note = Note::firm(0, Scope::Text);
    for (one, other) in [(ends.0, start), (ends.1, end)] {
        web.not_after(note, one, other);
        web.not_after(note, other, one);
    }
    ends
}

/// "Between the third and the tenth of March".
fn range(
    story: &Story<'_, '_>,
    web: &mut Web<'_>,
    years: &YearlessDays,
    time: usize,
) -> Option<Frame> {
    let mention = &story.told[time];
    if mention.kind != TimeKind::Range || mention.rule == RESCHEDULED {
        return None;
    }
    let told = Told::spanned(story, time);
    let length = |bounds: Bounds| bounds.latest?.since(bounds.earliest?).checked_div(DAY);
    let bounds = match told.alone {
        Alone::Yearless(bounds) => bounds,
        _ => told.whole,
    };
    length(bounds).filter(|days| (2..=LONGEST_DAYS).contains(days))?;
    let ends = web.happening();
    let reason = web.reason(None, mention.relation, Of::Time(time), None, mention.rule);
    for (scope, zero, bounds) in told.counted(years) {
        fill(web, Note::firm(reason, scope), ends, zero, bounds);
    }
    Some(Frame { ends, time })
}

/// A stretch that begins on the first day of its bounds and ends on the last.
fn fill(web: &mut Web<'_>, note: Note, (start, end): Ends, zero: Point, bounds: Bounds) {
    let Bounds { earliest, latest } = bounds;
    let first = earliest.map(|day| day.plus_days(1));
    let last = latest.map(|day| day.plus_days(-1));
    web.between(note, (start, start), zero, (earliest, first));
    web.between(note, (end, end), zero, (last, latest));
}

/// "The last hours of the rule", told of as a whole: a stretch of its own.
fn windowed(story: &Story<'_, '_>, web: &mut Web<'_>, hung: &Hung, time: usize) -> Frame {
    let ends = web.happening();
    let mention = &story.told[time];
    let reason = web.reason(None, mention.relation, Of::Time(time), None, mention.rule);
    let note = Note::soft(reason, Strength::Told, ends);
    if let Some(happening) = hung.happenings[time] {
        Tie { mention, note, dated: ends, event: happening.ends }.window(story, web);
    }
    Frame { ends, time }
}

/// Whether a claim only says that somebody tells something: "he told of the last days".
pub(super) fn is_telling(story: &Story<'_, '_>, claim: usize) -> bool {
    let draft = &story.claims[claim];
    let verb = draft.tokens.clone().find(|at| story.words.finite(*at).is_some());
    let narrates = verb.is_some_and(|at| {
        story.words.hits_of(at, Table::Cue).any(|hit| {
            story.words.pack.cues.get(hit.row).is_some_and(|row| row.class == LinkClass::Narrate)
        })
    });
    let tells_range = draft.kind == ClaimKind::Speech
        && story.times_of(claim).any(|(_, mention)| is_told_range(mention));
    (narrates || tells_range) && draft.chain.len() == 1
}

/// A range that can be what somebody tells of.
fn is_told_range(mention: &TimeMention) -> bool {
    mention.kind == TimeKind::Range && mention.rule != RESCHEDULED && mention.grain <= Grain::Day
}

/// The window that a telling claim has for its object, where it hangs on nothing else.
fn told_window(story: &Story<'_, '_>, claim: usize) -> Option<usize> {
    let is_window =
        |mention: &TimeMention| mention.kind == TimeKind::Vague && mention.anchor.is_some();
    story.times_of(claim).find(|(_, mention)| is_window(mention)).map(|(time, _)| time)
}

/// What is retold has ended.
fn retold(story: &Story<'_, '_>, web: &mut Web<'_>, claim: usize, told: Option<(usize, Point)>) {
    let ends = Web::claim(claim);
    let is_topic = story
        .times_of(claim)
        .all(|(_, mention)| mention.kind == TimeKind::Vague || is_told_range(mention));
    if let Some((time, end)) = told.filter(|_| is_topic) {
        let words = Some(story.told[time].tokens.clone());
        let reason = web.reason(Some(claim), Relation::After, Of::Time(time), words, "time.retold");
        let note = Note::soft(reason, Strength::Frame, Web::claim(claim));
        web.not_after(note, end, ends.0);
    }
}

/// Whether a claim has no time of its own that may lie outside the frame.
fn lies_in_frame(
    story: &Story<'_, '_>,
    hung: &Hung,
    views: &[Option<&Solved>],
    claim: usize,
) -> bool {
    let realis = story.claims[claim].stance.realis;
    let goes_on =
        realis == Realis::Ongoing && story.claims[claim].stance.polarity == Polarity::Affirmed;
    let is_open = !goes_on && !matches!(realis, Realis::Conditional | Realis::Feared);
    let is_bounded = views.iter().flatten().any(|solved| {
        let (start, end) = Web::claim(claim);
        solved.network.earliest(start).is_some() && solved.network.latest(end).is_some()
    });
    let elsewhere = story.times_of(claim).any(|(time, mention)| {
        let unknown = hung.happenings[time].is_none_or(|happening| !happening.is_known);
        match mention.kind {
            TimeKind::Order => {
                let goes_on = matches!(mention.rule, "time.order.since" | "time.order.during");
                goes_on && unknown
            }
            // Of a weekday or an hour only the week or the day is open.
            TimeKind::Clock | TimeKind::PartOfDay | TimeKind::Duration => false,
            _ if story.placing.counted(time).is_some() => false,
            _ if story.weekday_in(mention.tokens.clone()).is_some() => false,
            _ => !matches!(mention.rule, "time.anaphor" | "time.vague.window"),
        }
    });
    is_open && !is_bounded && !elsewhere && date_of(story, claim).is_none()
}

/// "In the last hours", with nothing behind it: the last hours of what is told.
fn bare_window(
    story: &Story<'_, '_>,
    web: &mut Web<'_>,
    claim: usize,
    frame: Option<Frame>,
    scope: Scope,
) {
    let is_bare = |mention: &TimeMention| {
        mention.rule == "time.vague.window" && mention.anchor.is_none() && !has_value(mention)
    };
    let Some(frame) = frame else { return };
    let Some((time, mention)) = story.times_of(claim).find(|(_, mention)| is_bare(mention)) else {
        return;
    };
    let words = Some(mention.tokens.clone());
    let reason = web.reason(Some(claim), Relation::During, Of::Time(time), words, mention.rule);
    let note = Note { scope, ..Note::soft(reason, Strength::Frame, Web::claim(claim)) };
    Tie { mention, note, dated: Web::claim(claim), event: frame.ends }.window(story, web);
}

/// Whether a claim says that it lies in what was told right before: "in it", "during it".
pub(super) fn is_in_it(story: &Story<'_, '_>, claim: usize) -> bool {
    let tokens = &story.claims[claim].tokens;
    let near = tokens.start..tokens.end.min(tokens.start + 4);
    near.clone().any(|at| {
        story.words.functions(at).any(|(kind, hit)| {
            matches!(kind, FunctionKind::In | FunctionKind::During)
                && hit.ending.any(Features::HIS | Features::HER | Features::THEIR)
        })
    })
}
