//! The value of a time expression: from one date to another, as bounds in minutes and as EDTF.

use super::calendar::Date;
use isnad_account::{Alternative, Bounds, Extent, LocalMinute};

/// From `first` to `last`, both included; an open side is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Value {
    pub(super) first: Option<Date>,
    pub(super) last: Option<Date>,
    /// `Within`: once, some time between. `Throughout`: all the while. `Point`: one date.
    pub(super) extent: Extent,
    pub(super) is_approximate: bool,
}

impl Value {
    #[inline(never)] // asked for in many places
    pub(super) fn at(date: Date) -> Self {
        Self { first: Some(date), last: Some(date), extent: Extent::Point, is_approximate: false }
    }

    pub(super) fn within(first: Date, last: Date) -> Self {
        Self { first: Some(first), last: Some(last), extent: Extent::Within, is_approximate: false }
    }

    pub(super) fn throughout(first: Date, last: Date) -> Self {
        Self { extent: Extent::Throughout, ..Self::within(first, last) }
    }

    pub(super) fn days(first: LocalMinute, last: LocalMinute) -> Self {
        Self::within(Date::of(first), Date::of(last))
    }

    /// Before, after, since or until this value, as the connective says.
    pub(super) fn open_before(self) -> Self {
        let last = self.first.and_then(day_before).or(self.first);
        Self { first: None, last, extent: Extent::Within, ..self }
    }

    pub(super) fn open_after(self) -> Self {
        let first = self.last.and_then(day_after).or(self.last);
        Self { first, last: None, extent: Extent::Within, ..self }
    }

    pub(super) fn since(self) -> Self {
        Self { last: None, extent: Extent::Throughout, ..self }
    }

    pub(super) fn until(self) -> Self {
        Self { first: None, extent: Extent::Throughout, ..self }
    }

    /// Whether every date lies in a year that the calendar writes with four digits.
    pub(super) fn is_sound(&self) -> bool {
        let year = |date: &Date| date.year().is_none_or(|year| (1..=9998).contains(&year));
        [self.first, self.last].iter().flatten().all(year)
    }

    /// Known bounds, half-open. Both are unknown where a year is.
    pub(super) fn bounds(&self) -> Bounds {
        let unknown = [self.first, self.last].iter().flatten().any(|date| date.year().is_none());
        if unknown {
            return Bounds::default();
        }
        Bounds { earliest: self.first.and_then(Date::start), latest: self.last.and_then(Date::end) }
    }

    pub(super) fn alternative(&self) -> Alternative {
        let bounds = self.bounds();
        Alternative { earliest: bounds.earliest, latest: bounds.latest, edtf: self.edtf() }
    }

    /// As EDTF writes it; `None` where nothing is known.
    pub(super) fn edtf(&self) -> Option<String> {
        let mark = if self.is_approximate { "~" } else { "" };
        let end =
            |date: Option<Date>, mark: &str| date.map_or("..".into(), |date| date.edtf() + mark);
        match (self.first, self.last) {
            (None, None) => None,
            (first, last) if first == last => first.map(|date| date.edtf() + mark),
            (first, last) if self.is_a_set() => {
                let side = |date: Option<Date>| date.map(Date::edtf).unwrap_or_default();
                Some(format!("[{}..{}]", side(first), side(last)))
            }
            (first, last) => Some(format!("{}/{}", end(first, mark), end(last, mark))),
        }
    }

    /// EDTF's sets hold neither unknown years nor seasons nor rough ends; those are written as intervals.
    fn is_a_set(&self) -> bool {
        let plain = |date: &Date| {
            date.year().is_some() && !matches!(date, Date::Season(..) | Date::Decade(_))
        };
        self.extent == Extent::Within
            && !self.is_approximate
            && [self.first, self.last].iter().flatten().all(plain)
    }
}

fn day_before(date: Date) -> Option<Date> {
    match date {
        Date::Year(year) => Some(Date::Year(year - 1)),
        Date::Decade(year) => Some(Date::Year(year - 1)),
        Date::Month(Some(_), _) => date.start().map(|start| super::calendar::month_from(start, -1)),
        Date::Day(Some(_), ..) => date.start().map(|start| Date::of(start.plus_days(-1))),
        Date::Season(Some(_), _) => date.start().map(|start| Date::of(start.plus_days(-1))),
        Date::Season(None, _) | Date::Month(None, _) | Date::Day(None, ..) => None,
    }
}

fn day_after(date: Date) -> Option<Date> {
    match date {
        Date::Year(year) => Some(Date::Year(year + 1)),
        Date::Decade(year) => Some(Date::Year(year + 10)),
        Date::Month(Some(_), _) => date.start().map(|start| super::calendar::month_from(start, 1)),
        Date::Day(Some(_), ..) => date.end().map(Date::of),
        Date::Season(Some(_), _) => date.end().map(Date::of),
        Date::Season(None, _) | Date::Month(None, _) | Date::Day(None, ..) => None,
    }
}
