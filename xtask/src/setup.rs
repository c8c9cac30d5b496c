//! Installs what is missing, once for all clones: each step says what it does and why.

use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::failure::{Failure, Naming, Outcome};
use crate::library::{self, Library};
use crate::tools::{CargoTool, Pins, ToolFolder};
use crate::{machine, prerequisites, project, shell, tools};

/// What a command is going to need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// To build and serve the page.
    Page,
    /// The browser and its typefaces too.
    BrowserTests,
}

/// Makes sure that the tools are there and answers where they are.
pub(crate) fn ensure(need: Need) -> Outcome<ToolFolder> {
    let (pins, folder) = (Pins::load()?, ToolFolder::of_checkout()?);
    let _lock = lock(folder.path())?;
    prerequisites::check()?;
    let toolchain = complete_toolchain(&pins)?;
    let library = build_library(&pins, &toolchain)?;
    if need == Need::BrowserTests {
        install_debian_packages(&pins.debian)?;
    }
    install_npm_packages(&folder)?;
    for tool in &pins.cargo {
        install_cargo_tool(tool, &pins, &folder)?;
        link_for_plain_use(&folder.programs().join(&tool.program), &tool.program);
    }
    remove_if_there(&build_folder(&folder))?;
    fetch_crates()?;
    machine::settle(&library)?;
    Ok(folder)
}

/// Refuses to start a build that would not end in the same files as every other: set-up has not
/// been done in this clone, or for another compiler than the one in use.
pub(crate) fn confirm() -> Outcome {
    let pins = Pins::load()?;
    let library = Library::of_toolchain(&pins.target)?;
    if library.is_built() && machine::is_settled(&library) {
        return Ok(());
    }
    Err(Failure::new("not set up for this clone and compiler: run `cargo xtask setup`"))
}

/// Makes the folder and holds it. Two clones may be set up at the same moment: the second waits,
/// then finds all there.
fn lock(folder: &Path) -> Outcome<File> {
    fs::create_dir_all(folder).naming(folder.display())?;
    let path = folder.join("lock");
    let lock = File::create(&path).naming(path.display())?;
    lock.lock().naming(path.display())?;
    Ok(lock)
}

/// Trunk builds offline: what the lock file names has to be here before. Quick when it is.
fn fetch_crates() -> Outcome {
    shell::run(shell::cargo().args(["fetch", "--quiet", "--locked"]))
}

fn step(what: &str, work: impl FnOnce() -> Outcome) -> Outcome {
    println!("set-up: {what}");
    let started = Instant::now();
    work()?;
    println!("set-up: done in {:.0} s", started.elapsed().as_secs_f64());
    Ok(())
}

/// Adds what the toolchain lacks and answers its folder.
fn complete_toolchain(pins: &Pins) -> Outcome<PathBuf> {
    let sysroot = shell::answer(shell::program("rustc").args(["--print", "sysroot"]))
        .map(PathBuf::from)
        .ok_or_else(|| Failure::new("missing: Rust (install it from rustup.rs)"))?;
    if !sysroot.join("lib/rustlib").join(&pins.target).exists() {
        prerequisites::rustup(&pins.target)?;
        step("Rust's library for WebAssembly, which the page is compiled to", || {
            shell::run(shell::program("rustup").args(["target", "add", &pins.target]))
        })?;
    }
    for component in &pins.components {
        let (part, about) = component_part(component);
        if !sysroot.join(part).exists() {
            prerequisites::rustup(component)?;
            step(&format!("{component}, {about}"), || {
                shell::run(shell::program("rustup").args(["component", "add", component]))
            })?;
        }
    }
    Ok(sysroot)
}

/// A file or folder that is there when the component is, and what it is for.
fn component_part(component: &str) -> (String, &str) {
    match component {
        "rust-src" => (library::SOURCE.into(), "the source of Rust's library"),
        "rustfmt" => ("bin/cargo-fmt".into(), "one of the checks"),
        check => (format!("bin/cargo-{check}"), "one of the checks"),
    }
}

fn build_library(pins: &Pins, toolchain: &Path) -> Outcome<Library> {
    let library = Library::of_toolchain(&pins.target)?;
    let _lock = lock(library.folder())?;
    if !library.is_built() {
        let what = "Rust's library without the words of its panics, which the page need not ship; \
                    compiled here, about half a minute, once for every clone";
        step(what, || library.build(toolchain))?;
    }
    Ok(library)
}

fn install_debian_packages(packages: &[String]) -> Outcome {
    let missing: Vec<String> =
        packages.iter().filter(|package| !is_debian_package_here(package)).cloned().collect();
    if missing.is_empty() {
        return Ok(());
    }
    prerequisites::debian_packages(&missing)?;
    step(&format!("Debian's {}, for the browser tests", missing.join(" and ")), || {
        shell::run_quietly(apt_get().arg("update"))?;
        shell::run_quietly(apt_get().args(["install", "--no-install-recommends"]).args(&missing))
    })
}

fn apt_get() -> std::process::Command {
    let mut command = shell::program("apt-get");
    command.arg("--assume-yes");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn is_debian_package_here(package: &str) -> bool {
    let status = shell::program("dpkg-query")
        .args(["--show", "--showformat=${db:Status-Status}", package])
        .output();
    status.is_ok_and(|output| output.stdout == b"installed")
}

/// The packages go to the cache; `e2e/node_modules` points there, so that Node finds them.
fn install_npm_packages(folder: &ToolFolder) -> Outcome {
    let (home, modules) = (folder.path().join("npm"), folder.node_modules());
    // npm writes this list last, so a broken installation does not count as one.
    if !modules.join(".package-lock.json").exists() {
        step("npm packages: wasm-opt for the build, Playwright and axe for the tests", || {
            fs::create_dir_all(&home).naming(home.display())?;
            for name in ["package.json", "package-lock.json"] {
                fs::copy(project::path("e2e").join(name), home.join(name)).naming(name)?;
            }
            let quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
            shell::run(shell::program("npm").arg("ci").args(quiet).current_dir(&home))
        })?;
    }
    point(&project::path("e2e/node_modules"), &modules)
}

/// Makes `link` a symbolic link to `target`, in place of whatever link or folder it was.
fn point(link: &Path, target: &Path) -> Outcome {
    if fs::read_link(link).is_ok_and(|now| now == target) {
        return Ok(());
    }
    if fs::symlink_metadata(link).is_ok_and(|found| found.is_dir()) {
        fs::remove_dir_all(link).naming(link.display())?;
    } else if fs::symlink_metadata(link).is_ok() {
        fs::remove_file(link).naming(link.display())?;
    }
    symlink(target, link).naming(link.display())
}

fn install_cargo_tool(tool: &CargoTool, pins: &Pins, folder: &ToolFolder) -> Outcome {
    let receipt = receipt(tool, folder);
    if receipt.exists() {
        return Ok(());
    }
    if let Some(twin) = folder.siblings().iter().find(|other| self::receipt(tool, other).exists()) {
        copy_program(tool, twin, folder)?;
    } else {
        compile(tool, pins, folder)?;
    }
    fs::write(&receipt, "").naming(receipt.display())
}

/// An empty file that is written once the program of that version is whole.
fn receipt(tool: &CargoTool, folder: &ToolFolder) -> PathBuf {
    folder.path().join(format!("{}-{}.installed", tool.package, tool.version))
}

fn copy_program(tool: &CargoTool, from: &ToolFolder, to: &ToolFolder) -> Outcome {
    fs::create_dir_all(to.programs()).naming(to.programs().display())?;
    let target = to.programs().join(&tool.program);
    fs::copy(from.programs().join(&tool.program), &target).naming(target.display())?;
    println!("set-up: {} {} taken from an older set of tools", tool.package, tool.version);
    Ok(())
}

fn compile(tool: &CargoTool, pins: &Pins, folder: &ToolFolder) -> Outcome {
    let what = format!(
        "{} {}, which builds the page; compiled here, some minutes, once for every clone",
        tool.package, tool.version
    );
    step(&what, || {
        shell::run(
            shell::cargo()
                .args(["install", "--quiet", "--locked", "--no-default-features"])
                .args(["--bin", &tool.program, "--root"])
                .arg(folder.path())
                .arg(format!("{}@{}", tool.package, tool.version))
                .envs(pins.install_profile.iter().cloned())
                .env("CARGO_TARGET_DIR", build_folder(folder)),
        )
    })
}

/// Shared by the tools, whose dependencies overlap; removed when all are installed.
fn build_folder(folder: &ToolFolder) -> PathBuf {
    folder.path().join("build")
}

fn remove_if_there(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).naming(folder.display())?;
    }
    Ok(())
}

/// Puts a link into cargo's own folder of programs, so that plain `trunk serve` finds them.
///
/// A program that someone installed there is left alone: Trunk itself says when its version
/// does not fit.
fn link_for_plain_use(program: &Path, name: &str) {
    let Some(link) = tools::cargo_home().map(|home| home.join("bin").join(name)) else { return };
    let ours = fs::symlink_metadata(&link).is_ok_and(|found| found.is_symlink());
    if (ours || !link.exists())
        && let Err(failure) = point(&link, program)
    {
        println!("set-up: no link for plain use ({failure}); `cargo xtask` does not need it");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_moved_from_an_old_target_to_the_new_one() {
        let folder = std::env::temp_dir().join(format!("isnad-setup-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder for the test");
        let link = folder.join("link");
        for target in ["first", "second"] {
            point(&link, Path::new(target)).expect("the link can be made");
            assert_eq!(fs::read_link(&link).expect("a link"), Path::new(target));
        }
        fs::remove_dir_all(&folder).expect("the folder was made above");
    }
}
