//! `isnad read FILE`: one account to JSON.

use crate::Failure;
use crate::args::ReadArgs;
use crate::input::{Library, text};
use isnad_account::Reading;
use isnad_reader::{ReadOptions, read as read_text};

pub(crate) fn read(args: &ReadArgs) -> Result<String, Failure> {
    let (_, reading) = reading(args)?;
    let json = if args.pretty {
        serde_json::to_string_pretty(&reading)
    } else {
        serde_json::to_string(&reading)
    };
    json.map_err(|error| error.to_string())
}

/// The text of the file and its reading.
pub(crate) fn reading(args: &ReadArgs) -> Result<(String, Reading), Failure> {
    let library = Library::open()?;
    let source = text(&args.file)?;
    let options = ReadOptions { published: args.published };
    let reading = read_text(&source, &library.pack, &library.gazetteer, &options);
    Ok((source, reading))
}
