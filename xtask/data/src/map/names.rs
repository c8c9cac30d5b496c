//! The names of the map: `data/map-names.tsv` as the page reads it.

use crate::{Outcome, artefacts, repository};

/// The name of the file under `public/data`.
pub const FILE: &str = "map-names.tsv";
const HEAD: &str = "class\tcode\tzoom\tat\tname_ar\tname_en\tsource";
/// What the columns of the shipped file are called: the names by the codes of their languages.
const SHIPPED_HEAD: &str = "class\tzoom\tat\tar\ten\n";
const CLASSES: [&str; 5] = ["sea", "country", "land", "lake", "river"];

/// Builds the file and writes it.
pub fn build() -> Outcome<()> {
    artefacts::write(FILE, file()?.as_bytes())
}

/// The whole file. What is to be written first comes first: wide things before narrow ones.
///
/// # Errors
/// When the list is not as its head says, or names a thing of no class.
pub fn file() -> Outcome<String> {
    let list = std::fs::read_to_string(repository().join("data").join(FILE))?;
    let mut lines = list.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
    if lines.next().map(|(_, line)| line) != Some(HEAD) {
        return Err(format!("data/{FILE}: the first line is not `{HEAD}`").into());
    }
    let mut rows = Vec::new();
    for (nth, line) in lines {
        let row = row(line).ok_or_else(|| format!("data/{FILE}:{}: not a row", nth + 1))?;
        rows.push(row);
    }
    rows.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let lines: String = rows.into_iter().map(|(.., line)| line).collect();
    Ok([SHIPPED_HEAD, &lines].concat())
}

/// Zoom, rank of the class and shipped line of a row.
fn row(line: &str) -> Option<(f64, usize, String)> {
    let cells: Vec<&str> = line.split('\t').collect();
    let [class, code, zoom, at, ar, en, "own"] = cells.as_slice() else { return None };
    let rank = CLASSES.iter().position(|known| known == class)?;
    // `land` and `lake` begin with one letter: land is told by the letter of ground.
    let letter = if *class == "land" { "g" } else { class.get(..1)? };
    let code = if *code == "-" { "" } else { code };
    let is_whole = [at, ar, en].iter().all(|cell| !cell.is_empty());
    let line = [letter, code, "\t", zoom, "\t", at, "\t", ar, "\t", en, "\n"].concat();
    is_whole.then_some((zoom.parse().ok()?, rank, line))
}

#[cfg(test)]
mod tests {
    use super::*;
    use isnad_scene::basemap::{Basemap, LineClass, Unit};
    use isnad_scene::{MapName, MapNames, NameClass};

    fn map() -> Basemap {
        Basemap::decode(&artefacts::bytes_of("basemap.isb").unwrap()).unwrap()
    }

    fn names() -> MapNames {
        let shipped = artefacts::bytes_of(FILE).unwrap();
        MapNames::decode(std::str::from_utf8(&shipped).unwrap())
    }

    fn is_in_a_lake(map: &Basemap, lat: f64, lon: f64) -> bool {
        let point = [lon as f32, lat as f32];
        map.lines_of(LineClass::Lake).any(|shore| {
            let crossed = shore.points.windows(2).filter(|edge| {
                let (a, b) = (edge[0], edge[1]);
                let straddles = (a[1] > point[1]) != (b[1] > point[1]);
                straddles && point[0] < (b[0] - a[0]) * (point[1] - a[1]) / (b[1] - a[1]) + a[0]
            });
            crossed.count() % 2 == 1
        })
    }

    /// Degrees to the nearest bend of a river.
    fn from_a_river(map: &Basemap, lat: f64, lon: f64) -> f64 {
        let bends = map.lines_of(LineClass::River).flat_map(|line| line.points);
        let far = |[x, y]: &[f32; 2]| (f64::from(*x) - lon).hypot(f64::from(*y) - lat);
        bends.map(far).fold(f64::INFINITY, f64::min)
    }

    fn lies_where_it_says(map: &Basemap, it: &MapName, (lat, lon): (f64, f64)) -> bool {
        let unit = map.unit_at(lon, lat).map(Unit::country);
        match it.class {
            NameClass::Sea => unit.is_none(),
            NameClass::Lake => unit.is_none() || is_in_a_lake(map, lat, lon),
            NameClass::River => from_a_river(map, lat, lon) < 0.3,
            NameClass::Country => unit == Some(it.code.as_str()),
            NameClass::Land => unit.is_some() && it.code.is_empty(),
        }
    }

    #[test]
    fn what_ships_is_what_the_list_says() {
        let shipped = artefacts::bytes_of(FILE).unwrap();
        assert!(shipped == file().unwrap().into_bytes(), "run `cargo xtask data names`");
        assert!(names().iter().count() > 150);
    }

    #[test]
    fn every_name_stands_on_what_it_names() {
        let (map, names) = (map(), names());
        let wrong: Vec<_> = names
            .iter()
            .flat_map(|it| it.spots.iter().map(move |spot| (it, *spot)))
            .filter(|(it, spot)| !lies_where_it_says(&map, it, *spot))
            .map(|(it, spot)| {
                format!(
                    "{:?} {} {spot:?}: {:?}",
                    it.class,
                    it.code,
                    map.unit_at(spot.1, spot.0).map(Unit::country)
                )
            })
            .collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
