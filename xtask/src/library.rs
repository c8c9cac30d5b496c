//! Rust's standard library as the page ships it, compiled from its own source.
//!
//! The library that rustup brings words every panic and names the source file where it happened,
//! by its full path on this machine: a tenth of the compiled page. In this one a panic is a trap
//! and nothing else. Cargo can compile the library along with the page on a nightly toolchain
//! alone, so it is compiled once at set-up and handed to every build as the compiler's sysroot.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Naming, Outcome};
use crate::shell;
use crate::tools::{self, fingerprint};

/// Where rustup's `rust-src` puts the source, below the folder of the toolchain.
pub(crate) const SOURCE: &str = "lib/rustlib/src/rust/library";

const FLAGS: [&str; 3] = [
    // What `-Cpanic=immediate-abort` sets in the source of the library. The option itself is
    // unstable, and a library compiled with it asks for it in every crate that is linked to it.
    "--cfg=panic=\"immediate-abort\"",
    // Rustc sets that condition by itself alone, and refuses a flag that does without this.
    "-Aexplicit_builtin_cfgs_in_flags",
    // The crates that the library is made of are not for others.
    "-Zforce-unstable-if-unmarked",
];

/// Changes to `dist`, the profile that rustup's library is compiled with.
const PROFILE: [(&str, &str); 3] = [
    ("CARGO_PROFILE_DIST_DEBUG", "0"),
    ("CARGO_PROFILE_DIST_OPT_LEVEL", "z"),
    ("CARGO_PROFILE_DIST_PANIC", "abort"),
];

/// The package that stands for the whole library, without the unwinding it has by default.
const PACKAGE: [&str; 5] = [
    "--package=sysroot",
    "--no-default-features",
    "--features=optimize_for_size",
    "--locked",
    "--profile=dist",
];

/// The library for one target, made by one compiler; every clone on the machine shares it.
#[derive(Debug)]
pub(crate) struct Library {
    folder: PathBuf,
    target: String,
}

impl Library {
    /// The one that the compiler in use can link; it need not be there yet.
    pub(crate) fn of_toolchain(target: &str) -> Outcome<Self> {
        let compiler = shell::answer(shell::program("rustc").arg("-vV"))
            .ok_or_else(|| Failure::new("rustc -vV failed"))?;
        Ok(Self {
            folder: tools::cache()?.join(name(&compiler, target)),
            target: target.to_owned(),
        })
    }

    /// What `--sysroot` is to name.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// What the library is compiled for.
    pub(crate) fn target(&self) -> &str {
        &self.target
    }

    /// Whether it is there and whole.
    pub(crate) fn is_built(&self) -> bool {
        self.receipt().exists()
    }

    /// An empty file that is written last.
    fn receipt(&self) -> PathBuf {
        self.folder.join("installed")
    }

    /// Compiles it from the source that lies in the folder `toolchain`.
    pub(crate) fn build(&self, toolchain: &Path) -> Outcome {
        let build = self.folder.join("build");
        let mut cargo = shell::cargo();
        cargo.current_dir(toolchain.join(SOURCE)).args(["build"]).args(PACKAGE);
        cargo.args(["--target", &self.target]).envs(PROFILE).env("CARGO_TARGET_DIR", &build);
        cargo.env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\x1f"));
        // The library is written in what only a nightly compiler lets others use.
        shell::run_quietly(cargo.env("RUSTC_BOOTSTRAP", "1"))?;
        self.take(&build.join(&self.target).join("dist/deps"))?;
        fs::remove_dir_all(&build).naming(build.display())?;
        fs::write(self.receipt(), "").naming(self.receipt().display())
    }

    /// Moves the compiled crates to where the compiler looks for them.
    fn take(&self, from: &Path) -> Outcome {
        let crates = self.folder.join("lib/rustlib").join(&self.target).join("lib");
        fs::create_dir_all(&crates).naming(crates.display())?;
        for entry in fs::read_dir(from).naming(from.display())?.flatten() {
            let path = entry.path();
            if path.extension().is_some_and(|extension| extension == "rlib") {
                fs::rename(&path, crates.join(entry.file_name())).naming(path.display())?;
            }
        }
        Ok(())
    }
}

/// Another compiler (`rustc -vV` has version and commit) or another recipe is another library.
fn name(compiler: &str, target: &str) -> String {
    let release = compiler.lines().find_map(|line| line.strip_prefix("release: "));
    let profile = PROFILE.map(|(name, value)| format!("{name}={value}")).concat();
    let recipe = [compiler, target, &FLAGS.concat(), &PACKAGE.concat(), &profile].concat();
    format!("std-{}-{:016x}", release.unwrap_or("of-rustc"), fingerprint(recipe.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_compiler_has_a_library_of_its_own() {
        let of = |commit: &str| name(&format!("commit-hash: {commit}\nrelease: 1.2.3\n"), "wasm32");
        assert!(of("a").starts_with("std-1.2.3-"));
        assert_eq!(of("a"), of("a"));
        assert_ne!(of("a"), of("b"));
    }
}
