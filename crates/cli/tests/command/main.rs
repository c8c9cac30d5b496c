//! The `isnad` command as a newsroom's scripts meet it: files, pipes, lines of JSON, exit codes.
#![allow(clippy::unwrap_used, reason = "a failed assumption should stop the test")]

mod decode;
mod explain;
mod help;
mod jsonl;
mod numbers;
mod published;
mod read;
mod run;
mod score;
mod shape;

/// An invented account with a report in a report, a denial, places and a date.
pub(crate) const ACCOUNT: &str = "قال الوزير سامر العلي إن القافلة غادرت حلب مساء الأحد 3 آذار 2024. \
     وأضاف أن السائق أبلغه أن الطريق إلى دمشق مقطوع، مشيراً إلى أن الوفد لم يصل إلى بيروت.\n";
