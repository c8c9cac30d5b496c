//! A link as the fragment of an address, and the one strict decoder of what comes from there.

use crate::decimal::{decimal, parsed};
use crate::filter_fields;
use crate::projection::POLE;
use crate::{Axis, AxisRange, LaneBy, Link, MAX_ZOOM, MIN_ZOOM, MapView, Order};
use isnad_account::{ClaimId, Edit, LocalMinute, PlaceId};
use std::sync::Arc;

/// A longer fragment is not one of ours.
const MOST_BYTES: usize = 8192;
const MOST_ID_LETTERS: usize = 64;
const MOST_QUOTE_LETTERS: usize = 120;
const MOST_EDIT_LETTERS: usize = 1024;
const HASH_DIGITS: core::ops::RangeInclusive<usize> = 8..=64;

impl Link {
    /// The link as a fragment, without `#`: ASCII letters, digits and `-._~%=&,:`.
    pub fn encode(&self) -> String {
        let fields = [
            ("c", self.claim.as_ref().map(|id| percent_encoded(&id.0))),
            ("s", self.moves.then(|| "move".to_owned())),
            ("p", self.place.as_ref().map(|id| percent_encoded(&id.0))),
            ("q", self.quote.as_deref().map(percent_encoded)),
            ("h", self.text.clone()),
            ("m", self.map.map(map_text)),
            ("t", self.times.map(range_text)),
            ("b", self.brush.map(range_text)),
            ("o", (self.order == Order::Told).then(|| "told".to_owned())),
            ("l", lanes_text(self.lanes)),
            ("e", edits_text(&self.edits)),
        ];
        let fields = fields.into_iter().chain(filter_fields::fields(&self.filters));
        let written = fields.filter_map(|(key, value)| Some([key, "=", &value?].concat()));
        written.collect::<Vec<_>>().join("&")
    }

    /// Reads a fragment, with or without `#`. What is unknown, out of range or too long is left out; a
    /// fragment over 8,192 bytes, or one that holds nothing of a link, is `None`.
    pub fn decode(fragment: &str) -> Option<Self> {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        if fragment.len() > MOST_BYTES {
            return None;
        }
        let mut link = Self::default();
        for (key, value) in fragment.split('&').filter_map(|field| field.split_once('=')) {
            link.take_field(key, value);
        }
        (link != Self::default()).then_some(link)
    }

    fn take_field(&mut self, key: &str, value: &str) {
        match key {
            "c" => self.claim = id(value).map(ClaimId),
            "s" => self.moves = value == "move",
            "p" => self.place = id(value).map(PlaceId),
            "q" => self.quote = words(value, MOST_QUOTE_LETTERS),
            "h" => self.text = hash(value),
            "m" => self.map = map_view(value),
            "t" => self.times = range(value),
            "b" => self.brush = range(value),
            "o" if value == "told" => self.order = Order::Told,
            "l" if value == "actor" => self.lanes = LaneBy::Actor,
            "l" if value == "speaker" => self.lanes = LaneBy::Speaker,
            "e" => self.edits = edits(value),
            key => filter_fields::take_field(&mut self.filters, key, value),
        }
    }
}

fn lanes_text(lanes: LaneBy) -> Option<String> {
    match lanes {
        LaneBy::Place => None,
        LaneBy::Actor => Some("actor".to_owned()),
        LaneBy::Speaker => Some("speaker".to_owned()),
    }
}

fn edits_text(edits: &[Edit]) -> Option<String> {
    let written: Vec<String> = edits.iter().map(Edit::to_string).collect();
    (!written.is_empty()).then(|| percent_encoded(&written.join(" ")))
}

fn edits(value: &str) -> Vec<Edit> {
    let written = words(value, MOST_EDIT_LETTERS).unwrap_or_default();
    written.split(' ').filter_map(Edit::parse).collect()
}

impl MapView {
    /// The view to the precision that a link keeps: about ten metres, a hundredth of a zoom step.
    pub(crate) fn shortened(self) -> Self {
        let to = |value: f64, parts: f64| libm::round(value * parts) / parts + 0.0;
        let it = self.limited();
        Self { lat: to(it.lat, 1e4), lon: to(it.lon, 1e4), zoom: to(it.zoom, 1e2) }
    }
}

fn map_text(view: MapView) -> String {
    let MapView { lat, lon, zoom } = view.shortened();
    [decimal(lat, 4), decimal(lon, 4), decimal(zoom, 2)].join(",")
}

fn map_view(value: &str) -> Option<MapView> {
    let mut parts = value.split(',').map(parsed);
    let (lat, lon, zoom) = (parts.next()??, parts.next()??, parts.next()??);
    let sound = parts.next().is_none()
        && (-POLE..=POLE).contains(&lat)
        && (-180.0..=180.0).contains(&lon)
        && (MIN_ZOOM..=MAX_ZOOM).contains(&zoom);
    sound.then_some(MapView { lat, lon, zoom })
}

pub(crate) fn range_text(range: AxisRange) -> String {
    match range.axis {
        Axis::Dated => format!("d{}~{}", range.from, range.to),
        Axis::YearUnknown => format!("y{}~{}", range.from, range.to),
        Axis::Told => format!("n{}~{}", range.from.minutes(), range.to.minutes()),
    }
}

pub(crate) fn range(value: &str) -> Option<AxisRange> {
    let (letter, ends) = value.split_at_checked(1)?;
    let (from, to) = ends.split_once('~')?;
    let (axis, read): (Axis, fn(&str) -> Option<LocalMinute>) = match letter {
        "d" => (Axis::Dated, LocalMinute::parse),
        "y" => (Axis::YearUnknown, LocalMinute::parse),
        "n" => (Axis::Told, ordinal),
        _ => return None,
    };
    let (from, to) = (read(from)?, read(to)?);
    (from < to).then_some(AxisRange { axis, from, to }).and_then(AxisRange::limited)
}

fn ordinal(text: &str) -> Option<LocalMinute> {
    text.parse::<u32>().ok().map(|number| LocalMinute::from_minutes(number.into()))
}

fn hash(value: &str) -> Option<String> {
    let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    let sound = HASH_DIGITS.contains(&value.len()) && value.bytes().all(is_digit);
    sound.then(|| value.to_owned())
}

pub(crate) fn words(value: &str, most_letters: usize) -> Option<String> {
    let text = percent_decoded(value)?;
    let n_letters = text.chars().count();
    let sound = (1..=most_letters).contains(&n_letters) && !text.chars().any(char::is_control);
    sound.then_some(text)
}

/// An id as it stands in the address.
pub(crate) fn id(value: &str) -> Option<Arc<str>> {
    words(value, MOST_ID_LETTERS).map(Into::into)
}

/// As a value stands in a fragment, where `&` and `=` part the fields: letters of ASCII, digits and `-._~` as they are
/// (the unreserved ones of RFC 3986), all else as bytes of UTF-8.
pub fn percent_encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

/// `None` where a percent sign is not followed by two hexadecimal digits, or the bytes are not UTF-8.
fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => hex_digit(rest.next()?)? * 16 + hex_digit(rest.next()?)?,
            plain => plain,
        });
    }
    String::from_utf8(bytes).ok()
}

fn hex_digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}
