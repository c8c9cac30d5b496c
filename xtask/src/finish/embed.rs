//! The page for a frame, made of the page itself: the same program and files, started by another script and without
//! a sample of ours.

use super::Asset;
use super::naming::Shipped;

const PAGE: &str = "index.html";
const EMBED: &str = "embed.html";
const SCRIPT: &str = "embed.js";
const TYPES: &str = "embed.d.ts";
const VERSION: &str = "v1/";
const PAGE_SCRIPT: &str = "./boot.js";
const EMBED_SCRIPT: &str = "./frame.js";
/// What only the page itself may do: show previews of embeds.
const FRAMES: &str = " frame-src 'self';";
/// What an embed is not given: its text comes from whoever placed it.
const SAMPLES: [&str; 2] = ["data-file=\"sample\"", "data-file=\"sample-en\""];

/// The page for a frame, where there is a page.
pub(super) fn page_for_frames(assets: &[Asset]) -> Option<Asset> {
    let page = assets.iter().find(|asset| asset.name == PAGE)?;
    let markup = String::from_utf8_lossy(&page.bytes);
    let kept = markup.lines().filter(|line| !SAMPLES.iter().any(|sample| line.contains(sample)));
    let embed =
        kept.collect::<Vec<_>>().join("\n").replace(PAGE_SCRIPT, EMBED_SCRIPT).replace(FRAMES, "");
    Some(Asset { name: EMBED.into(), bytes: embed.into_bytes() })
}

/// What snippets name, again in the folder of the version that is promised to go on working: from there everything
/// else is one folder up.
pub(super) fn promised(named: &[Shipped]) -> Vec<Asset> {
    let named = named.iter().filter(|it| [EMBED, SCRIPT, TYPES].contains(&it.entry.file.as_str()));
    named
        .map(|it| {
            let name = format!("{VERSION}{}", it.entry.file);
            let bytes = match it.entry.file.as_str() {
                EMBED => String::from_utf8_lossy(&it.bytes).replace("\"./", "\"../").into_bytes(),
                _ => it.bytes.clone(),
            };
            Asset { name, bytes }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_for_a_frame_is_the_page_with_another_script_and_no_sample() {
        let markup = "<meta content=\"a; frame-src 'self'; b\">\n<script src=\"./boot.js\"></script>\n<link data-file=\"sample\" href=\"./a.txt\">\n<link data-file=\"events\" href=\"./e\">";
        let page = Asset { name: PAGE.into(), bytes: markup.into() };
        let embed = page_for_frames(&[page]).expect("there is a page");
        let expected = "<meta content=\"a; b\">\n<script src=\"./frame.js\"></script>\n<link data-file=\"events\" href=\"./e\">";
        assert_eq!(String::from_utf8_lossy(&embed.bytes), expected);
        assert_eq!(embed.name, "embed.html");
        assert_eq!(page_for_frames(&[]), None);
    }
}
