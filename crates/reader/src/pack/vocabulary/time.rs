//! What words of time tell.

use super::super::declare::words;

words!(
    /// What a word of time tells.
    TimeSense {
        Month = "month", HijriMonth = "hijri-month", Weekday = "weekday", DayPart = "day-part",
        AfterMidnight = "after-midnight", ClockMark = "clock-mark", Unit = "unit", Cardinal = "cardinal",
        Ordinal = "ordinal", Some = "some", Fraction = "fraction", Deictic = "deictic",
        Modifier = "modifier", Demonstrative = "demonstrative", Third = "third", Season = "season",
        Decade = "decade", Anaphor = "anaphor", Connective = "connective", Event = "event",
        Article = "article", Holiday = "holiday", BareWeekday = "bare-weekday",
        /// A word that only shapes its neighbours' reading.
        Mark = "mark",
    }
);
words!(
    /// Where a month's name comes from: two systems side by side name one month.
    MonthSystem { Levant = "levant", Civil = "civil", Maghreb = "maghreb" }
);
words!(
    /// What a calendar word needs beside it, because it is another word or a name too.
    Company {
        /// Nothing.
        None = "",
        /// A word like "in" before it.
        Lead = "lead",
        /// A number, a year or the word "month".
        Number = "number",
        /// Not right after a given name.
        Name = "name",
        /// Another word of time.
        Pair = "pair",
    }
);
words!(
    /// When a part of the day counts with no day beside it.
    Alone {
        Yes = "yes",
        Lead = "lead",
        No = "no",
        /// Only right behind an hour.
        Hour = "hour",
    }
);
words!(
    /// Units of time.
    Unit {
        Second = "second", Minute = "minute", Hour = "hour", Day = "day", Night = "night", Week = "week",
        Month = "month", Year = "year", Decade = "decade", Century = "century", Moment = "moment",
    }
);
words!(
    /// How many of its unit a word counts by itself.
    UnitCount {
        One = "1",
        Two = "2",
        Several = "several",
        /// A dual before two names.
        Pair = "pair",
    }
);
words!(
    /// How a unit stands to the day of publication or to the last date told.
    Modifier {
        Last = "last", Next = "next", This = "this", Following = "following", Preceding = "preceding",
        Recent = "recent", Few = "few", Same = "same", BeforeLast = "before-last", AfterNext = "after-next",
    }
);
words!(
    /// How a phrase hangs on what follows or was told.
    Hang {
        Before = "before", BeforeNear = "before-near", After = "after", AfterNear = "after-near",
        Since = "since", Until = "until", During = "during", Throughout = "throughout", Spread = "spread",
        At = "at", Together = "together", Same = "same",
    }
);
words!(
    /// What a connective may take for a time expression without a date.
    HangTakes { Event = "event", Start = "start", None = "none" }
);
words!(
    /// What sort of happening an event noun tells.
    EventStage { Start = "start", Event = "event", Setting = "setting" }
);
words!(
    /// Words that only shape the reading of their neighbours.
    TimeMark {
        EraHijri = "era-hijri", EraCivil = "era-civil", EraBefore = "era-before", Equals = "equals",
        Period = "period", Instant = "instant", Approx = "approx", ApproxAfter = "approx-after", OfIt = "of-it",
        Future = "future", Undone = "undone", Age = "age", NoDay = "no-day", Zone = "zone", ZoneOther = "zone-other",
        From = "from", To = "to", Between = "between", Lead = "lead", Of = "of", In = "in", At = "at",
        Minus = "minus", Stop = "stop", Precedes = "precedes", Which = "which", Vague = "vague",
        Reschedule = "reschedule", Moves = "moves", Appointment = "appointment", LastOf = "last-of", And = "and", Every = "every", Furniture = "furniture",
        Spends = "spends", Anniversary = "anniversary", Prayer = "prayer", ThatIs = "that-is",
        Onset = "onset", Close = "close", Stay = "stay",
        AtOnce = "at-once", NextDay = "next-day", Already = "already",
        BeforeThat = "before-that", AfterThat = "after-that", WhenThat = "when-that",
        Recorded = "recorded", Paper = "paper",
    }
);

/// Added to the shift of a deictic word, so that a pack has no negative number.
pub const SHIFT_ZERO: i32 = 100;
