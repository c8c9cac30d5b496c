//! Names by content: a file is renamed once everything that it refers to has its final name,
//! so that equal names mean equal bytes, all the way down.

use super::Asset;
use crate::failure::{Failure, Outcome};
use crate::manifest::Entry;

/// Files that people and hosts link to, whose names must never change.
const STABLE: [&str; 6] =
    ["index.html", "embed.html", "embed.js", "embed.d.ts", "isnad.html", "isnad.inline.js"];

/// Name no other file: the first reads the names of others from the manifest, so that it goes on to work where it is
/// kept longer than they are; the others have everything inside.
const ALONE: [&str; 3] = ["embed.js", "isnad.html", "isnad.inline.js"];

/// The kinds of files in which the name of another file is looked for and rewritten.
const REFERRING: [&str; 4] = ["html", "js", "css", "svg"];

/// How many characters of the hash stand in a name.
const HASH_LENGTH: usize = 8;

/// A file under its final name, with its final bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shipped {
    pub(super) entry: Entry,
    pub(super) bytes: Vec<u8>,
}

/// Gives each asset its final name and rewrites the references to it.
pub(super) fn by_content(
    mut waiting: Vec<Asset>,
    sha256: impl Fn(&[u8]) -> Outcome<String>,
) -> Outcome<Vec<Shipped>> {
    let mut named = Vec::with_capacity(waiting.len());
    while let Some(next) = waiting.iter().position(|asset| !refers_to_any(asset, &waiting)) {
        let asset = waiting.remove(next);
        let hash = sha256(&asset.bytes)?;
        let file = hashed_name(&asset.name, &hash);
        for other in waiting.iter_mut().filter(|other| can_refer(other)) {
            other.bytes = rewritten(&other.bytes, &asset.name, &file);
        }
        let entry = Entry { logical: asset.name, file, bytes: asset.bytes.len(), sha256: hash };
        named.push(Shipped { entry, bytes: asset.bytes });
    }
    if let Some(stuck) = waiting.first() {
        return Err(Failure::new(format!("{} is in a circle of references", stuck.name)));
    }
    named.sort_by(|a, b| a.entry.logical.cmp(&b.entry.logical));
    Ok(named)
}

/// Fails when a page names a file of this site that is not there.
pub(super) fn check_references(named: &[Shipped]) -> Outcome {
    for page in named.iter().filter(|asset| asset.entry.logical.ends_with(".html")) {
        let markup = String::from_utf8_lossy(&page.bytes);
        if let Some(lost) = local_references(&markup)
            .find(|reference| named.iter().all(|asset| asset.entry.file != *reference))
        {
            return Err(Failure::new(format!(
                "{} names {lost}, which is not there",
                page.entry.file
            )));
        }
    }
    Ok(())
}

/// What stands after `"./` up to the closing quote, in the order of the page.
pub(super) fn local_references(markup: &str) -> impl Iterator<Item = &str> {
    markup.split("\"./").skip(1).filter_map(|rest| rest.split('"').next())
}

fn refers_to_any(asset: &Asset, others: &[Asset]) -> bool {
    can_refer(asset)
        && others
            .iter()
            .filter(|other| other.name != asset.name)
            .any(|other| find_name(&asset.bytes, &other.name).is_some())
}

fn can_refer(asset: &Asset) -> bool {
    !ALONE.contains(&asset.name.as_str())
        && REFERRING.iter().any(|extension| asset.has_extension(extension))
}

fn hashed_name(name: &str, hash: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, extension)) if !STABLE.contains(&name) => {
            format!("{stem}-{}.{extension}", &hash[..HASH_LENGTH.min(hash.len())])
        }
        _ => name.to_owned(),
    }
}

fn rewritten(bytes: &[u8], name: &str, file: &str) -> Vec<u8> {
    let mut written = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(at) = find_name(rest, name) {
        written.extend_from_slice(&rest[..at]);
        written.extend_from_slice(file.as_bytes());
        rest = &rest[at + name.len()..];
    }
    written.extend_from_slice(rest);
    written
}

/// Where `name` first stands as a whole name, not as a part of a longer one.
fn find_name(bytes: &[u8], name: &str) -> Option<usize> {
    let is_whole = |at: usize| {
        let before = at.checked_sub(1).and_then(|index| bytes.get(index));
        let after = bytes.get(at + name.len());
        !before.is_some_and(in_name) && !after.is_some_and(in_name)
    };
    bytes
        .windows(name.len().max(1))
        .enumerate()
        .find(|(at, window)| *window == name.as_bytes() && is_whole(*at))
        .map(|(at, _)| at)
}

fn in_name(byte: &u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asset(name: &str, text: &str) -> Asset {
        Asset { name: name.into(), bytes: text.into() }
    }

    /// Stands for the real hash: differs for the few short texts used here.
    fn simple_hash(bytes: &[u8]) -> Outcome<String> {
        let mix = |sum: u32, byte: &u8| sum.wrapping_mul(31).wrapping_add(u32::from(*byte));
        Ok(format!("{:08x}", bytes.iter().fold(7, mix)))
    }

    fn text_of(named: &[Shipped], logical: &str) -> String {
        let found =
            named.iter().find(|asset| asset.entry.logical == logical).expect("it was given");
        String::from_utf8_lossy(&found.bytes).into_owned()
    }

    #[test]
    fn a_change_at_the_bottom_changes_every_name_above_it() {
        let build = |wasm: &str| {
            let files = vec![
                asset("a.wasm", wasm),
                asset("b.js", "load('./a.wasm')"),
                asset("c.js", "import './b.js'"),
                asset("index.html", "<script src=\"./c.js\">"),
            ];
            by_content(files, simple_hash).expect("no circle")
        };
        let (before, after) = (build("x"), build("y"));
        for logical in ["a.wasm", "b.js", "c.js"] {
            let file = |named: &[Shipped]| {
                named
                    .iter()
                    .find(|asset| asset.entry.logical == logical)
                    .map(|asset| asset.entry.file.clone())
            };
            assert_ne!(file(&before), file(&after), "{logical}");
        }
        assert_eq!(after[3].entry.file, "index.html");
        assert!(text_of(&after, "index.html").contains(&after[2].entry.file));
        assert_eq!(check_references(&after), Ok(()));
    }

    #[test]
    fn a_name_inside_a_longer_name_is_left_alone() {
        let text = rewritten(b"x-a.js a.js.map ./a.js 'a.js'", "a.js", "a-1.js");
        assert_eq!(text, b"x-a.js a.js.map ./a-1.js 'a-1.js'");
    }

    #[test]
    fn folders_are_part_of_the_name() {
        let files = vec![asset("d/a.isb", "1"), asset("index.html", "\"./d/a.isb\"")];
        let named = by_content(files, simple_hash).expect("no circle");
        assert_eq!(text_of(&named, "index.html"), format!("\"./{}\"", named[0].entry.file));
        assert!(named[0].entry.file.starts_with("d/a-") && named[0].entry.file.ends_with(".isb"));
    }

    #[test]
    fn a_circle_is_refused() {
        let files = vec![asset("a.js", "b.js"), asset("b.js", "a.js")];
        assert!(by_content(files, simple_hash).is_err());
    }

    #[test]
    fn a_page_that_names_a_lost_file_is_refused() {
        let named = by_content(vec![asset("index.html", "\"./lost.css\"")], simple_hash);
        let failure = check_references(&named.expect("no circle")).expect_err("lost.css is lost");
        assert!(failure.to_string().contains("lost.css"));
    }
}
