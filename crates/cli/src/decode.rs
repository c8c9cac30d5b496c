//! `isnad decode FILE`: the bytes in which a reading crosses between the page's modules, as JSON.

use crate::Failure;
use crate::input::bytes;
use isnad_account::Reading;

pub(crate) fn decode(file: &str) -> Result<String, Failure> {
    let reading = Reading::from_bytes(&bytes(file)?).ok_or_else(|| {
        format!("{file} is no reading as the page's modules of this version exchange it")
    })?;
    serde_json::to_string(&reading).map_err(|error| error.to_string())
}
