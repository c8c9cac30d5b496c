//! How long reading takes, from 1 KB to 10 MB of Arabic, and that it grows no faster than the text.
//!
//! Two kinds of text: *news*, the accounts of the corpus and the shipped sample over and over with
//! their paragraphs in changing order; and *crowd*, where every sentence names somebody new, so that
//! what is remembered of a text grows with it. The slope of log time against log length is printed
//! for each, and the bench fails where it is above [`STEEPEST`]. Then texts that no one writes, one
//! word or sign over and over in one line: ten times as much of them may not take much more than ten
//! times as long. Words after `--` choose what is measured by its name.

mod texts;

use isnad_languages::ar;
use isnad_reader::{Gazetteer, Pack, ReadOptions, read};
use std::fs;
use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};
use texts::{Kind, SHAPES, root, text};

/// A slope of 1 is time in proportion to length; the rest is room for caches and noise.
const STEEPEST: f64 = 1.05;
const SIZES: [usize; 5] = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];
/// Two lengths alone leave more room to noise; what grows with the square has a slope near 2.
const STEEPEST_SHAPE: f64 = 1.5;
const SHAPE_SIZES: [usize; 2] = [100_000, 1_000_000];

/// Each length is read so often at least, and until so much time has gone.
const FEWEST_READINGS: usize = 3;
const LONG_ENOUGH: Duration = Duration::from_secs(1);

fn main() -> ExitCode {
    let asked: Vec<String> =
        std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let is_asked = |kind: &Kind| asked.is_empty() || asked.iter().any(|name| name == kind.name());
    let library = Library::open();
    let accounts = [Kind::News, Kind::Crowd].map(|kind| (kind, &SIZES[..], STEEPEST));
    let shapes = (0..SHAPES.len()).map(|nth| (Kind::Shape(nth), &SHAPE_SIZES[..], STEEPEST_SHAPE));
    let mut all_flat = true;
    for (kind, sizes, steepest) in accounts.into_iter().chain(shapes) {
        if is_asked(&kind) {
            all_flat &= is_flat(kind, &measure(&library, kind, sizes), steepest);
        }
    }
    if all_flat { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What every text is read with.
struct Library {
    pack: Pack,
    gazetteer: Gazetteer,
}

impl Library {
    fn open() -> Self {
        let mut gazetteer = Gazetteer::empty();
        for name in ["gazetteer-1.isg", "gazetteer-2.isg", "overlay.isg"] {
            let bytes = fs::read(root().join("public/data").join(name)).expect("data is committed");
            gazetteer.load(&bytes).expect("committed data decodes");
        }
        Self { pack: Pack::decode(ar()).expect("the shipped pack decodes"), gazetteer }
    }
}

/// A length in bytes with the shortest time that reading so much took.
struct Point {
    bytes: usize,
    seconds: f64,
}

fn measure(library: &Library, kind: Kind, sizes: &[usize]) -> Vec<Point> {
    let point = |bytes: &usize| {
        let source = text(kind, *bytes);
        Point { bytes: source.len(), seconds: shortest(&source, library).as_secs_f64() }
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
        let options = ReadOptions::default();
        black_box(read(black_box(source), &library.pack, &library.gazetteer, &options));
        shortest = shortest.min(began.elapsed());
        n_readings += 1;
    }
    shortest
}

/// Prints the table of one kind of text; whether its slope is within bounds.
fn is_flat(kind: Kind, points: &[Point], steepest: f64) -> bool {
    println!("\n{:<10}{:>12}{:>12}{:>10}{:>14}", kind.name(), "bytes", "ms", "MB/s", "step slope");
    for (nth, point) in points.iter().enumerate() {
        let Point { bytes, seconds } = point;
        let step = nth.checked_sub(1).map_or(f64::NAN, |before| slope(&points[before..=nth]));
        let rate = *bytes as f64 / seconds / 1e6;
        println!("{:<10}{bytes:>12}{:>12.3}{rate:>10.2}{step:>14.3}", "", seconds * 1e3);
    }
    let whole = slope(points);
    println!("{}: log-log slope {whole:.3}, at most {steepest}", kind.name());
    whole <= steepest
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
