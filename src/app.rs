//! The page: provides the session, lays out the panes.

use crate::components::article_input::ArticleInput;
use crate::components::attribution::Attribution;
use crate::components::coverage::Coverage;
use crate::components::map_view::MapView;
use crate::components::notices::{Notices, ReadingNotes};
use crate::components::passage_view::PassageView;
use crate::components::sample_note::SampleNote;
use crate::components::selection_card::SelectionCard;
use crate::components::speaker::Speaker;
use crate::components::table_view::TableView;
use crate::components::timeline_view::TimelineView;
use crate::components::top_bar::TopBar;
use crate::dom::{self, gesture};
use crate::state::{DIRECTION_KEY, Pane, Session};
use crate::strings::words as w;
use crate::{address, opening};
use isnad_scene::{Command, TimeDirection};
use leptos::ev::PointerEvent;
use leptos::prelude::*;

/// The whole page.
#[component]
pub(crate) fn App() -> impl IntoView {
    let session = Session::new();
    provide_context(session);
    keep_root(session);
    keep_direction(session);
    address::keep(session);
    opening::open_page(session);
    Effect::new(move |_| session.hover.with(|thing| gesture::mark_hovered(thing.as_ref())));
    let over = move |event: PointerEvent| {
        let thing = gesture::thing_of(&event);
        if session.hover.with_untracked(|hover| *hover != thing) {
            session.hover.set(thing);
        }
    };
    view! {
        <a class="skip-link" href="#text" on:click=move |event| gesture::skip_to(&event, "[data-view=text]")>
            {session.text(w::SKIP)}
        </a>
        <TopBar/>
        <main class="desk" class:carded=move || session.view.with(|view| view.selection.is_some()) on:pointerover=over>
            <section class="pane text-pane" data-view="text" tabindex="-1" aria-label=session.text(w::TEXT)>
                <ArticleInput/>
                <Notices/>
                <div class="reading-column">
                    <SampleNote/>
                    <Coverage/>
                    <ReadingNotes/>
                    <PassageView/>
                </div>
            </section>
            <SelectionCard/>
            <section class="pane timeline-pane" data-view="timeline" hidden=move || session.tables_open.get()
                aria-label=session.text(w::TIMELINE)><TimelineView/></section>
            <section class="pane map-pane" data-view="map" hidden=move || session.tables_open.get()
                aria-label=session.text(w::MAP)><MapView/></section>
            {move || session.tables_open.get().then(|| view! {
                <section class="pane table-pane" data-view="table" aria-label=session.text(w::TABLES)><TableView/></section>
            })}
        </main>
        <Attribution/>
        <Speaker/>
    }
}

/// Language, direction and theme stand on the root element, for style and for screen readers.
fn keep_root(session: Session) {
    Effect::new(move |_| {
        let language = session.language.get();
        dom::set_root_attribute("lang", language.code());
        dom::set_root_attribute("dir", language.direction());
        dom::set_title(session.say(w::TITLE));
    });
    Effect::new(move |_| dom::set_root_attribute("data-theme", session.theme.get().code()));
    Effect::new(move |_| {
        let busy = if session.is_reading() { "true" } else { "false" };
        dom::set_root_attribute("data-busy", busy);
    });
}

/// Later lies to the left in Arabic and to the right in English, unless the person has chosen.
fn keep_direction(session: Session) {
    Effect::new(move |_| {
        let chosen = dom::remembered(DIRECTION_KEY);
        let wanted = chosen.as_deref().unwrap_or(session.language.get().direction());
        let direction = if wanted == "rtl" { TimeDirection::Rtl } else { TimeDirection::Ltr };
        if session.account.with_untracked(Option::is_some) {
            session.send(Pane::Toolbar, Command::SetDirection(direction));
        } else {
            session.view.update(|view| view.direction = direction);
        }
    });
}
