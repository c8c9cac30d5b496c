//! `isnad read FILE`.

use crate::run::{file, isnad, project, start};
use crate::{ACCOUNT, numbers, published};
use serde_json::Value;
use std::fs;

fn read(words: &[&str]) -> Value {
    let printed = isnad(&[&["read"], words].concat(), b"").printed();
    numbers::check(&printed);
    let reading = serde_json::from_str(&printed).unwrap();
    published::check(&reading);
    reading
}

#[test]
fn a_file_is_read_to_the_published_form() {
    let reading = read(&[&file("account.txt", ACCOUNT)]);
    assert_eq!(reading["account"]["length"], ACCOUNT.chars().count());
    assert_eq!(reading["account"]["published"], Value::Null);
    assert!(reading["claims"].as_array().unwrap().len() >= 3);
    let chain = |claim: &Value| claim["chain"].as_array().unwrap().len();
    assert!(reading["claims"].as_array().unwrap().iter().any(|claim| chain(claim) == 3));
}

#[test]
fn every_account_of_the_repository_has_the_published_form() {
    let cases = fs::read_dir(project("corpus/accounts")).unwrap();
    let mut files: Vec<_> = cases.map(|entry| entry.unwrap().path()).collect();
    files.push(project("public/sample/ar.txt"));
    for path in files {
        let reading = read(&[path.to_str().unwrap(), "--published", "2025-01-05"]);
        assert!(reading["claims"].as_array().unwrap().len() >= 10, "{}", path.display());
    }
}

#[test]
fn standard_input_and_a_file_are_the_same() {
    let from_file = isnad(&["read", &file("same.txt", ACCOUNT)], b"").printed();
    assert_eq!(isnad(&["read", "-"], ACCOUNT.as_bytes()).printed(), from_file);
    assert_eq!(isnad(&["read", "-", "--lang", "auto"], ACCOUNT.as_bytes()).printed(), from_file);
    assert_eq!(isnad(&["read", "--lang", "ar", "-"], ACCOUNT.as_bytes()).printed(), from_file);
}

#[test]
fn the_day_of_publication_is_an_anchor() {
    let account = file("published.txt", "غادر الوزير حلب أمس.");
    let reading = read(&[&account, "--published", "2024-03-05"]);
    assert_eq!(reading["account"]["published"], "2024-03-05");
    let anchor = &reading["anchors"][0];
    assert_eq!((&anchor["kind"], &anchor["origin"]), (&"published".into(), &"options".into()));
    assert_eq!(anchor["latest"], "2024-03-06T00:00");
    assert_eq!(reading["times"][0]["edtf"], "2024-03-04");
    assert_eq!(read(&[&account])["times"][0]["edtf"], Value::Null);
}

#[test]
fn pretty_says_the_same_on_many_lines() {
    let account = file("pretty.txt", ACCOUNT);
    let (plain, pretty) =
        (isnad(&["read", &account], b""), isnad(&["read", &account, "--pretty"], b""));
    let (plain, pretty) = (plain.printed(), pretty.printed());
    assert_eq!(plain.lines().count(), 1);
    assert!(pretty.lines().count() > 100);
    let value = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    assert_eq!(value(&plain), value(&pretty));
}

#[test]
fn a_text_with_nothing_to_read_is_told_in_the_reading() {
    for (text, code) in
        [("", "empty-text"), ("The convoy left.", "language-not-read"), ("\0\0", "empty-text")]
    {
        let reading = read(&[&file("nothing.txt", text)]);
        assert_eq!(reading["notes"][0]["code"], code, "{text:?}");
        assert_eq!(reading["claims"], Value::Array(Vec::new()));
    }
}

#[test]
fn what_cannot_be_read_is_named_with_the_mend() {
    let windows = file("windows-1256.txt", b"\xDE\xC7\xE1 \xC7\xE1\xE6\xD2\xED\xD1");
    let missing = format!("{windows}.missing");
    for (words, told) in [
        (vec!["read", &windows], "is not UTF-8 (byte 0); convert it, for instance with iconv"),
        (vec!["read", &missing], "windows-1256.txt.missing: No such file"),
        (vec!["read"], "expected a file"),
        (vec!["read", &windows, "--published", "2024-02-30"], "no day of publication"),
        (vec!["read", &windows, "--published"], "no day of publication"),
        (vec!["read", &windows, "--lang", "fr"], "not a language isnad reads"),
        (vec!["read", &windows, "--loud"], "`--loud` is no option"),
        (vec!["write", &windows], "`write` is no command"),
    ] {
        let refusal = isnad(&words, b"").refusal();
        assert!(refusal.contains(told), "{words:?}: {refusal}");
    }
}

#[test]
fn bytes_that_end_inside_a_letter_are_named_where_they_stand() {
    let refusal = isnad(&["read", "-"], &ACCOUNT.as_bytes()[..5]).refusal();
    assert!(refusal.contains("- is not UTF-8 (byte 4)"), "{refusal}");
}

#[test]
fn whoever_stops_listening_is_no_error() {
    let account = file("long.txt", ACCOUNT.repeat(200));
    let mut child = start(&["read", &account]);
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}
