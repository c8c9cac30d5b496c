//! The script that stands between a compiled module and the browser, made smaller together with it.
//!
//! wasm-bindgen names every function that a module asks for by a hash, in the module and in the script:
//! bytes that no compression makes fewer. It also offers what nobody of this page calls.

use super::module::{self, Named};
use crate::failure::{Failure, Outcome};

/// How the script calls what the module offers.
const CALL: &str = "wasm.";
/// What every module is told to ask for its functions.
const MODULE: &str = "_";
/// Indents a function of the script that the module asks for.
const INDENT: &str = "        ";

/// A script and its module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) script: String,
    pub(super) module: Vec<u8>,
}

/// The pair without the classes that crates offer to scripts, of which the page has none, and without
/// the exports that the script then calls no more.
pub(super) fn without_classes(pair: &Pair) -> Outcome<Pair> {
    let script = cut_classes(&pair.script);
    let mut exports = module::exports(&pair.module)?;
    exports.retain(|export| is_called(&script, export.name));
    let module = module::with_names(&pair.module, &module::imports(&pair.module)?, &exports)?;
    Ok(Pair { script, module })
}

/// The pair with the shortest names, and without the functions that the module does not ask for.
pub(super) fn with_short_names(pair: &Pair) -> Outcome<Pair> {
    let (mut imports, mut exports) =
        (module::imports(&pair.module)?, module::exports(&pair.module)?);
    let mut script = cut_unasked(&pair.script, &imports);
    let names: Vec<String> = (0..imports.len().max(exports.len())).map(short_name).collect();
    for (import, short) in imports.iter_mut().zip(&names) {
        script = once(&script, &[INDENT, import.name, ": "], &[INDENT, short, ": "])?;
        import.name = short;
    }
    for (export, short) in exports.iter_mut().zip(&names) {
        script = called_otherwise(&script, export.name, short);
        export.name = short;
    }
    if let Some(long) = imports.first().map(|import| import.module) {
        script = once(&script, &["\"", long, "\": "], &["\"", MODULE, "\": "])?;
        imports.iter_mut().for_each(|import| import.module = MODULE);
    }
    let module = module::with_names(&pair.module, &imports, &exports)?;
    Ok(Pair { script, module })
}

/// The script of the page's program with a way to put something between it and the browser, once it has started.
pub(super) fn with_guard(script: &str) -> String {
    const GUARD: &str = "export function guard(by) {\n    wasm = by(wasm);\n}\n";
    [script, GUARD].concat()
}

/// Leaves out each exported class, what it registers and what is said of it behind it.
fn cut_classes(script: &str) -> String {
    let classes: Vec<&str> = script
        .lines()
        .filter_map(|line| line.strip_prefix("export class ")?.strip_suffix(" {"))
        .collect();
    let about = |line: &str, before: &str, after: &str| {
        classes.iter().any(|class| {
            line.strip_prefix(before)
                .and_then(|rest| rest.strip_prefix(class))
                .is_some_and(|rest| rest.starts_with(after))
        })
    };
    cut(script, |line| {
        let is_registry = about(line, "const ", "Finalization = ");
        let is_class = about(line, "export class ", " {");
        let is_disposal = about(line, "if (Symbol.dispose) ", ".prototype");
        match (is_class, is_registry || is_disposal) {
            (true, _) => Some("}"),
            (_, true) => Some(";"),
            _ => None,
        }
    })
}

/// Leaves out the functions for a module that it does not ask for.
fn cut_unasked(script: &str, imports: &[Named<'_>]) -> String {
    cut(script, |line| {
        let name = line.strip_prefix(INDENT)?.split_once(": function(")?.0;
        let is_asked = name.contains(' ') || imports.iter().any(|import| import.name == name);
        (!is_asked).then_some("        }")
    })
}

/// Leaves out from each line for which `last` tells how the last of them goes, up to that line: the
/// whole line, its end, or its beginning where it is indented.
fn cut(script: &str, last: impl Fn(&str) -> Option<&'static str>) -> String {
    let mut kept = String::with_capacity(script.len());
    let mut until: Option<&str> = None;
    for line in script.lines() {
        until = until.or_else(|| last(line));
        match until {
            None => {
                kept.push_str(line);
                kept.push('\n');
            }
            Some(end) if is_last(line, end) => until = None,
            Some(_) => {}
        }
    }
    kept
}

fn is_last(line: &str, end: &str) -> bool {
    match end {
        ";" => line.ends_with(';'),
        "}" => line == "}",
        _ => line.starts_with(end),
    }
}

/// Whether the script calls that export.
fn is_called(script: &str, name: &str) -> bool {
    calls(script, name).next().is_some()
}

/// Where the script calls an export: the places of its name.
fn calls<'s>(script: &'s str, name: &'s str) -> impl Iterator<Item = usize> + 's {
    let places = script.match_indices(CALL).map(|(at, _)| at + CALL.len());
    places.filter(move |at| {
        let rest = script[*at..].strip_prefix(name);
        rest.is_some_and(|rest| !rest.starts_with(is_of_name))
    })
}

fn is_of_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_' || letter == '$'
}

fn called_otherwise(script: &str, name: &str, short: &str) -> String {
    let mut written = String::with_capacity(script.len());
    let mut done = 0;
    for at in calls(script, name) {
        written.push_str(&script[done..at]);
        written.push_str(short);
        done = at + name.len();
    }
    written + &script[done..]
}

/// The script with other words where those words stand; they must stand in one place.
fn once(script: &str, words: &[&str], others: &[&str]) -> Outcome<String> {
    let words = words.concat();
    match script.matches(&words).count() {
        1 => Ok(script.replace(&words, &others.concat())),
        n => Err(Failure::new(format!(
            "`{}` stands {n} times in a script of a module",
            words.trim()
        ))),
    }
}

/// a to z, A to Z, then two letters.
fn short_name(nth: usize) -> String {
    const LETTERS: &[u8; 52] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let last = char::from(LETTERS[nth % LETTERS.len()]);
    match nth / LETTERS.len() {
        0 => last.into(),
        before => short_name(before - 1) + &last.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "\
export class Sink {
    free() {
        wasm.__wbg_sink_free(this.__wbg_ptr, 0);
    }
}
if (Symbol.dispose) Sink.prototype[Symbol.dispose] = Sink.prototype.free;
export function answer(question) {
    return wasm.answer(question);
}
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_get_31af: function() { return handleError(function (arg0) {
            return arg0.get();
        }, arguments); },
        __wbg_length_7f3c: function(arg0) {
            return arg0.length;
        },
    };
    return {
        __proto__: null,
        \"./m_bg.js\": import0,
    };
}
const SinkFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_sink_free(ptr, 1));
const length = wasm.answer_length();
";

    /// A module that asks for the function of one name and offers some.
    fn module(import: &str, exports: &[&str]) -> Vec<u8> {
        let text = |text: &str| [&[text.len() as u8], text.as_bytes()].concat();
        let section = |id: u8, n_names: usize, names: Vec<u8>| {
            [vec![id, names.len() as u8 + 1, n_names as u8], names].concat()
        };
        let asked = [text("./m_bg.js"), text(import), vec![0, 3]].concat();
        let offered = exports.iter().flat_map(|name| [text(name), vec![0, 7]].concat()).collect();
        let sections = [section(2, 1, asked), section(7, exports.len(), offered)];
        [&b"\0asm\x01\0\0\0"[..], &sections.concat(), &[0, 1, 9]].concat()
    }

    fn names<'m>(listed: &'m [Named<'_>]) -> Vec<&'m str> {
        listed.iter().map(|named| named.name).collect()
    }

    #[test]
    fn classes_go_with_all_that_only_they_call() {
        let all = ["__wbg_sink_free", "answer", "answer_length", "answer_l"];
        let pair = Pair { script: SCRIPT.into(), module: module("__wbg_get_31af", &all) };
        let used = without_classes(&pair).expect("it is sound");
        assert!(!used.script.contains("Sink") && !used.script.contains("sink"));
        assert!(used.script.contains("handleError") && used.script.contains("wasm.answer("));
        assert_eq!(used.module, module("__wbg_get_31af", &["answer", "answer_length"]));
    }

    #[test]
    fn a_function_has_one_short_name_on_both_sides() {
        let pair = Pair {
            script: SCRIPT.into(),
            module: module("__wbg_get_31af", &["answer", "answer_length"]),
        };
        let short = with_short_names(&pair).expect("it is sound");
        assert_eq!(names(&module::imports(&short.module).expect("it is sound")), ["a"]);
        assert_eq!(names(&module::exports(&short.module).expect("it is sound")), ["a", "b"]);
        assert!(short.script.contains("        a: function() { return handleError("));
        assert!(short.script.contains("wasm.a(question)") && short.script.contains("wasm.b()"));
        assert!(short.script.contains("\"_\": import0"));
        assert!(!short.script.contains("length_7f3c") && !short.script.contains("arg0.length"));
        assert!(short.module.ends_with(&[0, 1, 9]));
    }

    #[test]
    fn a_function_that_the_script_does_not_have_is_refused() {
        let pair = Pair { script: SCRIPT.into(), module: module("__wbg_lost", &[]) };
        assert!(with_short_names(&pair).is_err());
        let damaged = Pair { script: SCRIPT.into(), module: b"\0asm\x01\0\0\0\x02\x05".to_vec() };
        assert!(with_short_names(&damaged).is_err());
    }

    #[test]
    fn names_are_all_different() {
        let names: std::collections::BTreeSet<String> = (0..5000).map(short_name).collect();
        assert_eq!(names.len(), 5000);
    }
}
