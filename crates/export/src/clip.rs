//! Lines and rings as far as they lie in a frame, without the points that nobody would miss.

use isnad_scene::{Point, Rect};

/// Pixels beyond the frame at which things are cut: the cuts themselves are never seen.
const BEYOND: f64 = 6.0;

/// What is kept of lines and rings.
#[derive(Clone, Copy)]
pub(crate) struct Clip {
    low: Point,
    high: Point,
}

impl Clip {
    /// What lies in a drawing of that size.
    pub(crate) fn to(width: f64, height: f64) -> Self {
        Self {
            low: Point::new(-BEYOND, -BEYOND),
            high: Point::new(width + BEYOND, height + BEYOND),
        }
    }

    /// Whether a rectangle shares a point with the frame.
    pub(crate) fn meets(&self, it: Rect) -> bool {
        it.x <= self.high.x
            && it.y <= self.high.y
            && it.x + it.width >= self.low.x
            && it.y + it.height >= self.low.y
    }

    /// The parts of a line.
    pub(crate) fn line(&self, points: &[Point]) -> Vec<Vec<Point>> {
        let mut parts: Vec<Vec<Point>> = Vec::new();
        for pair in points.windows(2) {
            let Some([from, to]) = self.segment(pair[0], pair[1]) else { continue };
            match parts.last_mut() {
                Some(part) if part.last() == Some(&from) => part.push(to),
                _ => parts.push(vec![from, to]),
            }
        }
        parts
    }

    /// The part of a straight line between two points (Liang and Barsky's way).
    fn segment(&self, a: Point, b: Point) -> Option<[Point; 2]> {
        let (dx, dy) = (b.x - a.x, b.y - a.y);
        let (mut from, mut to) = (0.0_f64, 1.0_f64);
        let sides = [
            (-dx, a.x - self.low.x),
            (dx, self.high.x - a.x),
            (-dy, a.y - self.low.y),
            (dy, self.high.y - a.y),
        ];
        for (outward, room) in sides {
            if outward == 0.0 && room < 0.0 {
                return None;
            }
            if outward < 0.0 {
                from = from.max(room / outward);
            } else if outward > 0.0 {
                to = to.min(room / outward);
            }
        }
        let at = |share: f64| match share {
            0.0 => a,
            1.0 => b,
            share => a.toward(b, share),
        };
        (from <= to).then(|| [at(from), at(to)])
    }

    /// A ring cut to the frame, side by side (Sutherland and Hodgman's way); empty where it lies outside.
    pub(crate) fn ring(&self, points: &[Point]) -> Vec<Point> {
        let depths: [&dyn Fn(Point) -> f64; 4] =
            [&|it| it.x - self.low.x, &|it| self.high.x - it.x, &|it| it.y - self.low.y, &|it| {
                self.high.y - it.y
            }];
        depths.iter().fold(points.to_vec(), |ring, depth| cut(&ring, depth))
    }
}

/// The part of a ring that lies inside one side: where `depth` is not negative.
fn cut(ring: &[Point], depth: &dyn Fn(Point) -> f64) -> Vec<Point> {
    let mut kept = Vec::with_capacity(ring.len());
    let Some(mut before) = ring.last().copied() else { return kept };
    for &point in ring {
        let (was, is) = (depth(before), depth(point));
        if (was < 0.0) != (is < 0.0) {
            kept.push(before.toward(point, was / (was - is)));
        }
        if is >= 0.0 {
            kept.push(point);
        }
        before = point;
    }
    kept
}

/// Pixels that a line may lie aside of where it should.
const TOLERANCE: f64 = 0.35;

/// A line with only the points that it takes to look the same (Douglas and Peucker's way); its ends stay.
pub(crate) fn thinned(points: &[Point]) -> Vec<Point> {
    let Some(last) = points.len().checked_sub(1) else { return Vec::new() };
    let mut keeps = vec![false; points.len()];
    (keeps[0], keeps[last]) = (true, true);
    let mut open = vec![(0, last)];
    while let Some((from, to)) = open.pop() {
        if let Some(far) = farthest(points, from, to) {
            keeps[far] = true;
            open.extend([(from, far), (far, to)]);
        }
    }
    points.iter().zip(keeps).filter_map(|(point, keeps)| keeps.then_some(*point)).collect()
}

/// The point between two others that lies farthest from the straight way, where that is seen.
fn farthest(points: &[Point], from: usize, to: usize) -> Option<usize> {
    let aside = |at: usize| (at, distance(points[at], points[from], points[to]));
    let far = (from + 1..to).map(aside).max_by(|a, b| a.1.total_cmp(&b.1))?;
    (far.1 > TOLERANCE).then_some(far.0)
}

/// Pixels from a point to a straight line between two others.
fn distance(point: Point, from: Point, to: Point) -> f64 {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = dx * dx + dy * dy;
    if length == 0.0 {
        return point.distance(from);
    }
    let share = ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
    point.distance(from.toward(to, share.clamp(0.0, 1.0)))
}

/// Lines as the `d` of a path, in tenths of a pixel from point to point: as short as it can be written.
pub(crate) fn path(lines: &[Vec<Point>], closes: bool) -> String {
    let mut path = String::new();
    for line in lines {
        let mut at: Option<[i64; 2]> = None;
        let mut is_drawn = false;
        for point in line {
            let here = [point.x, point.y].map(|it| (it * 10.0).round() as i64);
            match at {
                None => push(&mut path, "M", here),
                Some(last) if last == here => continue,
                Some(last) => {
                    let sign = if is_drawn { " " } else { "l" };
                    push(&mut path, sign, [here[0] - last[0], here[1] - last[1]]);
                    is_drawn = true;
                }
            }
            at = Some(here);
        }
        if closes {
            path.push('z');
        }
    }
    path
}

/// A pair of lengths behind a letter or a blank, which a minus can stand for.
fn push(path: &mut String, before: &str, [x, y]: [i64; 2]) {
    if before != " " || x >= 0 {
        path.push_str(before);
    }
    push_tenths(path, x);
    if y >= 0 {
        path.push(' ');
    }
    push_tenths(path, y);
}

fn push_tenths(path: &mut String, tenths: i64) {
    if tenths < 0 {
        path.push('-');
    }
    let (whole, rest) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    if whole > 0 || rest == 0 {
        path.push_str(&whole.to_string());
    }
    if rest > 0 {
        path.push_str(&[".", &rest.to_string()].concat());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(all: &[(f64, f64)]) -> Vec<Point> {
        all.iter().map(|(x, y)| Point::new(*x, *y)).collect()
    }

    const CLIP: Clip = Clip { low: Point::new(0.0, 0.0), high: Point::new(10.0, 10.0) };

    #[test]
    fn a_line_that_leaves_and_comes_back_is_two() {
        let line = points(&[(1.0, 5.0), (20.0, 5.0), (20.0, 8.0), (5.0, 8.0)]);
        let parts = CLIP.line(&line);
        assert_eq!(parts, [points(&[(1.0, 5.0), (10.0, 5.0)]), points(&[(10.0, 8.0), (5.0, 8.0)])]);
        assert!(CLIP.line(&points(&[(-5.0, -5.0), (-1.0, 20.0)])).is_empty());
    }

    #[test]
    fn a_ring_around_the_frame_is_the_frame() {
        let around = points(&[(-9.0, -9.0), (30.0, -9.0), (30.0, 30.0), (-9.0, 30.0)]);
        let mut cut = CLIP.ring(&around);
        cut.sort_by(|a, b| (a.x, a.y).partial_cmp(&(b.x, b.y)).unwrap());
        assert_eq!(cut, points(&[(0.0, 0.0), (0.0, 10.0), (10.0, 0.0), (10.0, 10.0)]));
        assert!(CLIP.ring(&points(&[(20.0, 0.0), (30.0, 0.0), (30.0, 9.0)])).is_empty());
    }

    #[test]
    fn points_on_the_way_are_left_out_and_corners_stay() {
        let line = points(&[(0.0, 0.0), (1.0, 0.1), (2.0, 0.0), (3.0, 0.0), (3.0, 4.0)]);
        assert_eq!(thinned(&line), points(&[(0.0, 0.0), (3.0, 0.0), (3.0, 4.0)]));
        let ring = points(&[(0.0, 0.0), (3.0, 0.0), (3.0, 4.0), (0.0, 0.0)]);
        assert_eq!(thinned(&ring), ring);
    }

    #[test]
    fn a_path_is_written_from_point_to_point_without_drift() {
        let line = points(&[(1.04, 2.0), (1.08, 2.04), (3.0, -0.55), (-10.0, 0.0)]);
        assert_eq!(path(&[line], false), "M1 2l.1 0 1.9-2.6-13 .6");
        let ring = points(&[(0.0, 0.0), (5.0, 0.0), (5.0, 5.0)]);
        assert_eq!(path(&[ring], true), "M0 0l5 0 0 5z");
    }
}
