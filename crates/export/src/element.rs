//! Elements of HTML and of drawings. What is written is both: every element is closed, every attribute quoted.

use crate::escape::push_words;
use crate::paint::Paint;
use isnad_scene::{Point, Rect, decimal, svg_line};

/// An element with all that is inside, as it is written. One pointer: elements go from hand to hand while they are
/// made, and each hand would be as much longer in what ships.
pub(crate) struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    classes: String,
    head: String,
    inside: String,
}

/// A new element without anything.
pub(crate) fn el(tag: &'static str) -> Element {
    let (classes, head, inside) = (String::new(), String::new(), String::new());
    Element(Box::new(Parts { tag, classes, head, inside }))
}

/// Elements of HTML that have nothing inside and no end; those of drawings close themselves where they are empty.
const VOID: [&str; 2] = ["br", "meta"];
const SHAPES: [&str; 7] = ["circle", "line", "path", "rect", "stop", "use", "polyline"];

/// A shape of a drawing by its `d`.
pub(crate) fn path(d: String) -> Element {
    el("path").attr("d", &d)
}

/// Straight lines from point to point.
pub(crate) fn line(points: &[Point]) -> Element {
    path(svg_line(points))
}

/// A circle of a drawing.
pub(crate) fn circle(at: Point, radius: f64) -> Element {
    el("circle").lengths(&[("cx", at.x), ("cy", at.y), ("r", radius)])
}

/// A rectangle of a drawing.
pub(crate) fn rect(place: Rect) -> Element {
    el("rect").over(place)
}

/// A length of a drawing: a tenth of a pixel is as fine as a screen shows.
pub(crate) fn px(length: f64) -> String {
    decimal(length, 1)
}

impl Element {
    /// With an attribute; the value is escaped.
    pub(crate) fn attr(mut self, name: &str, value: &str) -> Self {
        self.0.head.push_str(&[" ", name, "=\""].concat());
        push_words(&mut self.0.head, value);
        self.0.head.push('"');
        self
    }

    /// With attributes that are the same for everybody, as they are written.
    pub(crate) fn with(mut self, attributes: &'static str) -> Self {
        self.0.head.push(' ');
        self.0.head.push_str(attributes);
        self
    }

    /// With lengths as attributes.
    pub(crate) fn lengths(self, all: &[(&str, f64)]) -> Self {
        all.iter().fold(self, |element, (name, length)| element.attr(name, &px(*length)))
    }

    /// With the place and extent of a rectangle.
    pub(crate) fn over(self, it: Rect) -> Self {
        self.lengths(&[("x", it.x), ("y", it.y), ("width", it.width), ("height", it.height)])
    }

    /// At a point.
    pub(crate) fn moved_to(self, at: Point) -> Self {
        self.attr("transform", &["translate(", &px(at.x), " ", &px(at.y), ")"].concat())
    }

    /// With a class.
    pub(crate) fn class(mut self, class: &str) -> Self {
        if !self.0.classes.is_empty() {
            self.0.classes.push(' ');
        }
        self.0.classes.push_str(class);
        self
    }

    /// Filled. The attribute is what is seen where no sheet is allowed; the sheet turns it dark.
    pub(crate) fn fill(self, paint: Paint) -> Self {
        self.painted("fill", "f-", paint)
    }

    /// Stroked, so many pixels thick.
    pub(crate) fn stroke(self, paint: Paint, width: f64) -> Self {
        self.painted("stroke", "s-", paint).attr("stroke-width", &decimal(width, 2))
    }

    /// With the ink of all inside.
    pub(crate) fn ink(self, paint: Paint) -> Self {
        self.painted("color", "c-", paint)
    }

    fn painted(self, attribute: &str, class: &str, paint: Paint) -> Self {
        self.attr(attribute, paint.light()).class(&[class, paint.name()].concat())
    }

    /// With another element behind what is inside.
    pub(crate) fn child(mut self, child: Self) -> Self {
        child.write(&mut self.0.inside);
        self
    }

    /// With another element where there is one.
    pub(crate) fn maybe(self, child: Option<Self>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// With more elements.
    pub(crate) fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// With words; they are escaped.
    pub(crate) fn words(mut self, words: &str) -> Self {
        push_words(&mut self.0.inside, words);
        self
    }

    /// With rules of a sheet: they are ours, and the words in them are escaped as sheets do it.
    pub(crate) fn sheet(mut self, rules: &str) -> Self {
        self.0.inside.push_str(rules);
        self
    }

    fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.0.tag);
        if !self.0.classes.is_empty() {
            out.push_str(&[" class=\"", &self.0.classes, "\""].concat());
        }
        out.push_str(&self.0.head);
        if VOID.contains(&self.0.tag) || (self.0.inside.is_empty() && SHAPES.contains(&self.0.tag))
        {
            return out.push_str("/>");
        }
        out.push('>');
        out.push_str(&self.0.inside);
        out.push_str(&["</", self.0.tag, ">"].concat());
    }

    /// All of it as text.
    pub(crate) fn written(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }
}
