//! Hours and parts of the day.

use super::*;

#[test]
fn hours_without_a_day_are_told_apart() {
    for (words, clock) in [
        ("الساعة 10:30 مساءً", "22:30"),
        ("الساعة 15:45", "15:45"),
        ("الساعة الثالثة والنصف عصراً", "15:30"),
        ("الساعة الثامنة والربع صباحاً", "08:15"),
        ("الساعة الثانية عشرة إلا ربعاً ليلاً", "23:45"),
        ("الساعة الخامسة وعشر دقائق فجراً", "05:10"),
        ("الساعة 7 مساء", "19:00"),
        ("10:30 صباحاً", "10:30"),
        ("الثالثة فجراً", "03:00"),
        ("الثانية عشرة ظهراً", "12:00"),
        ("الساعة 9:15 ص", "09:15"),
        ("الساعة 9:15 م", "21:15"),
        ("حوالي الساعة الحادية عشرة ليلاً", "23:00"),
        ("الساعة 14:00 بالتوقيت المحلي", "14:00"),
        ("منتصف الليل", "00:00"),
        ("منتصف النهار", "12:00"),
    ] {
        let source = format!("وقع الانفجار {words} قرب السوق.");
        check(Some(PUBLISHED), &source, &[(words, clock)]);
        assert_eq!(only(None, &source).kind, TimeKind::Clock, "{words}");
    }
}

#[test]
fn an_hour_of_a_day_has_minutes_for_bounds() {
    let mention =
        only(None, "وصلت الطائرة عند الساعة الثالثة والنصف من عصر يوم الاثنين 5 حزيران/يونيو 2023.");
    assert_eq!(bounds(&mention), ("2023-06-05T15:30".into(), "2023-06-05T15:31".into()));
    assert_eq!((mention.grain, mention.clock), (Grain::Minute, None));
    let mention = only(None, "وصلت في 5 يونيو 2023 الساعة الرابعة فجراً إلى تونس.");
    assert_eq!(bounds(&mention), ("2023-06-05T04:00".into(), "2023-06-05T05:00".into()));
}

#[test]
fn an_hour_whose_half_is_not_told_keeps_both() {
    let mention = only(None, "اجتمعوا في 5 يونيو 2023 عند الساعة الثالثة.");
    assert_eq!(mention.edtf.as_deref(), Some("2023-06-05"));
    let starts: Vec<_> =
        mention.alternatives.iter().map(|other| other.earliest.unwrap().clock()).collect();
    assert_eq!(starts, [(3, 0), (15, 0)]);
    assert_eq!(only(None, "اجتمعوا الساعة الثالثة.").clock, None);
}

#[test]
fn another_zone_gives_the_day_alone() {
    let mention = only(None, "وقع الزلزال في 5 يونيو 2023 الساعة 03:12 بتوقيت غرينتش.");
    assert_eq!(bounds(&mention), ("2023-06-05T00:00".into(), "2023-06-06T00:00".into()));
    assert_eq!(mention.rule, "time.clock.elsewhere");
}

#[test]
fn midnight_ends_the_named_day() {
    let mention = only(None, "غادروا عند منتصف ليل السبت 10 حزيران 2023.");
    assert_eq!(bounds(&mention), ("2023-06-10T23:59".into(), "2023-06-11T00:01".into()));
    assert_eq!(mention.edtf.as_deref(), Some("2023-06-10"));
    let after = only(None, "غادروا بعد منتصف ليل السبت 10 حزيران 2023.");
    assert_eq!(bounds(&after).0, "2023-06-11T00:00");
}

#[test]
fn parts_of_a_day_narrow_it() {
    for (words, from, to) in [
        ("مساء يوم السبت", "2023-06-10T17:00", "2023-06-10T21:00"),
        ("فجر الأحد الماضي", "2023-06-11T03:00", "2023-06-11T06:00"),
        ("نهار السبت", "2023-06-10T06:00", "2023-06-10T18:00"),
        ("مساء أمس", "2023-06-14T17:00", "2023-06-14T21:00"),
        ("صباح اليوم الخميس", "2023-06-15T06:00", "2023-06-15T12:00"),
        ("ظهر 3 حزيران", "2023-06-03T11:00", "2023-06-03T14:00"),
        ("ليل السبت", "2023-06-10T20:00", "2023-06-11T04:00"),
        ("ليل السبت-الأحد", "2023-06-10T20:00", "2023-06-11T04:00"),
        ("ليل السبت الأحد", "2023-06-10T20:00", "2023-06-11T04:00"),
        ("الليلة الماضية", "2023-06-14T20:00", "2023-06-15T04:00"),
        ("ساعة متأخرة من ليل الأربعاء", "2023-06-14T22:00", "2023-06-15T03:00"),
        ("وقت مبكر من صباح اليوم", "2023-06-15T05:00", "2023-06-15T12:00"),
    ] {
        let mention = only(Some(PUBLISHED), &format!("أطلقت النار {words} على الحاجز."));
        assert_eq!(bounds(&mention), (from.into(), to.into()), "{words}");
        assert_eq!(mention.kind, TimeKind::PartOfDay, "{words}");
    }
}

#[test]
fn the_night_of_a_day_has_two_readings() {
    let mention = only(Some(PUBLISHED), "خُطف الصحفي ليلة السبت من منزله.");
    assert_eq!(bounds(&mention), ("2023-06-09T20:00".into(), "2023-06-11T04:00".into()));
    let nights: Vec<_> = mention.alternatives.iter().filter_map(|other| other.earliest).collect();
    assert_eq!(nights.iter().map(|night| night.date().2).collect::<Vec<_>>(), [10, 9]);
}

#[test]
fn parts_of_the_day_without_a_day() {
    check(
        Some(PUBLISHED),
        "استمر القصف طوال الليل، وتوقف صباحاً، ثم عاد بعد الظهر وخف في المساء.",
        &[("طوال الليل", "-"), ("صباحاً", "-"), ("بعد الظهر", "-"), ("المساء", "-")],
    );
}
