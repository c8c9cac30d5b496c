//! What holds of the times of every account.

use crate::library::{read_with, read_without_events};
use crate::texts::dated_account;
use isnad_account::{AnchorKind, Bounds, Change, Edit, LocalMinute, Reading};
use isnad_reader::ReadOptions;
use proptest::prelude::*;

/// As many as the project promises for these laws; the accounts are short.
const CASES: u32 = 20_000;

fn many() -> ProptestConfig {
    ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() }
}

fn published() -> impl Strategy<Value = Option<LocalMinute>> {
    let day = |words| LocalMinute::parse(words);
    proptest::sample::select(vec![None, day("2025-01-05"), day("2023-06-30"), day("2012-02-29")])
}

fn bounds(earliest: Option<LocalMinute>, latest: Option<LocalMinute>) -> Bounds {
    Bounds { earliest, latest }
}

fn are_apart(one: Bounds, other: Bounds) -> bool {
    let is_before = |one: Bounds, other: Bounds| {
        one.latest.zip(other.earliest).is_some_and(|(end, start)| end <= start)
    };
    is_before(one, other) || is_before(other, one)
}

/// Every anchor of a reading switched off.
fn none_of(reading: &Reading) -> Vec<Edit> {
    let off = |key: &String| Edit { key: key.clone(), change: Change::Off };
    reading.anchors.iter().map(|anchor| off(&anchor.key)).collect()
}

proptest! {
    #![proptest_config(many())]

    #[test]
    fn what_anchors_contradict_is_told(source in dated_account(), published in published()) {
        let reading = read_with(&source, &ReadOptions::published(published));
        let told = reading.notes.iter().filter(|note| note.code == "anchored-contradicts");
        let told: Vec<_> = told.flat_map(|note| note.claims.clone()).collect();
        for claim in &reading.claims {
            let alone = bounds(claim.time.text_only.earliest, claim.time.text_only.latest);
            let with = bounds(claim.time.anchored.earliest, claim.time.anchored.latest);
            prop_assert!(!are_apart(alone, with) || told.contains(&claim.id), "{:?}", claim.time);
        }
    }

    #[test]
    fn without_anchors_the_text_alone_is_left(source in dated_account(), published in published()) {
        let reading = read_with(&source, &ReadOptions::published(published));
        let options = ReadOptions { published, edits: none_of(&reading) };
        let bare = read_with(&source, &options);
        prop_assert!(bare.anchors.iter().all(|anchor| !anchor.enabled || anchor.kind == AnchorKind::Event));
        if bare.anchors.iter().any(|anchor| anchor.enabled) {
            // Another day of publication can make other words name an event.
            return Ok(());
        }
        for (claim, before) in bare.claims.iter().zip(&reading.claims) {
            let (alone, with) = (&claim.time.text_only, &claim.time.anchored);
            prop_assert_eq!(bounds(alone.earliest, alone.latest), bounds(with.earliest, with.latest));
            prop_assert_eq!(&alone.edtf, &with.edtf);
            prop_assert_eq!(&claim.id, &before.id);
        }
    }
}

proptest! {
    // What every single reading shows; the two laws above are about changes, and need more tries.
    #![proptest_config(ProptestConfig { cases: CASES / 10, ..many() })]

    #[test]
    fn the_text_alone_knows_no_event_of_the_world(source in dated_account(), published in published()) {
        let reading = read_with(&source, &ReadOptions::published(published));
        let bare = read_without_events(&source, published);
        for (claim, without) in reading.claims.iter().zip(&bare.claims) {
            prop_assert_eq!(&claim.time.text_only, &without.time.text_only);
        }
    }

    #[test]
    fn values_are_edtf_and_end_after_they_begin(source in dated_account(), published in published()) {
        let reading = read_with(&source, &ReadOptions::published(published));
        for claim in &reading.claims {
            let time = &claim.time;
            let edtf = time.text_only.edtf.iter().chain(&time.anchored.edtf);
            let other = time.anchored.alternatives.iter().filter_map(|other| other.edtf.as_ref());
            for words in edtf.chain(other) {
                prop_assert!(edtf_core::Edtf::parse(words).is_ok(), "{words}");
            }
            for (earliest, latest) in [
                (time.text_only.earliest, time.text_only.latest),
                (time.anchored.earliest, time.anchored.latest),
            ] {
                let both = earliest.zip(latest);
                prop_assert!(both.is_none_or(|(earliest, latest)| earliest <= latest), "{time:?}");
            }
        }
    }
}
