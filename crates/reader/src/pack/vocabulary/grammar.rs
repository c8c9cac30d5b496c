//! Tables, kinds of form, and what an affix tells.

use super::super::declare::{flags, words};

words!(
    /// The word tables that a stem can belong to.
    Table {
        Cue = "cue", Stance = "stance", Time = "time", Place = "place", Actor = "actor", Motion = "motion",
        Verb = "verb", Function = "function",
    }
);
words!(
    /// The tables of how words are put together.
    AffixTable { Prefix = "prefix", Suffix = "suffix", Stem = "stem", Unlisted = "unlisted" }
);
words!(
    /// What sort of form a stem is; decides which affixes fit it. Word tables use the names as columns.
    FormClass {
        /// Finite verb, perfect.
        Perfect = "perfect",
        /// Perfect without its weak last letter.
        PerfectCut = "perfect-cut",
        /// Perfect in the spelling that a glued pronoun asks for.
        PerfectJoined = "perfect-joined",
        /// Perfect in the spelling that a plural ending asks for.
        PerfectPlural = "perfect-plural",
        /// Perfect in the shortened spelling that the first person's ending asks for.
        PerfectFirst = "perfect-first",
        /// Finite verb, imperfect, without its person prefix.
        Imperfect = "imperfect",
        /// Imperfect long enough for the first person's prefix.
        ImperfectLong = "imperfect-long",
        /// Imperfect without its weak last letter.
        ImperfectCut = "imperfect-cut",
        /// Imperfect in the spelling that a glued pronoun asks for.
        ImperfectJoined = "imperfect-joined",
        /// Imperfect in the spelling that a plural ending asks for.
        ImperfectPlural = "imperfect-plural",
        /// Imperfect as it stands after a negator.
        ImperfectJussive = "imperfect-jussive",
        /// Adverbial participle.
        Participle = "participle",
        /// Participle without its weak last letter.
        ParticipleCut = "participle-cut",
        /// Noun or verbal noun.
        Noun = "noun",
        /// Noun in the spelling that a glued pronoun asks for.
        NounJoined = "noun-joined",
        /// Noun without its feminine ending.
        NounCut = "noun-cut",
        /// Adjective.
        Adjective = "adjective",
        /// Name.
        Proper = "proper",
        /// Function word.
        Particle = "particle",
        /// Preposition.
        Preposition = "preposition",
        /// Word that opens a content clause.
        Complementiser = "complementiser",
        /// Whole word, nothing glued on.
        Word = "word",
    }
);
flags!(
    /// What an affix tells of the word it is glued to.
    Features {
        /// "and" glued in front.
        AND = "and",
        /// "so, then" glued in front.
        SO = "so",
        /// The preposition "in, by" glued in front.
        IN = "in",
        /// The preposition "to, for" glued in front.
        TO = "to",
        /// The preposition "as" glued in front.
        AS = "as",
        /// The definite article.
        DEFINITE = "definite",
        /// The mark of the future.
        FUTURE = "future",
        /// Third person subject.
        THIRD = "third",
        /// Third person feminine subject.
        THIRD_FEMININE = "third-feminine",
        /// First person subject.
        FIRST = "first",
        /// Feminine ending.
        FEMININE = "feminine",
        /// Dual ending.
        DUAL = "dual",
        /// Plural ending.
        PLURAL = "plural",
        /// Indefinite accusative ending.
        ACCUSATIVE = "accusative",
        /// Pronoun "him, his".
        HIS = "his",
        /// Pronoun "her".
        HER = "her",
        /// Pronoun "them, their".
        THEIR = "theirs",
        /// Pronoun "them both".
        BOTH = "both",
        /// Pronoun "them, their", feminine.
        THEIR_FEMININE = "theirs-feminine",
        /// Pronoun "me, my".
        MY = "my",
        /// Pronoun "us, our".
        OUR = "our",
        /// Pronoun "you, your".
        YOUR = "your",
    }
);
