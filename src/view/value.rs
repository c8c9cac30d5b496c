//! Words and codes that stand in attributes and texts, fixed or following the state.

use isnad_scene::decimal;
use std::borrow::Cow;
use std::sync::Arc;

/// What an attribute holds or a text says.
pub(crate) enum Value {
    /// No attribute, no text.
    Absent,
    /// The same for as long as the node stands.
    Fixed(Cow<'static, str>),
    /// Told anew whenever a signal that it read has changed; `None` as [`Value::Absent`].
    Live(Box<dyn FnMut() -> Option<Cow<'static, str>>>),
}

/// Words that follow the state.
pub(crate) fn words(mut say: impl FnMut() -> String + 'static) -> Value {
    Value::Live(Box::new(move || Some(Cow::Owned(say()))))
}

/// A code among fixed ones that follows the state.
pub(crate) fn code(mut tell: impl FnMut() -> &'static str + 'static) -> Value {
    Value::Live(Box::new(move || Some(Cow::Borrowed(tell()))))
}

/// An attribute that is there while something holds, and has no value.
pub(crate) fn holds(mut test: impl FnMut() -> bool + 'static) -> Value {
    Value::Live(Box::new(move || test().then_some(Cow::Borrowed(""))))
}

/// A code that is there while something holds.
pub(crate) fn code_while(code: &'static str, mut test: impl FnMut() -> bool + 'static) -> Value {
    Value::Live(Box::new(move || test().then_some(Cow::Borrowed(code))))
}

/// `true` or `false`, as ARIA writes it.
pub(crate) fn truth(mut test: impl FnMut() -> bool + 'static) -> Value {
    code(move || if test() { "true" } else { "false" })
}

impl From<&'static str> for Value {
    fn from(words: &'static str) -> Self {
        Self::Fixed(Cow::Borrowed(words))
    }
}

impl From<String> for Value {
    fn from(words: String) -> Self {
        Self::Fixed(Cow::Owned(words))
    }
}

/// An id.
impl From<Arc<str>> for Value {
    fn from(id: Arc<str>) -> Self {
        Self::Fixed(Cow::Owned(id.as_ref().into()))
    }
}

/// A length or a place of a drawing, in pixels.
impl From<f64> for Value {
    fn from(number: f64) -> Self {
        decimal(number, 2).into()
    }
}

impl<V: Into<Self>> From<Option<V>> for Value {
    fn from(value: Option<V>) -> Self {
        value.map_or(Self::Absent, Into::into)
    }
}
