//! A pack says what the tables say, and a table that is not well-formed is refused by file and line.
#![allow(
    dead_code,
    unreachable_pub,
    reason = "the compiler and the reader use more of these modules"
)]
#![allow(clippy::unwrap_used, reason = "a failed assumption should stop the test")]

#[path = "../../build/compile.rs"]
mod compile;
#[path = "../../build/declare.rs"]
mod declare;
#[path = "../../build/files.rs"]
mod files;
#[path = "../../../reader/src/text/fold.rs"]
mod fold;
#[path = "../../../account/src/letters.rs"]
mod letters;
#[path = "../../../reader/src/text/lower.rs"]
mod lower;
#[path = "../../build/order.rs"]
mod order;
#[path = "../../../reader/src/pack/respell.rs"]
mod respell;
#[path = "../../build/rows.rs"]
mod rows;
#[path = "../../build/schema.rs"]
mod schema;
#[path = "../../../reader/src/pack/source.rs"]
mod source;
#[path = "../../build/templates.rs"]
mod templates;
#[allow(non_upper_case_globals)]
#[path = "../../../reader/src/pack/vocabulary/mod.rs"]
mod vocabulary;
#[path = "../../build/write.rs"]
mod write;

mod told;

use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn every_cell_of_the_tables_comes_back_out_of_the_pack() {
    let tables = told::by_tables(&files::all(Path::new("ar")).unwrap());
    let pack = told::by_pack(&compile::pack(Path::new("ar")).unwrap());
    assert!(tables.len() > 2000, "{}", tables.len());
    for (table, pack) in tables.iter().zip(&pack) {
        assert_eq!(table, pack);
    }
    assert_eq!(tables.len(), pack.len());
}

#[test]
fn of_two_rows_with_one_form_the_earlier_stays_the_earlier() {
    let rows = "perfect\tkind\nzz\tstate\nab|cd\tbegin\nab\tauxiliary\n";
    let folder = folder("order", "verbs.tsv", &format!("# table: verb\n{rows}"));
    let coded = compile::coded(&folder).unwrap();
    let place = |form: &str, nth: usize| {
        let has = |row: &rows::CodedRow| row.forms[0].iter().any(|found| found == form);
        (0..).zip(&coded[0].rows).filter(|(_, row)| has(row)).nth(nth).map(|(_, row)| row.codes[0])
    };
    let kind = |word| vocabulary::VerbKind.iter().position(|known| *known == word).unwrap() as u32;
    assert_eq!(place("ab", 0), Some(kind("begin")));
    assert_eq!(place("ab", 1), Some(kind("auxiliary")));
}

#[test]
fn what_is_wrong_with_a_table_is_told_with_file_and_line() {
    for (name, text, message) in [
        (
            "word",
            "perfect\tclass\ttakes\n\nx\tnonsense\tthat\n",
            ":4: `nonsense` is not a value of `class`",
        ),
        (
            "set",
            "perfect\tclass\ttakes\nx\tsay\tthat,this\n",
            ":3: `this` is not a value of `takes`",
        ),
        ("cells", "perfect\tclass\ttakes\nx\tsay\n", ":3: expected 3 cells, found 2"),
        ("blank", "perfect\tclass\ttakes\nx \tsay\tthat\n", ":3: white space around `x `"),
        (
            "twice",
            "perfect\tclass\ttakes\nx\tsay\tthat\nx\tsay\tthat\n",
            ":4: the same row stands twice",
        ),
        (
            "column",
            "perfekt\tclass\ttakes\nx\tsay\tthat\n",
            ":1: `perfekt` is no column of this table",
        ),
    ] {
        let folder = folder(name, "cues.tsv", &format!("# table: cue\n{text}"));
        let error = compile::pack(&folder).unwrap_err();
        assert!(error.ends_with(&format!("cues.tsv{message}")), "{error}");
    }
}

#[test]
fn numbers_and_hours_of_words_of_time_are_checked() {
    for (name, text, message) in [
        (
            "month",
            "noun\tsense\tn\tsystem\tcompany\nx\tmonth\t13\tcivil\t\n",
            "13 in `n` is not within 1 to 12",
        ),
        ("hour", "noun\tsense\tfrom\nx\tclock-mark\t25:00\n", "expected an hour HH:MM in `from`"),
        ("sense", "noun\tsense\nx\tmark\n", "`mark` is not a value of `sense`"),
    ] {
        let folder = folder(name, "times.tsv", &format!("# table: time\n{text}"));
        let error = compile::pack(&folder).unwrap_err();
        assert!(error.ends_with(&format!("times.tsv:3: {message}")), "{error}");
    }
}

/// A folder with that one file.
fn folder(test: &str, file: &str, text: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(file), text).unwrap();
    folder
}
