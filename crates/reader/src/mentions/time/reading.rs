//! What a phrase was read as, before it becomes a mention.

use super::calendar::Date;
use super::value::Value;
use isnad_account::{Alternative, Bounds, Extent, Grain, Relation, TimeKind};

/// A phrase's value with its reason.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reading {
    pub(super) kind: TimeKind,
    pub(super) grain: Grain,
    pub(super) bounds: Bounds,
    pub(super) edtf: Option<String>,
    pub(super) clock: Option<String>,
    pub(super) alternatives: Vec<Alternative>,
    pub(super) extent: Extent,
    pub(super) relation: Relation,
    pub(super) rule: &'static str,
    pub(super) notes: Vec<&'static str>,
    /// The dates from first to last, for connectives and ranges to build on.
    pub(super) value: Option<Value>,
    /// What later phrases may count from, and whether the words told its year.
    pub(super) tells: Option<(Date, bool)>,
}

impl Reading {
    /// A phrase without a value.
    #[inline(never)] // asked for in many places
    pub(super) fn bare(kind: TimeKind, grain: Grain, rule: &'static str) -> Self {
        Self {
            kind,
            grain,
            bounds: Bounds::default(),
            edtf: None,
            clock: None,
            alternatives: Vec::new(),
            extent: Extent::Within,
            relation: Relation::On,
            rule,
            notes: Vec::new(),
            value: None,
            tells: None,
        }
    }

    /// A phrase whose value is dates.
    pub(super) fn dated(kind: TimeKind, value: Value, rule: &'static str) -> Self {
        let grain = value.first.or(value.last).map_or(Grain::Day, Date::grain);
        Self::bare(kind, grain, rule).with_value(value)
    }

    /// The same phrase with another value; one outside the calendar is left out.
    pub(super) fn with_value(mut self, value: Value) -> Self {
        if value.is_sound() {
            self.bounds = value.bounds();
            self.edtf = value.edtf();
            self.extent = value.extent;
            self.value = Some(value);
        }
        self
    }

    /// The same phrase with its value, where it has one, made another.
    pub(super) fn revalued(self, revalue: impl FnOnce(Value) -> Value) -> Self {
        match self.value.map(revalue) {
            Some(value) => self.with_value(value),
            None => self,
        }
    }

    pub(super) fn with_kind(mut self, kind: TimeKind) -> Self {
        self.kind = kind;
        self
    }

    pub(super) fn with_relation(mut self, relation: Relation) -> Self {
        self.relation = relation;
        self
    }

    /// What later phrases may count from.
    pub(super) fn telling(mut self, tells: Option<(Date, bool)>) -> Self {
        self.tells = tells;
        self
    }

    /// Offers another value, unless it is the same.
    pub(super) fn or(mut self, value: &Value) -> Self {
        let other = value.alternative();
        if other.edtf != self.edtf || other.earliest != self.bounds.earliest {
            self.alternatives.push(other);
        }
        self
    }

    pub(super) fn noting(mut self, note: &'static str, holds: bool) -> Self {
        if holds {
            self.notes.push(note);
        }
        self
    }
}
