//! What a pointer and the keys do to the stretch that the timeline shows.

use crate::common::*;
use isnad_account::{Extent, LocalMinute, TimeValue};
use isnad_scene::*;
use proptest::prelude::*;

const DAYS: u32 = 12;

/// A claim from morning to evening of every day from 1 December on: nothing that is shortened.
fn a_claim_a_day() -> Document {
    let words = |nth: u32| format!("Claim {nth} was told.");
    let text: Vec<String> = (1..=DAYS).map(words).collect();
    let mut maker = Maker::new(&text.join(" "));
    for nth in 1..=DAYS {
        let day = |hour: u32| format!("2024-12-{nth:02}T{hour:02}:00");
        let claim = maker.claim(&format!("c{nth}"), &words(nth), &[]);
        claim.time.extent = Extent::Throughout;
        claim.time.text_only = TimeValue {
            earliest: Some(minute(&day(6))),
            latest: Some(minute(&day(18))),
            edtf: None,
        };
    }
    maker.document()
}

fn drawn(document: &Document, view: &ViewState, orientation: Orientation) -> TimelineScene {
    let options = TimelineOptions { orientation, ..timeline_options() };
    TimelineScene::new(document, view, &options, "en")
}

fn stretch(from: i64, minutes: i64) -> AxisRange {
    let from = minute("2024-12-01").plus_minutes(from);
    AxisRange::new(Axis::Dated, from, from.plus_minutes(minutes)).unwrap()
}

fn told(from: i64, to: i64) -> AxisRange {
    let at = LocalMinute::from_minutes;
    AxisRange { axis: Axis::Told, from: at(from), to: at(to) }
}

/// Where a bar begins and ends along time on the screen.
fn ends(bar: &Bar, orientation: Orientation) -> [f64; 2] {
    let Rect { x, y, width, height } = bar.rect;
    match orientation {
        Orientation::Horizontal => [x, x + width],
        Orientation::Vertical => [y, y + height],
    }
}

proptest! {
    #[test]
    fn a_stretched_drawing_lies_where_it_would_be_drawn_anew(
        from in 0..7_000_i64,
        minutes in 2_000..9_000_i64,
        is_rtl: bool,
        is_vertical: bool,
    ) {
        let document = a_claim_a_day();
        let direction = if is_rtl { TimeDirection::Rtl } else { TimeDirection::Ltr };
        let orientation = if is_vertical { Orientation::Vertical } else { Orientation::Horizontal };
        let before = ViewState { direction, ..ViewState::default() };
        let scene = drawn(&document, &before, orientation);
        prop_assert!(scene.panels[0].gaps.is_empty());
        let range = stretch(from, minutes);
        let stretching = scene.stretched(&range).unwrap();
        let anew = drawn(&document, &ViewState { times: Some(range), ..before }, orientation);
        // Drawn anew, so near by a night can be a gap that is drawn short.
        prop_assume!(anew.panels[0].gaps.is_empty());
        let whole = anew.bars.iter().filter(|it| it.start == BarEnd::Sharp && it.end == BarEnd::Sharp);
        let mut n_compared = 0;
        for bar in whole.filter(|it| it.earliest >= Some(range.from) && it.latest <= Some(range.to)) {
            let old = scene.bars.iter().find(|it| it.claim == bar.claim).unwrap();
            for (old, new) in ends(old, orientation).into_iter().zip(ends(bar, orientation)) {
                prop_assert!((stretching.apply(old) - new).abs() < 0.5, "{old} -> {new} by {stretching:?}");
                prop_assert!((stretching.undo(new) - old).abs() < 0.5);
            }
            n_compared += 1;
        }
        prop_assert!(n_compared > 0 || minutes < 2_880);
    }

    #[test]
    fn there_is_nothing_to_see_beyond_what_is_told(
        acts in prop::collection::vec((any::<bool>(), 0.05..3.0f64, 0.0..1000.0f64), 1..24),
        is_told: bool,
    ) {
        let document = a_claim_a_day();
        let order = if is_told { Order::Told } else { Order::Happened };
        let mut view = ViewState { order, ..ViewState::default() };
        let whole = timeline_of(&document, &view).panels[0].range;
        for (is_zoom, by, x) in acts {
            let scene = timeline_of(&document, &view);
            let about = Point::new(x, 0.0);
            view.times = if is_zoom { scene.zoomed(by, about) } else { scene.moved(0, by - 1.5) };
            let range = view.times.unwrap();
            prop_assert!(range.to.since(range.from) <= whole.to.since(whole.from));
            let middle = range.from.plus_minutes(range.to.since(range.from) / 2);
            prop_assert!(middle >= whole.from && middle <= whole.to, "{range:?}");
        }
    }
}

#[test]
fn far_enough_out_all_is_shown_as_it_fits() {
    let document = a_claim_a_day();
    let view = ViewState { times: Some(stretch(3_000, 600)), ..ViewState::default() };
    let whole = timeline_of(&document, &ViewState::default()).panels[0].range;
    let out = timeline_of(&document, &view).zoomed(1e-9, Point::new(900.0, 0.0));
    assert_eq!(out, Some(whole));
}

#[test]
fn what_is_drawn_as_it_is_asked_for_is_not_stretched() {
    let scene = timeline_of(&a_claim_a_day(), &ViewState::default());
    assert_eq!(scene.stretched(&scene.panels[0].range), None);
    let told = AxisRange { axis: Axis::Told, ..scene.panels[0].range };
    assert_eq!(scene.stretched(&told), None, "it is not on that axis");
}

#[test]
fn a_stretch_with_a_claim_is_as_long_as_the_shown_and_has_it_in_its_middle() {
    let document = a_claim_a_day();
    for order in [Order::Happened, Order::Told] {
        let shown = match order {
            Order::Happened => stretch(0, 2_000),
            Order::Told => told(0, 3),
        };
        let view = ViewState { order, times: Some(shown), ..ViewState::default() };
        let scene = timeline_of(&document, &view);
        assert_eq!(scene.range_with(&document, &cid("c1")), None, "it is in sight");
        let range = scene.range_with(&document, &cid("c9")).unwrap();
        assert_eq!(range.to.since(range.from), shown.to.since(shown.from));
        let there = timeline_of(&document, &ViewState { times: Some(range), ..view });
        let bar = there.bars.iter().find(|it| it.claim == cid("c9")).unwrap();
        assert!((bar.rect.x + bar.rect.width / 2.0 - 500.0).abs() < 170.0, "{:?}", bar.rect);
    }
}
