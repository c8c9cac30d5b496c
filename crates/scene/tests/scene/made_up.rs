//! Accounts, acts and links made up at random.

use crate::common::*;
use isnad_account::*;
use isnad_scene::*;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;

fn claim_ids() -> impl Strategy<Value = ClaimId> {
    (0..12u32).prop_map(|at| ClaimId(format!("c{at}").into()))
}

fn place_ids() -> impl Strategy<Value = PlaceId> {
    (0..6u32).prop_map(|at| PlaceId(format!("p{at}").into()))
}

fn actor_ids() -> impl Strategy<Value = ActorId> {
    (0..4u32).prop_map(|at| ActorId(format!("a{at}").into()))
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
    let side = || option::of(minutes());
    (side(), side(), side(), option::of(edtfs()), extent).prop_map(|(a, b, other, edtf, extent)| {
        let mut time = ClaimTime { extent, ..ClaimTime::default() };
        time.anchored = Dated { earliest: a, latest: b, ..Dated::default() };
        let other = Alternative { earliest: other, latest: None, edtf: edtf.clone() };
        time.anchored.alternatives.push(other);
        time.text_only.edtf = edtf;
        time
    })
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
pub(crate) fn documents() -> impl Strategy<Value = Document> {
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
        prop_oneof![
            minutes(),
            (0..20i64).prop_map(LocalMinute::from_minutes),
            any::<i64>().prop_map(LocalMinute::from_minutes)
        ]
    };
    (axis, end(), end()).prop_filter_map("empty", |(axis, a, b)| AxisRange::new(axis, a, b))
}

pub(crate) fn map_views() -> impl Strategy<Value = MapView> {
    let wild = || prop_oneof![any::<f64>(), -200.0..200.0f64];
    (wild(), wild(), wild()).prop_map(|(lat, lon, zoom)| MapView { lat, lon, zoom })
}

fn kinds() -> impl Strategy<Value = ClaimKind> {
    select(vec![ClaimKind::Event, ClaimKind::State, ClaimKind::Threat])
}

fn searches() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z ]{0,2}", "\\PC{0,80}"]
}

fn forms() -> impl Strategy<Value = Form> {
    select(vec![Form::Affirmed, Form::Hedged, Form::NotDone, Form::Denied])
}

fn filters() -> impl Strategy<Value = Filters> {
    let depth = option::of((0..3u8, 0..4u8).prop_map(|(min, max)| DepthRange { min, max }));
    let ids = (vec(actor_ids(), 0..3), vec(actor_ids(), 0..3), vec(place_ids(), 0..3));
    let codes = (vec(forms(), 0..3), vec(kinds(), 0..3));
    let time = option::of(ranges().prop_filter_map("outside", AxisRange::limited));
    let time = time.prop_map(|time| time.filter(|it| it.axis != Axis::Told));
    (ids, codes, depth, any::<bool>(), time, "([a-z][a-z ]{0,20})?").prop_map(
        |((speakers, actors, places), (stances, kinds), depth, witnessed, time, words)| Filters {
            speakers: speakers.into_iter().collect(),
            stances: stances.into_iter().collect(),
            places: places.into_iter().collect(),
            actors: actors.into_iter().collect(),
            depth,
            witnessed,
            kinds: kinds.into_iter().collect(),
            time,
            words,
        },
    )
}

pub(crate) fn commands() -> impl Strategy<Value = Command> {
    let form = forms();
    let depth = option::of((0..3u8, 0..4u8).prop_map(|(min, max)| DepthRange { min, max }));
    prop_oneof![
        4 => selections().prop_map(Command::Select),
        3 => select(vec![Step::First, Step::Back, Step::Forward, Step::Last]).prop_map(Command::Step),
        2 => actor_ids().prop_map(Command::ToggleSpeaker),
        1 => actor_ids().prop_map(Command::ToggleActor),
        2 => place_ids().prop_map(Command::TogglePlace),
        2 => form.prop_map(Command::ToggleStance),
        1 => depth.prop_map(Command::SetDepth),
        1 => kinds().prop_map(Command::ToggleKind),
        1 => option::of(ranges()).prop_map(Command::KeepTime),
        1 => searches().prop_map(Command::Search),
        1 => ranges().prop_map(Command::Brush),
        1 => ranges().prop_map(Command::ShowTimes),
        1 => map_views().prop_map(Command::MoveMap),
        2 => select(vec![
            Command::ToggleWitnessed, Command::ClearSelection, Command::Play, Command::Pause, Command::ClearBrush, Command::ClearFilters,
            Command::FitMap, Command::FitTimes, Command::SetOrder(Order::Told), Command::SetOrder(Order::Happened),
            Command::SetDirection(TimeDirection::Rtl), Command::SetLanes(LaneBy::Speaker), Command::SetLanes(LaneBy::Actor),
        ]),
    ]
}

pub(crate) fn view_links() -> impl Strategy<Value = isnad_scene::Link> {
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
        from: LocalMinute::from_minutes(from),
        to: LocalMinute::from_minutes(from + n),
    });
    let times = (option::of(dated), option::of(told));
    let order = select(vec![Order::Happened, Order::Told]);
    let lanes = select(vec![LaneBy::Place, LaneBy::Actor, LaneBy::Speaker]);
    let things = (words(), any::<bool>(), words(), words());
    (things, option::of("[0-9a-f]{8,64}"), map, times, order, lanes, filters()).prop_map(
        |((claim, moves, place, quote), text, map, (times, brush), order, lanes, filters)| {
            isnad_scene::Link {
                claim: claim.map(|id| ClaimId(id.into())),
                moves,
                place: place.map(|id| PlaceId(id.into())),
                quote,
                filters,
                text,
                map,
                times,
                brush,
                order,
                lanes,
                edits: Vec::new(),
            }
        },
    )
}
