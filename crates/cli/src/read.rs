//! `isnad read FILE`: one account to JSON.

use crate::Failure;
use crate::args::ReadArgs;
use crate::input::text;
use crate::library::Library;
use isnad_account::Reading;

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
    let reading = library.read(&source, &args.options());
    Ok((source, reading))
}
