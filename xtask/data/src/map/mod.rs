//! The basemap: from Natural Earth's divisions to `basemap.isb`.

mod cut;
mod divisions;
mod encode;
mod file;
mod geojson;
mod masks;
pub mod names;
mod topology;

use crate::fetch::Packages;
use crate::{Outcome, artefacts};

/// Rebuilds `public/data/basemap.isb`.
pub(crate) fn build(packages: &Packages) -> Outcome<()> {
    println!("basemap");
    let cut = cut::run_all(packages)?;
    let mut map = topology::read(&cut.land)?;
    map.add_free_lines(&geojson::lines(&cut.claims)?, isnad_scene::basemap::LineClass::Disputed);
    map.add_free_lines(&geojson::lines(&cut.rivers)?, isnad_scene::basemap::LineClass::River);
    map.add_free_lines(&geojson::lines(&cut.lakes)?, isnad_scene::basemap::LineClass::Lake);
    artefacts::write("basemap.isb", &encode::encode(map)?)
}
