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

#[test]
fn a_testimony_over_paragraphs_tells_on_from_its_own_days() {
    let told = "أُفرج عنه أمس. وهذه شهادته:\n\n«أُخذت من بيتي يوم 3 أيار 2019. لم يقل أحد شيئاً.\n\n";
    for (later, value) in [
        ("كان جاري قد سافر قبل أسبوعين", Some("2019-04-19~")),
        ("في أيلول نُقلت إلى سجن آخر", Some("2019-09")),
        ("قال الحارس إننا سنخرج غداً", None),
    ] {
        assert_eq!(last(&format!("{told}{later}. ثم صمت».")).as_deref(), value, "{later}");
    }
}

#[test]
fn who_is_quoted_in_a_story_speaks_on_its_day() {
    let told = "وصل الوفد في 3 أيار 2019. وقال رئيسه للحراس: ";
    assert_eq!(last(&format!("{told}«سنرحل غداً».")).as_deref(), Some("2019-05-04"));
    assert_eq!(last(&format!("{told}«رأيته قبل شهر».")), None);
    let news = "نفت الشرطة ذلك أمس. قُتل الرجل في 3 أيار 2019. وقال محاميه: «سأتقدم بشكوى غداً».";
    assert_eq!(last(news), None);
}

#[test]
fn hours_after_an_evening_cross_midnight() {
    let told = "سهروا في بيته مساء 3 أيار 2019. ";
    for (later, day) in [
        ("في الثانية والربع سمعوا صوتاً", "2019-05-04"),
        ("في التاسعة دخلوا البيت", "2019-05-03"),
        ("عند الحادية عشرة ليلاً خرجوا، وبعد ساعتين عادوا", "2019-05-04"),
    ] {
        assert_eq!(last(&format!("{told}{later}.")).as_deref(), Some(day), "{later}");
    }
    let hour = "الواحدة وأربعين دقيقة";
    check(Some(PUBLISHED), &format!("ضرب الزلزال عند {hour}."), &[(hour, "-")]);
}

#[test]
fn what_was_ahead_on_a_day_told_may_be_over_by_now() {
    let source = "قال إن الضابط طلب منهم الاثنين أن يرجعوا يوم الأربعاء.";
    assert_eq!(last(source).as_deref(), Some("2023-06-14"));
    let source = "وصلوا يوم الاثنين. وقال السائق إن الضابط طلب منهم أن يرجعوا يوم الأربعاء.";
    assert_eq!(last(source), None);
}

#[test]
fn a_note_in_brackets_leaves_the_story_where_it_was() {
    let source = "خرجوا في 3 أيار 2019.\n\n[تشير الصحيفة إلى أن عددها الصادر في 20 أيار 2019 كذّب ذلك.]\n\n\
                  صباح الأحد وصلوا.";
    assert_eq!(last(source).as_deref(), Some("2019-05-05"));
}

#[test]
fn a_weekday_takes_the_weeks_behind_it() {
    check(
        Some(PUBLISHED),
        "أُمروا بالرحيل يوم الثلاثاء قبل أسبوعين.",
        &[("يوم الثلاثاء قبل أسبوعين", "2023-05-30")],
    );
}

#[test]
fn another_paragraph_that_looks_ahead_has_left_a_story_of_other_years() {
    let source = "عادت في ربيع 2009 إلى البيت.\nوقالت أمس إنها ستبيعه في 5 آب.";
    assert_eq!(last(source).as_deref(), Some("2023-08-05"));
}

#[test]
fn a_week_that_was_does_not_begin_today() {
    let range = "من الخميس إلى السبت";
    check(Some(PUBLISHED), &format!("حُجز الفندق {range}."), &[(range, "2023-06-08/2023-06-10")]);
    check(Some(PUBLISHED), &format!("سيُحجز الفندق {range}."), &[(range, "2023-06-15/2023-06-17")]);
}

#[test]
fn the_end_of_what_lasted_past_midnight_moves_no_day() {
    let source = "اجتمعوا مساء 3 أيار 2019 حتى الثانية فجراً. عند العاشرة افتتح الرئيس الجلسة.";
    assert_eq!(last(source).as_deref(), Some("2019-05-03"));
}

#[test]
fn what_somebody_in_a_story_learnt_is_counted_from_no_day_in_doubt() {
    assert_eq!(last("سافر في 3 أيار 2009. وهناك عرف أن عمه مات قبل عام."), None);
    let source = "سافر في 3 أيار 2009 وسكن هناك.\nوزار المحامي الأسرة الاثنين، وسيزورها بعد غد.";
    assert!(values(source).contains(&Some("2023-06-12".to_owned())), "{source}");
}
