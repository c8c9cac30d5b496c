//! `isnad --help` and `isnad VERB --help`.

use crate::run::isnad;

#[test]
fn help_names_every_verb() {
    for words in [&["--help"][..], &["-h"], &["help"], &[]] {
        let printed = isnad(words, b"").printed();
        for verb in ["read", "explain", "score", "decode"] {
            assert!(printed.contains(&format!("\n  isnad {verb} ")), "no {verb} in {printed}");
        }
    }
}

#[test]
fn each_verb_tells_all_of_itself_and_no_other() {
    for (verb, told) in [
        ("read", "--pretty\n"),
        ("explain", "--published YYYY-MM-DD\n"),
        ("score", "--show LAYER\n"),
        ("decode", "for tests"),
    ] {
        let printed = isnad(&[verb, "--help"], b"").printed();
        assert!(printed.starts_with(&format!("  isnad {verb} ")), "{printed}");
        assert!(printed.contains(told), "{printed}");
        let named = printed.matches("  isnad ").count();
        assert_eq!(named, printed.matches(&format!("  isnad {verb} ")).count(), "{printed}");
        assert_eq!(isnad(&["help", verb], b"").printed(), printed);
        assert_eq!(isnad(&[verb, "account.txt", "-h"], b"").printed(), printed);
    }
}

#[test]
fn a_verb_that_is_not_there_has_no_help() {
    for words in [["reed", "--help"], ["help", "reed"]] {
        assert!(isnad(&words, b"").refusal().contains("`reed` is no command"));
    }
}

#[test]
fn the_version_is_printed() {
    let version = isnad(&["--version"], b"").printed();
    assert_eq!(version.trim(), concat!("isnad ", env!("CARGO_PKG_VERSION")));
}
