//! What counts from the day of publication, or from the last date told; and amounts of time.

use super::*;

#[test]
fn counted_from_publication() {
    for (words, edtf) in [
        ("اليوم", "2023-06-15"),
        ("أمس", "2023-06-14"),
        ("أول من أمس", "2023-06-13"),
        ("غداً", "2023-06-16"),
        ("بعد غد", "2023-06-17"),
        ("السبت", "2023-06-10"),
        ("الخميس", "2023-06-15"),
        ("يوم الاثنين الماضي", "2023-06-12"),
        ("الخميس الماضي", "2023-06-08"),
        ("السبت المقبل", "2023-06-17"),
        ("الأسبوع الماضي", "[2023-06-04..2023-06-10]"),
        ("الشهر المقبل", "2023-07"),
        ("العام الماضي", "2022"),
        ("هذا العام", "2023"),
        ("مطلع الشهر الجاري", "[2023-06-01..2023-06-10]"),
        ("نهاية العام الماضي", "[2022-10..2022-12]"),
        ("صيف العام الماضي", "2022-22"),
        ("الصيف الماضي", "2022-22"),
        ("قبل يومين", "2023-06-13"),
        ("قبل ثلاثة أيام", "2023-06-12"),
        ("قبل أسبوعين", "2023-06-01~"),
        ("قبل نحو شهرين", "2023-04~"),
        ("قبل خمس سنوات", "2018~"),
        ("منذ أربعة أيام", "2023-06-11/.."),
        ("الأيام الثلاثة الماضية", "[2023-06-12..2023-06-15]"),
        ("الـ24 ساعة الماضية", "[2023-06-14..2023-06-15]"),
        ("العقدين الماضيين", "[2003-06-15..2023-06-15]"),
        ("آخر ثلاثة أيام", "[2023-06-12..2023-06-15]"),
        ("الشهر قبل الماضي", "2023-04"),
        ("هذا الصباح", "2023-06-15"),
    ] {
        check(
            Some(PUBLISHED),
            &format!("زار المفتش المعمل {words} برفقة فريقه."),
            &[(words, edtf)],
        );
        let unknown = only(None, &format!("زار المفتش المعمل {words} برفقة فريقه."));
        assert_eq!((unknown.earliest, unknown.latest), (None, None), "{words}");
    }
}

#[test]
fn a_weekday_ahead_where_the_clause_looks_ahead() {
    let mention = only(Some(PUBLISHED), "سيجتمع المجلس يوم السبت في بغداد.");
    assert_eq!(mention.edtf.as_deref(), Some("2023-06-17"));
}

#[test]
fn a_weekday_in_a_story_of_the_past_follows_its_last_day() {
    let source = "في 3 آذار بدأ الحصار. وتوقفت الأفران. ومساء السبت غادر الحاكم.";
    let found = mentions(source, Some(PUBLISHED));
    assert_eq!(found[1].edtf.as_deref(), Some("2023-03-04"));
    let other = found[1].alternatives.first().and_then(|other| other.edtf.as_deref());
    assert_eq!(other, Some("2023-06-10"), "the last one before publication");
    // News of the day before: the weekday counts from publication.
    let source = "وقع الحادث أمس. وكان الحصار بدأ في 3 آذار. وغادر الحاكم السبت المدينة.";
    assert_eq!(mentions(source, Some(PUBLISHED))[2].edtf.as_deref(), Some("2023-06-10"));
}

#[test]
fn a_weekday_beside_yesterday_counts() {
    let mention = only(Some(PUBLISHED), "وقع العقد أمس الثلاثاء في صنعاء.");
    assert_eq!(mention.edtf.as_deref(), Some("2023-06-13"));
    assert_eq!(
        (mention.notes.as_slice(), mention.alternatives.len()),
        (&["weekday-mismatch"][..], 1)
    );
}

#[test]
fn counted_from_the_last_date_told() {
    check(
        Some(PUBLISHED),
        "في 4 أيار 2021 سقط الجسر. وفي اليوم التالي وصل المهندسون، وبعد يومين بدأ الترميم.",
        &[
            ("4 أيار 2021", "2021-05-04"),
            ("اليوم التالي", "2021-05-05"),
            ("بعد يومين", "2021-05-07"),
        ],
    );
    check(
        None,
        "وصل يوم 4 أيار 2021، وفي اليوم نفسه التقى الوالي، وبعد ذلك بثلاثة أيام غادر.",
        &[
            ("يوم 4 أيار 2021", "2021-05-04"),
            ("اليوم نفسه", "2021-05-04"),
            ("بعد ذلك بثلاثة أيام", "2021-05-07"),
        ],
    );
}

#[test]
fn the_year_need_not_be_known_to_count_days() {
    check(
        None,
        "وصل في 4 أيار، وفي اليوم التالي غادر، وبعد يومين عاد. وسافر في 28 شباط، ورجع في اليوم التالي.",
        &[
            ("4 أيار", "XXXX-05-04"),
            ("اليوم التالي", "XXXX-05-05"),
            ("بعد يومين", "XXXX-05-07"),
            ("28 شباط", "XXXX-02-28"),
            ("اليوم التالي", "-"),
        ],
    );
}

#[test]
fn the_last_date_is_forgotten_after_some_sentences() {
    check(
        Some(PUBLISHED),
        "في 4 أيار 2021 سقط الجسر. تعطلت الحركة. غضب السكان. بكى طفل. صاح رجل. ضحك آخر. هدأ الشارع. وفي اليوم التالي وصل المهندسون.",
        &[("4 أيار 2021", "2021-05-04"), ("اليوم التالي", "-")],
    );
}

#[test]
fn amounts_of_time_have_no_bounds() {
    for words in [
        "على يومين",
        "ثلاث ساعات",
        "طوال أسبوع",
        "لمدة شهرين",
        "على مدى خمسة عشر يوماً",
        "في غضون 48 ساعة",
        "خلال ساعتين",
        "بضعة أشهر",
        "خمساً وعشرين سنة",
    ] {
        let mention = only(Some(PUBLISHED), &format!("جرت المحادثات {words} مع الوفد."));
        assert_eq!(mention.kind, TimeKind::Duration, "{words}");
        assert_eq!((mention.edtf, mention.earliest, mention.latest), (None, None, None));
    }
}

#[test]
fn stretches_that_point_back_have_no_value() {
    for (words, kind) in [
        ("خلال هذه الفترة", TimeKind::Relative),
        ("خلال تلك المرحلة", TimeKind::Relative),
        ("حينها", TimeKind::Relative),
        ("آنذاك", TimeKind::Relative),
        ("منذ ذلك الحين", TimeKind::Relative),
        ("بعدها", TimeKind::Relative),
        ("في وقت لاحق", TimeKind::Relative),
        ("في هذه الأثناء", TimeKind::Relative),
        ("خلال الساعات الأخيرة", TimeKind::Vague),
        ("الأيام القليلة الماضية", TimeKind::Vague),
        ("منذ سنوات", TimeKind::Vague),
        ("مؤخراً", TimeKind::Vague),
    ] {
        let mention = only(Some(PUBLISHED), &format!("تراجع الإنتاج {words} تراجعاً كبيراً."));
        assert_eq!((mention.kind, mention.edtf), (kind, None), "{words}");
    }
}

#[test]
fn then_is_the_date_or_range_told_last() {
    check(
        None,
        "أُجّل المؤتمر من 3 إلى 10 آذار، وخلال هذه الفترة اعتُقل الأمين. وكان الخوف حينها كبيراً. ومضت أيام صعبة. ولم يكتب آنذاك.",
        &[
            ("من 3 إلى 10 آذار", "XXXX-03-03/XXXX-03-10"),
            ("خلال هذه الفترة", "XXXX-03-03/XXXX-03-10"),
            ("حينها", "XXXX-03-03/XXXX-03-10"),
            ("آنذاك", "-"),
        ],
    );
    check(
        None,
        "وصل في أيار 2011، وكان آنذاك طالباً، ومنذ تلك الفترة يكتب.",
        &[("أيار 2011", "2011-05"), ("آنذاك", "2011-05"), ("منذ تلك الفترة", "-")],
    );
}

/// The value of the last expression of a text.
fn last(source: &str) -> Option<String> {
    mentions(source, Some(PUBLISHED)).pop().and_then(|mention| mention.edtf)
}

#[test]
fn a_term_counts_from_the_day_it_was_set() {
    for (source, edtf) in [
        ("تعهدت الشركة بإصلاح العطل في غضون أسبوع.", "[2023-06-15..2023-06-22]"),
        ("أمر القاضي في 1 حزيران بالإخلاء خلال عشرة أيام.", "[2023-06-01..2023-06-11]"),
        ("دعت البلدية السكان إلى تخزين المياه حتى ظهر السبت.", "../2023-06-17"),
    ] {
        assert_eq!(last(source).as_deref(), Some(edtf), "{source}");
    }
    assert_eq!(last("قُتل ثلاثة في غارات خلال أسبوع."), None);
}

#[test]
fn words_of_another_day_count_from_it() {
    let quoted = "كتب النائب مساء الأحد: «غادرت الشرطة القرية قبل ثلاثة أيام».";
    assert_eq!(last(quoted).as_deref(), Some("2023-06-08"));
    let diary = "يوميات\n\n12 أيار 2016\nوصلت أمس قافلة إلى البلدة.";
    assert_eq!(last(diary).as_deref(), Some("2016-05-11"));
}

#[test]
fn what_had_been_due_is_over_and_what_was_not_reached_is_past() {
    let due = "كان مقررا أن تبحر السفينة مساء الاثنين.";
    assert_eq!(last(due).as_deref(), Some("2023-06-12"));
    let caught = "هرب المتهم إلى أسيوط، قبل أن يُضبط فجر السبت في كمين.";
    assert_eq!(last(caught).as_deref(), Some("2023-06-10"));
}

#[test]
fn an_hour_belongs_to_the_day_that_the_account_came_back_to() {
    let source = "تجمع الشبان صباح أمس في الساحة.\nقال وليد إن الفكرة وُلدت ليل الأحد. \
                  ورُمي الحجر الأول عند الثانية ظهراً.";
    assert_eq!(last(source).as_deref(), Some("2023-06-14"));
}

#[test]
fn that_weekday_is_the_last_one_told() {
    let source = "غادر يوم السبت 6 أيار 2023. وأوقفوا شقيقه صباح ذلك السبت.";
    assert_eq!(last(source).as_deref(), Some("2023-05-06"));
}
