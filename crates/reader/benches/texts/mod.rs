//! The texts that are read: any length, the same on every machine.

use std::fs;
use std::path::{Path, PathBuf};

/// What sort of text.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    /// Whole accounts, their paragraphs in changing order: the words of a text are soon all known.
    News,
    /// A new person, a new body and a new day in each sentence: nothing said before helps.
    Crowd,
    /// One of [`SHAPES`] over and over, in one line unless it has its own line breaks.
    Shape(usize),
}

/// What no one writes and anyone can paste: a name for each, and what is repeated.
pub(crate) const SHAPES: [(&str, &str); 14] = [
    ("no-stop", "كان الطريق طويلا والبيت قديم والماء بارد على الحجر قرب شجرة كبيرة فوق التل "),
    ("one-word", "كلمة "),
    ("in", "في "),
    ("marks", "\u{64B}"),
    ("quotes", "\""),
    ("opening", "«قال أحمد "),
    ("digits", "1234 "),
    ("months", "يناير فبراير مارس أبريل مايو يونيو "),
    ("amounts", "قبل ثلاثة أيام من "),
    ("persons", "محمد أحمد سامي ليلى خالد يوسف مريم "),
    ("towns", "دمشق بغداد القاهرة بيروت عمان حلب "),
    ("reports", "قال "),
    ("stops", "قال محمد. "),
    ("lines", "قال أحمد\n"),
];

impl Kind {
    /// What the bench calls it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::News => "news",
            Self::Crowd => "crowd",
            Self::Shape(nth) => SHAPES[nth].0,
        }
    }
}

/// The top folder of the checkout.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A text of that kind, at most `bytes` long and shorter by less than a letter.
pub(crate) fn text(kind: Kind, bytes: usize) -> String {
    let mut text = match kind {
        Kind::News => news(bytes),
        Kind::Crowd => crowd(bytes),
        Kind::Shape(nth) => SHAPES[nth].1.repeat(bytes / SHAPES[nth].1.len() + 1),
    };
    text.truncate(text.floor_char_boundary(bytes));
    text
}

fn news(bytes: usize) -> String {
    let accounts = accounts();
    let paragraphs: Vec<&str> = accounts
        .iter()
        .flat_map(|text| text.lines())
        .filter(|line| !line.trim().is_empty())
        .collect();
    let mut dice = Dice(1);
    let mut text = String::with_capacity(bytes * 2);
    while text.len() < bytes {
        for nth in dice.shuffled(paragraphs.len()) {
            text.push_str(paragraphs[nth]);
            text.push('\n');
        }
    }
    text
}

/// The shipped sample and the accounts of the corpus, without what editors mark in them.
fn accounts() -> Vec<String> {
    let folder = root().join("corpus/accounts");
    let entries = fs::read_dir(&folder).expect("the corpus is committed");
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let mut texts = vec![
        fs::read_to_string(root().join("public/sample/ar.txt")).expect("the sample is committed"),
    ];
    for file in files {
        let case = fs::read_to_string(&file).expect("a case is text");
        let text = case.split_once("text:\n").and_then(|(_, rest)| rest.split_once("\n---\n"));
        texts.extend(text.map(|(text, _)| text.to_owned()));
    }
    texts
}

const GIVEN_NAMES: [&str; 6] = ["سامر", "خالد", "ليلى", "محمود", "يوسف", "مريم"];
const OFFICES: [&str; 5] = ["الوزير", "العقيد", "المتحدث باسم البلدية", "مدير المستشفى", "السفير"];
const TOWNS: [&str; 6] = ["حلب", "بيروت", "الخرطوم", "صنعاء", "طرابلس", "البصرة"];

fn crowd(bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 400);
    let mut nth = 0;
    while text.len() < bytes {
        text.push_str(&stranger(nth));
        text.push(if nth % 4 == 3 { '\n' } else { ' ' });
        nth += 1;
    }
    text
}

fn stranger(nth: usize) -> String {
    let pick = |list: &'static [&'static str]| list[nth % list.len()];
    let (office, given, town) = (pick(&OFFICES), pick(&GIVEN_NAMES), pick(&TOWNS));
    let (family, other, body) = (surname(3 * nth), surname(3 * nth + 1), surname(3 * nth + 2));
    let (day, year) = (1 + nth % 28, 1990 + nth % 35);
    format!(
        "قال {office} {given} {family} إن رئيس شركة {body} أبلغ خالد {other} يوم {day} آذار {year} \
         أن القافلة لم تغادر {town}، مشيراً إلى أن الطريق ربما يفتح بعد يومين."
    )
}

/// A word of five letters that is no other number's.
fn surname(nth: usize) -> String {
    const LETTERS: [char; 16] =
        ['ب', 'ت', 'ج', 'ح', 'خ', 'د', 'ر', 'ز', 'س', 'ش', 'ط', 'ع', 'غ', 'ق', 'ك', 'ن'];
    (0..5).map(|place| LETTERS[nth >> (4 * place) & 15]).collect()
}

/// Numbers that look thrown and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    fn shuffled(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        for last in (1..count).rev() {
            order.swap(last, self.below(last + 1));
        }
        order
    }
}
