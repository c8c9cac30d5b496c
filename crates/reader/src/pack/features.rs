//! What an affix tells of the word it is glued to, and which kinds of form it fits.

use core::ops::{BitOr, BitOrAssign};

/// A set of grammatical features.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Features(u32);

macro_rules! features {
    ($($(#[$doc:meta])* $name:ident = $bit:literal, $word:literal;)*) => {
        impl Features {
            $($(#[$doc])* pub const $name: Self = Self(1 << $bit);)*
            /// The names that affix tables use.
            pub(crate) const NAMES: &'static [(&'static str, Self)] = &[$(($word, Self::$name)),*];
        }
    };
}

features! {
    /// "and" glued in front.
    AND = 0, "and";
    /// "so, then" glued in front.
    SO = 1, "so";
    /// The preposition "in, by" glued in front.
    IN = 2, "in";
    /// The preposition "to, for" glued in front.
    TO = 3, "to";
    /// The preposition "as" glued in front.
    AS = 4, "as";
    /// The definite article.
    DEFINITE = 5, "definite";
    /// The mark of the future.
    FUTURE = 6, "future";
    /// Third person subject.
    THIRD = 7, "third";
    /// Third person feminine subject.
    THIRD_FEMININE = 8, "third-feminine";
    /// First person subject.
    FIRST = 9, "first";
    /// Feminine ending.
    FEMININE = 10, "feminine";
    /// Dual ending.
    DUAL = 11, "dual";
    /// Plural ending.
    PLURAL = 12, "plural";
    /// Indefinite accusative ending.
    ACCUSATIVE = 13, "accusative";
    /// Pronoun "him, his".
    HIS = 14, "his";
    /// Pronoun "her".
    HER = 15, "her";
    /// Pronoun "them, their".
    THEIR = 16, "theirs";
    /// Pronoun "them both".
    BOTH = 17, "both";
    /// Pronoun "them, their", feminine.
    THEIR_FEMININE = 18, "theirs-feminine";
    /// Pronoun "me, my".
    MY = 19, "my";
    /// Pronoun "us, our".
    OUR = 20, "our";
    /// Pronoun "you, your".
    YOUR = 21, "your";
}

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

    /// Whether any of `other` is in this set.
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
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

macro_rules! form_classes {
    ($($(#[$doc:meta])* $name:ident, $word:literal;)*) => {
        /// What sort of form a stem is; decides which affixes fit it.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        #[repr(u8)]
        pub enum FormClass { $($(#[$doc])* $name),* }

        impl FormClass {
            /// The names that word tables use as columns.
            pub(crate) const NAMES: &'static [(&'static str, Self)] = &[$(($word, Self::$name)),*];
        }
    };
}

form_classes! {
    /// Finite verb, perfect.
    Perfect, "perfect";
    /// Perfect without its weak last letter.
    PerfectCut, "perfect-cut";
    /// Perfect in the spelling that a glued pronoun asks for.
    PerfectJoined, "perfect-joined";
    /// Perfect in the spelling that a plural ending asks for.
    PerfectPlural, "perfect-plural";
    /// Finite verb, imperfect, without its person prefix.
    Imperfect, "imperfect";
    /// Imperfect long enough for the first person's prefix.
    ImperfectLong, "imperfect-long";
    /// Imperfect without its weak last letter.
    ImperfectCut, "imperfect-cut";
    /// Imperfect in the spelling that a glued pronoun asks for.
    ImperfectJoined, "imperfect-joined";
    /// Imperfect in the spelling that a plural ending asks for.
    ImperfectPlural, "imperfect-plural";
    /// Imperfect as it stands after a negator.
    ImperfectJussive, "imperfect-jussive";
    /// Adverbial participle.
    Participle, "participle";
    /// Participle without its weak last letter.
    ParticipleCut, "participle-cut";
    /// Noun or verbal noun.
    Noun, "noun";
    /// Noun in the spelling that a glued pronoun asks for.
    NounJoined, "noun-joined";
    /// Noun without its feminine ending.
    NounCut, "noun-cut";
    /// Adjective.
    Adjective, "adjective";
    /// Name.
    Proper, "proper";
    /// Function word.
    Particle, "particle";
    /// Preposition.
    Preposition, "preposition";
    /// Word that opens a content clause.
    Complementiser, "complementiser";
    /// Whole word, nothing glued on.
    Word, "word";
}

impl FormClass {
    /// Whether the form is a finite verb in the perfect.
    pub const fn is_perfect(self) -> bool {
        matches!(self, Self::Perfect | Self::PerfectCut | Self::PerfectJoined | Self::PerfectPlural)
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
