//! What components make: nodes of the page, all of one type.
//!
//! Leptos gives every view a type of its own and the compiler writes the machinery of building and
//! patching again for each: three quarters of the page's bytes were such copies. Here a node is data, one
//! patcher ([`patch`]) brings the document up to it, and Leptos does the rest: signals, owners, effects,
//! mounting.

mod element;
mod patch;
mod value;

pub(crate) use element::{Element, Handle, button, el, handle, svg};
pub(crate) use value::{Value, code, code_while, holds, truth, words};

use std::borrow::Cow;

/// Makes a part of the page, anew whenever a signal that it read has changed.
pub(crate) type Make = Box<dyn FnMut() -> Node>;

/// A part of the page, not yet in the document.
pub(crate) enum Node {
    /// An element with all that is in it.
    Element(Element),
    /// Text.
    Words(Value),
    /// What follows the state.
    Part(Make),
    /// Several, one after the other.
    Many(Vec<Node>),
    /// Nothing at all.
    Nothing,
}

/// A part that is made anew with the state; `None` where there is nothing to show.
pub(crate) fn part<N: Into<Node>>(mut make: impl FnMut() -> N + 'static) -> Node {
    Node::Part(Box::new(move || make().into()))
}

/// Several nodes as one.
pub(crate) fn many<N: Into<Node>>(nodes: impl IntoIterator<Item = N>) -> Node {
    Node::Many(nodes.into_iter().map(Into::into).collect())
}

/// Several nodes of different kinds as one, in the order written.
macro_rules! nodes {
    ($($node:expr),* $(,)?) => { $crate::view::Node::Many(vec![$($crate::view::Node::from($node)),*]) };
}
pub(crate) use nodes;

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<Value> for Node {
    fn from(words: Value) -> Self {
        Self::Words(words)
    }
}

impl From<&'static str> for Node {
    fn from(words: &'static str) -> Self {
        Self::Words(Value::Fixed(Cow::Borrowed(words)))
    }
}

impl From<String> for Node {
    fn from(words: String) -> Self {
        Self::Words(Value::Fixed(Cow::Owned(words)))
    }
}

impl<N: Into<Self>> From<Option<N>> for Node {
    fn from(node: Option<N>) -> Self {
        node.map_or(Self::Nothing, Into::into)
    }
}

impl From<Vec<Self>> for Node {
    fn from(nodes: Vec<Self>) -> Self {
        Self::Many(nodes)
    }
}
