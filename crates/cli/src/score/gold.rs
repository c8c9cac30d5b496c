//! What careful editors marked in an account, in either of its two shapes.

use super::edtf::bounds;
use super::json::{At, TimeValue, check_spans, items, list, parse};
use super::reading::Reading;
use crate::Failure;
use isnad_account::{Bounds, Span};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The marks of one account.
pub struct Gold(Shape);

pub(super) enum Shape {
    /// A list of claims, each with all that is known of it.
    Claims(Vec<GoldClaim>),
    /// A list of marks for each layer.
    Layers(Box<Layers>),
}

impl Gold {
    /// Reads the JSON of marks; what is wrong with it is told as what the file `is` or `has`.
    pub fn parse(bytes: &[u8]) -> Result<Self, Failure> {
        match parse(bytes)? {
            Value::Array(claims) => Ok(Self(Shape::Claims(items(&claims, "claims")?))),
            layers @ Value::Object(_) => Ok(Self(Shape::Layers(Box::new(Layers::of(&layers)?)))),
            _ => Err("is no gold: expected a list of claims, or an object of layers".into()),
        }
    }

    /// Refuses marks that do not fit into the text of the reading.
    pub fn check_against(&self, reading: &Reading) -> Result<(), Failure> {
        match &self.0 {
            Shape::Claims(claims) => check_spans(claim_spans(claims), reading.length),
            Shape::Layers(layers) => check_spans(layers.spans(), reading.length),
        }
    }

    pub(super) fn shape(&self) -> &Shape {
        &self.0
    }
}

/// A claim with all that is known of it.
#[derive(Deserialize)]
pub(super) struct GoldClaim {
    #[serde(flatten)]
    at: At,
    #[serde(default)]
    pub(super) id: String,
    #[serde(default)]
    pub(super) quote: String,
    #[serde(default)]
    pub(super) core: bool,
    pub(super) attribution_chain: Vec<GoldLink>,
    pub(super) factuality: Factuality,
    #[serde(default)]
    pub(super) time: GoldClaimTime,
    #[serde(default)]
    pub(super) places: Vec<GoldClaimPlace>,
    pub(super) movement: Option<GoldMovement>,
}

impl GoldClaim {
    pub(super) fn span(&self) -> Span {
        self.at.0
    }
}

#[derive(Deserialize)]
pub(super) struct GoldLink {
    pub(super) source: String,
    pub(super) surface: Option<At>,
}

#[derive(Deserialize)]
pub(super) struct Factuality {
    pub(super) value: Option<String>,
}

#[derive(Default, Deserialize)]
pub(super) struct GoldClaimTime {
    #[serde(default)]
    pub(super) expression: Vec<At>,
    pub(super) text_only: Option<GoldClaimValue>,
    pub(super) with_knowledge: Option<GoldClaimValue>,
}

/// The values of a claim that are right.
#[derive(Deserialize)]
#[serde(try_from = "WrittenClaimValue")]
pub(super) struct GoldClaimValue {
    pub(super) choices: Vec<Bounds>,
    pub(super) edtf: Option<String>,
}

#[derive(Deserialize)]
struct WrittenClaimValue {
    edtf: Option<String>,
    bounds_hours: Option<TimeValue>,
}

impl TryFrom<WrittenClaimValue> for GoldClaimValue {
    type Error = Failure;

    fn try_from(written: WrittenClaimValue) -> Result<Self, Failure> {
        let mut choices = choices(written.edtf.iter())?;
        let hours = written.bounds_hours.and_then(|hours| hours.bounds);
        choices.extend(hours.filter(|both| both.earliest.is_some() && both.latest.is_some()));
        Ok(Self { choices, edtf: written.edtf })
    }
}

fn choices<'a>(edtf: impl Iterator<Item = &'a String>) -> Result<Vec<Bounds>, Failure> {
    edtf.filter_map(|edtf| bounds(edtf).transpose()).collect()
}

#[derive(Deserialize)]
pub(super) struct GoldClaimPlace {
    #[serde(flatten)]
    pub(super) at: At,
    pub(super) role: String,
}

#[derive(Deserialize)]
pub(super) struct GoldMovement {
    pub(super) from: Option<String>,
    pub(super) to: Option<String>,
    pub(super) status: Option<String>,
}

fn claim_spans(claims: &[GoldClaim]) -> impl Iterator<Item = (&'static str, Span)> {
    claims.iter().flat_map(|claim| {
        let chain = claim.attribution_chain.iter().filter_map(|link| link.surface);
        let places = claim.places.iter().map(|place| place.at);
        let times = claim.time.expression.iter().copied();
        [("claims", claim.at)]
            .into_iter()
            .chain(chain.map(|at| ("attribution chains", at)))
            .chain(places.map(|at| ("places of claims", at)))
            .chain(times.map(|at| ("time expressions", at)))
            .map(|(name, at)| (name, at.0))
    })
}

/// A list of marks for each layer.
pub(super) struct Layers {
    /// What was marked; the rest of the text is left out.
    pub(super) scope: Option<Span>,
    pub(super) times: Vec<Mark<GoldTime>>,
    pub(super) places: Vec<Mark<GoldPlace>>,
    pub(super) attributions: Vec<Mark<Attribution>>,
    pub(super) stances: Vec<Mark<GoldStance>>,
    pub(super) movements: Vec<Mark<GoldMovement>>,
    pub(super) actors: Vec<GoldActor>,
}

/// A marked stretch.
#[derive(Deserialize)]
pub(super) struct Mark<T> {
    #[serde(flatten)]
    at: At,
    /// Whether two careful editors could differ on it.
    #[serde(default, rename = "unsure")]
    pub(super) is_unsure: bool,
    #[serde(flatten)]
    pub(super) what: T,
}

impl<T> Mark<T> {
    pub(super) fn span(&self) -> Span {
        self.at.0
    }
}

/// The values of a time expression that are right.
#[derive(Deserialize)]
#[serde(try_from = "WrittenTime")]
pub(super) struct GoldTime {
    pub(super) choices: Vec<Bounds>,
    pub(super) edtf: Option<String>,
    /// Whether it hangs on an event rather than on the calendar.
    pub(super) is_on_event: bool,
}

#[derive(Deserialize)]
struct WrittenTime {
    edtf: Option<String>,
    alt: Option<Vec<Option<String>>>,
    kind: Option<String>,
}

impl TryFrom<WrittenTime> for GoldTime {
    type Error = Failure;

    fn try_from(written: WrittenTime) -> Result<Self, Failure> {
        let alternatives = written.alt.iter().flatten().flatten();
        Ok(Self {
            choices: choices(written.edtf.iter().chain(alternatives))?,
            is_on_event: written.kind.as_deref() == Some("event-anchored"),
            edtf: written.edtf.filter(|edtf| !edtf.is_empty()),
        })
    }
}

#[derive(Deserialize)]
pub(super) struct GoldPlace {
    pub(super) name_en: Option<String>,
    pub(super) kind: Option<String>,
    pub(super) lat: Option<f64>,
    pub(super) lon: Option<f64>,
}

/// Who is said to have said what the mark covers.
#[derive(Deserialize)]
pub(super) struct Attribution {
    /// The words that name the source.
    pub(super) source: Option<Span>,
    pub(super) source_name: Option<String>,
    #[serde(default)]
    pub(super) chain: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct GoldStance {
    pub(super) polarity: String,
    pub(super) certainty: String,
}

#[derive(Deserialize)]
pub(super) struct GoldActor {
    pub(super) name_en: String,
    pub(super) mentions: Vec<Span>,
}

impl Layers {
    fn of(json: &Value) -> Result<Self, Failure> {
        let span = |name: &str| match &json[name] {
            Value::Null => Ok(None),
            span => Span::deserialize(span)
                .map(Some)
                .map_err(|error| format!("is wrong in {name}: {error}")),
        };
        Ok(Self {
            scope: span("scope")?.or(span("body")?),
            times: layer(json, "times")?,
            places: layer(json, "places")?,
            attributions: layer(json, "attributions")?,
            stances: layer(json, "stances")?,
            movements: layer(json, "movements")?,
            actors: list(json, "actors")?.unwrap_or_default(),
        })
    }

    fn spans(&self) -> impl Iterator<Item = (&'static str, Span)> {
        let sources = self.attributions.iter().filter_map(|mark| mark.what.source);
        let mentions = self.actors.iter().flat_map(|actor| actor.mentions.iter().copied());
        spans(&self.times, "times")
            .chain(spans(&self.places, "places"))
            .chain(spans(&self.attributions, "attributions"))
            .chain(spans(&self.stances, "stances"))
            .chain(spans(&self.movements, "movements"))
            .chain(sources.map(|span| ("attributions", span)))
            .chain(mentions.map(|span| ("actors", span)))
    }
}

fn layer<T: DeserializeOwned>(json: &Value, name: &str) -> Result<Vec<T>, Failure> {
    list(json, name)?.ok_or_else(|| format!("is no gold: it has no {name}"))
}

fn spans<T>(marks: &[Mark<T>], name: &'static str) -> impl Iterator<Item = (&'static str, Span)> {
    marks.iter().map(move |mark| (name, mark.span()))
}
