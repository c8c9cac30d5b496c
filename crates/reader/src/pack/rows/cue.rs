//! Reporting verbs, participles, nouns and phrases.

use crate::pack::{PackError, Row};
use isnad_account::LinkClass;

/// What a cue's content looks like, as a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Takes(u32);

impl Takes {
    /// A content clause after a complementiser.
    pub const THAT: Self = Self(1);
    /// Anything after a colon.
    pub const COLON: Self = Self(1 << 1);
    /// The direct object carries the content.
    pub const OBJECT: Self = Self(1 << 2);
    /// "of, about" and a noun.
    pub const OF: Self = Self(1 << 3);
    /// "to" and a noun.
    pub const TO: Self = Self(1 << 4);
    /// "by, with" and a noun.
    pub const BY: Self = Self(1 << 5);
    /// The object is whom it is told to.
    pub const ADDRESSEE: Self = Self(1 << 6);
    /// A cue only with a word for speech after it.
    pub const WITH_SPEECH: Self = Self(1 << 7);
    /// A phrase whose source follows.
    pub const SOURCE_AFTER: Self = Self(1 << 8);
    /// A phrase that opens a new speaker's turn.
    pub const SELF: Self = Self(1 << 9);
    /// A phrase whose content follows.
    pub const CONTENT_AFTER: Self = Self(1 << 10);
    /// "on" and a noun.
    pub const ON: Self = Self(1 << 11);
    /// "in" and a noun.
    pub const INSIDE: Self = Self(1 << 12);
    /// "from, against" and a noun.
    pub const FROM: Self = Self(1 << 13);

    /// A complementiser at once, with nothing but the source between.
    pub const THAT_NEXT: Self = Self(1 << 14);
    /// May stand without any source.
    pub const IMPERSONAL: Self = Self(1 << 15);
    /// "for" and a noun.
    pub const FOR: Self = Self(1 << 16);
    /// "with" and a noun.
    pub const WITH: Self = Self(1 << 17);
    /// A phrase, unless a complementiser follows and makes it an ordinary report.
    pub const UNLESS_THAT: Self = Self(1 << 18);

    const NAMES: &'static [(&'static str, Self)] = &[
        ("that-next", Self::THAT_NEXT),
        ("impersonal", Self::IMPERSONAL),
        ("for", Self::FOR),
        ("with", Self::WITH),
        ("unless-that", Self::UNLESS_THAT),
        ("that", Self::THAT),
        ("colon", Self::COLON),
        ("object", Self::OBJECT),
        ("of", Self::OF),
        ("to", Self::TO),
        ("by", Self::BY),
        ("addressee", Self::ADDRESSEE),
        ("with-speech", Self::WITH_SPEECH),
        ("source-after", Self::SOURCE_AFTER),
        ("self", Self::SELF),
        ("content-after", Self::CONTENT_AFTER),
        ("on", Self::ON),
        ("in", Self::INSIDE),
        ("from", Self::FROM),
    ];

    /// Whether any of `other` is taken.
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The union.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The words that tables write link classes in: the published words themselves.
const CLASSES: &[(&str, LinkClass)] = &[
    ("say", LinkClass::Say),
    ("assert", LinkClass::Assert),
    ("assert-strong", LinkClass::AssertStrong),
    ("comment", LinkClass::Comment),
    ("narrate", LinkClass::Narrate),
    ("continue", LinkClass::Continue),
    ("point-out", LinkClass::PointOut),
    ("hint", LinkClass::Hint),
    ("explain", LinkClass::Explain),
    ("reveal", LinkClass::Reveal),
    ("believe", LinkClass::Believe),
    ("know", LinkClass::Know),
    ("perceive", LinkClass::Perceive),
    ("estimate", LinkClass::Estimate),
    ("doubt", LinkClass::Doubt),
    ("claim", LinkClass::Claim),
    ("accuse", LinkClass::Accuse),
    ("deny", LinkClass::Deny),
    ("refuse", LinkClass::Refuse),
    ("admit", LinkClass::Admit),
    ("inform", LinkClass::Inform),
    ("relay", LinkClass::Relay),
    ("request", LinkClass::Request),
    ("order", LinkClass::Order),
    ("promise", LinkClass::Promise),
    ("threat", LinkClass::Threat),
    ("warn", LinkClass::Warn),
    ("suggest", LinkClass::Suggest),
    ("decide", LinkClass::Decide),
    ("ask", LinkClass::Ask),
    ("according-to", LinkClass::AccordingTo),
    ("medium", LinkClass::Medium),
    ("switch", LinkClass::Switch),
    ("anonymous", LinkClass::Anonymous),
];

/// A reporting word.
#[derive(Clone, Copy, Debug)]
pub struct CueRow {
    /// How its source commits.
    pub class: LinkClass,
    /// What its content looks like.
    pub takes: Takes,
}

impl CueRow {
    pub(crate) fn from_row(row: &Row<'_>) -> Result<Self, PackError> {
        let takes = row.choices("takes", Takes::NAMES)?;
        Ok(Self {
            class: row.choice("class", CLASSES)?,
            takes: takes.into_iter().fold(Takes(0), Takes::or),
        })
    }
}
