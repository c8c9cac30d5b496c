//! Names on the map, among places that lie close together.

use crate::common::*;
use isnad_account::*;
use isnad_scene::*;
use proptest::collection::vec;
use proptest::prelude::*;

/// Pixels from a name with a line to the mark of any other place, at least.
const LED_PX: f64 = 12.0;

/// Names are its first letters.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz";

/// Towns (degrees north, degrees east, letters of the name), each with a claim.
fn account(towns: &[(f64, f64, usize)]) -> Document {
    let mut maker = Maker::new(&format!("They came. {LETTERS}"));
    let span = maker.span("They came");
    for (nth, (lat, lon, letters)) in towns.iter().enumerate() {
        let (place, claim) = (format!("p{nth}"), format!("c{nth}"));
        maker.place(&place, &LETTERS[..*letters], PlaceKind::Town, Some((*lat, *lon)));
        maker.claim(&claim, "They came", &[]).places = vec![at(&place, span, PlaceRole::At)];
    }
    maker.document()
}

fn clusters() -> impl Strategy<Value = Document> {
    let town = (33.0..34.0f64, 36.0..37.0f64, 3..20usize);
    (vec(town, 2..40), 0.05..3.0f64).prop_map(|(mut towns, wide)| {
        for (lat, lon, _) in &mut towns {
            (*lat, *lon) = (33.5 + (*lat - 33.5) * wide, 36.5 + (*lon - 36.5) * wide);
        }
        account(&towns)
    })
}

fn mark_of<'s>(scene: &'s MapScene, label: &Label) -> &'s PlaceMark {
    scene.places.iter().find(|it| it.place == label.place).unwrap()
}

/// Pixels between a name and the edge of a mark.
fn gap(label: &Label, mark: &PlaceMark) -> f64 {
    label.rect.distance(mark.at) - mark.reach()
}

fn cross([a, b]: [Point; 2], [c, d]: [Point; 2]) -> bool {
    let side = |p: Point, q: Point, r: Point| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

fn lit(nth: usize) -> ViewState {
    let selection = Some(Selection::Place(pid(&format!("p{nth}"))));
    ViewState { selection, ..ViewState::default() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_name_is_nearer_to_its_own_mark_than_to_any_other_or_led_there(document in clusters(), nth in 0..40usize) {
        let scene = map_of(&document, &lit(nth));
        for label in &scene.labels {
            let own = mark_of(&scene, label);
            for other in scene.places.iter().filter(|it| it.place != own.place) {
                match label.leader {
                    None => prop_assert!(gap(label, own) < gap(label, other), "{label:?} by {other:?}"),
                    Some(_) => prop_assert!(gap(label, other) >= LED_PX, "{label:?} by {other:?}"),
                }
            }
        }
    }

    #[test]
    fn a_line_goes_from_the_name_to_the_mark_and_crosses_nothing(document in clusters(), nth in 0..40usize) {
        let scene = map_of(&document, &lit(nth));
        let aside = scene.places.iter().filter(|it| it.moved_aside).map(|it| [it.at, it.spot]);
        let aside: Vec<[Point; 2]> = aside.collect();
        for (at, label) in scene.labels.iter().enumerate() {
            let Some(line) = label.leader else { continue };
            prop_assert!(label.rect.distance(line[0]) < 1e-6, "{label:?}");
            let own = mark_of(&scene, label);
            prop_assert!((line[1].distance(own.at) - own.reach()).abs() < 1e-6);
            let others = scene.labels.iter().enumerate().filter(|(other, _)| *other != at);
            for (_, other) in others {
                prop_assert!(!other.leader.is_some_and(|other| cross(line, other)), "{label:?} {other:?}");
                for step in 0..=20 {
                    let point = line[0].toward(line[1], f64::from(step) / 20.0);
                    prop_assert!(other.rect.distance(point) > 0.0, "{label:?} through {other:?}");
                }
            }
            prop_assert!(!aside.iter().any(|other| cross(line, *other)), "{label:?}");
            for other in scene.places.iter().filter(|it| it.place != own.place) {
                for step in 0..=20 {
                    let point = line[0].toward(line[1], f64::from(step) / 20.0);
                    prop_assert!(point.distance(other.at) > other.reach(), "{label:?} through {other:?}");
                }
            }
        }
    }
}

#[test]
fn towns_along_a_road_all_have_their_names() {
    let towns: Vec<_> = (0..10).map(|nth| (33.0 + 0.3 * f64::from(nth), 36.5, 8)).collect();
    let scene = map_of(&account(&towns), &ViewState::default());
    assert_eq!(scene.labels.len(), 10);
}

#[test]
fn a_place_that_is_asked_about_is_not_taken_for_the_one_beside_it() {
    let document = account(&[(33.5, 36.5, 6)]);
    let look = Some(MapView { lat: 33.5, lon: 36.5, zoom: 7.0 });
    let candidate = OtherPlace { name: "elsewhere".into(), lat: 33.5, lon: 36.7 };
    let view = ViewState { map: look, candidate: Some(candidate), ..ViewState::default() };
    let scene = map_of(&document, &view);
    let candidate = scene.candidate.unwrap();
    let label = candidate.label.unwrap();
    let to_own = label.rect.distance(candidate.at) - CandidateMark::RADIUS;
    assert!(scene.places.iter().all(|it| to_own < gap(&label, it)));
    for it in &scene.labels {
        let own = it.rect.distance(scene.places[0].at) - scene.places[0].reach();
        let other = it.rect.distance(candidate.at) - CandidateMark::RADIUS;
        assert!(own < other || it.leader.is_some());
    }
}

#[test]
fn a_name_that_found_no_room_is_written_while_a_hand_is_on_its_mark() {
    let towns: Vec<_> = (0..60).map(|nth| (33.5, 36.0 + 0.02 * f64::from(nth), 20)).collect();
    let scene = map_of(&account(&towns), &ViewState::default());
    let is_written = |place: &PlaceId| scene.labels.iter().any(|it| it.place == *place);
    assert!(scene.places.iter().any(|it| !is_written(&it.place)), "there was room for all");
    for mark in &scene.places {
        let name = scene.name_left_out(&mark.place);
        assert_eq!(name.is_some(), !is_written(&mark.place), "{:?}", mark.place);
        assert!(name.is_none_or(|it| gap(&it, mark) < LED_PX && it.name == mark.name));
    }
    assert!(scene.name_left_out(&pid("elsewhere")).is_none());
}
