//! Compiles each language's word tables into one pack, and refuses a table that is not well-formed.

mod compile;
mod declare;
mod files;
mod order;
mod rows;
mod schema;
mod templates;
mod write;

// What the reader must understand alike stands once, with the reader or below it.
#[allow(dead_code, unreachable_pub)]
#[path = "../../reader/src/text/fold.rs"]
mod fold;
#[allow(dead_code, unreachable_pub)]
#[path = "../../account/src/letters.rs"]
mod letters;
#[path = "../../reader/src/text/lower.rs"]
mod lower;
#[path = "../../reader/src/pack/respell.rs"]
mod respell;
#[allow(dead_code)]
#[path = "../../reader/src/pack/source.rs"]
mod source;
#[allow(non_upper_case_globals, dead_code, unreachable_pub)]
#[path = "../../reader/src/pack/vocabulary/mod.rs"]
mod vocabulary;

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=ar");
    println!("cargo::rerun-if-changed=../account/src/letters.rs");
    println!("cargo::rerun-if-changed=../reader/src/text/fold.rs");
    println!("cargo::rerun-if-changed=../reader/src/text/lower.rs");
    println!("cargo::rerun-if-changed=../reader/src/pack/respell.rs");
    println!("cargo::rerun-if-changed=../reader/src/pack/source.rs");
    println!("cargo::rerun-if-changed=../reader/src/pack/vocabulary");
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets OUT_DIR"));
    match compile::pack(Path::new("ar")) {
        Ok(pack) => fs::write(out.join("ar.pack"), pack).expect("OUT_DIR can be written"),
        Err(message) => panic!("{message}"),
    }
}
