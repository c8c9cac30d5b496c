use crate::common::*;
use expect_test::expect;
use isnad_account::{MovementStatus, PlaceKind, PlaceRole};
use isnad_scene::*;

fn written(scene: &MapScene) -> String {
    let mut lines = vec![format!(
        "view {} {} zoom {}",
        r(scene.view.lat),
        r(scene.view.lon),
        r(scene.view.zoom)
    )];
    for it in &scene.areas {
        lines.push(format!(
            "area {} at {},{} r {} claims {} {:?}",
            it.place.0,
            r(it.at.x),
            r(it.at.y),
            r(it.radius),
            ids(&it.claims),
            it.emphasis
        ));
    }
    for it in &scene.movements {
        lines.push(format!(
            "movement {} {:?} {:?} tip {},{} turned {} {:?} {:?}\n  {}",
            it.claim.0,
            it.shape,
            it.status,
            r(it.tip.x),
            r(it.tip.y),
            r(it.tip_degrees),
            it.mark.forms(),
            it.emphasis,
            it.svg_path()
        ));
    }
    for it in &scene.places {
        let inside: Vec<&str> = it.inside.iter().map(|it| it.0.as_str()).collect();
        lines.push(format!(
            "place {} at {},{}{} r {} claims {} inside [{}] {:?} rings {} {:?}",
            it.place.0,
            r(it.at.x),
            r(it.at.y),
            if it.moved_aside { " aside" } else { "" },
            r(it.radius),
            ids(&it.claims),
            inside.join(" "),
            it.mark.forms(),
            it.mark.rings,
            it.emphasis
        ));
    }
    for it in &scene.labels {
        lines.push(format!(
            "label {} {:?} {},{} {}x{}{}",
            it.place.0,
            it.name,
            r(it.rect.x),
            r(it.rect.y),
            r(it.rect.width),
            r(it.rect.height),
            if it.leader.is_some() { " with a line" } else { "" }
        ));
    }
    for (tray, places) in [("named", &scene.named), ("unlocated", &scene.unlocated)] {
        lines.extend(
            places.iter().map(|it| format!("{tray} {} claims {}", it.place.0, ids(&it.claims))),
        );
    }
    lines.push(format!("unplaced {}", ids(&scene.unplaced)));
    lines.join("\n")
}

#[test]
fn the_map_of_the_account_fitted_to_its_places() {
    let scene = map_of(&sample(), &ViewState::default());
    expect![[""]].assert_eq(&written(&scene));
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
        .filter(|it| ["p1", "p3", "p6"].contains(&it.place.0.as_str()))
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
        arrival.tip.distance(base.at) < base.radius + 4.0,
        "the arrow ends at the base, not at the city"
    );
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
    let shapes: Vec<_> = scene.movements.iter().map(|it| (it.claim.0.as_str(), it.shape)).collect();
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
        let mut lit: Vec<String> = places.map(|it| it.place.0.clone()).collect();
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
        scene.places.iter().map(|it| (it.place.0.as_str(), ids(&it.claims))).collect();
    assert_eq!(points, [("p1", "c1 c3".to_owned())]);
    assert_eq!(scene.places[0].inside, [pid("p3")]);
    assert_eq!(scene.unlocated.iter().map(|it| it.place.0.as_str()).collect::<Vec<_>>(), ["p4"]);
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
