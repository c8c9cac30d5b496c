use crate::common::*;
use expect_test::expect;
use isnad_account::{Because, Relation};
use isnad_scene::*;

#[test]
fn the_ladder_leads_from_the_article_to_the_innermost_source() {
    let document = sample();
    let ladder = chain_ladder(&document, document.claim(&cid("c2")).unwrap(), "en");
    let rungs = ladder.iter().map(|rung| {
        let cue = rung.cue.as_ref().map(|cue| cue.text.as_str());
        format!(
            "{:?} {:?} cue {cue:?} {:?} {:?}",
            rung.name.as_deref(),
            rung.class,
            rung.resolved,
            rung.confidence
        )
    });
    expect![[""]].assert_eq(&rungs.collect::<Vec<_>>().join("\n"));
}

#[test]
fn the_card_of_a_hedged_claim_dated_from_outside() {
    let card = ClaimCard::new(&sample(), &cid("c2"), "en").unwrap();
    expect![[""]].assert_debug_eq(&(&card.words, &card.stance, &card.when, &card.places));
}

#[test]
fn the_card_of_a_movement_without_a_year() {
    let card = ClaimCard::new(&sample(), &cid("c1"), "xx").unwrap();
    expect![[""]].assert_debug_eq(&(
        &card.movement,
        &card.when.year_unknown,
        &card.when.because,
        &card.actors,
        &card.sentence,
    ));
}

#[test]
fn an_unknown_id_has_no_card() {
    assert_eq!(ClaimCard::new(&sample(), &cid("c99"), "en"), None);
}

#[test]
fn a_date_counted_from_a_claim_that_rests_on_an_anchor_rests_on_it_too() {
    let mut document = sample();
    let counted = |document: &Document, of: &str| {
        let mut reading = document.reading().clone();
        let claim = reading.claims.iter_mut().find(|it| it.id == cid("c4")).unwrap();
        let reason = Because {
            relation: Relation::After,
            of: of.into(),
            words: None,
            rule: "time.after".into(),
        };
        claim.time.because = vec![reason];
        Document::new(document.text().to_owned(), reading)
    };
    let outside = |document: &Document| {
        ClaimCard::new(document, &cid("c4"), "en").unwrap().stance.mark.from_outside
    };
    assert!(!outside(&document));
    assert!(outside(&counted(&document, "c2")));
    assert!(!outside(&counted(&document, "c5")));
    document = counted(&document, "c4");
    assert!(!outside(&document), "a claim that leans on itself ends the walk");
}

fn table(document: &Document, column: Column, descending: bool) -> String {
    let shown = Shown::new(document, &ViewState::default());
    let mut rows = table_rows(document, &shown, "en");
    sort_rows(&mut rows, column, descending);
    rows.iter().map(|row| row.claim.0.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_table_tells_each_claim_in_the_words_of_the_account() {
    let document = sample();
    let shown = Shown::new(&document, &ViewState::default());
    let rows = table_rows(&document, &shown, "en");
    let lines = rows.iter().map(|row| {
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
    expect![[""]].assert_eq(&lines.collect::<Vec<_>>().join("\n"));
}

#[test]
fn rows_sort_by_any_column_and_equal_rows_keep_the_order_of_the_text() {
    let document = sample();
    expect!["c1 c2 c3 c4 c5 c6 c7 c8"].assert_eq(&table(&document, Column::Text, false));
    expect!["c7 c5 c4 c2 c6 c1 c3 c8"].assert_eq(&table(&document, Column::When, false));
    expect!["c3 c4 c6 c8 c2 c1 c5 c7"].assert_eq(&table(&document, Column::Certainty, true));
    expect!["c8 c1 c4 c3 c6 c7 c5 c2"].assert_eq(&table(&document, Column::Where, false));
    expect!["c7 c8 c1 c4 c5 c6 c2 c3"].assert_eq(&table(&document, Column::Who, false));
}

#[test]
fn choices_are_counted_over_the_whole_account() {
    let facets = Facets::new(&sample(), "en");
    let speakers: Vec<_> =
        facets.speakers.iter().map(|it| (it.key.0.as_str(), it.n_claims)).collect();
    assert_eq!(speakers, [("a1", 5), ("a0", 2), ("a2", 2)]);
    let stances: Vec<_> = facets.stances.iter().map(|it| (it.key, it.n_claims)).collect();
    assert_eq!(
        stances,
        [(Form::Affirmed, 3), (Form::Hedged, 1), (Form::NotDone, 3), (Form::Denied, 1)]
    );
    assert_eq!(facets.depth, Some(DepthRange { min: 0, max: 2 }));
    assert_eq!((facets.places[0].key.clone(), facets.places[0].n_claims), (pid("p2"), 2));
    let actors: Vec<_> = facets.actors.iter().map(|it| (it.key.0.as_str(), it.n_claims)).collect();
    assert_eq!(actors, [("a2", 4)]);
}
