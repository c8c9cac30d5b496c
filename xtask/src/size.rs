//! What a reader downloads, part by part, against the limits of `xtask/size.toml`.

use std::fs;
use std::path::Path;

use crate::failure::{Failure, Naming, Outcome};
use crate::manifest::{self, Entry};
use crate::settings::{self, Section};
use crate::{project, shell};

/// Counts in bytes; brotli at quality 11 is what a host sends.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Weighed {
    logical: String,
    raw: usize,
    brotli: usize,
}

/// A line of the table, with the files that it sums.
#[derive(Debug)]
struct Part {
    name: String,
    /// Fetched before the page is ready, but counted on its own.
    apart: bool,
    limit: Option<usize>,
    files: Vec<Weighed>,
}

impl Part {
    fn brotli(&self) -> usize {
        self.files.iter().map(|file| file.brotli).sum()
    }
}

/// Prints the table of `dist/` and fails when a part is over its limit.
pub(crate) fn check() -> Outcome {
    let dist = project::path("dist");
    let listed = dist.join("manifest.json");
    let text = fs::read_to_string(&listed).naming("no built page: run `cargo xtask build`")?;
    let weighed = weigh(&dist, &manifest::read(&text))?;
    let limits = project::path("xtask/size.toml");
    let limits = settings::sections(&fs::read_to_string(&limits).naming(limits.display())?);
    let parts = parts(&limits, weighed)?;
    let first_load = limit(settings::section(&limits, "first-load"));
    print!("{}", table(&parts, first_load));
    verdict(&parts, first_load)
}

fn weigh(dist: &Path, entries: &[Entry]) -> Outcome<Vec<Weighed>> {
    let files = entries.iter().map(|entry| dist.join(&entry.file));
    let printed =
        shell::answer(shell::program("node").arg(project::path("xtask/brotli.mjs")).args(files))
            .ok_or_else(|| Failure::new("node xtask/brotli.mjs failed"))?;
    let sizes: Vec<usize> = printed.lines().filter_map(|line| line.parse().ok()).collect();
    if sizes.len() != entries.len() {
        return Err(Failure::new("node xtask/brotli.mjs did not weigh every file"));
    }
    let weighed = |(entry, brotli): (&Entry, usize)| Weighed {
        logical: entry.logical.clone(),
        raw: entry.bytes,
        brotli,
    };
    Ok(entries.iter().zip(sizes).map(weighed).collect())
}

/// Sorts the files into the parts; a file that is in no part, or a part without files, fails.
fn parts(limits: &[Section], mut weighed: Vec<Weighed>) -> Outcome<Vec<Part>> {
    let mut parts = Vec::new();
    for section in limits.iter().filter(|section| section.name == "part") {
        let wanted: Vec<&str> = section.text("files").split_whitespace().collect();
        let (files, rest) =
            weighed.into_iter().partition(|file| wanted.contains(&file.logical.as_str()));
        weighed = rest;
        let name = section.text("name").to_owned();
        let apart = section.text("apart") == "true";
        parts.push(Part { name, apart, limit: limit(Some(section)), files });
    }
    if let Some(stray) = weighed.first() {
        let logical = &stray.logical;
        return Err(Failure::new(format!(
            "{logical} is shipped but in no part of xtask/size.toml"
        )));
    }
    match parts.iter().find(|part| part.files.is_empty()) {
        Some(empty) => Err(Failure::new(format!("nothing is shipped for the part {}", empty.name))),
        None => Ok(parts),
    }
}

fn limit(section: Option<&Section>) -> Option<usize> {
    section?.get("limit")?.parse().ok()
}

fn first_load_of(parts: &[Part]) -> usize {
    parts.iter().filter(|part| !part.apart).map(Part::brotli).sum()
}

fn table(parts: &[Part], first_load: Option<usize>) -> String {
    let mut rows = vec![row("part", "raw", "brotli", "limit")];
    let of = |limit: Option<usize>| limit.map_or_else(String::new, |limit| limit.to_string());
    for part in parts {
        let raw: usize = part.files.iter().map(|file| file.raw).sum();
        let name = format!("{}{}", part.name, if part.apart { " (apart)" } else { "" });
        rows.push(row(&name, &raw.to_string(), &part.brotli().to_string(), &of(part.limit)));
        for file in part.files.iter().filter(|_| part.files.len() > 1) {
            let name = format!("  {}", file.logical);
            rows.push(row(&name, &file.raw.to_string(), &file.brotli.to_string(), ""));
        }
    }
    rows.push(row("first load", "", &first_load_of(parts).to_string(), &of(first_load)));
    rows.concat()
}

fn row(name: &str, raw: &str, brotli: &str, limit: &str) -> String {
    format!("{name:<34}{raw:>10}{brotli:>10}{limit:>10}\n")
}

fn verdict(parts: &[Part], first_load: Option<usize>) -> Outcome {
    let named = parts.iter().map(|part| (part.name.as_str(), part.brotli(), part.limit));
    let all = named.chain([("first load", first_load_of(parts), first_load)]);
    let over: Vec<String> = all
        .filter_map(|(name, size, limit)| {
            let limit = limit.filter(|limit| size > *limit)?;
            Some(format!("{name} is {size} bytes, {} over its limit", size - limit))
        })
        .collect();
    if over.is_empty() { Ok(()) } else { Err(Failure::new(over.join("; "))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: &str = "[first-load]\nlimit = 100\n[[part]]\nname = \"a\"\nfiles = \"a.js a.wasm\"\n\
        limit = 60\n[[part]]\nname = \"b\"\nfiles = \"b\"\napart = true\n";

    fn shipped(sizes: &[(&str, usize)]) -> Vec<Weighed> {
        let one = |(name, brotli): &(&str, usize)| Weighed {
            logical: (*name).into(),
            raw: brotli * 2,
            brotli: *brotli,
        };
        sizes.iter().map(one).collect()
    }

    fn judged(sizes: &[(&str, usize)]) -> Outcome {
        let limits = settings::sections(LIMITS);
        let first_load = limit(settings::section(&limits, "first-load"));
        verdict(&parts(&limits, shipped(sizes))?, first_load)
    }

    #[test]
    fn a_part_may_reach_its_limit_and_no_more() {
        assert_eq!(judged(&[("a.js", 30), ("a.wasm", 30), ("b", 900)]), Ok(()));
        let failure = judged(&[("a.js", 31), ("a.wasm", 30), ("b", 1)]).expect_err("61 over 60");
        assert_eq!(failure.to_string(), "a is 61 bytes, 1 over its limit");
    }

    #[test]
    fn every_shipped_file_belongs_to_a_part_and_every_part_ships() {
        assert!(judged(&[("a.js", 1), ("b", 1), ("stray.js", 1)]).is_err());
        assert!(judged(&[("a.js", 1)]).is_err());
    }

    #[test]
    fn what_is_apart_is_not_in_the_first_load() {
        let limits = settings::sections(LIMITS);
        let parts = parts(&limits, shipped(&[("a.js", 7), ("b", 9)])).expect("all sorted");
        assert_eq!(first_load_of(&parts), 7);
        let printed = table(&parts, Some(100));
        assert!(printed.contains("b (apart)"));
        assert!(printed.lines().last().is_some_and(|line| line.ends_with("7       100")));
    }
}
