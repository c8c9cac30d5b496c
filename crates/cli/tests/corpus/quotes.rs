//! Whether the words that a mark quotes are those that it points at.

use serde_json::Value;

/// The layers in which every mark quotes its words.
const QUOTED: [&str; 5] = ["times", "places", "attributions", "stances", "movements"];

/// Each mark whose quote is not the text at its span, or is not there at all.
pub(crate) fn faults(text: &str, gold: &Value) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut faults = Vec::new();
    let mut check = |place: String, span: &Value, quote: &Value| {
        let told = words(&letters, span);
        if told.is_none() || told.as_deref() != quote.as_str() {
            faults.push(format!("{place} quotes {quote} but points at {told:?}"));
        }
    };
    for layer in QUOTED {
        for (nth, mark) in list(&gold[layer]).iter().enumerate() {
            let span = mark.get("content").unwrap_or(&mark["span"]);
            check(format!("{layer}[{nth}]"), span, &mark["quote"]);
        }
    }
    for (nth, actor) in list(&gold["actors"]).iter().enumerate() {
        let quotes = list(&actor["quotes"]);
        for (at, mention) in list(&actor["mentions"]).iter().enumerate() {
            let quote = quotes.get(at).unwrap_or(&Value::Null);
            check(format!("actors[{nth}], mention {at}"), mention, quote);
        }
    }
    faults
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn words(letters: &[char], span: &Value) -> Option<String> {
    let edge = |nth: usize| usize::try_from(span.get(nth)?.as_u64()?).ok();
    letters.get(edge(0)?..edge(1)?).map(|letters| letters.iter().collect())
}

#[test]
fn a_quote_that_stands_elsewhere_is_found() {
    let gold = |span: [u32; 2]| {
        serde_json::json!({
            "times": [{"span": [0, 2], "quote": "أم"}],
            "attributions": [{"content": span, "quote": "سافر"}],
            "actors": [{"mentions": [[0, 2]], "quotes": ["أم"]}, {"mentions": [[3, 7]]}],
        })
    };
    let text = "أم سافر";
    assert_eq!(
        faults(text, &gold([3, 7])),
        ["actors[1], mention 0 quotes null but points at Some(\"سافر\")"]
    );
    assert_eq!(faults(text, &gold([2, 7])).len(), 2);
    assert_eq!(faults(text, &gold([3, 9])).len(), 2, "beyond the end");
}
