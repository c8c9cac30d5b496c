//! The published form, field by field: `isnad-reading`, version 1.
//!
//! Written out from the format's own description and not from the types that print it, so that a
//! changed type is noticed here.

use crate::shape::Shape::{
    self, Bool, Day, Fields, Id, Is, List, Map, Minute, Number, NumberOrText, OneOf, OrNull, Span,
    Text, Whole,
};
use serde_json::Value;

/// Stops at the first field that is not as published.
pub(crate) fn check(reading: &Value) {
    if let Err(message) = READING.fits(reading, "reading") {
        panic!("{message}");
    }
    assert_eq!(reading["version"], 1);
}

const READING: Shape = Fields(&[
    ("format", Is("isnad-reading")),
    ("version", Whole),
    ("engine", Fields(&[("name", Is("isnad")), ("version", Text)])),
    ("account", ACCOUNT),
    ("anchors", List(&ANCHOR)),
    ("gaps", List(&Fields(&[("key", Text), ("minutes", Whole), ("usual", Whole)]))),
    ("sections", List(&Fields(&[("title", OrNull(&Span)), ("span", Span)]))),
    (
        "sentences",
        List(&Fields(&[
            ("span", Span),
            ("status", OneOf(&["claims", "no-claim", "not-understood"])),
        ])),
    ),
    ("actors", List(&ACTOR)),
    ("places", List(&PLACE)),
    ("times", List(&TIME)),
    ("claims", List(&CLAIM)),
    ("notes", List(&NOTE)),
]);

const ACCOUNT: Shape = Fields(&[
    ("sha256", Text),
    ("language", OneOf(&["ar", "und"])),
    ("length", Whole),
    ("text", OrNull(&Text)),
    ("published", OrNull(&Day)),
    ("zone", OrNull(&Text)),
]);

const ANCHOR: Shape = Fields(&[
    ("id", Id('n')),
    ("key", Text),
    ("kind", OneOf(&["published", "year", "event", "editor"])),
    ("label", Text),
    ("names", Map(&Text)),
    ("earliest", OrNull(&Minute)),
    ("latest", OrNull(&Minute)),
    ("origin", Text),
    ("enabled", Bool),
]);

const ACTOR: Shape = Fields(&[
    ("id", Id('a')),
    ("name", OrNull(&Text)),
    ("names", Map(&Text)),
    ("kind", OneOf(&["article", "person", "organisation", "group", "state"])),
    ("mentions", List(&Span)),
]);

const PLACE: Shape = Fields(&[
    ("id", Id('p')),
    ("name", Text),
    ("names", Map(&Text)),
    (
        "kind",
        OneOf(&[
            "country", "region", "city", "town", "building", "airport", "base", "airspace",
            "water", "other",
        ]),
    ),
    ("lat", OrNull(&Number)),
    ("lon", OrNull(&Number)),
    ("radius_km", OrNull(&Number)),
    ("ids", List(&Text)),
    ("within", OrNull(&Id('p'))),
    ("mentions", List(&Span)),
    (
        "candidates",
        List(&Fields(&[("name", Text), ("lat", Number), ("lon", Number), ("why", Text)])),
    ),
]);

const TIME: Shape = Fields(&[
    ("id", Id('t')),
    ("span", Span),
    (
        "kind",
        OneOf(&["date", "range", "part-of-day", "clock", "duration", "relative", "order", "vague"]),
    ),
    (
        "grain",
        OneOf(&[
            "minute",
            "hour",
            "part-of-day",
            "day",
            "week",
            "month",
            "season",
            "year",
            "decade",
        ]),
    ),
    ("earliest", OrNull(&Minute)),
    ("latest", OrNull(&Minute)),
    ("edtf", OrNull(&Text)),
    ("clock", OrNull(&Text)),
    ("alternatives", List(&VALUE)),
]);

const VALUE: Shape =
    Fields(&[("earliest", OrNull(&Minute)), ("latest", OrNull(&Minute)), ("edtf", OrNull(&Text))]);

const CLAIM: Shape = Fields(&[
    ("id", Id('c')),
    ("span", Span),
    ("pieces", List(&Span)),
    (
        "kind",
        OneOf(&[
            "event",
            "state",
            "speech",
            "request",
            "promise",
            "threat",
            "refusal",
            "decision",
            "purpose",
            "evaluation",
        ]),
    ),
    ("quote", OneOf(&["direct", "indirect", "mixed"])),
    ("chain", List(&LINK)),
    ("polarity", OneOf(&["affirmed", "denied"])),
    ("certainty", OneOf(&["certain", "probable", "possible", "unstated"])),
    (
        "realis",
        OneOf(&[
            "happened",
            "ongoing",
            "decided",
            "planned",
            "requested",
            "promised",
            "ordered",
            "prepared",
            "conditional",
            "feared",
            "not-permitted",
            "prevented",
        ]),
    ),
    ("markers", List(&Span)),
    (
        "actors",
        List(&Fields(&[
            ("actor", Id('a')),
            (
                "role",
                OneOf(&["agent", "patient", "addressee", "companion", "beneficiary", "about"]),
            ),
            ("span", OrNull(&Span)),
        ])),
    ),
    (
        "places",
        List(&Fields(&[
            ("place", Id('p')),
            ("span", Span),
            ("role", OneOf(&["at", "from", "to", "via", "about", "time-anchor", "institution"])),
        ])),
    ),
    ("movement", OrNull(&MOVEMENT)),
    ("time", CLAIM_TIME),
    ("confidence", OneOf(&["high", "medium", "low"])),
    ("rule", Text),
    ("edited", Bool),
]);

const LINK: Shape = Fields(&[
    ("actor", Id('a')),
    (
        "class",
        OneOf(&[
            "author",
            "say",
            "assert",
            "assert-strong",
            "comment",
            "narrate",
            "continue",
            "point-out",
            "hint",
            "explain",
            "reveal",
            "believe",
            "know",
            "perceive",
            "estimate",
            "doubt",
            "claim",
            "accuse",
            "deny",
            "refuse",
            "admit",
            "inform",
            "relay",
            "request",
            "order",
            "promise",
            "threat",
            "warn",
            "suggest",
            "decide",
            "ask",
            "according-to",
            "medium",
            "switch",
            "anonymous",
        ]),
    ),
    ("cue", OrNull(&Span)),
    ("mention", OrNull(&Span)),
    (
        "resolved",
        OneOf(&[
            "default",
            "named",
            "role-noun",
            "pronoun",
            "elided",
            "continuation",
            "impersonal",
            "editor",
        ]),
    ),
]);

const KNOWN: Shape = OneOf(&["stated", "inferred", "none"]);

const MOVEMENT: Shape = Fields(&[
    ("mover", OrNull(&Id('a'))),
    ("from", OrNull(&Id('p'))),
    ("to", OrNull(&Id('p'))),
    ("via", List(&Id('p'))),
    ("from_known", KNOWN),
    ("to_known", KNOWN),
    (
        "status",
        OneOf(&[
            "done",
            "ongoing",
            "decided",
            "planned",
            "requested",
            "promised",
            "prepared",
            "ordered",
            "not-permitted",
            "denied",
            "turned-back",
        ]),
    ),
]);

const BOUNDS: Shape = Fields(&[("earliest", OrNull(&Minute)), ("latest", OrNull(&Minute))]);

const CLAIM_TIME: Shape = Fields(&[
    (
        "basis",
        OneOf(&["explicit", "partial", "relative", "inherited", "frame", "inferred", "unknown"]),
    ),
    ("expressions", List(&Id('t'))),
    ("extent", OneOf(&["point", "within", "throughout"])),
    ("text_only", VALUE),
    (
        "anchored",
        Fields(&[
            ("earliest", OrNull(&Minute)),
            ("latest", OrNull(&Minute)),
            ("edtf", OrNull(&Text)),
            ("starts", OrNull(&BOUNDS)),
            ("ends", OrNull(&BOUNDS)),
            ("alternatives", List(&VALUE)),
        ]),
    ),
    (
        "because",
        List(&Fields(&[
            ("side", OneOf(&["both", "earliest", "latest"])),
            (
                "relation",
                OneOf(&["on", "before", "after", "during", "near", "same-as", "frame", "anchor"]),
            ),
            ("of", Text),
            ("words", OrNull(&Span)),
            ("rule", Text),
        ])),
    ),
]);

const NOTE: Shape = Fields(&[
    ("code", Text),
    ("spans", List(&Span)),
    ("claims", List(&Id('c'))),
    ("params", Map(&NumberOrText)),
]);
