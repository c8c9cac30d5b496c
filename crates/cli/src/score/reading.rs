//! What the scorer looks at in a reading.
//!
//! Not the published types themselves: a reading by another program, or by hand, may leave out
//! what is not scored, and whatever it leaves out it has not found.

use super::json::{TimeValue, check_spans, list, parse};
use crate::Failure;
use isnad_account::{FORMAT_NAME, FORMAT_VERSION, Named, Span};
use serde::Deserialize;

/// A reading, as far as it is scored.
pub struct Reading {
    pub(super) actors: Vec<Actor>,
    pub(super) places: Vec<Place>,
    pub(super) times: Vec<Time>,
    pub(super) claims: Vec<Claim>,
    /// Of the account, in code points.
    pub(super) length: Option<u32>,
}

#[derive(Deserialize)]
pub(super) struct Actor {
    pub(super) id: String,
    name: Option<String>,
    #[serde(default)]
    names: Named<String>,
    kind: Option<String>,
    #[serde(default)]
    pub(super) mentions: Vec<Span>,
}

#[derive(Deserialize)]
pub(super) struct Place {
    pub(super) id: String,
    #[serde(default)]
    names: Named<String>,
    lat: Option<f64>,
    lon: Option<f64>,
    #[serde(default)]
    pub(super) mentions: Vec<Span>,
}

#[derive(Deserialize)]
pub(super) struct Time {
    pub(super) span: Span,
    #[serde(flatten)]
    pub(super) value: TimeValue,
}

#[derive(Deserialize)]
pub(super) struct Claim {
    pub(super) span: Span,
    #[serde(default)]
    pub(super) chain: Vec<Link>,
    polarity: Option<String>,
    certainty: Option<String>,
    realis: Option<String>,
    #[serde(default)]
    pub(super) places: Vec<ClaimPlace>,
    pub(super) movement: Option<Movement>,
    pub(super) time: Option<ClaimTime>,
}

#[derive(Deserialize)]
pub(super) struct Link {
    pub(super) actor: String,
}

#[derive(Deserialize)]
pub(super) struct ClaimPlace {
    pub(super) span: Option<Span>,
    pub(super) role: String,
}

#[derive(Deserialize)]
pub(super) struct Movement {
    pub(super) from: Option<String>,
    pub(super) to: Option<String>,
    pub(super) status: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct ClaimTime {
    pub(super) text_only: Option<TimeValue>,
    pub(super) anchored: Option<TimeValue>,
}

impl Reading {
    /// Reads the JSON of a reading; what is wrong with it is told as what the file `is` or `has`.
    pub fn parse(bytes: &[u8]) -> Result<Self, Failure> {
        let json = parse(bytes)?;
        if json["format"] != FORMAT_NAME || json["version"] != FORMAT_VERSION {
            return Err(format!("is no {FORMAT_NAME}, version {FORMAT_VERSION}"));
        }
        let reading = Self {
            actors: list(&json, "actors")?.unwrap_or_default(),
            places: list(&json, "places")?.unwrap_or_default(),
            times: list(&json, "times")?.unwrap_or_default(),
            claims: list(&json, "claims")?.unwrap_or_default(),
            length: json["account"]["length"].as_u64().and_then(|length| length.try_into().ok()),
        };
        check_spans(reading.spans(), reading.length)?;
        Ok(reading)
    }

    fn spans(&self) -> impl Iterator<Item = (&'static str, Span)> {
        let named = |name| move |span: &Span| (name, *span);
        let claims = self.claims.iter().map(|claim| ("claims", claim.span));
        let in_claims = self.claims.iter().flat_map(|claim| &claim.places);
        claims
            .chain(in_claims.filter_map(|place| Some(("places of claims", place.span?))))
            .chain(self.times.iter().map(|time| ("times", time.span)))
            .chain(
                self.actors
                    .iter()
                    .flat_map(move |actor| actor.mentions.iter().map(named("actors"))),
            )
            .chain(
                self.places
                    .iter()
                    .flat_map(move |place| place.mentions.iter().map(named("places"))),
            )
    }

    /// The English name of a place; empty where there is none.
    pub(super) fn place_name(&self, id: Option<&String>) -> &str {
        // Of two places of one id the later is meant.
        let place = id.and_then(|id| self.places.iter().rev().find(|place| place.id == *id));
        place.map_or("", Place::english)
    }
}

impl Actor {
    pub(super) fn name(&self) -> &str {
        let english = self.names.get("en").filter(|name| !name.is_empty());
        english.or(self.name.as_ref()).map_or("", String::as_str)
    }

    pub(super) fn is_article(&self) -> bool {
        self.kind.as_deref() == Some("article")
    }
}

impl Place {
    pub(super) fn english(&self) -> &str {
        self.names.get("en").map_or("", String::as_str)
    }

    /// Degrees north and east, where the place is known.
    pub(super) fn position(&self) -> Option<(f64, f64)> {
        self.lat.zip(self.lon)
    }
}

impl Claim {
    pub(super) fn is_denied(&self) -> bool {
        self.polarity.as_deref() == Some("denied")
    }

    pub(super) fn is_hedged(&self) -> bool {
        matches!(self.certainty.as_deref(), Some("probable" | "possible"))
    }

    /// Whether what is told has not come about, as far as is told.
    pub(super) fn is_unrealised(&self) -> bool {
        !matches!(self.realis.as_deref(), None | Some("happened" | "ongoing"))
    }
}
