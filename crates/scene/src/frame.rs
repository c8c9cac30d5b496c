//! From "along time, across lanes" to the screen.

use crate::{Orientation, Point, Rect, TimeDirection};

/// How the two directions of a timeline lie on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Frame {
    pub(crate) orientation: Orientation,
    pub(crate) direction: TimeDirection,
    /// Pixels along time.
    pub(crate) length: f64,
}

impl Frame {
    /// The screen position of a place along time. Only a horizontal timeline can run against x.
    pub(crate) fn at(self, along: f64) -> f64 {
        if self.is_turned() { self.length - along } else { along }
    }

    /// The place along time under a point.
    pub(crate) fn along(self, point: Point) -> f64 {
        match self.orientation {
            Orientation::Horizontal => self.at(point.x),
            Orientation::Vertical => point.y,
        }
    }

    /// The rectangle of a stretch along time and a stretch across it.
    pub(crate) fn rect(self, along: (f64, f64), across: (f64, f64)) -> Rect {
        let start = self.at(along.0).min(self.at(along.1));
        let (length, thickness) = (along.1 - along.0, across.1 - across.0);
        match self.orientation {
            Orientation::Horizontal => Rect::new(start, across.0, length, thickness),
            Orientation::Vertical => Rect::new(across.0, start, thickness, length),
        }
    }

    fn is_turned(self) -> bool {
        self.orientation == Orientation::Horizontal && self.direction == TimeDirection::Rtl
    }
}
