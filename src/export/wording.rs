//! The words of the page for a file of its own.

use crate::components::{coverage, filter_state};
use crate::edits;
use crate::state::{Account, Origin, Session};
use crate::strings::{Pair, terms, words as w};
use isnad_account::{LinkClass, MovementStatus, PlaceKind, PlaceRole};
use isnad_export::{LegendSign, Voice, Words};
use isnad_scene::{
    Axis, ClaimRow, Filters, Gap, Mark, Panel, Tick, TimeDirection, ViewState, When,
};

/// The page as it words codes and numbers.
pub(super) struct Wording(pub(super) Session);

impl Voice for Wording {
    fn number(&self, n: usize) -> String {
        self.0.number(n)
    }

    fn verb(&self, class: LinkClass) -> &str {
        self.0.say(terms::link_class(class))
    }

    fn stance(&self, row: &ClaimRow) -> String {
        let words = terms::stance(row.polarity, row.realis, row.certainty);
        let stance: Vec<&str> = words.into_iter().map(|pair| self.0.say(pair)).collect();
        stance.join(self.0.say(w::LIST_COMMA))
    }

    fn role(&self, role: PlaceRole) -> &str {
        self.0.say(terms::place_role(role))
    }

    fn kind(&self, kind: PlaceKind) -> &str {
        self.0.say(terms::place_kind(kind))
    }

    fn status(&self, status: MovementStatus) -> &str {
        self.0.say(terms::movement_status(status))
    }

    fn when(&self, when: When, mark: Mark) -> String {
        self.0.dated_words(when, mark)
    }

    fn heading(&self, panel: &Panel) -> String {
        match panel.axis {
            Axis::Dated => self.0.writer.get_untracked().years(panel),
            Axis::YearUnknown => self.0.say(w::YEAR_UNKNOWN).to_owned(),
            Axis::Told => self.0.say(w::ORDER_TOLD).to_owned(),
        }
    }

    fn tick(&self, panel: &Panel, tick: &Tick) -> String {
        self.0.writer.get_untracked().tick(panel, tick)
    }

    fn gap(&self, gap: &Gap) -> String {
        self.0.writer.get_untracked().gap(gap.from, gap.to)
    }
}

/// What stands around the words of an account.
pub(super) fn words(session: Session, account: &Account, view: &ViewState) -> Words {
    let language = session.language.get_untracked();
    let say = |pair: Pair| language.pick(pair);
    let is_turned = view.direction == TimeDirection::Rtl;
    let are_hidden =
        session.shown.with_untracked(|it| it.as_ref().is_some_and(|it| it.n_visible() == 0));
    Words {
        language: language.code(),
        is_rtl: language.direction() == "rtl",
        brand: say(w::BRAND),
        untitled: say(w::TITLE),
        about: say(w::EXPORT_ABOUT),
        sources: [say(w::ATTRIBUTION), say(w::BORDERS)],
        counts: counts(session, account, view),
        turned: say(w::EXPORT_TURNED),
        scrolls: say(w::EXPORT_SCROLLS),
        skip: say(w::SKIP_TO_TABLE),
        map: say(w::MAP),
        timeline: say(w::TIMELINE),
        legend: say(w::LEGEND),
        claims: say(w::CLAIMS),
        columns: [
            w::COLUMN_NUMBER,
            w::ON_WHOSE_WORD,
            w::STANCE,
            w::COLUMN_WHAT,
            w::WHERE,
            w::WHEN,
            w::MOVEMENT,
        ]
        .map(say),
        places: say(w::PLACES),
        place_columns: [w::WHERE, w::COLUMN_KIND, w::CLAIMS].map(say),
        article: say(w::THE_ARTICLE),
        comma: say(w::LIST_COMMA),
        arrow: say(w::CHAIN_ARROW),
        unplaced: say(w::UNPLACED),
        undated: say(w::UNDATED),
        outside: say(w::OUTSIDE),
        more: say(w::MORE_IN_TABLES),
        no_lane: say(w::NO_LANE),
        no_places: say(if are_hidden { w::NOTHING_SHOWN } else { w::NO_PLACES }),
        no_dates: say(if are_hidden { w::NOTHING_SHOWN } else { w::NO_DATES }),
        time_runs: say(if is_turned { w::TIME_RUNS_RTL } else { w::TIME_RUNS_LTR }),
        kilometres: say(w::KILOMETRES),
        signs: signs().map(|(sign, words)| (sign, say(words))).to_vec(),
    }
}

/// What the text is and what became of it, and what of it is not shown.
fn counts(session: Session, account: &Account, view: &ViewState) -> Vec<String> {
    let document = &account.document;
    let sentences = coverage::statuses(document.reading());
    let told = coverage::told(session, document.claims().len(), sentences);
    let is_sample = account.origin == Origin::Sample;
    let day = edits::published_of(account)
        .map(|day| [session.say(w::PUBLISHED), ": ", &session.day_words(&day)].concat());
    let is_asking = view.filters != Filters::default();
    let all = [
        is_sample.then(|| session.say(w::SAMPLE_NOTE).to_owned()),
        day,
        Some(told.join(" \u{b7} ")),
        is_asking.then(|| filter_state::shown_of(session)),
        view.brush.map(|_| filter_state::dimmed_of(session)),
    ];
    all.into_iter().flatten().collect()
}

/// The signs of a file: those of map, timeline and table.
fn signs() -> [(LegendSign, Pair); 13] {
    let plain = Mark::default();
    [
        (LegendSign::Claim(plain), w::LEGEND_AFFIRMED),
        (LegendSign::Claim(Mark { hedged: true, ..plain }), w::LEGEND_HEDGED),
        (LegendSign::Claim(Mark { denied: true, ..plain }), w::LEGEND_DENIED),
        (LegendSign::Claim(Mark { not_done: true, ..plain }), w::LEGEND_NOT_DONE),
        (LegendSign::Claim(Mark { rings: 2, ..plain }), w::LEGEND_RINGS),
        (LegendSign::Torn, w::LEGEND_TORN),
        (LegendSign::Area, w::LEGEND_AREA),
        (LegendSign::FadingMovement, w::LEGEND_FADING),
        (LegendSign::FadedBar, w::LEGEND_FADED),
        (LegendSign::SharedBar, w::LEGEND_SHARED),
        (LegendSign::OpenBar, w::LEGEND_OPEN),
        (LegendSign::Ghost, w::LEGEND_GHOST),
        (LegendSign::Outside, w::LEGEND_OUTSIDE),
    ]
}
