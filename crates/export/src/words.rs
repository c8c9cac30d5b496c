//! The words that stand around those of the account: whoever exports gives them, in the language of the reader.

use isnad_account::{LinkClass, MovementStatus, PlaceKind, PlaceRole};
use isnad_scene::{ClaimRow, Gap, Mark, Panel, Tick, When};

/// What is the same for every account.
pub struct Words {
    /// BCP 47 code of these words.
    pub language: &'static str,
    /// Whether they run from right to left.
    pub is_rtl: bool,
    /// What made the file.
    pub brand: &'static str,
    /// What a file of an account without any words is called.
    pub untitled: &'static str,
    /// What the file is, and that nobody judges here what is true.
    pub about: &'static str,
    /// Whose the data of places and borders are.
    pub sources: [&'static str; 2],
    /// What became of the sentences, and what of the claims is hidden where anything is.
    pub counts: Vec<String>,
    /// That characters which turn letters around are shown as numbers.
    pub turned: &'static str,
    /// That a drawing is wider than the window and can be moved.
    pub scrolls: &'static str,
    /// A link past the drawings.
    pub skip: &'static str,
    /// Heading of the map.
    pub map: &'static str,
    /// Heading of the timeline.
    pub timeline: &'static str,
    /// Heading of the legend.
    pub legend: &'static str,
    /// Heading of the table of claims.
    pub claims: &'static str,
    /// Its columns: number, on whose word, stance, what is said, where, when, movement.
    pub columns: [&'static str; 7],
    /// Heading of the table of places.
    pub places: &'static str,
    /// Its columns: name, kind, claims.
    pub place_columns: [&'static str; 3],
    /// Who says what nobody else is said to say.
    pub article: &'static str,
    /// Between the members of a list.
    pub comma: &'static str,
    /// Between a source and the next in a chain.
    pub arrow: &'static str,
    /// Claims that are not on the map.
    pub unplaced: &'static str,
    /// Claims that have no time.
    pub undated: &'static str,
    /// Claims out of the stretch of time that is shown.
    pub outside: &'static str,
    /// And how many more there are in the table; `{}` is the number.
    pub more: &'static str,
    /// The lane of claims that name nothing to put them in another.
    pub no_lane: &'static str,
    /// Why a timeline is empty.
    pub no_dates: &'static str,
    /// Why the map is empty.
    pub no_places: &'static str,
    /// Which way time runs.
    pub time_runs: &'static str,
    /// A length on the map; `{}` is the number.
    pub kilometres: &'static str,
    /// What each sign means.
    pub signs: Vec<(LegendSign, &'static str)>,
}

/// A sign of the legend.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LegendSign {
    /// That of a claim.
    Claim(Mark),
    /// A place of which some claims are affirmed and some are not.
    Torn,
    /// A place known only as an area.
    Area,
    /// A movement of which an end is not known.
    FadingMovement,
    /// A bar between its bounds.
    FadedBar,
    /// Signs on one bar.
    SharedBar,
    /// A bar with an end that is not known.
    OpenBar,
    /// Another time that fits.
    Ghost,
    /// What rests on an anchor from outside.
    Outside,
}

/// How the page words the codes and numbers of an account.
pub trait Voice {
    /// A whole number in the digits of the page.
    fn number(&self, n: usize) -> String;
    /// How a source commits.
    fn verb(&self, class: LinkClass) -> &str;
    /// The stance of a claim.
    fn stance(&self, row: &ClaimRow) -> String;
    /// What part a place has.
    fn role(&self, role: PlaceRole) -> &str;
    /// What sort a place is.
    fn kind(&self, kind: PlaceKind) -> &str;
    /// How far a movement came about.
    fn status(&self, status: MovementStatus) -> &str;
    /// When a claim is said to be.
    fn when(&self, when: When, mark: Mark) -> String;
    /// What a panel of the timeline counts.
    fn heading(&self, panel: &Panel) -> String;
    /// A tick of the timeline.
    fn tick(&self, panel: &Panel, tick: &Tick) -> String;
    /// How long a shortened gap is.
    fn gap(&self, gap: &Gap) -> String;
}
