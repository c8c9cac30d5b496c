//! Texts to try: anything at all, and accounts thrown together from the words of the pack.

use proptest::prelude::*;
use proptest::sample::select;
use std::fs;
use std::sync::LazyLock;

/// Every Arabic form of the word tables, as the files write it.
static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../languages/ar");
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let tables: String = files.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let rows = tables.lines().filter(|line| !line.starts_with('#'));
    let cells = rows.flat_map(|row| row.split(['\t', '|']));
    let is_arabic =
        |cell: &&str| cell.starts_with(|letter| ('\u{620}'..='\u{6FF}').contains(&letter));
    cells.filter(is_arabic).map(Into::into).collect()
});

/// What tells an account its shape: reports, names, places and dates that the finders look for.
const TURNS: &[&str] = &[
    "قال الوزير إن",
    "وأضاف أن",
    "ونفى",
    "بحسب سامر العلي",
    "مشيراً إلى أن",
    "«",
    "»",
    "وفد",
    "غادر حلب",
    "إلى دمشق",
    "من موسكو",
    "في ليلة 28",
    "يوم الجمعة",
    "29 تشرين الثاني 2024",
    "بعد يومين",
    "الأخير",
    "وزير الخارجية سامر العلي",
    "لم",
    "ربما",
    "سوف",
    "لن يغادر",
    "طلب من",
    "ألا",
    "مطار بيروت",
    "قاعدة",
    "بشار",
    "المتحدث باسم",
];

/// Signs, digits of every script, white space of every sort, and characters that do not show.
const SIGNS: &[&str] = &[
    "،",
    "؛",
    "؟",
    ".",
    "..",
    "...",
    ":",
    "!",
    "\"",
    "“",
    "”",
    "(",
    ")",
    "[",
    "]",
    "-",
    "—",
    "/",
    "٪",
    "%",
    "٫",
    "٬",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\u{A0}",
    "\u{2028}",
    "\u{3000}",
    "\0",
    "\u{7F}",
    "0",
    "1",
    "27",
    "٣١",
    "۱۴۰۳",
    "2024",
    "00:00",
    "25:61",
    "31/2/2024",
    "2024-13-45",
    "99999999999999999999",
    "1,250.5",
    "\u{200F}",
    "\u{200E}",
    "\u{202E}",
    "\u{202C}",
    "\u{2066}",
    "\u{2069}",
    "\u{61C}",
    "\u{FEFF}",
    "\u{200D}",
    "\u{640}",
    "\u{64B}",
    "\u{651}\u{64E}",
    "\u{301}\u{301}\u{301}",
    "ﻻ",
    "ﷲ",
    "ﷺ",
    "ﺳﻮﺭﻳﺎ",
    "😀",
    "👨\u{200D}👩",
    "Aleppo",
    "d'Orsay",
    "İ",
    "ẞ",
    "中文",
    "Ж",
];

/// Any string: mostly Arabic letters and signs, sometimes anything in Unicode.
pub(crate) fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => account(),
        1 => any::<String>(),
        1 => "\\PC{0,60}",
        1 => "[\u{600}-\u{6FF}\u{FB50}-\u{FDFF}\u{FE70}-\u{FEFF}\u{200B}-\u{206F} .،\n0-9]{0,120}",
    ]
}

/// Words of the pack with turns, signs and digits, with and without spaces between.
pub(crate) fn account() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        5 => select(WORDS.as_slice()).prop_map(String::from),
        3 => select(TURNS).prop_map(String::from),
        2 => select(SIGNS).prop_map(String::from),
        1 => select(WORDS.as_slice()).prop_map(|word| format!("و{word}ها")),
        1 => any::<char>().prop_map(String::from),
    ];
    let joined = (piece, prop_oneof![8 => Just(" "), 1 => Just(""), 1 => Just("، ")]);
    proptest::collection::vec(joined, 0..60).prop_map(|pieces| {
        pieces.into_iter().flat_map(|(piece, space)| [piece, space.to_owned()]).collect()
    })
}

/// What dates a claim, and what has a date.
const DATED: &[&str] = &[
    "سقطت حلب",
    "بعد سقوط حلب",
    "قبل سقوط الأسد بيومين",
    "منذ اندلاع الحرب في السودان",
    "حتى الإطاحة بالأسد",
    "في 29 تشرين الثاني",
    "يوم 3 آذار 2019",
    "بين 3 و10 آذار",
    "من 27 إلى 29 تشرين الثاني",
    "أجّل اللقاء من 27 إلى 29 كانون الأول",
    "أمس",
    "في اليوم التالي",
    "في الليلة نفسها",
    "خلال هذه الفترة",
    "مساء يوم السبت",
    "الأيام الأخيرة من حكم الأسد",
    "غداة انفجار مرفأ بيروت",
    "في 31 كانون الثاني",
    "منتصف الليل",
    "عام 2011",
];

const CLAUSES: &[&str] = &[
    "عقد الوزير اجتماعاً مع الوفد",
    "وقال المدير إن الاجتماع انتهى",
    "وكان الوفد قد غادر دمشق",
    "ثم وصل الوفد إلى موسكو",
    "وروى الشاهد الأيام الأخيرة",
    "بعد أن غادر الوفد",
    "قبل أن تندلع الحرب",
    "انتهت الزيارة",
    "وطلب الوزير من المدير الدعم",
    "لم يصل أحد",
];

/// A short account of clauses and of what dates them.
pub(crate) fn dated_account() -> impl Strategy<Value = String> {
    let piece = prop_oneof![select(DATED), select(CLAUSES)].prop_map(String::from);
    let sign = select(vec![" ", " ", "، ", ". ", ".\n"]).prop_map(String::from);
    proptest::collection::vec((piece, sign), 1..9)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, sign)| [piece, sign]).collect())
}
