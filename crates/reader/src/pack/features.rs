//! What an affix tells of the word it is glued to, and which kinds of form it fits.

use core::ops::{BitOr, BitOrAssign};

pub use super::vocabulary::{Features, FormClass};

impl Features {
    /// Nothing glued on.
    pub const NONE: Self = Self(0);
    /// Any glued pronoun.
    pub const PRONOUN: Self = Self(
        Self::HIS.0
            | Self::HER.0
            | Self::THEIR.0
            | Self::BOTH.0
            | Self::THEIR_FEMININE.0
            | Self::MY.0
            | Self::OUR.0
            | Self::YOUR.0,
    );
    /// A glued conjunction.
    pub const CONJUNCTION: Self = Self(Self::AND.0 | Self::SO.0);
    /// A glued preposition.
    pub const PREPOSITION: Self = Self(Self::IN.0 | Self::TO.0 | Self::AS.0);

    /// Whether all of `other` is in this set.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether the set is empty.
    pub const fn is_none(self) -> bool {
        self.0 == 0
    }
}

impl BitOr for Features {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for Features {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

impl FormClass {
    /// Whether the form is a finite verb in the perfect.
    pub const fn is_perfect(self) -> bool {
        matches!(
            self,
            Self::Perfect
                | Self::PerfectCut
                | Self::PerfectJoined
                | Self::PerfectPlural
                | Self::PerfectFirst
        )
    }

    /// Whether the form is a finite verb in the imperfect.
    pub const fn is_imperfect(self) -> bool {
        matches!(
            self,
            Self::Imperfect
                | Self::ImperfectLong
                | Self::ImperfectCut
                | Self::ImperfectJoined
                | Self::ImperfectPlural
                | Self::ImperfectJussive
        )
    }

    /// Whether the form is a finite verb.
    pub const fn is_finite(self) -> bool {
        self.is_perfect() || self.is_imperfect()
    }

    /// Whether the form is a noun or verbal noun.
    pub const fn is_noun(self) -> bool {
        matches!(self, Self::Noun | Self::NounJoined | Self::NounCut)
    }

    pub(crate) const fn bit(self) -> u32 {
        1 << self as u8
    }
}
