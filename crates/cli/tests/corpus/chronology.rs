//! Whole accounts of which the time of every claim is marked: `account.txt` and `gold.json`.
//!
//! A claim has a value from the words alone and one with the day of publication and the dated events of the world;
//! `also` lists other tenable values of either, and `null` says that none can be told.

use crate::sums::Sums;
use isnad_account::{Bounds, Claim, LocalMinute, Span};
use isnad_cli::Library;
use isnad_cli::score::{Verdict, edtf_bounds, judge_best};
use isnad_reader::ReadOptions;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// The groups of accounts, told apart by how a folder's name begins.
const GROUPS: [&str; 2] = ["dev", "blind"];
/// The value in the marks, and the layer it is counted in.
const VIEWS: [(&str, &str); 2] =
    [("text_only", "claim times, text alone"), ("with_knowledge", "claim times, anchored")];

/// One account with its marks.
pub(crate) struct Account {
    name: String,
    text: String,
    gold: Value,
}

/// All accounts of a folder, by name.
pub(crate) fn accounts(folder: &Path) -> Vec<Account> {
    let mut found: Vec<Account> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .map(|path| Account {
            name: path.file_name().unwrap().to_string_lossy().into_owned(),
            text: fs::read_to_string(path.join("account.txt")).unwrap(),
            gold: serde_json::from_str(&fs::read_to_string(path.join("gold.json")).unwrap())
                .unwrap(),
        })
        .collect();
    found.sort_by(|one, other| one.name.cmp(&other.name));
    found
}

impl Account {
    /// Adds how well the claims are dated.
    pub(crate) fn score(&self, library: &Library, sums: &mut Sums) {
        let group = GROUPS.iter().find(|group| self.name.starts_with(**group)).unwrap();
        let published = self.gold["published"].as_str().and_then(LocalMinute::parse);
        let reading = library.read(&self.text, &ReadOptions::published(published));
        for marked in self.gold["claims"].as_array().unwrap() {
            let claim = nearest(&reading.claims, span(marked));
            for (view, layer) in VIEWS {
                if let Some(verdict) = verdict(marked, view, claim, published) {
                    sums.add_share(group, layer, 1, &[(verdict.name(), 1)]);
                }
            }
        }
    }
}

fn span(marked: &Value) -> Span {
    let at = |key: &str| marked[key].as_u64().unwrap() as u32;
    Span::new(at("start"), at("end"))
}

/// The claim that shares most with a span: half of the shorter of both, and a third of the longer.
fn nearest(claims: &[Claim], span: Span) -> Option<&Claim> {
    let shared = |other: Span| span.end.min(other.end).saturating_sub(span.start.max(other.start));
    let length = |span: Span| span.end - span.start;
    let is_same = |claim: &&Claim| {
        let (one, other) = (length(span), length(claim.span));
        2 * shared(claim.span) >= one.min(other) && 3 * shared(claim.span) >= one.max(other)
    };
    claims.iter().filter(is_same).max_by_key(|claim| shared(claim.span))
}

/// How a claim is dated; `None` where nothing can be told and nothing is.
fn verdict(
    marked: &Value,
    view: &str,
    claim: Option<&Claim>,
    published: Option<LocalMinute>,
) -> Option<Verdict> {
    let time = &marked["time"];
    let also = time["also"].as_array().into_iter().flatten();
    let all: Vec<&Value> = std::iter::once(&time[view]["edtf"]).chain(also).collect();
    let choices: Vec<Bounds> =
        all.iter().filter_map(|value| edtf_bounds(value.as_str()?).unwrap()).collect();
    let given = claim.and_then(|claim| value(claim, view));
    // That it was before publication is no date.
    let given = given.filter(|it| {
        it.earliest.is_some()
            || published.is_none()
            || it.latest.is_some_and(|end| Some(end) < published)
    });
    match (judge_best(&choices, given), given) {
        (None, None) => None,
        (None, Some(_)) => Some(Verdict::Extra),
        (Some(_), None) if all.iter().any(|value| value.is_null()) => Some(Verdict::Right),
        (verdict, _) => verdict,
    }
}

fn value(claim: &Claim, view: &str) -> Option<Bounds> {
    let (alone, with) = (&claim.time.text_only, &claim.time.anchored);
    let (bounds, edtf) = match view {
        "text_only" => (Bounds { earliest: alone.earliest, latest: alone.latest }, &alone.edtf),
        _ => (Bounds { earliest: with.earliest, latest: with.latest }, &with.edtf),
    };
    if bounds.is_open() { edtf_bounds(edtf.as_deref()?).unwrap() } else { Some(bounds) }
}

/// Marks whose words do not stand where they say.
pub(crate) fn faults(account: &Account) -> Vec<String> {
    let letters: Vec<char> = account.text.chars().collect();
    let marked = account.gold["claims"].as_array().unwrap().iter();
    let is_there = |marked: &&Value| {
        let Span { start, end } = span(marked);
        let words: String = letters[start as usize..end as usize].iter().collect();
        words == marked["quote"].as_str().unwrap()
    };
    marked
        .filter(|marked| !is_there(marked))
        .map(|marked| format!("{}: {}", account.name, marked["id"]))
        .collect()
}
