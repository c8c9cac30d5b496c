//! One type for all handlers, live words and live parts of a kind: for every closure type of its own the
//! compiler writes the whole machinery of a view again, and all of it is downloaded.

use leptos::ev::{Event, MouseEvent};
use leptos::prelude::AnyView;

/// What happens at a press.
pub(super) type Press = Box<dyn FnMut(MouseEvent)>;
/// What happens when a field changes or a part folds.
pub(super) type Change = Box<dyn FnMut(Event)>;
/// Words that follow the state.
pub(super) type Words = Box<dyn FnMut() -> String + Send>;
/// A code among fixed ones that follows the state: for attributes.
pub(super) type Code = Box<dyn FnMut() -> &'static str + Send>;
/// Whether something holds now.
pub(super) type Holds = Box<dyn FnMut() -> bool + Send>;
/// A part of the page that is made anew with the state; `None` where there is nothing to show.
pub(super) type Part = Box<dyn FnMut() -> Option<AnyView> + Send>;

pub(super) fn press(mut act: impl FnMut() + 'static) -> Press {
    Box::new(move |_| act())
}

pub(super) fn change(act: impl FnMut(Event) + 'static) -> Change {
    Box::new(act)
}

pub(super) fn words(say: impl FnMut() -> String + Send + 'static) -> Words {
    Box::new(say)
}

pub(super) fn code(tell: impl FnMut() -> &'static str + Send + 'static) -> Code {
    Box::new(tell)
}

pub(super) fn holds(test: impl FnMut() -> bool + Send + 'static) -> Holds {
    Box::new(test)
}

pub(super) fn part(make: impl FnMut() -> Option<AnyView> + Send + 'static) -> Part {
    Box::new(make)
}

/// `true` or `false`, as ARIA writes it.
pub(super) fn truth(mut test: impl FnMut() -> bool + Send + 'static) -> Code {
    Box::new(move || if test() { "true" } else { "false" })
}
