//! What map, timeline, text, chain and table show, as plain drawable data.
//!
//! A [`Document`] (text and reading) and a [`ViewState`] go in, scenes come out: pure functions, no web, no
//! clock, no word of any interface language. Events become a [`Command`], [`apply`] makes the next state.
//! All lengths are CSS pixels, all angles degrees, all text offsets code points of the untouched text.
#![warn(missing_docs)]

mod anchors;
mod asked;
mod bars;
pub mod basemap;
mod card;
mod chain;
mod command;
mod context;
mod decimal;
mod document;
mod facets;
mod filter;
mod filter_fields;
mod find;
mod fold;
mod fragment;
mod frame;
mod geometry;
mod labels;
mod lanes;
mod layers;
mod link;
mod look;
mod map;
mod map_names;
mod mark;
mod medium;
mod month_day;
mod movements;
mod note;
mod outlines;
mod outside;
mod panels;
mod passage;
mod places;
mod play;
mod projection;
mod quiet;
mod rows;
mod scale;
mod search;
mod shared;
mod sight;
mod sites;
mod sorted;
mod spread;
mod stubs;
mod tables;
mod ticks;
mod timeline;
mod touch;
mod trail;
mod view_state;
mod when;

pub use anchors::{AnchorOrigin, AnchorRow, NamedAnchor, anchor_rows, n_redated};
pub use asked::Hidden;
pub use card::{CardActor, CardMovement, CardPlace, CardStance, CardWhen, ClaimCard, NamedPlace};
pub use chain::{Rung, chain_ladder};
pub use command::{Command, apply};
pub use context::{Context, ContextPart};
pub use decimal::decimal;
pub use document::{Document, Words};
pub use facets::{Facet, Facets};
pub use filter::{Emphasis, Shown};
pub use find::Finder;
pub use fragment::percent_encoded;
pub use geometry::{Curve, Point, Rect};
pub use labels::{Label, NameEnd};
pub use lanes::{Lane, LaneKey};
pub use link::{Found, Link, Opened};
pub use look::{
    FADE, FADED, Fill, Look, Pin, Sign, Trace, fades, open_arrow, seen_part, svg_line, svg_pierced,
    svg_traces,
};
pub use map::{CandidateMark, MapHit, MapOptions, MapScene, TrayPlace};
pub use map_names::{ContextName, MapName, MapNames, NameClass};
pub use mark::{Form, Mark, MarkCounts};
pub use medium::Medium;
pub use month_day::MonthDays;
pub use movements::{MovementMark, MovementShape};
pub use note::NoteQuote;
pub use outlines::Outline;
pub use passage::{Mention, Paragraph, PassageScene, PassageSentence, Run};
pub use places::{AreaMark, PlaceMark, RING_PX};
pub use play::{Step, play_order, step};
pub use projection::{MAX_ZOOM, MIN_ZOOM, MapView, Projection, Shift, Viewport, fit, world_point};
pub use rows::{ClaimRow, MovementRow, PlaceRow, SentenceRow, TableWhere, claim_row, movement_row};
pub use scale::Gap;
pub use sight::ScaleBar;
pub use sorted::SortedSet;
pub use tables::{Column, Row, Table, TableAsk, TablePage, table_page};
pub use ticks::{Tick, TickGrain};
pub use timeline::{
    Axis, Bar, BarEnd, Orientation, Panel, TimelineOptions, TimelineScene, Whereabouts,
};
pub use touch::Stretching;
pub use trail::{CardReason, ReasonTarget, Trail};
pub use view_state::{
    AxisRange, DepthRange, Filters, LaneBy, Order, OtherPlace, Selection, TimeDirection, ViewState,
};
pub use when::When;
