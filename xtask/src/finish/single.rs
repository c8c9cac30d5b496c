//! Everything in one file: the page as one that opens from a disk, and the element as one classic script.

use super::shrink::esbuild;
use super::{Asset, sheet};
use crate::digest;
use crate::failure::{Failure, Outcome};
use crate::tools::ToolFolder;
use crate::{project, shell};

const PAGE: &str = "index.html";
const PROGRAM: &str = "isnad-page_bg.wasm";
const PROGRAM_SCRIPT: &str = "isnad-page.js";
const READER_SCRIPT: &str = "isnad-worker.js";
/// What the page links and has inside in another form, and what only a page of our own shows.
const READER_LINK: &str = "worker-module";
const SAMPLES: &str = "sample";
/// The script with the bytes of all files, which the entries import.
const PACKED: &str = "script/packed.js";
const SCRIPT_TAG: &str = "<script type=\"module\" src=\"./boot.js\"></script>";
/// `HASH` stands for that of the one script: no other runs. Programs need their word; the worker is made of the
/// script's own words, as a blob. There is no `connect-src`: nothing can be asked of any host. There is no `style-src`:
/// the sheet is made by the script. Pictures are what the page itself draws to be saved.
const POLICY: &str = "default-src 'none'; script-src 'HASH' 'wasm-unsafe-eval'; worker-src blob:; img-src data: blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default";

/// Both files. `bundled` makes a classic script of an entry and what it imports, `packed.js` among it.
pub(super) fn files(
    assets: &[Asset],
    tools: &ToolFolder,
    bundled: impl Fn(&str, Asset) -> Outcome<Vec<u8>>,
) -> Outcome<Vec<Asset>> {
    let markup = text_of(assets, PAGE)?;
    let links = linked(&markup);
    let without_samples: Vec<_> =
        links.iter().filter(|(key, _)| !key.starts_with(SAMPLES)).copied().collect();
    let page = bundled("single.js", packed(assets, &links, "style.css", tools)?)?;
    let element = bundled("inline.js", packed(assets, &without_samples, sheet::NAME, tools)?)?;
    Ok(vec![
        Asset { name: "isnad.html".into(), bytes: page_with(&markup, &page)?.into_bytes() },
        Asset { name: "isnad.inline.js".into(), bytes: element },
    ])
}

/// What a page links for its program: name by which the program knows it, name of the file.
fn linked(markup: &str) -> Vec<(&str, &str)> {
    let links = markup
        .split('<')
        .filter_map(|tag| Some((attribute(tag, "data-file=\"")?, attribute(tag, "href=\"./")?)));
    links.filter(|(key, _)| *key != READER_LINK).collect()
}

/// What stands in a tag behind these letters, up to the closing quote.
fn attribute<'t>(tag: &'t str, letters: &str) -> Option<&'t str> {
    tag.split_once(letters)?.1.split('"').next()
}

/// The module that holds the bytes of these files, of the program and of a sheet, and both scripts as functions.
fn packed(
    assets: &[Asset],
    links: &[(&str, &str)],
    sheet: &str,
    tools: &ToolFolder,
) -> Outcome<Asset> {
    let mut lines = vec!["export const FILES={".to_owned()];
    for (key, file) in links.iter().chain(&[("program", PROGRAM), ("sheet", sheet)]) {
        let letters = deflated(&asset(assets, file)?.bytes)?;
        lines.push(["\"", key, "\":\"", &letters, "\","].concat());
    }
    lines.push("};".to_owned());
    for (name, script) in [("page", PROGRAM_SCRIPT), ("reader", READER_SCRIPT)] {
        let body = function_body(&asset(assets, script)?.bytes, tools)?;
        lines.push(["export const ", name, "=(module)=>{", &body, "};"].concat());
    }
    Ok(Asset { name: PACKED.into(), bytes: lines.join("\n").into_bytes() })
}

/// A script that gives what it exports to `module.exports`, wherever it stands.
fn function_body(script: &[u8], tools: &ToolFolder) -> Outcome<String> {
    // Where its program lies is always told to it, so that it never asks where it stands itself.
    let silent = "--log-override:empty-import-meta=silent";
    let options = ["--minify", "--format=cjs", "--loader=js", silent];
    let body = esbuild(tools, &options, script)?;
    Ok(String::from_utf8_lossy(&body).into_owned())
}

fn deflated(bytes: &[u8]) -> Outcome<String> {
    let printed =
        shell::pipe(shell::program("node").arg(project::path("xtask/deflate.mjs")), bytes)?;
    Ok(String::from_utf8_lossy(&printed).into_owned())
}

/// The page with one script inside, and with nothing that it would have to fetch.
fn page_with(markup: &str, script: &[u8]) -> Outcome<String> {
    let script = String::from_utf8_lossy(script);
    if script.contains("</script") || script.contains("<!--") {
        return Err(Failure::new("the script of isnad.html would end within the page"));
    }
    let hash = digest::integrity(&digest::sha256(script.as_bytes())?);
    let (before, policy) = markup
        .split_once("content=\"default-src")
        .ok_or_else(|| Failure::new("the page has no policy"))?;
    let (_, after) = policy.split_once('"').unwrap_or((policy, ""));
    let policy = POLICY.replace("HASH", &hash);
    let markup = [before, "content=\"", &policy, "\"", after].concat().replace(SCRIPT_TAG, "");
    let kept: String = markup.split_inclusive('>').filter(|tag| !tag.contains("=\"./")).collect();
    Ok(kept.replace("</body>", &["<script>", &script, "</script>\n</body>"].concat()))
}

fn asset<'a>(assets: &'a [Asset], name: &str) -> Outcome<&'a Asset> {
    let found = assets.iter().find(|asset| asset.name == name);
    found.ok_or_else(|| Failure::new(format!("there is no {name} to put into one file")))
}

fn text_of(assets: &[Asset], name: &str) -> Outcome<String> {
    Ok(String::from_utf8_lossy(&asset(assets, name)?.bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const MARKUP: &str = "<head><meta content=\"default-src 'none'; x\"><title>t</title>\n\
        <script type=\"module\" src=\"./boot.js\"></script><link rel=\"stylesheet\" href=\"./style.css\">\
        <link data-file=\"events\" rel=\"preload\" href=\"./data/e.ise\">\
        <link data-file=\"worker-module\" href=\"./isnad-worker.js\"></head><body>no script\n</body>";

    #[test]
    fn what_the_page_links_is_known_by_its_names() {
        assert_eq!(linked(MARKUP), [("events", "data/e.ise")]);
    }

    #[test]
    fn the_page_names_no_file_and_allows_its_own_script_alone() {
        let page = page_with(MARKUP, b"abc").expect("there is a policy");
        assert!(!page.contains("./") && page.contains("<title>t</title>"), "{page}");
        assert!(page.contains("script-src 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='"));
        assert!(page.ends_with("<body>no script\n<script>abc</script>\n</body>"), "{page}");
    }

    #[test]
    fn a_script_that_would_end_early_is_refused() {
        assert!(page_with(MARKUP, b"\"</script>\"").is_err());
    }
}
