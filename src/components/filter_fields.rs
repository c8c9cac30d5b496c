//! What is asked for by writing and by choosing one: words, days, the depth of the chain.

use crate::state::{Pane, Session};
use crate::strings::{Pair, counts, words as w};
use crate::view::{Element, el, holds, many, words};
use isnad_account::LocalMinute;
use isnad_scene::{AxisRange, Command, DepthRange, Facet};
use leptos::ev::Event;
use leptos::prelude::event_target_value;

/// While a year is being typed it is one of the first thousand.
const FIRST_YEAR: i32 = 1000;

/// A field for words of the claims and of their names.
pub(super) fn search_field(session: Session) -> Element {
    let written = words(move || session.view.with(|view| view.filters.words.clone()));
    let search = move |event: &Event| {
        session.send(Pane::Toolbar, Command::Search(event_target_value(event)));
    };
    let field = el("input")
        .attr("type", "search")
        .attr("dir", "auto")
        .attr("data-input", "search")
        .attr("maxlength", "60")
        .attr("autocomplete", "off")
        .filled(written)
        .on("input", search);
    el("label")
        .class("search")
        .child(el("span").child(session.text(w::SEARCH)))
        .child(field)
        .child(el("span").class("aside").child(session.text(w::SEARCH_ABOUT)))
}

/// The first and the last day that are asked for.
pub(super) fn day_fields(session: Session, dates: AxisRange) -> Element {
    el("fieldset")
        .class("days")
        .child(el("legend").child(session.text(w::WHEN)))
        .child(day_field(session, w::FIRST_DAY, true, dates))
        .child(day_field(session, w::LAST_DAY, false, dates))
        .child(el("p").class("aside").child(session.text(w::UNDATED_HIDDEN)))
}

type Days = (Option<LocalMinute>, Option<LocalMinute>);

fn day_field(session: Session, label: Pair, is_first: bool, dates: AxisRange) -> Element {
    let asked = move || session.view.with(|view| view.filters.time).map(AxisRange::days);
    let of = move |days: Days| if is_first { days.0 } else { days.1 };
    let written =
        words(move || asked().and_then(of).map(LocalMinute::day_words).unwrap_or_default());
    // Whoever opens the calendar finds the days of the account.
    let bound = move |day: Option<LocalMinute>| day.map(LocalMinute::day_words);
    let (first, last) = dates.days();
    let change = move |event: &Event| {
        let (day, days) = (day_of(event), asked().unwrap_or_default());
        let (first, last) = if is_first { (day, days.1) } else { (days.0, day) };
        let runs_backwards = first.zip(last).is_some_and(|(first, last)| first > last);
        let is_half_typed = day.is_some_and(|day| day.date().0 < FIRST_YEAR);
        if !runs_backwards && !is_half_typed {
            let range = AxisRange::of_days(first, last);
            session.send(Pane::Toolbar, Command::KeepTime(range));
        }
    };
    let field = el("input")
        .attr("type", "date")
        .attr("data-input", if is_first { "from-day" } else { "to-day" })
        .attr("min", bound(first))
        .attr("max", bound(last))
        .filled(written)
        .on("change", change);
    el("label").child(session.text(label)).child(" ").child(field)
}

fn day_of(event: &Event) -> Option<LocalMinute> {
    LocalMinute::parse(&event_target_value(event))
}

/// How many sources may stand between the article and the content.
pub(super) fn depth_choice(session: Session, depths: &[Facet<u8>]) -> Element {
    let asked = move || session.view.with(|view| view.filters.depth);
    let any = el("option").attr("value", "").property("selected", holds(move || asked().is_none()));
    let options = depths.iter().map(|it| {
        let (depth, n_claims) = (it.key, session.number(it.n_claims));
        let only = Some(DepthRange { min: depth, max: depth });
        let told = words(move || [&depth_words(session, depth), " (", &n_claims, ")"].concat());
        el("option")
            .attr("value", depth.to_string())
            .property("selected", holds(move || asked() == only))
            .child(told)
    });
    let choose = move |event: &Event| {
        let depth = event_target_value(event).parse().ok();
        let only = depth.map(|depth| DepthRange { min: depth, max: depth });
        session.send(Pane::Toolbar, Command::SetDepth(only));
    };
    el("select")
        .attr("data-input", "depth")
        .named(session.text(w::CHAIN_DEPTH))
        .on("change", choose)
        .child(any.child(session.text(w::ANY_DEPTH)))
        .child(many(options))
}

fn depth_words(session: Session, depth: u8) -> String {
    match depth {
        0 => session.say(w::ARTICLE_ALONE).to_owned(),
        n => {
            let n = usize::from(n);
            counts::SOURCES.words(session.language.get(), n, &session.number(n))
        }
    }
}
