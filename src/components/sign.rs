//! Signs on buttons, drawn here: as a letter each would be another picture in every font, on some systems in colours,
//! and a browser that finds it in none of the fonts of the page searches all of the system's.

use crate::view::{Element, Value, svg};
use std::borrow::Cow;

pub(super) const PLUS: Value = outline("M7 2h2v5h5v2H9v5H7V9H2V7h5z");
pub(super) const MINUS: Value = outline("M2 7h12v2H2z");
/// An arrow with two heads, from corner to corner.
pub(super) const FIT: Value = outline("M9 2h5v5h-2V5.4L5.4 12H7v2H2V9h2v1.6L10.6 4H9z");
/// A ring with cross hairs.
pub(super) const AIM: Value = outline(
    "M7 0h2v3.1A5 5 0 0 1 12.9 7H16v2h-3.1A5 5 0 0 1 9 12.9V16H7v-3.1A5 5 0 0 1 3.1 9H0V7h3.1A5 5 0 0 1 7 3.1z\
    M8 5a3 3 0 1 0 0 6a3 3 0 1 0 0-6z",
);
pub(super) const WEST: Value = outline("M7 3l1.4 1.4L5.8 7H14v2H5.8l2.6 2.6L7 13L2 8z");
pub(super) const EAST: Value = outline("M9 3L7.6 4.4L10.2 7H2v2h8.2l-2.6 2.6L9 13l5-5z");
pub(super) const NORTH: Value = outline("M3 7l1.4 1.4L7 5.8V14h2V5.8l2.6 2.6L13 7L8 2z");
pub(super) const SOUTH: Value = outline("M3 9l1.4-1.4L7 10.2V2h2v8.2l2.6-2.6L13 9l-5 5z");
pub(super) const BACK: Value = outline("M12.6 2.3L5.7 8l6.9 5.7zM2.9 2.3h2v11.4h-2z");
pub(super) const FORWARD: Value = outline("M3.4 2.3L10.3 8l-6.9 5.7zM11.1 2.3h2v11.4h-2z");
pub(super) const BEFORE: Value = outline("M10.3 2.3L3.4 8l6.9 5.7z");
pub(super) const AFTER: Value = outline("M5.7 2.3L12.6 8l-6.9 5.7z");
/// Those that change are told by their outline.
pub(super) const LEFTWARDS: &str = "M10 2.5L4.5 8l5.5 5.5l1.4-1.4L7.3 8l4.1-4.1z";
pub(super) const RIGHTWARDS: &str = "M6 2.5L11.5 8L6 13.5l-1.4-1.4L8.7 8L4.6 3.9z";
pub(super) const UPWARDS: &str = "M2.5 10L8 4.5l5.5 5.5l-1.4 1.4L8 7.3l-4.1 4.1z";
pub(super) const DOWNWARDS: &str = "M2.5 6L8 11.5L13.5 6l-1.4-1.4L8 8.7L3.9 4.6z";
pub(super) const PLAY: &str = "M4.6 2.3L13.7 8l-9.1 5.7z";
pub(super) const PAUSE: &str = "M3.4 2.3h3.4v11.4H3.4zM9.1 2.3h3.4v11.4H9.1z";
pub(super) const MOON: &str = "M6 1a7 7 0 1 0 9 9A6 6 0 0 1 6 1z";
pub(super) const SUN: &str = "M8 4.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7zM7 0h2v3H7zM7 13h2v3H7zM0 7h3v2H0zM13 7h3v2h-3z\
    M2.3 3.7l1.4-1.4l2.1 2.1l-1.4 1.4zM10.2 4.4l2.1-2.1l1.4 1.4l-2.1 2.1zM4.4 10.2l1.4 1.4l-2.1 2.1l-1.4-1.4z\
    M10.2 11.6l1.4-1.4l2.1 2.1l-1.4 1.4z";

const fn outline(path: &'static str) -> Value {
    Value::Fixed(Cow::Borrowed(path))
}

/// A sign of 16 units on a side, of which the button has the name.
pub(super) fn sign(outline: Value) -> Element {
    let path = svg("path").attr("fill-rule", "evenodd").attr("d", outline);
    svg("svg").attr("viewBox", "0 0 16 16").attr("aria-hidden", "true").child(path)
}
