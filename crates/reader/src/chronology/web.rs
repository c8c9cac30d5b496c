//! The constraints of a text as they are gathered: whose points, how strong, and on whose word.

use super::network::{Edge, Point};
use isnad_account::{Change, Edit, LocalMinute, Relation};
use std::ops::Range;

/// The zero point of the calendar.
pub(super) const CALENDAR: Point = 0;
/// The zero point of a year that the text does not tell.
pub(super) const SOME_YEAR: Point = 1;
const FIRST_CLAIM: Point = 2;

/// How much a constraint counts: of what cannot all hold, the weakest goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// Only the order of telling says so.
    Order,
    /// The stretch that the account, or a paragraph of it, is said to tell.
    Frame,
    /// A dated event of the world.
    World,
    /// Carried over from a claim beside it.
    Inherited,
    /// The words say so.
    Told,
}

impl Strength {
    /// What claims are dated by before anything is guessed from where they stand, from the strongest down.
    pub(super) const FIRM: [Self; 3] = [Self::Told, Self::Inherited, Self::World];
    /// What only the place of a claim in the account says.
    pub(super) const SOFT: [Self; 2] = [Self::Frame, Self::Order];
}

/// In which of the two values a constraint counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// In both: the words alone say so.
    Text,
    /// In the value from the text alone, where the day of publication says more.
    Alone,
    /// In the value with anchors.
    Anchored,
}

/// What a constraint hangs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// A time expression.
    Time(usize),
    /// Another claim; which one, the points tell.
    Claim,
    /// An event of the world, by its number.
    World(usize),
    /// Two points of one thing: nothing to be told.
    Itself,
}

/// Why a constraint holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reason {
    /// The claim of which it is told, counted from one.
    claim: u32,
    pub(super) relation: Relation,
    pub(super) of: Of,
    /// The words that say so; none where they begin where they end.
    words: (u32, u32),
    pub(super) rule: &'static str,
}

impl Reason {
    fn of(
        claim: Option<usize>,
        relation: Relation,
        of: Of,
        words: Option<Range<usize>>,
        rule: &'static str,
    ) -> Self {
        let words = words.map_or((0, 0), |words| (words.start as u32, words.end as u32));
        Self { claim: claim.map_or(0, |claim| claim as u32 + 1), relation, of, words, rule }
    }

    /// The claim of which it is told.
    pub(super) fn claim(&self) -> Option<usize> {
        self.claim.checked_sub(1).map(|claim| claim as usize)
    }

    /// The words that say so.
    pub(super) fn words(&self) -> Option<Range<usize>> {
        let words = self.words.0 as usize..self.words.1 as usize;
        (!words.is_empty()).then_some(words)
    }
}

/// A constraint with what it counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link {
    pub(super) edge: Edge,
    /// The end of the edge that alone learns from it; both do where there is none.
    pub(super) learner: Option<Point>,
    pub(super) strength: Strength,
    pub(super) scope: Scope,
    /// Whether the bound is counted in whole days: "on the next day".
    pub(super) is_by_day: bool,
}

/// Start and end of something.
pub(super) type Ends = (Point, Point);

/// How constraints of one kind are to be noted down.
#[derive(Clone, Copy)]
pub(super) struct Note {
    pub(super) reason: u32,
    /// What alone learns from the constraint: a soft one tells nothing back of what it hangs on.
    pub(super) learner: Option<Ends>,
    pub(super) strength: Strength,
    pub(super) scope: Scope,
    /// Whether whole days are counted; only where one end learns.
    pub(super) is_by_day: bool,
}

impl Note {
    /// The words say so.
    pub(super) const fn firm(reason: u32, scope: Scope) -> Self {
        Self { reason, learner: None, strength: Strength::Told, scope, is_by_day: false }
    }

    /// Something is likely so; only `learner` is dated by it.
    pub(super) const fn soft(reason: u32, strength: Strength, learner: Ends) -> Self {
        Self { reason, learner: Some(learner), strength, scope: Scope::Text, is_by_day: false }
    }

    /// The same in whole days.
    pub(super) const fn by_day(self, learner: Ends) -> Self {
        Self { learner: Some(learner), is_by_day: true, ..self }
    }

    /// The same, of which only one end learns.
    pub(super) const fn for_one(self, learner: Ends) -> Self {
        Self { learner: Some(learner), ..self }
    }
}

/// What is told as past was over when the account was published: nothing soft puts it later.
#[derive(Clone, Debug)]
pub(super) struct Past {
    /// The end of the day of publication, in minutes.
    pub(super) until: i64,
    /// The claims that tell it as past.
    pub(super) claims: Vec<bool>,
}

impl Past {
    /// Whether a point may be that late.
    pub(super) fn allows(&self, point: Point, earliest: i64) -> bool {
        let claim = point.checked_sub(FIRST_CLAIM).map(|nth| (nth / 2) as usize);
        let is_past = claim.and_then(|nth| self.claims.get(nth)).is_some_and(|is_past| *is_past);
        !is_past || earliest < self.until
    }
}

/// All constraints of a text.
pub(super) struct Web<'a> {
    n_claims: usize,
    pub(super) n_points: usize,
    pub(super) reasons: Vec<Reason>,
    pub(super) links: Vec<Link>,
    pub(super) past: Option<Past>,
    edits: &'a [Edit],
    /// The gaps that some constraint rests on: key, minutes, usual minutes.
    pub(super) gaps: Vec<(&'static str, u32, u32)>,
}

impl<'a> Web<'a> {
    /// Each claim with its two points, and nothing known of them but that none ends before it starts.
    pub(super) fn new(n_claims: usize, edits: &'a [Edit]) -> Self {
        let itself = Reason::of(None, Relation::On, Of::Itself, None, "time.itself");
        let mut web = Self {
            n_claims,
            n_points: FIRST_CLAIM as usize + 2 * n_claims,
            reasons: vec![itself],
            links: Vec::new(),
            past: None,
            edits,
            gaps: Vec::new(),
        };
        (0..n_claims).for_each(|claim| web.run_forth(Self::claim(claim)));
        web
    }

    /// The two points of a claim.
    pub(super) fn claim(nth: usize) -> Ends {
        let start = FIRST_CLAIM + 2 * nth as Point;
        (start, start + 1)
    }

    /// The claim that a point belongs to.
    pub(super) fn owner(&self, point: Point) -> Option<usize> {
        let nth = (point.checked_sub(FIRST_CLAIM)? / 2) as usize;
        (nth < self.n_claims).then_some(nth)
    }

    /// The two points of something that is no claim.
    pub(super) fn happening(&mut self) -> Ends {
        let start = self.n_points as Point;
        self.n_points += 2;
        self.run_forth((start, start + 1));
        (start, start + 1)
    }

    fn run_forth(&mut self, (start, end): Ends) {
        let note = Note::firm(0, Scope::Text);
        self.not_after(note, start, end);
    }

    /// Notes a reason down, for the constraints that rest on it.
    pub(super) fn reason(
        &mut self,
        claim: Option<usize>,
        relation: Relation,
        of: Of,
        words: Option<Range<usize>>,
        rule: &'static str,
    ) -> u32 {
        self.reasons.push(Reason::of(claim, relation, of, words, rule));
        self.reasons.len() as u32 - 1
    }

    fn link(&mut self, note: Note, from: Point, to: Point, weight: i64) {
        let edge = Edge { from, to, weight, reason: note.reason };
        let learns =
            |point: &Point| note.learner.is_some_and(|it| it.0 == *point || it.1 == *point);
        let learner = [from, to].into_iter().find(learns);
        let Note { strength, scope, is_by_day, .. } = note;
        self.links.push(Link { edge, learner, strength, scope, is_by_day });
    }

    /// `earlier` is not after `later`.
    pub(super) fn not_after(&mut self, note: Note, earlier: Point, later: Point) {
        self.link(note, later, earlier, 0);
    }

    /// `later` is at most so many minutes after `earlier`.
    pub(super) fn within(&mut self, note: Note, earlier: Point, later: Point, minutes: i64) {
        self.link(note, earlier, later, minutes);
    }

    /// `inner` lies in `outer`.
    pub(super) fn inside(&mut self, note: Note, inner: Ends, outer: Ends) {
        self.not_after(note, outer.0, inner.0);
        self.not_after(note, inner.1, outer.1);
    }

    /// Something lies between two minutes counted from a zero point, as far as they are known.
    pub(super) fn between(
        &mut self,
        note: Note,
        (start, end): Ends,
        zero: Point,
        (earliest, latest): (Option<LocalMinute>, Option<LocalMinute>),
    ) {
        if let Some(earliest) = earliest {
            self.link(note, start, zero, -earliest.minutes());
        }
        if let Some(latest) = latest {
            self.link(note, zero, end, latest.minutes());
        }
    }

    /// The length of a gap, as an editor set it, or else its usual one.
    pub(super) fn gap(&mut self, (key, usual): (&'static str, u32)) -> i64 {
        let set = self.edits.iter().rev().find(|edit| edit.key == key);
        let minutes = match set.map(|edit| edit.change) {
            Some(Change::Minutes(minutes)) => minutes,
            _ => usual,
        };
        if !self.gaps.iter().any(|(known, ..)| *known == key) {
            self.gaps.push((key, minutes, usual));
        }
        i64::from(minutes)
    }
}
