//! The words for every code of the published format: one function for each, Arabic and English side by side.

use super::Pair;
use isnad_account::{
    ActorRole, AnchorKind, Certainty, ClaimKind, Confidence, LinkClass, MovementStatus, PlaceKind,
    PlaceRole, Polarity, QuoteMode, Realis, Relation, Resolved, SentenceStatus, TimeBasis,
};
use isnad_scene::{AnchorOrigin, Form};

/// How a link's source commits, as a verb without its subject.
pub(crate) fn link_class(class: LinkClass) -> Pair {
    match class {
        LinkClass::Author => Pair("يكتب", "writes"),
        LinkClass::Say => Pair("قال", "said"),
        LinkClass::Assert => Pair("أكّد", "stated"),
        LinkClass::AssertStrong => Pair("شدّد", "insisted"),
        LinkClass::Comment => Pair("علّق", "commented"),
        LinkClass::Narrate => Pair("روى", "recounted"),
        LinkClass::Continue => Pair("تابع", "went on"),
        LinkClass::PointOut => Pair("أشار", "pointed out"),
        LinkClass::Hint => Pair("ألمح", "hinted"),
        LinkClass::Explain => Pair("أوضح", "explained"),
        LinkClass::Reveal => Pair("كشف", "revealed"),
        LinkClass::Believe => Pair("اعتقد", "believed"),
        LinkClass::Know => Pair("علم", "knew"),
        LinkClass::Perceive => Pair("شعر أو رأى", "perceived"),
        LinkClass::Estimate => Pair("قدّر", "estimated"),
        LinkClass::Doubt => Pair("شكّك", "doubted"),
        LinkClass::Claim => Pair("زعم", "claimed"),
        LinkClass::Accuse => Pair("اتهم", "accused"),
        LinkClass::Deny => Pair("نفى", "denied"),
        LinkClass::Refuse => Pair("رفض", "refused"),
        LinkClass::Admit => Pair("أقرّ", "admitted"),
        LinkClass::Inform => Pair("أبلغ", "informed"),
        LinkClass::Relay => Pair("نقل", "relayed"),
        LinkClass::Request => Pair("طلب", "requested"),
        LinkClass::Order => Pair("أمر", "ordered"),
        LinkClass::Promise => Pair("وعد", "promised"),
        LinkClass::Threat => Pair("هدّد", "threatened"),
        LinkClass::Warn => Pair("حذّر", "warned"),
        LinkClass::Suggest => Pair("اقترح", "suggested"),
        LinkClass::Decide => Pair("قرّر", "decided"),
        LinkClass::Ask => Pair("سأل", "asked"),
        LinkClass::AccordingTo => Pair("وفق ما نُسب إليه", "according to"),
        LinkClass::Medium => Pair("وسيلة النقل", "medium"),
        LinkClass::Switch => Pair("انتقل إليه الكلام", "takes over"),
        LinkClass::Anonymous => Pair("مصدر لم يُسمَّ", "unnamed source"),
    }
}

/// How the source of a link was found.
pub(crate) fn resolved(resolved: Resolved) -> Pair {
    match resolved {
        Resolved::Default => Pair("لا عبارة إسناد هنا", "no attribution here"),
        Resolved::Named => Pair("مسمّى في النص", "named in the text"),
        Resolved::RoleNoun => Pair("مذكور بصفته", "named by role"),
        Resolved::Pronoun => Pair("بضمير", "by a pronoun"),
        Resolved::Elided => {
            Pair("الفاعل مستتر، والأرجح أنه هو", "subject left out, probably this one")
        }
        Resolved::Continuation => Pair(
            "لا عبارة إسناد هنا، والأرجح أن الكلام ما زال له",
            "no cue here, probably still this source",
        ),
        Resolved::Impersonal => Pair("بصيغة المجهول", "impersonal"),
        Resolved::Editor => Pair("حدّده محرر", "set by an editor"),
    }
}

/// Whether the innermost source affirms or denies.
pub(crate) fn polarity(polarity: Polarity) -> Pair {
    match polarity {
        Polarity::Affirmed => Pair("مثبَت", "affirmed"),
        Polarity::Denied => Pair("منفي", "denied"),
    }
}

/// How surely the innermost source commits.
pub(crate) fn certainty(certainty: Certainty) -> Pair {
    match certainty {
        Certainty::Certain => Pair("جازم", "certain"),
        Certainty::Probable => Pair("مرجَّح", "probable"),
        Certainty::Possible => Pair("محتمَل", "possible"),
        Certainty::Unstated => Pair("بلا درجة يقين مصرَّح بها", "certainty unstated"),
    }
}

/// Whether what is told has come about.
pub(crate) fn realis(realis: Realis) -> Pair {
    match realis {
        Realis::Happened => Pair("حدث", "happened"),
        Realis::Ongoing => Pair("جارٍ حينها", "ongoing then"),
        Realis::Decided => Pair("تقرَّر", "decided"),
        Realis::Planned => Pair("مخطَّط له", "planned"),
        Realis::Requested => Pair("مطلوب", "requested"),
        Realis::Promised => Pair("موعود به", "promised"),
        Realis::Ordered => Pair("مأمور به", "ordered"),
        Realis::Prepared => Pair("جرى الإعداد له", "prepared"),
        Realis::Conditional => Pair("مشروط", "conditional"),
        Realis::Feared => Pair("يُخشى وقوعه", "feared"),
        Realis::NotPermitted => Pair("لم يُسمح به", "not permitted"),
        Realis::Prevented => Pair("مُنع وقوعه", "prevented"),
    }
}

/// How far a movement came about.
pub(crate) fn movement_status(status: MovementStatus) -> Pair {
    match status {
        MovementStatus::Done => Pair("تم", "done"),
        MovementStatus::Ongoing => Pair("جارٍ حينها", "under way then"),
        MovementStatus::Decided => Pair("تقرَّر", "decided"),
        MovementStatus::Planned => Pair("مخطَّط له", "planned"),
        MovementStatus::Requested => Pair("مطلوب", "requested"),
        MovementStatus::Promised => Pair("موعود به", "promised"),
        MovementStatus::Prepared => Pair("جرى الإعداد له", "prepared"),
        MovementStatus::Ordered => Pair("مأمور به", "ordered"),
        MovementStatus::NotPermitted => Pair("لم يُسمح به", "not permitted"),
        MovementStatus::Denied => Pair("منفي", "denied"),
        MovementStatus::TurnedBack => Pair("أُعيد من الطريق", "turned back"),
    }
}

/// What sort of proposition.
pub(crate) fn claim_kind(kind: ClaimKind) -> Pair {
    match kind {
        ClaimKind::Event => Pair("حدث", "event"),
        ClaimKind::State => Pair("حال", "state"),
        ClaimKind::Speech => Pair("كلام", "speech"),
        ClaimKind::Request => Pair("طلب", "request"),
        ClaimKind::Promise => Pair("وعد", "promise"),
        ClaimKind::Threat => Pair("تهديد", "threat"),
        ClaimKind::Refusal => Pair("رفض", "refusal"),
        ClaimKind::Decision => Pair("قرار", "decision"),
        ClaimKind::Purpose => Pair("غاية", "purpose"),
        ClaimKind::Evaluation => Pair("تقييم", "evaluation"),
    }
}

/// Whether the words are the source's own.
pub(crate) fn quote(quote: QuoteMode) -> Pair {
    match quote {
        QuoteMode::Direct => Pair("اقتباس حرفي", "direct quotation"),
        QuoteMode::Indirect => Pair("كلام منقول بالمعنى", "reported speech"),
        QuoteMode::Mixed => Pair("نقل فيه اقتباس", "reported, partly quoted"),
    }
}

/// What part an actor has in a claim.
pub(crate) fn actor_role(role: ActorRole) -> Pair {
    match role {
        ActorRole::Agent => Pair("الفاعل", "agent"),
        ActorRole::Patient => Pair("من وقع عليه", "affected"),
        ActorRole::Addressee => Pair("المخاطَب", "addressee"),
        ActorRole::Companion => Pair("المرافق", "companion"),
        ActorRole::Beneficiary => Pair("المستفيد", "beneficiary"),
        ActorRole::About => Pair("موضوع الكلام", "subject of the talk"),
    }
}

/// What part a place has in a claim.
pub(crate) fn place_role(role: PlaceRole) -> Pair {
    match role {
        PlaceRole::At => Pair("في", "at"),
        PlaceRole::From => Pair("من", "from"),
        PlaceRole::To => Pair("إلى", "to"),
        PlaceRole::Via => Pair("عبر", "via"),
        PlaceRole::About => Pair("ذُكر ولم يقع فيه", "mentioned, not where it was"),
        PlaceRole::TimeAnchor => Pair("ذُكر لتحديد الوقت", "mentioned to tell the time"),
        PlaceRole::Institution => Pair("ذُكر اسماً لجهة", "stands for an institution"),
    }
}

/// What sort of place.
pub(crate) fn place_kind(kind: PlaceKind) -> Pair {
    match kind {
        PlaceKind::Country => Pair("دولة", "country"),
        PlaceKind::Region => Pair("منطقة", "region"),
        PlaceKind::City => Pair("مدينة", "city"),
        PlaceKind::Town => Pair("بلدة", "town"),
        PlaceKind::Building => Pair("مبنى", "building"),
        PlaceKind::Airport => Pair("مطار", "airport"),
        PlaceKind::Base => Pair("قاعدة", "base"),
        PlaceKind::Airspace => Pair("مجال جوي", "airspace"),
        PlaceKind::Water => Pair("مسطح مائي", "water"),
        PlaceKind::Other => Pair("مكان", "place"),
    }
}

/// How the time of a claim is known.
pub(crate) fn basis(basis: TimeBasis) -> Pair {
    match basis {
        TimeBasis::Explicit => Pair("مذكور في النص", "stated in the text"),
        TimeBasis::Partial => Pair("مذكور جزئياً في النص", "partly stated in the text"),
        TimeBasis::Relative => Pair("محسوب من كلمات النص", "computed from the words"),
        TimeBasis::Inherited => Pair("مأخوذ من القول الذي يضمّه", "taken from the enclosing claim"),
        TimeBasis::Frame => Pair("من الإطار الزمني للفقرة", "from the frame of the passage"),
        TimeBasis::Inferred => Pair("مستنتَج من الترتيب", "inferred from the order"),
        TimeBasis::Unknown => Pair("غير معروف", "not known"),
    }
}

/// How a claim's time hangs on what it is counted from.
pub(crate) fn relation(relation: Relation) -> Pair {
    match relation {
        Relation::On => Pair("في", "on"),
        Relation::Before => Pair("قبل", "before"),
        Relation::After => Pair("بعد", "after"),
        Relation::During => Pair("أثناء", "during"),
        Relation::Near => Pair("قرابة", "about the time of"),
        Relation::SameAs => Pair("في الوقت نفسه مع", "at the same time as"),
        Relation::Frame => Pair("ضمن زمن", "within the time of"),
        Relation::Anchor => Pair("محسوب من", "counted from"),
    }
}

/// What sort of anchor.
pub(crate) fn anchor_kind(kind: AnchorKind) -> Pair {
    match kind {
        AnchorKind::Published => Pair("يوم النشر", "day of publication"),
        AnchorKind::Year => Pair("السنة", "year"),
        AnchorKind::Event => Pair("حدث معروف التاريخ", "dated event"),
        AnchorKind::Editor => Pair("تحديد محرر", "set by an editor"),
    }
}

/// Where an anchor comes from.
pub(crate) fn anchor_origin(origin: AnchorOrigin) -> Pair {
    match origin {
        AnchorOrigin::Text => Pair("من النص", "from the text"),
        AnchorOrigin::Page => Pair("من الصفحة، لا من النص", "from the page, not from the text"),
        AnchorOrigin::World => {
            Pair("من أحداث العالم، لا من النص", "event of the world, not from the text")
        }
        AnchorOrigin::Given => Pair("منك، لا من النص", "given by you, not from the text"),
    }
}

/// What is measured by a length that words leave open; `None` for a key this page does not know.
pub(crate) fn gap(key: &str) -> Option<Pair> {
    Some(match key.strip_prefix("gap:")? {
        "at-once" => Pair("«فور كذا»", "“immediately after”"),
        "shortly-after" => Pair("«بعد كذا بقليل»", "“shortly after”"),
        "shortly-before" => Pair("«قبيل كذا»", "“shortly before”"),
        "stay-goes-on" => {
            Pair("بقاء الزائر بعد آخر ما يُروى", "a visit after the last thing told of it")
        }
        "window-minutes" => Pair("«الدقائق الأخيرة»", "“the last minutes”"),
        "window-hours" => Pair("«الساعات الأخيرة»", "“the last hours”"),
        "window-days" => Pair("«الأيام الأخيرة»", "“the last days”"),
        "window-weeks" => Pair("«الأسابيع الأخيرة»", "“the last weeks”"),
        "window-months" => Pair("«الأشهر الأخيرة»", "“the last months”"),
        _ => return None,
    })
}

/// Why something else that a name could mean was not chosen; `None` for a reason this page does not know.
pub(crate) fn candidate(why: &str) -> Option<Pair> {
    Some(match why {
        "less-important" => Pair("أقل شهرة", "less prominent"),
        "other-country" => Pair("في بلد آخر", "in another country"),
        "tie" => Pair("محتمل بالقدر نفسه", "just as likely"),
        _ => return None,
    })
}

/// The program's own belief in its reading.
pub(crate) fn confidence(confidence: Confidence) -> Pair {
    match confidence {
        Confidence::High => Pair("عالية", "high"),
        Confidence::Medium => Pair("متوسطة", "medium"),
        Confidence::Low => Pair("منخفضة", "low"),
    }
}

/// What became of a sentence.
pub(crate) fn sentence_status(status: SentenceStatus) -> Pair {
    match status {
        SentenceStatus::Claims => Pair("فيها أقوال", "holds claims"),
        SentenceStatus::NoClaim => Pair("لا قول فيها", "no claim"),
        SentenceStatus::NotUnderstood => Pair("لم تُفهم", "not understood"),
    }
}

/// What a sentence is called of which nothing is shown elsewhere, and why nothing is.
pub(crate) fn quiet_sentence(status: SentenceStatus) -> Option<(Pair, Pair)> {
    match status {
        SentenceStatus::Claims => None,
        SentenceStatus::NoClaim => Some((
            Pair("جملة لا قول فيها", "A sentence without a claim"),
            Pair(
                "لم يجد البرنامج في هذه الجملة ما يُنسب إلى قائل، فلا شيء منها على الخريطة ولا على الخط الزمني.",
                "The program found nothing here that anybody claims: nothing of this sentence is on the map or the timeline.",
            ),
        )),
        SentenceStatus::NotUnderstood => Some((
            Pair("جملة لم تُفهم", "A sentence that was not understood"),
            Pair(
                "لم يفهم البرنامج هذه الجملة، فلا شيء منها على الخريطة ولا على الخط الزمني.",
                "The program did not understand this sentence: nothing of it is on the map or the timeline.",
            ),
        )),
    }
}

/// The shared vocabulary of marks.
pub(crate) fn form(form: Form) -> Pair {
    match form {
        Form::Affirmed => Pair("مثبَت", "affirmed"),
        Form::Hedged => Pair("متحفَّظ عليه", "hedged"),
        Form::NotDone => Pair("لم يتم", "not done"),
        Form::Denied => Pair("منفي", "denied"),
    }
}
