//! How long a text may take, by how long the texts of the corpus take.

use crate::fragments::ACCOUNTS;
use crate::library::read_timed;
use std::sync::LazyLock;
use std::thread::sleep;
use std::time::Duration;

/// A text may take so many times as long for each byte.
const MOST: f64 = 10.0;
/// Shorter texts may take as long as one of so many bytes: some work is the same for all.
const SHORTEST: usize = 512;
/// How often a text that seems slow is read again: it may have waited for something else.
const READINGS: usize = 8;
/// How long it waits before: a busy machine gives a turn sooner to who has rested.
const REST: Duration = Duration::from_millis(20);

/// Seconds for each byte of the corpus, and no shorter than they ever are.
static PER_BYTE: LazyLock<f64> = LazyLock::new(|| {
    let seconds: f64 = ACCOUNTS.iter().map(|text| shortest(text).as_secs_f64()).sum();
    let bytes: usize = ACCOUNTS.iter().map(String::len).sum();
    seconds / bytes.max(1) as f64
});

/// Takes the measure of the corpus.
pub fn measure() {
    assert!(*PER_BYTE > 0.0, "there is no corpus");
}

/// Stops where a text takes much longer than the corpus does, however often it is read.
pub fn check(source: &str, time: Duration) {
    let most = MOST * *PER_BYTE * source.len().max(SHORTEST) as f64;
    if time.as_secs_f64() > most {
        let rested = (0..READINGS).map(|_| {
            sleep(REST);
            read_timed(source).1
        });
        let time = rested.min().unwrap_or_default().as_secs_f64();
        assert!(time <= most, "slow: {time:.6} s for {} bytes, at most {most:.6}", source.len());
    }
}

fn shortest(source: &str) -> Duration {
    (0..READINGS).map(|_| read_timed(source).1).min().unwrap_or_default()
}
