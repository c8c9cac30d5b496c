//! Phrases that hang on an event.

use super::*;

/// The phrase, its relation and the words of its event.
fn hangs(source: &str) -> (String, Relation, String) {
    let mention = only(Some(PUBLISHED), source);
    let text = Text::new(source);
    let anchor = mention.anchor.unwrap_or_else(|| panic!("{source}"));
    assert_eq!((mention.edtf, mention.earliest), (None, None), "{source}");
    let event = text.span(anchor.tokens).of(source).to_string();
    (mention.span.of(source).to_string(), mention.relation, event)
}

#[test]
fn connectives_take_the_noun_phrase_of_an_event() {
    for (words, relation, event) in [
        ("بعد سقوط الحكومة", Relation::After, "سقوط الحكومة"),
        ("عقب الزيارة", Relation::After, "الزيارة"),
        ("قبل اندلاع الحرب", Relation::Before, "اندلاع الحرب"),
        ("منذ تأسيسه", Relation::After, "تأسيسه"),
        ("خلال حربه مع الجيران", Relation::During, "حربه مع الجيران"),
        ("أثناء الهجوم على الميناء", Relation::During, "الهجوم على الميناء"),
        ("إثر مقتل القائد", Relation::After, "مقتل القائد"),
        ("عشية الانتخابات البلدية", Relation::Before, "الانتخابات البلدية"),
        ("بالتزامن مع بدء المفاوضات", Relation::During, "بدء المفاوضات"),
        ("مع وصول التعزيزات", Relation::Near, "وصول التعزيزات"),
        ("مع بداية الحصار", Relation::Near, "الحصار"),
        ("عند وصوله المطار", Relation::Near, "وصوله المطار"),
        ("قبيل عملية \"درع الساحل\"", Relation::Before, "عملية \"درع الساحل\""),
        ("بعد يومين من الانفجار", Relation::After, "الانفجار"),
        ("قبل ساعات من اغتياله", Relation::Before, "اغتياله"),
    ] {
        let found = hangs(&format!("هدأت المدينة {words}، كما روى شهود."));
        assert_eq!(found, (words.to_string(), relation, event.to_string()));
    }
}

#[test]
fn stretches_end_where_an_event_begins() {
    assert_eq!(hangs("روى الساعات الأخيرة من حصار القلعة.").2, "حصار القلعة");
    assert_eq!(hangs("شهدت الأيام التي سبقت الانقلاب توتراً.").0, "الأيام التي سبقت الانقلاب");
}

#[test]
fn the_phrase_ends_before_the_verb() {
    let (words, ..) = hangs("بعد وصول الوفد قال الوزير إن الاتفاق قريب.");
    assert_eq!(words, "بعد وصول الوفد");
}

#[test]
fn since_one_event_until_another_is_one_phrase() {
    let mention = only(None, "بقي في منصبه منذ تأسيس الشركة، ولم يغب.");
    assert_eq!((mention.rule, mention.extent), ("time.order.since", Extent::Within));
    let mention = only(None, "بقي في منصبه منذ تأسيس الشركة وحتى انهيار السوق.");
    assert_eq!((mention.rule, mention.extent), ("time.order.since-until", Extent::Throughout));
}

#[test]
fn an_occasion_of_speaking_is_no_time_with_during() {
    check(Some(PUBLISHED), "قال ذلك خلال مؤتمر صحفي وفي مقابلة تلفزيونية.", &[]);
}

#[test]
fn a_date_behind_the_coming_of_is_the_date() {
    check(Some(PUBLISHED), "هدأت المدينة مع حلول مساء السبت.", &[("مساء السبت", "2023-06-10")]);
}

#[test]
fn a_prayer_of_a_weekday_is_on_that_day() {
    let mention = only(Some(PUBLISHED), "خرج الأهالي بعد صلاة الجمعة إلى الساحة.");
    assert_eq!(mention.edtf.as_deref(), Some("2023-06-09"));
    assert_eq!(mention.relation, Relation::After);
    assert!(mention.anchor.is_some());
}
