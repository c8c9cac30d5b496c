//! The embed as readers will see it, on a page of ours that has nothing else of ours. It is there only while the dialog
//! is open.

use super::embed_desk::EmbedDesk;
use crate::dom::{self, preview};
use crate::signal::{Memo, Signal};
use crate::snippet::{Form, Source};
use crate::state::Session;
use crate::strings::{Pair, fill, words as w};
use crate::view::{Element, button, el, handle, holds, part, truth, words};
use isnad_scene::decimal;
use leptos::ev::Event;
use leptos::prelude::GetUntracked;

/// Pixels: a phone, and an article of 760 with what is beside it.
const PHONE: f64 = 360.0;
const ARTICLE: f64 = 784.0;

pub(super) fn embed_preview(desk: EmbedDesk) -> Element {
    let session = desk.session;
    let Some(address) = preview::address() else {
        return el("p").class("aside preview").child(session.text(w::EMBED_PREVIEW_SINGLE));
    };
    let (room, size) = (handle(), Signal::new((0.0, 0.0)));
    dom::keep_size(room, size);
    let fit = Memo::new(move || Fit::of(desk.is_phone.get(), size.get()));
    let is_missing = Memo::new(move || desk.has_come.get() == Some(false));
    let is_blocked = Memo::new(move || desk.obstacle().is_some());
    let window = part(move || match is_missing.get() {
        true => el("p").class("aside").child(session.text(w::EMBED_PREVIEW_MISSING)),
        false => {
            el("div").class("preview-room").keep(room).child(window(desk, address.clone(), fit))
        }
    });
    el("section")
        .class("preview")
        .attr("hidden", holds(move || is_blocked.get()))
        .named(session.text(w::EMBED_PREVIEW))
        .child(head(desk))
        .child(part(move || fit.get().told(session).map(|it| el("p").class("aside").child(it))))
        .child(part(move || remark(desk).map(|it| el("p").class("aside").child(session.text(it)))))
        .child(window)
}

fn head(desk: EmbedDesk) -> Element {
    let width = |code: &'static str, name: Pair, is_phone: bool| {
        button("quiet")
            .attr("data-action", code)
            .press(move || desk.is_phone.set(is_phone))
            .attr("aria-pressed", truth(move || desk.is_phone.get() == is_phone))
            .child(desk.session.text(name))
    };
    el("div")
        .class("preview-head")
        .child(el("h3").child(desk.session.text(w::EMBED_PREVIEW)))
        .child(width("preview-phone", w::EMBED_PHONE, true))
        .child(width("preview-wide", w::EMBED_WIDE, false))
}

/// How large a host's window is before it is made to fit into the dialog, so that the embed is laid out as in a page.
#[derive(Clone, Copy, PartialEq)]
struct Fit {
    width: f64,
    height: f64,
    /// As a share of its size.
    share: f64,
}

impl Fit {
    fn of(is_phone: bool, (width, height): (f64, f64)) -> Self {
        let wanted = if is_phone { PHONE } else { ARTICLE };
        let share = if width > 0.0 { (width / wanted).min(1.0) } else { 1.0 };
        Self { width: wanted, height: height / share, share }
    }

    /// Where it is smaller than in a page, that it is.
    fn told(self, session: Session) -> Option<String> {
        let numbers =
            [self.width, self.share * 100.0].map(|it| session.number(it.round() as usize));
        let told = || {
            let numbers = numbers.each_ref().map(String::as_str);
            fill(session.say(w::EMBED_PREVIEW_SCALED), &numbers)
        };
        (self.share < 0.995).then(told)
    }
}

fn px(length: f64) -> String {
    [&decimal(length, 1), "px"].concat()
}

/// In what the preview is other than the snippet.
fn remark(desk: EmbedDesk) -> Option<Pair> {
    if desk.form() == Form::Static {
        return Some(w::EMBED_PREVIEW_STATIC);
    }
    let is_file = desk.choices.with(|it| it.form == Form::Frame && it.source == Source::File);
    let is_own = EmbedDesk::own_site() == Some(desk.site().0);
    match (is_own, is_file) {
        (false, _) => Some(w::EMBED_PREVIEW_OWN),
        (true, true) => Some(w::EMBED_PREVIEW_FILE),
        (true, false) => None,
    }
}

fn window(desk: EmbedDesk, address: String, fit: Memo<Fit>) -> Element {
    let loaded = move |_: &Event| {
        let has_come = desk.frame.get_untracked().is_some_and(|frame| preview::has_come(&frame));
        desk.has_come.set(Some(has_come));
    };
    el("iframe")
        .class("preview-window")
        .style("width", words(move || px(fit.get().width)))
        .style("height", words(move || px(fit.get().height)))
        .style("transform", words(move || ["scale(", &decimal(fit.get().share, 4), ")"].concat()))
        .attr("title", desk.session.text(w::EMBED_PREVIEW))
        .attr("src", address)
        .keep(desk.frame)
        .on("load", loaded)
}
