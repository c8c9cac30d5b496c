//! `isnad score READING GOLD`.
//!
//! The account itself is not needed: its hundred code points are told about by offsets alone. A
//! minister (a1) says that a convoy left Aleppo on a Sunday and did not reach a bridge; the
//! article adds that a spokeswoman (a2) thinks the road may be cut.

use crate::run::{Ran, file, isnad};
use serde_json::{Value, json};

fn reading() -> Value {
    let link = |actor: &str| json!({"actor": actor, "class": "say"});
    let at = |edtf: &str| json!({"earliest": null, "latest": null, "edtf": edtf});
    json!({
        "format": "isnad-reading", "version": 1, "account": {"length": 100},
        "actors": [
            {"id": "a0", "name": null, "kind": "article", "mentions": []},
            {"id": "a1", "name": "سامر العلي", "names": {"en": "Samer al-Ali"}, "kind": "person",
             "mentions": [[4, 14]]},
            {"id": "a2", "name": "هدى النجار", "kind": "person", "mentions": [[61, 71]]},
        ],
        "places": [{"id": "p1", "name": "حلب", "names": {"en": "Aleppo"}, "kind": "city",
                    "lat": 36.2, "lon": 37.16, "mentions": [[26, 29]]}],
        "times": [{"id": "t1", "span": [30, 38], "kind": "date", "edtf": "2024-03-03",
                   "earliest": "2024-03-03T00:00", "latest": "2024-03-04T00:00"}],
        "claims": [
            {"id": "c1", "span": [18, 38], "chain": [link("a0"), link("a1")],
             "polarity": "affirmed", "certainty": "unstated", "realis": "happened",
             "places": [{"place": "p1", "span": [26, 29], "role": "from"}],
             "movement": {"from": "p1", "to": null, "status": "done"},
             "time": {"text_only": at("2024-03-03"), "anchored": at("2024-03-03")}},
            {"id": "c2", "span": [40, 58], "chain": [link("a0"), link("a1")],
             "polarity": "denied", "certainty": "unstated", "realis": "happened",
             "places": [], "movement": null, "time": null},
            {"id": "c3", "span": [80, 98], "chain": [link("a0"), link("a2")],
             "polarity": "affirmed", "certainty": "possible", "realis": "planned",
             "places": [], "movement": null, "time": null},
        ],
    })
}

/// What is right of the account, as marks in layers.
fn layers() -> Value {
    let said = |content: [u32; 2], source: Value, name: &str| {
        let chain = ["article", name];
        json!({"content": content, "source": source, "source_name": name, "chain": chain})
    };
    json!({
        "times": [{"span": [30, 38], "edtf": "2024-03-03"}],
        "places": [{"span": [26, 29], "name_en": "Aleppo", "lat": 36.2, "lon": 37.2, "kind": "city"}],
        "actors": [{"name_en": "Huda al-Najjar", "mentions": [[61, 71]]}],
        "attributions": [
            said([18, 38], json!([4, 14]), "Samer al-Ali"),
            said([40, 58], Value::Null, "the minister Samer al-Ali"),
            said([80, 98], Value::Null, "Huda al-Najjar"),
        ],
        "stances": [
            {"span": [40, 58], "polarity": "negative", "certainty": "certain"},
            {"span": [80, 98], "polarity": "positive", "certainty": "possible"},
            {"span": [80, 98], "polarity": "positive", "certainty": "unrealised"},
        ],
        "movements": [{"span": [18, 38], "from": "Aleppo", "to": null, "status": "done"}],
    })
}

/// The same as a list of claims.
fn claims() -> Value {
    let source = |name: &str| json!([{"source": "article"}, {"source": name, "surface": null}]);
    json!([
        {"id": "g1", "quote": "غادرت القافلة حلب", "core": true, "start": 18, "end": 38,
         "attribution_chain": source("Samer al-Ali"), "factuality": {"value": "CT+"},
         "places": [{"start": 26, "end": 29, "role": "from"}],
         "movement": {"from": "Aleppo", "to": null, "status": "realised"},
         "time": {"expression": [{"start": 30, "end": 38}], "text_only": {"edtf": "2024-03-03"},
                  "with_knowledge": {"bounds_hours": {"earliest": "2024-03-03T09:00", "latest": "2024-03-03T12:00"}}}},
        {"id": "g2", "quote": "لم تصل إلى الجسر", "core": true, "start": 40, "end": 58,
         "attribution_chain": source("al-Ali"), "factuality": {"value": "CT-"},
         "places": [], "movement": null, "time": {"expression": []}},
        {"id": "g3", "quote": "الطريق قد يكون مقطوعا", "core": false, "start": 80, "end": 98,
         "attribution_chain": [{"source": "article"}, {"source": "Huda", "surface": {"start": 61, "end": 65}}],
         "factuality": {"value": "PS+"}, "places": [], "movement": null, "time": {"expression": []}},
    ])
}

/// Runs on files of a test's own name.
fn run(test: &str, reading: &Value, gold: &Value, options: &[&str]) -> Ran {
    let file = |part: &str, json: &Value| file(&format!("{test}-{part}.json"), json.to_string());
    let files = [file("reading", reading), file("gold", gold)];
    let words: Vec<&str> =
        ["score", &files[0], &files[1]].into_iter().chain(options.iter().copied()).collect();
    isnad(&words, b"")
}

fn scored(test: &str, reading: &Value, gold: &Value) -> Value {
    serde_json::from_str(&run(test, reading, gold, &["--json"]).printed()).unwrap()
}

fn refused(test: &str, reading: &Value, gold: &Value) -> String {
    run(test, reading, gold, &[]).refusal()
}

#[test]
fn a_reading_that_tells_all_that_is_marked_has_all_of_each_layer() {
    for (gold, n_layers) in [(layers(), 15), (claims(), 15)] {
        let scores = scored("whole", &reading(), &gold);
        assert_eq!(scores.as_object().unwrap().len(), n_layers, "{scores:#}");
        for (layer, score) in scores.as_object().unwrap() {
            let is_empty = layer.starts_with("time on event");
            let is_whole = score["f1"] == 1.0 || score["right_share"] == 1.0;
            assert!(is_whole || is_empty, "{layer} in {scores:#}");
        }
    }
}

#[test]
fn each_layer_counts_its_own_mistakes() {
    type Change = fn(&mut Value);
    let changes: [(Change, &str, Value); 8] = [
        (
            |reading| reading["claims"][2]["chain"][1]["actor"] = "a1".into(),
            "attributed wrongly",
            json!({"total": 3, "wrong": 1, "right_share": 1.0 - 1.0 / 3.0}),
        ),
        (
            |reading| reading["claims"][2]["chain"][1]["actor"] = "a1".into(),
            "speaker right",
            json!({"total": 3, "right": 2, "right_share": 2.0 / 3.0}),
        ),
        (
            |reading| reading["claims"][1]["polarity"] = "affirmed".into(),
            "denied",
            json!({"hit": 0, "expected": 1, "given": 0, "recall": 0.0, "precision": null, "f1": 0.0}),
        ),
        (
            |reading| reading["claims"][0]["realis"] = "feared".into(),
            "not realised",
            json!({"hit": 1, "expected": 1, "given": 2, "recall": 1.0, "precision": 0.5, "f1": 2.0 / 3.0}),
        ),
        (
            |reading| reading["times"][0]["latest"] = "2024-04-01T00:00".into(),
            "time values",
            json!({"total": 1, "near": 1, "right_share": 0.0}),
        ),
        (
            |reading| reading["places"][0]["lat"] = 35.0.into(),
            "place resolved right",
            json!({"total": 1, "right": 0, "wrong": 1, "missed": 0, "right_share": 0.0}),
        ),
        (
            |reading| reading["places"][0]["names"]["en"] = "Homs".into(),
            "movement ends",
            json!({"total": 1, "right": 0, "right_share": 0.0}),
        ),
        (
            |reading| reading["claims"][0]["movement"] = Value::Null,
            "movements",
            json!({"hit": 0, "expected": 1, "given": 0, "recall": 0.0, "precision": null, "f1": 0.0}),
        ),
    ];
    for (change, layer, want) in changes {
        let mut reading = reading();
        change(&mut reading);
        assert_eq!(scored("mistakes", &reading, &layers())[layer], want, "{layer}");
    }
}

#[test]
fn a_list_of_claims_counts_what_is_missed() {
    let mut reading = reading();
    reading["claims"].as_array_mut().unwrap().remove(1);
    let scores = scored("missed", &reading, &claims());
    let found = |layer: &str| (scores[layer]["hit"].clone(), scores[layer]["expected"].clone());
    assert_eq!(found("claims"), (2.into(), 3.into()));
    assert_eq!(scores["claims core found"]["right"], 1);
    assert_eq!(found("chain exact"), (2.into(), 3.into()));
    assert_eq!(found("denied"), (0.into(), 1.into()));
    assert_eq!(scores["movement status"]["right"], 1);
}

#[test]
fn what_touches_only_unsure_marks_is_neither_right_nor_wrong() {
    let mut gold = layers();
    for layer in ["times", "places", "movements"] {
        gold[layer][0]["unsure"] = true.into();
    }
    let scores = scored("unsure", &reading(), &gold);
    for layer in ["time expressions", "place mentions", "movements"] {
        let score = &scores[layer];
        assert_eq!((&score["expected"], &score["given"]), (&0.into(), &0.into()), "{layer}");
    }
}

#[test]
fn only_what_lies_in_the_marked_part_is_scored() {
    let mut gold = layers();
    gold["scope"] = json!([39, 100]);
    let scores = scored("scope", &reading(), &gold);
    assert_eq!(scores["place mentions"]["given"], 0);
    assert_eq!(scores["attributed content"]["expected"], 2);
    assert_eq!(scores["attributed wrongly"]["total"], 2);
}

#[test]
fn a_line_a_layer_is_printed_and_what_differs_beside_it() {
    let mut reading = reading();
    reading["times"][0]["earliest"] = "2024-02-01T00:00".into();
    let ran = run("shown", &reading, &layers(), &["--show", "time"]);
    assert_eq!(ran.code, Some(0));
    let differs = "  [time] near at [30, 38]: wanted 2024-03-03, \
                   has 2024-03-03 (2024-02-01T00:00 to 2024-03-04T00:00)\n";
    assert_eq!(ran.err, differs);
    let first = "time expressions             R 100.0  P 100.0  F1 100.0   (1 of 1, given 1)\n\
                 time values                  right 0.0 %   total 1, near 1\n";
    assert!(ran.out.starts_with(first), "{}", ran.out);
    assert_eq!(run("quiet", &reading, &layers(), &["--show", "place"]).err, "");
}

#[test]
fn a_reading_may_come_from_standard_input() {
    let gold = file("piped-gold.json", layers().to_string());
    let printed = isnad(&["score", "-", &gold], reading().to_string().as_bytes()).printed();
    assert_eq!(printed, run("piped", &reading(), &layers(), &[]).printed());
}

#[test]
fn what_isnad_reads_can_be_scored() {
    let read: Value =
        serde_json::from_str(&isnad(&["read", "-"], crate::ACCOUNT.as_bytes()).printed()).unwrap();
    let mut gold = layers();
    gold["places"][0]["span"] = read["places"][0]["mentions"][0].clone();
    let scores = scored("read", &read, &gold);
    assert_eq!(scores["place mentions"]["hit"], 1);
}

#[test]
fn what_is_no_reading_or_no_gold_is_named() {
    let with = |mut json: Value, path: &str, value: Value| {
        *json.pointer_mut(path).unwrap() = value;
        json
    };
    for (reading, gold, told) in [
        (json!({}), layers(), "reading.json is no isnad-reading, version 1"),
        (with(reading(), "/version", 2.into()), layers(), "is no isnad-reading, version 1"),
        (
            with(reading(), "/claims/1/span", json!([4])),
            layers(),
            "reading.json is wrong in claims[1]: ",
        ),
        (with(reading(), "/claims", json!({})), layers(), "is wrong in claims: expected a list"),
        (
            with(reading(), "/times/0/earliest", json!("Sunday")),
            layers(),
            "times[0]: `Sunday` is no minute",
        ),
        (
            with(reading(), "/claims/0/span", json!([18, 101])),
            layers(),
            "reading.json has [18, 101] in claims, but the account ends at 100",
        ),
        (
            with(reading(), "/claims/0/span", json!([18, 8])),
            layers(),
            "has [18, 8] in claims, which ends before it begins",
        ),
        (reading(), json!(7), "gold.json is no gold"),
        (reading(), json!({"times": []}), "gold.json is no gold: it has no places"),
        (
            reading(),
            with(claims(), "/1/end", Value::Null),
            "gold.json is wrong in claims[1]: expected its `span`",
        ),
        (
            reading(),
            with(layers(), "/times/0/edtf", json!("2024-02-30")),
            "times[0]: `2024-02-30` is on no calendar",
        ),
        (
            reading(),
            with(layers(), "/times/0/span", json!([300, 310])),
            "gold.json has [300, 310] in times, but the account ends at 100: is it of another text?",
        ),
    ] {
        let refusal = refused("bad", &reading, &gold);
        assert!(refusal.contains(told), "expected {told}: {refusal}");
    }
}

#[test]
fn what_is_not_json_is_named_by_its_file() {
    let (good, bad) = (file("good.json", reading().to_string()), file("bad.json", "{\"times\": "));
    assert!(isnad(&["score", &bad, &good], b"").refusal().contains("bad.json is not JSON: EOF"));
    assert!(isnad(&["score", &good, &bad], b"").refusal().contains("bad.json is not JSON: EOF"));
    let missing = format!("{good}.missing");
    assert!(isnad(&["score", &good, &missing], b"").refusal().contains("cannot read"));
}
