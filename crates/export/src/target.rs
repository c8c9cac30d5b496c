//! Where marks lead: to the rows of their claims and places, in a file in which links work.

use crate::Export;
use crate::element::{Element, el};
use crate::escape::anchor;
use crate::measure::{Face, cut};
use isnad_account::{ClaimId, PlaceId};

/// What a mark is made into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// A link to its row.
    Link,
    /// Part of a picture.
    Picture,
}

/// As much of a claim as names its mark; the row has all of it.
const NAME: (Face, f64) = (Face { size: 10.0 }, 320.0);

impl Target {
    /// The mark of a claim.
    pub(crate) fn claim(self, export: &Export<'_>, claim: &ClaimId, mark: Element) -> Element {
        self.leading(claim, mark.attr("data-claim", &claim.0), || name_of(export, claim))
    }

    /// The mark of the movement that a claim tells.
    pub(crate) fn movement(self, export: &Export<'_>, claim: &ClaimId, mark: Element) -> Element {
        self.leading(claim, mark.attr("data-movement", &claim.0), || name_of(export, claim))
    }

    /// The mark of a place.
    pub(crate) fn place(
        self,
        _: &Export<'_>,
        place: &PlaceId,
        name: &str,
        mark: Element,
    ) -> Element {
        self.linked(&anchor(&place.0), mark.attr("data-place", &place.0), || name.to_owned())
    }

    /// What is larger than the mark, for a pointer to hit; a picture has none.
    pub(crate) fn hit(self, shape: Element) -> Option<Element> {
        (self == Self::Link).then(|| shape.class("hit"))
    }

    fn leading(self, claim: &ClaimId, mark: Element, name: impl Fn() -> String) -> Element {
        self.linked(&anchor(&claim.0), mark, name)
    }

    fn linked(self, to: &str, mark: Element, name: impl Fn() -> String) -> Element {
        match self {
            Self::Picture => mark,
            Self::Link => {
                let link = el("a").attr("href", &["#", to].concat());
                link.child(el("title").words(&name())).child(mark)
            }
        }
    }
}

/// The number and the first words of a claim.
fn name_of(export: &Export<'_>, claim: &ClaimId) -> String {
    let document = export.document;
    let Some(position) = document.position(claim) else { return String::new() };
    let words = document.slice(document.claims()[position].span);
    let words: Vec<&str> = words.split_whitespace().collect();
    let words = cut(&words.join(" "), NAME.0, NAME.1);
    [&export.voice.number(position + 1), ": ", &words].concat()
}
