//! The sheet of keys. Names of keys are as they stand on the keys.

use super::{Pair, words as w};

/// The keys of one view.
pub(crate) struct Section {
    pub(crate) view: Pair,
    pub(crate) lines: &'static [(&'static [&'static str], Pair)],
}

const SIDEWAYS: &[&str] = &["←", "→"];
const UPWARDS: &[&str] = &["↑", "↓"];
const ENDS: &[&str] = &["Home", "End"];
const PAGES: &[&str] = &["PageUp", "PageDown"];
const ZOOM: &[&str] = &["+", "−", "0"];
const ENTER: &[&str] = &["Enter"];

pub(crate) const SHEET: &[Section] = &[
    Section {
        view: w::KEYS_EVERYWHERE,
        lines: &[
            (&["Tab"], w::KEY_TAB),
            (ENTER, w::KEY_ENTER),
            (&["Esc"], w::KEY_ESCAPE),
            (&["?"], w::KEY_HELP),
        ],
    },
    Section { view: w::TOOLS, lines: &[(SIDEWAYS, w::KEY_TOOLS), (ENDS, w::KEY_ENDS)] },
    Section {
        view: w::TEXT,
        lines: &[
            (UPWARDS, w::KEY_CLAIMS),
            (PAGES, w::KEY_TEN_CLAIMS),
            (ENDS, w::KEY_ENDS),
            (&["/"], w::FIND),
            (&["↑"], w::KEY_HEAD),
        ],
    },
    Section {
        view: w::TIMELINE,
        lines: &[
            (SIDEWAYS, w::KEY_TIME),
            (UPWARDS, w::KEY_LANES),
            (PAGES, w::KEY_DAY),
            (ENDS, w::KEY_ENDS),
            (ZOOM, w::KEY_ZOOM),
            (&["↑"], w::KEY_HEAD),
        ],
    },
    Section {
        view: w::MAP,
        lines: &[
            (UPWARDS, w::KEY_MAP),
            (&["Shift", "←", "↑", "↓", "→"], w::KEY_PAN),
            (ZOOM, w::KEY_ZOOM),
            (&["↑"], w::KEY_HEAD),
        ],
    },
    Section { view: w::TABLES, lines: &[(UPWARDS, w::KEY_ROWS), (SIDEWAYS, w::KEY_BUTTONS)] },
];
