//! An element of the page as data, and how components write one.

use super::{Node, Value};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// An element in the document, once it is there: for sizes, focus and fields. Copied freely.
pub(crate) type Handle = RwSignal<Option<web_sys::Element>, LocalStorage>;

/// A handle on no element yet; [`Element::keep`] gives it one.
pub(crate) fn handle() -> Handle {
    RwSignal::new_local(None)
}

/// How a value is set on an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Setting {
    /// An attribute.
    Attribute(&'static str),
    /// A property of truth: what a person has changed in a field no longer follows its attribute.
    Property(&'static str),
    /// What stands in a field, unless a person is writing in it.
    Field,
    /// A style class that is there or not.
    Class(&'static str),
    /// A property of style: the page's policy refuses them as one attribute.
    Style(&'static str),
}

/// What happens at an event.
pub(super) type Act = Box<dyn FnMut(&web_sys::Event)>;

/// An element, not yet in the document. Boxed, so that a chain of builders moves one pointer.
pub(crate) struct Element(pub(super) Box<Parts>);

/// What an element is made of.
pub(super) struct Parts {
    pub(super) tag: &'static str,
    pub(super) is_svg: bool,
    pub(super) key: Option<Arc<str>>,
    pub(super) settings: Vec<(Setting, Value)>,
    pub(super) acts: Vec<(&'static str, Act)>,
    pub(super) children: Vec<Node>,
    pub(super) handle: Option<Handle>,
}

/// An element of HTML.
pub(crate) fn el(tag: &'static str) -> Element {
    element(tag, false)
}

/// An element of a drawing.
pub(crate) fn svg(tag: &'static str) -> Element {
    element(tag, true)
}

fn element(tag: &'static str, is_svg: bool) -> Element {
    let (settings, acts, children) = (Vec::new(), Vec::new(), Vec::new());
    Element(Box::new(Parts { tag, is_svg, key: None, settings, acts, children, handle: None }))
}

/// A button that submits nothing, of a style class.
pub(crate) fn button(class: &'static str) -> Element {
    el("button").attr("type", "button").class(class)
}

impl Element {
    /// Says what the element stands for among its siblings: when they are made anew, the same element stands
    /// for it again, and no other does. Its focus and what is unfolded in it stay with it.
    pub(crate) fn key(mut self, key: impl Into<Arc<str>>) -> Self {
        self.0.key = Some(key.into());
        self
    }

    /// Sets an attribute; an absent value sets none.
    pub(crate) fn attr(self, name: &'static str, value: impl Into<Value>) -> Self {
        self.set(Setting::Attribute(name), value.into())
    }

    /// Sets the style classes.
    pub(crate) fn class(self, classes: impl Into<Value>) -> Self {
        self.attr("class", classes)
    }

    /// Sets a property while something holds.
    pub(crate) fn property(self, name: &'static str, test: Value) -> Self {
        self.set(Setting::Property(name), test)
    }

    /// Fills a field; one that has the focus is left alone, since a person may be writing in it.
    pub(crate) fn filled(self, words: impl Into<Value>) -> Self {
        self.set(Setting::Field, words.into())
    }

    /// Adds a style class while something holds. Stands after [`Element::class`].
    pub(crate) fn class_if(self, class: &'static str, test: Value) -> Self {
        self.set(Setting::Class(class), test)
    }

    /// Sets a property of style.
    pub(crate) fn style(self, name: &'static str, value: impl Into<Value>) -> Self {
        self.set(Setting::Style(name), value.into())
    }

    /// Names the element for those who cannot see it.
    pub(crate) fn named(self, name: impl Into<Value>) -> Self {
        self.attr("aria-label", name)
    }

    /// Puts a node at the end of what is inside.
    pub(crate) fn child(mut self, node: impl Into<Node>) -> Self {
        self.0.children.push(node.into());
        self
    }

    /// Does something at an event, which is known to be of type `E`.
    pub(crate) fn on<E: JsCast>(
        mut self,
        event: &'static str,
        mut act: impl FnMut(&E) + 'static,
    ) -> Self {
        self.0.acts.push((event, Box::new(move |event| act(event.unchecked_ref()))));
        self
    }

    /// Does something at a press, whatever the pointer or key.
    pub(crate) fn press(mut self, mut act: impl FnMut() + 'static) -> Self {
        self.0.acts.push(("click", Box::new(move |_| act())));
        self
    }

    /// Keeps the element in a handle once it is in the document.
    pub(crate) fn keep(mut self, handle: Handle) -> Self {
        self.0.handle = Some(handle);
        self
    }

    fn set(mut self, setting: Setting, value: Value) -> Self {
        self.0.settings.push((setting, value));
        self
    }
}
