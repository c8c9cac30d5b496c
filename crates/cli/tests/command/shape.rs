//! Whether a JSON value has a described shape.

use serde_json::Value;

/// What may stand in a place of the reading.
pub(crate) enum Shape {
    Text,
    Whole,
    Number,
    Bool,
    Id(char),
    /// `[start, end)` in code points.
    Span,
    /// `YYYY-MM-DD`.
    Day,
    /// `YYYY-MM-DDTHH:MM`.
    Minute,
    Is(&'static str),
    OneOf(&'static [&'static str]),
    OrNull(&'static Shape),
    List(&'static Shape),
    /// Any names, the same shape for each.
    Map(&'static Shape),
    NumberOrText,
    /// Exactly these fields.
    Fields(&'static [(&'static str, Shape)]),
}

use Shape::{
    Bool, Day, Fields, Id, Is, List, Map, Minute, Number, NumberOrText, OneOf, OrNull, Span, Text,
    Whole,
};

impl Shape {
    /// Whether a value is as described, or where and how it is not.
    pub(crate) fn fits(&self, value: &Value, at: &str) -> Result<(), String> {
        let is_right = match self {
            Text => value.is_string(),
            Whole => value.is_u64(),
            Number => value.is_number(),
            Bool => value.is_boolean(),
            NumberOrText => value.is_number() || value.is_string(),
            Id(letter) => value.as_str().is_some_and(|id| is_id(*letter, id)),
            Span => is_span(value),
            Day => value.as_str().is_some_and(|text| is_pattern(text, "0000-00-00")),
            Minute => value.as_str().is_some_and(|text| is_pattern(text, "0000-00-00T00:00")),
            Is(word) => value.as_str() == Some(word),
            OneOf(words) => value.as_str().is_some_and(|word| words.contains(&word)),
            OrNull(inner) => return if value.is_null() { Ok(()) } else { inner.fits(value, at) },
            List(inner) => {
                return each(value.as_array().map(|list| list.iter().enumerate()), inner, at);
            }
            Map(inner) => return each(value.as_object().map(|map| map.iter()), inner, at),
            Fields(fields) => return has_exactly(fields, value, at),
        };
        if is_right { Ok(()) } else { Err(format!("{at} is {value}")) }
    }
}

fn each<'v, K: std::fmt::Display>(
    entries: Option<impl Iterator<Item = (K, &'v Value)>>,
    shape: &Shape,
    at: &str,
) -> Result<(), String> {
    let mut entries = entries.ok_or_else(|| format!("{at} holds nothing"))?;
    entries.try_for_each(|(key, value)| shape.fits(value, &format!("{at}.{key}")))
}

fn has_exactly(fields: &[(&str, Shape)], value: &Value, at: &str) -> Result<(), String> {
    let object = value.as_object().ok_or_else(|| format!("{at} is no object: {value}"))?;
    if let Some(extra) = object.keys().find(|key| fields.iter().all(|(name, _)| name != key)) {
        return Err(format!("{at} has {extra}, which is not published"));
    }
    fields.iter().try_for_each(|(name, shape)| match object.get(*name) {
        Some(value) => shape.fits(value, &format!("{at}.{name}")),
        None => Err(format!("{at} has no {name}")),
    })
}

fn is_id(letter: char, id: &str) -> bool {
    id.strip_prefix(letter).is_some_and(|rest| rest.parse::<u32>().is_ok())
}

fn is_span(value: &Value) -> bool {
    let edges: Option<Vec<u64>> =
        value.as_array().and_then(|list| list.iter().map(Value::as_u64).collect());
    edges.is_some_and(|edges| edges.len() == 2 && edges[0] < edges[1])
}

/// Digits where the pattern has a zero, the same sign elsewhere.
fn is_pattern(text: &str, pattern: &str) -> bool {
    let fits = |(letter, like): (char, char)| {
        if like == '0' { letter.is_ascii_digit() } else { letter == like }
    };
    text.len() == pattern.len() && text.chars().zip(pattern.chars()).all(fits)
}

#[test]
fn a_missing_a_strange_and_a_wrong_field_are_found() {
    let shape = Fields(&[("a", Span), ("b", OrNull(&Day))]);
    let told = |json: &str| shape.fits(&serde_json::from_str(json).unwrap(), "it").unwrap_err();
    assert!(shape.fits(&serde_json::json!({"a": [0, 1], "b": null}), "it").is_ok());
    assert_eq!(told(r#"{"a": [0, 1]}"#), "it has no b");
    assert_eq!(told(r#"{"a": [0, 1], "b": null, "c": 1}"#), "it has c, which is not published");
    assert_eq!(told(r#"{"a": [1, 1], "b": null}"#), "it.a is [1,1]");
    assert_eq!(told(r#"{"a": [0, 1], "b": "2024-1-05"}"#), r#"it.b is "2024-1-05""#);
}
