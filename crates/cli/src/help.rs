//! What `isnad --help` and `isnad VERB --help` print.

/// A verb of the command line.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Verb {
    pub(crate) name: &'static str,
    /// How it is called and what it does.
    calls: &'static str,
    /// What it can be told besides.
    options: &'static str,
}

const VERBS: [Verb; 4] = [
    Verb {
        name: "read",
        calls: "  isnad read FILE|- [--published YYYY-MM-DD] [--anchor KEY=VALUE]...
             [--lang ar|auto] [--pretty]
      prints the reading of one account as JSON (isnad-reading, version 1)
  isnad read --jsonl
      reads {\"id\", \"text\", \"published\", \"language\"} a line from standard input and
      answers {\"id\", \"reading\"} or {\"id\", \"line\", \"error\"} a line, in order
",
        options: "
  --published YYYY-MM-DD
      the day of publication, which \"yesterday\" and \"last Friday\" are counted from
  --anchor KEY=VALUE
      changes a fact from outside the text that dates hang on, named by its key in the
      reading: `events:KEY=off`, `events:KEY=2024-12-07..2024-12-08`, `gap:NAME=MINUTES`
  --lang ar|auto
      the language of the account; `auto` finds it out
  --pretty
      the same JSON on many lines
",
    },
    Verb {
        name: "explain",
        calls: "  isnad explain FILE|- CLAIM [--published YYYY-MM-DD] [--anchor KEY=VALUE]...
      tells one claim field by field, with the words and the rule behind each;
      CLAIM is its id (c1, c2, ...) or words that stand in that claim alone
",
        options: "
  --published YYYY-MM-DD
      the day of publication, as for `isnad read`
  --anchor KEY=VALUE
      a change of what dates hang on, as for `isnad read`
  --lang ar|auto
      the language of the account; `auto` finds it out
",
    },
    Verb {
        name: "score",
        calls: "  isnad score READING GOLD [--json] [--show LAYER]
      tells layer by layer how well a reading tells what editors marked by hand
",
        options: "
  READING
      what `isnad read` prints, in a file, or `-` for standard input
  GOLD
      what is marked in the same account, as JSON: a list of claims, or an object with
      the layers times, places, attributions, stances, movements and actors
  --json
      the same numbers as JSON
  --show LAYER
      lists on standard error what differs: in claims, chain or time for a list of claims,
      in time, place or attribution for layers, or in all

Recall (R) is the share of what was marked that was found, precision (P) the share of what
was given that was marked, F1 their harmonic mean.
",
    },
    Verb {
        name: "decode",
        calls: "  isnad decode FILE|-
      prints as JSON a reading in the form that the page's modules exchange; for tests
",
        options: "",
    },
];

/// The verb of a name.
pub(crate) fn verb(name: &str) -> Option<&'static Verb> {
    VERBS.iter().find(|verb| verb.name == name)
}

/// One verb in full, or all of them.
pub(crate) fn help(about: Option<&Verb>) -> String {
    let text = about.map_or_else(overview, |verb| format!("{}{}", verb.calls, verb.options));
    text.trim_end().to_owned()
}

fn overview() -> String {
    let calls: String = VERBS.iter().map(|verb| verb.calls).collect();
    format!(
        "isnad: reads a journalistic account and says who says that who said it\n\n{calls}  isnad VERB --help
      tells all of one of these
  isnad --version, isnad --help"
    )
}
