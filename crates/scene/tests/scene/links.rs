use crate::common::*;
use expect_test::expect;
use isnad_account::{Edit, Span};
use isnad_scene::*;

fn shown_link(document: &Document) -> Link {
    let view = ViewState {
        selection: Some(Selection::Claim(cid("c4"))),
        map: Some(MapView { lat: 33.512345, lon: 36.29, zoom: 7.5 }),
        times: AxisRange::new(Axis::Dated, minute("2024-11-27"), minute("2024-12-09")),
        order: Order::Happened,
        lanes: LaneBy::Speaker,
        ..ViewState::default()
    };
    Link::of(&view, document, Vec::new())
}

#[test]
fn a_field_holds_no_sign_of_a_fragment() {
    assert_eq!(percent_encoded("a b&c=d#e%'\"/.txt"), "a%20b%26c%3Dd%23e%25%27%22%2F.txt");
    assert_eq!(percent_encoded("\u{642}-1_~"), "%D9%82-1_~");
}

#[test]
fn a_link_is_short_and_opens_to_the_same_state() {
    let document = sample();
    let link = shown_link(&document);
    let fragment = link.encode();
    expect!["c=c4&q=Daher%20planned%20to%20go%20to%20Mazzeh&h=01234567&m=33.5123,36.29,7.5&t=d2024-11-27T00:00~2024-12-09T00:00&l=speaker"].assert_eq(&fragment);
    let opened =
        Link::decode(&format!("#{fragment}")).unwrap().open(&ViewState::default(), &document);
    assert_eq!((opened.found, opened.same_text), (Found::ById, true));
    assert_eq!(opened.view.selection, Some(Selection::Claim(cid("c4"))));
    assert_eq!(Link::of(&opened.view, &document, Vec::new()), link);
}

#[test]
fn a_link_carries_what_was_changed_of_the_anchors() {
    let lines = "published=2025-01-05..2025-01-05\nevents:palace=off\ngap:shortly-after=60\n";
    let edits = Edit::parse_lines(lines);
    let link = Link::of(&ViewState::default(), &sample(), edits.clone());
    let fragment = link.encode();
    expect!["h=01234567&e=published%3D2025-01-05..2025-01-05%20events%3Apalace%3Doff%20gap%3Ashortly-after%3D60"]
        .assert_eq(&fragment);
    assert_eq!(Link::decode(&fragment).unwrap().edits, edits);
    let of = |fragment: &str| Link::decode(fragment).map(|link| link.edits.len());
    assert_eq!(of("h=01234567&e=published%3Dsoon%20published%3Doff"), Some(1), "the sound one");
}

#[test]
fn in_a_changed_text_the_same_claim_has_all_its_words_and_no_like() {
    let maker = |text: &str, claims: &[&str]| {
        let mut maker = Maker::new(text);
        for (nth, words) in claims.iter().enumerate() {
            maker.claim(&format!("c{nth}"), words, &[]);
        }
        maker
    };
    let before = maker("He left. She stayed.", &["He left", "She stayed"]).document();
    let now = maker("Later: She stayed. He", &["Later", "She stayed", "He"]).document();
    assert_eq!(now.same_claim(&before, &cid("c1")).map(|it| it.id.clone()), Some(cid("c1")));
    assert_eq!(now.same_claim(&before, &cid("c0")), None, "only its first word is there");
    let mut twice = maker("She stayed. She stayed.", &["She stayed"]);
    twice.reading.claims.push(plain_claim("c9", Span::new(12, 22), Vec::new()));
    let twice = twice.document();
    assert_eq!(twice.same_claim(&before, &cid("c1")), None, "it could be either");
    assert_eq!(before.same_claim(&twice, &cid("c9")), None, "it could have been either");
}

#[test]
fn on_a_changed_text_the_quote_finds_the_claim_and_ids_and_times_do_not_count() {
    let link = shown_link(&sample());
    let mut maker = Maker::new("New first words. Then Daher planned  to go\nto Mazzeh at last.");
    maker.reading.account.sha256 = "f".repeat(64);
    maker.claim("c4", "New first words", &[]);
    maker.claim("c5", "Then Daher planned  to go\nto Mazzeh at last", &[]);
    maker.claim("c9", "Daher planned  to go\nto Mazzeh at last", &[]);
    let opened = link.open(&ViewState::default(), &maker.document());
    assert_eq!((opened.found, opened.same_text), (Found::ByQuote, false));
    assert_eq!(opened.view.selection, Some(Selection::Claim(cid("c9"))));
    assert_eq!(
        (opened.view.times, opened.view.map, opened.view.lanes),
        (None, None, LaneBy::Speaker)
    );
    let opened = link.open(&ViewState::default(), &Maker::new("Other words.").document());
    assert_eq!((opened.found, opened.view.selection), (Found::Missing, None));
}

#[test]
fn a_link_waits_for_the_text_that_it_was_made_on() {
    let link = shown_link(&sample());
    let mut other = Maker::new("Other words, with a claim of the same id.");
    other.reading.account.sha256 = "f".repeat(64);
    other.claim("c4", "Other words", &[]);
    assert!(!link.fits(&other.document()));
    assert!(link.fits(&sample()));
    assert!(Link { text: None, ..link }.fits(&sample()), "nothing says that it is of another");
}

#[test]
fn a_link_shows_its_claim_even_through_filters() {
    let document = sample();
    let view = apply(&ViewState::default(), &document, Command::ToggleSpeaker(aid("a0")));
    let opened = shown_link(&document).open(&view, &document);
    assert_eq!(opened.view.selection, Some(Selection::Claim(cid("c4"))));
    assert!(opened.view.filters.speakers.is_empty());
}

#[test]
fn what_is_not_sound_is_left_out() {
    let claim = |fragment: &str| Link::decode(fragment).and_then(|link| link.claim).map(|id| id.0);
    assert_eq!(claim("c=c1&zzz=1&=&x"), Some("c1".into()));
    assert_eq!(claim(&format!("c={}", "x".repeat(65))), None);
    assert_eq!(claim("c=%0A"), None, "control characters");
    assert_eq!(claim("c=%4"), None, "cut off");
    assert_eq!(claim("c=%FF"), None, "no UTF-8");
    assert_eq!(claim(&format!("c=c1&q={}", "y".repeat(9000))), None, "too long");
    for bad in [
        "91,0,5", "0,181,5", "0,0,0", "0,0,99", "1e1,0,5", "nan,0,5", "inf,0,5", "0,0", "0,0,5,6",
        "+1,0,5",
    ] {
        assert_eq!(Link::decode(&format!("m={bad}")), None, "{bad}");
    }
    for bad in [
        "d2024-11-29~2024-11-28",
        "d2024-11-29~2024-11-29",
        "x2024-11-29~2024-11-30",
        "d2024-13-01~2025-01-01",
        "n-1~4",
        "",
        "é",
    ] {
        assert_eq!(Link::decode(&format!("t={bad}")), None, "{bad}");
    }
    for bad in ["0123", "XYZ01234", &"0".repeat(65)] {
        assert_eq!(Link::decode(&format!("h={bad}")), None, "{bad}");
    }
    assert_eq!(Link::decode(""), None);
    assert_eq!(Link::decode("#some-heading"), None);
}
