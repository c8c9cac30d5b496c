//! Tries texts on the reader, guided by what they reach in it: libFuzzer over `fuzz/`, with the
//! compiler's stable options alone.

use std::fs;
use std::path::Path;

use crate::failure::{Failure, Naming, Outcome};
use crate::{project, shell};

/// Makes the compiler count which edges of the code each text reaches, and tell what is compared.
const COUNTERS: [&str; 8] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Ccodegen-units=1",
    "--cfg",
    "fuzzing",
];

/// No text is longer, in bytes, or takes longer, in seconds.
const LIMITS: [&str; 2] = ["-max_len=4096", "-timeout=10"];

/// A minute from the same beginning, told in few lines.
pub(crate) fn minute() -> Outcome {
    let options = ["-max_total_time=60", "-seed=1", "-verbosity=0", "-print_final_stats=1"];
    run(&options.map(String::from))
}

/// Builds the fuzz target and runs it with options of libFuzzer, or on the files that are named.
pub(crate) fn run(options: &[String]) -> Outcome {
    if shell::answer(shell::program("c++").arg("--version")).is_none() {
        return Err(Failure::new("missing: a C++ compiler (apt-get install g++)"));
    }
    let host = shell::answer(shell::program("rustc").args(["--print", "host-tuple"]))
        .ok_or_else(|| Failure::new("rustc does not tell its host"))?;
    let folder = project::built().join("fuzz");
    let texts = folder.join("texts");
    fs::create_dir_all(&texts).naming(texts.display())?;
    let mut cargo = shell::cargo();
    cargo.env("CARGO_ENCODED_RUSTFLAGS", COUNTERS.join("\u{1F}"));
    cargo.args(["run", "--quiet", "--release", "--locked", "--manifest-path", "fuzz/Cargo.toml"]);
    cargo.args(["--target", &host, "--target-dir"]).arg(&folder).arg("--");
    cargo.args(LIMITS).arg(format!("-artifact_prefix={}/", folder.display()));
    // What was tried before is where the next run begins; named files are read once each.
    let names_files = options.iter().any(|option| Path::new(option).is_file());
    cargo.args(options).args((!names_files).then_some(&texts));
    shell::run(&mut cargo)
}
