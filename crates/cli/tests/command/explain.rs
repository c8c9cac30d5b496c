//! `isnad explain FILE CLAIM`.

use crate::ACCOUNT;
use crate::run::{file, isnad};
use serde_json::Value;

/// What is told of a claim of the account, published a few days after.
fn told(claim: &str) -> String {
    let words = ["explain", "-", claim, "--published", "2024-03-05"];
    isnad(&words, ACCOUNT.as_bytes()).printed()
}

fn words(span: &Value) -> String {
    let at = |edge: usize| span[edge].as_u64().unwrap() as usize;
    ACCOUNT.chars().skip(at(0)).take(at(1) - at(0)).collect()
}

/// Words as they are quoted, with their place.
fn quoted(span: &Value) -> String {
    format!("\"{}\" [{}, {}]", words(span), span[0], span[1])
}

/// Every value under a name, at any depth.
fn all<'v>(value: &'v Value, name: &str, found: &mut Vec<&'v Value>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get(name));
            fields.values().for_each(|field| all(field, name, found));
        }
        Value::Array(items) => items.iter().for_each(|item| all(item, name, found)),
        _ => {}
    }
}

#[test]
fn every_field_of_every_claim_is_told_with_its_words_and_rules() {
    let read = isnad(&["read", "-", "--published", "2024-03-05"], ACCOUNT.as_bytes()).printed();
    let reading: Value = serde_json::from_str(&read).unwrap();
    for claim in reading["claims"].as_array().unwrap() {
        let told = told(claim["id"].as_str().unwrap());
        let first = format!("{}  {}\n", claim["id"].as_str().unwrap(), words(&claim["span"]));
        assert!(told.starts_with(&first), "{told}");
        assert_eq!(told.matches("\nchain ").count(), claim["chain"].as_array().unwrap().len());
        let (mut codes, mut spans) = (Vec::new(), Vec::new());
        for name in ["rule", "confidence", "kind", "quote", "polarity", "certainty", "realis"]
            .into_iter()
            .chain(["class", "resolved", "role", "status", "from_known", "basis", "relation"])
        {
            all(claim, name, &mut codes);
        }
        for name in ["span", "cue", "mention", "words"] {
            all(claim, name, &mut spans);
        }
        spans.extend(claim["markers"].as_array().unwrap());
        for code in codes.into_iter().filter_map(Value::as_str).filter(|code| *code != "none") {
            assert!(told.contains(code), "no {code} in {told}");
        }
        for span in spans.into_iter().filter(|span| !span.is_null()) {
            assert!(told.contains(&quoted(span)), "no {} in {told}", quoted(span));
        }
    }
}

#[test]
fn a_source_is_told_with_the_words_that_name_it_or_where_it_was_named_last() {
    let told = told("c1");
    assert!(told.contains("\nchain 0       article (a0)\n  class       author\n"), "{told}");
    let named = "  class       say\n  cue         \"قال\" [0, 3]\n  \
                 mention     \"الوزير سامر العلي\" [4, 21]\n  resolved    named\n";
    assert!(told.contains(named), "{told}");
    let elided = "  mention     no words here\n  resolved    elided\n  \
                  last named  \"الوزير سامر العلي\" [4, 21]\n";
    assert!(self::told("c2").contains(elided), "{}", self::told("c2"));
}

#[test]
fn a_movement_is_told_with_its_ends_and_how_they_are_known() {
    let told = told("c1");
    assert!(told.contains("\nmovement      done\n  mover       القافلة"), "{told}");
    assert!(told.contains("  from        حلب (p1), stated  \"حلب\" [39, 42]\n"), "{told}");
    assert!(told.contains("  to          not told\n"), "{told}");
    assert!(told.contains("  taken for   Aleppo, city, 36.2 37.16, geonames:"), "{told}");
}

#[test]
fn a_denial_is_told_with_the_word_that_makes_it_one() {
    let told = told("لم يصل");
    assert!(told.contains("polarity      denied\n"), "{told}");
    assert!(told.contains("  marked by   \"لم\" [135, 137]\n"), "{told}");
}

#[test]
fn a_time_is_told_with_its_rule_and_expression() {
    let told = told("c1");
    let because = "  because     on t1  \"مساء الأحد 3 آذار 2024\" [43, 65], rule time.date.full\n";
    assert!(told.contains(because), "{told}");
    assert!(told.contains("\nexpression t1 \"مساء الأحد 3 آذار 2024\" [43, 65]\n"), "{told}");
}

#[test]
fn a_claim_is_found_by_words_that_stand_in_it_alone() {
    assert_eq!(told("القافلة غادرت"), told("c1"));
    assert_eq!(told("الطريق إلى دمشق"), told("c3"));
    let refused = |claim: &str| isnad(&["explain", "-", claim], ACCOUNT.as_bytes()).refusal();
    assert!(refused("إلى").contains("`إلى` stands in c3, c4; name one of them"));
    assert!(refused("قال الوزير").contains("`قال الوزير` stands in no claim"));
    for words in ["زحل", "", " "] {
        assert!(refused(words).contains("does not stand in this text"), "{words:?}");
    }
}

#[test]
fn words_that_are_the_whole_of_a_claim_name_it_wherever_else_they_stand() {
    let account = file(
        "twice.txt",
        "قال الوزير إن القافلة غادرت حلب. وقالت الصحيفة إن القافلة غادرت حلب مساء.\n",
    );
    let told = isnad(&["explain", &account, "القافلة غادرت حلب"], b"").printed();
    assert!(told.starts_with("c1  القافلة غادرت حلب\n"), "{told}");
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
