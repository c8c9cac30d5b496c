//! Which day a phrase counts from, where the text has told more than one; and that none is taken in doubt.

use super::*;

fn values(source: &str) -> Vec<Option<String>> {
    mentions(source, Some(PUBLISHED)).into_iter().map(|mention| mention.edtf).collect()
}

/// The value of the last phrase.
fn last(source: &str) -> Option<String> {
    values(source).pop().flatten()
}

#[test]
fn a_verb_of_another_clause_does_not_turn_a_weekday_ahead() {
    for source in [
        "قال الناطق إن الإضراب سيستمر، وإن اللجنة سلّمت مطالبها يوم الاثنين.",
        "وسافر الوزير إلى عدن الاثنين.",
        "قال المحامي يوم الاثنين إن موكله سيعود.",
    ] {
        assert_eq!(last(source).as_deref(), Some("2023-06-12"), "{source}");
    }
}

#[test]
fn what_is_due_lies_ahead_whatever_was_told_before() {
    let source = "بدأ البناء في 3 أيار 2019 وتوقف بعد شهر. ومن المقرر أن يُستأنف في 7 آب.";
    assert_eq!(last(source).as_deref(), Some("2023-08-07"));
}

#[test]
fn a_part_of_a_month_is_no_day_to_count_from() {
    let source = "وصل في 3 أيار 2019. وفي منتصف الشهر مرض، ثم شُفي بعد عشرة أيام.";
    assert_eq!(last(source), None);
    let source = "خرجت في 3 أيار 2019، ولم تعد حتى أواخر آب. ومساء ذلك اليوم سقط الجدار.";
    assert_eq!(last(source).as_deref(), Some("2019-05-03"));
}

#[test]
fn a_document_counts_from_its_own_day() {
    let source = "اطلعت الصحيفة على محضر جلسة عُقدت في 18 آذار 2021. \
                  وبحسب المحضر قال العقيد إن الشحنة وصلت «أول من أمس».";
    assert_eq!(last(source).as_deref(), Some("2021-03-16"));
}

#[test]
fn the_morrow_of_what_is_past_follows_the_day_told_last() {
    assert_eq!(last("غادر في 3 أيار 2019، وأقلع في الغد.").as_deref(), Some("2019-05-04"));
    assert_eq!(last("سيعود الوفد صباح الغد.").as_deref(), Some("2023-06-16"));
}

#[test]
fn an_hour_behind_a_day_that_is_not_known_has_no_day() {
    let source = "خُطف في 5 حزيران وأُطلق بعد ثلاثة أيام. وقال شاهد إنهم وصلوا قرابة الثامنة مساء.";
    assert_eq!(last(source), None);
}

#[test]
fn what_comes_every_day_is_a_time_without_a_value() {
    for phrase in ["كل يوم", "كل صباح", "كل خميس"] {
        check(Some(PUBLISHED), &format!("يزور السوق {phrase} مع أخيه."), &[(phrase, "-")]);
    }
    check(Some(PUBLISHED), "توقف على بعد ميلين من الميناء.", &[]);
}
