//! What went wrong or must be known, each with its mend.

use super::locale::Locale;
use super::words as w;
use super::{Pair, fill};
use crate::dom::stage::{self, Kind};
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
    /// Whoever placed the page has given no text.
    NotGiven(NotGiven),
    /// No reading came.
    Failed(ReadFailure),
    /// The worker stopped, and the page has read the text by itself.
    ReadHere,
    /// The claim that was lit is not in the text of the page around any more.
    ClaimGone,
    /// The link asks for a claim that this text does not have.
    LinkMissing,
    /// The link was made on another text, which it does not carry.
    LinkOtherText,
    /// The page around is to send a text, and has not yet.
    Waiting,
    /// The text came in the address, and nobody's page stands around that answers for it.
    CameByLink,
}

/// Why whoever placed the page has given no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotGiven {
    /// None was named, or nothing is there under the name.
    Text,
    /// It has no word.
    Words,
    /// What the address carries is cut or damaged.
    Fragment,
    /// A file of another site.
    Refused,
    /// A file that is not there.
    File,
    /// It is longer than what is read.
    Long,
}

impl NotGiven {
    /// What the script that starts the program calls it.
    pub(crate) fn of_code(code: &str) -> Self {
        match code {
            "bad-fragment" => Self::Fragment,
            "src-refused" => Self::Refused,
            "src-missing" => Self::File,
            "text-too-long" => Self::Long,
            _ => Self::Text,
        }
    }

    /// The name that the documents promise.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Text => "text-missing",
            Self::Words => "text-empty",
            Self::Fragment => "bad-fragment",
            Self::Refused => "src-refused",
            Self::File => "src-missing",
            Self::Long => "text-too-long",
        }
    }

    fn template(self) -> Pair {
        match self {
            Self::Text => w::NOT_GIVEN,
            Self::Words => w::NOT_GIVEN_WORDS,
            Self::Fragment => w::NOT_GIVEN_FRAGMENT,
            Self::Refused => w::NOT_GIVEN_REFUSED,
            Self::File => w::NOT_GIVEN_FILE,
            Self::Long => w::NOTICE_TOO_LONG_GIVEN,
        }
    }
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
            Self::NotGiven(why) => why.code(),
            Self::Failed(failure) => failure_code(failure),
            Self::ReadHere => "read-here",
            Self::ClaimGone => "claim-gone",
            Self::LinkMissing => "link-missing",
            Self::LinkOtherText => "link-other-text",
            Self::Waiting => "waiting",
            Self::CameByLink => "came-by-link",
        }
    }

    pub(crate) fn weight(&self) -> Weight {
        match self {
            Self::Empty
            | Self::TooLong(_)
            | Self::Binary(_)
            | Self::Unreadable(_)
            | Self::NotGiven(_)
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
            Self::Empty => w::NOTICE_EMPTY,
            Self::TooLong(_) if is_given() => w::NOTICE_TOO_LONG_GIVEN,
            Self::TooLong(_) => w::NOTICE_TOO_LONG,
            Self::Binary(_) => w::NOTICE_BINARY,
            Self::Unreadable(_) => w::NOTICE_UNREADABLE,
            Self::Opened(..) => w::NOTICE_OPENED,
            Self::NoArabic => w::NOTICE_NO_ARABIC,
            Self::BrokenCharacters(_) => w::NOTICE_BROKEN_CHARACTERS,
            Self::ManyMarks => w::NOTICE_MANY_MARKS,
            Self::Long => w::NOTICE_LONG,
            Self::NotGiven(why) => why.template(),
            Self::Failed(failure) => failure_template(failure),
            Self::ReadHere => w::NOTICE_READ_HERE,
            Self::ClaimGone => w::NOTICE_CLAIM_GONE,
            Self::LinkMissing => w::NOTICE_LINK_MISSING,
            Self::LinkOtherText if is_given() => w::NOTICE_LINK_OTHER_TEXT_GIVEN,
            Self::LinkOtherText => w::NOTICE_LINK_OTHER_TEXT,
            Self::Waiting => w::NOTICE_WAITING,
            Self::CameByLink => w::NOTICE_CAME_BY_LINK,
        }
    }
}

/// Whether the text is given by a page around: whoever reads here has no field to put another into.
fn is_given() -> bool {
    stage::kind() != Kind::Page
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
        ReadFailure::Missing(_) => w::FAILURE_MISSING,
        ReadFailure::CannotStart => w::FAILURE_CANNOT_START,
        ReadFailure::Crashed => w::FAILURE_CRASHED,
        ReadFailure::TooSlow => w::FAILURE_TOO_SLOW,
        ReadFailure::Refused(_) => w::FAILURE_REFUSED,
    }
}

/// A name from outside inside a sentence of ours: its direction must not turn the sentence round.
fn isolated(name: &str) -> String {
    ["\u{2068}", name, "\u{2069}"].concat()
}

/// The words for a note of the reading; `None` for a code this page does not know.
pub(crate) fn note(code: &str) -> Option<Pair> {
    Some(match code {
        "weekday-mismatch" => w::NOTE_WEEKDAY_MISMATCH,
        "months-disagree" => w::NOTE_MONTHS_DISAGREE,
        "order-contradiction" => w::NOTE_ORDER_CONTRADICTION,
        "end-before-start" => w::NOTE_END_BEFORE_START,
        "too-fast" => w::NOTE_TOO_FAST,
        "impossible-year" => w::NOTE_IMPOSSIBLE_YEAR,
        "anchored-contradicts" => w::NOTE_ANCHORED_CONTRADICTS,
        "two-readings" => w::NOTE_TWO_READINGS,
        "hidden-direction-controls" => w::NOTE_HIDDEN_DIRECTION_CONTROLS,
        "ambiguous-place" => w::NOTE_AMBIGUOUS_PLACE,
        "unknown-language" => w::NOTE_UNKNOWN_LANGUAGE,
        _ => return None,
    })
}
