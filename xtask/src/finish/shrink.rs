//! Makes what is shipped smaller without changing what it does.

use std::fs;
use std::process::Command;

use super::{Asset, store};
use crate::failure::{Naming, Outcome};
use crate::tools::ToolFolder;
use crate::{project, shell};

/// The sheet that imports all others; they are shipped as one.
const MAIN_SHEET: &str = "style/main.css";
const SHIPPED_SHEET: &str = "style.css";

/// Every feature of WebAssembly that the compiled page may use, by name: with `--all-features`
/// wasm-opt writes a file that Chromium refuses.
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The same assets, smaller; the sheets become one.
pub(super) fn all(assets: Vec<Asset>, tools: &ToolFolder) -> Outcome<Vec<Asset>> {
    let scratch = project::path("target/finish");
    fs::create_dir_all(&scratch).naming(scratch.display())?;
    let (sheets, mut rest): (Vec<_>, Vec<_>) =
        assets.into_iter().partition(|asset| asset.name.starts_with("style/"));
    for asset in &mut rest {
        asset.bytes = shrunk(asset, tools)?;
    }
    if !sheets.is_empty() {
        for sheet in &sheets {
            store(&scratch, &sheet.name, &sheet.bytes)?;
        }
        let bytes = esbuild(tools, &["--bundle", "--minify", MAIN_SHEET], &[])?;
        rest.push(Asset { name: SHIPPED_SHEET.into(), bytes });
    }
    Ok(rest)
}

fn shrunk(asset: &Asset, tools: &ToolFolder) -> Outcome<Vec<u8>> {
    if asset.has_extension("wasm") {
        return optimised(asset, tools);
    }
    if asset.has_extension("js") {
        return esbuild(tools, &["--minify", "--loader=js", "--format=esm"], &asset.bytes);
    }
    if asset.has_extension("html") {
        let markup = String::from_utf8_lossy(&asset.bytes);
        return Ok(compact_markup(&markup).replace(MAIN_SHEET, SHIPPED_SHEET).into_bytes());
    }
    Ok(asset.bytes.clone())
}

/// Runs wasm-opt for size.
fn optimised(asset: &Asset, tools: &ToolFolder) -> Outcome<Vec<u8>> {
    let scratch = project::path("target/finish");
    let (from, to) = (scratch.join("in.wasm"), scratch.join("out.wasm"));
    fs::write(&from, &asset.bytes).naming(from.display())?;
    let mut command = Command::new("node");
    command.arg(tools.node_modules().join("binaryen/bin/wasm-opt"));
    shell::run(command.arg("-Oz").args(WASM_FEATURES).arg(&from).arg("-o").arg(&to))?;
    fs::read(&to).naming(to.display())
}

fn esbuild(tools: &ToolFolder, options: &[&str], input: &[u8]) -> Outcome<Vec<u8>> {
    let mut command =
        shell::program(&tools.node_modules().join("esbuild/bin/esbuild").to_string_lossy());
    let command = command.args(["--log-level=warning", "--charset=utf8"]).args(options);
    shell::pipe(command.current_dir(project::path("target/finish")), input)
}

/// Markup without its comments, empty lines and indents.
fn compact_markup(markup: &str) -> String {
    let mut text = String::with_capacity(markup.len());
    let mut rest = markup;
    while let Some((before, after)) = rest.split_once("<!--") {
        text.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_loses_comments_and_indents_only() {
        let markup = "<p>\n    a <b>b</b>\n\n  <!-- c\n d --></p>\n";
        assert_eq!(compact_markup(markup), "<p>\na <b>b</b>\n</p>");
    }
}
