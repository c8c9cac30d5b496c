//! A reading as bytes: how it crosses between the two modules of one page.
//!
//! Both ends are built together, so nothing says which field comes next or of what sort it is.
//! Whole numbers are little-endian base 128, lists begin with their length, choices are one byte.
//! What is published and stored is JSON; these bytes never are.

use crate::plain::{self, Plain, Published};
use crate::{
    AccountInfo, Actor, ActorId, Alternative, Anchor, Because, Bounds, Candidate, Claim,
    ClaimActor, ClaimId, ClaimPlace, ClaimTime, Dated, Engine, Gap, Link, LocalMinute, Movement,
    Note, Param, Place, PlaceId, Reading, Section, Sentence, Span, TimeExpression, TimeId,
    TimeValue,
};
use std::sync::Arc;

impl Reading {
    /// The reading as bytes, for the other module of the same build.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        self.put(&mut out);
        out
    }

    /// The reading that [`Reading::to_bytes`] made these bytes of; `None` where they are cut short,
    /// too long or hold what no reading holds.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut bytes = Bytes { rest: bytes, is_sound: true };
        let reading = Self::take(&mut bytes);
        (bytes.is_sound && bytes.rest.is_empty()).then_some(reading)
    }
}

/// What has a form in bytes.
pub(crate) trait Wire {
    fn put(&self, out: &mut Vec<u8>);

    /// The next value. Where the bytes are broken some value comes all the same, and [`Bytes`]
    /// remembers: one check at the end is smaller than one at every field.
    fn take(bytes: &mut Bytes<'_>) -> Self;
}

/// The unread rest. Past its end, and after anything that cannot be, all is zero.
pub(crate) struct Bytes<'b> {
    rest: &'b [u8],
    is_sound: bool,
}

impl<'b> Bytes<'b> {
    /// One of a closed list, told by its place in it.
    pub(crate) fn one_of<T: Copy, const N: usize>(&mut self, all: [T; N]) -> T {
        let nth = self.byte() as usize;
        if nth >= N {
            self.refuse();
        }
        all[nth % N]
    }

    fn refuse(&mut self) {
        *self = Self { rest: &[], is_sound: false };
    }

    fn several(&mut self, n_bytes: usize) -> &'b [u8] {
        let Some((taken, rest)) = self.rest.split_at_checked(n_bytes) else {
            self.refuse();
            return &[];
        };
        self.rest = rest;
        taken
    }

    fn byte(&mut self) -> u8 {
        self.several(1).first().copied().unwrap_or_default()
    }

    fn number(&mut self) -> u64 {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte();
            value |= u64::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return value;
            }
        }
        self.refuse();
        0
    }

    /// How many follow. Each takes a byte at least, so a broken length asks for no memory.
    fn length(&mut self) -> usize {
        let length = self.number();
        if length > self.rest.len() as u64 {
            self.refuse();
            return 0;
        }
        length as usize
    }

    fn text(&mut self) -> &'b str {
        let length = self.length();
        str::from_utf8(self.several(length)).unwrap_or_else(|_| {
            self.refuse();
            ""
        })
    }
}

fn put_text(text: &str, out: &mut Vec<u8>) {
    put_number(text.len() as u64, out);
    out.extend(text.as_bytes());
}

fn put_number(mut value: u64, out: &mut Vec<u8>) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

impl Wire for u32 {
    fn put(&self, out: &mut Vec<u8>) {
        put_number((*self).into(), out);
    }

    fn take(bytes: &mut Bytes<'_>) -> Self {
        let value = bytes.number();
        if value > Self::MAX.into() {
            bytes.refuse();
        }
        value as Self
    }
}

/// The count of minutes with its sign in the lowest bit.
impl Wire for LocalMinute {
    fn put(&self, out: &mut Vec<u8>) {
        let minutes = self.minutes();
        put_number((minutes << 1 ^ minutes >> 63) as u64, out);
    }

    fn take(bytes: &mut Bytes<'_>) -> Self {
        let value = bytes.number();
        Self::from_minutes((value >> 1) as i64 ^ -((value & 1) as i64))
    }
}

impl Wire for f64 {
    fn put(&self, out: &mut Vec<u8>) {
        out.extend(self.to_le_bytes());
    }

    fn take(bytes: &mut Bytes<'_>) -> Self {
        Self::from_le_bytes(bytes.several(8).try_into().unwrap_or_default())
    }
}

impl Wire for bool {
    fn put(&self, out: &mut Vec<u8>) {
        out.push((*self).into());
    }

    fn take(bytes: &mut Bytes<'_>) -> Self {
        bytes.one_of([false, true])
    }
}

impl Wire for String {
    fn put(&self, out: &mut Vec<u8>) {
        put_text(self, out);
    }

    fn take(bytes: &mut Bytes<'_>) -> Self {
        bytes.text().into()
    }
}

impl Wire for Arc<str> {
    fn put(&self, out: &mut Vec<u8>) {
        put_text(self, out);
    }

    fn take(bytes: &mut Bytes<'_>) -> Self {
        bytes.text().into()
    }
}

impl<T: Wire> Wire for Option<T> {
    fn put(&self, out: &mut Vec<u8>) {
        self.is_some().put(out);
        if let Some(value) = self {
            value.put(out);
        }
    }

    fn take(bytes: &mut Bytes<'_>) -> Self {
        bool::take(bytes).then(|| T::take(bytes))
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn put(&self, out: &mut Vec<u8>) {
        put_number(self.len() as u64, out);
        for value in self {
            value.put(out);
        }
    }

    fn take(bytes: &mut Bytes<'_>) -> Self {
        let mut values = Self::new();
        for _ in 0..bytes.length() {
            values.push(T::take(bytes));
            if !bytes.is_sound {
                break;
            }
        }
        values
    }
}

impl Wire for Param {
    fn put(&self, out: &mut Vec<u8>) {
        matches!(self, Self::Text(_)).put(out);
        match self {
            Self::Number(number) => number.put(out),
            Self::Text(text) => text.put(out),
        }
    }

    fn take(bytes: &mut Bytes<'_>) -> Self {
        match bool::take(bytes) {
            false => Self::Number(Wire::take(bytes)),
            true => Self::Text(Wire::take(bytes)),
        }
    }
}

/// The fields of a record, in the order in which they travel. One that is left out does not compile.
macro_rules! travels {
    ($name:ident { $($field:ident),* $(,)? }) => {
        impl Wire for $name {
            fn put(&self, out: &mut Vec<u8>) {
                let Self { $($field),* } = self;
                $($field.put(out);)*
            }

            fn take(bytes: &mut Bytes<'_>) -> Self {
                Self { $($field: Wire::take(bytes)),* }
            }
        }
    };
}

/// A record that is published under the names of its fields as well.
macro_rules! record {
    ($name:ident { $($field:ident),* $(,)? }) => {
        travels!($name { $($field),* });

        impl Published for $name {
            fn publish<'r>(&'r self, out: &mut Vec<Plain<'r>>) {
                plain::put(Plain::Record, out);
                $(plain::put_name(stringify!($field), out);
                self.$field.publish(out);)*
                plain::put(Plain::End, out);
            }
        }
    };
}

/// An id is its text.
macro_rules! id {
    ($($name:ident),*) => {
        $(impl Wire for $name {
            fn put(&self, out: &mut Vec<u8>) {
                self.0.put(out);
            }

            fn take(bytes: &mut Bytes<'_>) -> Self {
                Self(Wire::take(bytes))
            }
        })*
    };
}

id!(ActorId, ClaimId, PlaceId, TimeId);
record!(Reading {
    format,
    version,
    engine,
    account,
    anchors,
    gaps,
    sections,
    sentences,
    actors,
    places,
    times,
    claims,
    notes,
});
record!(Engine { name, version });
record!(AccountInfo { sha256, language, length, text, published, zone });
record!(Anchor { id, key, kind, label, names, earliest, latest, origin, enabled });
record!(Gap { key, minutes, usual });
record!(Section { title, span });
record!(Sentence { span, status });
travels!(Span { start, end });
record!(Note { code, spans, claims, params });
record!(Actor { id, name, names, kind, mentions });
record!(Place { id, name, names, kind, lat, lon, radius_km, ids, within, mentions, candidates });
record!(Candidate { name, lat, lon, why });
record!(TimeExpression { id, span, kind, grain, earliest, latest, edtf, clock, alternatives });
record!(Alternative { earliest, latest, edtf });
record!(TimeValue { earliest, latest, edtf });
record!(Dated { earliest, latest, edtf, starts, ends, alternatives });
record!(Bounds { earliest, latest });
record!(Because { side, relation, of, words, rule });
record!(ClaimTime { basis, expressions, extent, text_only, anchored, because });
record!(Claim {
    id,
    span,
    pieces,
    kind,
    quote,
    chain,
    polarity,
    certainty,
    realis,
    markers,
    actors,
    places,
    movement,
    time,
    confidence,
    rule,
    edited,
});
record!(Link { actor, class, cue, mention, resolved });
record!(ClaimActor { actor, role, span });
record!(ClaimPlace { place, span, role });
record!(Movement { mover, from, to, via, from_known, to_known, status });

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ActorKind, Named};
    use std::fmt::Debug;

    fn bytes_of(value: &impl Wire) -> Vec<u8> {
        let mut out = Vec::new();
        value.put(&mut out);
        out
    }

    fn taken<T: Wire>(bytes: &[u8]) -> Option<T> {
        let mut bytes = Bytes { rest: bytes, is_sound: true };
        let value = T::take(&mut bytes);
        (bytes.is_sound && bytes.rest.is_empty()).then_some(value)
    }

    fn comes_back<T: Wire + PartialEq + Debug>(value: T) {
        let bytes = bytes_of(&value);
        assert_eq!(taken::<T>(&bytes).as_ref(), Some(&value));
        for n_bytes in 0..bytes.len() {
            assert!(taken::<T>(&bytes[..n_bytes]).is_none(), "{value:?} cut to {n_bytes} bytes");
        }
    }

    #[test]
    fn every_sort_of_value_comes_back_and_is_missed_when_cut() {
        [0, 127, 128, u32::MAX].into_iter().for_each(comes_back);
        [0.0, -33.51234, f64::MAX].into_iter().for_each(comes_back);
        [ActorKind::Article, ActorKind::State].into_iter().for_each(comes_back);
        [Param::Number(1.5), Param::Text("حلب".into())].into_iter().for_each(comes_back);
        for minute in ["0001-01-01", "1969-12-31T23:59", "1970-01-01", "9999-12-31T23:59", "never"]
        {
            comes_back(LocalMinute::parse(minute));
        }
        comes_back(Named::one("en", "Aleppo".to_string()));
        comes_back(vec![Span::new(3, 9), Span::new(9, 9)]);
    }

    #[test]
    fn what_cannot_be_is_refused() {
        assert_eq!(taken::<u32>(&[0xFF, 0xFF, 0xFF, 0xFF, 0x1F]), None, "a number beyond 32 bits");
        assert_eq!(taken::<LocalMinute>(&[0xFF; 12]), None, "a number without an end");
        assert_eq!(taken::<ActorKind>(&[5]), None, "the sixth of five");
        assert_eq!(taken::<String>(&[2, 0xC3, 0x28]), None, "no UTF-8");
        assert_eq!(taken::<bool>(&[1, 0]), None, "more than was put");
        assert_eq!(taken::<Vec<Span>>(&[0xFF, 0xFF, 0x7F, 0, 0]), None, "more than there can be");
    }

    #[test]
    fn a_minute_that_four_digits_cannot_write_is_brought_inside() {
        let mut far = Vec::new();
        put_number(u64::MAX - 1, &mut far);
        assert_eq!(taken(&far), LocalMinute::parse("9999-12-31T23:59"));
    }
}
