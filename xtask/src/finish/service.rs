//! The script that keeps a copy of the page in the browser: told which files are one build, and by which hashes.

use super::Asset;
use super::naming::{self, Shipped};
use crate::digest;
use crate::failure::{Failure, Outcome};
use crate::manifest::{self, Entry};

pub(super) const NAME: &str = "service.js";
const PAGE: &str = "index.html";
/// What stands in the source for the id of a build and for the list of its files.
const BUILD: &str = "id-of-all-files";
const FILES: &str = "\"files-of-the-page\"";
/// So much of a hash tells one build from another.
const ID_LENGTH: usize = 16;

/// The script under its name, which never changes: other bytes for any change of what ships.
pub(super) fn keeper(named: &[Shipped], script: &Asset) -> Outcome<Shipped> {
    let entries: Vec<Entry> = named.iter().map(|it| it.entry.clone()).collect();
    let id = digest::sha256(manifest::write(&entries).as_bytes())?;
    let text = String::from_utf8_lossy(&script.bytes)
        .replace(BUILD, &id[..ID_LENGTH])
        .replace(FILES, &listed(named)?);
    let entry = Entry {
        logical: NAME.into(),
        file: NAME.into(),
        bytes: text.len(),
        sha256: digest::sha256(text.as_bytes())?,
    };
    Ok(Shipped { entry, bytes: text.into_bytes() })
}

/// The page and all that it names, each as `[name, integrity]`.
fn listed(named: &[Shipped]) -> Outcome<String> {
    let page = named
        .iter()
        .find(|it| it.entry.logical == PAGE)
        .ok_or_else(|| Failure::new("there is no page to keep a copy of"))?;
    let markup = String::from_utf8_lossy(&page.bytes);
    let mut kept = vec![page];
    for reference in naming::local_references(&markup) {
        kept.extend(named.iter().find(|it| it.entry.file == reference));
    }
    let pairs: Vec<String> = kept
        .iter()
        .map(|it| {
            ["[\"", &it.entry.file, "\",\"", &digest::integrity(&it.entry.sha256), "\"]"].concat()
        })
        .collect();
    Ok(pairs.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped(name: &str, file: &str, text: &str) -> Shipped {
        let sha256 = digest::sha256(text.as_bytes()).expect("sha256sum is there");
        let entry = Entry { logical: name.into(), file: file.into(), bytes: text.len(), sha256 };
        Shipped { entry, bytes: text.into() }
    }

    fn keeper_of(sheet: &str) -> String {
        let files = [
            shipped("a.css", "a-1.css", sheet),
            shipped("b.css", "b-1.css", "b"),
            shipped(PAGE, PAGE, "<link href=\"./a-1.css\">"),
        ];
        let script = "const BUILD=\"id-of-all-files\",FILES=[\"files-of-the-page\"];";
        let asset = Asset { name: NAME.into(), bytes: script.into() };
        let made = keeper(&files, &asset).expect("there is a page");
        String::from_utf8(made.bytes).expect("it is text")
    }

    #[test]
    fn the_page_and_what_it_names_are_kept_and_nothing_else() {
        let script = keeper_of("a");
        assert!(script.contains("FILES=[[\"index.html\",\"sha256-"), "{script}");
        assert!(
            script
                .contains("[\"a-1.css\",\"sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=\"]"),
            "{script}"
        );
        assert!(!script.contains("b-1.css"));
    }

    #[test]
    fn every_change_makes_another_script() {
        assert_ne!(keeper_of("a"), keeper_of("b"));
    }
}
