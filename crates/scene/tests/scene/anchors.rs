use crate::common::*;
use expect_test::expect;
use isnad_account::*;
use isnad_scene::*;

fn step(side: Side, relation: Relation, of: &str, words: Option<Span>) -> Because {
    Because { side, relation, of: of.into(), words, rule: "time.test".into() }
}

/// The account with a claim that has other reasons.
fn with_reasons(id: &str, because: Vec<Because>) -> Document {
    changed(|reading| {
        let claim = reading.claims.iter_mut().find(|it| it.id == cid(id)).unwrap();
        claim.time.because = because;
    })
}

/// The account read otherwise.
fn changed(change: impl FnOnce(&mut Reading)) -> Document {
    let document = sample();
    let mut reading = document.reading().clone();
    change(&mut reading);
    Document::new(document.text().to_owned(), reading)
}

fn is_outside(document: &Document, id: &str) -> bool {
    ClaimCard::new(document, &cid(id), "en").unwrap().stance.mark.from_outside
}

#[test]
fn an_anchor_is_listed_with_the_claims_that_rest_on_it() {
    let rows = anchor_rows(&sample(), "en");
    let written = rows.iter().map(|row| {
        let AnchorRow { anchor, enabled, claims } = row;
        format!(
            "{} {:?} {:?} {:?} on {enabled}: {}",
            anchor.key,
            anchor.kind,
            anchor.name,
            anchor.origin,
            ids(claims)
        )
    });
    expect![[r#"events:palace Event "the palace was left" World on true: c2"#]]
        .assert_eq(&written.collect::<Vec<_>>().join("\n"));
}

#[test]
fn an_anchor_is_named_in_the_language_that_is_asked_for() {
    let document = changed(|reading| {
        reading.anchors[0].names = Named::one("ar", "إخلاء القصر".into());
    });
    let name = |language: &str| anchor_rows(&document, language)[0].anchor.name.clone();
    assert_eq!((name("ar").as_str(), name("en").as_str()), ("إخلاء القصر", "the palace was left"));
}

#[test]
fn on_an_anchor_that_is_off_nothing_rests() {
    let document = changed(|reading| reading.anchors[0].enabled = false);
    let row = &anchor_rows(&document, "en")[0];
    assert!(!row.enabled && row.claims.is_empty());
}

#[test]
fn the_origin_of_an_anchor_says_whether_the_text_tells_it() {
    let origin = |origin: &str| {
        let document = changed(|reading| reading.anchors[0].origin = origin.into());
        let row = anchor_rows(&document, "en").remove(0);
        (row.anchor.origin, is_outside(&document, "c2"))
    };
    assert_eq!(origin("options"), (AnchorOrigin::Given, true));
    assert_eq!(origin("editor"), (AnchorOrigin::Given, true));
    assert_eq!(origin("page"), (AnchorOrigin::Page, true));
    assert_eq!(origin("events:palace"), (AnchorOrigin::World, true));
    assert_eq!(origin("text"), (AnchorOrigin::Text, false));
    assert_eq!(origin("text:weekday"), (AnchorOrigin::Text, false));
}

#[test]
fn a_date_whose_trail_ends_at_an_outside_anchor_rests_on_it() {
    let far = vec![
        step(Side::Both, Relation::After, "c2", None),
        step(Side::Both, Relation::Anchor, "n1", None),
    ];
    let document = with_reasons("c4", far);
    assert!(is_outside(&document, "c4"));
    let card = ClaimCard::new(&document, &cid("c4"), "en").unwrap();
    let keys: Vec<&str> = card.when.anchors.iter().map(|it| it.key.as_str()).collect();
    assert_eq!(keys, ["events:palace"]);
    let near = vec![step(Side::Both, Relation::After, "c5", None)];
    assert!(!is_outside(&with_reasons("c4", near), "c4"));
}

fn trail_words(document: &Document, id: &str) -> String {
    let card = ClaimCard::new(document, &cid(id), "en").unwrap();
    let step = |it: &CardReason| {
        let of = match &it.of {
            ReasonTarget::Time(id, words) => format!("{} “{}”", id.0, words.text),
            ReasonTarget::Claim(id, _) => id.0.to_string(),
            ReasonTarget::Anchor(anchor) => anchor.key.clone(),
            ReasonTarget::Unknown(id) => format!("unknown {id}"),
        };
        let words = it.words.as_ref().map(|words| format!(" by “{}”", words.text));
        format!("{:?} {of}{}", it.relation, words.unwrap_or_default())
    };
    let trail = |it: &Trail| {
        let steps: Vec<String> = it.steps.iter().map(step).collect();
        format!("{:?}: {}", it.side, steps.join(" > "))
    };
    card.when.trails.iter().map(trail).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_trail_leads_from_the_claim_to_words_or_an_anchor_for_each_bound() {
    let document = sample();
    let span = |words: &str| Maker::new(document.text()).span(words);
    let reasons = vec![
        step(Side::Earliest, Relation::After, "c1", Some(span("After"))),
        step(Side::Earliest, Relation::On, "t1", Some(span("29 November"))),
        step(Side::Latest, Relation::Before, "n1", None),
        step(Side::Latest, Relation::Near, "n9", None),
    ];
    expect![[r#"
        Earliest: After c1 by “After” > On t1 “29 November”
        Latest: Before events:palace > Near unknown n9"#]]
    .assert_eq(&trail_words(&with_reasons("c4", reasons), "c4"));
}

#[test]
fn what_both_bounds_share_stands_in_both_trails() {
    let shared = || step(Side::Both, Relation::SameAs, "c5", None);
    let one = with_reasons("c4", vec![shared()]);
    assert_eq!(trail_words(&one, "c4"), "Both: SameAs c5");
    let parted = vec![shared(), step(Side::Latest, Relation::Before, "n1", None)];
    expect![[r#"
        Earliest: SameAs c5
        Latest: SameAs c5 > Before events:palace"#]]
    .assert_eq(&trail_words(&with_reasons("c4", parted), "c4"));
}

#[test]
fn a_card_has_the_value_from_the_text_alone_beside_the_one_with_anchors() {
    let document = changed(|reading| {
        let time = &mut reading.claims[0].time;
        time.anchored = dated(Some("2024-11-29"), Some("2024-11-30"));
        let other = (Some(minute("2023-11-29")), Some(minute("2023-11-30")));
        let (earliest, latest) = other;
        time.anchored.alternatives = vec![Alternative { earliest, latest, edtf: None }];
    });
    let when = ClaimCard::new(&document, &cid("c1"), "en").unwrap().when;
    assert!(
        matches!(when.shown, When::Dated(bounds) if bounds.latest == Some(minute("2024-11-30")))
    );
    assert!(matches!(when.alone, When::YearUnknown(days) if days.first_date() == Some((11, 29))));
    assert_eq!(when.alternatives.len(), 1);
    assert!(when.from_outside, "the text does not tell the year");
}

#[test]
fn another_time_that_fits_as_well_is_a_ghost_beside_the_bar() {
    let document = changed(|reading| {
        let dates = [("2024-12-14", "2024-12-15"), ("2024-12-21", "2024-12-22")];
        let others = dates.map(|(from, to)| Alternative {
            earliest: Some(minute(from)),
            latest: Some(minute(to)),
            edtf: None,
        });
        reading.claims[1].time.anchored.alternatives = others.to_vec();
    });
    let scene = timeline_of(&document, &ViewState::default());
    let bar = scene.bars.iter().find(|it| it.claim == cid("c2")).unwrap();
    let days: Vec<String> =
        scene.ghosts.iter().map(|it| it.earliest.unwrap().day_words()).collect();
    assert_eq!(days, ["2024-12-14", "2024-12-21"]);
    assert!(scene.ghosts.iter().all(|it| it.claim == cid("c2") && it.lane == bar.lane));
    assert!(scene.ghosts[0].rect.x > bar.rect.x + bar.rect.width);
    assert_eq!(scene.lanes[bar.lane].n_claims, 1, "a claim counts once");
    let told = ViewState { order: Order::Told, ..ViewState::default() };
    assert!(timeline_of(&document, &told).ghosts.is_empty(), "it is told once");
}

#[test]
fn how_many_claims_an_edit_has_moved_is_counted() {
    let before = sample();
    assert_eq!(n_redated(&before, &sample()), 0);
    let after = changed(|reading| reading.claims[1].time.anchored = Dated::default());
    assert_eq!(n_redated(&before, &after), 1);
}

#[test]
fn a_note_shows_both_quotes_each_with_its_claim() {
    let document = sample();
    let span = |words: &str| Maker::new(document.text()).span(words);
    let quotes = |spans: Vec<Span>, claims: &[&str]| {
        let claims = claims.iter().map(|id| cid(id)).collect();
        let note =
            Note { code: "order-contradiction".into(), spans, claims, params: Named::default() };
        let written = document.quotes_of(&note).into_iter().map(|it| {
            let claim = it.claim.map_or("-".into(), |claim| claim.0);
            format!("{claim}: {}", it.words)
        });
        written.collect::<Vec<_>>().join(" | ")
    };
    let (day, evening) = (span("29 November"), span("Saturday evening"));
    let both = quotes(vec![day, evening], &["c1", "c2"]);
    assert_eq!(both, "c1: 29 November | c2: Saturday evening");
    assert_eq!(
        quotes(vec![evening], &["c1"]),
        "-: Saturday evening | c1: envoy Rami Daher flew from Damascus to Moscow on 29 November"
    );
    assert_eq!(quotes(vec![day], &["c1", "c99"]), "c1: 29 November", "an unknown claim is none");
    assert_eq!(quotes(vec![span(" ")], &[]), "", "what cannot be seen is no quote");
}
