//! Plain lines out of GeoJSON.

use crate::Outcome;
use serde_json::Value;

/// Every line of a file; of polygons every ring.
pub(super) fn lines(file: &Value) -> Outcome<Vec<Vec<[f64; 2]>>> {
    let collection = file["features"].as_array().or(file["geometries"].as_array());
    let mut lines = Vec::new();
    for feature in collection.ok_or("GeoJSON without features")? {
        let geometry = if feature["geometry"].is_object() { &feature["geometry"] } else { feature };
        push_lines(&geometry["coordinates"], &mut lines)?;
    }
    Ok(lines)
}

/// A line is an array of points, a point an array of numbers; anything deeper is taken apart.
fn push_lines(coordinates: &Value, lines: &mut Vec<Vec<[f64; 2]>>) -> Outcome<()> {
    if coordinates[0][0].is_number() {
        lines.push(serde_json::from_value(coordinates.clone())?);
        return Ok(());
    }
    coordinates.as_array().into_iter().flatten().try_for_each(|inner| push_lines(inner, lines))
}
