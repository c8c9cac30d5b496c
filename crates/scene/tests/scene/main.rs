//! Scenes of an invented account as text, and laws that hold for any account and any act.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

mod anchors;
mod cards;
mod common;
mod labels;
mod laws;
mod links;
mod made_up;
mod maps;
mod passages;
mod states;
mod tables;
mod timelines;
mod touches;
