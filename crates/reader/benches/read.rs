//! How long reading takes, from 1 KB to 10 MB of Arabic, and that it grows no faster than the text.
//!
//! Two kinds of text: *news*, the accounts of the corpus and the shipped sample over and over with
//! their paragraphs in changing order; and *crowd*, where every sentence names somebody new, so that
//! what is remembered of a text grows with it. The slope of log time against log length is printed
//! for each, and the bench fails where it is above [`STEEPEST`].

mod texts;

use criterion::{Criterion, SamplingMode, Throughput};
use isnad_languages::ar;
use isnad_reader::{Gazetteer, Pack, ReadOptions, read};
use std::fs;
use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};
use texts::{Kind, root, text};

/// A slope of 1 is time in proportion to length; the rest is room for caches and noise.
const STEEPEST: f64 = 1.05;
const SIZES: [usize; 5] = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];

fn main() -> ExitCode {
    let mut criterion = Criterion::default()
        .without_plots()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_secs(1))
        .configure_from_args();
    let library = Library::open();
    let kinds = [Kind::News, Kind::Crowd];
    let all_flat = kinds.map(|kind| is_flat(kind, &measure(&mut criterion, &library, kind)));
    criterion.final_summary();
    if all_flat.contains(&false) { ExitCode::FAILURE } else { ExitCode::SUCCESS }
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

/// Reads each length as often as criterion asks; a length that criterion was told to leave out is
/// left out.
fn measure(criterion: &mut Criterion, library: &Library, kind: Kind) -> Vec<Point> {
    let mut group = criterion.benchmark_group(kind.name());
    group.sampling_mode(SamplingMode::Flat);
    let mut points = Vec::new();
    for bytes in SIZES {
        let source = text(kind, bytes);
        let mut shortest = f64::INFINITY;
        group.throughput(Throughput::Bytes(source.len() as u64));
        group.bench_function(bytes.to_string(), |bencher| {
            bencher.iter_custom(|times| {
                let took = reading_time(&source, library, times);
                shortest = shortest.min(took.as_secs_f64() / times as f64);
                took
            });
        });
        points.push(Point { bytes: source.len(), seconds: shortest });
    }
    group.finish();
    points.retain(|point| point.seconds.is_finite());
    points
}

fn reading_time(source: &str, library: &Library, times: u64) -> Duration {
    let started = Instant::now();
    for _ in 0..times {
        let options = ReadOptions::default();
        black_box(read(black_box(source), &library.pack, &library.gazetteer, &options));
    }
    started.elapsed()
}

/// Prints the table of one kind of text; whether its slope is within bounds.
fn is_flat(kind: Kind, points: &[Point]) -> bool {
    println!("\n{:<10}{:>12}{:>12}{:>10}{:>14}", kind.name(), "bytes", "ms", "MB/s", "step slope");
    for (nth, point) in points.iter().enumerate() {
        let Point { bytes, seconds } = point;
        let step = nth.checked_sub(1).map_or(f64::NAN, |before| slope(&points[before..=nth]));
        let rate = *bytes as f64 / seconds / 1e6;
        println!("{:<10}{bytes:>12}{:>12.3}{rate:>10.2}{step:>14.3}", "", seconds * 1e3);
    }
    if points.len() < 2 {
        return true;
    }
    let whole = slope(points);
    println!("{}: log-log slope {whole:.3}, at most {STEEPEST}", kind.name());
    whole <= STEEPEST
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
