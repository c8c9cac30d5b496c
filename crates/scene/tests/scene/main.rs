//! Scenes of an invented account as text, and laws that hold for any account and any act.

mod cards;
mod common;
mod laws;
mod links;
mod maps;
mod passages;
mod states;
mod timelines;
