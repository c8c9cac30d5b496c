//! Places on the map: points, soft areas, and what folds into a city until its own zoom.

use crate::sites::{Site, coordinates, is_area, is_part_of_city};
use crate::sorted::SortedMap;
use crate::{Document, Emphasis, Mark, MarkCounts, Point, Projection, Selection, Shown};
use isnad_account::{ClaimId, Place, PlaceId, PlaceKind, sorting};

/// A place drawn as a point.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceMark {
    /// Which.
    pub place: PlaceId,
    /// What sort.
    pub kind: PlaceKind,
    /// The name in the asked language, or else the account's own.
    pub name: String,
    /// Where it is drawn.
    pub at: Point,
    /// Whether it was moved beside its city, which would cover it.
    pub moved_aside: bool,
    /// Radius of the mark; grows slowly with the number of claims.
    pub radius: f64,
    /// Claims that happen here, go from, to or by way of here, in the order of the text; those of the places
    /// inside too.
    pub claims: Vec<ClaimId>,
    /// Places inside that have no mark of their own at this zoom.
    pub inside: Vec<PlaceId>,
    /// What holds of all claims here.
    pub mark: Mark,
    /// What the claims here are.
    pub counts: MarkCounts,
    /// How strongly.
    pub emphasis: Emphasis,
}

/// A place known only as an area: a soft disc.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaMark {
    /// Which.
    pub place: PlaceId,
    /// What sort.
    pub kind: PlaceKind,
    /// The name in the asked language, or else the account's own.
    pub name: String,
    /// Its centre.
    pub at: Point,
    /// How far it may reach.
    pub radius: f64,
    /// Claims that happen here, go from, to or by way of here, in the order of the text.
    pub claims: Vec<ClaimId>,
    /// What holds of all claims here.
    pub mark: Mark,
    /// What the claims here are.
    pub counts: MarkCounts,
    /// How strongly.
    pub emphasis: Emphasis,
}

/// From this zoom on, buildings, airports and bases have marks of their own.
const OWN_ZOOM: f64 = 7.0;
/// Pixels between the centres of a city and of what stands in it.
const ASIDE_PX: f64 = 26.0;
const LEAST_AREA_PX: f64 = 14.0;

/// What all marks of one drawing are made from.
pub(crate) struct Drawing<'a> {
    pub(crate) document: &'a Document,
    pub(crate) shown: &'a Shown,
    pub(crate) selection: Option<&'a Selection>,
    pub(crate) projection: Projection,
    pub(crate) language: &'a str,
    pub(crate) places: SortedMap<&'a PlaceId, &'a Place>,
}

/// Points and areas, and where each place that is drawn or folded has its point.
#[derive(Default)]
pub(crate) struct Marks {
    pub(crate) points: Vec<PlaceMark>,
    pub(crate) areas: Vec<AreaMark>,
    pub(crate) stops: SortedMap<PlaceId, Stop>,
}

/// Where movements to a place end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Stop {
    pub(crate) at: Point,
    /// Pixels that the mark covers around it.
    pub(crate) radius: f64,
}

/// What is known of all claims at a place.
struct Summary {
    claims: Vec<ClaimId>,
    mark: Mark,
    counts: MarkCounts,
    emphasis: Emphasis,
}

impl<'a> Drawing<'a> {
    /// The marks of every located place where something happens.
    pub(crate) fn marks(&self, sites: &SortedMap<PlaceId, Site>) -> Marks {
        let hosts = self.hosts(sites);
        let mut marks = Marks::default();
        for place in &self.document.reading().places {
            let Some(site) = sites.get(&place.id).filter(|site| !site.events.is_empty()) else {
                continue;
            };
            if !marks.stops.contains_key(&place.id) && !hosts.contains_key(&place.id) {
                self.add_mark(place, site, &hosts, sites, &mut marks);
            }
        }
        for (folded, host) in hosts.iter() {
            if let Some(stop) = marks.stops.get(host).copied() {
                marks.stops.insert((*folded).clone(), stop);
            }
        }
        self.set_order(&mut marks);
        marks
    }

    /// What is folded at this zoom, and into which place.
    fn hosts(&self, sites: &SortedMap<PlaceId, Site>) -> SortedMap<&'a PlaceId, &'a PlaceId> {
        let folds = |place: &&'a Place| {
            sites.get(&place.id).is_some_and(|site| !site.events.is_empty())
                && is_part_of_city(place.kind)
                && (self.projection.view().zoom < OWN_ZOOM || coordinates(place).is_none())
        };
        let places = self.document.reading().places.iter().filter(folds);
        places.filter_map(|place| Some((&place.id, &self.host(place, sites)?.id))).collect()
    }

    /// The point around a place: the nearest enclosing place that is no area and has events of its own.
    fn host(&self, place: &Place, sites: &SortedMap<PlaceId, Site>) -> Option<&'a Place> {
        let is_host = |place: &&Place| {
            !is_area(place.kind)
                && !is_part_of_city(place.kind)
                && coordinates(place).is_some()
                && sites.get(&place.id).is_some_and(|site| !site.events.is_empty())
        };
        self.around(place).find(is_host)
    }

    /// The places that enclose a place, nearest first; ends where they enclose each other.
    fn around(&self, place: &Place) -> impl Iterator<Item = &'a Place> {
        let first = place.within.as_ref().and_then(|id| self.places.get(id).copied());
        let up =
            |place: &&'a Place| place.within.as_ref().and_then(|id| self.places.get(id).copied());
        std::iter::successors(first, up).take(self.places.len().min(8))
    }

    fn add_mark(
        &self,
        place: &'a Place,
        site: &Site,
        hosts: &SortedMap<&PlaceId, &PlaceId>,
        sites: &SortedMap<PlaceId, Site>,
        marks: &mut Marks,
    ) {
        let Some((lat, lon)) = self.whereabouts(place) else {
            return;
        };
        let at = self.projection.project_near(lat, lon);
        let stop = if is_area(place.kind) {
            let area = self.area(place, site, at, lat);
            let stop = Stop { at, radius: 0.0 };
            marks.areas.push(area);
            stop
        } else {
            let mut point = self.point(place, site, at, hosts, sites);
            self.move_aside(place, sites, marks.points.len(), &mut point);
            let stop = Stop { at: point.at, radius: point.radius };
            marks.points.push(point);
            stop
        };
        marks.stops.insert(place.id.clone(), stop);
    }

    /// A place without coordinates stands where the city around it does, never where a mere country is.
    fn whereabouts(&self, place: &Place) -> Option<(f64, f64)> {
        let of_city = |place: &Place| (!is_area(place.kind)).then(|| coordinates(place))?;
        coordinates(place).or_else(|| self.around(place).find_map(of_city))
    }

    fn point(
        &self,
        place: &Place,
        site: &Site,
        at: Point,
        hosts: &SortedMap<&PlaceId, &PlaceId>,
        sites: &SortedMap<PlaceId, Site>,
    ) -> PlaceMark {
        let folded = hosts.iter().filter(|(_, host)| *host == &place.id);
        let inside: Vec<PlaceId> = folded.map(|(folded, _)| (*folded).clone()).collect();
        let theirs = inside.iter().filter_map(|id| sites.get(id)).flat_map(|site| &site.events);
        let mut events: Vec<usize> = site.events.iter().chain(theirs).copied().collect();
        sorting::sort(&mut events);
        events.dedup();
        let ids: Vec<&PlaceId> = inside.iter().chain([&place.id]).collect();
        let it = self.summary(&ids, &events);
        PlaceMark {
            place: place.id.clone(),
            kind: place.kind,
            name: self.document.place_name(place, self.language),
            at,
            moved_aside: false,
            radius: (5.0 + 1.6 * libm::sqrt(events.len() as f64)).min(14.0),
            claims: it.claims,
            inside,
            mark: it.mark,
            counts: it.counts,
            emphasis: it.emphasis,
        }
    }

    fn area(&self, place: &Place, site: &Site, at: Point, lat: f64) -> AreaMark {
        let km = place.radius_km.filter(|km| km.is_finite() && *km > 0.0);
        let km = km.unwrap_or_else(|| usual_radius_km(place.kind));
        let it = self.summary(&[&place.id], &site.events);
        AreaMark {
            place: place.id.clone(),
            kind: place.kind,
            name: self.document.place_name(place, self.language),
            at,
            radius: (km * self.projection.px_per_km(lat)).max(LEAST_AREA_PX),
            claims: it.claims,
            mark: it.mark,
            counts: it.counts,
            emphasis: it.emphasis,
        }
    }

    fn summary(&self, ids: &[&PlaceId], events: &[usize]) -> Summary {
        let claims = self.document.claims();
        let marks: Vec<Mark> = events.iter().map(|at| Mark::at(self.document, *at)).collect();
        Summary {
            claims: events.iter().map(|at| claims[*at].id.clone()).collect(),
            mark: Mark::shared(&marks),
            counts: MarkCounts::of(&marks),
            emphasis: self.emphasis(ids, events),
        }
    }

    /// A selected place is lit alone; a selected claim lights all its places.
    fn emphasis(&self, ids: &[&PlaceId], events: &[usize]) -> Emphasis {
        let of_claims = || events.iter().map(|at| self.shown.emphasis(*at)).max();
        match self.selection {
            Some(Selection::Place(place)) if ids.contains(&place) => Emphasis::Selected,
            Some(Selection::Place(_)) => Emphasis::Plain,
            _ => of_claims().unwrap_or(Emphasis::Plain),
        }
    }

    /// What its city would cover stands beside it, on its own side or, where it has none, in turn around it.
    fn move_aside(
        &self,
        place: &Place,
        sites: &SortedMap<PlaceId, Site>,
        nth: usize,
        mark: &mut PlaceMark,
    ) {
        if !is_part_of_city(place.kind) {
            return;
        }
        let Some((lat, lon)) = self.host(place, sites).and_then(coordinates) else {
            return;
        };
        let city = self.projection.project_near(lat, lon);
        let apart = city.distance(mark.at);
        if apart >= ASIDE_PX {
            return;
        }
        let turn = (nth as f64 * 50.0).to_radians();
        let aside =
            Point::new(city.x + ASIDE_PX * libm::cos(turn), city.y + ASIDE_PX * libm::sin(turn));
        mark.at = if apart > 1.0 { city.toward(mark.at, ASIDE_PX / apart) } else { aside };
        mark.moved_aside = true;
    }

    /// Wide areas beneath small ones, what is lit above the rest.
    fn set_order(&self, marks: &mut Marks) {
        sorting::sort_by(&mut marks.areas, |a, b| b.radius.total_cmp(&a.radius));
        sorting::sort_by_key(&mut marks.points, |mark| mark.emphasis);
    }
}

fn usual_radius_km(kind: PlaceKind) -> f64 {
    match kind {
        PlaceKind::Country => 300.0,
        PlaceKind::Airspace | PlaceKind::Water => 150.0,
        _ => 80.0,
    }
}
