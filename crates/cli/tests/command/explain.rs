//! `isnad explain FILE CLAIM`.

use crate::ACCOUNT;
use crate::run::{file, isnad};
use serde_json::Value;

#[test]
fn each_claim_is_told_with_its_words_chain_and_stance() {
    let account = file("explained.txt", ACCOUNT);
    let reading: Value = serde_json::from_str(&isnad(&["read", &account], b"").printed()).unwrap();
    for claim in reading["claims"].as_array().unwrap() {
        let told = isnad(&["explain", &account, claim["id"].as_str().unwrap()], b"").printed();
        let at = |edge: usize| claim["span"][edge].as_u64().unwrap() as usize;
        let words: String = ACCOUNT.chars().skip(at(0)).take(at(1) - at(0)).collect();
        assert!(
            told.starts_with(&format!("{}  {words}\n", claim["id"].as_str().unwrap())),
            "{told}"
        );
        let links = claim["chain"].as_array().unwrap();
        assert_eq!(told.matches("\nchain ").count(), links.len(), "{told}");
        for word in ["polarity", "certainty", "realis", "rule", "confidence"] {
            assert!(told.contains(claim[word].as_str().unwrap()), "no {word} in {told}");
        }
    }
}

#[test]
fn the_cue_and_the_name_of_a_source_are_quoted() {
    let told = isnad(&["explain", "-", "c1"], ACCOUNT.as_bytes()).printed();
    assert!(told.contains("article"), "{told}");
    assert!(told.contains("سامر العلي  [say, named, cue: قال"), "{told}");
}

#[test]
fn a_claim_that_is_not_there_is_refused_with_those_that_are() {
    let refusal = isnad(&["explain", "-", "c99"], ACCOUNT.as_bytes()).refusal();
    assert!(refusal.contains("no claim c99; this reading has c1 to c"), "{refusal}");
    let refusal = isnad(&["explain", "-", "c1"], b"").refusal();
    assert!(refusal.contains("no claim was found in this text"), "{refusal}");
}

#[test]
fn a_claim_has_to_be_named() {
    for words in [&["explain"][..], &["explain", "-"], &["explain", "-", "c1", "c2"]] {
        assert!(isnad(words, b"").refusal().contains("expected a file"), "{words:?}");
    }
}
