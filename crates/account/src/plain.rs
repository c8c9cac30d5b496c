//! A reading as plain values under the names of the published format, for who hands it to others in a form of their
//! own. The same values as the JSON, without a writer of JSON, which is too heavy for what ships.

use crate::{ActorId, ClaimId, LocalMinute, Named, Param, PlaceId, Reading, Span, TimeId};
use std::borrow::Cow;
use std::sync::Arc;

/// A piece of a value, in the order in which JSON would be written.
#[derive(Clone, Debug, PartialEq)]
pub enum Plain<'r> {
    /// Not known, or not there.
    Null,
    /// Yes or no.
    Flag(bool),
    /// Any number.
    Number(f64),
    /// Words, a code or a time.
    Text(Cow<'r, str>),
    /// A list begins; what follows up to its end is in it.
    List,
    /// A record begins; names and values by turns follow up to its end.
    Record,
    /// The name of the value that follows.
    Name(&'r str),
    /// The list or record that has begun last is over.
    End,
}

impl Reading {
    /// All of the reading, as it is published.
    pub fn plain(&self) -> Vec<Plain<'_>> {
        let mut out = Vec::new();
        self.publish(&mut out);
        out
    }
}

/// What has a published form. Records and choices get theirs where they are declared.
pub(crate) trait Published {
    fn publish<'r>(&'r self, out: &mut Vec<Plain<'r>>);
}

/// The published word of a choice: `NotPermitted` is `not-permitted`.
pub(crate) fn put_word(variant: &str, out: &mut Vec<Plain<'_>>) {
    let mut word = String::with_capacity(variant.len() + 2);
    for letter in variant.chars() {
        if letter.is_ascii_uppercase() && !word.is_empty() {
            word.push('-');
        }
        word.push(letter.to_ascii_lowercase());
    }
    put(Plain::Text(word.into()), out);
}

/// One copy of this for all values: they are many.
#[inline(never)]
pub(crate) fn put<'r>(piece: Plain<'r>, out: &mut Vec<Plain<'r>>) {
    out.push(piece);
}

#[inline(never)]
fn put_text<'r>(text: &'r str, out: &mut Vec<Plain<'r>>) {
    put(Plain::Text(Cow::Borrowed(text)), out);
}

/// The name of a field.
#[inline(never)]
pub(crate) fn put_name<'r>(name: &'r str, out: &mut Vec<Plain<'r>>) {
    put(Plain::Name(name), out);
}

impl Published for bool {
    fn publish<'r>(&'r self, out: &mut Vec<Plain<'r>>) {
        put(Plain::Flag(*self), out);
    }
}

impl Published for u32 {
    fn publish<'r>(&'r self, out: &mut Vec<Plain<'r>>) {
        put(Plain::Number((*self).into()), out);
    }
}

impl Published for f64 {
    fn publish<'r>(&'r self, out: &mut Vec<Plain<'r>>) {
        put(Plain::Number(*self), out);
    }
}

impl Published for String {
    fn publish<'r>(&'r self, out: &mut Vec<Plain<'r>>) {
        put_text(self, out);
    }
}

impl Published for Arc<str> {
    fn publish<'r>(&'r self, out: &mut Vec<Plain<'r>>) {
        put_text(self, out);
    }
}

impl Published for LocalMinute {
    fn publish<'r>(&'r self, out: &mut Vec<Plain<'r>>) {
        put(Plain::Text(self.to_string().into()), out);
    }
}

/// `[start, end]`.
impl Published for Span {
    fn publish<'r>(&'r self, out: &mut Vec<Plain<'r>>) {
        put(Plain::List, out);
        self.start.publish(out);
        self.end.publish(out);
        put(Plain::End, out);
    }
}

impl Published for Param {
    fn publish<'r>(&'r self, out: &mut Vec<Plain<'r>>) {
        match self {
            Self::Number(number) => number.publish(out),
            Self::Text(text) => text.publish(out),
        }
    }
}

impl<T: Published> Published for Option<T> {
    fn publish<'r>(&'r self, out: &mut Vec<Plain<'r>>) {
        match self {
            Some(value) => value.publish(out),
            None => put(Plain::Null, out),
        }
    }
}

impl<T: Published> Published for Vec<T> {
    fn publish<'r>(&'r self, out: &mut Vec<Plain<'r>>) {
        put(Plain::List, out);
        for value in self {
            value.publish(out);
        }
        put(Plain::End, out);
    }
}

impl<T: Published> Published for Named<T> {
    fn publish<'r>(&'r self, out: &mut Vec<Plain<'r>>) {
        put(Plain::Record, out);
        for (name, value) in self.iter() {
            put_name(name, out);
            value.publish(out);
        }
        put(Plain::End, out);
    }
}

/// An id is its text.
macro_rules! id {
    ($($name:ident),*) => {
        $(impl Published for $name {
            fn publish<'r>(&'r self, out: &mut Vec<Plain<'r>>) {
                self.0.publish(out);
            }
        })*
    };
}

id!(ActorId, ClaimId, PlaceId, TimeId);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Bounds, Candidate, Claim, ClaimTime, Dated, LinkClass, Note, Place, PlaceKind, Realis,
    };
    use serde::Serialize;
    use serde_json::Value;

    /// The value that the next pieces make; `None` at an end.
    fn json<'r>(pieces: &mut impl Iterator<Item = Plain<'r>>) -> Option<Value> {
        Some(match pieces.next()? {
            Plain::Null => Value::Null,
            Plain::Flag(flag) => flag.into(),
            Plain::Number(number) => number.into(),
            Plain::Text(text) => text.into(),
            Plain::List => std::iter::from_fn(|| json(pieces)).collect(),
            Plain::Record => {
                let mut fields = serde_json::Map::new();
                while let Some(Plain::Name(name)) = pieces.next() {
                    fields.insert(name.to_owned(), json(pieces)?);
                }
                Value::Object(fields)
            }
            Plain::Name(_) | Plain::End => return None,
        })
    }

    /// Whole numbers in one form: JSON of Rust tells those with a point from those without.
    fn alike(value: Value) -> Value {
        match value {
            Value::Number(number) => number.as_f64().into(),
            Value::Array(values) => values.into_iter().map(alike).collect(),
            Value::Object(fields) => fields.into_iter().map(|(k, v)| (k, alike(v))).collect(),
            value => value,
        }
    }

    fn is_as_in_json<T: Published + Serialize>(value: T) {
        let published = serde_json::to_value(&value).map(alike).ok();
        let mut pieces = Vec::new();
        value.publish(&mut pieces);
        assert_eq!(json(&mut pieces.into_iter()).map(alike), published);
    }

    /// A claim with every field filled is in the golden readings; here are the sorts of values.
    #[test]
    fn every_sort_of_value_is_as_in_the_json() {
        is_as_in_json(Span::new(3, 9));
        is_as_in_json([LinkClass::AssertStrong, LinkClass::AccordingTo, LinkClass::Say].to_vec());
        is_as_in_json(vec![Realis::NotPermitted, Realis::Happened]);
        is_as_in_json(LocalMinute::parse("2024-11-29T04:30"));
        is_as_in_json(ClaimTime {
            anchored: Dated {
                earliest: LocalMinute::parse("2024-11-29"),
                starts: Some(Bounds::default()),
                ..Dated::default()
            },
            ..ClaimTime::default()
        });
        is_as_in_json(Place {
            id: PlaceId("p1".into()),
            name: "حلب".into(),
            names: Named::one("en", "Aleppo".into()),
            kind: PlaceKind::City,
            lat: Some(36.20124),
            lon: Some(-37.0),
            radius_km: None,
            ids: vec!["geonames:170063".into()],
            within: None,
            mentions: vec![Span::new(0, 3)],
            candidates: vec![Candidate {
                name: "x".into(),
                lat: 1.0,
                lon: 2.5,
                why: "near".into(),
            }],
        });
        is_as_in_json(Note {
            code: "too-fast".into(),
            spans: Vec::new(),
            claims: vec![ClaimId("c1".into())],
            params: Named::one("km", Param::Number(12.5)),
        });
        is_as_in_json(Vec::<Claim>::new());
    }
}
