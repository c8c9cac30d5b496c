use crate::common::*;
use expect_test::expect;
use isnad_account::Extent;
use isnad_scene::*;

fn written(scene: &TimelineScene) -> String {
    let mut lines = Vec::new();
    for it in &scene.panels {
        lines.push(format!(
            "panel {:?} x {}..{} {}..{} ticks by {:?}",
            it.axis,
            r(it.rect.x),
            r(it.rect.x + it.rect.width),
            it.range.from,
            it.range.to,
            it.grain
        ));
        let ticks = it.ticks.iter().map(|tick| {
            format!(
                "{}@{}{}{}",
                &tick.minute.to_string()[..10],
                r(tick.at),
                if tick.turns { "*" } else { "" },
                if tick.tells_more { "+" } else { "" }
            )
        });
        lines.push(format!("  {}", ticks.collect::<Vec<_>>().join(" ")));
        lines.extend(it.gaps.iter().map(|gap| {
            format!("  gap {}..{} at {}..{}", gap.from, gap.to, r(gap.start), r(gap.end))
        }));
    }
    for it in &scene.lanes {
        lines.push(format!(
            "lane {:?} {:?} at {} thick {} claims {}",
            it.key,
            it.name,
            r(it.offset),
            r(it.thickness),
            it.n_claims
        ));
    }
    lines.extend(scene.bars.iter().map(bar));
    for (name, bars) in [("echo", &scene.echoes), ("ghost", &scene.ghosts)] {
        let short = |it: &Bar| {
            let (x, width) = (r(it.rect.x), r(it.rect.width));
            format!("{name} {} lane {} x {x} {width}", it.claim.0, it.lane)
        };
        lines.extend(bars.iter().map(short));
    }
    lines.push(format!("undated {}", ids(&scene.undated)));
    lines.push(format!("outside {}", ids(&scene.outside)));
    lines.join("\n")
}

fn bar(it: &Bar) -> String {
    let Rect { x, y, width, height } = it.rect;
    let head = format!("bar {} panel {} lane {}", it.claim.0, it.panel, it.lane);
    let place = format!("x {} y {} {}x{}", r(x), r(y), r(width), r(height));
    format!("{head} {place} {:?}..{:?} {:?} {:?}", it.start, it.end, it.mark.forms(), it.emphasis)
}

#[test]
fn the_timeline_of_the_account_by_place() {
    expect![[r#"
        panel Dated x 0.00..732.00 2011-02-28T16:12..2024-12-08T10:48 ticks by Day
          2011-03-01@25.04*+ 2024-12-01@158.07*+ 2024-12-02@235.11 2024-12-03@312.15 2024-12-04@389.19 2024-12-05@466.22 2024-12-06@543.26 2024-12-07@620.30 2024-12-08@697.33
          gap 2011-03-01T00:00..2024-11-30T00:00 at 25.04..81.04
        panel YearUnknown x 756.00..1000.00 2003-11-28T23:03..2003-11-30T00:57 ticks by Day
          2003-11-29@764.95+ 2003-11-30@991.05
        lane Place(PlaceId("p2")) Some("Moscow") at 0.00 thick 20.00 claims 2
        lane Place(PlaceId("p1")) Some("Damascus") at 20.00 thick 20.00 claims 1
        lane Place(PlaceId("p3")) Some("palace") at 40.00 thick 20.00 claims 1
        lane Place(PlaceId("p6")) Some("Mazzeh air base") at 60.00 thick 40.00 claims 2
        lane Place(PlaceId("p7")) Some("Hmeimim") at 100.00 thick 20.00 claims 1
        lane Place(PlaceId("p8")) Some("Iraq") at 120.00 thick 20.00 claims 1
        bar c1 panel 1 lane 0 x 764.95 y 0.00 226.10x20.00 Sharp..Sharp [Affirmed] Plain
        bar c2 panel 0 lane 2 x 677.70 y 40.00 20.00x20.00 Faded..Faded [Hedged] Plain
        bar c4 panel 0 lane 3 x 186.59 y 60.00 20.00x20.00 Faded..Faded [NotDone] Plain
        bar c5 panel 0 lane 3 x 278.15 y 80.00 20.00x20.00 Open..Faded [Affirmed] Plain
        bar c6 panel 0 lane 0 x 707.88 y 0.00 20.00x20.00 Faded..Open [NotDone] Plain
        bar c7 panel 0 lane 5 x 25.04 y 120.00 28.00x20.00 Sharp..Sharp [Affirmed] Plain
        echo c1 lane 1 x 764.95 226.10
        echo c6 lane 4 x 707.88 20.00
        undated c3 c8
        outside "#]].assert_eq(&written(&timeline_of(&sample(), &ViewState::default())));
}

#[test]
fn the_order_of_telling_holds_every_claim() {
    let view = ViewState { order: Order::Told, lanes: LaneBy::Speaker, ..ViewState::default() };
    expect![[r#"
        panel Told x 0.00..1000.00 1970-01-01T00:00..1970-01-01T00:08 ticks by Ordinal
          1970-01-01@0.00+ 1970-01-01@125.00 1970-01-01@250.00 1970-01-01@375.00 1970-01-01@500.00 1970-01-01@625.00 1970-01-01@750.00 1970-01-01@875.00 1970-01-01@1000.00
        lane Actor(ActorId("a1")) Some("Lina Haddad") at 0.00 thick 20.00 claims 4
        lane Actor(ActorId("a2")) Some("Rami Daher") at 20.00 thick 20.00 claims 2
        lane Actor(ActorId("a0")) None at 40.00 thick 20.00 claims 2
        bar c1 panel 0 lane 0 x 51.50 y 0.00 20.00x20.00 Sharp..Sharp [Affirmed] Plain
        bar c2 panel 0 lane 1 x 176.50 y 20.00 20.00x20.00 Sharp..Sharp [Hedged] Plain
        bar c3 panel 0 lane 1 x 301.50 y 20.00 20.00x20.00 Sharp..Sharp [Denied] Plain
        bar c4 panel 0 lane 0 x 426.50 y 0.00 20.00x20.00 Sharp..Sharp [NotDone] Plain
        bar c5 panel 0 lane 0 x 551.50 y 0.00 20.00x20.00 Sharp..Sharp [Affirmed] Plain
        bar c6 panel 0 lane 0 x 676.50 y 0.00 20.00x20.00 Sharp..Sharp [NotDone] Plain
        bar c7 panel 0 lane 2 x 801.50 y 40.00 20.00x20.00 Sharp..Sharp [Affirmed] Plain
        bar c8 panel 0 lane 2 x 926.50 y 40.00 20.00x20.00 Sharp..Sharp [NotDone] Plain
        undated 
        outside "#]].assert_eq(&written(&timeline_of(&sample(), &view)));
}

#[test]
fn in_arabic_later_lies_at_the_smaller_x_and_nothing_else_changes() {
    let document = sample();
    let ltr = timeline_of(&document, &ViewState::default());
    let view = ViewState { direction: TimeDirection::Rtl, ..ViewState::default() };
    let rtl = timeline_of(&document, &view);
    for (a, b) in ltr.bars.iter().zip(&rtl.bars) {
        assert!((a.rect.x + a.rect.width + b.rect.x - 1000.0).abs() < 1e-6, "{a:?} {b:?}");
        assert_eq!((a.rect.y, a.start, a.end, a.lane), (b.rect.y, b.start, b.end, b.lane));
    }
    let ticks = |scene: &TimelineScene| {
        scene.panels.iter().flat_map(|it| it.ticks.clone()).collect::<Vec<_>>()
    };
    for (a, b) in ticks(&ltr).iter().zip(ticks(&rtl)) {
        assert!((a.at + b.at - 1000.0).abs() < 1e-6);
        assert_eq!(a.minute, b.minute);
    }
}

#[test]
fn a_vertical_timeline_is_the_horizontal_one_turned() {
    let document = sample();
    let across = timeline_of(&document, &ViewState::default());
    let view = ViewState { direction: TimeDirection::Rtl, ..ViewState::default() };
    let options = TimelineOptions { orientation: Orientation::Vertical, ..timeline_options() };
    let down = TimelineScene::new(&document, &view, &options, "en");
    for (a, b) in across.bars.iter().zip(&down.bars) {
        assert_eq!(
            (a.rect.x, a.rect.y, a.rect.width, a.rect.height),
            (b.rect.y, b.rect.x, b.rect.height, b.rect.width)
        );
    }
    assert_eq!((across.size.width, across.size.height), (down.size.height, down.size.width));
}

/// An account of `n` claims in one night.
fn one_night(n: usize, extent: Extent) -> Document {
    let words: Vec<String> = (0..n).map(|at| format!("claim{at}x")).collect();
    let mut maker = Maker::new(&words.join(" "));
    for (at, words) in words.iter().enumerate() {
        let time = &mut maker.claim(&format!("c{at}"), words, &[]).time;
        time.anchored = dated(Some("2024-12-07T18:00"), Some("2024-12-08T06:00"));
        time.extent = extent;
    }
    maker.document()
}

#[test]
fn claims_of_one_night_stand_side_by_side_on_its_stretch_and_all_can_be_hit() {
    let scene = timeline_of(&one_night(60, Extent::Within), &ViewState::default());
    assert_eq!(scene.bars.len(), 60);
    assert!(scene.bars.iter().all(|bar| bar.is_sign));
    assert_eq!(scene.lanes[0].n_claims, 60);
    assert!(scene.lanes[0].n_rows <= 2, "{} rows", scene.lanes[0].n_rows);
    assert_eq!(scene.whereabouts.len(), scene.lanes[0].n_rows);
    for (at, bar) in scene.bars.iter().enumerate() {
        assert!(bar.rect.width > timeline_options().row - 1e-6, "{bar:?}");
        assert!(scene.bars[at + 1..].iter().all(|other| !other.rect.overlaps(&bar.rect)));
        let holds =
            |rect: Rect| rect.x <= bar.rect.x && bar.rect.x + bar.rect.width <= rect.x + rect.width;
        assert!(scene.whereabouts.iter().any(|it| it.rect.y == bar.rect.y && holds(it.rect)));
    }
}

#[test]
fn what_goes_on_throughout_has_a_bar_of_its_own() {
    for (extent, is_sign) in [(Extent::Within, true), (Extent::Throughout, false)] {
        let scene = timeline_of(&one_night(1, extent), &ViewState::default());
        assert_eq!(scene.bars[0].is_sign, is_sign);
        assert_eq!(scene.whereabouts.len(), usize::from(is_sign));
    }
}

#[test]
fn a_lane_leaves_room_for_its_name_and_keeps_its_rows_in_the_middle() {
    let options = TimelineOptions { lane: 70.0, ..timeline_options() };
    let scene = TimelineScene::new(&sample(), &ViewState::default(), &options, "en");
    let mut offset = 0.0;
    for (at, lane) in scene.lanes.iter().enumerate() {
        assert_eq!(lane.offset, offset);
        assert_eq!(lane.thickness, (lane.n_rows as f64 * options.row).max(70.0));
        offset += lane.thickness;
        let bars = || scene.bars.iter().chain(&scene.echoes);
        let rows = || bars().filter(|bar| bar.lane == at).map(|bar| bar.rect);
        let above = rows().map(|rect| rect.y).fold(f64::MAX, f64::min) - lane.offset;
        let below = offset - rows().map(|rect| rect.y + rect.height).fold(0.0, f64::max);
        assert!(above >= 0.0 && (above - below).abs() < 1e-6, "{above} above, {below} below");
    }
}

#[test]
fn a_date_without_a_year_is_on_the_timeline_and_no_year_is_claimed() {
    let scene = timeline_of(&sample(), &ViewState::default());
    let bar = scene.bars.iter().find(|it| it.claim == cid("c1")).unwrap();
    let panel = &scene.panels[bar.panel];
    assert_eq!(panel.axis, Axis::YearUnknown);
    let (from, to) = (bar.earliest.unwrap(), bar.latest.unwrap());
    assert_eq!((from.date().1, from.date().2), (11, 29));
    assert_eq!(to.since(from), 24 * 60);
    assert_eq!((bar.start, bar.end), (BarEnd::Sharp, BarEnd::Sharp));
}

/// Claims whose text gives only these year-less values, one each.
fn yearless(values: &[&str]) -> Document {
    let words: Vec<String> = (0..values.len()).map(|at| format!("claim{at}x")).collect();
    let mut maker = Maker::new(&words.join(" "));
    for (at, value) in values.iter().enumerate() {
        let claim = maker.claim(&format!("c{at}"), &words[at], &[]);
        claim.time.text_only.edtf = Some((*value).to_owned());
    }
    maker.document()
}

fn month_day_order(values: &[&str]) -> String {
    let scene = timeline_of(&yearless(values), &ViewState::default());
    let mut bars: Vec<&Bar> = scene.bars.iter().collect();
    bars.sort_by(|a, b| a.rect.x.total_cmp(&b.rect.x));
    let sides = |bar: &&Bar| {
        let day = |it: Option<isnad_account::LocalMinute>| {
            it.map_or("..".into(), |it| it.to_string()[5..10].to_owned())
        };
        format!("{} {}/{}", bar.claim.0, day(bar.earliest), day(bar.latest))
    };
    let bars: Vec<String> = bars.iter().map(sides).collect();
    format!("{}; undated {}", bars.join(", "), ids(&scene.undated))
}

#[test]
fn days_of_an_unknown_year_keep_their_order_over_the_turn_of_the_year() {
    expect!["c1 12-28/12-29, c0 01-02/01-03; undated "]
        .assert_eq(&month_day_order(&["XXXX-01-02", "XXXX-12-28"]));
    expect!["c0 11-29/11-30, c1 02-29/03-01; undated "]
        .assert_eq(&month_day_order(&["XXXX-11-29", "XXXX-02-29"]));
    expect!["c2 12-30/12-31, c1 02-29/03-01, c0 06-01/06-02; undated "]
        .assert_eq(&month_day_order(&["XXXX-06-01", "XXXX-02-29", "XXXX-12-30"]));
}

#[test]
fn stretches_sets_and_months_of_an_unknown_year_are_read() {
    expect!["c4 ../11-27, c0 11-27/11-30, c2 11-27/11-30, c1 11-29/.., c3 12-01/01-01; undated "]
        .assert_eq(&month_day_order(&[
            "XXXX-11-27/XXXX-11-29",
            "XXXX-11-29/..",
            "[XXXX-11-27..XXXX-11-29]",
            "XXXX-12",
            "[..XXXX-11-26]",
        ]));
    expect!["c0 11-03/11-25, c1 12-07/12-08; undated c2 c3 c4 c5"].assert_eq(&month_day_order(&[
        "{XXXX-11-24,XXXX-11-03}",
        "XXXX-12-07~",
        "XXXX-13-01",
        "XXXX-02-30",
        "2024-11-29",
        "../..",
    ]));
}

#[test]
fn zooming_in_sets_the_rest_aside_and_cuts_what_goes_on() {
    let document = sample();
    let times = AxisRange::new(Axis::Dated, minute("2024-12-01"), minute("2024-12-08"));
    let view = ViewState { times, ..ViewState::default() };
    let scene = timeline_of(&document, &view);
    assert_eq!(ids(&scene.outside), "c6 c7");
    assert_eq!(ids(&scene.undated), "c3 c8");
    let bar = scene.bars.iter().find(|it| it.claim == cid("c4")).unwrap();
    assert_eq!((bar.start, bar.end), (BarEnd::Cut, BarEnd::Faded));
    assert!(scene.bars.iter().any(|it| it.claim == cid("c1")), "the other axis is not zoomed");
}

#[test]
fn zooming_keeps_the_minute_under_the_pointer_and_brushing_gives_it_back() {
    let document = sample();
    let scene = timeline_of(&document, &ViewState::default());
    let panel = &scene.panels[0];
    let about = Point::new(panel.rect.x + panel.rect.width * 0.9, 5.0);
    let (axis, minute) = scene.minute_at(about).unwrap();
    let range = scene.zoomed(4.0, about).unwrap();
    assert_eq!(axis, Axis::Dated);
    assert!(range.from < minute && minute < range.to);
    let whole = panel.range.to.since(panel.range.from);
    assert!(((range.to.since(range.from)) * 4 - whole).abs() <= 8);
    let far = Point::new(panel.rect.x + panel.rect.width * 0.5, 5.0);
    let brush = scene.range_between(about, far).unwrap();
    assert!(brush.from < brush.to && brush.to == minute);
    let brushed = timeline_of(&document, &ViewState { brush: Some(brush), ..ViewState::default() });
    let rect = brushed.brush.unwrap();
    assert!(
        (rect.x - far.x).abs() < 1.0 && (rect.x + rect.width - about.x).abs() < 1.0,
        "{rect:?}"
    );
}

#[test]
fn no_zoom_goes_below_an_hour_or_beyond_what_is_told() {
    let scene = timeline_of(&sample(), &ViewState::default());
    let about = Point::new(scene.panels[0].rect.x + 50.0, 5.0);
    let near = scene.zoomed(1e12, about).unwrap();
    assert!(near.to.since(near.from) >= 60, "{near:?}");
    let far = scene.zoomed(1e-12, about).unwrap();
    assert_eq!(far, scene.panels[0].range);
    assert!(scene.zoomed(f64::NAN, about).is_some());
    assert_eq!(scene.moved(9, 0.5), None);
}

#[test]
fn a_pointer_finds_the_bar_it_is_on() {
    let scene = timeline_of(&sample(), &ViewState::default());
    for bar in &scene.bars {
        let middle =
            Point::new(bar.rect.x + bar.rect.width / 2.0, bar.rect.y + bar.rect.height / 2.0);
        assert_eq!(scene.hit(middle, 2.0), Some(&bar.claim));
    }
    assert_eq!(scene.hit(Point::new(-500.0, -500.0), 5.0), None);
}

#[test]
fn an_empty_account_has_an_empty_timeline() {
    let scene = timeline_of(&Maker::new("").document(), &ViewState::default());
    assert!(scene.panels.is_empty() && scene.lanes.is_empty() && scene.bars.is_empty());
}

#[test]
fn every_claim_bears_its_sign_in_every_arrangement_that_has_room_for_it() {
    let document = sample();
    for order in [Order::Happened, Order::Told] {
        for orientation in [Orientation::Horizontal, Orientation::Vertical] {
            let view = ViewState { order, ..ViewState::default() };
            let options = TimelineOptions {
                orientation,
                length: 900.0,
                row: 24.0,
                lane: 24.0,
                tick_room: 60.0,
                ..timeline_options()
            };
            let scene = TimelineScene::new(&document, &view, &options, "en");
            assert!(scene.bars.len() > 3, "{order:?}");
            for bar in &scene.bars {
                let says_more = bar.mark.rings > 0 || bar.mark.not_done;
                assert!(bar.is_signed || !says_more, "{order:?} {bar:?}");
                assert!(bar.is_signed || order == Order::Happened, "{bar:?}");
            }
        }
    }
}

#[test]
fn the_room_around_the_claims_is_none_of_their_time() {
    for view in [ViewState::default(), ViewState { lanes: LaneBy::Actor, ..ViewState::default() }] {
        for panel in timeline_of(&sample(), &view).panels {
            assert!(panel.range.from < panel.taken.from, "{panel:?}");
            assert!(panel.taken.to < panel.range.to, "{panel:?}");
        }
    }
    let asked = |from: &str, to: &str| {
        let times = AxisRange::new(Axis::Dated, minute(from), minute(to));
        let view = ViewState { times, ..ViewState::default() };
        let panel = timeline_of(&sample(), &view).panels.remove(0);
        format!("{}..{}", panel.taken.from, panel.taken.to)
    };
    expect!["2024-12-07T18:00..2024-12-08T03:00"]
        .assert_eq(&asked("2024-12-03T06:00", "2025-02-01"));
    expect!["2012-01-01T00:00..2012-02-01T00:00"].assert_eq(&asked("2012-01-01", "2012-02-01"));
}

#[test]
fn paper_bears_as_elements_what_would_crowd_a_screen_but_not_without_end() {
    let is_crowded = |n_claims: usize, medium| {
        let mut maker = Maker::new("It went on.");
        for nth in 0..n_claims {
            maker.claim(&format!("c{nth}"), "It went on", &[]);
        }
        let view = ViewState { order: Order::Told, ..ViewState::default() };
        let options = TimelineOptions { medium, ..timeline_options() };
        let scene = TimelineScene::new(&maker.document(), &view, &options, "en");
        assert_eq!(scene.bars.len(), n_claims);
        scene.is_crowded()
    };
    assert!(is_crowded(60, Medium::Screen) && !is_crowded(60, Medium::Paper));
    assert!(is_crowded(3000, Medium::Paper));
}
