//! Who is named and meant, in invented sentences from many countries.

use isnad_reader::Gazetteer;
use isnad_reader::mentions::actor::{self, Actors, MentionForm};
use isnad_reader::pack::{Pack, Words};
use isnad_reader::text::Text;
use std::sync::OnceLock;

/// The Arabic pack, read once.
fn pack() -> &'static Pack {
    static PACK: OnceLock<Pack> = OnceLock::new();
    PACK.get_or_init(|| {
        Pack::decode(isnad_languages::ar()).unwrap_or_else(|error| panic!("{error}"))
    })
}

fn with_actors(source: &str, test: impl Fn(&Words<'_>, &Actors)) {
    let text = Text::new(source);
    let words = Words::new(&text, pack());
    test(&words, &actor::find(&words, &Gazetteer::empty()));
}

/// Every mention as "words = name of its actor".
fn check(source: &str, expected: &[&str]) {
    with_actors(source, |words, actors| {
        let found: Vec<String> = actors
            .mentions
            .iter()
            .map(|mention| {
                let span = words.text.stem_span(mention.tokens.clone(), mention.n_prefix);
                format!("{} = {}", span.of(source), actors.list[mention.actor].name)
            })
            .collect();
        assert_eq!(found, expected, "{source}");
    });
}

fn forms(source: &str) -> Vec<MentionForm> {
    let text = Text::new(source);
    let words = Words::new(&text, pack());
    actor::find(&words, &Gazetteer::empty()).mentions.iter().map(|mention| mention.form).collect()
}

#[test]
fn a_surname_alone_is_the_bearer_of_the_full_name() {
    check(
        "قال حازم الدليمي إن السد متين. وأضاف الدليمي أنه راض.",
        &["حازم الدليمي = حازم الدليمي", "الدليمي = حازم الدليمي"],
    );
}

#[test]
fn a_surname_is_known_before_its_full_name_too() {
    check(
        "غضب البرزنجي، ثم قال آزاد البرزنجي إنه تعب. وبحسب البرزنجي انتهى الأمر.",
        &["البرزنجي = آزاد البرزنجي", "آزاد البرزنجي = آزاد البرزنجي", "البرزنجي = آزاد البرزنجي"],
    );
}

#[test]
fn of_two_who_share_a_surname_the_first_introduced_is_meant() {
    check(
        "قال سامر القباني إن شقيقه نزار القباني سافر. وأكد القباني أنه باق.",
        &[
            "سامر القباني = سامر القباني",
            "شقيقه نزار القباني = نزار القباني",
            "القباني = سامر القباني",
        ],
    );
}

#[test]
fn a_title_takes_in_the_body_it_is_of_and_the_name() {
    check(
        "روى مدير المكتب الصحافي السابق في البلدية وليد شرف ما جرى. وأكد المسؤول السابق ذلك.",
        &["مدير المكتب الصحافي السابق في البلدية وليد شرف = وليد شرف", "المسؤول السابق = وليد شرف"],
    );
}

#[test]
fn a_title_behind_a_title_is_one_person() {
    check(
        "اتهم الشاهد قائد الحامية العميد صلاح الدومة. وقال العميد إنه بريء، وسكت الدومة.",
        &[
            "الشاهد = الشاهد",
            "قائد الحامية العميد صلاح الدومة = صلاح الدومة",
            "العميد = صلاح الدومة",
            "الدومة = صلاح الدومة",
        ],
    );
}

#[test]
fn an_office_behind_a_comma_belongs_to_the_name() {
    check(
        "كشف حازم الدليمي، الرئيس السابق لبلدية الكوت، أن الصندوق فارغ.",
        &[
            "حازم الدليمي = حازم الدليمي",
            "الرئيس السابق لبلدية الكوت = حازم الدليمي",
            "الصندوق = الصندوق",
        ],
    );
    check(
        "لكن المتحدث باسم محافظة لحج، أنيس الصبيحي، نفى ذلك.",
        &["المتحدث باسم محافظة لحج، أنيس الصبيحي = أنيس الصبيحي"],
    );
}

#[test]
fn the_minister_is_the_last_who_was_called_so() {
    check(
        "زار وزير الخارجية سمير فواز وزير المياه كامل رستم، ثم غادر الوزير.",
        &[
            "وزير الخارجية سمير فواز = سمير فواز",
            "وزير المياه كامل رستم = كامل رستم",
            "الوزير = كامل رستم",
        ],
    );
    check(
        "استقبل وزير الدفاع المغربي وزير الدفاع التونسي. وقال وزير الدفاع المغربي إنه سعيد.",
        &[
            "وزير الدفاع المغربي = وزير الدفاع المغربي",
            "وزير الدفاع التونسي = وزير الدفاع التونسي",
            "وزير الدفاع المغربي = وزير الدفاع المغربي",
        ],
    );
}

#[test]
fn the_latter_is_the_last_person_named_inside_phrases_too() {
    check(
        "قال المستشار إن الرئيس زار الأمير في مسقط، لكن الأخير أجّل اللقاء.",
        &["المستشار = المستشار", "الرئيس = الرئيس", "الأمير = الأمير", "الأخير = الأمير"],
    );
    check("ذكر مرافق الأمير أن الأخير نام.", &["مرافق الأمير = مرافق الأمير", "الأخير = الأمير"]);
    check(
        "التقت الوزيرة الملك، وقالت الأخيرة إنها راضية.",
        &["الوزيرة = الوزيرة", "الملك = الملك", "الأخيرة = الوزيرة"],
    );
}

#[test]
fn the_last_week_is_no_person() {
    check("قال الحارس إن الأسبوع الأخير كان هادئاً.", &["الحارس = الحارس"]);
}

#[test]
fn kinsmen_with_a_name_are_new_persons() {
    check(
        "غادر الملك مع زوجته وابنه عبد الله الكيلاني.",
        &["الملك = الملك", "زوجته = زوجته", "ابنه عبد الله الكيلاني = عبد الله الكيلاني"],
    );
}

#[test]
fn weak_given_names_are_names_only_where_one_is_due() {
    check("كان العمل كامل الأوصاف والسعيد من فهم.", &[]);
    check("قال كامل صقور إن اليوم جميل جداً.", &["كامل صقور = كامل صقور"]);
}

#[test]
fn the_preposition_is_not_the_man() {
    check("وضع علي حسون الكتاب على الرف.", &["علي حسون = علي حسون"]);
}

#[test]
fn names_of_several_parts_hold_together() {
    for name in [
        "عبد الرحمن بن خلدون",
        "محمد ولد عبد العزيز",
        "إبراهيم دفع الله",
        "بابكر نور الدائم",
        "الطيب ود الأمين",
        "أم وسيم",
        "أبو يزن الحموي",
        "سيرغي كوزنيتسوف",
        "عبد الباسط المخلافي",
    ] {
        let source = format!("قال {name} إن الطريق مقطوع.");
        check(&source, &[&format!("{name} = {name}")]);
    }
}

#[test]
fn a_name_ends_with_its_line() {
    check("مراجعة: رياض بن صالح\n\nصباح الخير", &["رياض بن صالح = رياض بن صالح"]);
}

#[test]
fn letters_glued_before_a_name_are_no_part_of_it() {
    check(
        "تحدث سليم الأيوبي مع فريد نوري، وللأيوبي رأي، وبالأيوبي بدأ الأمر.",
        &[
            "سليم الأيوبي = سليم الأيوبي",
            "فريد نوري = فريد نوري",
            "أيوبي = سليم الأيوبي",
            "الأيوبي = سليم الأيوبي",
        ],
    );
}

#[test]
fn peoples_sides_and_states_are_told_apart() {
    check(
        "تأخر رد الروس، وقال الإيرانيون للجانب التركي إن إيران وتركيا لن تشاركا.",
        &[
            "الروس = الروس",
            "الإيرانيون = الإيرانيون",
            "لجانب التركي = تركيا",
            "إيران = إيران",
            "تركيا = تركيا",
        ],
    );
    assert_eq!(forms("وافق الطرفان."), [MentionForm::Pair]);
    with_actors("وصل الإيرانيون إلى إيران.", |_, actors| {
        let english: Vec<_> =
            actors.list.iter().map(|actor| actor.english.as_deref().unwrap_or_default()).collect();
        assert_eq!(english, ["Iranians", "Iran"]);
    });
}

#[test]
fn an_adjective_of_a_country_is_no_people() {
    check("نجح الحوار السوري وبدأ الموسم المغربي.", &[]);
}

#[test]
fn bodies_keep_what_tells_which_one() {
    check(
        "أعلنت وزارة الصحة اليمنية ذلك، وأكدت الوزارة أن الحكومة العراقية وافقت.",
        &[
            "وزارة الصحة اليمنية = وزارة الصحة اليمنية",
            "الوزارة = وزارة الصحة اليمنية",
            "الحكومة العراقية = الحكومة العراقية",
        ],
    );
    check(
        "نفى مكتب العميد صلاح الدومة الخبر.",
        &["مكتب العميد صلاح الدومة = مكتب العميد صلاح الدومة"],
    );
    check(
        "قال فارس العولقي، منسق هيئة «مراسي»، إن القافلة وصلت.",
        &["فارس العولقي = فارس العولقي", "منسق هيئة «مراسي» = فارس العولقي", "القافلة = القافلة"],
    );
}

#[test]
fn names_of_wide_use_have_english() {
    with_actors(
        "قالت حركة حماس وحزب الله إن الأمم المتحدة صمتت.",
        |_, actors| {
            let english: Vec<_> =
                actors.list.iter().filter_map(|actor| actor.english.as_deref()).collect();
            assert_eq!(english, ["Hamas", "Hezbollah", "United Nations"]);
        },
    );
}

#[test]
fn a_capital_is_an_actor_only_where_it_speaks() {
    assert_eq!(forms("أعلنت الرباط أنها ترحب بالاتفاق."), [MentionForm::Seat]);
    assert_eq!(forms("لكن أنقرة نفت ذلك."), [MentionForm::Seat]);
    assert_eq!(forms("غادر الوفد الرباط. وصلت إلى أنقرة."), [MentionForm::Body]);
    assert_eq!(forms("أوضح الطيار أنها لم تبلغ بغداد."), [MentionForm::RoleNoun]);
}

#[test]
fn sources_without_a_name_are_one_only_when_definite() {
    check(
        "قال مصدر ملاحي إن الطائرة هبطت. وذكر المصدر أن الطاقم بخير. وقال مصدر في الميناء غير ذلك.",
        &[
            "مصدر ملاحي = مصدر ملاحي",
            "الطائرة = الطائرة",
            "المصدر = مصدر ملاحي",
            "مصدر في الميناء = مصدر في الميناء",
        ],
    );
    check("قال أحد السائقين إن الطريق آمن.", &["أحد السائقين = أحد السائقين"]);
}

#[test]
fn the_same_phrase_of_the_caller_is_one_actor() {
    let source = "هتف المعتصمون. ثم رحل المعتصمون مع سامر الأيوبي.";
    let text = Text::new(source);
    let words = Words::new(&text, pack());
    let mut actors = actor::find(&words, &Gazetteer::empty());
    let kind = isnad_account::ActorKind::Group;
    let first = actors.add_noun_phrase(&words, 1..2, 0, kind);
    let second = actors.add_noun_phrase(&words, 5..6, 0, kind);
    assert_eq!(first, second);
    let named = actors.mention_at(7).map(|mention| mention.actor).unwrap();
    assert_eq!(actors.add_noun_phrase(&words, 7..9, 0, kind), named, "a known mention wins");
    assert!(actors.mentions.is_sorted_by_key(|mention| mention.tokens.start));
    assert_eq!(actors.mentions_in(0..6).len(), 2);
}

#[test]
fn son_of_makes_a_name_of_any_word() {
    check(
        "يقول رابح بن عودة إن الطريق مغلق. وحسب بن عودة، وصل القمح.",
        &["رابح بن عودة = رابح بن عودة", "بن عودة = رابح بن عودة"],
    );
    check(
        "نفى إدريس عبد المولى ذلك. وقال مازن العبد الله إنه بخير.",
        &["إدريس عبد المولى = إدريس عبد المولى", "مازن العبد الله = مازن العبد الله"],
    );
}

#[test]
fn who_she_is_tells_that_two_words_are_a_name() {
    check(
        "جلس ثلاثة: هدى قدسي، وهي ممرضة، وكمال الديري، ويامن عساف. هدى: خرجنا.",
        &[
            "هدى قدسي = هدى قدسي",
            "ممرضة = هدى قدسي",
            "كمال الديري = كمال الديري",
            "يامن عساف = يامن عساف",
            "هدى = هدى قدسي",
        ],
    );
}

#[test]
fn a_surname_that_is_an_adjective_of_a_state_is_a_name_behind_a_verb_of_speech() {
    check(
        "قالت أمل حداد إن الأمل كبير. وأكدت أمل ذلك، وقالت حداد إنها بخير.",
        &["أمل حداد = أمل حداد", "أمل = أمل حداد", "حداد = أمل حداد"],
    );
    check(
        "قالت المحامية هدى المغربي إن الملف ناقص. وأوضحت المغربي أن الجلسة أجلت.",
        &["المحامية هدى المغربي = هدى المغربي", "المغربي = هدى المغربي"],
    );
}

#[test]
fn an_ending_that_falls_before_an_owner_closes_a_noun() {
    check("لقي شخصان مصرعهما.", &["شخصان = شخصان"]);
}

#[test]
fn an_officer_at_a_checkpoint_takes_it_with_him_before_his_verb() {
    check("لكن الضابط على الحاجز أعادها.", &["الضابط على الحاجز = الضابط على الحاجز"]);
    check("قال الضابط على الهاتف إنه بخير.", &["الضابط = الضابط"]);
}

#[test]
fn a_mother_of_one_of_two_is_named_behind_a_comma() {
    let mother = ["والدة أحد الشابين = خيرة", "السيدة خيرة = خيرة"];
    check("قالت والدة أحد الشابين، السيدة خيرة، إنه بخير.", &mother);
}

#[test]
fn a_listed_body_is_meant_by_its_noun_later() {
    check(
        "حذرت منظمة الصحة العالمية من الجفاف. ودعت المنظمة إلى الحذر.",
        &["منظمة الصحة العالمية = منظمة الصحة العالمية", "المنظمة = منظمة الصحة العالمية"],
    );
}

#[test]
fn a_paper_of_the_dateline_is_known_by_its_name_alone() {
    check("«الغرب» – وهران\nتلقت «الغرب» نسخة من القرار.", &["الغرب = الغرب", "الغرب = الغرب"]);
}

#[test]
fn one_of_many_is_one_and_dozens_are_many() {
    let plural = |source| {
        let text = Text::new(source);
        let actors = actor::find(&Words::new(&text, pack()), &Gazetteer::empty());
        actors.list.first().map(|actor| actor.plural)
    };
    assert_eq!(plural("قال أحد السائقين إن الطريق مغلق."), Some(false));
    assert_eq!(plural("قال عدد من السكان إن الطريق مغلق."), Some(true));
    assert_eq!(plural("تظاهر العشرات في الساحة."), Some(true));
    assert_eq!(plural("في العشرات من الحالات تأخر العلاج."), None);
}

#[test]
fn mentions_never_overlap_on_any_text() {
    for source in [
        "",
        "قال",
        "الرئيس الرئيس الرئيس",
        "بن بن بن بن",
        "عبد",
        "«»",
        "وزير، وزير، وزير",
        "محمد\nمحمد",
        "شقيقه شقيقه ابن",
    ] {
        with_actors(source, |words, actors| {
            let ends: Vec<usize> =
                actors.mentions.iter().map(|mention| mention.tokens.end).collect();
            let starts = actors.mentions.iter().skip(1).map(|mention| mention.tokens.start);
            assert!(starts.zip(&ends).all(|(start, end)| start >= *end), "{source}");
            assert!(actors.mentions.iter().all(|mention| mention.tokens.end <= words.len()));
        });
    }
}
