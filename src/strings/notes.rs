//! What went wrong or must be known, each with its mend.

use super::locale::Locale;
use super::{Pair, fill};
use crate::encoding::Encoding;
use crate::reader_client::ReadFailure;

/// Something the person at the page must know. The text is always kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Notice {
    /// Nothing to read.
    Empty,
    /// More than the page takes, with the size in bytes.
    TooLong(usize),
    /// A file that is no text, with its name.
    Binary(String),
    /// A file that could not be opened.
    Unreadable(String),
    /// A file that was read, with its name and the encoding that was guessed.
    Opened(String, Encoding),
    /// No Arabic letter anywhere.
    NoArabic,
    /// Characters that came in broken.
    BrokenCharacters(usize),
    /// Far more marks than letters.
    ManyMarks,
    /// A long text, shown part by part.
    Long,
    /// No reading came.
    Failed(ReadFailure),
    /// The link asks for a claim that this text does not have.
    LinkMissing,
    /// The link was made on another text, which it does not carry.
    LinkOtherText,
}

/// How much a notice weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// Good to know.
    Remark,
    /// What was asked for did not happen.
    Error,
}

impl Notice {
    /// A name that stays the same in every language.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty-text",
            Self::TooLong(_) => "too-long",
            Self::Binary(_) => "binary-file",
            Self::Unreadable(_) => "unreadable-file",
            Self::Opened(..) => "file-opened",
            Self::NoArabic => "no-arabic",
            Self::BrokenCharacters(_) => "broken-characters",
            Self::ManyMarks => "many-marks",
            Self::Long => "long-text",
            Self::Failed(failure) => failure_code(failure),
            Self::LinkMissing => "link-missing",
            Self::LinkOtherText => "link-other-text",
        }
    }

    pub(crate) fn weight(&self) -> Weight {
        match self {
            Self::Empty
            | Self::TooLong(_)
            | Self::Binary(_)
            | Self::Unreadable(_)
            | Self::Failed(_) => Weight::Error,
            _ => Weight::Remark,
        }
    }

    /// What happened, and what can be done about it.
    pub(crate) fn words(&self, locale: Locale) -> String {
        let template = locale.language().pick(self.template());
        let megabytes = |bytes: usize| locale.number(bytes.div_ceil(1_000_000));
        match self {
            Self::TooLong(bytes) => fill(template, &[&megabytes(*bytes)]),
            Self::Binary(name) | Self::Unreadable(name) => fill(template, &[&isolated(name)]),
            Self::Opened(name, encoding) => fill(template, &[&isolated(name), encoding.label()]),
            Self::BrokenCharacters(n) => fill(template, &[&locale.number(*n)]),
            Self::Failed(ReadFailure::Missing(file)) => fill(template, &[file]),
            Self::Failed(ReadFailure::Refused(code)) => fill(template, &[code]),
            _ => template.to_owned(),
        }
    }

    fn template(&self) -> Pair {
        match self {
            Self::Empty => Pair(
                "لا نص بعد. الصق نص التقرير في الخانة، أو افتح ملفاً، ثم اضغط «اقرأ».",
                "There is no text yet. Paste an account into the field or open a file, then press Read.",
            ),
            Self::TooLong(_) => Pair(
                "النص كبير جداً: نحو {} ميغابايت، والحد 2. نصك باقٍ في الخانة؛ اقسمه واقرأ كل جزء وحده.",
                "The text is too long: about {} MB, and the limit is 2. It is kept in the field; split it and read each part.",
            ),
            Self::Binary(_) => Pair(
                "الملف {} ليس نصاً. افتحه في برنامجه، وانسخ نصه، والصقه هنا.",
                "The file {} is not text. Open it in its own program, copy its words, and paste them here.",
            ),
            Self::Unreadable(_) => Pair(
                "تعذّر فتح الملف {}. جرّب أن تنسخ نصه وتلصقه هنا.",
                "The file {} could not be opened. Try to copy its words and paste them here.",
            ),
            Self::Opened(..) => Pair(
                "فُتح {} بترميز {}. إن ظهرت الحروف مختلطة فاختر ترميزاً آخر.",
                "Opened {} as {}. If the letters look scrambled, choose another encoding.",
            ),
            Self::NoArabic => Pair(
                "لا حرف عربي في هذا النص، وإسناد يقرأ العربية وحدها في هذا الإصدار. نصك باقٍ كما هو.",
                "There is no Arabic letter in this text, and this version reads Arabic only. Your text is kept as it is.",
            ),
            Self::BrokenCharacters(_) => Pair(
                "في النص رموز تالفة عددها {}، وتظهر هكذا: \u{FFFD}. انسخ النص من مصدره مرة أخرى إن أمكن.",
                "Broken characters in the text: {}. They are shown as \u{FFFD}. Copy the text from its source again if you can.",
            ),
            Self::ManyMarks => Pair(
                "في النص علامات تشكيل متراكمة أكثر من الحروف. قُرئ كما هو، وقد لا يظهر كله بوضوح.",
                "The text piles up far more marks than letters. It was read as it is, but may not show clearly.",
            ),
            Self::Long => Pair(
                "النص طويل، ويُعرض جزءاً جزءاً. الخريطة والخط الزمني والجداول تشمله كله.",
                "The text is long and is shown part by part. Map, timeline and tables cover all of it.",
            ),
            Self::Failed(failure) => failure_template(failure),
            Self::LinkMissing => Pair(
                "القول الذي يشير إليه الرابط ليس في هذا النص.",
                "The claim that the link points to is not in this text.",
            ),
            Self::LinkOtherText => Pair(
                "الرابط مأخوذ من نص آخر لا يحمله الرابط. الصق ذلك النص لتراه.",
                "The link was made on another text, which it does not carry. Paste that text to see it.",
            ),
        }
    }
}

fn failure_code(failure: &ReadFailure) -> &'static str {
    match failure {
        ReadFailure::Missing(_) => "file-missing",
        ReadFailure::CannotStart => "reader-refused",
        ReadFailure::Crashed => "reader-stopped",
        ReadFailure::TooSlow => "reader-too-slow",
        ReadFailure::Refused(_) => "text-refused",
    }
}

fn failure_template(failure: &ReadFailure) -> Pair {
    match failure {
        ReadFailure::Missing(_) => Pair(
            "لم يصل أحد ملفات الصفحة ({}). تحقق من الاتصال ثم أعد تحميل الصفحة.",
            "A file of this page did not arrive ({}). Check the connection and reload the page.",
        ),
        ReadFailure::CannotStart => Pair(
            "منع المتصفح تشغيل القارئ. أعد تحميل الصفحة، أو جرّب متصفحاً أحدث.",
            "The browser did not let the reader start. Reload the page, or try a newer browser.",
        ),
        ReadFailure::Crashed => Pair(
            "توقف القارئ عند هذا النص. نصك باقٍ في الخانة، وقارئ جديد جاهز: جرّب نصاً أقصر أو جزءاً منه.",
            "The reader stopped at this text. Your text is kept, and a fresh reader is ready: try a part of it.",
        ),
        ReadFailure::TooSlow => Pair(
            "استغرقت القراءة وقتاً طويلاً فأُوقفت. نصك باقٍ في الخانة: جرّب أن تقرأ جزءاً منه.",
            "Reading took too long and was stopped. Your text is kept: try to read a part of it.",
        ),
        ReadFailure::Refused(_) => Pair(
            "لم يقبل القارئ هذا النص ({}). نصك باقٍ في الخانة.",
            "The reader did not take this text ({}). Your text is kept in the field.",
        ),
    }
}

/// A name from outside inside a sentence of ours: its direction must not turn the sentence round.
fn isolated(name: &str) -> String {
    ["\u{2068}", name, "\u{2069}"].concat()
}

/// The words for a note of the reading; `None` for a code this page does not know.
pub(crate) fn note(code: &str) -> Option<Pair> {
    Some(match code {
        "weekday-mismatch" => Pair(
            "اسم اليوم في النص لا يوافق تاريخه.",
            "The weekday in the text does not fit its date.",
        ),
        "months-disagree" => Pair(
            "اسما الشهر في النص لا يدلان على شهر واحد.",
            "The two names of the month do not mean one month.",
        ),
        "order-contradiction" => Pair(
            "لا يستقيم ما يُروى هنا من ترتيب الأحداث كله معاً.",
            "What is told here of the order of events does not go together.",
        ),
        "end-before-start" => Pair(
            "النهاية المذكورة تسبق البداية المذكورة.",
            "The end that is told lies before the start that is told.",
        ),
        "too-fast" => Pair(
            "الانتقال أسرع مما تسمح به المسافة.",
            "The journey is faster than the distance allows.",
        ),
        "impossible-year" => {
            Pair("لا سنة توافق كل ما يُروى هنا.", "No year fits all that is told here.")
        }
        "anchored-contradicts" => Pair(
            "ما يقوله النص هنا لا يوافق المراسي التي من خارجه.",
            "What the text says here does not agree with the anchors from outside.",
        ),
        "two-readings" => {
            Pair("للعبارة أكثر من قراءة ممكنة.", "The words can be read in more than one way.")
        }
        "hidden-direction-controls" => Pair(
            "في النص رموز خفية تغيّر اتجاه الكتابة.",
            "The text holds hidden characters that change the writing direction.",
        ),
        "ambiguous-place" => {
            Pair("قد يدل الاسم على أكثر من مكان.", "The name could mean more than one place.")
        }
        "unknown-language" => Pair(
            "لم تُعرف لغة النص، فقُرئ على أنه عربي.",
            "The language of the text was not recognised; it was read as Arabic.",
        ),
        _ => return None,
    })
}
