//! `isnad read --jsonl`: an account a line in, an answer a line out.

use crate::run::{isnad, start};
use crate::{ACCOUNT, numbers, published};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};

fn answers(lines: &[&[u8]]) -> Vec<Value> {
    let printed = isnad(&["read", "--jsonl"], &lines.join(&b'\n')).printed();
    numbers::check(&printed);
    printed.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn answer(line: impl AsRef<[u8]>) -> Value {
    let mut all = answers(&[line.as_ref()]);
    assert_eq!(all.len(), 1);
    all.remove(0)
}

/// An answer to a bad line has an id, the line and a named problem, and nothing else.
fn is_error(answer: &Value, id: &Value, line: usize, code: &str) {
    assert_eq!(answer.as_object().unwrap().len(), 3, "{answer}");
    assert_eq!((&answer["id"], &answer["line"]), (id, &line.into()), "{answer}");
    assert_eq!(answer["error"].as_object().unwrap().len(), 2, "{answer}");
    assert_eq!(answer["error"]["code"], code, "{answer}");
    assert!(!answer["error"]["message"].as_str().unwrap().is_empty());
}

#[test]
fn a_line_is_read_as_a_file_is() {
    let question =
        json!({"id": "a-1", "text": ACCOUNT, "published": "2024-03-05", "language": "ar"});
    let answer = answer(question.to_string());
    assert_eq!(answer.as_object().unwrap().len(), 2);
    assert_eq!(answer["id"], "a-1");
    published::check(&answer["reading"]);
    let alone = isnad(&["read", "-", "--published", "2024-03-05"], ACCOUNT.as_bytes()).printed();
    assert_eq!(answer["reading"], serde_json::from_str::<Value>(&alone).unwrap());
}

#[test]
fn all_but_the_text_may_be_left_out() {
    let answer = answer(json!({"text": ACCOUNT}).to_string());
    assert_eq!(answer["id"], Value::Null);
    assert_eq!(answer["reading"]["account"]["published"], Value::Null);
}

#[test]
fn an_id_comes_back_as_it_was_given() {
    for id in [json!(7), json!("٧"), json!(["a", 1]), json!({"page": 3}), Value::Null] {
        assert_eq!(answer(json!({"id": id, "text": ""}).to_string())["id"], id);
    }
}

#[test]
fn a_bad_line_is_an_answer_and_the_rest_goes_on() {
    let good = json!({"id": 1, "text": ACCOUNT}).to_string();
    let last = json!({"id": 9, "text": ""}).to_string();
    let found = answers(&[
        good.as_bytes(),
        b"{\"id\": 2, \"text\": ",
        b"",
        b"   \t\r",
        br#"{"id": 5, "published": "2024-03-05"}"#,
        br#"{"id": 6, "text": "", "published": "5/3/2024"}"#,
        br#"{"id": 7, "text": "", "language": "fr"}"#,
        br#"[1, 2]"#,
        b"\xFF\xFE",
        br#"{"id": 10, "text": "\ud800"}"#,
        br#"{"id": 11, "text": 12}"#,
        last.as_bytes(),
    ]);
    assert_eq!(found.len(), 10, "blank lines ask nothing");
    assert_eq!(found[0]["id"], 1);
    is_error(&found[1], &Value::Null, 2, "bad-line");
    is_error(&found[2], &json!(5), 5, "bad-line");
    assert!(found[2]["error"]["message"].as_str().unwrap().contains("missing field `text`"));
    is_error(&found[3], &json!(6), 6, "bad-day");
    is_error(&found[4], &json!(7), 7, "unknown-language");
    is_error(&found[5], &Value::Null, 8, "bad-line");
    is_error(&found[6], &Value::Null, 9, "bad-line");
    is_error(&found[7], &Value::Null, 10, "bad-line");
    is_error(&found[8], &json!(11), 11, "bad-line");
    assert_eq!(found[9]["id"], 9);
}

#[test]
fn the_order_is_kept() {
    let line = |nth: usize| json!({"id": nth, "text": ACCOUNT.repeat(40 - nth)}).to_string();
    let lines: Vec<String> = (0..40).map(line).collect();
    let found = answers(&lines.iter().map(String::as_bytes).collect::<Vec<_>>());
    let ids: Vec<&Value> = found.iter().map(|answer| &answer["id"]).collect();
    assert_eq!(ids, (0..40).map(Value::from).collect::<Vec<_>>().iter().collect::<Vec<_>>());
}

#[test]
fn an_answer_comes_before_the_next_question() {
    let mut child = start(&["read", "--jsonl"]);
    let mut stdin = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    for nth in 0..3 {
        writeln!(stdin, "{}", json!({"id": nth, "text": ACCOUNT})).unwrap();
        let answer: Value = serde_json::from_str(&answers.next().unwrap().unwrap()).unwrap();
        assert_eq!(answer["id"], nth);
    }
    drop(stdin);
    assert!(answers.next().is_none() && child.wait().unwrap().success());
}

#[test]
fn nothing_in_is_nothing_out() {
    assert_eq!(isnad(&["read", "--jsonl"], b"").printed(), "");
}

#[test]
fn lines_and_a_file_do_not_go_together() {
    let refusal = isnad(&["read", "--jsonl", "account.txt"], b"").refusal();
    assert!(refusal.contains("takes nothing beside it"), "{refusal}");
}

#[test]
fn whoever_stops_listening_is_no_error() {
    let mut child = start(&["read", "--jsonl"]);
    drop(child.stdout.take());
    let question = json!({"text": ACCOUNT}).to_string();
    // The command may be gone before the last line: that is what is tried here.
    let _ = child.stdin.take().unwrap().write_all(question.as_bytes());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}
