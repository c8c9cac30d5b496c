use crate::common::*;
use expect_test::expect;
use isnad_account::{MovementStatus, PlaceKind, PlaceRole};
use isnad_scene::*;

fn written(scene: &MapScene) -> String {
    let view = scene.view;
    let mut lines = vec![format!("view {} {} zoom {}", r(view.lat), r(view.lon), r(view.zoom))];
    lines.extend(scene.areas.iter().map(area));
    lines.extend(scene.movements.iter().map(journey));
    lines.extend(scene.places.iter().map(place));
    lines.extend(scene.labels.iter().map(label));
    for (tray, places) in [("named", &scene.named), ("unlocated", &scene.unlocated)] {
        lines.extend(
            places.iter().map(|it| format!("{tray} {} claims {}", it.place.0, ids(&it.claims))),
        );
    }
    lines.push(format!("unplaced {}", ids(&scene.unplaced)));
    lines.join("\n")
}

fn spot(at: Point) -> String {
    format!("{},{}", r(at.x), r(at.y))
}

fn area(it: &AreaMark) -> String {
    let claims = ids(&it.claims);
    format!(
        "area {} at {} r {} claims {claims} {:?}",
        it.place.0,
        spot(it.at),
        r(it.radius),
        it.emphasis
    )
}

fn journey(it: &MovementMark) -> String {
    let head = format!("movement {} {:?} {:?}", it.claim.0, it.shape, it.status);
    let tip = format!("tip {} turned {}", spot(it.tip), r(it.tip_degrees));
    format!("{head} {tip} {:?} {:?}\n  {}", it.mark.forms(), it.emphasis, it.svg_path())
}

fn place(it: &PlaceMark) -> String {
    let inside: Vec<&str> = it.inside.iter().map(|it| it.0.as_ref()).collect();
    let aside = if it.moved_aside { " aside" } else { "" };
    let head = format!("place {} at {}{aside} r {}", it.place.0, spot(it.at), r(it.radius));
    let holds = format!("claims {} inside [{}]", ids(&it.claims), inside.join(" "));
    format!("{head} {holds} {:?} rings {} {:?}", it.mark.forms(), it.mark.rings, it.emphasis)
}

fn label(it: &Label) -> String {
    let line = if it.leader.is_some() { " with a line" } else { "" };
    let at = spot(Point::new(it.rect.x, it.rect.y));
    format!(
        "label {} {:?} {at} {}x{}{line}",
        it.place.0,
        it.name,
        r(it.rect.width),
        r(it.rect.height)
    )
}

#[test]
fn the_map_of_the_account_fitted_to_its_places() {
    let scene = map_of(&sample(), &ViewState::default());
    expect![[r#"
        view 45.71 36.78 zoom 4.43
        area p8 at 510.42,552.78 r 65.57 claims c7 Plain
        movement c1 Arc Done tip 416.15,68.66 turned -104.50 [Affirmed] Plain
          M392.42 543.45 Q478.33 309.15 416.15 68.66
        movement c3 Reaches Denied tip 389.20,519.35 turned -30.00 [Denied, NotDone] Plain
          M341.57 546.85 Q365.39 533.1 389.2 519.35
        movement c4 Reaches Planned tip 385.70,555.10 turned -60.00 [NotDone] Plain
          M358.2 602.73 Q371.95 578.91 385.7 555.1
        movement c6 TurnsBack TurnedBack tip 404.71,371.52 turned 94.50 [NotDone] Plain
          M375.44 503.5 Q429.6 372.83 432.21 237.87 Q416.52 221.56 404.71 371.52
        place p1 at 392.42,543.45 r 8.20 claims c1 c2 c4 c5 inside [p3 p6] [Affirmed] rings 1 Plain
        place p2 at 412.78,56.00 r 7.26 claims c1 c6 inside [] [Affirmed] rings 1 Plain
        place p4 at 399.46,513.43 r 6.60 claims c3 inside [] [Denied, NotDone] rings 1 Plain
        place p7 at 375.44,503.50 aside r 6.60 claims c6 inside [] [NotDone] rings 1 Plain
        label p1 "Damascus" 405.87,533.70 98.48x19.50
        label p2 "Moscow" 425.29,46.25 53.24x19.50
        label p4 "Hama" 411.31,503.68 38.16x19.50
        label p7 "Hmeimim" 302.81,493.75 60.78x19.50
        label p8 "Iraq" 513.42,543.03 38.16x19.50
        named p5 claims c4
        unlocated p9 claims c8
        unplaced c8"#]]
    .assert_eq(&written(&scene));
}

#[test]
fn near_by_the_palace_and_the_base_stand_beside_their_city() {
    let view = ViewState {
        map: Some(MapView { lat: 33.5, lon: 36.3, zoom: 8.0 }),
        ..ViewState::default()
    };
    let scene = map_of(&sample(), &view);
    let near: Vec<&PlaceMark> = scene
        .places
        .iter()
        .filter(|it| ["p1", "p3", "p6"].contains(&it.place.0.as_ref()))
        .collect();
    assert_eq!(near.len(), 3);
    assert!(near.iter().all(|it| it.inside.is_empty()));
    let city = near.iter().find(|it| it.place == pid("p1")).unwrap();
    for it in near.iter().filter(|it| it.place != pid("p1")) {
        assert!(it.moved_aside && (it.at.distance(city.at) - 26.0).abs() < 1e-6, "{it:?}");
    }
    let arrival = scene.movements.iter().find(|it| it.claim == cid("c4")).unwrap();
    let base = near.iter().find(|it| it.place == pid("p6")).unwrap();
    assert!(
        arrival.tip.distance(base.at) < base.reach() + 4.0,
        "the arrow ends at the base, not at the city"
    );
}

#[test]
fn however_many_places_lie_in_one_city_each_has_a_mark_at_some_zoom() {
    let mut maker = Maker::new("Homs and Tyre.");
    for nth in 0..40 {
        let off = f64::from(nth) * 0.001;
        let kind = if nth % 2 == 0 { PlaceKind::Building } else { PlaceKind::Base };
        maker.place(&format!("p{nth}"), "Homs", kind, Some((34.73 + off, 36.72)));
        let span = maker.span("Homs");
        let claim = maker.claim(&format!("c{nth}"), "Homs", &[]);
        claim.places = vec![at(&format!("p{nth}"), span, PlaceRole::At)];
    }
    let document = maker.document();
    let marks = |zoom| {
        let map = Some(MapView { lat: 34.73, lon: 36.72, zoom });
        map_of(&document, &ViewState { map, ..ViewState::default() }).places
    };
    for zoom in [1.0, 4.0, 6.5] {
        let places = marks(zoom);
        let n_all: usize = places.iter().map(|it| 1 + it.inside.len()).sum();
        assert!(places.len() < 40 && n_all == 40, "far off they fold, and are counted");
        assert!(places.iter().all(|it| it.at.distance(it.spot) < 47.0));
    }
    for zoom in [7.0, 9.0] {
        let places = marks(zoom);
        assert_eq!(places.len(), 40);
        for (nth, mark) in places.iter().enumerate() {
            assert!(places[nth + 1..].iter().all(|other| other.at.distance(mark.at) > 15.9));
        }
    }
}

#[test]
fn what_is_folded_is_brought_into_sight_by_itself() {
    let document = sample();
    let palace = Selection::Place(pid("p3"));
    let view = ViewState { selection: Some(palace.clone()), ..ViewState::default() };
    let scene = map_of(&document, &view);
    assert!(scene.places.iter().any(|it| it.inside.contains(&pid("p3"))));
    assert!(scene.view_with_lit().is_none(), "its city is in sight");
    let map = scene.view_of_lit(&document, &palace);
    let near = map_of(&document, &ViewState { map, ..view });
    assert!(near.places.iter().any(|it| it.place == pid("p3")));
}

/// Asks for a nearer view of what is selected: the view, and the map there.
fn nearer(document: &Document, view: &ViewState) -> (ViewState, MapScene) {
    let scene = map_of(document, view);
    let map = scene.view_of_lit(document, view.selection.as_ref().unwrap());
    let view = ViewState { map, ..view.clone() };
    (view.clone(), map_of(document, &view))
}

fn stands(scene: &MapScene, id: &str) -> bool {
    scene.places.iter().any(|it| it.place == pid(id))
}

#[test]
fn a_claim_in_a_folded_place_is_brought_into_sight_by_itself() {
    let document = sample();
    for selection in [Selection::Claim(cid("c4")), Selection::Movement(cid("c4"))] {
        let view = ViewState { selection: Some(selection), ..ViewState::default() };
        assert!(!stands(&map_of(&document, &view), "p6"));
        let (view, near) = nearer(&document, &view);
        assert!(stands(&near, "p6"), "the base stands by itself");
        let (_, again) = nearer(&document, &view);
        assert!(stands(&again, "p6"), "asked again, it stays");
    }
}

#[test]
fn a_journey_from_a_folded_place_is_shown_whole_and_then_where_it_begins() {
    let mut maker =
        Maker::new("He left the palace in Damascus for Moscow. Talks were held in Damascus.");
    let damascus = maker.span("Damascus");
    maker.place("p1", "Damascus", PlaceKind::City, Some((33.51, 36.29)));
    maker.place("p2", "Moscow", PlaceKind::City, Some((55.75, 37.62)));
    maker.place("p3", "palace", PlaceKind::Building, Some((33.52, 36.25))).within = Some(pid("p1"));
    maker.claim("c1", "He left the palace in Damascus for Moscow", &[]).movement =
        Some(movement(Some("p3"), Some("p2"), MovementStatus::Done));
    maker.claim("c2", "Talks were held in Damascus", &[]).places =
        vec![at("p1", damascus, PlaceRole::At)];
    let document = maker.document();
    let view = ViewState {
        selection: Some(Selection::Claim(cid("c1"))),
        map: Some(MapView { lat: 0.0, lon: 0.0, zoom: 2.0 }),
        ..ViewState::default()
    };
    let (view, whole) = nearer(&document, &view);
    assert!(stands(&whole, "p1") && stands(&whole, "p2") && !stands(&whole, "p3"));
    let page = Rect::new(0.0, 0.0, 800.0, 600.0);
    assert!(whole.places.iter().all(|it| page.distance(it.at) <= 0.0), "both ends are in sight");
    let (view, near) = nearer(&document, &view);
    assert!(stands(&near, "p3"), "asked again, it shows the palace");
    let (_, back) = nearer(&document, &view);
    assert_eq!(r(back.view.zoom), r(whole.view.zoom), "and then the whole again");
}

#[test]
fn a_kilometre_is_as_long_as_the_latitude_has_it() {
    let bar = |lat| {
        let viewport = Viewport { width: 800.0, height: 600.0 };
        ScaleBar::of(MapView { lat, lon: 0.0, zoom: 5.0 }, viewport, 100.0)
    };
    let (equator, north) = (bar(0.0), bar(60.0));
    assert_eq!((equator.km, north.km), (200, 200));
    let per_km = |it: &ScaleBar| it.px / f64::from(it.km);
    assert!((per_km(&north) / per_km(&equator) - 2.0).abs() < 1e-9);
    assert!(equator.px <= 100.0 && north.px <= 100.0);
}

#[test]
fn a_place_that_only_dates_something_is_no_pin() {
    let scene = map_of(&sample(), &ViewState::default());
    assert!(scene.places.iter().all(|it| it.place != pid("p5")));
    assert_eq!(scene.named.len(), 1);
    assert_eq!(
        (scene.named[0].place.clone(), ids(&scene.named[0].claims)),
        (pid("p5"), "c4".into())
    );
}

#[test]
fn an_unknown_end_makes_a_stub_and_two_unknown_ends_make_nothing() {
    let mut maker = Maker::new("They left. They came to Tyre. They went.");
    let tyre = maker.span("Tyre");
    maker.place("p1", "Tyre", PlaceKind::City, Some((33.27, 35.2)));
    let claim = maker.claim("c1", "They left", &[]);
    claim.movement = Some(movement(Some("p1"), None, MovementStatus::Done));
    let claim = maker.claim("c2", "They came to Tyre", &[]);
    claim.places = vec![at("p1", tyre, PlaceRole::To)];
    claim.movement = Some(movement(None, Some("p1"), MovementStatus::Done));
    maker.claim("c3", "They went", &[]).movement = Some(movement(None, None, MovementStatus::Done));
    let scene = map_of(&maker.document(), &ViewState::default());
    let shapes: Vec<_> = scene.movements.iter().map(|it| (it.claim.0.as_ref(), it.shape)).collect();
    assert_eq!(shapes, [("c1", MovementShape::Leaves), ("c2", MovementShape::Reaches)]);
    assert_eq!(ids(&scene.unplaced), "c3");
    let pin = scene.places[0].at;
    assert!(
        scene.movements[0].tip.distance(pin) > scene.movements[0].curves[0].start.distance(pin)
    );
    assert!(
        scene.movements[1].tip.distance(pin) < scene.movements[1].curves[0].start.distance(pin)
    );
}

#[test]
fn a_journey_passes_where_it_is_said_to_even_if_one_end_is_not_known() {
    let mut maker = Maker::new("They came over Homs to Tyre. They went over Homs. Sidon.");
    maker.place("p1", "Tyre", PlaceKind::City, Some((33.27, 35.2)));
    maker.place("p2", "Homs", PlaceKind::City, Some((34.73, 36.72)));
    maker.place("p3", "Sidon", PlaceKind::City, Some((33.56, 35.37)));
    let by_way_of = |to, from| {
        let it = movement(from, to, MovementStatus::Done);
        Some(isnad_account::Movement { via: vec![pid("p2")], ..it })
    };
    maker.claim("c1", "They came over Homs to Tyre", &[]).movement = by_way_of(Some("p1"), None);
    maker.claim("c2", "They went over Homs", &[]).movement = by_way_of(None, None);
    maker.claim("c3", "Sidon", &[]).movement = by_way_of(Some("p1"), Some("p3"));
    let scene = map_of(&maker.document(), &ViewState::default());
    let at = |id: &str| scene.places.iter().find(|it| it.place == pid(id)).unwrap().at;
    let lines: Vec<_> = scene
        .movements
        .iter()
        .map(|it| (it.claim.0.as_ref(), it.shape, it.curves.len(), it.curves[0].start))
        .collect();
    assert_eq!(
        lines,
        [
            ("c1", MovementShape::Reaches, 1, at("p2")),
            ("c2", MovementShape::Passes, 1, lines[1].3),
            ("c3", MovementShape::Arc, 2, at("p3"))
        ],
    );
    let passing = &scene.movements[1];
    assert!(passing.fades_in && passing.fades_out, "it says neither whence nor whither");
    assert!(passing.curves[0].at(0.5).distance(at("p2")) < 1.0);
    assert!(
        scene
            .movements
            .iter()
            .filter(|it| it.shape != MovementShape::Passes)
            .all(|it| it.tip.distance(at("p1")) < 12.0)
    );
}

/// Six movements of which one end is not told, at a city with a neighbour and a road to the north.
fn a_city_of_stubs() -> Document {
    let mut maker = Maker::new(
        "Tyre and Sidon. One came. Two came. Three came. One left. Two left. They went.",
    );
    maker.place("p1", "Tyre", PlaceKind::City, Some((33.27, 35.2)));
    maker.place("p2", "Sidon", PlaceKind::City, Some((33.56, 35.37)));
    let ends = [
        ("One came", None, Some("p1")),
        ("Two came", None, Some("p1")),
        ("Three came", None, Some("p1")),
        ("One left", Some("p1"), None),
        ("Two left", Some("p1"), None),
        ("They went", Some("p1"), Some("p2")),
    ];
    for (nth, (words, from, to)) in ends.into_iter().enumerate() {
        maker.claim(&format!("c{nth}"), words, &[]).movement =
            Some(movement(from, to, MovementStatus::Done));
    }
    maker.document()
}

/// Points of a line but for its end at the mark, where all stubs of a place meet.
fn points_of(mark: &MovementMark) -> Vec<Point> {
    let [curve] = mark.curves.as_slice() else { panic!("{mark:?}") };
    let shares = if mark.shape == MovementShape::Reaches { 0..7 } else { 3..10 };
    shares.map(|it| curve.at(f64::from(it) / 9.0)).collect()
}

fn near_tyre(lon: f64) -> ViewState {
    ViewState { map: Some(MapView { lat: 33.3, lon, zoom: 7.0 }), ..ViewState::default() }
}

#[test]
fn stubs_keep_away_from_each_other_and_from_what_stands_around() {
    let scene = map_of(&a_city_of_stubs(), &near_tyre(35.3));
    assert_eq!(scene.movements.len(), 6);
    let stubs = scene.movements.iter().filter(|it| it.shape != MovementShape::Arc);
    for (nth, stub) in stubs.enumerate() {
        for point in points_of(stub) {
            for other in scene.movements.iter().filter(|it| it.claim != stub.claim) {
                let apart =
                    points_of(other).iter().map(|it| it.distance(point)).fold(1e9, f64::min);
                assert!(apart > 8.0, "{nth}: {:?} comes near {:?}", stub.claim, other.claim);
            }
            let others = scene.places.iter().filter(|it| it.place != pid("p1"));
            assert!(others.clone().all(|it| it.at.distance(point) > it.reach() + 6.0));
            assert!(
                scene.labels.iter().all(|it| it.rect.distance(point) > 1.0),
                "a name covers it"
            );
        }
    }
}

#[test]
fn stubs_keep_their_direction_while_the_map_is_dragged() {
    let document = a_city_of_stubs();
    let turned = |lon: f64| {
        let scene = map_of(&document, &near_tyre(lon));
        scene.movements.iter().map(|it| r(it.tip_degrees)).collect::<Vec<_>>()
    };
    let here = turned(35.3);
    assert!((1..60).all(|step| turned(35.3 + f64::from(step) * 0.0137) == here));
}

#[test]
fn two_journeys_between_the_same_ends_are_two_lines() {
    let mut maker = Maker::new("They left Tyre for Homs. They left again. They came back.");
    let (tyre, homs) = (Some((33.27, 35.2)), Some((34.73, 36.72)));
    maker.place("p1", "Tyre", PlaceKind::City, tyre);
    maker.place("p2", "Homs", PlaceKind::City, homs);
    maker.claim("c1", "They left Tyre", &[]).movement =
        Some(movement(Some("p1"), Some("p2"), MovementStatus::Done));
    maker.claim("c2", "They left again", &[]).movement =
        Some(movement(Some("p1"), Some("p2"), MovementStatus::Planned));
    maker.claim("c3", "They came back", &[]).movement =
        Some(movement(Some("p2"), Some("p1"), MovementStatus::Done));
    let scene = map_of(&maker.document(), &ViewState::default());
    let middles: Vec<Point> = scene.movements.iter().map(|it| it.curves[0].at(0.5)).collect();
    assert!(middles[0].distance(middles[1]) > 5.0 && middles[0].distance(middles[2]) > 5.0);
    assert_eq!(scene.movements[1].mark.forms(), [Form::NotDone]);
    assert_eq!(scene.movements[0].mark.forms(), [Form::Affirmed]);
}

#[test]
fn selecting_a_claim_lights_its_places_and_selecting_a_place_lights_it_alone() {
    let document = sample();
    let lit = |selection| {
        let view = ViewState { selection: Some(selection), ..ViewState::default() };
        let scene = map_of(&document, &view);
        let places = scene.places.iter().filter(|it| it.emphasis == Emphasis::Selected);
        let mut lit: Vec<String> = places.map(|it| it.place.0.to_string()).collect();
        lit.sort();
        let moves = scene.movements.iter().filter(|it| it.emphasis == Emphasis::Selected);
        (lit.join(" "), moves.map(|it| it.claim.0.clone()).collect::<Vec<_>>().join(" "))
    };
    assert_eq!(lit(Selection::Claim(cid("c1"))), ("p1 p2".into(), "c1".into()));
    assert_eq!(lit(Selection::Place(pid("p2"))), ("p2".into(), "c1 c6".into()));
}

#[test]
fn a_pointer_finds_points_before_lines_before_areas() {
    let scene = map_of(&sample(), &ViewState::default());
    let pin = &scene.places[0];
    assert_eq!(scene.hit(pin.at, 4.0), Some(MapHit::Place(pin.place.clone())));
    let arc = scene.movements.iter().find(|it| it.claim == cid("c1")).unwrap();
    assert_eq!(scene.hit(arc.curves[0].at(0.5), 4.0), Some(MapHit::Movement(cid("c1"))));
    let area = &scene.areas[0];
    let inside = Point::new(area.at.x, area.at.y + area.radius - 1.0);
    assert_eq!(scene.hit(inside, 1.0), Some(MapHit::Place(area.place.clone())));
    assert_eq!(scene.hit(Point::new(-4000.0, -4000.0), 10.0), None);
}

#[test]
fn a_place_without_coordinates_stands_in_the_city_around_it_but_never_in_a_mere_country() {
    let mut maker = Maker::new("They met at the mill. They met at the barn. Homs. Iraq.");
    let (mill, barn, homs) = (maker.span("mill"), maker.span("barn"), maker.span("Homs"));
    maker.place("p1", "Homs", PlaceKind::City, Some((34.73, 36.72)));
    maker.place("p2", "Iraq", PlaceKind::Country, Some((33.0, 44.0)));
    maker.place("p3", "mill", PlaceKind::Building, None).within = Some(pid("p1"));
    maker.place("p4", "barn", PlaceKind::Building, None).within = Some(pid("p2"));
    maker.claim("c1", "They met at the mill", &[]).places = vec![at("p3", mill, PlaceRole::At)];
    maker.claim("c2", "They met at the barn", &[]).places = vec![at("p4", barn, PlaceRole::At)];
    maker.claim("c3", "Homs", &[]).places = vec![at("p1", homs, PlaceRole::At)];
    let scene = map_of(&maker.document(), &ViewState::default());
    let points: Vec<_> =
        scene.places.iter().map(|it| (it.place.0.as_ref(), ids(&it.claims))).collect();
    assert_eq!(points, [("p1", "c1 c3".to_owned())]);
    assert_eq!(scene.places[0].inside, [pid("p3")]);
    assert_eq!(scene.unlocated.iter().map(|it| it.place.0.as_ref()).collect::<Vec<_>>(), ["p4"]);
    assert_eq!(ids(&scene.unplaced), "c2");
}

#[test]
fn one_place_is_shown_from_a_distance_and_none_shows_the_world() {
    let viewport = Viewport { width: 400.0, height: 300.0 };
    assert_eq!(fit(&[], viewport, 20.0).zoom, MIN_ZOOM);
    let alone = fit(&[(33.5, 36.3)], viewport, 20.0);
    assert_eq!(
        (r(alone.lat), r(alone.lon), r(alone.zoom)),
        ("33.50".into(), "36.30".into(), "6.00".into())
    );
    let over_the_date_line = fit(&[(0.0, 179.0), (0.0, -179.0)], viewport, 20.0);
    assert!(over_the_date_line.zoom > 6.0, "{over_the_date_line:?}");
}
