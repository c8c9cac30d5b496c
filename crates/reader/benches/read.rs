//! How long reading takes, from 1 KB to 50 MB of Arabic, that it grows no faster than the text, and how
//! much memory it takes beside the reading itself.
//!
//! Two kinds of text: *news*, the accounts of the corpus and the shipped sample over and over with
//! their paragraphs in changing order; and *crowd*, where every sentence names somebody new, so that
//! what is remembered of a text grows with it. The slope of log time against log length is printed
//! for each, with the memory for each byte of text, and the bench fails where either is above
//! [`OF_ACCOUNTS`]. Then texts that no one writes, one word or sign over and over in one line: ten
//! times as much of them may not take much more than ten times as long. Words after `--` choose what
//! is measured by its name.

mod memory;
mod texts;

use isnad_account::Reading;
use isnad_languages::ar;
use isnad_reader::{Pack, ReadOptions, World, read};
use std::fs;
use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};
use texts::{Kind, SHAPES, root, text};

/// What the measures of one kind of text may not exceed.
#[derive(Clone, Copy)]
struct Limits {
    /// A slope of 1 is time in proportion to length; the rest is room for caches and noise.
    slope: f64,
    /// Bytes of memory for each byte of a text from [`LONG_TEXT`] on, beside its reading.
    memory: f64,
}

const OF_ACCOUNTS: Limits = Limits { slope: 1.05, memory: 30.0 };
/// Two lengths alone leave more room to noise; what grows with the square has a slope near 2. Where
/// every second word is a claim or a place, that much more is held of it.
const OF_SHAPES: Limits = Limits { slope: 1.5, memory: 45.0 };

/// Shorter texts need some memory in any case.
const LONG_TEXT: usize = 100_000;
const SIZES: [usize; 6] = [1_000, 10_000, 100_000, 1_000_000, 10_000_000, 50_000_000];
const SHAPE_SIZES: [usize; 2] = [100_000, 1_000_000];

/// Each length is read so often at least, and until so much time has gone.
const FEWEST_READINGS: usize = 3;
const LONG_ENOUGH: Duration = Duration::from_secs(1);

fn main() -> ExitCode {
    let asked: Vec<String> =
        std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let is_asked = |kind: &Kind| asked.is_empty() || asked.iter().any(|name| name == kind.name());
    let library = Library::open();
    let accounts = [Kind::News, Kind::Crowd].map(|kind| (kind, &SIZES[..], OF_ACCOUNTS));
    let shapes = (0..SHAPES.len()).map(|nth| (Kind::Shape(nth), &SHAPE_SIZES[..], OF_SHAPES));
    let mut all_hold = true;
    for (kind, sizes, limits) in accounts.into_iter().chain(shapes) {
        if is_asked(&kind) {
            all_hold &= holds(kind, &measure(&library, kind, sizes), limits);
        }
    }
    if all_hold { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What every text is read with.
struct Library {
    pack: Pack,
    world: World,
}

impl Library {
    fn open() -> Self {
        let mut world = World::default();
        for name in ["gazetteer-1.isg", "gazetteer-2.isg", "overlay.isg", "events.ise"] {
            let bytes = fs::read(root().join("public/data").join(name)).expect("data is committed");
            world.load(&bytes).expect("committed data decodes");
        }
        Self { pack: Pack::decode(ar()).expect("the shipped pack decodes"), world }
    }

    fn read(&self, source: &str) -> Reading {
        read(source, &self.pack, &self.world, &ReadOptions::default())
    }
}

/// A length in bytes with the shortest time that reading so much took, and the memory beside the
/// reading.
struct Point {
    bytes: usize,
    seconds: f64,
    memory: usize,
}

impl Point {
    /// Bytes of memory for each byte of text.
    fn memory_rate(&self) -> f64 {
        self.memory as f64 / self.bytes as f64
    }
}

fn measure(library: &Library, kind: Kind, sizes: &[usize]) -> Vec<Point> {
    let point = |bytes: &usize| {
        let source = text(kind, *bytes);
        Point {
            bytes: source.len(),
            memory: memory::beside(|| library.read(&source)),
            seconds: shortest(&source, library).as_secs_f64(),
        }
    };
    sizes.iter().map(point).collect()
}

/// The shortest of several readings: the others waited for something else.
fn shortest(source: &str, library: &Library) -> Duration {
    let started = Instant::now();
    let mut shortest = Duration::MAX;
    let mut n_readings = 0;
    while n_readings < FEWEST_READINGS || started.elapsed() < LONG_ENOUGH {
        let began = Instant::now();
        black_box(library.read(black_box(source)));
        shortest = shortest.min(began.elapsed());
        n_readings += 1;
    }
    shortest
}

/// Prints the table of one kind of text; whether its slope and its memory are within bounds.
fn holds(kind: Kind, points: &[Point], limits: Limits) -> bool {
    let heads = ["bytes", "ms", "MB/s", "step slope", "memory/byte"];
    println!(
        "\n{:<10}{:>12}{:>12}{:>10}{:>14}{:>14}",
        kind.name(),
        heads[0],
        heads[1],
        heads[2],
        heads[3],
        heads[4]
    );
    for (nth, point) in points.iter().enumerate() {
        let Point { bytes, seconds, .. } = point;
        let step = nth.checked_sub(1).map_or(f64::NAN, |before| slope(&points[before..=nth]));
        let rate = *bytes as f64 / seconds / 1e6;
        let memory = point.memory_rate();
        println!(
            "{:<10}{bytes:>12}{:>12.3}{rate:>10.2}{step:>14.3}{memory:>14.1}",
            "",
            seconds * 1e3
        );
    }
    let whole = slope(points);
    let of_long = points.iter().filter(|point| point.bytes >= LONG_TEXT).map(Point::memory_rate);
    let memory = of_long.fold(0.0, f64::max);
    println!("{}: log-log slope {whole:.3}, at most {}", kind.name(), limits.slope);
    println!("{}: memory {memory:.1}, at most {} bytes a byte", kind.name(), limits.memory);
    whole <= limits.slope && memory <= limits.memory
}

/// The slope of the straight line through log time over log length, by least squares.
fn slope(points: &[Point]) -> f64 {
    let logs: Vec<(f64, f64)> =
        points.iter().map(|point| ((point.bytes as f64).ln(), point.seconds.ln())).collect();
    let mean =
        |pick: fn(&(f64, f64)) -> f64| logs.iter().map(pick).sum::<f64>() / logs.len() as f64;
    let (x, y) = (mean(|log| log.0), mean(|log| log.1));
    let along: f64 = logs.iter().map(|log| (log.0 - x) * (log.1 - y)).sum();
    let across: f64 = logs.iter().map(|log| (log.0 - x).powi(2)).sum();
    along / across
}
