//! A hand-made map of two squares that share a side, a river, and damage to all of it.

use super::*;

/// Square `AA` at 0..1 east and square `BB-1` at 1..2 east, both 0..1 north, ten units a degree;
/// the river is coarse (five units a step).
fn two_squares() -> Vec<u8> {
    // Signed steps: 20 is ten units east or north, 19 ten back, 0 none.
    with_columns(
        &[10, 5, 4, 2],
        [
            &[1, 0, 0, 0x80 | 4],
            &[0, 3, 2, 0],
            // To the foot of the shared side from 0, 0; to the river from the end of the line before.
            &[20, 0, 0, 0],
            // The shared side upwards; the left half from its top, west in two steps that go on one way,
            // south, and to its foot untold; the right half from there, its last step untold.
            &[0, 20, 9, 0, 10, 0, 0, 19, 20, 0, 0, 20],
            &[2, 2],
            b"AA\nBB-1\n",
            &[1, 2, 1, 2],
            // AA: two new lines; BB: the shared side, two lines back, reversed, then a new line.
            &[0, 0, 5, 0],
        ],
    )
}

fn with_columns(head: &[u8], columns: [&[u8]; 8]) -> Vec<u8> {
    let mut file = [b"ISB3", head].concat();
    for column in columns {
        file.push(column.len() as u8);
        file.extend(column);
    }
    file
}

#[test]
fn lines_and_rings_come_out_as_they_went_in() {
    let map = Basemap::decode(&two_squares()).unwrap();
    let codes: Vec<_> =
        map.units().iter().map(|unit| (unit.code.as_str(), unit.country())).collect();
    assert_eq!(codes, [("AA", "AA"), ("BB-1", "BB")]);
    let border = map.lines_of(LineClass::Border).next().unwrap();
    assert_eq!(border.points, [[1.0, 0.0], [1.0, 1.0]]);
    let river = map.lines_of(LineClass::River).next().unwrap();
    assert_eq!(
        (river.points[1][0] - river.points[0][0], river.points[1][1] - river.points[0][1]),
        (0.5, 0.5)
    );
    let rings: Vec<_> = map.rings(&map.units()[0]).collect();
    assert_eq!(rings, [[[1.0, 0.0], [1.0, 1.0], [0.5, 1.0], [0.0, 1.0], [0.0, 0.0], [1.0, 0.0]]]);
    assert!(map.rings(&map.units()[1]).all(|ring| ring.first() == ring.last() && ring.len() == 5));
}

/// A square cut in two by its diagonal: three lines, and two areas that share the second.
fn two_triangles(told: u8) -> Vec<u8> {
    with_columns(
        &[10, 5, 3, 2],
        [
            &[0, 1, 0],
            &[1, 0, 1],
            &[0, 0, 0, 0],
            // East and north, the diagonal back untold; north and east.
            &[20, 0, 0, 20, 0, 20, 20, 0],
            &[],
            b"AA\nBB\n",
            &[1, 2, 1, 2],
            &[0, 0, 0, told],
        ],
    )
}

#[test]
fn a_line_met_before_is_told_by_the_point_where_the_ring_is() {
    let ring_of = |told| {
        let map = Basemap::decode(&two_triangles(told)).unwrap();
        map.rings(&map.units()[1]).next().unwrap()
    };
    let halfway = [[0.0, 0.0], [0.0, 1.0], [1.0, 1.0]];
    assert_eq!(ring_of(1), [&halfway[..], &[[0.0, 0.0]]].concat());
    assert_eq!(ring_of(2), [&halfway[..], &[[1.0, 0.0], [0.0, 0.0]]].concat());
    assert!(Basemap::decode(&two_triangles(3)).is_err());
}

#[test]
fn a_point_lies_in_one_unit_or_at_sea() {
    let map = Basemap::decode(&two_squares()).unwrap();
    let code_at = |lon, lat| map.unit_at(lon, lat).map(|unit| unit.code.as_str());
    assert_eq!(code_at(0.5, 0.5), Some("AA"));
    assert_eq!(code_at(1.5, 0.5), Some("BB-1"));
    assert_eq!((code_at(2.5, 0.5), code_at(0.5, -0.5)), (None, None));
    assert_eq!(map.units_of("BB").count(), 1);
}

#[test]
fn units_together_have_one_outline_without_the_line_between_them() {
    let map = Basemap::decode(&two_squares()).unwrap();
    let units: Vec<&Unit> = map.units().iter().collect();
    let outlines = map.outlines(&units);
    assert_eq!(outlines.len(), 1);
    assert_eq!(outlines[0].first(), outlines[0].last());
    let bounds = Bounds::around(&outlines[0]);
    assert_eq!([bounds.west, bounds.south, bounds.east, bounds.north], [0.0, 0.0, 2.0, 1.0]);
    // The border's ends belong to the outline, but nothing leads from one to the other.
    let crosses = |pair: &[LonLat]| pair[0][0] == 1.0 && pair[1][0] == 1.0;
    assert!(!outlines[0].windows(2).any(crosses));
    let alone = map.outlines(&units[..1]);
    assert_eq!(alone, map.rings(units[0]).collect::<Vec<_>>());
}

#[test]
fn every_cut_is_an_error() {
    let whole = two_squares();
    for end in 0..whole.len() {
        assert!(Basemap::decode(&whole[..end]).is_err(), "cut at {end}");
    }
    assert_eq!(Basemap::decode(b"ISB9"), Err(BasemapError::NotABasemap));
}

#[test]
fn no_flipped_bit_breaks_an_invariant() {
    let whole = two_squares();
    for bit in 0..whole.len() * 8 {
        let mut flipped = whole.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        let Ok(map) = Basemap::decode(&flipped) else { continue };
        assert!(map.lines().all(|line| line.points.len() >= 2));
        assert!(
            map.units()
                .iter()
                .flat_map(|unit| map.rings(unit))
                .all(|ring| ring.first() == ring.last())
        );
        map.unit_at(0.5, 0.5);
    }
}

#[test]
fn boxes_meet_when_they_share_a_point() {
    let one = Bounds::around(&[[0.0, 0.0], [1.0, 1.0]]);
    assert!(one.meets(&Bounds::around(&[[1.0, 1.0], [2.0, 2.0]])));
    assert!(!one.meets(&Bounds::around(&[[1.5, 0.0], [2.0, 2.0]])));
}
