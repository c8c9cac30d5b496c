//! One gazetteer file in memory, and its decoder. The encoder is `isnad-data`'s.
//!
//! `ISG2`, then numbers (little-endian base 128): rank of the file, units per degree, first code
//! point of the 128 that bytes from 0x80 stand for, number of places; then these columns, each with
//! its length before it:
//!
//! | column | holds, place by place |
//! |---|---|
//! | id | 0 for a line in `slug`, else 1 + signed step from the GeoNames number before |
//! | slug | lines, one for each place whose id is no number; see [`whole_slug`] |
//! | names | number of names |
//! | name | lines; a place's first name is its display name |
//! | spelling, english | see [`Spellings`]; lines |
//! | kind, importance | a byte |
//! | radius | 15 + tenths of a kilometre; below 16: the [`town_radius_km`] of an importance so much less |
//! | lat, lon | signed steps, in units |
//! | country | runs: two letters (or two spaces), number of places |
//! | within | step to the next place that has one; 1 + number of the place it lies in, or 0 and a line with its id |
//! | flag | steps to the next flagged name, counted over all names |
//!
//! Text is a byte a character (`columns::letters`).

use super::english::{Spellings, whole_slug};
use super::key::push_key;
use super::{GazetteerError, Place, PlaceId};
use crate::columns::{Cursor, Damaged, push_letters};
use isnad_account::PlaceKind;

const MAGIC: &[u8] = b"ISG2";

const KINDS: [PlaceKind; 10] = [
    PlaceKind::Country,
    PlaceKind::Region,
    PlaceKind::City,
    PlaceKind::Town,
    PlaceKind::Building,
    PlaceKind::Airport,
    PlaceKind::Base,
    PlaceKind::Airspace,
    PlaceKind::Water,
    PlaceKind::Other,
];

/// The places of one file. All text lies in one arena.
#[derive(Debug, Default)]
pub(super) struct File {
    /// Which file this is; each is loaded at most once.
    pub(super) rank: u32,
    text: String,
    rows: Vec<Row>,
    names: Vec<Name>,
}

/// A stretch of the arena. Never cut inside a character: only `push_*` make one.
#[derive(Clone, Copy, Debug, Default)]
struct Stretch {
    start: u32,
    end: u32,
}

#[derive(Clone, Copy, Debug)]
struct Row {
    number: u32,
    slug: Stretch,
    name: Stretch,
    name_en: Stretch,
    country: Stretch,
    within: Stretch,
    kind: PlaceKind,
    importance: u8,
    radius_km: f64,
    lat: f64,
    lon: f64,
}

#[derive(Clone, Copy, Debug)]
struct Name {
    key: Stretch,
    row: u32,
    flagged: bool,
}

impl File {
    pub(super) fn decode(bytes: &[u8]) -> Result<Self, GazetteerError> {
        let mut reader = Reader::new(bytes)?;
        reader.read_ids()?;
        reader.read_names()?;
        reader.read_english()?;
        reader.read_kinds_and_sizes()?;
        reader.read_positions()?;
        reader.read_countries()?;
        reader.read_within()?;
        reader.read_flags()?;
        Ok(reader.file)
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn n_names(&self) -> usize {
        self.names.len()
    }

    pub(super) fn key(&self, name: usize) -> &str {
        self.text(self.names[name].key)
    }

    pub(super) fn place_named(&self, name: usize) -> Place<'_> {
        let name = self.names[name];
        Place { flagged: name.flagged, ..self.place(&self.rows[name.row as usize]) }
    }

    pub(super) fn places(&self) -> impl Iterator<Item = Place<'_>> {
        self.rows.iter().map(|row| self.place(row))
    }

    pub(super) fn place_with_id(&self, id: &str) -> Option<Place<'_>> {
        let number =
            id.strip_prefix("geonames:").and_then(|digits| digits.parse().ok()).unwrap_or(0);
        let is_it = |row: &&Row| row.number == number && (number > 0 || self.text(row.slug) == id);
        self.rows.iter().find(is_it).map(|row| self.place(row))
    }

    fn place(&self, row: &Row) -> Place<'_> {
        let given = |stretch| Some(self.text(stretch)).filter(|text| !text.is_empty());
        Place {
            id: match row.number {
                0 => PlaceId::Named(self.text(row.slug)),
                number => PlaceId::Geonames(number),
            },
            name: self.text(row.name),
            name_en: self.text(row.name_en),
            kind: row.kind,
            lat: row.lat,
            lon: row.lon,
            radius_km: row.radius_km,
            country: given(row.country),
            importance: row.importance,
            within: given(row.within),
            flagged: false,
        }
    }

    fn text(&self, stretch: Stretch) -> &str {
        self.text.get(stretch.start as usize..stretch.end as usize).unwrap_or("")
    }

    fn stretch_from(&self, start: usize) -> Stretch {
        Stretch { start: start as u32, end: self.text.len() as u32 }
    }
}

/// A file half decoded, and what the columns need to know.
struct Reader<'b> {
    rest: Cursor<'b>,
    units_per_degree: f64,
    block: u32,
    scratch: String,
    /// The bytes of each place's display name.
    display_names: Vec<&'b [u8]>,
    file: File,
}

impl<'b> Reader<'b> {
    fn new(bytes: &'b [u8]) -> Result<Self, GazetteerError> {
        let body = bytes.strip_prefix(MAGIC).ok_or(GazetteerError::NotAGazetteer)?;
        let mut rest = Cursor::new("head", body);
        let rank = rest.number()?;
        let units_per_degree = f64::from(rest.number()?.max(1));
        let block = rest.number()?;
        let n_places = rest.number()? as usize;
        // A place takes more than ten bytes, so a count beyond the bytes is damage.
        if n_places > body.len() {
            return Err(rest.damaged().into());
        }
        let mut file = File { rank, ..File::default() };
        file.text.reserve(body.len() * 2);
        file.rows.resize(n_places, EMPTY_ROW);
        Ok(Self {
            rest,
            units_per_degree,
            block,
            scratch: String::new(),
            display_names: vec![&[]; n_places],
            file,
        })
    }

    fn read_ids(&mut self) -> Result<(), Damaged> {
        let mut ids = self.rest.column("id")?;
        let mut slugs = self.rest.column("slug")?;
        let mut number = 0u32;
        for at in 0..self.file.rows.len() {
            match ids.number()? {
                0 => self.file.rows[at].slug = self.push_line(&mut slugs)?,
                step => {
                    let step = step - 1;
                    let signed = (step >> 1) as i32 ^ -((step & 1) as i32);
                    number = number.wrapping_add_signed(signed);
                    self.file.rows[at].number = number;
                }
            }
        }
        Ok(())
    }

    fn read_names(&mut self) -> Result<(), Damaged> {
        let mut counts = self.rest.column("names")?;
        let mut lines = self.rest.column("name")?;
        for row in 0..self.file.rows.len() {
            for at in 0..counts.number()? {
                let line = lines.line()?;
                let name = self.push_text(line).ok_or(lines.damaged())?;
                if at == 0 {
                    self.file.rows[row].name = name;
                    self.display_names[row] = line;
                }
                self.push_name(name, row);
            }
        }
        Ok(())
    }

    fn push_name(&mut self, name: Stretch, row: usize) {
        self.scratch.clear();
        self.scratch.push_str(self.file.text(name));
        let start = self.file.text.len();
        push_key(&self.scratch, &mut self.file.text);
        let key = self.file.stretch_from(start);
        self.file.names.push(Name { key, row: row as u32, flagged: false });
    }

    fn read_english(&mut self) -> Result<(), Damaged> {
        let spellings = Spellings::read(&mut self.rest.column("spelling")?)?;
        let mut lines = self.rest.column("english")?;
        for at in 0..self.file.rows.len() {
            let start = self.file.text.len();
            let told = spellings.spell(lines.line()?, self.display_names[at], &mut self.file.text);
            told.ok_or(lines.damaged())?;
            self.file.rows[at].name_en = self.file.stretch_from(start);
            self.complete_slug(at);
        }
        Ok(())
    }

    fn complete_slug(&mut self, at: usize) {
        let row = self.file.rows[at];
        if let Some(whole) = whole_slug(self.file.text(row.slug), self.file.text(row.name_en)) {
            let start = self.file.text.len();
            self.file.text.push_str(&whole);
            self.file.rows[at].slug = self.file.stretch_from(start);
        }
    }

    fn read_kinds_and_sizes(&mut self) -> Result<(), Damaged> {
        let mut kinds = self.rest.column("kind")?;
        let mut importances = self.rest.column("importance")?;
        let mut radii = self.rest.column("radius")?;
        for row in &mut self.file.rows {
            row.kind = *KINDS.get(usize::from(kinds.byte()?)).ok_or(kinds.damaged())?;
            row.importance = importances.byte()?;
            row.radius_km = match radii.number()? {
                less @ ..16 => town_radius_km(row.importance.saturating_sub(less as u8)),
                tenths => f64::from(tenths - 15) / 10.0,
            };
        }
        Ok(())
    }

    fn read_positions(&mut self) -> Result<(), Damaged> {
        let mut lats = self.rest.column("lat")?;
        let mut lons = self.rest.column("lon")?;
        let (mut lat, mut lon) = (0i32, 0i32);
        for row in &mut self.file.rows {
            lat = lat.wrapping_add(lats.signed()?);
            lon = lon.wrapping_add(lons.signed()?);
            row.lat = f64::from(lat) / self.units_per_degree;
            row.lon = f64::from(lon) / self.units_per_degree;
            if !(-90.0..=90.0).contains(&row.lat) || !(-180.0..=180.0).contains(&row.lon) {
                return Err(lats.damaged());
            }
        }
        Ok(())
    }

    fn read_countries(&mut self) -> Result<(), Damaged> {
        let mut runs = self.rest.column("country")?;
        let mut done = 0;
        while done < self.file.rows.len() {
            let start = self.file.text.len();
            let code = runs.take(2)?.iter().filter(|byte| byte.is_ascii_alphanumeric());
            self.file.text.extend(code.map(|byte| char::from(*byte)));
            let country = self.file.stretch_from(start);
            let end = done + runs.number()?.max(1) as usize;
            self.file
                .rows
                .get_mut(done..end)
                .ok_or(runs.damaged())?
                .iter_mut()
                .for_each(|row| row.country = country);
            done = end;
        }
        Ok(())
    }

    fn read_within(&mut self) -> Result<(), Damaged> {
        let mut column = self.rest.column("within")?;
        let mut at = 0usize;
        while !column.is_at_end() {
            at = at.saturating_add(column.number()? as usize);
            let within = match column.number()? {
                0 => self.push_line(&mut column)?,
                place => self.push_id(place as usize - 1).ok_or(column.damaged())?,
            };
            self.file.rows.get_mut(at).ok_or(column.damaged())?.within = within;
        }
        Ok(())
    }

    /// The id of a place of this file, as text.
    fn push_id(&mut self, place: usize) -> Option<Stretch> {
        let row = self.file.rows.get(place)?;
        if row.number == 0 {
            return Some(row.slug);
        }
        let start = self.file.text.len();
        self.file.text.push_str(&PlaceId::Geonames(row.number).to_string());
        Some(self.file.stretch_from(start))
    }

    fn read_flags(&mut self) -> Result<(), Damaged> {
        let mut column = self.rest.column("flag")?;
        let mut at = 0usize;
        while !column.is_at_end() {
            at = at.saturating_add(column.number()? as usize);
            self.file.names.get_mut(at).ok_or(column.damaged())?.flagged = true;
        }
        Ok(())
    }

    fn push_line(&mut self, lines: &mut Cursor<'_>) -> Result<Stretch, Damaged> {
        self.push_text(lines.line()?).ok_or(lines.damaged())
    }

    /// Takes text into the arena.
    fn push_text(&mut self, bytes: &[u8]) -> Option<Stretch> {
        let start = self.file.text.len();
        push_letters(bytes, self.block, &mut self.file.text)?;
        Some(self.file.stretch_from(start))
    }
}

/// The radius of a town by its importance, which grows by 24 where the radius grows tenfold: a disc
/// that its people would fill at 3,500 to the square kilometre, to a tenth.
pub fn town_radius_km(importance: u8) -> f64 {
    let tenths = (0..importance).fold(0.095_36, |radius: f64, _| radius * 1.100_694);
    tenths.clamp(10.0, 300.0).round() / 10.0
}

const NOWHERE: Stretch = Stretch { start: 0, end: 0 };

const EMPTY_ROW: Row = Row {
    number: 0,
    slug: NOWHERE,
    name: NOWHERE,
    name_en: NOWHERE,
    country: NOWHERE,
    within: NOWHERE,
    kind: PlaceKind::Other,
    importance: 0,
    radius_km: 0.0,
    lat: 0.0,
    lon: 0.0,
};
