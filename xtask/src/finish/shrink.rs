//! Makes what is shipped smaller without changing what it does.

use std::fs;
use std::path::PathBuf;
use std::thread;

use super::glue::{self, Pair};
use super::{Asset, build, sheet, single, store};
use crate::failure::{Failure, Naming, Outcome};
use crate::tools::{ToolFolder, fingerprint};
use crate::{project, shell};

/// The sheet that imports all others; they are shipped as one.
const MAIN_SHEET: &str = "style/main.css";
const SHIPPED_SHEET: &str = "style.css";
/// The sheet of the page for previews.
const PREVIEW_SHEET: &str = "style/preview.css";
const SHIPPED_PREVIEW_SHEET: &str = "preview.css";

/// The scripts that start something; what they import is put into them.
const SCRIPTS: &str = "script/";
const STARTING: [&str; 6] =
    ["boot.js", "frame.js", "embed.js", "element.js", "preview.js", "service.js"];
/// As esbuild calls scripts that are no modules.
const CLASSIC: &str = "iife";
/// Imported by its final name, never put into a script.
const PROGRAM_SCRIPT: &str = "./isnad-page.js";

/// Started by a script that must know when its program stops.
const PAGE_SCRIPT: &str = "isnad-page.js";
/// To run it as a worker, the page appends lines to this script that call its functions by name.
const WORKER_SCRIPT: &str = "isnad-worker.js";

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

/// How the compiled page is made smaller, again until nothing more is won. Functions stand by name,
/// so that like stands by like and compresses; the names go then. Rust never places anything in the
/// first kilobyte of memory.
const WASM_PASSES: [&str; 8] = [
    // A large function that is called once stays one: where all of them are put in one, so many values
    // live in it that each takes two bytes to name.
    "--one-caller-inline-max-function-size=200",
    "-Oz",
    "--converge",
    "--low-memory-unused",
    "--reorder-functions-by-name",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Where files stand while the tools work on them, and what wasm-opt made is kept.
fn scratch() -> PathBuf {
    project::built().join("finish")
}

/// The same assets, smaller; the sheets become one.
pub(super) fn all(assets: Vec<Asset>, tools: &ToolFolder) -> Outcome<Vec<Asset>> {
    let folder = scratch();
    fs::create_dir_all(&folder).naming(folder.display())?;
    let (sheets, rest): (Vec<_>, Vec<_>) =
        assets.into_iter().partition(|asset| asset.name.starts_with("style/"));
    let (scripts, mut rest): (Vec<_>, Vec<_>) =
        rest.into_iter().partition(|asset| asset.name.starts_with(SCRIPTS));
    programs(&mut rest, tools)?;
    for asset in &mut rest {
        asset.bytes = shrunk(asset, tools)?;
    }
    if !sheets.is_empty() {
        let bytes = sheet_of(MAIN_SHEET, &sheets, tools)?;
        let within = sheet::for_elements(&String::from_utf8_lossy(&bytes)).into_bytes();
        rest.push(Asset { name: sheet::NAME.into(), bytes: within });
        rest.push(Asset { name: SHIPPED_SHEET.into(), bytes });
        let bytes = sheet_of(PREVIEW_SHEET, &sheets, tools)?;
        rest.push(Asset { name: SHIPPED_PREVIEW_SHEET.into(), bytes });
    }
    if scripts.is_empty() {
        return Ok(rest);
    }
    let id = build::mark(&mut rest)?;
    let bundled = |name: &str, scripts: &[Asset], format: &str| {
        script_of(name, scripts, format, tools).map(|bytes| build::told(&bytes, &id))
    };
    for name in STARTING {
        rest.push(Asset { name: name.into(), bytes: bundled(name, &scripts, "esm")? });
    }
    let singles = single::files(&rest, tools, |name, packed| {
        bundled(name, &[scripts.as_slice(), &[packed]].concat(), CLASSIC)
    })?;
    rest.extend(singles);
    Ok(rest)
}

/// One sheet made of a main one and all that it imports.
fn sheet_of(main: &str, sheets: &[Asset], tools: &ToolFolder) -> Outcome<Vec<u8>> {
    let folder = laid_out("sheets", sheets)?;
    let main = folder.join(main).to_string_lossy().into_owned();
    esbuild(tools, &["--bundle", "--minify", &main], &[])
}

/// One script made of a starting one and all that it imports.
fn script_of(name: &str, scripts: &[Asset], format: &str, tools: &ToolFolder) -> Outcome<Vec<u8>> {
    let folder = laid_out("scripts", scripts)?;
    let main = folder.join(SCRIPTS).join(name).to_string_lossy().into_owned();
    let external = format!("--external:{PROGRAM_SCRIPT}");
    let version = format!("--define:VERSION=\"{}\"", env!("CARGO_PKG_VERSION"));
    let format_option = ["--format=", format].concat();
    let options = ["--bundle", "--minify", &external, &version, &main, &format_option];
    // A classic script may stand in a page of any encoding, and has no address of its own to ask for.
    let classic = ["--charset=ascii", "--log-override:empty-import-meta=silent"];
    let n_more = if format == CLASSIC { classic.len() } else { 0 };
    esbuild(tools, &[options.as_slice(), &classic[..n_more]].concat(), &[])
}

/// A folder of its own that holds these files and no others.
fn laid_out(name: &str, assets: &[Asset]) -> Outcome<PathBuf> {
    let folder = scratch().join(name);
    if folder.exists() {
        // What is gone from the source must not be found here.
        fs::remove_dir_all(&folder).naming(folder.display())?;
    }
    for asset in assets {
        store(&folder, &asset.name, &asset.bytes)?;
    }
    Ok(folder)
}

/// Where a compiled module and the script that starts it stand, and the two themselves.
struct Program {
    module: usize,
    script: usize,
    pair: Pair,
}

/// Each compiled module and the script that starts it, made smaller together; all of them at once, since
/// wasm-opt keeps one core busy for the better part of a minute.
fn programs(assets: &mut [Asset], tools: &ToolFolder) -> Outcome {
    let found = found_programs(assets)?;
    let smaller: Vec<Outcome<Program>> = thread::scope(|scope| {
        let started: Vec<_> =
            found.into_iter().map(|program| scope.spawn(|| smaller(program, tools))).collect();
        started.into_iter().map(|it| it.join().unwrap_or_else(|_| Err(stopped()))).collect()
    });
    for program in smaller {
        let Program { module, script, pair } = program?;
        let is_page = assets[script].name == PAGE_SCRIPT;
        let script_text = if is_page { glue::with_guard(&pair.script) } else { pair.script };
        assets[script].bytes = script_text.into_bytes();
        assets[module].bytes = pair.module;
    }
    Ok(())
}

fn found_programs(assets: &[Asset]) -> Outcome<Vec<Program>> {
    let mut found = Vec::new();
    for (module, asset) in assets.iter().enumerate() {
        let Some(stem) = asset.name.strip_suffix("_bg.wasm") else { continue };
        let name = format!("{stem}.js");
        let script = assets
            .iter()
            .position(|asset| asset.name == name)
            .ok_or_else(|| Failure::new(format!("{} has no script {name}", asset.name)))?;
        let text = String::from_utf8_lossy(&assets[script].bytes).into_owned();
        let pair = Pair { script: text, module: asset.bytes.clone() };
        found.push(Program { module, script, pair });
    }
    Ok(found)
}

fn smaller(program: Program, tools: &ToolFolder) -> Outcome<Program> {
    let used = glue::without_classes(&program.pair)?;
    let module = optimised(&used.module, tools)?;
    Ok(Program { pair: glue::with_short_names(&Pair { module, ..used })?, ..program })
}

fn stopped() -> Failure {
    Failure::new("a program could not be made smaller: its thread stopped")
}

fn shrunk(asset: &Asset, tools: &ToolFolder) -> Outcome<Vec<u8>> {
    if asset.has_extension("js") {
        let mut options = vec![
            "--minify-whitespace",
            "--minify-syntax",
            "--tree-shaking=true",
            "--loader=js",
            "--format=esm",
        ];
        if asset.name != WORKER_SCRIPT {
            options.push("--minify-identifiers");
        }
        return esbuild(tools, &options, &asset.bytes);
    }
    if asset.has_extension("html") {
        let markup = String::from_utf8_lossy(&asset.bytes);
        let markup = compact_markup(&markup).replace(MAIN_SHEET, SHIPPED_SHEET);
        return Ok(markup.replace(PREVIEW_SHEET, SHIPPED_PREVIEW_SHEET).into_bytes());
    }
    Ok(asset.bytes.clone())
}

/// Runs wasm-opt for size, or takes what it made of the same bytes before.
fn optimised(module: &[u8], tools: &ToolFolder) -> Outcome<Vec<u8>> {
    let to = scratch().join(format!("{:016x}.wasm", fingerprint(&recipe(module, tools))));
    if !to.exists() {
        let (from, unfinished) = (to.with_extension("in"), to.with_extension("part"));
        fs::write(&from, module).naming(from.display())?;
        let mut command = shell::program("node");
        command.arg(tools.node_modules().join("binaryen/bin/wasm-opt"));
        shell::run(
            command.args(WASM_FEATURES).arg(&from).args(WASM_PASSES).arg("-o").arg(&unfinished),
        )?;
        fs::rename(&unfinished, &to).naming(to.display())?;
    }
    fs::read(&to).naming(to.display())
}

/// All that the optimised bytes depend on: the tools (their folder is named by the pins), the
/// features, the passes and what was compiled.
fn recipe(module: &[u8], tools: &ToolFolder) -> Vec<u8> {
    let mut recipe = tools.path().to_string_lossy().into_owned().into_bytes();
    recipe.extend(WASM_FEATURES.concat().bytes());
    recipe.extend(WASM_PASSES.concat().bytes());
    recipe.extend(module);
    recipe
}

pub(super) fn esbuild(tools: &ToolFolder, options: &[&str], input: &[u8]) -> Outcome<Vec<u8>> {
    let mut command =
        shell::program(&tools.node_modules().join("esbuild/bin/esbuild").to_string_lossy());
    let command = command.args(["--log-level=warning", "--charset=utf8"]).args(options);
    shell::pipe(command.current_dir(scratch()), input)
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
