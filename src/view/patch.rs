//! Brings the document up to what nodes say, keeping the elements that are there already: an element that
//! stays keeps its focus, its place in the scroll and what a person has unfolded.

use super::element::{Act, Element, Parts, Setting};
use super::{Make, Node, Value};
use crate::dom;
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use leptos::prelude::RenderEffect;
use leptos::tachys::view::{Mountable, Render};
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsCast;

const SVG: &str = "http://www.w3.org/2000/svg";

/// A node in the document, with what keeps it up to date.
pub(crate) enum Placed {
    Element(Box<PlacedElement>),
    Words { text: web_sys::Text, _live: Option<RenderEffect<()>> },
    Part { content: Rc<RefCell<Self>>, end: web_sys::Node, _live: RenderEffect<()> },
    Many(Vec<Self>),
    Nothing,
}

/// An element in the document.
pub(crate) struct PlacedElement {
    node: web_sys::Element,
    tag: &'static str,
    is_svg: bool,
    key: Option<Arc<str>>,
    settings: Vec<Setting>,
    children: Vec<Placed>,
    _live: Vec<RenderEffect<()>>,
    _listeners: Vec<EventListener>,
}

/// Where a node stands: in a parent, before another node or at the end.
#[derive(Clone, Copy)]
struct Spot<'a> {
    parent: &'a web_sys::Node,
    before: Option<&'a web_sys::Node>,
}

impl Spot<'_> {
    fn put(self, node: &web_sys::Node) {
        // Fails only where `before` has left the parent, which patching never does.
        self.parent.insert_before(node, self.before).ok();
    }
}

impl Placed {
    /// Makes what stands here what `node` says.
    fn patch(&mut self, node: Node, spot: Spot<'_>) {
        match (&mut *self, node) {
            (Self::Element(old), Node::Element(new)) if old.stands_for(&new) => {
                old.patch(new);
                if old.key.is_some() && old.node.next_sibling().as_ref() != spot.before {
                    spot.put(&old.node);
                }
            }
            (Self::Many(old), Node::Many(new)) => patch_all(old, new, spot),
            (_, node) => {
                let new = Self::new(node, spot);
                std::mem::replace(self, new).remove();
            }
        }
    }

    fn new(node: Node, spot: Spot<'_>) -> Self {
        match node {
            Node::Element(element) => {
                let placed = PlacedElement::new(element);
                spot.put(&placed.node);
                Self::Element(Box::new(placed))
            }
            Node::Words(words) => new_words(words, spot),
            Node::Part(make) => new_part(make, spot),
            Node::Many(nodes) => {
                Self::Many(nodes.into_iter().map(|node| Self::new(node, spot)).collect())
            }
            Node::Nothing => Self::Nothing,
        }
    }

    fn key(&self) -> Option<&str> {
        match self {
            Self::Element(element) => element.key.as_deref(),
            _ => None,
        }
    }

    /// The first of its nodes in the document.
    fn first(&self) -> Option<web_sys::Node> {
        match self {
            Self::Element(element) => Some(element.node.clone().into()),
            Self::Words { text, .. } => Some(text.clone().into()),
            Self::Part { content, end, .. } => content.borrow().first().or(Some(end.clone())),
            Self::Many(all) => all.iter().find_map(Self::first),
            Self::Nothing => None,
        }
    }

    fn remove(self) {
        match self {
            Self::Element(element) => element.node.remove(),
            Self::Words { text, .. } => text.remove(),
            Self::Part { content, end, _live } => {
                drop(_live);
                content.replace(Self::Nothing).remove();
                end.unchecked_ref::<web_sys::Text>().remove();
            }
            Self::Many(all) => all.into_iter().for_each(Self::remove),
            Self::Nothing => {}
        }
    }
}

/// From the last to the first, so that each knows the node it stands before.
fn patch_all(old: &mut Vec<Placed>, new: Vec<Node>, spot: Spot<'_>) {
    if new.iter().any(|node| key_of(node).is_some()) {
        arrange(old, &new);
    }
    while old.len() > new.len() {
        old.pop().into_iter().for_each(Placed::remove);
    }
    old.resize_with(new.len(), || Placed::Nothing);
    let mut before = spot.before.cloned();
    for (placed, node) in old.iter_mut().zip(new).rev() {
        placed.patch(node, Spot { before: before.as_ref(), ..spot });
        before = placed.first().or(before);
    }
}

fn key_of(node: &Node) -> Option<&str> {
    match node {
        Node::Element(element) => element.0.key.as_deref(),
        _ => None,
    }
}

/// Puts what stands for the same as a new node in the new node's place, and removes what stands for none.
fn arrange(old: &mut Vec<Placed>, new: &[Node]) {
    let mut left = std::mem::take(old);
    for node in new {
        let at = left.iter().position(|placed| placed.key() == key_of(node));
        old.push(at.map_or(Placed::Nothing, |at| left.remove(at)));
    }
    left.into_iter().for_each(Placed::remove);
}

fn new_words(words: Value, spot: Spot<'_>) -> Placed {
    let text = dom::document().create_text_node("");
    let shown = text.clone();
    let live = follow(words, move |words| shown.set_data(words.unwrap_or_default()));
    spot.put(&text);
    Placed::Words { text, _live: live }
}

/// A part ends in an empty text of its own: the place to put what comes of it later.
fn new_part(mut make: Make, spot: Spot<'_>) -> Placed {
    let end: web_sys::Node = dom::document().create_text_node("").into();
    spot.put(&end);
    let content = Rc::new(RefCell::new(Placed::Nothing));
    let (patched, before) = (Rc::clone(&content), end.clone());
    let live = RenderEffect::new(move |_| {
        let node = make();
        if let Some(parent) = before.parent_node() {
            patched.borrow_mut().patch(node, Spot { parent: &parent, before: Some(&before) });
        }
    });
    Placed::Part { content, end, _live: live }
}

/// Applies a value now, and again whenever it changes.
fn follow(value: Value, apply: impl Fn(Option<&str>) + 'static) -> Option<RenderEffect<()>> {
    let mut tell = match value {
        Value::Absent => {
            apply(None);
            return None;
        }
        Value::Fixed(value) => {
            apply(Some(&value));
            return None;
        }
        Value::Live(tell) => tell,
    };
    let mut last: Option<Option<Cow<'static, str>>> = None;
    Some(RenderEffect::new(move |_| {
        let value = tell();
        if last.as_ref() != Some(&value) {
            apply(value.as_deref());
            last = Some(value);
        }
    }))
}

impl PlacedElement {
    fn new(element: Element) -> Self {
        let document = dom::document();
        let tag = element.0.tag;
        let made = if element.0.is_svg {
            document.create_element_ns(Some(SVG), tag)
        } else {
            document.create_element(tag)
        };
        let mut placed = Self {
            node: made.expect("tags are written in this crate and are names"),
            tag,
            is_svg: element.0.is_svg,
            key: element.0.key.clone(),
            settings: Vec::new(),
            children: Vec::new(),
            _live: Vec::new(),
            _listeners: Vec::new(),
        };
        placed.patch(element);
        placed
    }

    fn stands_for(&self, element: &Element) -> bool {
        let Parts { tag, is_svg, key, .. } = &*element.0;
        (self.tag, self.is_svg, &self.key) == (*tag, *is_svg, key)
    }

    fn patch(&mut self, element: Element) {
        let Parts { settings, acts, children, handle, .. } = *element.0;
        self._live.clear();
        self._listeners =
            acts.into_iter().map(|(event, act)| listen(&self.node, event, act)).collect();
        for gone in self.settings.iter().filter(|old| !settings.iter().any(|(new, _)| new == *old))
        {
            apply(&self.node, *gone, None);
        }
        self.settings = settings.iter().map(|(setting, _)| *setting).collect();
        for (setting, value) in settings {
            let node = self.node.clone();
            self._live.extend(follow(value, move |value| apply(&node, setting, value)));
        }
        patch_all(&mut self.children, children, Spot { parent: &self.node, before: None });
        if let Some(handle) = handle {
            keep(handle, &self.node);
        }
    }
}

fn keep(handle: super::Handle, node: &web_sys::Element) {
    use leptos::prelude::{Set, WithUntracked};
    if handle.with_untracked(|kept| kept.as_ref() != Some(node)) {
        handle.set(Some(node.clone()));
    }
}

fn listen(node: &web_sys::Element, event: &'static str, act: Act) -> EventListener {
    // Not passive: the wheel and keys are taken from the browser where a view uses them.
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(node, event, options, act)
}

/// Sets one thing on an element, or takes it away. What is so already is left alone.
fn apply(node: &web_sys::Element, setting: Setting, value: Option<&str>) {
    // Refused only for names that are none, and those in this crate are.
    match (setting, value) {
        (Setting::Attribute(name), Some(value)) => {
            if node.get_attribute(name).as_deref() != Some(value) {
                node.set_attribute(name, value).ok();
            }
        }
        (Setting::Attribute(name), None) => {
            node.remove_attribute(name).ok();
        }
        (Setting::Property(name), value) => {
            Reflect::set(node, &name.into(), &value.is_some().into()).ok();
        }
        (Setting::Field, value) => dom::fill(node, value.unwrap_or_default()),
        (Setting::Style(name), value) => {
            let styled = node.unchecked_ref::<web_sys::HtmlElement>().style();
            styled.set_property(name, value.unwrap_or_default()).ok();
        }
        (Setting::Class(name), value) => {
            node.class_list().toggle_with_force(name, value.is_some()).ok();
        }
    }
}

impl Render for Node {
    type State = Root;

    fn build(self) -> Root {
        Root { waiting: Some(self), placed: Placed::Nothing }
    }

    fn rebuild(self, _: &mut Root) {
        // The page is mounted once; what changes inside it are parts.
    }
}

/// The whole page as Leptos mounts it.
pub(crate) struct Root {
    waiting: Option<Node>,
    placed: Placed,
}

impl Mountable for Root {
    fn unmount(&mut self) {
        std::mem::replace(&mut self.placed, Placed::Nothing).remove();
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&web_sys::Node>) {
        if let Some(node) = self.waiting.take() {
            self.placed = Placed::new(node, Spot { parent, before: marker });
        }
    }

    fn insert_before_this(&self, _: &mut dyn Mountable) -> bool {
        false
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        Vec::new()
    }
}
