//! Laws, on accounts and acts made up at random.

use crate::common::*;
use isnad_account::*;
use isnad_scene::*;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;

fn claim_ids() -> impl Strategy<Value = ClaimId> {
    (0..12u32).prop_map(|at| ClaimId(format!("c{at}")))
}

fn place_ids() -> impl Strategy<Value = PlaceId> {
    (0..6u32).prop_map(|at| PlaceId(format!("p{at}")))
}

fn actor_ids() -> impl Strategy<Value = ActorId> {
    (0..4u32).prop_map(|at| ActorId(format!("a{at}")))
}

fn spans() -> impl Strategy<Value = Span> {
    (0..260u32, 0..80u32).prop_map(|(start, length)| Span::new(start, start + length))
}

fn minutes() -> impl Strategy<Value = LocalMinute> {
    let day = (2010..2030i32, 1..=12u8, 1..=28u8);
    (day, 0..1440i64).prop_map(|((year, month, day), minute)| {
        LocalMinute::from_date(year, month, day).unwrap().plus_minutes(minute)
    })
}

fn edtfs() -> impl Strategy<Value = String> {
    prop_oneof![
        "XXXX-(0[1-9]|1[0-2])-[0-2][0-9]",
        "\\[?XXXX-1[0-2]-[0-2][1-9](/|\\.\\.)(XXXX-0[1-9]-0[1-9])?\\]?",
        "[X0-9./,\\[\\]-]{0,16}"
    ]
}

fn times() -> impl Strategy<Value = ClaimTime> {
    let extent = select(vec![Extent::Point, Extent::Within, Extent::Throughout]);
    (option::of(minutes()), option::of(minutes()), option::of(edtfs()), extent).prop_map(
        |(a, b, edtf, extent)| {
            let mut time = ClaimTime { extent, ..ClaimTime::default() };
            time.anchored = Dated { earliest: a, latest: b, ..Dated::default() };
            time.text_only.edtf = edtf;
            time
        },
    )
}

fn roles() -> impl Strategy<Value = PlaceRole> {
    use PlaceRole::*;
    select(vec![At, From, To, Via, About, TimeAnchor, Institution])
}

fn movements() -> impl Strategy<Value = Movement> {
    use MovementStatus::*;
    let status = select(vec![Done, Ongoing, Planned, Denied, TurnedBack, NotPermitted]);
    let ends = (option::of(place_ids()), option::of(place_ids()), vec(place_ids(), 0..2));
    (option::of(actor_ids()), ends, status).prop_map(|(mover, (from, to, via), status)| Movement {
        mover,
        from_known: if from.is_some() { EndKnown::Stated } else { EndKnown::None },
        to_known: if to.is_some() { EndKnown::Inferred } else { EndKnown::None },
        from,
        to,
        via,
        status,
    })
}

fn links() -> impl Strategy<Value = isnad_account::Link> {
    let class = select(vec![LinkClass::Say, LinkClass::Believe, LinkClass::Deny]);
    (actor_ids(), class, option::of(spans())).prop_map(|(actor, class, cue)| isnad_account::Link {
        actor,
        class,
        cue,
        mention: None,
        resolved: Resolved::Named,
    })
}

fn claims() -> impl Strategy<Value = Claim> {
    let stance = (
        select(vec![Polarity::Affirmed, Polarity::Denied]),
        select(vec![Certainty::Certain, Certainty::Possible]),
        select(vec![Realis::Happened, Realis::Planned]),
    );
    let content = (
        vec(spans(), 1..3),
        vec(links(), 0..4),
        vec((place_ids(), roles()), 0..3),
        option::of(movements()),
    );
    (claim_ids(), content, stance, times()).prop_map(
        |(id, (pieces, chain, places, movement), stance, time)| {
            let span = Span::new(
                pieces.iter().map(|it| it.start).min().unwrap(),
                pieces.iter().map(|it| it.end).max().unwrap(),
            );
            Claim {
                pieces,
                places: places
                    .into_iter()
                    .map(|(place, role)| ClaimPlace { place, span, role })
                    .collect(),
                movement,
                polarity: stance.0,
                certainty: stance.1,
                realis: stance.2,
                time,
                ..plain_claim(&id.0, span, chain)
            }
        },
    )
}

fn places() -> impl Strategy<Value = Place> {
    use PlaceKind::*;
    let kind = select(vec![Country, Region, City, Town, Building, Base, Airspace, Other]);
    let at = option::weighted(0.8, (-89.0..89.0f64, -180.0..180.0f64));
    (place_ids(), kind, at, option::of(place_ids()), option::of(0.0..900.0f64)).prop_map(
        |(id, kind, at, within, radius_km)| Place {
            name: format!("name of {}", id.0),
            id,
            names: Default::default(),
            kind,
            lat: at.map(|it| it.0),
            lon: at.map(|it| it.1),
            radius_km,
            ids: Vec::new(),
            within,
            mentions: Vec::new(),
            candidates: Vec::new(),
        },
    )
}

/// Any text, with claims, places and sentences that know nothing of it: spans past the end, unknown ids and
/// places inside each other included. Ids are unique, as the format promises.
fn documents() -> impl Strategy<Value = Document> {
    let text = "[a-z \\n\u{627}-\u{64A}\u{1F600}]{0,240}";
    (text, vec(claims(), 0..12), vec(places(), 0..6), vec(0..60u32, 0..5)).prop_map(
        |(text, claims, places, lengths)| {
            let mut maker = Maker::new(&text);
            let (mut seen, mut seen_places) = (BTreeSet::new(), BTreeSet::new());
            maker.reading.claims =
                claims.into_iter().filter(|it| seen.insert(it.id.clone())).collect();
            maker.reading.places =
                places.into_iter().filter(|it| seen_places.insert(it.id.clone())).collect();
            for (at, kind) in
                [ActorKind::Article, ActorKind::Person, ActorKind::State].into_iter().enumerate()
            {
                maker.actor(&format!("a{at}"), None, kind);
            }
            let mut start = 0;
            for length in lengths {
                maker.reading.sentences.push(Sentence {
                    span: Span::new(start, start + length),
                    status: SentenceStatus::Claims,
                });
                start += length + 1;
            }
            maker.document()
        },
    )
}

fn selections() -> impl Strategy<Value = Selection> {
    prop_oneof![
        claim_ids().prop_map(Selection::Claim),
        place_ids().prop_map(Selection::Place),
        claim_ids().prop_map(Selection::Movement),
    ]
}

fn ranges() -> impl Strategy<Value = AxisRange> {
    let axis = select(vec![Axis::Dated, Axis::YearUnknown, Axis::Told]);
    let end = || {
        prop_oneof![minutes(), (0..20i64).prop_map(LocalMinute), any::<i64>().prop_map(LocalMinute)]
    };
    (axis, end(), end()).prop_filter_map("empty", |(axis, a, b)| AxisRange::new(axis, a, b))
}

fn map_views() -> impl Strategy<Value = MapView> {
    let wild = || prop_oneof![any::<f64>(), -200.0..200.0f64];
    (wild(), wild(), wild()).prop_map(|(lat, lon, zoom)| MapView { lat, lon, zoom })
}

fn commands() -> impl Strategy<Value = Command> {
    let form = select(vec![Form::Affirmed, Form::Hedged, Form::NotDone, Form::Denied]);
    let depth = option::of((0..3u8, 0..4u8).prop_map(|(min, max)| DepthRange { min, max }));
    prop_oneof![
        4 => selections().prop_map(Command::Select),
        3 => select(vec![Step::First, Step::Back, Step::Forward, Step::Last]).prop_map(Command::Step),
        2 => actor_ids().prop_map(Command::ToggleSpeaker),
        1 => actor_ids().prop_map(Command::ToggleActor),
        2 => place_ids().prop_map(Command::TogglePlace),
        2 => form.prop_map(Command::ToggleStance),
        1 => depth.prop_map(Command::SetDepth),
        1 => ranges().prop_map(Command::Brush),
        1 => ranges().prop_map(Command::ShowTimes),
        1 => map_views().prop_map(Command::MoveMap),
        2 => select(vec![
            Command::ClearSelection, Command::Play, Command::Pause, Command::ClearBrush, Command::ClearFilters,
            Command::FitMap, Command::FitTimes, Command::SetOrder(Order::Told), Command::SetOrder(Order::Happened),
            Command::SetDirection(TimeDirection::Rtl), Command::SetLanes(LaneBy::Speaker), Command::SetLanes(LaneBy::Actor),
        ]),
    ]
}

fn run(document: &Document, commands: Vec<Command>) -> ViewState {
    commands.into_iter().fold(ViewState::default(), |view, command| apply(&view, document, command))
}

fn showing(document: &Document, view: &ViewState) -> BTreeSet<ClaimId> {
    let shown = Shown::new(document, view);
    shown.claims(document).map(|(_, claim)| claim.id.clone()).collect()
}

fn view_links() -> impl Strategy<Value = isnad_scene::Link> {
    let words = || option::of("[^\\p{C}]{1,40}");
    let sound = (-85.0..85.0f64, -180.0..180.0f64, MIN_ZOOM..MAX_ZOOM);
    let map = option::of(sound.prop_map(|(lat, lon, zoom)| MapView {
        lat: (lat * 1e4).round() / 1e4 + 0.0,
        lon: (lon * 1e4).round() / 1e4 + 0.0,
        zoom: (zoom * 1e2).round() / 1e2,
    }));
    let axis = || select(vec![Axis::Dated, Axis::YearUnknown]);
    let dated = (axis(), minutes(), minutes())
        .prop_filter_map("empty", |(axis, a, b)| AxisRange::new(axis, a, b));
    let told = (0..900i64, 1..50i64).prop_map(|(from, n)| AxisRange {
        axis: Axis::Told,
        from: LocalMinute(from),
        to: LocalMinute(from + n),
    });
    let times = (option::of(dated), option::of(told));
    let order = select(vec![Order::Happened, Order::Told]);
    let lanes = select(vec![LaneBy::Place, LaneBy::Actor, LaneBy::Speaker]);
    (words(), words(), option::of("[0-9a-f]{8,64}"), map, times, order, lanes).prop_map(
        |(claim, quote, text, map, (times, brush), order, lanes)| isnad_scene::Link {
            claim: claim.map(ClaimId),
            quote,
            text,
            map,
            times,
            brush,
            order,
            lanes,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

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
        let rows = table_rows(&document, &Shown::new(&document, &view), "en");
        prop_assert_eq!(&rows.iter().map(|it| it.claim.clone()).collect::<BTreeSet<_>>(), &showing);
        let play: BTreeSet<ClaimId> = play_order(&document, &view).into_iter().collect();
        prop_assert_eq!(&play, &showing);

        let timeline = timeline_of(&document, &view);
        let bars = timeline.bars.iter().map(|it| it.claim.clone());
        let all: Vec<ClaimId> = bars.chain(timeline.undated.clone()).chain(timeline.outside.clone()).collect();
        prop_assert_eq!(all.len(), showing.len(), "each once");
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
            prop_assert!(timeline.bars[at + 1..].iter().all(|other| !other.rect.overlaps(&bar.rect)));
        }
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
                let width = panel.range.to.0 - panel.range.from.0;
                prop_assert!((minute.0 - tick.minute.0).abs() <= 1 + width / 100_000, "{minute} {}", tick.minute);
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
            let covering = document.claims().iter().filter(|it| it.pieces.iter().any(|piece| piece.overlaps(run.span)));
            prop_assert_eq!(covering.count(), run.claims.len());
        }
        for sentence in scene.paragraphs.iter().flat_map(|it| &it.sentences) {
            prop_assert_eq!(sentence.span.start, sentence.runs[0].span.start);
            prop_assert_eq!(sentence.span.end, sentence.runs.last().unwrap().span.end);
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
        if fragment.len() <= 2048 && link != isnad_scene::Link::default() {
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
    fn a_link_to_any_state_opens_to_the_same_claim(document in documents(), acts in vec(commands(), 0..12)) {
        let view = run(&document, acts);
        let link = isnad_scene::Link::of(&view, &document);
        let opened = link.open(&ViewState::default(), &document);
        let claim = |view: &ViewState| view.selection.as_ref().and_then(Selection::claim).cloned();
        prop_assert_eq!(claim(&opened.view), claim(&view));
        prop_assert_eq!(opened.view.order, view.order);
        prop_assert_eq!(opened.view.times, view.times);
    }
}
