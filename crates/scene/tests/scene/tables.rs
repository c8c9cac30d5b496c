use crate::common::*;
use crate::made_up::*;
use expect_test::expect;
use isnad_account::Link as ChainLink;
use isnad_account::*;
use isnad_scene::*;
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeSet;

const ROWS: usize = 25;

fn page(document: &Document, shown: &Shown, ask: &TableAsk) -> TablePage {
    table_page(document, shown, ask, "en")
}

/// The rows of all pages, turned one after the other.
fn all_rows(document: &Document, shown: &Shown, table: Table) -> Vec<Row> {
    let ask = TableAsk { table, n_on_page: ROWS, ..TableAsk::default() };
    let first = page(document, shown, &ask);
    let pages = (0..first.n_pages).map(|at| page(document, shown, &TableAsk { page: at, ..ask }));
    let rows: Vec<Row> = pages.flat_map(|page| page.rows).collect();
    assert_eq!(rows.len(), first.n_rows);
    rows
}

fn claim_of(row: &Row) -> Option<&ClaimRow> {
    if let Row::Claim(row) = row { Some(row) } else { None }
}

#[test]
fn the_table_tells_each_claim_in_the_words_of_the_account() {
    let document = sample();
    let shown = Shown::new(&document, &ViewState::default());
    let rows = all_rows(&document, &shown, Table::Claims);
    let lines = rows.iter().filter_map(claim_of).map(|row| {
        let who: Vec<&str> = row.who.iter().map(|name| name.as_deref().unwrap_or("-")).collect();
        let verb = row.verb.as_ref().map_or("-", |verb| verb.text.as_str());
        let places: Vec<String> =
            row.places.iter().map(|it| format!("{} {:?}", it.place.name, it.role)).collect();
        format!(
            "{} | {} | {verb} {:?} | {:?} {:?} {:?} | {} | {} | {:?}",
            row.claim.0,
            who.join(" > "),
            row.class,
            row.polarity,
            row.certainty,
            row.realis,
            row.what,
            places.join(", "),
            row.basis
        )
    });
    expect![[r#"
        c1 | - > Lina Haddad | told Say | Affirmed Unstated Happened | envoy Rami Daher flew from Damascus to Moscow on 29 November | Damascus From, Moscow To | Partial
        c2 | - > Lina Haddad > Rami Daher | believed Believe | Affirmed Probable Happened | the palace was calm on Saturday evening | palace At | Unknown
        c3 | - > Rami Daher | denied Deny | Denied Unstated Happened | the convoy had reached Hama | Hama To | Unknown
        c4 | - > Lina Haddad | - Say | Affirmed Unstated Planned | Daher planned to go to Mazzeh air base, which the guards had left | Aleppo TimeAnchor, Mazzeh air base To | Unknown
        c5 | - > Lina Haddad | - Say | Affirmed Unstated Happened | the guards had left | Mazzeh air base From | Unknown
        c6 | - > Lina Haddad | said Say | Affirmed Unstated Prevented | A plane bound from Hmeimim for Moscow turned back | Hmeimim From | Unknown
        c7 | - | - Author | Affirmed Unstated Ongoing | Talks in Iraq had gone on since March 2011 | Iraq At | Unknown
        c8 | - | - Author | Affirmed Unstated Promised | A meeting was promised for Ain Dhahab | Ain Dhahab At | Unknown"#]].assert_eq(&lines.collect::<Vec<_>>().join("\n"));
}

/// What a row stands for, as a word.
fn id_of(row: &Row) -> String {
    match row {
        Row::Claim(row) => row.claim.0.to_string(),
        Row::Place(row) => row.place.place.0.to_string(),
        Row::Movement(row) => row.claim.0.to_string(),
        Row::Sentence(row) => row.position.to_string(),
    }
}

fn sorted(table: Table, column: Column, descending: bool) -> String {
    let document = sample();
    let shown = Shown::new(&document, &ViewState::default());
    let ask = TableAsk { table, column, descending, page: 0, n_on_page: 100 };
    page(&document, &shown, &ask).rows.iter().map(id_of).collect::<Vec<_>>().join(" ")
}

#[test]
fn claims_sort_by_any_column_and_equal_rows_keep_the_order_of_the_text() {
    let sorted = |column, descending| sorted(Table::Claims, column, descending);
    expect!["c1 c2 c3 c4 c5 c6 c7 c8"].assert_eq(&sorted(Column::Text, false));
    expect!["c8 c7 c6 c5 c4 c3 c2 c1"].assert_eq(&sorted(Column::Text, true));
    expect!["c7 c4 c5 c2 c6 c1 c3 c8"].assert_eq(&sorted(Column::When, false));
    expect!["c3 c6 c8 c4 c2 c7 c1 c5"].assert_eq(&sorted(Column::Certainty, true));
    expect!["c8 c4 c1 c3 c6 c7 c5 c2"].assert_eq(&sorted(Column::Where, false));
    expect!["c7 c8 c1 c4 c5 c6 c2 c3"].assert_eq(&sorted(Column::Who, false));
}

#[test]
fn places_movements_and_sentences_sort_by_what_they_have() {
    expect!["p9 p5 p1 p4 p7 p8 p6 p2 p3"].assert_eq(&sorted(Table::Places, Column::Name, false));
    expect!["p2 p6 p1 p3 p4 p5 p7 p8 p9"].assert_eq(&sorted(Table::Places, Column::Claims, true));
    expect!["p8 p6 p1 p3 p4 p7 p5 p2 p9"].assert_eq(&sorted(
        Table::Places,
        Column::Coordinates,
        false,
    ));
    expect!["c3 c4 c1 c6"].assert_eq(&sorted(Table::Movements, Column::To, false));
    expect!["c6 c1 c3 c4"].assert_eq(&sorted(Table::Movements, Column::From, true));
    expect!["4 0 1 2 5 6 7 3 8"].assert_eq(&sorted(Table::Sentences, Column::Claims, true));
}

#[test]
fn movements_and_places_are_told_by_name() {
    let document = sample();
    let shown = Shown::new(&document, &ViewState::default());
    let name = |it: &Option<NamedPlace>| it.as_ref().map_or("-".into(), |it| it.name.clone());
    let lines = [Table::Movements, Table::Places].into_iter().flat_map(|table| {
        all_rows(&document, &shown, table).into_iter().filter_map(|row| match row {
            Row::Movement(it) => Some(format!(
                "{} {} from {} to {} {:?}, {}",
                it.claim.0,
                it.mover.as_deref().unwrap_or("-"),
                name(&it.from),
                name(&it.to),
                it.status,
                it.who.as_deref().unwrap_or("-"),
            )),
            Row::Place(it) => Some(format!(
                "{} {:?} {:?} {} {}",
                it.place.name, it.kind, it.at, it.n_events, it.n_mentions
            )),
            Row::Claim(_) | Row::Sentence(_) => None,
        })
    });
    expect![[r#"
        c1 Rami Daher from Damascus to Moscow Done, Lina Haddad
        c3 Rami Daher from - to Hama Denied, Rami Daher
        c4 Rami Daher from - to Mazzeh air base Planned, Lina Haddad
        c6 Rami Daher from Hmeimim to Moscow TurnedBack, Lina Haddad
        Damascus City Some((33.51, 36.29)) 1 0
        Moscow City Some((55.75, 37.62)) 2 0
        palace Building Some((33.52, 36.25)) 1 0
        Hama City Some((35.13, 36.75)) 1 0
        Aleppo City Some((36.2, 37.16)) 0 1
        Mazzeh air base Base Some((33.48, 36.22)) 2 0
        Hmeimim Base Some((35.4, 35.95)) 1 0
        Iraq Country Some((33.0, 44.0)) 1 0
        Ain Dhahab Town None 1 0"#]]
    .assert_eq(&lines.collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_page_past_the_end_is_the_last() {
    let document = sample();
    let shown = Shown::new(&document, &ViewState::default());
    let at =
        |at| page(&document, &shown, &TableAsk { page: at, n_on_page: 3, ..TableAsk::default() });
    assert_eq!((at(0).n_pages, at(0).rows.len()), (3, 3));
    assert_eq!((at(99).page, at(99).rows.len()), (2, 2));
    assert_eq!(at(99), at(2));
}

/// The ids that map and timeline bear must all be in the tables, and no others.
fn assert_tables_hold_all(document: &Document, view: &ViewState) {
    let shown = Shown::new(document, view);
    let ids = |table| -> BTreeSet<String> {
        all_rows(document, &shown, table).iter().map(id_of).collect()
    };
    let (claims, places, movements) =
        (ids(Table::Claims), ids(Table::Places), ids(Table::Movements));

    let timeline = timeline_of(document, view);
    let bars = timeline.bars.iter().chain(&timeline.ghosts).map(|it| &it.claim);
    let drawn: BTreeSet<String> =
        bars.chain(&timeline.undated).chain(&timeline.outside).map(|it| it.0.to_string()).collect();
    assert_eq!(drawn, claims, "timeline and table");

    let map = map_of(document, view);
    let on_map = map.places.iter().flat_map(|it| it.inside.iter().chain([&it.place]));
    let on_map = on_map.chain(map.areas.iter().map(|it| &it.place));
    let on_map = on_map.chain(map.named.iter().chain(&map.unlocated).map(|it| &it.place));
    assert_eq!(on_map.map(|it| it.0.to_string()).collect::<BTreeSet<_>>(), places, "map and table");
    let arcs: BTreeSet<String> = map.movements.iter().map(|it| it.claim.0.to_string()).collect();
    assert!(arcs.is_subset(&movements), "{arcs:?} {movements:?}");
    assert!(map.unplaced.iter().all(|it| claims.contains(it.0.as_ref())));
    let named = map.places.iter().flat_map(|it| &it.claims);
    assert!(
        named
            .chain(map.areas.iter().flat_map(|it| &it.claims))
            .all(|it| claims.contains(it.0.as_ref()))
    );

    for row in all_rows(document, &shown, Table::Sentences) {
        let Row::Sentence(row) = row else { panic!("another table's row") };
        assert!(row.claims.iter().all(|(it, _)| claims.contains(it.0.as_ref())));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_id_of_map_and_timeline_is_in_the_tables(document in documents(), acts in vec(commands(), 0..12)) {
        let view = acts.into_iter().fold(ViewState::default(), |view, act| apply(&view, &document, act));
        assert_tables_hold_all(&document, &view);
    }
}

/// A book of testimonies: so many claims by many witnesses at many places, dated and undated, moving and not.
fn book(n_claims: usize) -> Document {
    let words: Vec<String> = (0..n_claims).map(|at| format!("witness word {at:05}")).collect();
    let mut maker = Maker::new(&words.join(". "));
    maker.actor("a0", None, ActorKind::Article);
    for at in 0..60 {
        maker.actor(&format!("a{}", at + 1), None, ActorKind::Person);
    }
    for at in 0..90 {
        let (lat, lon) = (30.0 + f64::from(at) / 10.0, 35.0 + f64::from(at % 9));
        let kind = if at % 10 == 0 { PlaceKind::Country } else { PlaceKind::Town };
        maker.place(&format!("p{at}"), "witness", kind, (at % 7 != 3).then_some((lat, lon)));
    }
    let first = minute("2011-03-01");
    for (at, words) in words.iter().enumerate() {
        let span = Span::new(at as u32 * 20, at as u32 * 20 + words.len() as u32);
        maker.reading.sentences.push(Sentence { span, status: SentenceStatus::Claims });
        let link = |actor: usize, class| ChainLink {
            actor: aid(&format!("a{actor}")),
            class,
            cue: None,
            mention: None,
            resolved: Resolved::Named,
        };
        let chain = vec![link(0, LinkClass::Author), link(at % 60 + 1, LinkClass::Say)];
        let mut claim = plain_claim(&format!("c{at}"), span, chain);
        let place = |at: usize| format!("p{}", at % 90);
        claim.places = vec![isnad_account::ClaimPlace {
            place: pid(&place(at)),
            span,
            role: if at % 11 == 0 { PlaceRole::About } else { PlaceRole::At },
        }];
        if at % 3 == 0 {
            claim.movement =
                Some(movement(Some(&place(at)), Some(&place(at * 7 + 1)), MovementStatus::Done));
        }
        if at % 5 > 0 {
            let from = first.plus_days(at as i64 % 4000);
            claim.time.anchored.earliest = Some(from);
            claim.time.anchored.latest = Some(from.plus_days(1 + at as i64 % 3));
        }
        maker.reading.claims.push(claim);
    }
    maker.document()
}

#[test]
fn a_book_of_thousands_of_claims_is_all_in_the_tables() {
    let document = book(3_000);
    assert_tables_hold_all(&document, &ViewState::default());
    let filtered = apply(&ViewState::default(), &document, Command::ToggleSpeaker(aid("a7")));
    let nearer = Command::MoveMap(MapView { lat: 33.0, lon: 36.0, zoom: 9.0 });
    assert_tables_hold_all(&document, &apply(&filtered, &document, nearer));
}
