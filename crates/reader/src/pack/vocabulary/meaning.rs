//! What reporting words, verbs, function words, places and actors do.

use super::super::declare::{flags, known, words};

flags!(
    /// What a cue's content looks like, as a set.
    Takes {
        /// A content clause after a complementiser.
        THAT = "that",
        /// Anything after a colon.
        COLON = "colon",
        /// The direct object carries the content.
        OBJECT = "object",
        /// "of, about" and a noun.
        OF = "of",
        /// "to" and a noun.
        TO = "to",
        /// "by, with" and a noun.
        BY = "by",
        /// The object is whom it is told to.
        ADDRESSEE = "addressee",
        /// A cue only with a word for speech after it.
        WITH_SPEECH = "with-speech",
        /// A phrase whose source follows.
        SOURCE_AFTER = "source-after",
        /// A phrase that opens a new speaker's turn.
        SELF = "self",
        /// A phrase whose content follows.
        CONTENT_AFTER = "content-after",
        /// "on" and a noun.
        ON = "on",
        /// "in" and a noun.
        INSIDE = "in",
        /// "from, against" and a noun.
        FROM = "from",
        /// A complementiser at once, with nothing but the source between.
        THAT_NEXT = "that-next",
        /// May stand without any source.
        IMPERSONAL = "impersonal",
        /// "for" and a noun.
        FOR = "for",
        /// "with" and a noun.
        WITH = "with",
        /// A phrase, unless a complementiser follows and makes it an ordinary report.
        UNLESS_THAT = "unless-that",
        /// A clause behind it is what others told: "heard that".
        HEARSAY = "hearsay",
    }
);
known!(
    /// How a source commits: the published words themselves.
    CLASSES: isnad_account::LinkClass {
        Say = "say", Assert = "assert", AssertStrong = "assert-strong", Comment = "comment",
        Narrate = "narrate", Continue = "continue", PointOut = "point-out", Hint = "hint",
        Explain = "explain", Reveal = "reveal", Believe = "believe", Know = "know",
        Perceive = "perceive", Estimate = "estimate", Doubt = "doubt", Claim = "claim",
        Accuse = "accuse", Deny = "deny", Refuse = "refuse", Admit = "admit", Inform = "inform",
        Relay = "relay", Request = "request", Order = "order", Promise = "promise",
        Threat = "threat", Warn = "warn", Suggest = "suggest", Decide = "decide", Ask = "ask",
        AccordingTo = "according-to", Medium = "medium", Switch = "switch",
        Anonymous = "anonymous",
    }
);
words!(
    /// What a function word does.
    FunctionKind {
        That = "that", Because = "because", AsIf = "as-if",
        In = "in", To = "to", From = "from", On = "on", About = "about", With = "with", Until = "until",
        Between = "between", By = "by", Towards = "towards", Over = "over", Through = "through",
        Under = "under", For = "for", Like = "like", During = "during", After = "after", Before = "before",
        Against = "against", At = "at", Without = "without", Around = "around", Among = "among",
        And = "and", Or = "or", But = "but", Then = "then", Either = "either",
        While = "while", When = "when", Whereas = "whereas", If = "if", SoThat = "so-that", As = "as",
        Relative = "relative", Demonstrative = "demonstrative", Pronoun = "pronoun", Question = "question",
        OpenerReason = "opener-reason", OpenerResult = "opener-result", OpenerPurpose = "opener-purpose",
        OpenerContrast = "opener-contrast", OpenerAddition = "opener-addition", OpenerWhile = "opener-while",
        OpenerConcession = "opener-concession", Speech = "speech", Anaphor = "anaphor", Particle = "particle",
        Quantifier = "quantifier", Vocative = "vocative", Memoir = "memoir", Document = "document", Compare = "compare",
    }
);
words!(
    /// What sort of motion, or `Control` for what changes who holds a place.
    MotionKind {
        Travel = "travel", Depart = "depart", Arrive = "arrive", Return = "return", Carry = "carry",
        Flee = "flee", Displace = "displace", Enter = "enter", Leave = "leave", Advance = "advance",
        Visit = "visit", Receive = "receive", Meet = "meet", Pass = "pass", Over = "over",
        TakeOff = "take-off", Land = "land", Send = "send", Accompany = "accompany", Stop = "stop",
        TurnBack = "turn-back", Control = "control", Way = "way",
    }
);
words!(
    /// Which end of a movement a complement names.
    End { To = "to", From = "from", Via = "via", At = "at", Theme = "theme", Over = "over", By = "by" }
);
words!(
    /// What moves: the subject, or the object.
    Mover { Unsaid = "", Subject = "subject", Object = "object" }
);
words!(
    /// What a stance word does.
    StanceKind {
        Negator = "negator",
        Hedge = "hedge",
        Cessation = "cessation",
        Except = "except",
        Condition = "condition",
        Future = "future",
        NearMiss = "near-miss",
        /// A bid, where direct speech begins with it.
        Imperative = "imperative",
        Booster = "booster",
        Degree = "degree",
        Approx = "approx",
        Prevented = "prevented",
        Failed = "failed",
        Refrained = "refrained",
        NotYet = "not-yet",
        Feared = "feared",
    }
);
words!(
    /// How far a stance word reaches.
    Scope {
        /// The clause it stands in.
        Clause = "clause",
        /// The next word.
        Next = "next",
        /// The noun phrase behind it.
        Phrase = "phrase",
        /// The verb beside it.
        Verb = "verb",
        /// Its own complement.
        Content = "content",
        /// The clause, and only before a verb in the perfect.
        Perfect = "perfect",
        /// The clause, and only before a verb in the imperfect.
        Imperfect = "imperfect",
    }
);
known!(
    /// The certainty that a stance word leaves.
    CERTAINTIES: isnad_account::Certainty {
        Possible = "possible", Probable = "probable", Certain = "certain", Unstated = "unstated",
    }
);
words!(
    /// What sort of verb or event noun.
    VerbKind {
        Event = "event", State = "state", Auxiliary = "auxiliary", Begin = "begin", Meet = "meet",
        Attack = "attack", Die = "die", Control = "control", SpeechTopic = "speech-topic",
        Feel = "feel", Want = "want", Light = "light", Permit = "permit", Prepare = "prepare",
    }
);
words!(
    /// What a place word does.
    PlaceWordKind {
        /// A type word before a name: city, base, airport.
        Type = "type",
        /// A type word that only names follow, whatever word they are: village, quarter, camp of.
        Named = "named",
        /// A direction before a name: the north of.
        Direction = "direction",
        /// Surroundings of a name: countryside, outskirts.
        Area = "area",
        /// An adjective after a name that belongs to it: international, air.
        Qualifier = "qualifier",
        /// A word for the air above a place.
        Airspace = "airspace",
        /// A word for a border between two places.
        Border = "border",
        /// A word that makes the adjective of a state that state: the Syrian lands.
        Territory = "territory",
        /// A word that describes a place behind a type word and names none.
        Common = "common",
    }
);
known!(
    /// The sort of place that a place word makes.
    PLACES: isnad_account::PlaceKind {
        Country = "country", Region = "region", City = "city", Town = "town",
        Building = "building", Airport = "airport", Base = "base", Airspace = "airspace",
        Water = "water", Other = "other",
    }
);
words!(
    /// What an actor word does in a name.
    ActorWordKind {
        /// A title, office or occupation that a name may follow.
        Title = "title",
        /// A noun for a role that stands for the last person who fits it.
        Role = "role",
        /// A kinsman; with a name a new person.
        Kin = "kin",
        /// A people or side named in the plural.
        People = "people",
        /// An adjective of a country or people.
        Nisba = "nisba",
        /// A given name.
        Given = "given",
        /// A word that begins a name together with the next: servant of, father of.
        NameLead = "name-lead",
        /// A word between the parts of a name: son of.
        NameLink = "name-link",
        /// A word that makes one name with the word before.
        NameTail = "name-tail",
        /// A word that heads an organisation's name.
        Body = "body",
        /// A word that heads an armed or political group's name.
        Group = "group",
        /// A building or city that stands for an institution.
        Seat = "seat",
        /// A whole name that needs no further word.
        Name = "name",
        /// A source without a name.
        Anonymous = "anonymous",
        /// A word that makes a nisba a party.
        Side = "side",
        /// A vehicle, convoy or cargo that moves.
        Vehicle = "vehicle",
        /// An adjective that describes a role.
        Rank = "rank",
        /// Words that close the description of a role.
        Tail = "tail",
        /// A word that joins a speaker to the body he speaks for.
        For = "for",
        /// "One of", "some of", before a plural.
        Portion = "portion",
        /// The same with its plural in a pronoun.
        PortionAlone = "portion-alone",
        /// "Named", "known as": a name follows.
        Called = "called",
        /// "The latter".
        Latter = "latter",
        /// "The two sides".
        Pair = "pair",
    }
);
words!(
    /// Grammatical gender, where a word shows one.
    Gender { Masculine = "m", Feminine = "f", Either = "" }
);
words!(
    /// The field that a role belongs to.
    Domain {
        Any = "", Civil = "civil", Military = "military", Clergy = "clergy", Media = "media",
        Learned = "learned", Work = "work", Cargo = "cargo",
    }
);
words!(
    /// Whether a name is an ordinary word as well.
    Weakness {
        /// A name alone.
        Strong = "",
        /// Also a word.
        Word = "word",
        /// Also a word, unless its last letter is spelt as in the table.
        Plain = "plain",
    }
);
known!(
    /// What sort of actor a word makes.
    ACTORS: isnad_account::ActorKind {
        Person = "person", Organisation = "organisation", Group = "group", State = "state",
    }
);
