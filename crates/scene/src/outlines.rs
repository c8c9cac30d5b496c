//! The outline of a country that is known as an area: its own shape says more than a disc.

use crate::basemap::{Basemap, Bounds, Unit};
use crate::projection::{WORLD, world_point};
use crate::{AreaMark, decimal};
use isnad_account::PlaceKind;

/// A country as paths of SVG, in pixels of a world that is 256 wide.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// Its land, to be filled.
    pub land: String,
    /// Its borders and coasts, to be stroked.
    pub edge: String,
}

/// Kilometres of a degree of latitude.
const DEGREE_KM: f64 = 111.2;
/// How much of a country's half extent an area must reach to be all of it.
const LEAST_SHARE: f64 = 0.5;

impl Outline {
    /// The outline that an area has: of the country that it is, or whose whole sky it is. `None` where the
    /// map has no such country, or the area is only a part of it.
    pub fn of(basemap: &Basemap, area: &AreaMark) -> Option<Self> {
        let units = Self::units(basemap, area)?;
        let mut outline = Self { land: String::new(), edge: String::new() };
        for unit in &units {
            for ring in basemap.rings(unit) {
                trace(&mut outline.land, &ring);
                outline.land.push('Z');
            }
        }
        for line in basemap.edges(&units) {
            trace(&mut outline.edge, line.points);
        }
        Some(outline)
    }

    /// The parts of the country that an area is, under the same conditions.
    pub fn units<'m>(basemap: &'m Basemap, area: &'m AreaMark) -> Option<Vec<&'m Unit>> {
        let code = match (&area.country, area.kind) {
            (Some(code), PlaceKind::Country) => code.as_str(),
            (_, PlaceKind::Airspace) => sky_over(basemap, area)?,
            _ => return None,
        };
        let units: Vec<&Unit> = basemap.units_of(code).collect();
        (!units.is_empty()).then_some(units)
    }
}

/// The country that an area lies over and covers for the most part.
fn sky_over<'m>(basemap: &'m Basemap, area: &AreaMark) -> Option<&'m str> {
    let (lat, lon) = area.centre;
    let code = basemap.unit_at(lon, lat)?.country();
    let mut corners = Vec::new();
    for unit in basemap.units_of(code) {
        let Bounds { west, south, east, north } = unit.bounds;
        corners.extend([[west, south], [east, north]]);
    }
    let Bounds { west, south, east, north } = Bounds::around(&corners);
    let across = f64::from(east - west) * libm::cos(lat.to_radians());
    let half_km = (across + f64::from(north - south)) / 4.0 * DEGREE_KM;
    (area.km >= LEAST_SHARE * half_km).then_some(code)
}

/// A line as SVG writes it; three decimals are a quarter of a pixel at the nearest zoom.
fn trace(path: &mut String, points: &[[f32; 2]]) {
    let mut letter = "M";
    for [lon, lat] in points {
        let at = world_point(f64::from(*lat), f64::from(*lon), WORLD);
        path.push_str(&[letter, &decimal(at.x, 3), " ", &decimal(at.y, 3)].concat());
        letter = "L";
    }
}
