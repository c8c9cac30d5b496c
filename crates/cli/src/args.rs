//! The command line, parsed.

use crate::Failure;
use isnad_account::LocalMinute;

/// What `isnad --help` prints.
pub(crate) const USAGE: &str = "\
isnad: reads a journalistic account and says who says that who said it

  isnad read FILE|- [--published YYYY-MM-DD] [--lang ar|auto] [--pretty]
      prints the reading of one account as JSON (isnad-reading, version 1)
  isnad read --jsonl
      reads {\"id\", \"text\", \"published\", \"language\"} a line from standard input and
      answers {\"id\", \"reading\"} or {\"id\", \"line\", \"error\"} a line, in order
  isnad explain FILE|- CLAIM [--published YYYY-MM-DD]
      tells one claim (c1, c2, ...): its words, its chain, its stance and why
  isnad decode FILE|-
      prints as JSON a reading in the form that the page's modules exchange; for tests
  isnad --version, isnad --help";

/// What to do.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Help,
    Version,
    Read(ReadArgs),
    JsonLines,
    Decode(String),
    Explain(ExplainArgs),
}

/// One account to read.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct ReadArgs {
    pub(crate) file: String,
    pub(crate) published: Option<LocalMinute>,
    pub(crate) pretty: bool,
}

/// One claim of one account to explain.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ExplainArgs {
    pub(crate) read: ReadArgs,
    pub(crate) claim: String,
}

pub(crate) fn parse(words: &[String]) -> Result<Command, Failure> {
    match words.first().map(String::as_str) {
        None | Some("--help" | "-h" | "help") => Ok(Command::Help),
        Some("--version" | "-V") => Ok(Command::Version),
        Some("read") => parse_read(&words[1..]),
        Some("decode") => parse_decode(&words[1..]),
        Some("explain") => parse_explain(&words[1..]),
        Some(other) => Err(format!("`{other}` is no command; try `isnad --help`")),
    }
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
            "--lang" => check_language(words.next().map_or("", String::as_str))?,
            option if option.starts_with("--") => {
                return Err(format!("`{option}` is no option; try `isnad --help`"));
            }
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
            pretty: true,
        };
        assert_eq!(
            parsed("read --pretty a.txt --published 2025-01-05 --lang ar"),
            Ok(Command::Read(want))
        );
        assert_eq!(parsed("read --jsonl"), Ok(Command::JsonLines));
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
        ] {
            let message = parsed(line).unwrap_err();
            assert!(message.contains(part), "{line}: {message}");
        }
    }
}
