//! Places on the map: points, soft areas, and what folds into a city until its own zoom.

use crate::look::MOST_RINGS;
use crate::sites::{Site, coordinates, is_area, is_part_of_city};
use crate::sorted::SortedMap;
use crate::spread::{Placed, Spot, spread};
use crate::{Document, Emphasis, Mark, MarkCounts, Point, Projection, Selection, Shown};
use isnad_account::{ClaimId, Place, PlaceId, PlaceKind, PlaceRole, sorting};

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
    /// Where it lies.
    pub spot: Point,
    /// Whether it stands beside its spot, on which another mark stands.
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
    /// What the claims here are, each counted once.
    pub counts: MarkCounts,
    /// How strongly.
    pub emphasis: Emphasis,
}

/// Pixels between the rings around a mark.
pub const RING_PX: f64 = 2.25;

impl PlaceMark {
    /// How many rings are drawn around it.
    pub fn n_rings(&self) -> u8 {
        self.mark.rings.min(MOST_RINGS)
    }

    /// Pixels that the mark covers with its rings.
    pub fn reach(&self) -> f64 {
        self.radius + RING_PX * f64::from(self.n_rings())
    }
}

/// A place known only as an area: a soft disc, or the outline of a country.
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
    /// Its centre in degrees north and east.
    pub centre: (f64, f64),
    /// How far it may reach, in kilometres.
    pub km: f64,
    /// Of a country, its two letters (ISO 3166-1).
    pub country: Option<String>,
    /// Claims that happen here, go from, to or by way of here, in the order of the text.
    pub claims: Vec<ClaimId>,
    /// What holds of all claims here.
    pub mark: Mark,
    /// What the claims here are, each counted once.
    pub counts: MarkCounts,
    /// How strongly.
    pub emphasis: Emphasis,
}

/// From this zoom on, buildings, airports and bases have marks of their own.
pub(crate) const OWN_ZOOM: f64 = 7.0;
/// Pixels from its spot at which a mark may stand, from a zoom on: what finds no room so near is folded. Far
/// off, a few pixels are another country.
const ASIDE: [(f64, f64); 3] = [(OWN_ZOOM, 240.0), (3.0, 36.0), (0.0, 0.0)];
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

/// A place that wants a mark of its own.
struct Pin<'a> {
    place: &'a Place,
    /// It and what is folded into it.
    ids: Vec<&'a PlaceId>,
    events: Vec<usize>,
    spot: Spot,
}

/// What is folded, and into which place.
type Hosts<'a> = SortedMap<&'a PlaceId, &'a PlaceId>;

impl<'a> Drawing<'a> {
    /// The marks of every located place where something happens.
    pub(crate) fn marks(&self, sites: &SortedMap<PlaceId, Site>) -> Marks {
        let mut marks = Marks::default();
        let mut hosts = self.hosts(sites);
        for (pin, at) in self.standing(sites, &mut hosts) {
            let point = self.point(&pin, at);
            marks.stops.insert(point.place.clone(), Stop { at, radius: point.reach() });
            marks.points.push(point);
        }
        let areas = self.sited(sites);
        for (place, site) in areas.into_iter().filter(|(place, _)| is_area(place.kind)) {
            if let Some(area) =
                self.area(place, site).filter(|_| !marks.stops.contains_key(&place.id))
            {
                marks.stops.insert(place.id.clone(), Stop { at: area.at, radius: 0.0 });
                marks.areas.push(area);
            }
        }
        for (folded, host) in hosts.iter() {
            if let Some(stop) = marks.stops.get(*host).copied() {
                marks.stops.insert((*folded).clone(), stop);
            }
        }
        self.set_order(&mut marks);
        marks
    }

    /// The places where something happens.
    fn sited<'s>(&self, sites: &'s SortedMap<PlaceId, Site>) -> Vec<(&'a Place, &'s Site)> {
        let places = self.document.reading().places.iter();
        let sited = places.filter_map(|place| Some((place, sites.get(&place.id)?)));
        sited.filter(|(_, site)| !site.events.is_empty()).collect()
    }

    /// What is folded at this zoom because it is part of a city, or is only known to be inside another place.
    fn hosts(&self, sites: &SortedMap<PlaceId, Site>) -> Hosts<'a> {
        let folds = |place: &Place| {
            let is_far = self.projection.view().zoom < OWN_ZOOM && is_part_of_city(place.kind);
            !is_area(place.kind) && (is_far || coordinates(place).is_none())
        };
        let mut hosts = Hosts::default();
        for (place, _) in self.sited(sites) {
            if let Some(host) = self.host(place, sites).filter(|_| folds(place)) {
                hosts.insert(&place.id, &host.id);
            }
        }
        hosts
    }

    /// The points with the place where each stands; what finds none is folded into what stands in its way.
    fn standing(
        &self,
        sites: &SortedMap<PlaceId, Site>,
        hosts: &mut Hosts<'a>,
    ) -> Vec<(Pin<'a>, Point)> {
        let zoom = self.projection.view().zoom;
        let most = ASIDE.iter().find(|(from, _)| zoom >= *from).map_or(0.0, |(_, most)| *most);
        loop {
            let pins = self.pins(sites, hosts);
            let spots: Vec<Spot> = pins.iter().map(|pin| pin.spot).collect();
            let placed = spread(&spots, most);
            let mut n_folded = 0;
            for (pin, placed) in pins.iter().zip(&placed) {
                if let Placed::Within(other) = placed {
                    fold(hosts, &pin.place.id, &pins[*other].place.id);
                    n_folded += 1;
                }
            }
            // Each turn folds one at least, so that there is a last one.
            if n_folded == 0 {
                return pins.into_iter().zip(placed).filter_map(standing_at).collect();
            }
        }
    }

    /// The points that are not folded: cities before what stands in them, what has most claims first.
    fn pins(&self, sites: &SortedMap<PlaceId, Site>, hosts: &Hosts<'a>) -> Vec<Pin<'a>> {
        let stands = |place: &Place| !is_area(place.kind) && !hosts.contains_key(&place.id);
        let mut pins: Vec<Pin<'a>> = Vec::new();
        for (place, site) in self.sited(sites) {
            pins.extend(self.pin(place, site, hosts, sites).filter(|_| stands(place)));
        }
        sorting::sort_by_key(&mut pins, |pin| {
            (is_part_of_city(pin.place.kind), core::cmp::Reverse(pin.events.len()))
        });
        pins
    }

    fn pin(
        &self,
        place: &'a Place,
        site: &Site,
        hosts: &Hosts<'a>,
        sites: &SortedMap<PlaceId, Site>,
    ) -> Option<Pin<'a>> {
        let (lat, lon) = self.whereabouts(place)?;
        let mut ids = vec![&place.id];
        let mut events = site.events.clone();
        for (folded, _) in hosts.iter().filter(|(_, host)| *host == &place.id) {
            ids.push(*folded);
            events.extend(sites.get(*folded).into_iter().flat_map(|it| &it.events));
        }
        sorting::sort(&mut events);
        events.dedup();
        let radius = (5.0 + 1.6 * libm::sqrt(events.len() as f64)).min(14.0);
        let spot = Spot { at: self.projection.project_near(lat, lon), radius };
        Some(Pin { place, ids, events, spot })
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

    /// A place without coordinates stands where the city around it does, never where a mere country is.
    fn whereabouts(&self, place: &Place) -> Option<(f64, f64)> {
        let of_city = |place: &Place| (!is_area(place.kind)).then(|| coordinates(place))?;
        coordinates(place).or_else(|| self.around(place).find_map(of_city))
    }

    fn point(&self, pin: &Pin<'_>, at: Point) -> PlaceMark {
        let it = self.summary(&pin.ids, &pin.events);
        PlaceMark {
            place: pin.place.id.clone(),
            kind: pin.place.kind,
            name: self.document.place_name(pin.place, self.language),
            at,
            spot: pin.spot.at,
            moved_aside: at != pin.spot.at,
            radius: pin.spot.radius,
            claims: it.claims,
            inside: pin.ids.iter().skip(1).map(|id| (*id).clone()).collect(),
            mark: it.mark,
            counts: it.counts,
            emphasis: it.emphasis,
        }
    }

    fn area(&self, place: &Place, site: &Site) -> Option<AreaMark> {
        let centre = self.whereabouts(place)?;
        let km = place.radius_km.filter(|km| km.is_finite() && *km > 0.0);
        let km = km.unwrap_or_else(|| usual_radius_km(place.kind));
        let it = self.summary(&[&place.id], &site.events);
        let code = place.ids.iter().find_map(|id| id.strip_prefix("iso:"));
        Some(AreaMark {
            place: place.id.clone(),
            kind: place.kind,
            name: self.document.place_name(place, self.language),
            at: self.projection.project_near(centre.0, centre.1),
            radius: (km * self.projection.px_per_km(centre.0)).max(LEAST_AREA_PX),
            centre,
            km,
            country: code.map(str::to_owned),
            claims: it.claims,
            mark: it.mark,
            counts: it.counts,
            emphasis: it.emphasis,
        })
    }

    fn summary(&self, ids: &[&PlaceId], events: &[usize]) -> Summary {
        let claims = self.document.claims();
        let marks: Vec<Mark> = events.iter().map(|at| self.mark_here(ids, *at)).collect();
        Summary {
            claims: events.iter().map(|at| claims[*at].id.clone()).collect(),
            mark: Mark::shared(&marks),
            counts: MarkCounts::leading(&marks),
            emphasis: self.emphasis(ids, events),
        }
    }

    /// What a claim is at these places. Where only its movement touches them it is as little done as that is: who
    /// was ordered to a city has not been there.
    fn mark_here(&self, ids: &[&PlaceId], position: usize) -> Mark {
        let claim = &self.document.claims()[position];
        let happens =
            claim.places.iter().any(|it| it.role == PlaceRole::At && ids.contains(&&it.place));
        match &claim.movement {
            Some(movement) if !happens => {
                Mark::of_movement(self.document, position, movement.status)
            }
            _ => Mark::at(self.document, position),
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

    /// Wide areas beneath small ones, what is lit above the rest.
    fn set_order(&self, marks: &mut Marks) {
        sorting::sort_by(&mut marks.areas, |a, b| b.radius.total_cmp(&a.radius));
        sorting::sort_by_key(&mut marks.points, |mark| mark.emphasis);
    }
}

/// Folds a place, and what was folded into it, into another.
fn fold<'a>(hosts: &mut Hosts<'a>, place: &'a PlaceId, into: &'a PlaceId) {
    let inside = hosts.iter().filter(|(_, host)| *host == place).map(|(inside, _)| *inside);
    let all: Vec<&PlaceId> = inside.chain([place]).collect();
    all.into_iter().for_each(|it| hosts.insert(it, into));
}

fn standing_at((pin, placed): (Pin<'_>, Placed)) -> Option<(Pin<'_>, Point)> {
    match placed {
        Placed::At(at) => Some((pin, at)),
        Placed::Within(_) => None,
    }
}

fn usual_radius_km(kind: PlaceKind) -> f64 {
    match kind {
        PlaceKind::Country => 300.0,
        PlaceKind::Airspace | PlaceKind::Water => 150.0,
        _ => 80.0,
    }
}
