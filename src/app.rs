//! The page: makes the session, lays out the panes.

use crate::components::article_input::article_input;
use crate::components::attribution::attribution;
use crate::components::coverage::coverage;
use crate::components::embed_dialog::embed_dialog;
use crate::components::filter_state::filter_state;
use crate::components::find_bar::{find_bar, open_at_key};
use crate::components::help_sheet::help_sheet;
use crate::components::legend::printed_legend;
use crate::components::lost_claims::lost_claims;
use crate::components::map_view::map_view;
use crate::components::notices::{notices, reading_notes};
use crate::components::passage_view::passage_view;
use crate::components::sample_note::sample_note;
use crate::components::selection_card::selection_card;
use crate::components::speaker::speaker;
use crate::components::table_view::table_view;
use crate::components::timeline_view::timeline_view;
use crate::components::top_bar::top_bar;
use crate::dom::stage::{self, Kind};
use crate::dom::{self, gesture};
use crate::find::Find;
use crate::signal::watch;
use crate::state::{DIRECTION_KEY, Pane, Session, Turn};
use crate::strings::Pair;
use crate::strings::words as w;
use crate::view::{Element, Node, el, holds, nodes, part};
use crate::{address, embed, opening, printing};
use isnad_scene::{Command, TimeDirection};
use leptos::ev::{Event, KeyboardEvent, PointerEvent};

/// The whole page.
pub(crate) fn app() -> Node {
    let session = Session::new();
    keep_root(session);
    keep_direction(session);
    address::keep(session);
    embed::keep(session);
    opening::open_page(session);
    printing::prepare(session);
    watch(move || gesture::mark_hovered(&session.hovered()));
    nodes![
        skip_link(session),
        top_bar(session),
        filter_state(session),
        desk(session),
        attribution(session),
        help_sheet(session),
        (stage::kind() == Kind::Page).then(|| embed_dialog(session)),
        speaker(session)
    ]
}

fn skip_link(session: Session) -> Element {
    el("a")
        .class("skip-link")
        .attr("href", "#text")
        .on("click", |event: &Event| gesture::skip_to(event, "[data-view=text]"))
        .child(session.text(w::SKIP))
}

/// All panes, and what the pointer is over in any of them.
fn desk(session: Session) -> Element {
    let over = move |event: &PointerEvent| {
        let thing = gesture::thing_of(event);
        if session.hover.with_untracked(|hover| *hover != thing) {
            session.hover.set(thing);
        }
    };
    let is_carded = move || session.view.with(|view| view.selection.is_some());
    el("main")
        .class("desk")
        .class_if("carded", holds(is_carded))
        .class_if("blank", holds(move || is_blank(session)))
        .on("pointerover", over)
        .child(text_pane(session))
        .child(selection_card(session))
        .child(part(move || session.has_come(Turn::Panes).then(|| timeline_pane(session))))
        .child(part(move || session.has_come(Turn::Panes).then(|| map_pane(session))))
        .child(part(move || session.is_printing().then(|| printed_legend(session))))
        .child(part(move || has_tables(session).then(|| table_pane(session))))
}

/// Whether a page around has given no text, or none that can be read.
fn is_blank(session: Session) -> bool {
    stage::kind() != Kind::Page
        && session.account.with(Option::is_none)
        && session.notices.with(|notices| !notices.is_empty())
}

fn pane(session: Session, class: &'static str, view: &'static str, name: Pair) -> Element {
    let key = move |event: &KeyboardEvent| {
        if gesture::asks_for_help(event) {
            session.help_open.set(true);
        }
        gesture::move_in_head(event);
    };
    el("section")
        .class(class)
        .attr("data-view", view)
        .attr("part", view)
        .named(session.text(name))
        .on("keydown", key)
}

fn text_pane(session: Session) -> Element {
    let find = Find::new(session);
    pane(session, "pane text-pane", "text", w::TEXT)
        .attr("tabindex", "-1")
        .on("keydown", move |event: &KeyboardEvent| open_at_key(find, event))
        .child((stage::kind() == Kind::Page).then(|| article_input(session)))
        .child(notices(session))
        .child(reading_column(session, find))
}

fn reading_column(session: Session, find: Find) -> Element {
    el("div")
        .class("reading-column")
        .child(sample_note(session))
        .child(coverage(session))
        .child(reading_notes(session))
        .child(lost_claims(session))
        .child(find_bar(session, find))
        .child(passage_view(session, find))
}

fn timeline_pane(session: Session) -> Element {
    pane(session, "pane timeline-pane", "timeline", w::TIMELINE)
        .attr("hidden", holds(move || is_covered(session)))
        .child(timeline_view(session))
}

fn map_pane(session: Session) -> Element {
    pane(session, "pane map-pane", "map", w::MAP)
        .attr("hidden", holds(move || is_covered(session)))
        .child(map_view(session))
}

/// Whether the tables stand in the place of the drawings; on paper there is room for both.
fn is_covered(session: Session) -> bool {
    session.tables_open.get() && !session.is_printing()
}

fn has_tables(session: Session) -> bool {
    session.tables_open.get() || session.is_printing()
}

fn table_pane(session: Session) -> Element {
    pane(session, "pane table-pane", "table", w::TABLES).child(table_view(session))
}

/// Language, direction and theme stand on the root element, for style and for screen readers.
fn keep_root(session: Session) {
    watch(move || {
        let language = session.language.get();
        dom::set_root_attribute("lang", language.code());
        dom::set_root_attribute("dir", session.direction.get());
        if stage::kind() != Kind::Element {
            dom::set_title(session.say(w::TITLE));
        }
    });
    dom::set_root_attribute("data-kind", stage::kind().code());
    if let Some(view) = stage::choice("view") {
        dom::set_root_attribute("data-only", &view);
        session.tables_open.set(view == "table");
    }
    watch(move || dom::set_root_attribute("data-theme", session.theme.get().code()));
    watch(move || {
        let busy = if session.is_reading() { "true" } else { "false" };
        dom::set_root_attribute("data-busy", busy);
    });
}

/// Later lies to the left in Arabic and to the right in English, unless the person has chosen.
fn keep_direction(session: Session) {
    watch(move || {
        let chosen = dom::remembered(DIRECTION_KEY);
        let wanted = chosen.as_deref().unwrap_or(session.direction.get());
        let direction = if wanted == "rtl" { TimeDirection::Rtl } else { TimeDirection::Ltr };
        if session.account.with_untracked(Option::is_some) {
            session.send(Pane::Toolbar, Command::SetDirection(direction));
        } else {
            session.view.update(|view| view.direction = direction);
        }
    });
}
