//! The town that a street, a bridge, a quarter lies in where the words do not say it: the account's own,
//! or the one in which its paragraph plays.

use super::choose::Setting;
use super::container::put_at;
use super::found::{Found, What};
use super::places::{PlaceDraft, PlaceMention, Places};
use super::scan::Scan;
use crate::pack::Table;
use crate::pack::rows::{FunctionKind, PlaceWordKind};
use isnad_account::PlaceKind;
use std::ops::Range;

/// So many mentions the dateline or the title is worth, and so many an account's own town has at least.
const FOR_HEAD: usize = 3;
const ENOUGH: usize = 5;
/// So many times it is named for each time that any other town is.
const LEAD: f64 = 1.25;
/// Words of the longest first line that is a title.
const LONGEST_TITLE: usize = 25;
/// So many lines are looked at for a dateline.
const MOST_HEADS: usize = 4;
/// Kilometres around a town in which lies what is only taken to lie in it.
const UNSAID_KM: f64 = 5.0;
/// Words before a place that are looked at for the beginning of its paragraph.
const PARAGRAPH: usize = 200;
/// Degrees from which on two places are not in one town; and not in one part of the world.
const APART_DEGREES: f64 = 0.5;
const FAR_DEGREES: f64 = 3.0;

/// Gives ground to what lies in a town and has none, or has only that of a far place it is named after.
pub(super) fn put_in_towns(
    scan: &Scan<'_, '_, '_>,
    places: &mut Places,
    found: &[Found<'_>],
    setting: &Setting,
) {
    let home = home(scan, places);
    for (nth, one) in found.iter().enumerate() {
        let place = places.mentions[nth].place;
        let (has_ground, is_around) =
            (places.list[place].lat.is_some(), matches!(one.what, What::Around { .. }));
        if has_ground && (!is_around || scan.lies_in_next(found, nth)) {
            continue;
        }
        let Some(kind) = scan.kind_in_town(found, nth) else { continue };
        let Some(town) = town_of(scan, places, nth, home) else { continue };
        let town = places.list[town].clone();
        let draft = &mut places.list[place];
        let is_named_after = draft.kind != PlaceKind::Building
            && is_apart(draft, &town, APART_DEGREES)
            && (kind == PlaceWordKind::Named || setting.is_unspoken(one));
        if !has_ground || is_named_after {
            draft.candidates.clear();
            draft.english = None;
            put_at(draft, &town);
            draft.radius_km = draft.radius_km.map(|radius| radius + UNSAID_KM);
        }
    }
}

/// The town that the account names more often than any other, its title and dateline weighing more.
fn home(scan: &Scan<'_, '_, '_>, places: &Places) -> Option<usize> {
    let mut times = vec![0; places.list.len()];
    let mut heads = Vec::new();
    let title = scan.title();
    for mention in places.mentions.iter().filter(|one| is_town(&places.list[one.place])) {
        times[mention.place] += 1;
        let is_sent = heads.len() < MOST_HEADS && scan.is_dateline(mention.tokens.clone());
        if is_sent || title.contains(&mention.tokens.start) {
            heads.push(mention.place);
        }
    }
    heads.iter().for_each(|head| times[*head] += FOR_HEAD);
    let home = (0..times.len()).rev().max_by_key(|at| times[*at])?;
    let most_others = (times[home] as f64 / LEAD) as usize;
    let is_alone = (0..times.len()).all(|at| at == home || times[at] <= most_others);
    (times[home] >= ENOUGH && is_alone).then_some(home)
}

/// The town of a mention: the only one before it in its paragraph, if that is the account's own or the
/// words say "in" it; the account's own where there is none or that is one of several.
fn town_of(
    scan: &Scan<'_, '_, '_>,
    places: &Places,
    nth: usize,
    home: Option<usize>,
) -> Option<usize> {
    let before = scan.paragraph_before(places.mentions[nth].phrase_start);
    let is_far = |one: &PlaceMention| {
        home.is_some_and(|home| is_apart(&places.list[one.place], &places.list[home], FAR_DEGREES))
    };
    // Who comes from another part of the world is there no more.
    let is_here = |one: &&PlaceMention| {
        is_town(&places.list[one.place]) && !(is_far(one) && scan.is_from(one))
    };
    let towns = || places.mentions_in(before.clone()).iter().filter(is_here);
    let Some(first) = towns().next() else { return home };
    if towns().any(&is_far) {
        return None;
    }
    let is_only = towns().all(|one| one.place == first.place);
    let is_in = || towns().any(|one| scan.is_in(one.phrase_start, one.phrase_prefix));
    let is_home = |one: &PlaceMention| home == Some(one.place);
    if is_only && is_in() { Some(first.place) } else { home.filter(|_| towns().any(is_home)) }
}

fn is_town(place: &PlaceDraft) -> bool {
    matches!(place.kind, PlaceKind::City | PlaceKind::Town)
}

fn is_apart(one: &PlaceDraft, other: &PlaceDraft, degrees: f64) -> bool {
    let away =
        |a: Option<f64>, b: Option<f64>| a.zip(b).is_some_and(|(a, b)| (a - b).abs() > degrees);
    away(one.lat, other.lat) || away(one.lon, other.lon)
}

impl Scan<'_, '_, '_> {
    /// What kind of word says that a phrase is of something inside a town, if one does.
    fn kind_in_town(&self, found: &[Found<'_>], nth: usize) -> Option<PlaceWordKind> {
        let one = &found[nth];
        let first = nth.checked_sub(1).map(|nth| &found[nth]);
        let pair =
            first.filter(|first| first.tokens.end == one.phrase_start && self.is_pair(first));
        let head = pair.unwrap_or(one).phrase_start;
        let mut rows = self.words.hits_of(head, Table::Place).map(|hit| self.row(hit));
        rows.find(|row| row.is_in_town).map(|row| row.kind)
    }

    fn is_from(&self, one: &PlaceMention) -> bool {
        let before = one.phrase_start.checked_sub(1);
        before.is_some_and(|at| self.words.is_function(at, FunctionKind::From))
    }

    /// The first line, if it is short and not the last.
    pub(super) fn title(&self) -> Range<usize> {
        let text = self.words.text;
        let end = (1..=LONGEST_TITLE).find(|at| *at < text.len() && text.token(*at).after_break);
        0..end.unwrap_or(0)
    }

    fn paragraph_before(&self, at: usize) -> Range<usize> {
        let first = at.saturating_sub(PARAGRAPH);
        let start = (first..at).rev().find(|at| self.words.text.token(*at).after_break);
        start.unwrap_or(first)..at
    }
}
