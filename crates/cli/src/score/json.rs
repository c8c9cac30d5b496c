//! Readings and marks taken out of JSON, with the place of what is wrong.

use super::edtf::bounds;
use crate::Failure;
use isnad_account::{Bounds, LocalMinute, Span};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

pub(super) fn parse(bytes: &[u8]) -> Result<Value, Failure> {
    serde_json::from_slice(bytes).map_err(|error| format!("is not JSON: {error}"))
}

/// The items of a list, each as what it should be; the first that is not is named by its place.
pub(super) fn items<T: DeserializeOwned>(list: &[Value], name: &str) -> Result<Vec<T>, Failure> {
    let item = |(nth, item)| {
        T::deserialize(item).map_err(|error| format!("is wrong in {name}[{nth}]: {error}"))
    };
    list.iter().enumerate().map(item).collect()
}

/// The list under a name in an object; `None` where the name does not stand there.
pub(super) fn list<T: DeserializeOwned>(
    object: &Value,
    name: &str,
) -> Result<Option<Vec<T>>, Failure> {
    let Some(value) = object.get(name) else { return Ok(None) };
    let list = value.as_array().ok_or_else(|| format!("is wrong in {name}: expected a list"))?;
    items(list, name).map(Some)
}

/// Refuses a span that ends before it begins or lies outside a text of so many code points.
pub(super) fn check_spans(
    mut spans: impl Iterator<Item = (&'static str, Span)>,
    length: Option<u32>,
) -> Result<(), Failure> {
    let is_outside = |span: Span| span.end < span.start || length.is_some_and(|end| span.end > end);
    let Some((name, Span { start, end })) = spans.find(|(_, span)| is_outside(*span)) else {
        return Ok(());
    };
    Err(match length.filter(|_| end >= start) {
        Some(length) => {
            format!(
                "has [{start}, {end}] in {name}, but the account ends at {length}: is it of another text?"
            )
        }
        None => format!("has [{start}, {end}] in {name}, which ends before it begins"),
    })
}

/// A span as marks write it: `content`, `start` and `end`, or `span`.
#[derive(Clone, Copy, Deserialize)]
#[serde(try_from = "Edges")]
pub(super) struct At(pub(super) Span);

#[derive(Deserialize)]
struct Edges {
    content: Option<Span>,
    start: Option<u32>,
    end: Option<u32>,
    span: Option<Span>,
}

impl TryFrom<Edges> for At {
    type Error = &'static str;

    fn try_from(edges: Edges) -> Result<Self, Self::Error> {
        let apart = edges.start.zip(edges.end).map(|(start, end)| Span::new(start, end));
        let span = edges.content.or(apart).or(edges.span);
        span.map(Self).ok_or("expected its `span`, `content`, or `start` and `end`")
    }
}

/// A value in time: its own bounds, else those of its EDTF.
#[derive(Default, Deserialize)]
#[serde(try_from = "Written")]
pub(super) struct TimeValue {
    pub(super) bounds: Option<Bounds>,
    edtf: Option<String>,
}

/// The value as it is judged, for a person.
pub(super) fn told(value: Option<&TimeValue>) -> String {
    let side = |minute: Option<LocalMinute>| minute.map_or("..".into(), |at| at.to_string());
    let Some(TimeValue { bounds: Some(bounds), edtf }) = value else { return "none".into() };
    let edtf = edtf.as_deref().unwrap_or("no EDTF");
    format!("{edtf} ({} to {})", side(bounds.earliest), side(bounds.latest))
}

#[derive(Deserialize)]
struct Written {
    earliest: Option<String>,
    latest: Option<String>,
    edtf: Option<String>,
}

impl TryFrom<Written> for TimeValue {
    type Error = Failure;

    fn try_from(written: Written) -> Result<Self, Failure> {
        let (earliest, latest) = (minute(written.earliest)?, minute(written.latest)?);
        let own = Bounds { earliest, latest };
        let from_edtf = || written.edtf.as_deref().map_or(Ok(None), bounds);
        let bounds = if own.is_open() { from_edtf()? } else { Some(own) };
        Ok(Self { bounds, edtf: written.edtf })
    }
}

fn minute(text: Option<String>) -> Result<Option<LocalMinute>, Failure> {
    let parse = |text: String| {
        LocalMinute::parse(&text).ok_or_else(|| format!("`{text}` is no minute, YYYY-MM-DDTHH:MM"))
    };
    text.filter(|text| !text.is_empty()).map(parse).transpose()
}
