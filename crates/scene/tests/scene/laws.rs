//! Laws, on accounts and acts made up at random.

use crate::common::*;
use crate::made_up::*;
use isnad_account::*;
use isnad_scene::*;
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn run(document: &Document, commands: Vec<Command>) -> ViewState {
    commands.into_iter().fold(ViewState::default(), |view, command| apply(&view, document, command))
}

fn showing(document: &Document, view: &ViewState) -> BTreeSet<ClaimId> {
    let shown = Shown::new(document, view);
    shown.claims(document).map(|(_, claim)| claim.id.clone()).collect()
}

/// Whether an edge of the map lies where the world ends: it goes no farther, and what lies there stays near the edge.
fn ends_at_a_pole(map: &MapScene) -> bool {
    let projection = Projection::new(map.view, map.viewport);
    let edges = [0.0, map.viewport.height].map(|y| projection.inverse(Point::new(0.0, y)).0);
    edges.iter().any(|lat| lat.abs() > 84.0)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_acts_keep_selection_and_step_among_what_shows(document in documents(), acts in vec(commands(), 0..24)) {
        let mut view = ViewState::default();
        for act in acts {
            view = apply(&view, &document, act);
            let showing = showing(&document, &view);
            let shown = Shown::new(&document, &view);
            prop_assert!(view.selection.as_ref().is_none_or(|it| shown.holds(&document, it)));
            if let Some(claim) = view.selection.as_ref().and_then(Selection::claim) {
                prop_assert!(showing.contains(claim));
            }
            prop_assert!(view.step.as_ref().is_none_or(|it| showing.contains(it)));
            prop_assert!(!view.playing || !showing.is_empty());
        }
    }

    #[test]
    fn the_same_acts_give_the_same_state_and_scenes(document in documents(), acts in vec(commands(), 0..12)) {
        let (a, b) = (run(&document, acts.clone()), run(&document, acts));
        prop_assert_eq!(map_of(&document, &a), map_of(&document, &b));
        prop_assert_eq!(timeline_of(&document, &a), timeline_of(&document, &b));
    }

    #[test]
    fn every_view_holds_every_claim_that_shows(document in documents(), acts in vec(commands(), 0..12)) {
        let view = run(&document, acts);
        let showing = showing(&document, &view);
        let play: BTreeSet<ClaimId> = play_order(&document, &view).into_iter().collect();
        prop_assert_eq!(&play, &showing);

        let timeline = timeline_of(&document, &view);
        let bars = timeline.bars.iter().map(|it| it.claim.clone());
        let all: Vec<ClaimId> = bars.chain(timeline.undated.clone()).chain(timeline.outside.clone()).collect();
        prop_assert_eq!(all.len(), showing.len(), "each once");
        prop_assert!(timeline.ghosts.iter().all(|it| showing.contains(&it.claim)));
        prop_assert_eq!(&all.into_iter().collect::<BTreeSet<_>>(), &showing);

        let map = map_of(&document, &view);
        let on_map: BTreeSet<ClaimId> = map.places.iter().flat_map(|it| it.claims.clone())
            .chain(map.areas.iter().flat_map(|it| it.claims.clone()))
            .chain(map.movements.iter().map(|it| it.claim.clone())).collect();
        let unplaced: BTreeSet<ClaimId> = map.unplaced.iter().cloned().collect();
        prop_assert!(on_map.is_disjoint(&unplaced));
        prop_assert_eq!(&on_map.union(&unplaced).cloned().collect::<BTreeSet<_>>(), &showing);
    }

    #[test]
    fn every_named_place_is_on_the_map_or_in_a_tray_once(document in documents(), acts in vec(commands(), 0..12)) {
        let view = run(&document, acts);
        let map = map_of(&document, &view);
        let mut all: Vec<PlaceId> = map.places.iter().flat_map(|it| it.inside.iter().chain([&it.place]).cloned()).collect();
        all.extend(map.areas.iter().map(|it| it.place.clone()));
        all.extend(map.named.iter().chain(&map.unlocated).map(|it| it.place.clone()));
        let set: BTreeSet<PlaceId> = all.iter().cloned().collect();
        prop_assert_eq!(all.len(), set.len());
        let shown = Shown::new(&document, &view);
        let names = |claim: &Claim, id: &PlaceId| {
            let stops = claim.movement.iter().flat_map(|it| it.from.iter().chain(&it.to).chain(&it.via));
            claim.places.iter().map(|it| &it.place).chain(stops).any(|it| it == id)
        };
        let named: BTreeSet<PlaceId> = document.reading().places.iter().map(|it| it.id.clone())
            .filter(|id| shown.claims(&document).any(|(_, claim)| names(claim, id))).collect();
        prop_assert_eq!(set, named);
    }

    #[test]
    fn no_label_covers_another_or_leaves_the_map(document in documents(), acts in vec(commands(), 0..12)) {
        let map = map_of(&document, &run(&document, acts));
        let page = Rect::new(0.0, 0.0, map.viewport.width, map.viewport.height);
        for (at, label) in map.labels.iter().enumerate() {
            prop_assert!(page.contains(&label.rect));
            prop_assert!(map.labels[at + 1..].iter().all(|other| !other.rect.overlaps(&label.rect)));
        }
    }

    #[test]
    fn no_mark_covers_another_and_what_was_moved_points_at_its_spot(document in documents(), acts in vec(commands(), 0..12)) {
        let map = map_of(&document, &run(&document, acts));
        for (at, mark) in map.places.iter().enumerate() {
            for other in &map.places[at + 1..] {
                prop_assert!(mark.at.distance(other.at) >= mark.radius + other.radius - 0.5, "{mark:?} {other:?}");
            }
            prop_assert_eq!(mark.moved_aside, mark.at != mark.spot);
            prop_assert!(mark.at.distance(mark.spot) <= 240.0);
        }
    }

    #[test]
    fn nothing_is_left_behind_of_what_is_filtered_out(document in documents(), acts in vec(commands(), 0..12)) {
        let view = run(&document, acts);
        let (map, showing) = (map_of(&document, &view), showing(&document, &view));
        let marks = map.places.iter().map(|it| (&it.place, &it.claims)).chain(map.areas.iter().map(|it| (&it.place, &it.claims)));
        for (place, claims) in marks {
            prop_assert!(!claims.is_empty() && claims.iter().all(|it| showing.contains(it)), "{place:?}");
        }
        for it in &map.movements {
            prop_assert!(showing.contains(&it.claim));
        }
        let drawn: BTreeSet<&PlaceId> = map.places.iter().map(|it| &it.place).chain(map.areas.iter().map(|it| &it.place)).collect();
        for label in &map.labels {
            prop_assert!(drawn.contains(&label.place), "a name without its mark");
        }
        let shown = Shown::new(&document, &view);
        for id in map.places.iter().flat_map(|it| &it.inside) {
            prop_assert!(shown.holds(&document, &Selection::Place(id.clone())), "{id:?} is folded and does not show");
        }
    }

    #[test]
    fn what_is_lit_is_in_sight_after_the_map_has_moved_there(document in documents(), acts in vec(commands(), 0..12), place in 0..6u32) {
        let view = apply(&run(&document, acts), &document, Command::Select(Selection::Place(pid(&format!("p{place}")))));
        if view.selection.is_none() {
            return Ok(());
        }
        let map = map_of(&document, &view);
        if let Some(to) = map.view_with_lit() {
            prop_assert!(to.zoom <= map.view.zoom + 1e-9);
            let moved = map_of(&document, &ViewState { map: Some(to), ..view.clone() });
            prop_assert!(moved.view_with_lit().is_none() || to.zoom <= MIN_ZOOM || ends_at_a_pole(&moved), "{to:?}");
        }
    }

    #[test]
    fn the_map_stays_under_two_fingers(dx in -60.0..60.0f64, dy in -60.0..60.0f64, grown in 0.5..2.0f64) {
        let viewport = Viewport { width: 640.0, height: 480.0 };
        let view = MapView { lat: 30.0, lon: 40.0, zoom: 5.0 };
        let from = [Point::new(260.0, 240.0), Point::new(380.0, 200.0)];
        let middle = from[0].toward(from[1], 0.5);
        let to = from.map(|it| Point::new(middle.x + dx + (it.x - middle.x) * grown, middle.y + dy + (it.y - middle.y) * grown));
        let pinched = view.pinched(viewport, from, to);
        for (before, after) in from.iter().zip(to) {
            let (lat, lon) = Projection::new(view, viewport).inverse(*before);
            prop_assert!(Projection::new(pinched, viewport).project_near(lat, lon).distance(after) < 1e-6);
        }
    }

    #[test]
    fn names_of_the_map_give_way_to_the_account(document in documents(), acts in vec(commands(), 0..12)) {
        let file = "class\tzoom\tat\ten\nsomewhere\ns\t1\t10 20;-10 -20\tDeep Sea\ncAA\t1\t12 22\tname of p1\ng\t1\t-12 -22\tOld Land\ng\t1\t40 40\tOld Land\n";
        let map = map_of(&document, &run(&document, acts));
        let names = MapNames::decode(file).beneath(&map, "en");
        let page = Rect::new(0.0, 0.0, map.viewport.width, map.viewport.height);
        for (at, it) in names.iter().enumerate() {
            prop_assert!(page.contains(&it.rect));
            prop_assert!(!map.labels.iter().any(|label| label.rect.overlaps(&it.rect)));
            prop_assert!(!map.places.iter().any(|mark| mark.name == it.name || it.rect.distance(mark.at) < mark.radius * 0.7));
            prop_assert!(names[at + 1..].iter().all(|other| other.name != it.name && !other.rect.overlaps(&it.rect)));
        }
        prop_assert!(MapNames::decode(file).beneath(&map, "xx").is_empty());
    }

    #[test]
    fn everything_drawn_has_a_finite_place(document in documents(), acts in vec(commands(), 0..12)) {
        let view = run(&document, acts);
        let map = map_of(&document, &view);
        for it in &map.movements {
            let points = it.curves.iter().flat_map(|curve| [curve.start, curve.control, curve.end]);
            prop_assert!(points.chain([it.tip]).all(|point| point.x.is_finite() && point.y.is_finite()));
            prop_assert!(it.tip_degrees.is_finite());
            prop_assert!(it.curves.windows(2).all(|pair| pair[0].end == pair[1].start) || it.shape == MovementShape::Arc);
        }
        prop_assert!(map.places.iter().all(|it| it.at.x.is_finite() && it.at.y.is_finite() && it.radius > 0.0));
        prop_assert!(map.areas.iter().all(|it| it.at.x.is_finite() && it.radius.is_finite()));
        let timeline = timeline_of(&document, &view);
        for bar in &timeline.bars {
            prop_assert!(bar.rect.x >= -1e-6 && bar.rect.x + bar.rect.width <= 1000.0 + 1e-6, "{bar:?}");
            prop_assert!(bar.rect.width >= 7.9, "{bar:?}");
        }
    }

    #[test]
    fn no_bar_covers_another(document in documents(), acts in vec(commands(), 0..12)) {
        let timeline = timeline_of(&document, &run(&document, acts));
        for (at, bar) in timeline.bars.iter().enumerate() {
            let mut others = timeline.bars[at + 1..].iter().chain(&timeline.echoes);
            prop_assert!(others.all(|other| !other.rect.overlaps(&bar.rect)));
        }
    }

    #[test]
    fn lanes_by_place_count_what_the_tables_count(document in documents(), acts in vec(commands(), 0..12)) {
        let view = ViewState { lanes: LaneBy::Place, times: None, order: Order::Told, ..run(&document, acts) };
        let timeline = timeline_of(&document, &view);
        let asked = TableAsk { table: Table::Places, n_on_page: 1000, ..TableAsk::default() };
        let rows = table_page(&document, &Shown::new(&document, &view), &asked, "en").rows;
        let told: BTreeMap<PlaceId, usize> = rows.into_iter().filter_map(|row| match row {
            Row::Place(it) if it.n_events > 0 => Some((it.place.place, it.n_events)),
            _ => None,
        }).collect();
        let lanes: BTreeMap<PlaceId, usize> = timeline.lanes.iter().filter_map(|lane| match &lane.key {
            LaneKey::Place(id) if document.reading().place(id).is_some() => Some((id.clone(), lane.n_claims)),
            _ => None,
        }).collect();
        prop_assert_eq!(lanes, told);
    }

    #[test]
    fn ticks_go_with_time_and_leave_room_for_their_labels(document in documents(), acts in vec(commands(), 0..12)) {
        let timeline = timeline_of(&document, &run(&document, acts));
        for panel in &timeline.panels {
            prop_assert!(panel.ticks.len() < 20);
            for pair in panel.ticks.windows(2) {
                prop_assert!(pair[0].minute < pair[1].minute);
                prop_assert!((pair[0].at - pair[1].at).abs() >= 69.9);
            }
        }
    }

    #[test]
    fn a_minute_is_found_again_where_it_is_drawn(document in documents(), acts in vec(commands(), 0..12)) {
        let timeline = timeline_of(&document, &run(&document, acts));
        for panel in &timeline.panels {
            for tick in &panel.ticks {
                let (axis, minute) = timeline.minute_at(Point::new(tick.at, 1.0)).unwrap();
                prop_assert_eq!(axis, panel.axis);
                let width = panel.range.to.since(panel.range.from);
                prop_assert!((minute.minutes() - tick.minute.minutes()).abs() <= 1 + width / 100_000, "{minute} {}", tick.minute);
            }
        }
    }

    #[test]
    fn runs_put_together_are_the_text(document in documents()) {
        let scene = PassageScene::new(&document);
        let text: String = scene.runs().map(|run| run.text.as_str()).collect();
        prop_assert_eq!(text.as_str(), document.text());
        let mut at = 0;
        for run in scene.runs() {
            prop_assert_eq!(run.span.start, at);
            prop_assert!(!run.span.is_empty());
            at = run.span.end;
            for id in &run.claims {
                let claim = document.claim(id).unwrap();
                prop_assert!(claim.pieces.iter().any(|piece| piece.contains(run.span)));
            }
            let covering = document.claims().iter().filter(|it| it.pieces.iter().any(|piece| !piece.is_empty() && piece.overlaps(run.span)));
            prop_assert_eq!(covering.count(), run.claims.len());
        }
        for sentence in scene.paragraphs.iter().flat_map(|it| &it.sentences) {
            prop_assert_eq!(sentence.span.start, sentence.runs[0].span.start);
            prop_assert_eq!(sentence.span.end, sentence.runs.last().unwrap().span.end);
        }
    }

    #[test]
    fn a_stretch_of_the_text_is_marked_as_in_the_whole(document in documents(), at in 0.0..1.0f64) {
        let n_points = document.offsets().n_points();
        let cut = (f64::from(n_points) * at) as u32;
        let [first, second] = [Span::new(0, cut), Span::new(cut, n_points)].map(|it| PassageScene::of(&document, it));
        let parts: Vec<_> = first.runs().chain(second.runs()).collect();
        for run in PassageScene::new(&document).runs() {
            let inside = parts.iter().filter(|it| run.span.contains(it.span));
            let text: String = inside.clone().map(|it| it.text.as_str()).collect();
            prop_assert_eq!(&text, &run.text);
            for part in inside {
                prop_assert_eq!((&part.claims, &part.mentions, part.heading), (&run.claims, &run.mentions, run.heading));
            }
        }
    }

    #[test]
    fn the_context_of_a_claim_is_words_of_the_text_and_holds_the_claim(document in documents()) {
        for claim in document.claims() {
            let context = ClaimCard::new(&document, &claim.id, "en").unwrap().context;
            let words: String = context.parts.iter().map(|part| part.text.as_str()).collect();
            prop_assert!(document.text().contains(&words));
            prop_assert!(words.contains(document.slice(claim.span)), "{words} {:?}", claim.span);
            prop_assert!(context.parts.windows(2).all(|pair| pair[0].said != pair[1].said));
        }
    }

    #[test]
    fn unprojecting_a_projected_point_gives_it_back(lat in -85.0..85.0f64, lon in -180.0..180.0f64, view in map_views()) {
        let projection = Projection::new(view, Viewport { width: 640.0, height: 480.0 });
        for point in [projection.project(lat, lon), projection.project_near(lat, lon)] {
            let (back_lat, back_lon) = projection.inverse(point);
            prop_assert!((back_lat - lat).abs() < 1e-6, "{lat} {back_lat}");
            let apart = (back_lon - lon).abs();
            prop_assert!(apart < 1e-6 || (apart - 360.0).abs() < 1e-6, "{lon} {back_lon}");
        }
    }

    #[test]
    fn zooming_about_a_point_keeps_the_place_under_it(steps in -3.0..3.0f64, x in 200.0..440.0f64, y in 200.0..280.0f64) {
        let viewport = Viewport { width: 640.0, height: 480.0 };
        let view = MapView { lat: 30.0, lon: 40.0, zoom: 5.0 };
        let about = Point::new(x, y);
        let (lat, lon) = Projection::new(view, viewport).inverse(about);
        let zoomed = view.zoomed(viewport, steps, about);
        prop_assert!((zoomed.zoom - 5.0 - steps).abs() < 1e-9);
        prop_assert!(Projection::new(zoomed, viewport).project_near(lat, lon).distance(about) < 1e-6);
    }

    #[test]
    fn a_fitted_view_shows_every_point(points in vec((-80.0..80.0f64, -60.0..60.0f64), 1..8)) {
        let viewport = Viewport { width: 640.0, height: 480.0 };
        let view = fit(&points, viewport, 40.0);
        let projection = Projection::new(view, viewport);
        for (lat, lon) in points {
            let at = projection.project_near(lat, lon);
            let inside = (39.9..=600.1).contains(&at.x) && (39.9..=440.1).contains(&at.y);
            prop_assert!(inside || view.zoom <= MIN_ZOOM, "{at:?} {view:?}");
        }
    }

    #[test]
    fn a_link_comes_back_as_it_was(link in view_links()) {
        let fragment = link.encode();
        prop_assert!(fragment.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~%=&,:".contains(&byte)));
        if fragment.len() <= 8192 && link != isnad_scene::Link::default() {
            prop_assert_eq!(isnad_scene::Link::decode(&fragment), Some(link));
        }
    }

    #[test]
    fn no_fragment_makes_the_decoder_stumble(fragment in ".{0,300}", document in documents()) {
        if let Some(link) = isnad_scene::Link::decode(&fragment) {
            link.open(&ViewState::default(), &document);
        }
    }

    #[test]
    fn a_link_to_any_state_opens_to_the_same_state(document in documents(), acts in vec(commands(), 0..12)) {
        let view = run(&document, acts);
        let link = isnad_scene::Link::of(&view, &document, Vec::new());
        let read = isnad_scene::Link::decode(&link.encode()).unwrap_or_default();
        let opened = read.open(&ViewState::default(), &document).view;
        prop_assert_eq!(&opened.selection, &view.selection);
        prop_assert_eq!(&opened.filters, &view.filters);
        prop_assert_eq!(opened.times, view.times);
        prop_assert_eq!(opened.brush, view.brush);
        prop_assert_eq!((opened.order, opened.lanes), (view.order, view.lanes));
        prop_assert_eq!(opened.map.is_some(), view.map.is_some());
        prop_assert_eq!(isnad_scene::Link::of(&opened, &document, Vec::new()), link);
    }
}
