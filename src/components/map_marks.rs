//! Areas, movements, places and names over the basemap.

use super::erased::{Code, Words, code, words};
use super::map_view::MapDesk;
use super::mark_glyph::{emphasis_word, mark_class};
use crate::state::Session;
use crate::strings::{counts, fill, terms, words as w};
use isnad_account::sorting;
use isnad_scene::{AreaMark, Label, MapScene, MovementMark, PlaceMark, Point, Selection};
use leptos::prelude::*;

/// Least radius of what a finger or a pointer must hit: half of 24 pixels.
const HIT_RADIUS: f64 = 12.0;

pub(super) fn map_marks(desk: MapDesk, scene: &MapScene) -> AnyView {
    let stop = tab_stop(desk);
    let areas = scene.areas.iter().map(|it| area(desk.session, stop, it)).collect_view();
    let movements = in_text_order(scene).map(|it| movement(desk.session, stop, it)).collect_view();
    let places = in_reading_order(scene).map(|it| place(desk.session, stop, it)).collect_view();
    let labels = scene.labels.iter().map(label).collect_view();
    let (width, height) = (scene.viewport.width, scene.viewport.height);
    view! {
        <svg class="map-marks" width=width.to_string() height=height.to_string()>
            <g>{areas}</g>
            <g>{movements}</g>
            <g>{places}</g>
            <g class="labels" aria-hidden="true">{labels}</g>
        </svg>
    }
    .into_any()
}

/// What the tab key reaches: the last focused, else the lit, else the first in time.
fn tab_stop(desk: MapDesk) -> Memo<Option<Selection>> {
    Memo::new(move |_| {
        let order = desk.order()?;
        let lit = desk.session.view.with(|view| view.selection.clone());
        let wanted = desk.focused.get().filter(|it| order.contains(it));
        wanted.or(lit.filter(|it| order.contains(it))).or_else(|| order.first().cloned())
    })
}

/// Elements keep their order when something is lit, so that the focus stays where it is.
fn in_reading_order(scene: &MapScene) -> impl Iterator<Item = &PlaceMark> {
    let mut places: Vec<_> = scene.places.iter().collect();
    sorting::sort_by(&mut places, |a, b| a.place.cmp(&b.place));
    places.into_iter()
}

fn in_text_order(scene: &MapScene) -> impl Iterator<Item = &MovementMark> {
    let mut movements: Vec<_> = scene.movements.iter().collect();
    sorting::sort_by(&mut movements, |a, b| a.claim.cmp(&b.claim));
    movements.into_iter()
}

fn tab_index(stop: Memo<Option<Selection>>, thing: Selection) -> Code {
    code(move || if stop.with(|stop| stop.as_ref() == Some(&thing)) { "0" } else { "-1" })
}

fn moved_to(at: Point) -> String {
    ["translate(", &at.x.to_string(), " ", &at.y.to_string(), ")"].concat()
}

/// Kind, name and number of claims of a place, for those who hear the map.
fn place_name(session: Session, name: &str, n_claims: usize) -> Words {
    let name = name.to_owned();
    words(move || {
        let counted =
            counts::CLAIMS.words(session.language.get(), n_claims, &session.number(n_claims));
        fill(session.say(w::PLACE_NAMED), &[&name, &counted])
    })
}

fn area(session: Session, stop: Memo<Option<Selection>>, area: &AreaMark) -> AnyView {
    let class = ["area ", &mark_class(area.mark)].concat();
    view! {
        <g class=class role="button" data-place=area.place.0.clone() data-emphasis=emphasis_word(area.emphasis)
            tabindex=tab_index(stop, Selection::Place(area.place.clone()))
            aria-label=place_name(session, &area.name, area.claims.len())
            transform=moved_to(area.at)>
            <circle class="disc" r=area.radius.to_string()/>
        </g>
    }
    .into_any()
}

fn place(session: Session, stop: Memo<Option<Selection>>, place: &PlaceMark) -> AnyView {
    let class = ["place ", &mark_class(place.mark)].concat();
    let strike = place.radius * 0.9;
    let strike = [
        "M",
        &(-strike).to_string(),
        ",",
        &strike.to_string(),
        " L",
        &strike.to_string(),
        ",",
        &(-strike).to_string(),
    ]
    .concat();
    view! {
        <g class=class role="button" data-place=place.place.0.clone() data-emphasis=emphasis_word(place.emphasis)
            tabindex=tab_index(stop, Selection::Place(place.place.clone()))
            aria-label=place_name(session, &place.name, place.claims.len())
            transform=moved_to(place.at)>
            <circle class="hit" r=place.radius.max(HIT_RADIUS).to_string()/>
            <circle class="halo" r=(place.radius + 4.0).to_string()/>
            <circle class="body" r=place.radius.to_string()/>
            {place.mark.denied.then(|| view! { <path class="stroke-through" d=strike/> }.into_any())}
        </g>
    }
    .into_any()
}

fn movement(session: Session, stop: Memo<Option<Selection>>, movement: &MovementMark) -> AnyView {
    let class = ["movement ", &mark_class(movement.mark)].concat();
    let path = movement.svg_path();
    let status = movement.status;
    let said = session.words_of(&movement.claim);
    let name = words(move || {
        fill(session.say(w::MOVEMENT_NAMED), &[session.say(terms::movement_status(status)), &said])
    });
    let head =
        [&moved_to(movement.tip), " rotate(", &movement.tip_degrees.to_string(), ")"].concat();
    // An open arrow for what is not done, a filled one for what is.
    let shape = if movement.mark.not_done { "M-9,-5 L0,0 L-9,5" } else { "M-9,-5 L0,0 L-9,5 Z" };
    view! {
        <g class=class role="button" data-movement=movement.claim.0.clone()
            data-emphasis=emphasis_word(movement.emphasis)
            tabindex=tab_index(stop, Selection::Movement(movement.claim.clone())) aria-label=name>
            <path class="hit" d=path.clone()/>
            <path class="line" d=path/>
            <path class="head" d=shape transform=head/>
        </g>
    }
    .into_any()
}

fn label(label: &Label) -> AnyView {
    let rect = &label.rect;
    let (x, y) = (rect.x + rect.width / 2.0, rect.y + rect.height / 2.0);
    let leader = label.leader.map(|to| {
        let path = [
            "M",
            &x.to_string(),
            ",",
            &y.to_string(),
            " L",
            &to.x.to_string(),
            ",",
            &to.y.to_string(),
        ]
        .concat();
        view! { <path class="leader" d=path/> }
    });
    let name = label.name.clone();
    view! { {leader}<text x=x.to_string() y=y.to_string()>{name}</text> }.into_any()
}
