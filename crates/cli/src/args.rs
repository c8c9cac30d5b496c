//! The command line, parsed.

use crate::Failure;
use crate::help::{Verb, verb};
use crate::score::SHOWN;
use isnad_account::{Edit, LocalMinute};
use isnad_reader::ReadOptions;

/// What to do.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Of one verb, or of all.
    Help(Option<&'static Verb>),
    Version,
    Read(ReadArgs),
    JsonLines,
    Decode(String),
    Explain(ExplainArgs),
    Score(ScoreArgs),
}

/// One account to read.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct ReadArgs {
    pub(crate) file: String,
    pub(crate) published: Option<LocalMinute>,
    pub(crate) edits: Vec<Edit>,
    pub(crate) pretty: bool,
}

impl ReadArgs {
    /// What is known of the account beside its text.
    pub(crate) fn options(&self) -> ReadOptions {
        ReadOptions { published: self.published, edits: self.edits.clone() }
    }
}

/// One claim of one account to explain.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ExplainArgs {
    pub(crate) read: ReadArgs,
    pub(crate) claim: String,
}

/// A reading and the marks that it is compared with.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct ScoreArgs {
    pub(crate) reading: String,
    pub(crate) gold: String,
    pub(crate) is_json: bool,
    /// The layer whose differences are listed.
    pub(crate) show: Option<String>,
}

pub(crate) fn parse(words: &[String]) -> Result<Command, Failure> {
    let Some((first, rest)) = words.split_first() else { return Ok(Command::Help(None)) };
    match first.as_str() {
        "help" | "--help" | "-h" => parse_help(rest),
        "--version" | "-V" => Ok(Command::Version),
        verb if rest.iter().any(|word| matches!(word.as_str(), "--help" | "-h")) => help_of(verb),
        "read" => parse_read(rest),
        "explain" => parse_explain(rest),
        "score" => parse_score(rest),
        "decode" => parse_decode(rest),
        other => Err(no_command(other)),
    }
}

fn parse_help(words: &[String]) -> Result<Command, Failure> {
    words.first().map_or(Ok(Command::Help(None)), |name| help_of(name))
}

fn help_of(name: &str) -> Result<Command, Failure> {
    verb(name).map(|verb| Command::Help(Some(verb))).ok_or_else(|| no_command(name))
}

fn no_command(word: &str) -> Failure {
    format!("`{word}` is no command; try `isnad --help`")
}

fn parse_read(words: &[String]) -> Result<Command, Failure> {
    if words.iter().any(|word| word == "--jsonl") {
        return if words.len() == 1 {
            Ok(Command::JsonLines)
        } else {
            Err("`--jsonl` reads standard input and takes nothing beside it".into())
        };
    }
    let (read, rest) = parse_options(words)?;
    match rest.as_slice() {
        [] => Ok(Command::Read(read)),
        [extra, ..] => Err(format!("`{extra}` is one file too many; `isnad read` takes one")),
    }
}

fn parse_decode(words: &[String]) -> Result<Command, Failure> {
    match words {
        [file] => Ok(Command::Decode(file.clone())),
        _ => Err("expected a file, or `-` for standard input, as in `isnad decode FILE`".into()),
    }
}

fn parse_explain(words: &[String]) -> Result<Command, Failure> {
    let (read, rest) = parse_options(words)?;
    match rest.as_slice() {
        [claim] => Ok(Command::Explain(ExplainArgs { read, claim: claim.clone() })),
        _ => Err("expected a file and one claim, as in `isnad explain account.txt c12`".into()),
    }
}

fn parse_score(words: &[String]) -> Result<Command, Failure> {
    let mut score = ScoreArgs::default();
    let mut files = Vec::new();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--json" => score.is_json = true,
            "--show" => score.show = Some(shown(words.next().map_or("", String::as_str))?),
            option if option.starts_with("--") => return Err(no_option(option)),
            _ => files.push(word.clone()),
        }
    }
    let [reading, gold] = <[String; 2]>::try_from(files)
        .map_err(|_| "expected a reading and a gold, as in `isnad score reading.json gold.json`")?;
    if reading == "-" && gold == "-" {
        return Err("only one of the two files can be standard input".into());
    }
    Ok(Command::Score(ScoreArgs { reading, gold, ..score }))
}

fn shown(layer: &str) -> Result<String, Failure> {
    let is_known = SHOWN.contains(&layer);
    is_known
        .then(|| layer.into())
        .ok_or_else(|| format!("`{layer}` is no layer to show; there are {}", SHOWN.join(", ")))
}

fn no_option(word: &str) -> Failure {
    format!("`{word}` is no option; try `isnad --help`")
}

/// The file, the options, and what is left over.
fn parse_options(words: &[String]) -> Result<(ReadArgs, Vec<String>), Failure> {
    let mut read = ReadArgs::default();
    let mut plain = Vec::new();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--pretty" => read.pretty = true,
            "--published" => {
                read.published = Some(published(words.next().map_or("", String::as_str))?)
            }
            "--anchor" => read.edits.push(edit(words.next().map_or("", String::as_str))?),
            "--lang" => check_language(words.next().map_or("", String::as_str))?,
            option if option.starts_with("--") => return Err(no_option(option)),
            _ => plain.push(word.clone()),
        }
    }
    if plain.is_empty() {
        return Err("expected a file, or `-` for standard input".into());
    }
    read.file = plain.remove(0);
    Ok((read, plain))
}

/// The day of publication; a clock time has no place in it.
pub(crate) fn published(word: &str) -> Result<LocalMinute, Failure> {
    let day = LocalMinute::parse(word).filter(|_| word.len() == 10);
    day.ok_or_else(|| format!("`{word}` is no day of publication; write it as 2025-01-05"))
}

/// A change of an anchor or a gap.
fn edit(word: &str) -> Result<Edit, Failure> {
    let wanted =
        "write it as KEY=off, KEY=2024-12-08, KEY=2024-12-07..2024-12-08 or gap:NAME=MINUTES";
    Edit::parse(word).ok_or_else(|| format!("`{word}` changes no anchor; {wanted}"))
}

/// One language is read today; any other is refused rather than read wrongly.
pub(crate) fn check_language(word: &str) -> Result<(), Failure> {
    match word {
        "ar" | "auto" => Ok(()),
        _ => Err(format!("`{word}` is not a language isnad reads; `ar` and `auto` are")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, Failure> {
        parse(&line.split_whitespace().map(String::from).collect::<Vec<_>>())
    }

    #[test]
    fn a_file_and_options_in_any_order() {
        let want = ReadArgs {
            file: "a.txt".into(),
            published: LocalMinute::parse("2025-01-05"),
            edits: Vec::new(),
            pretty: true,
        };
        assert_eq!(
            parsed("read --pretty a.txt --published 2025-01-05 --lang ar"),
            Ok(Command::Read(want))
        );
        assert_eq!(parsed("read --jsonl"), Ok(Command::JsonLines));
        let want = ScoreArgs {
            reading: "-".into(),
            gold: "b".into(),
            is_json: true,
            show: Some("time".into()),
        };
        assert_eq!(parsed("score --show time - --json b"), Ok(Command::Score(want)));
    }

    #[test]
    fn help_is_asked_for_in_any_place() {
        for line in ["", "help", "--help", "-h"] {
            assert_eq!(parsed(line), Ok(Command::Help(None)), "{line}");
        }
        for line in ["help score", "score --help", "score a -h", "score a b --show --help"] {
            assert_eq!(parsed(line), Ok(Command::Help(verb("score"))), "{line}");
        }
        assert!(verb("score").is_some());
    }

    #[test]
    fn what_is_wrong_is_named_with_the_mend() {
        for (line, part) in [
            ("reed x", "no command"),
            ("read", "expected a file"),
            ("read a b", "one file too many"),
            ("read a --published 5/1/2025", "write it as 2025-01-05"),
            ("read a --published 2025-02-30", "no day of publication"),
            ("read a --lang fr", "not a language"),
            ("read a --fast", "no option"),
            ("explain a", "one claim"),
            ("reed --help", "no command"),
            ("score a", "a reading and a gold"),
            ("score a b c", "a reading and a gold"),
            ("score - -", "only one of the two"),
            ("score a b --show places", "no layer to show; there are claims, chain"),
            ("score a b --show", "no layer to show"),
            ("score a b --pretty", "no option"),
        ] {
            let message = parsed(line).unwrap_err();
            assert!(message.contains(part), "{line}: {message}");
        }
    }
}
