//! The pinned tools: what `tools.toml` lists, and where the user's cache keeps them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Naming, Outcome};
use crate::project;
use crate::settings::{self, Section};
use crate::shell;

/// A command that cargo compiles from its published source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CargoTool {
    pub(crate) package: String,
    pub(crate) version: String,
    pub(crate) program: String,
}

/// Everything that `tools.toml` pins.
#[derive(Debug)]
pub(crate) struct Pins {
    pub(crate) target: String,
    pub(crate) components: Vec<String>,
    pub(crate) debian: Vec<String>,
    pub(crate) cargo: Vec<CargoTool>,
    pub(crate) install_profile: Vec<(String, String)>,
}

impl Pins {
    pub(crate) fn load() -> Outcome<Self> {
        let file = project::path("tools.toml");
        Ok(Self::parse(&fs::read_to_string(&file).naming(file.display())?))
    }

    fn parse(source: &str) -> Self {
        let sections = settings::sections(source);
        let value = |section: &str, key: &str| {
            settings::section(&sections, section).map(|found| found.text(key)).unwrap_or_default()
        };
        Self {
            target: value("rustup", "target").to_owned(),
            components: words(value("rustup", "components")),
            debian: words(value("debian", "packages")),
            cargo: sections.iter().filter_map(cargo_tool).collect(),
            install_profile: settings::section(&sections, "install-profile")
                .map(|section| section.entries.clone())
                .unwrap_or_default(),
        }
    }
}

fn cargo_tool(section: &Section) -> Option<CargoTool> {
    Some(CargoTool {
        package: section.name.strip_prefix("cargo.")?.to_owned(),
        version: section.text("version").to_owned(),
        program: section.text("program").to_owned(),
    })
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// The folder of one set of pins, shared by every clone that has the same pins.
#[derive(Debug, Clone)]
pub(crate) struct ToolFolder(PathBuf);

impl ToolFolder {
    /// The folder for the pins of this checkout; it need not exist yet.
    pub(crate) fn of_checkout() -> Outcome<Self> {
        let mut pinned = Vec::new();
        for name in ["tools.toml", "e2e/package-lock.json"] {
            let file = project::path(name);
            pinned.extend(fs::read(&file).naming(file.display())?);
        }
        Ok(Self(cache()?.join(format!("{:016x}", fingerprint(&pinned)))))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn programs(&self) -> PathBuf {
        self.0.join("bin")
    }

    pub(crate) fn node_modules(&self) -> PathBuf {
        self.0.join("npm/node_modules")
    }

    /// The same folder for other pins of this project: older ones, or those of another branch.
    pub(crate) fn siblings(&self) -> Vec<Self> {
        let entries = self.0.parent().and_then(|parent| fs::read_dir(parent).ok());
        let folders = entries.into_iter().flatten().flatten().map(|entry| entry.path());
        folders.filter(|folder| folder.is_dir() && *folder != self.0).map(Self).collect()
    }

    /// Gives `command` the pinned tools first on its `PATH`.
    pub(crate) fn equip<'c>(&self, command: &'c mut Command) -> &'c mut Command {
        command.env("PATH", shell::path_with(&self.programs()))
    }
}

/// `$XDG_CACHE_HOME/isnad`, or the folder that stands for it when the variable is not set.
pub(crate) fn cache() -> Outcome<PathBuf> {
    user_folder("XDG_CACHE_HOME", ".cache")
        .map(|base| base.join("isnad"))
        .ok_or_else(|| Failure::new("no place for the tools: set HOME or XDG_CACHE_HOME"))
}

/// Cargo's own folder, named by the user or where cargo puts it.
pub(crate) fn cargo_home() -> Option<PathBuf> {
    user_folder("CARGO_HOME", ".cargo")
}

/// The folder that the variable names, or else the one of that name in the user's home.
fn user_folder(variable: &str, usual: &str) -> Option<PathBuf> {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let named = set(variable).map(PathBuf::from);
    named.or_else(|| set("HOME").map(|home| PathBuf::from(home).join(usual)))
}

/// FNV-1a: names a file or folder by what it was made from; nothing rests on its being hard to
/// forge.
pub(crate) fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pins_are_read_by_section() {
        let pins = Pins::parse(
            "[rustup]\ntarget = \"t\"\ncomponents = \"a b\"\n[debian]\npackages = \"c\"\n\
             [cargo.x-cli]\nversion = \"1.2\"\nprogram = \"x\"\n[install-profile]\nK = \"v\"\n",
        );
        assert_eq!(pins.target, "t");
        assert_eq!(pins.components, ["a", "b"]);
        assert_eq!(pins.debian, ["c"]);
        assert_eq!(pins.cargo.len(), 1);
        assert_eq!(pins.cargo[0].package, "x-cli");
        assert_eq!(pins.cargo[0].program, "x");
        assert_eq!(pins.install_profile, [("K".to_owned(), "v".to_owned())]);
    }

    #[test]
    fn fingerprint_is_fnv_1a() {
        assert_eq!(fingerprint(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fingerprint(b"a"), 0xaf63_dc4c_8601_ec8c);
    }

    /// Whether `file` pins, by a line like `line` with the version in it, the tool of `program`.
    fn pins_alike(program: &str, file: &str, line: fn(&str) -> String) -> bool {
        let pins = Pins::load().expect("tools.toml is part of the checkout");
        let text = fs::read_to_string(project::path(file)).expect("part of the checkout");
        let tool = pins.cargo.iter().find(|tool| tool.program == program);
        tool.is_some_and(|tool| text.contains(&line(&tool.version)))
    }

    #[test]
    fn the_command_and_the_crate_of_wasm_bindgen_are_one_version() {
        assert!(pins_alike("wasm-bindgen", "Cargo.toml", |version| {
            format!("wasm-bindgen = \"={version}\"")
        }));
    }

    #[test]
    fn trunk_is_the_one_that_its_settings_ask_for() {
        assert!(pins_alike("trunk", "Trunk.toml", |version| {
            format!("trunk-version = \"={version}\"")
        }));
    }
}
