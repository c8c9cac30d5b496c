//! The map as drawable data: points, soft areas, movements, labels, and trays for what is not on it.

use crate::geometry::Stroke;
use crate::labels::{Around, Wanted, name_over, place_labels, room_beside};
use crate::movements::movements;
use crate::places::Drawing;
use crate::projection::{Projection, fit};
use crate::sites::{Site, coordinates, event_places, is_area, sites};
use crate::sorted::SortedMap;
use crate::{
    AreaMark, Document, Emphasis, Label, MapView, Medium, MovementMark, PlaceMark, Point,
    Selection, Shown, ViewState, Viewport,
};
use core::slice;
use isnad_account::{ClaimId, PlaceId, PlaceKind, sorting};

/// The room there is and the words to use.
#[derive(Clone, Debug, PartialEq)]
pub struct MapOptions {
    /// Size of the drawing.
    pub viewport: Viewport,
    /// Language code of the names, where the reading has them.
    pub language: String,
    /// Height of the letters of a label.
    pub font: f64,
    /// Where the drawing is seen.
    pub medium: Medium,
}

impl MapOptions {
    /// How high letters are wherever a map is drawn.
    pub const FONT: f64 = 13.0;
}

/// A place that is not on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct TrayPlace {
    /// Which.
    pub place: PlaceId,
    /// What sort.
    pub kind: PlaceKind,
    /// The name in the asked language, or else the account's own.
    pub name: String,
    /// The claims that name it, in the order of the text.
    pub claims: Vec<ClaimId>,
}

/// What lies under a point of the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MapHit {
    /// A place, point or area.
    Place(PlaceId),
    /// The movement of that claim.
    Movement(ClaimId),
}

/// Another place that a name could mean. It is none of the account's: nothing is told to happen there.
#[derive(Clone, Debug, PartialEq)]
pub struct CandidateMark {
    /// What it is called.
    pub name: String,
    /// Where it lies.
    pub at: Point,
    /// Its name, of no place of the account; `None` where there is no room for it.
    pub label: Option<Label>,
}

impl CandidateMark {
    /// Pixels from its middle to each of its corners.
    pub const RADIUS: f64 = 12.0;
}

/// The whole map. Every place that a showing claim names is a point, an area, inside a point, or in a tray;
/// every showing claim has a place or movement on the map, or is in `unplaced`.
#[derive(Clone, Debug, PartialEq)]
pub struct MapScene {
    /// Where the map looks; equals the chosen view, or fits the places.
    pub view: MapView,
    /// The size it was drawn for.
    pub viewport: Viewport,
    /// Soft areas, the largest first.
    pub areas: Vec<AreaMark>,
    /// Movements, in the order of the text; those lit last.
    pub movements: Vec<MovementMark>,
    /// Points, no two of them covering each other: cities first, what has most claims first; those lit last.
    pub places: Vec<PlaceMark>,
    /// What else a name could mean, where a person has asked.
    pub candidate: Option<CandidateMark>,
    /// Names; never overlapping.
    pub labels: Vec<Label>,
    /// Named, but nothing is said to happen there: to date something, as the subject, or as an institution.
    pub named: Vec<TrayPlace>,
    /// Something happens there, but it is not known where it lies.
    pub unlocated: Vec<TrayPlace>,
    /// Claims with nothing on the map, in the order of the text.
    pub unplaced: Vec<ClaimId>,
    pub(crate) medium: Medium,
}

/// Marks that are drawn as elements on the screen, at most: each is up to seven of the 1,500 that a page may hold with its text, its
/// timeline, a card and a menu.
const MOST_ELEMENTS: usize = 24;
/// Marks that stand out of the picture of a crowded map, at most.
const MOST_LIT_ELEMENTS: usize = 24;
/// Pixels kept free around fitted places, for their labels and stubs.
pub(crate) const PADDING: f64 = 56.0;
/// Shares of a short line's length that names keep away from.
const STUB: [f64; 5] = [0.0, 0.25, 0.5, 0.75, 1.0];

impl MapScene {
    /// Draws the claims that show.
    pub fn new(document: &Document, view: &ViewState, options: &MapOptions) -> Self {
        let shown = Shown::new(document, view);
        let sites = sites(document, &shown);
        let map = view.map.unwrap_or_else(|| fitted(document, &sites, options.viewport)).limited();
        let drawing = Drawing {
            document,
            shown: &shown,
            selection: view.selection.as_ref(),
            projection: Projection::new(map, options.viewport),
            language: &options.language,
            places: document.reading().places.iter().map(|place| (&place.id, place)).collect(),
        };
        let marks = drawing.marks(&sites);
        let names = wanted(&marks.points, &marks.areas);
        let candidate = candidate(&drawing.projection, view, &names, options);
        let tray = |asked: fn(&Site) -> &[usize]| tray(&drawing, &sites, asked);
        let unlocated =
            tray(|site| &site.events).into_iter().filter(|it| !marks.stops.contains_key(&it.place));
        let movements = movements(&drawing, &marks.stops);
        let around = Around {
            stubs: stubs(&movements),
            leaders: marks.points.iter().filter(|it| it.moved_aside).map(leader).collect(),
            candidate: candidate.clone(),
        };
        Self {
            view: map,
            viewport: options.viewport,
            medium: options.medium,
            labels: place_labels(&names, &around, options.viewport, options.font),
            movements,
            candidate,
            named: tray(|site| if site.events.is_empty() { &site.names } else { &[] }),
            unlocated: unlocated.collect(),
            unplaced: unplaced(&drawing, |place| marks.stops.contains_key(place)),
            areas: marks.areas,
            places: marks.points,
        }
    }

    /// Whether there are more marks than its medium bears as elements: then only what is lit or focused should be
    /// one, and the rest a picture that [`MapScene::hit`] tells apart.
    pub fn is_crowded(&self) -> bool {
        self.n_marks() > self.medium.most_elements(MOST_ELEMENTS)
    }

    /// How many marks there are: points, areas, movements.
    pub fn n_marks(&self) -> usize {
        self.movements.len() + self.places.len() + self.areas.len()
    }

    /// Whether nothing has a mark here.
    pub fn is_empty(&self) -> bool {
        self.n_marks() == 0
    }

    /// Whether something has a mark of its own here.
    pub fn draws(&self, thing: &Selection) -> bool {
        match thing {
            Selection::Place(id) => {
                self.places.iter().any(|it| it.place == *id)
                    || self.areas.iter().any(|it| it.place == *id)
            }
            Selection::Movement(id) => self.movements.iter().any(|it| it.claim == *id),
            Selection::Claim(_) => false,
        }
    }

    /// The name of a mark for which there was no room among the others: close to it and over what stands there, for as
    /// long as a hand is on the mark.
    pub fn name_left_out(&self, place: &PlaceId) -> Option<Label> {
        if self.labels.iter().any(|it| it.place == *place) {
            return None;
        }
        let point = self.places.iter().find(|it| it.place == *place).map(slice::from_ref);
        let area = self.areas.iter().find(|it| it.place == *place).map(slice::from_ref);
        let it = wanted(point.unwrap_or_default(), area.unwrap_or_default()).pop()?;
        name_over(&it, self.viewport, MapOptions::FONT)
    }

    /// Whether so few marks are lit that each can be an element, however crowded the map is.
    pub fn is_lit_sparsely(&self) -> bool {
        let lit = |emphasis| usize::from(emphasis == Emphasis::Selected);
        let movements: usize = self.movements.iter().map(|it| lit(it.emphasis)).sum();
        let places: usize = self.places.iter().map(|it| lit(it.emphasis)).sum();
        movements + places <= MOST_LIT_ELEMENTS
    }

    /// The movements without those that are drawn just like another on the same line, for a picture.
    pub fn distinct_movements(&self) -> Vec<&MovementMark> {
        let look = |mark: &MovementMark| (mark.emphasis, mark.line_bits(), mark.mark);
        let mut all: Vec<&MovementMark> = self.movements.iter().collect();
        sorting::sort_by(&mut all, |a, b| look(a).cmp(&look(b)));
        all.dedup_by(|a, b| look(a) == look(b));
        all
    }

    /// What lies under a point, or nearest within `reach` pixels: points before movements before areas.
    pub fn hit(&self, point: Point, reach: f64) -> Option<MapHit> {
        let place = || self.hit_place(point, reach).map(|mark| MapHit::Place(mark.place.clone()));
        let movement =
            || self.hit_movement(point, reach).map(|mark| MapHit::Movement(mark.claim.clone()));
        let area = || self.hit_area(point).map(|mark| MapHit::Place(mark.place.clone()));
        place().or_else(movement).or_else(area)
    }

    fn hit_place(&self, point: Point, reach: f64) -> Option<&PlaceMark> {
        let distances =
            self.places.iter().map(|mark| (mark.at.distance(point) - mark.radius, mark));
        nearest(distances.filter(|(distance, _)| *distance <= reach))
    }

    fn hit_movement(&self, point: Point, reach: f64) -> Option<&MovementMark> {
        let distances = self.movements.iter().map(|mark| (mark.distance(point), mark));
        nearest(distances.filter(|(distance, _)| *distance <= reach))
    }

    /// The smallest of the areas that cover the point, so that a region inside a country can be had.
    fn hit_area(&self, point: Point) -> Option<&AreaMark> {
        let covers = self.areas.iter().filter(|mark| mark.at.distance(point) <= mark.radius);
        nearest(covers.map(|mark| (mark.radius, mark)))
    }
}

fn nearest<'a, T>(found: impl Iterator<Item = (f64, &'a T)>) -> Option<&'a T> {
    found.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, mark)| mark)
}

/// Fits the points; a country's centre may lie far from all that is told, so areas count only by themselves.
fn fitted(document: &Document, sites: &SortedMap<PlaceId, Site>, viewport: Viewport) -> MapView {
    let has_events = |id: &PlaceId| sites.get(id).is_some_and(|site| !site.events.is_empty());
    let places = || document.reading().places.iter().filter(|place| has_events(&place.id));
    let points: Vec<_> = places().filter(|it| !is_area(it.kind)).filter_map(coordinates).collect();
    if !points.is_empty() {
        return fit(&points, viewport, PADDING);
    }
    let centres: Vec<_> = places().filter_map(coordinates).collect();
    fit(&centres, viewport, PADDING)
}

/// Points of the short lines that names do not stand on; of very many movements nobody tells one from another.
fn stubs(movements: &[MovementMark]) -> Vec<Point> {
    let mut points = Vec::new();
    for stub in movements.iter().filter(|it| it.is_stub()).take(MOST_ELEMENTS) {
        for curve in &stub.curves {
            points.extend(STUB.map(|share| curve.at(share)));
        }
    }
    points
}

/// From the edge of a mark that stands beside its spot to the spot.
fn leader(mark: &PlaceMark) -> Stroke {
    let away = mark.at.distance(mark.spot).max(f64::MIN_POSITIVE);
    Stroke([mark.at.toward(mark.spot, (mark.reach() / away).min(1.0)), mark.spot])
}

fn candidate(
    projection: &Projection,
    view: &ViewState,
    marks: &[Wanted],
    options: &MapOptions,
) -> Option<CandidateMark> {
    let other = view.candidate.as_ref()?;
    let at = projection.project_near(other.lat, other.lon);
    let reach = CandidateMark::RADIUS;
    let label = room_beside(&other.name, at, reach, marks, options.viewport, options.font);
    Some(CandidateMark { name: other.name.clone(), at, label })
}

fn wanted(points: &[PlaceMark], areas: &[AreaMark]) -> Vec<Wanted> {
    let points = points.iter().map(|mark| Wanted {
        place: mark.place.clone(),
        name: mark.name.clone(),
        at: mark.at,
        radius: mark.reach(),
        lit: mark.emphasis == Emphasis::Selected,
        n_claims: mark.claims.len(),
        n_inside: mark.inside.len(),
    });
    let areas = areas.iter().map(|mark| Wanted {
        place: mark.place.clone(),
        name: mark.name.clone(),
        at: mark.at,
        radius: 0.0,
        lit: mark.emphasis == Emphasis::Selected,
        n_claims: mark.claims.len(),
        n_inside: 0,
    });
    points.chain(areas).collect()
}

/// Every place for which `asked` names a claim, in the order of the reading; unknown ids are passed over.
fn tray(
    drawing: &Drawing<'_>,
    sites: &SortedMap<PlaceId, Site>,
    asked: fn(&Site) -> &[usize],
) -> Vec<TrayPlace> {
    let document = drawing.document;
    let mut found = Vec::new();
    for place in &document.reading().places {
        let positions = sites.get(&place.id).map_or(&[][..], asked);
        if !positions.is_empty() {
            found.push(TrayPlace {
                place: place.id.clone(),
                kind: place.kind,
                name: document.place_name(place, drawing.language),
                claims: positions.iter().map(|at| document.claims()[*at].id.clone()).collect(),
            });
        }
    }
    found
}

fn unplaced(drawing: &Drawing<'_>, is_drawn: impl Fn(&PlaceId) -> bool) -> Vec<ClaimId> {
    let claims = drawing.shown.claims(drawing.document);
    let missing = claims.filter(|(_, claim)| !event_places(claim).any(&is_drawn));
    missing.map(|(_, claim)| claim.id.clone()).collect()
}
