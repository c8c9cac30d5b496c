//! A reading as plain values under the names of the published format, for who hands it to others in a form of their
//! own. The same values as the JSON, without a writer of JSON, which is too heavy for what ships.

use crate::{ActorId, ClaimId, LocalMinute, Named, Param, PlaceId, Reading, Span, TimeId};
use std::borrow::Cow;
use std::sync::Arc;

/// A value as JSON has them.
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
    /// One after the other.
    List(Vec<Plain<'r>>),
    /// Values under their names.
    Record(Vec<(&'r str, Plain<'r>)>),
}

impl Reading {
    /// All of the reading, as it is published.
    pub fn plain(&self) -> Plain<'_> {
        Published::plain(self)
    }
}

/// What has a published form. Records and choices get theirs where they are declared.
pub(crate) trait Published {
    fn plain(&self) -> Plain<'_>;
}

/// The published word of a choice: `NotPermitted` is `not-permitted`.
pub(crate) fn word(variant: &str) -> Plain<'static> {
    let mut word = String::with_capacity(variant.len() + 2);
    for letter in variant.chars() {
        if letter.is_ascii_uppercase() && !word.is_empty() {
            word.push('-');
        }
        word.push(letter.to_ascii_lowercase());
    }
    Plain::Text(word.into())
}

impl Published for bool {
    fn plain(&self) -> Plain<'_> {
        Plain::Flag(*self)
    }
}

impl Published for u32 {
    fn plain(&self) -> Plain<'_> {
        Plain::Number((*self).into())
    }
}

impl Published for f64 {
    fn plain(&self) -> Plain<'_> {
        Plain::Number(*self)
    }
}

impl Published for String {
    fn plain(&self) -> Plain<'_> {
        Plain::Text(self.as_str().into())
    }
}

impl Published for Arc<str> {
    fn plain(&self) -> Plain<'_> {
        Plain::Text(Cow::Borrowed(self))
    }
}

impl Published for LocalMinute {
    fn plain(&self) -> Plain<'_> {
        Plain::Text(self.to_string().into())
    }
}

/// `[start, end]`.
impl Published for Span {
    fn plain(&self) -> Plain<'_> {
        Plain::List(vec![self.start.plain(), self.end.plain()])
    }
}

impl Published for Param {
    fn plain(&self) -> Plain<'_> {
        match self {
            Self::Number(number) => number.plain(),
            Self::Text(text) => text.plain(),
        }
    }
}

impl<T: Published> Published for Option<T> {
    fn plain(&self) -> Plain<'_> {
        self.as_ref().map_or(Plain::Null, T::plain)
    }
}

impl<T: Published> Published for Vec<T> {
    fn plain(&self) -> Plain<'_> {
        Plain::List(self.iter().map(T::plain).collect())
    }
}

impl<T: Published> Published for Named<T> {
    fn plain(&self) -> Plain<'_> {
        Plain::Record(self.iter().map(|(name, value)| (name, value.plain())).collect())
    }
}

/// An id is its text.
macro_rules! id {
    ($($name:ident),*) => {
        $(impl Published for $name {
            fn plain(&self) -> Plain<'_> {
                self.0.plain()
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

    fn json(plain: Plain<'_>) -> Value {
        match plain {
            Plain::Null => Value::Null,
            Plain::Flag(flag) => flag.into(),
            Plain::Number(number) => number.into(),
            Plain::Text(text) => text.into(),
            Plain::List(values) => values.into_iter().map(json).collect(),
            Plain::Record(fields) => {
                fields.into_iter().map(|(name, value)| (name.to_owned(), json(value))).collect()
            }
        }
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
        assert_eq!(Some(alike(json(value.plain()))), published);
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
            candidates: vec![Candidate { name: "x".into(), lat: 1.0, lon: 2.5, why: "near".into() }],
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
