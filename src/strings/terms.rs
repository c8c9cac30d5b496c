//! The words for every code of the published format: one function for each, Arabic and English side by side.

use super::{Pair, words as w};
use isnad_account::{
    ActorRole, AnchorKind, Certainty, ClaimKind, Confidence, LinkClass, MovementStatus, PlaceKind,
    PlaceRole, Polarity, QuoteMode, Realis, Relation, Resolved, SentenceStatus, TimeBasis,
};
use isnad_scene::{AnchorOrigin, Form};

/// How a link's source commits, as a verb without its subject.
pub(crate) fn link_class(class: LinkClass) -> Pair {
    match class {
        LinkClass::Author => w::LINK_CLASS_AUTHOR,
        LinkClass::Say => w::LINK_CLASS_SAY,
        LinkClass::Assert => w::LINK_CLASS_ASSERT,
        LinkClass::AssertStrong => w::LINK_CLASS_ASSERT_STRONG,
        LinkClass::Comment => w::LINK_CLASS_COMMENT,
        LinkClass::Narrate => w::LINK_CLASS_NARRATE,
        LinkClass::Continue => w::LINK_CLASS_CONTINUE,
        LinkClass::PointOut => w::LINK_CLASS_POINT_OUT,
        LinkClass::Hint => w::LINK_CLASS_HINT,
        LinkClass::Explain => w::LINK_CLASS_EXPLAIN,
        LinkClass::Reveal => w::LINK_CLASS_REVEAL,
        LinkClass::Believe => w::LINK_CLASS_BELIEVE,
        LinkClass::Know => w::LINK_CLASS_KNOW,
        LinkClass::Perceive => w::LINK_CLASS_PERCEIVE,
        LinkClass::Estimate => w::LINK_CLASS_ESTIMATE,
        LinkClass::Doubt => w::LINK_CLASS_DOUBT,
        LinkClass::Claim => w::LINK_CLASS_CLAIM,
        LinkClass::Accuse => w::LINK_CLASS_ACCUSE,
        LinkClass::Deny => w::LINK_CLASS_DENY,
        LinkClass::Refuse => w::LINK_CLASS_REFUSE,
        LinkClass::Admit => w::LINK_CLASS_ADMIT,
        LinkClass::Inform => w::LINK_CLASS_INFORM,
        LinkClass::Relay => w::LINK_CLASS_RELAY,
        LinkClass::Request => w::LINK_CLASS_REQUEST,
        LinkClass::Order => w::LINK_CLASS_ORDER,
        LinkClass::Promise => w::LINK_CLASS_PROMISE,
        LinkClass::Threat => w::LINK_CLASS_THREAT,
        LinkClass::Warn => w::LINK_CLASS_WARN,
        LinkClass::Suggest => w::LINK_CLASS_SUGGEST,
        LinkClass::Decide => w::LINK_CLASS_DECIDE,
        LinkClass::Ask => w::LINK_CLASS_ASK,
        LinkClass::AccordingTo => w::LINK_CLASS_ACCORDING_TO,
        LinkClass::Medium => w::LINK_CLASS_MEDIUM,
        LinkClass::Switch => w::LINK_CLASS_SWITCH,
        LinkClass::Anonymous => w::LINK_CLASS_ANONYMOUS,
    }
}

/// How the source of a link was found.
pub(crate) fn resolved(resolved: Resolved) -> Pair {
    match resolved {
        Resolved::Default => w::RESOLVED_DEFAULT,
        Resolved::Named => w::RESOLVED_NAMED,
        Resolved::RoleNoun => w::RESOLVED_ROLE_NOUN,
        Resolved::Pronoun => w::RESOLVED_PRONOUN,
        Resolved::Elided => w::RESOLVED_ELIDED,
        Resolved::Continuation => w::RESOLVED_CONTINUATION,
        Resolved::Impersonal => w::RESOLVED_IMPERSONAL,
        Resolved::Editor => w::RESOLVED_EDITOR,
    }
}

/// What a source commits to, as words that stand side by side. What is denied is told in one: "denied" beside
/// "happened" would read as if it had happened. What has not come about is told by that alone.
pub(crate) fn stance(polarity: Polarity, realis: Realis, certainty: Certainty) -> Vec<Pair> {
    let of_realis = self::realis(realis);
    let mut words = match (polarity, realis) {
        (Polarity::Affirmed, Realis::Happened | Realis::Ongoing) => {
            vec![w::POLARITY_AFFIRMED, of_realis]
        }
        (Polarity::Denied, Realis::Happened) => vec![w::DENIED_HAPPENED],
        (Polarity::Denied, Realis::Ongoing) => vec![w::DENIED_ONGOING],
        // It is the permission that is denied, and these words say so.
        (Polarity::Affirmed, _) | (Polarity::Denied, Realis::NotPermitted) => vec![of_realis],
        (Polarity::Denied, _) => vec![w::POLARITY_NEGATED, of_realis],
    };
    if certainty != Certainty::Unstated {
        words.push(self::certainty(certainty));
    }
    words
}

/// How surely the innermost source commits.
fn certainty(certainty: Certainty) -> Pair {
    match certainty {
        Certainty::Certain => w::CERTAINTY_CERTAIN,
        Certainty::Probable => w::CERTAINTY_PROBABLE,
        Certainty::Possible => w::CERTAINTY_POSSIBLE,
        Certainty::Unstated => w::CERTAINTY_UNSTATED,
    }
}

/// Whether what is told has come about.
fn realis(realis: Realis) -> Pair {
    match realis {
        Realis::Happened => w::REALIS_HAPPENED,
        Realis::Ongoing => w::REALIS_ONGOING,
        Realis::Decided => w::REALIS_DECIDED,
        Realis::Planned => w::REALIS_PLANNED,
        Realis::Requested => w::REALIS_REQUESTED,
        Realis::Promised => w::REALIS_PROMISED,
        Realis::Ordered => w::REALIS_ORDERED,
        Realis::Prepared => w::REALIS_PREPARED,
        Realis::Conditional => w::REALIS_CONDITIONAL,
        Realis::Feared => w::REALIS_FEARED,
        Realis::NotPermitted => w::REALIS_NOT_PERMITTED,
        Realis::Prevented => w::REALIS_PREVENTED,
    }
}

/// How far a movement came about.
pub(crate) fn movement_status(status: MovementStatus) -> Pair {
    match status {
        MovementStatus::Done => w::MOVEMENT_STATUS_DONE,
        MovementStatus::Ongoing => w::MOVEMENT_STATUS_ONGOING,
        MovementStatus::Decided => w::MOVEMENT_STATUS_DECIDED,
        MovementStatus::Planned => w::MOVEMENT_STATUS_PLANNED,
        MovementStatus::Requested => w::MOVEMENT_STATUS_REQUESTED,
        MovementStatus::Promised => w::MOVEMENT_STATUS_PROMISED,
        MovementStatus::Prepared => w::MOVEMENT_STATUS_PREPARED,
        MovementStatus::Ordered => w::MOVEMENT_STATUS_ORDERED,
        MovementStatus::NotPermitted => w::MOVEMENT_STATUS_NOT_PERMITTED,
        MovementStatus::Denied => w::MOVEMENT_STATUS_DENIED,
        MovementStatus::TurnedBack => w::MOVEMENT_STATUS_TURNED_BACK,
    }
}

/// What sort of proposition.
pub(crate) fn claim_kind(kind: ClaimKind) -> Pair {
    match kind {
        ClaimKind::Event => w::CLAIM_KIND_EVENT,
        ClaimKind::State => w::CLAIM_KIND_STATE,
        ClaimKind::Speech => w::CLAIM_KIND_SPEECH,
        ClaimKind::Request => w::CLAIM_KIND_REQUEST,
        ClaimKind::Promise => w::CLAIM_KIND_PROMISE,
        ClaimKind::Threat => w::CLAIM_KIND_THREAT,
        ClaimKind::Refusal => w::CLAIM_KIND_REFUSAL,
        ClaimKind::Decision => w::CLAIM_KIND_DECISION,
        ClaimKind::Purpose => w::CLAIM_KIND_PURPOSE,
        ClaimKind::Evaluation => w::CLAIM_KIND_EVALUATION,
    }
}

/// Whether the words are the source's own.
pub(crate) fn quote(quote: QuoteMode) -> Pair {
    match quote {
        QuoteMode::Direct => w::QUOTE_DIRECT,
        QuoteMode::Indirect => w::QUOTE_INDIRECT,
        QuoteMode::Mixed => w::QUOTE_MIXED,
    }
}

/// What part an actor has in a claim.
pub(crate) fn actor_role(role: ActorRole) -> Pair {
    match role {
        ActorRole::Agent => w::ACTOR_ROLE_AGENT,
        ActorRole::Patient => w::ACTOR_ROLE_PATIENT,
        ActorRole::Addressee => w::ACTOR_ROLE_ADDRESSEE,
        ActorRole::Companion => w::ACTOR_ROLE_COMPANION,
        ActorRole::Beneficiary => w::ACTOR_ROLE_BENEFICIARY,
        ActorRole::About => w::ACTOR_ROLE_ABOUT,
    }
}

/// What part a place has in a claim.
pub(crate) fn place_role(role: PlaceRole) -> Pair {
    match role {
        PlaceRole::At => w::PLACE_ROLE_AT,
        PlaceRole::From => w::PLACE_ROLE_FROM,
        PlaceRole::To => w::PLACE_ROLE_TO,
        PlaceRole::Via => w::PLACE_ROLE_VIA,
        PlaceRole::About => w::PLACE_ROLE_ABOUT,
        PlaceRole::TimeAnchor => w::PLACE_ROLE_TIME_ANCHOR,
        PlaceRole::Institution => w::PLACE_ROLE_INSTITUTION,
    }
}

/// What sort of place.
pub(crate) fn place_kind(kind: PlaceKind) -> Pair {
    match kind {
        PlaceKind::Country => w::PLACE_KIND_COUNTRY,
        PlaceKind::Region => w::PLACE_KIND_REGION,
        PlaceKind::City => w::PLACE_KIND_CITY,
        PlaceKind::Town => w::PLACE_KIND_TOWN,
        PlaceKind::Building => w::PLACE_KIND_BUILDING,
        PlaceKind::Airport => w::PLACE_KIND_AIRPORT,
        PlaceKind::Base => w::PLACE_KIND_BASE,
        PlaceKind::Airspace => w::PLACE_KIND_AIRSPACE,
        PlaceKind::Water => w::PLACE_KIND_WATER,
        PlaceKind::Other => w::PLACE_KIND_OTHER,
    }
}

/// How the time of a claim is known.
pub(crate) fn basis(basis: TimeBasis) -> Pair {
    match basis {
        TimeBasis::Explicit => w::BASIS_EXPLICIT,
        TimeBasis::Partial => w::BASIS_PARTIAL,
        TimeBasis::Relative => w::BASIS_RELATIVE,
        TimeBasis::Inherited => w::BASIS_INHERITED,
        TimeBasis::Frame => w::BASIS_FRAME,
        TimeBasis::Inferred => w::BASIS_INFERRED,
        TimeBasis::Unknown => w::BASIS_UNKNOWN,
    }
}

/// How a claim's time hangs on what it is counted from.
pub(crate) fn relation(relation: Relation) -> Pair {
    match relation {
        Relation::On => w::RELATION_ON,
        Relation::Before => w::RELATION_BEFORE,
        Relation::After => w::RELATION_AFTER,
        Relation::During => w::RELATION_DURING,
        Relation::Near => w::RELATION_NEAR,
        Relation::SameAs => w::RELATION_SAME_AS,
        Relation::Frame => w::RELATION_FRAME,
        Relation::Anchor => w::RELATION_ANCHOR,
    }
}

/// What sort of anchor.
pub(crate) fn anchor_kind(kind: AnchorKind) -> Pair {
    match kind {
        AnchorKind::Published => w::ANCHOR_KIND_PUBLISHED,
        AnchorKind::Year => w::ANCHOR_KIND_YEAR,
        AnchorKind::Event => w::ANCHOR_KIND_EVENT,
        AnchorKind::Editor => w::ANCHOR_KIND_EDITOR,
    }
}

/// Where an anchor comes from.
pub(crate) fn anchor_origin(origin: AnchorOrigin) -> Pair {
    match origin {
        AnchorOrigin::Text => w::ANCHOR_ORIGIN_TEXT,
        AnchorOrigin::Page => w::ANCHOR_ORIGIN_PAGE,
        AnchorOrigin::World => w::ANCHOR_ORIGIN_WORLD,
        AnchorOrigin::Given => w::ANCHOR_ORIGIN_GIVEN,
    }
}

/// What is measured by a length that words leave open; `None` for a key this page does not know.
pub(crate) fn gap(key: &str) -> Option<Pair> {
    Some(match key.strip_prefix("gap:")? {
        "at-once" => w::GAP_AT_ONCE,
        "shortly-after" => w::GAP_SHORTLY_AFTER,
        "shortly-before" => w::GAP_SHORTLY_BEFORE,
        "stay-goes-on" => w::GAP_STAY_GOES_ON,
        "window-minutes" => w::GAP_WINDOW_MINUTES,
        "window-hours" => w::GAP_WINDOW_HOURS,
        "window-days" => w::GAP_WINDOW_DAYS,
        "window-weeks" => w::GAP_WINDOW_WEEKS,
        "window-months" => w::GAP_WINDOW_MONTHS,
        _ => return None,
    })
}

/// Why something else that a name could mean was not chosen; `None` for a reason this page does not know.
pub(crate) fn candidate(why: &str) -> Option<Pair> {
    Some(match why {
        "less-important" => w::CANDIDATE_LESS_IMPORTANT,
        "other-country" => w::CANDIDATE_OTHER_COUNTRY,
        "tie" => w::CANDIDATE_TIE,
        _ => return None,
    })
}

/// The program's own belief in its reading.
pub(crate) fn confidence(confidence: Confidence) -> Pair {
    match confidence {
        Confidence::High => w::CONFIDENCE_HIGH,
        Confidence::Medium => w::CONFIDENCE_MEDIUM,
        Confidence::Low => w::CONFIDENCE_LOW,
    }
}

/// What became of a sentence.
pub(crate) fn sentence_status(status: SentenceStatus) -> Pair {
    match status {
        SentenceStatus::Claims => w::SENTENCE_STATUS_CLAIMS,
        SentenceStatus::NoClaim => w::SENTENCE_STATUS_NO_CLAIM,
        SentenceStatus::NotUnderstood => w::SENTENCE_STATUS_NOT_UNDERSTOOD,
    }
}

/// What a sentence is called of which nothing is shown elsewhere, and why nothing is.
pub(crate) fn quiet_sentence(status: SentenceStatus) -> Option<(Pair, Pair)> {
    match status {
        SentenceStatus::Claims => None,
        SentenceStatus::NoClaim => Some((w::SENTENCE_WITHOUT_CLAIM, w::WHY_WITHOUT_CLAIM)),
        SentenceStatus::NotUnderstood => Some((w::SENTENCE_NOT_UNDERSTOOD, w::WHY_NOT_UNDERSTOOD)),
    }
}

/// The shared vocabulary of marks.
pub(crate) fn form(form: Form) -> Pair {
    match form {
        Form::Affirmed => w::FORM_AFFIRMED,
        Form::Hedged => w::FORM_HEDGED,
        Form::NotDone => w::FORM_NOT_DONE,
        Form::Denied => w::FORM_DENIED,
    }
}
