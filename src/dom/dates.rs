//! Dates in words, by the browser's own `Intl`: it knows the month names of every Arab country.

use isnad_account::LocalMinute;
use js_sys::{Array, Function, Intl, Object, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};

/// The shapes in which the page writes a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Weekday, day, month, year.
    FullDay,
    /// Day, month, year.
    Day,
    /// Day and month.
    DayMonth,
    /// Month and year.
    MonthYear,
    /// Month.
    Month,
    /// Year.
    Year,
    /// Hour and minute.
    Clock,
}

impl Shape {
    const ALL: [Self; 7] = [
        Self::FullDay,
        Self::Day,
        Self::DayMonth,
        Self::MonthYear,
        Self::Month,
        Self::Year,
        Self::Clock,
    ];

    fn options(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::FullDay => {
                &[("weekday", "long"), ("day", "numeric"), ("month", "long"), ("year", "numeric")]
            }
            Self::Day => &[("day", "numeric"), ("month", "long"), ("year", "numeric")],
            Self::DayMonth => &[("day", "numeric"), ("month", "long")],
            Self::MonthYear => &[("month", "long"), ("year", "numeric")],
            Self::Month => &[("month", "long")],
            Self::Year => &[("year", "numeric")],
            Self::Clock => &[("hour", "2-digit"), ("minute", "2-digit"), ("hourCycle", "h23")],
        }
    }
}

/// The formatters of one locale, one for every shape.
type Formatters = (&'static str, Vec<Function>);

thread_local! {
    /// The formatters last used: making them is slow, writing with them is quick.
    static LAST_USED: RefCell<Option<Formatters>> = const { RefCell::new(None) };
}

/// A moment in words, in the locale of a BCP 47 tag.
pub(crate) fn write(tag: &'static str, shape: Shape, minute: LocalMinute) -> String {
    let milliseconds = JsValue::from_f64(minute.minutes() as f64 * 60_000.0);
    let written = LAST_USED.with_borrow_mut(|used| {
        let fits = used.as_ref().is_some_and(|(of, _)| *of == tag);
        let formatters = match used {
            Some((_, formatters)) if fits => formatters,
            _ => &used.insert((tag, formatters(tag))).1,
        };
        formatters[shape as usize].call1(&JsValue::UNDEFINED, &milliseconds)
    });
    written.ok().and_then(|text| text.as_string()).unwrap_or_else(|| minute.to_string())
}

fn formatters(tag: &str) -> Vec<Function> {
    Shape::ALL.iter().map(|shape| formatter(tag, *shape)).collect()
}

/// `format` of a formatter, which is bound to it. Bounds are local civil time already: the zone is UTC.
fn formatter(tag: &str, shape: Shape) -> Function {
    let options = Object::new();
    let zone = [("timeZone", "UTC")];
    for (name, value) in shape.options().iter().chain(&zone) {
        // Setting a property of a fresh plain object cannot fail.
        Reflect::set(&options, &(*name).into(), &(*value).into()).ok();
    }
    let locales = Array::of1(&tag.into());
    Intl::DateTimeFormat::new(&locales, &options).format().unchecked_into()
}
