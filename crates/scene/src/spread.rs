//! Marks that would cover each other stand beside each other, each as near its own spot as there is room.

use crate::Point;

/// A mark that wants a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Spot {
    /// Where it belongs.
    pub(crate) at: Point,
    /// Pixels that it covers around that.
    pub(crate) radius: f64,
}

/// Where a mark came to stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Placed {
    /// Here.
    At(Point),
    /// Nowhere near enough: it is to fold into that one, which stands.
    Within(usize),
}

/// Pixels kept free between two marks.
const CLEAR_PX: f64 = 3.0;
/// Pixels between the centres of a moved mark and what it was moved from, and from ring to ring around that.
const ASIDE_PX: f64 = 26.0;
/// Pixels between the centres of a moved mark and any other, at least.
const TARGET_PX: f64 = 24.0;
/// Less than this is the rounding of numbers: a map that is dragged must not make its marks jump.
const HAIR: f64 = 0.01;

/// Places marks one by one, in their order: on its own spot where that is free, else beside what stands there,
/// no farther than `most` pixels from its spot.
pub(crate) fn spread(spots: &[Spot], most: f64) -> Vec<Placed> {
    let mut taken = Taken::default();
    let mut all = Vec::with_capacity(spots.len());
    for (nth, spot) in spots.iter().enumerate() {
        let placed = match taken.met(spot) {
            None => Placed::At(spot.at),
            Some((other, at)) => {
                taken.beside(at, spot, nth, most).map_or(Placed::Within(other), Placed::At)
            }
        };
        if let Placed::At(at) = placed {
            taken.0.push((nth, Spot { at, ..*spot }));
        }
        all.push(placed);
    }
    all
}

/// The marks that stand.
#[derive(Default)]
struct Taken(Vec<(usize, Spot)>);

impl Taken {
    /// The nearest mark that a mark on its own spot would cover.
    fn met(&self, spot: &Spot) -> Option<(usize, Point)> {
        let mut nearest = None;
        let mut least = f64::INFINITY;
        for (nth, other) in &self.0 {
            let distance = other.at.distance(spot.at);
            if distance < (other.radius + spot.radius + CLEAR_PX - HAIR).min(least) {
                least = distance;
                nearest = Some((*nth, other.at));
            }
        }
        nearest
    }

    /// Whether a moved mark can stand here: a finger hits it and no other.
    fn has_room(&self, at: Point, radius: f64) -> bool {
        let needed = |other: &Spot| (other.radius + radius + CLEAR_PX).max(TARGET_PX) - HAIR;
        self.0.iter().all(|(_, other)| other.at.distance(at) >= needed(other))
    }

    /// The first free place around a mark, on the spot's own side first, ring after ring.
    fn beside(&self, other: Point, spot: &Spot, nth: usize, most: f64) -> Option<Point> {
        let apart = other.distance(spot.at);
        let own_side = libm::atan2(spot.at.y - other.y, spot.at.x - other.x);
        // Of what lies on one spot, each has a side of its own.
        let first = if apart > 1.0 { own_side } else { (nth as f64 * 50.0).to_radians() };
        let mut distance = ASIDE_PX;
        while distance - apart <= most {
            // In both directions from the own side on.
            let n_places = 6 + (6.0 * distance / ASIDE_PX) as u32;
            for turn in 0..n_places {
                let side = if turn % 2 == 0 { 1.0 } else { -1.0 };
                let share = f64::from(turn.div_ceil(2)) / f64::from(n_places);
                let angle = first + side * share * core::f64::consts::TAU;
                let (x, y) = (libm::cos(angle), libm::sin(angle));
                let at = Point::new(other.x + distance * x, other.y + distance * y);
                if at.distance(spot.at) <= most && self.has_room(at, spot.radius) {
                    return Some(at);
                }
            }
            distance += ASIDE_PX;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spots(n: usize, apart: f64) -> Vec<Spot> {
        (0..n).map(|nth| Spot { at: Point::new(nth as f64 * apart, 0.0), radius: 7.0 }).collect()
    }

    fn standing(placed: &[Placed]) -> Vec<Point> {
        let at = |it: &Placed| match it {
            Placed::At(at) => Some(*at),
            Placed::Within(_) => None,
        };
        placed.iter().filter_map(at).collect()
    }

    #[test]
    fn what_has_room_stays_where_it_is() {
        let all = spots(6, 20.0);
        let placed = standing(&spread(&all, 50.0));
        assert!(placed.iter().zip(&all).all(|(at, spot)| *at == spot.at));
    }

    #[test]
    fn what_lies_on_one_spot_stands_around_it() {
        let placed = standing(&spread(&spots(9, 0.0), 240.0));
        assert_eq!(placed.len(), 9);
        for (nth, at) in placed.iter().enumerate() {
            assert!(placed[nth + 1..].iter().all(|other| other.distance(*at) > 15.4));
        }
    }

    #[test]
    fn what_finds_no_room_near_by_folds_into_one_that_stands() {
        let placed = spread(&spots(60, 0.0), 30.0);
        assert!(placed.iter().any(|it| matches!(it, Placed::Within(_))));
        for it in &placed {
            if let Placed::Within(other) = it {
                assert!(matches!(placed[*other], Placed::At(_)));
            }
        }
    }

    #[test]
    fn dragging_the_map_moves_all_alike() {
        let all: Vec<Spot> = spots(12, 5.0);
        let by = |it: &Spot| Spot { at: Point::new(it.at.x + 1234.567, it.at.y - 77.123), ..*it };
        let moved: Vec<Spot> = all.iter().map(by).collect();
        let (here, there) = (spread(&all, 60.0), spread(&moved, 60.0));
        for (a, b) in standing(&here).iter().zip(standing(&there)) {
            assert!(Point::new(a.x + 1234.567, a.y - 77.123).distance(b) < 1e-6);
        }
    }
}
