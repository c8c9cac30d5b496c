//! What a drawing is for, and how many of its marks can be elements there.

/// Marks that are drawn as elements on paper, at most. Nobody scrolls paper or presses anything on it, so that it bears
/// far more than a page in use; beyond, printing takes longer than a reader waits.
const MOST_ON_PAPER: usize = 1_000;

/// Where a drawing is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Medium {
    /// Moved by hand, beside other views.
    #[default]
    Screen,
    /// Printed.
    Paper,
}

impl Medium {
    /// How many marks can be elements, of a view for which the screen bears `most_on_screen`.
    pub(crate) fn most_elements(self, most_on_screen: usize) -> usize {
        match self {
            Self::Screen => most_on_screen,
            Self::Paper => MOST_ON_PAPER,
        }
    }
}
