//! An invented account with its reading: invented people and papers in real places.

use isnad_account::*;
use isnad_scene::{
    Document, MapOptions, MapScene, Medium, Orientation, TimelineOptions, TimelineScene, ViewState,
    Viewport,
};

pub(crate) const TEXT: &str = "Closing days\n\
Lina Haddad told the Bardi Weekly that envoy Rami Daher flew from Damascus to Moscow on 29 November. \
Haddad said Daher believed that the palace was calm on Saturday evening. \
He denied that the convoy had reached Hama \u{1F697} before then. Nobody smiled.\n\
After the fall of Aleppo, Haddad said, Daher planned to go to Mazzeh air base, which the guards had left. \
A plane bound from Hmeimim for Moscow turned back, she said. \
Talks in Iraq had gone on since March 2011. A meeting was promised for Ain Dhahab. Qwx zzt.";

/// A reading under construction; words are found by quoting them.
pub(crate) struct Maker {
    pub(crate) text: String,
    pub(crate) reading: Reading,
}

impl Maker {
    pub(crate) fn new(text: &str) -> Self {
        let account = AccountInfo {
            sha256: "0123456789abcdef".repeat(4),
            language: "en".into(),
            length: text.chars().count() as u32,
            text: None,
            published: Some("2025-01-05".into()),
            zone: None,
        };
        let reading = Reading {
            format: FORMAT_NAME.into(),
            version: FORMAT_VERSION,
            engine: Engine { name: "isnad".into(), version: "0.1.0".into() },
            account,
            anchors: Vec::new(),
            gaps: Vec::new(),
            sections: Vec::new(),
            sentences: Vec::new(),
            actors: Vec::new(),
            places: Vec::new(),
            times: Vec::new(),
            claims: Vec::new(),
            notes: Vec::new(),
        };
        Self { text: text.into(), reading }
    }

    pub(crate) fn document(self) -> Document {
        Document::new(self.text, self.reading)
    }

    pub(crate) fn span(&self, words: &str) -> Span {
        let byte = self.text.find(words).unwrap_or_else(|| panic!("not in the text: {words}"));
        let start = self.text[..byte].chars().count() as u32;
        Span::new(start, start + words.chars().count() as u32)
    }

    pub(crate) fn sentence(&mut self, words: &str, status: SentenceStatus) {
        let span = self.span(words);
        self.reading.sentences.push(Sentence { span, status });
    }

    pub(crate) fn actor(&mut self, id: &str, name: Option<&str>, kind: ActorKind) {
        let mentions = name.map(|name| self.span(name)).into_iter().collect();
        let names = name.map(|name| Named::one("xx", format!("{name}-xx"))).unwrap_or_default();
        let name = name.map(Into::into);
        self.reading.actors.push(Actor { id: ActorId(id.into()), name, names, kind, mentions });
    }

    pub(crate) fn place(
        &mut self,
        id: &str,
        name: &str,
        kind: PlaceKind,
        at: Option<(f64, f64)>,
    ) -> &mut Place {
        let mentions = vec![self.span(name)];
        self.reading.places.push(Place {
            id: PlaceId(id.into()),
            name: name.into(),
            names: Default::default(),
            kind,
            lat: at.map(|it| it.0),
            lon: at.map(|it| it.1),
            radius_km: None,
            ids: Vec::new(),
            within: None,
            mentions,
            candidates: Vec::new(),
        });
        self.reading.places.last_mut().unwrap()
    }

    pub(crate) fn claim(
        &mut self,
        id: &str,
        words: &str,
        chain: &[(&str, LinkClass, Option<&str>)],
    ) -> &mut Claim {
        let span = self.span(words);
        let link = |(actor, class, cue): &(&str, LinkClass, Option<&str>)| Link {
            actor: ActorId((*actor).into()),
            class: *class,
            cue: cue.map(|cue| self.span(cue)),
            mention: None,
            resolved: match (class, cue) {
                (LinkClass::Author, _) => Resolved::Default,
                (_, Some(_)) => Resolved::Named,
                (_, None) => Resolved::Continuation,
            },
        };
        let chain =
            std::iter::once(&("a0", LinkClass::Author, None)).chain(chain).map(link).collect();
        self.reading.claims.push(plain_claim(id, span, chain));
        self.reading.claims.last_mut().unwrap()
    }
}

pub(crate) fn plain_claim(id: &str, span: Span, chain: Vec<Link>) -> Claim {
    Claim {
        id: ClaimId(id.into()),
        span,
        pieces: vec![span],
        kind: ClaimKind::Event,
        quote: QuoteMode::Indirect,
        chain,
        polarity: Polarity::Affirmed,
        certainty: Certainty::Unstated,
        realis: Realis::Happened,
        markers: Vec::new(),
        actors: Vec::new(),
        places: Vec::new(),
        movement: None,
        time: ClaimTime::default(),
        confidence: Confidence::High,
        rule: "claims.test".into(),
        edited: false,
    }
}

pub(crate) fn cid(id: &str) -> ClaimId {
    ClaimId(id.into())
}

pub(crate) fn pid(id: &str) -> PlaceId {
    PlaceId(id.into())
}

pub(crate) fn aid(id: &str) -> ActorId {
    ActorId(id.into())
}

pub(crate) fn minute(text: &str) -> LocalMinute {
    LocalMinute::parse(text).unwrap_or_else(|| panic!("no minute: {text}"))
}

pub(crate) fn dated(from: Option<&str>, to: Option<&str>) -> Dated {
    Dated { earliest: from.map(minute), latest: to.map(minute), ..Dated::default() }
}

pub(crate) fn at(place: &str, span: Span, role: PlaceRole) -> ClaimPlace {
    ClaimPlace { place: pid(place), span, role }
}

pub(crate) fn movement(from: Option<&str>, to: Option<&str>, status: MovementStatus) -> Movement {
    let known = |end: Option<&str>| if end.is_some() { EndKnown::Stated } else { EndKnown::None };
    Movement {
        mover: Some(aid("a2")),
        from: from.map(pid),
        to: to.map(pid),
        via: Vec::new(),
        from_known: known(from),
        to_known: known(to),
        status,
    }
}

/// The account of [`TEXT`]: every kind of mark, place, movement and time once.
pub(crate) fn sample() -> Document {
    let mut maker = Maker::new(TEXT);
    frame(&mut maker);
    people_and_places(&mut maker);
    first_paragraph(&mut maker);
    second_paragraph(&mut maker);
    maker.document()
}

fn frame(maker: &mut Maker) {
    let title = maker.span("Closing days");
    let end = TEXT.chars().count() as u32;
    maker.reading.sections.push(Section { title: Some(title), span: Span::new(0, end) });
    for (words, status) in [
        (
            "Lina Haddad told the Bardi Weekly that envoy Rami Daher flew from Damascus to Moscow on 29 November.",
            SentenceStatus::Claims,
        ),
        (
            "Haddad said Daher believed that the palace was calm on Saturday evening.",
            SentenceStatus::Claims,
        ),
        (
            "He denied that the convoy had reached Hama \u{1F697} before then.",
            SentenceStatus::Claims,
        ),
        ("Nobody smiled.", SentenceStatus::NoClaim),
        (
            "After the fall of Aleppo, Haddad said, Daher planned to go to Mazzeh air base, which the guards had left.",
            SentenceStatus::Claims,
        ),
        ("A plane bound from Hmeimim for Moscow turned back, she said.", SentenceStatus::Claims),
        ("Talks in Iraq had gone on since March 2011.", SentenceStatus::Claims),
        ("A meeting was promised for Ain Dhahab.", SentenceStatus::Claims),
        ("Qwx zzt.", SentenceStatus::NotUnderstood),
    ] {
        maker.sentence(words, status);
    }
    maker.reading.anchors.push(Anchor {
        id: "n1".into(),
        key: "events:palace".into(),
        names: Named::default(),
        kind: AnchorKind::Event,
        label: "the palace was left".into(),
        earliest: Some(minute("2024-12-08")),
        latest: Some(minute("2024-12-09")),
        origin: "events:palace".into(),
        enabled: true,
    });
}

fn people_and_places(maker: &mut Maker) {
    maker.actor("a0", None, ActorKind::Article);
    maker.actor("a1", Some("Lina Haddad"), ActorKind::Person);
    maker.actor("a2", Some("Rami Daher"), ActorKind::Person);
    maker.place("p1", "Damascus", PlaceKind::City, Some((33.51, 36.29)));
    maker.place("p2", "Moscow", PlaceKind::City, Some((55.75, 37.62)));
    maker.place("p3", "palace", PlaceKind::Building, Some((33.52, 36.25))).within = Some(pid("p1"));
    maker.place("p4", "Hama", PlaceKind::City, Some((35.13, 36.75)));
    maker.place("p5", "Aleppo", PlaceKind::City, Some((36.2, 37.16)));
    maker.place("p6", "Mazzeh air base", PlaceKind::Base, Some((33.48, 36.22))).within =
        Some(pid("p1"));
    maker.place("p7", "Hmeimim", PlaceKind::Base, Some((35.4, 35.95)));
    maker.place("p8", "Iraq", PlaceKind::Country, Some((33.0, 44.0))).radius_km = Some(400.0);
    maker.place("p9", "Ain Dhahab", PlaceKind::Town, None);
    let span = maker.span("29 November");
    maker.reading.times.push(TimeExpression {
        id: TimeId("t1".into()),
        span,
        kind: TimeKind::Date,
        grain: Grain::Day,
        earliest: None,
        latest: None,
        edtf: Some("XXXX-11-29".into()),
        clock: None,
        alternatives: Vec::new(),
    });
}

fn first_paragraph(maker: &mut Maker) {
    let told = ("a1", LinkClass::Say, Some("told"));
    let (damascus, moscow) = (maker.span("Damascus"), maker.span("Moscow"));
    let date = maker.span("29 November");
    let claim =
        maker.claim("c1", "envoy Rami Daher flew from Damascus to Moscow on 29 November", &[told]);
    claim.places = vec![at("p1", damascus, PlaceRole::From), at("p2", moscow, PlaceRole::To)];
    claim.movement = Some(movement(Some("p1"), Some("p2"), MovementStatus::Done));
    claim.actors = vec![ClaimActor { actor: aid("a2"), role: ActorRole::Agent, span: None }];
    claim.time.basis = TimeBasis::Partial;
    claim.time.extent = Extent::Point;
    claim.time.expressions = vec![TimeId("t1".into())];
    claim.time.text_only.edtf = Some("XXXX-11-29".into());
    claim.time.because = vec![Because {
        side: isnad_account::Side::Both,
        relation: Relation::On,
        of: "t1".into(),
        words: Some(date),
        rule: "time.day".into(),
    }];

    let palace = maker.span("palace");
    let said = ("a1", LinkClass::Say, Some("said"));
    let believed = ("a2", LinkClass::Believe, Some("believed"));
    let claim = maker.claim("c2", "the palace was calm on Saturday evening", &[said, believed]);
    claim.certainty = Certainty::Probable;
    claim.kind = ClaimKind::State;
    claim.places = vec![at("p3", palace, PlaceRole::At)];
    claim.time.anchored = dated(Some("2024-12-07T18:00"), Some("2024-12-08"));
    claim.time.because = vec![Because {
        side: isnad_account::Side::Both,
        relation: Relation::Anchor,
        of: "n1".into(),
        words: None,
        rule: "time.weekday".into(),
    }];

    let hama = maker.span("Hama");
    let claim = maker.claim(
        "c3",
        "the convoy had reached Hama",
        &[("a2", LinkClass::Deny, Some("denied"))],
    );
    claim.polarity = Polarity::Denied;
    claim.places = vec![at("p4", hama, PlaceRole::To)];
    claim.movement = Some(movement(None, Some("p4"), MovementStatus::Denied));
}

fn second_paragraph(maker: &mut Maker) {
    let (aleppo, base, hmeimim) =
        (maker.span("Aleppo"), maker.span("Mazzeh air base"), maker.span("Hmeimim"));
    let claim = maker.claim(
        "c4",
        "Daher planned to go to Mazzeh air base, which the guards had left",
        &[("a1", LinkClass::Say, None)],
    );
    claim.realis = Realis::Planned;
    claim.places = vec![at("p5", aleppo, PlaceRole::TimeAnchor), at("p6", base, PlaceRole::To)];
    claim.movement = Some(movement(None, Some("p6"), MovementStatus::Planned));
    claim.actors = vec![ClaimActor { actor: aid("a2"), role: ActorRole::Agent, span: None }];
    claim.time.anchored = dated(Some("2024-11-30"), Some("2024-12-03"));
    claim.time.text_only = TimeValue {
        earliest: Some(minute("2024-11-30")),
        latest: Some(minute("2024-12-03")),
        edtf: None,
    };

    let claim = maker.claim("c5", "the guards had left", &[("a1", LinkClass::Say, None)]);
    claim.places = vec![at("p6", base, PlaceRole::From)];
    claim.time.text_only =
        TimeValue { earliest: None, latest: Some(minute("2024-12-03")), edtf: None };

    let claim = maker.claim(
        "c6",
        "A plane bound from Hmeimim for Moscow turned back",
        &[("a1", LinkClass::Say, Some("said"))],
    );
    claim.places = vec![at("p7", hmeimim, PlaceRole::From)];
    claim.movement = Some(movement(Some("p7"), Some("p2"), MovementStatus::TurnedBack));
    claim.realis = Realis::Prevented;
    claim.time.anchored = dated(Some("2024-12-08T02:00"), None);
    claim.time.text_only =
        TimeValue { earliest: Some(minute("2024-12-08T02:00")), latest: None, edtf: None };

    let iraq = maker.span("Iraq");
    let claim = maker.claim("c7", "Talks in Iraq had gone on since March 2011", &[]);
    claim.places = vec![at("p8", iraq, PlaceRole::At)];
    claim.realis = Realis::Ongoing;
    claim.time.extent = Extent::Throughout;
    claim.time.text_only = TimeValue {
        earliest: Some(minute("2011-03-01")),
        latest: Some(minute("2011-04-01")),
        edtf: None,
    };

    let dhahab = maker.span("Ain Dhahab");
    let claim = maker.claim("c8", "A meeting was promised for Ain Dhahab", &[]);
    claim.realis = Realis::Promised;
    claim.places = vec![at("p9", dhahab, PlaceRole::At)];
}

pub(crate) fn map_options() -> MapOptions {
    let viewport = Viewport { width: 800.0, height: 600.0 };
    MapOptions { viewport, language: "en".into(), font: 13.0, medium: Medium::Screen }
}

pub(crate) fn map_of(document: &Document, view: &ViewState) -> MapScene {
    MapScene::new(document, view, &map_options())
}

pub(crate) fn timeline_options() -> TimelineOptions {
    TimelineOptions {
        orientation: Orientation::Horizontal,
        length: 1000.0,
        row: 20.0,
        lane: 20.0,
        tick_room: 70.0,
        medium: Medium::Screen,
    }
}

pub(crate) fn timeline_of(document: &Document, view: &ViewState) -> TimelineScene {
    TimelineScene::new(document, view, &timeline_options(), "en")
}

/// Two decimals, without a negative zero.
pub(crate) fn r(value: f64) -> String {
    format!("{:.2}", (value * 100.0).round() / 100.0 + 0.0)
}

pub(crate) fn ids(claims: &[ClaimId]) -> String {
    claims.iter().map(|it| it.0.as_ref()).collect::<Vec<_>>().join(" ")
}
