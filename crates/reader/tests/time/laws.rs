//! What holds of every text.

use super::*;
use proptest::prelude::*;

/// Words of all tables of time, signs and numbers, thrown together.
const PIECES: &[&str] = &[
    "في",
    "من",
    "إلى",
    "بين",
    "و12",
    "27",
    "31",
    "2024",
    "1445",
    "٣",
    "10:30",
    "29/2/2023",
    "عام",
    "سنة",
    "شهر",
    "يوم",
    "السبت",
    "الأحد",
    "ليلة",
    "فجر",
    "مساءً",
    "منتصف الليل",
    "الساعة",
    "الثالثة",
    "والنصف",
    "إلا",
    "ربعاً",
    "نوفمبر",
    "تشرين الثاني",
    "/",
    "-",
    "(",
    ")",
    "،",
    ".",
    "\n",
    "آب",
    "رمضان",
    "هـ",
    "الموافق",
    "الماضي",
    "المقبل",
    "الجاري",
    "التالي",
    "نفسه",
    "هذا",
    "تلك",
    "الفترة",
    "قبل",
    "بعد",
    "منذ",
    "حتى",
    "خلال",
    "على",
    "يومين",
    "ثلاثة",
    "أيام",
    "أسبوعين",
    "سنوات",
    "ساعات",
    "نحو",
    "مطلع",
    "أواخر",
    "صيف",
    "شتاء",
    "الثمانينيات",
    "أمس",
    "غداً",
    "اليوم",
    "منه",
    "سقوط",
    "الهجوم",
    "المدينة",
    "وحتى",
    "التي",
    "سبقت",
    "الأخيرة",
    "أجّل",
    "موعد",
    "سيصل",
    "ليل",
    "الليلة",
    "بتوقيت",
    "غرينتش",
];

fn jumble() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_jumble_of_time_words_reads_soundly(source in jumble(), year in prop::option::of(1i32..=9999)) {
        let published = year.map(|year| format!("{year:04}-12-31"));
        // `mentions` checks every value and every pair of bounds.
        let found = mentions(&source, published.as_deref());
        for pair in found.windows(2) {
            prop_assert!(pair[0].tokens.end <= pair[1].tokens.start, "{source}: {pair:?}");
        }
        for mention in &found {
            prop_assert!(!mention.tokens.is_empty() && !mention.span.of(&source).is_empty(), "{source}");
        }
    }

    #[test]
    fn reading_twice_reads_the_same(source in jumble()) {
        prop_assert_eq!(mentions(&source, Some(PUBLISHED)), mentions(&source, Some(PUBLISHED)));
    }

    #[test]
    fn any_text_is_read(source in "\\PC{0,200}") {
        mentions(&source, Some(PUBLISHED));
    }
}

#[test]
fn every_day_is_written_and_read_back() {
    let mut day = LocalMinute::from_date(2023, 1, 1).unwrap();
    for _ in 0..730 {
        let (year, month, date) = day.date();
        let mention = only(None, &format!("بتاريخ {date}/{month}/{year} صدر القرار."));
        assert_eq!((mention.earliest, mention.latest), (Some(day), Some(day.plus_days(1))));
        day = day.plus_days(1);
    }
}

#[test]
fn a_number_that_no_clock_shows_is_no_hour() {
    for number in ["999999999:99", "4294967295:59", "25:10"] {
        let found = mentions(&format!("عند الساعة {number} غادر."), Some(PUBLISHED));
        assert!(found.iter().all(|mention| mention.clock.is_none()), "{number}: {found:?}");
    }
}
