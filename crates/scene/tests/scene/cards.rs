use crate::common::*;
use expect_test::expect;
use isnad_account::{ClaimKind, LocalMinute, SentenceStatus};
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
    expect![[r#"
        None Author cue None Default High
        Some("Lina Haddad") Say cue Some("said") Named High
        Some("Rami Daher") Believe cue Some("believed") Named High"#]]
    .assert_eq(&rungs.collect::<Vec<_>>().join("\n"));
}

#[test]
fn the_card_of_a_hedged_claim_dated_from_outside() {
    let card = ClaimCard::new(&sample(), &cid("c2"), "en").unwrap();
    expect![[r#"
        (
            [
                Words {
                    span: Span {
                        start: 146,
                        end: 185,
                    },
                    text: "the palace was calm on Saturday evening",
                },
            ],
            CardStance {
                polarity: Affirmed,
                certainty: Probable,
                realis: Happened,
                markers: [],
                mark: Mark {
                    denied: false,
                    hedged: true,
                    not_done: false,
                    from_outside: true,
                    rings: 2,
                },
            },
            CardWhen {
                basis: Unknown,
                extent: Within,
                expressions: [],
                shown: Dated(
                    Bounds {
                        earliest: Some(
                            LocalMinute(2024-12-07T18:00),
                        ),
                        latest: Some(
                            LocalMinute(2024-12-08T00:00),
                        ),
                    },
                ),
                alone: Unknown,
                alternatives: [],
                from_outside: true,
                anchors: [
                    NamedAnchor {
                        key: "events:palace",
                        kind: Event,
                        name: "the palace was left",
                        origin: World,
                        bounds: Bounds {
                            earliest: Some(
                                LocalMinute(2024-12-08T00:00),
                            ),
                            latest: Some(
                                LocalMinute(2024-12-09T00:00),
                            ),
                        },
                    },
                ],
                trails: [
                    Trail {
                        side: Both,
                        steps: [
                            CardReason {
                                relation: Anchor,
                                of: Anchor(
                                    NamedAnchor {
                                        key: "events:palace",
                                        kind: Event,
                                        name: "the palace was left",
                                        origin: World,
                                        bounds: Bounds {
                                            earliest: Some(
                                                LocalMinute(2024-12-08T00:00),
                                            ),
                                            latest: Some(
                                                LocalMinute(2024-12-09T00:00),
                                            ),
                                        },
                                    },
                                ),
                                words: None,
                                rule: "time.weekday",
                            },
                        ],
                    },
                ],
            },
            [
                CardPlace {
                    place: NamedPlace {
                        place: PlaceId(
                            "p3",
                        ),
                        name: "palace",
                    },
                    kind: Building,
                    role: At,
                    words: Words {
                        span: Span {
                            start: 150,
                            end: 156,
                        },
                        text: "palace",
                    },
                    within: Some(
                        NamedPlace {
                            place: PlaceId(
                                "p1",
                            ),
                            name: "Damascus",
                        },
                    ),
                    at: Some(
                        (
                            33.52,
                            36.25,
                        ),
                    ),
                    radius_km: None,
                    ids: [],
                    candidates: [],
                },
            ],
        )
    "#]]
    .assert_debug_eq(&(&card.words, &card.stance, &card.when, &card.places));
}

#[test]
fn the_card_of_a_movement_without_a_year() {
    let card = ClaimCard::new(&sample(), &cid("c1"), "xx").unwrap();
    expect![[r#"
        (
            Some(
                CardMovement {
                    mover: Some(
                        (
                            ActorId(
                                "a2",
                            ),
                            Some(
                                "Rami Daher-xx",
                            ),
                        ),
                    ),
                    from: Some(
                        NamedPlace {
                            place: PlaceId(
                                "p1",
                            ),
                            name: "Damascus",
                        },
                    ),
                    to: Some(
                        NamedPlace {
                            place: PlaceId(
                                "p2",
                            ),
                            name: "Moscow",
                        },
                    ),
                    via: [],
                    from_known: Stated,
                    to_known: Stated,
                    status: Done,
                    mark: Mark {
                        denied: false,
                        hedged: false,
                        not_done: false,
                        from_outside: false,
                        rings: 1,
                    },
                },
            ),
            YearUnknown(
                MonthDays {
                    first: Some(
                        333,
                    ),
                    last: Some(
                        333,
                    ),
                },
            ),
            [
                Trail {
                    side: Both,
                    steps: [
                        CardReason {
                            relation: On,
                            of: Time(
                                TimeId(
                                    "t1",
                                ),
                                Words {
                                    span: Span {
                                        start: 101,
                                        end: 112,
                                    },
                                    text: "29 November",
                                },
                            ),
                            words: None,
                            rule: "time.day",
                        },
                    ],
                },
            ],
            [
                CardActor {
                    actor: ActorId(
                        "a2",
                    ),
                    name: Some(
                        "Rami Daher-xx",
                    ),
                    role: Agent,
                    words: None,
                },
            ],
            Context {
                parts: [
                    ContextPart {
                        text: "Lina Haddad told the Bardi Weekly that ",
                        said: false,
                    },
                    ContextPart {
                        text: "envoy Rami Daher flew from Damascus to Moscow on 29 November",
                        said: true,
                    },
                    ContextPart {
                        text: ". Haddad said Daher believed that the palace",
                        said: false,
                    },
                ],
                cut_before: false,
                cut_after: true,
            },
        )
    "#]]
    .assert_debug_eq(&(
        &card.movement,
        &card.when.shown,
        &card.when.trails,
        &card.actors,
        &card.context,
    ));
}

/// A text of one claim, with the sentence that it stands in.
fn context_of(text: &str, sentence: &str, claim: &str) -> String {
    let mut maker = Maker::new(text);
    maker.sentence(sentence, SentenceStatus::Claims);
    maker.claim("c1", claim, &[]);
    let context = ClaimCard::new(&maker.document(), &cid("c1"), "en").unwrap().context;
    let part = |it: &ContextPart| if it.said { format!("[{}]", it.text) } else { it.text.clone() };
    let words: String = context.parts.iter().map(part).collect();
    let dots = |cut| if cut { ".." } else { "" };
    [dots(context.cut_before), &words, dots(context.cut_after)].concat()
}

#[test]
fn a_claim_stands_in_its_sentence_and_in_a_little_more_where_that_is_short() {
    let text = "A first line.\nNobody had asked for anything on that long day at all. It rained. Nobody said a word about it until evening.";
    assert_eq!(
        context_of(text, "It rained.", "It rained"),
        ".. asked for anything on that long day at all. [It rained]. Nobody said a word about it until evening."
    );
}

#[test]
fn of_a_long_sentence_the_context_shows_the_words_nearby() {
    let text = ["word ".repeat(80), "the claim ".into(), "word ".repeat(80)].concat();
    let context = context_of(&text, text.trim_end(), "the claim");
    assert!(context.starts_with(".. word ") && context.ends_with(" word.."), "{context}");
    assert!(context.contains(" [the claim] ") && context.len() < 330, "{context}");
}

#[test]
fn an_unknown_id_has_no_card() {
    assert_eq!(ClaimCard::new(&sample(), &cid("c99"), "en"), None);
}

#[test]
fn choices_are_counted_over_the_whole_account() {
    let facets = Facets::new(&sample(), "en");
    let speakers: Vec<_> =
        facets.speakers.iter().map(|it| (it.key.0.as_ref(), it.n_claims)).collect();
    assert_eq!(speakers, [("a1", 5), ("a0", 2), ("a2", 2)]);
    let stances: Vec<_> = facets.stances.iter().map(|it| (it.key, it.n_claims)).collect();
    assert_eq!(
        stances,
        [(Form::Affirmed, 3), (Form::Hedged, 1), (Form::NotDone, 3), (Form::Denied, 1)]
    );
    let depths: Vec<_> = facets.depths.iter().map(|it| (it.key, it.n_claims)).collect();
    assert_eq!(depths, [(0, 2), (1, 5), (2, 1)]);
    let kinds: Vec<_> = facets.kinds.iter().map(|it| (it.key, it.n_claims)).collect();
    assert_eq!(kinds, [(ClaimKind::Event, 7), (ClaimKind::State, 1)]);
    assert_eq!(facets.n_witnessed, 0, "nobody says that he saw anything");
    let (first, last) = facets.dates.unwrap().days();
    assert_eq!(first.map(LocalMinute::day_words).as_deref(), Some("2011-03-01"));
    assert_eq!(last.map(LocalMinute::day_words).as_deref(), Some("2024-12-08"));
    assert_eq!((facets.places[0].key.clone(), facets.places[0].n_claims), (pid("p2"), 2));
    let actors: Vec<_> = facets.actors.iter().map(|it| (it.key.0.as_ref(), it.n_claims)).collect();
    assert_eq!(actors, [("a2", 4)]);
}
