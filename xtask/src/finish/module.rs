//! The names by which a compiled module asks for functions and offers them.

use crate::failure::{Failure, Outcome};

const HEAD: usize = 8;
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;

/// Reading a module byte by byte; past its end there is none.
struct Bytes<'b>(&'b [u8]);

/// A function, table, memory or global that is asked for or offered: its names, and the bytes behind them.
pub(super) struct Named<'b> {
    /// Where it is asked for; empty for what is offered.
    pub(super) module: &'b str,
    /// Its name.
    pub(super) name: &'b str,
    kind: &'b [u8],
}

/// What a module imports, in its order.
pub(super) fn imports(wasm: &[u8]) -> Outcome<Vec<Named<'_>>> {
    listed(wasm, IMPORTS)
}

/// What a module exports, in its order.
pub(super) fn exports(wasm: &[u8]) -> Outcome<Vec<Named<'_>>> {
    listed(wasm, EXPORTS)
}

/// The same module with exactly these imports and exports; imports must keep their order and number.
pub(super) fn with_names(
    wasm: &[u8],
    imports: &[Named<'_>],
    exports: &[Named<'_>],
) -> Outcome<Vec<u8>> {
    let mut written = wasm.get(..HEAD).ok_or_else(damaged)?.to_vec();
    for (id, content) in sections(wasm)? {
        let content = match id {
            IMPORTS => section(imports, true),
            EXPORTS => section(exports, false),
            _ => content.to_vec(),
        };
        written.push(id);
        write_number(&mut written, content.len());
        written.extend(content);
    }
    Ok(written)
}

fn section(all: &[Named<'_>], with_modules: bool) -> Vec<u8> {
    let mut written = Vec::new();
    write_number(&mut written, all.len());
    for Named { module, name, kind } in all {
        let names = [*module, *name];
        for name in &names[usize::from(!with_modules)..] {
            write_number(&mut written, name.len());
            written.extend(name.as_bytes());
        }
        written.extend(*kind);
    }
    written
}

fn listed(wasm: &[u8], wanted: u8) -> Outcome<Vec<Named<'_>>> {
    let Some((_, content)) = sections(wasm)?.into_iter().find(|(id, _)| *id == wanted) else {
        return Ok(Vec::new());
    };
    let is_import = wanted == IMPORTS;
    let mut rest = Bytes(content);
    let n_names = rest.number().ok_or_else(damaged)?;
    (0..n_names).map(|_| rest.named(is_import).ok_or_else(damaged)).collect()
}

fn sections(wasm: &[u8]) -> Outcome<Vec<(u8, &[u8])>> {
    let mut rest = Bytes(wasm.get(HEAD..).ok_or_else(damaged)?);
    let mut found = Vec::new();
    while let Some(id) = rest.byte() {
        let content = rest.slice().ok_or_else(damaged)?;
        found.push((id, content));
    }
    Ok(found)
}

fn damaged() -> Failure {
    Failure::new("not a compiled module that `finish` can read")
}

impl<'b> Bytes<'b> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn slice(&mut self) -> Option<&'b [u8]> {
        let length = self.number()?;
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn text(&mut self) -> Option<&'b str> {
        std::str::from_utf8(self.slice()?).ok()
    }

    fn named(&mut self, is_import: bool) -> Option<Named<'b>> {
        let module = if is_import { self.text()? } else { "" };
        let name = self.text()?;
        let before = self.0;
        self.pass_kind(is_import)?;
        Some(Named { module, name, kind: &before[..before.len() - self.0.len()] })
    }

    /// Passes what stands behind a name: a kind, and its type where it is asked for, else its number.
    fn pass_kind(&mut self, is_import: bool) -> Option<()> {
        match (self.byte()?, is_import) {
            (0, _) | (_, false) => self.number().map(drop),
            (1, true) => self.byte().and_then(|_| self.pass_limits()),
            (2, true) => self.pass_limits(),
            (3, true) => self.byte().and_then(|_| self.byte()).map(drop),
            _ => None,
        }
    }

    fn pass_limits(&mut self) -> Option<()> {
        let has_most = self.byte()? & 1 == 1;
        self.number()?;
        if has_most { self.number().map(drop) } else { Some(()) }
    }
}

fn write_number(written: &mut Vec<u8>, mut number: usize) {
    while number > 0x7F {
        written.push((number & 0x7F) as u8 | 0x80);
        number >>= 7;
    }
    written.push(number as u8);
}
