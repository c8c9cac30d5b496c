//! Where this instance of the program is shown and what it was given, told once by the script that starts it.
//!
//! One instance serves one place: a page of our own, alone or in a frame, or one element of somebody else's
//! page. Whatever looks for elements looks inside the stage, never in the whole document.

use super::history::Address;
use super::message::object;
use gloo::events::EventListener;
use js_sys::{Promise, Reflect};
use std::cell::{OnceCell, RefCell};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Worker};

#[wasm_bindgen]
extern "C" {
    /// What the script that starts the program hands over; `public/script/stage.js` makes it.
    #[derive(Clone)]
    pub type Stage;

    /// Bears language, direction and theme, and has everything of ours inside: `<html>`, or a box in a shadow tree.
    #[wasm_bindgen(method, getter)]
    fn root(this: &Stage) -> Element;

    /// Is filled with the panes.
    #[wasm_bindgen(method, getter)]
    fn body(this: &Stage) -> Element;

    /// "page", "frame" or "element".
    #[wasm_bindgen(method, getter)]
    fn kind(this: &Stage) -> String;

    /// How it is to look and what it may do, as whoever placed it has chosen: an object of words.
    #[wasm_bindgen(method, getter)]
    fn choices(this: &Stage) -> JsValue;

    /// The text that is read first: `{ text, published }`, or `{ error }` where it could not be had.
    #[wasm_bindgen(method, getter)]
    fn first(this: &Stage) -> Promise;

    /// Where what is shown is written.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn address(this: &Stage) -> Address;

    /// Tells whoever is around of something.
    #[wasm_bindgen(method)]
    fn tell(this: &Stage, kind: &str, fields: &JsValue);

    /// Calls back with what whoever is around asks for.
    #[wasm_bindgen(method)]
    fn listen(this: &Stage, asked: &Closure<dyn FnMut(JsValue)>);

    /// All files of the page by name; `null` for one that did not arrive.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn files(this: &Stage) -> Promise;

    /// The compiled reading module; `null` where it cannot be compiled.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn program(this: &Stage) -> Promise;

    /// The full address of the script of the reading module.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn module(this: &Stage) -> String;

    /// A text packed for an address. Only a page of our own packs.
    #[wasm_bindgen(method, catch)]
    pub(crate) fn pack(this: &Stage, text: &str) -> Result<Promise, JsValue>;

    /// The address of the page on which a page of our own shows how an embed will look; absent where there is none.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn preview(this: &Stage) -> Option<String>;

    /// What makes a worker of the module's script.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn tail(this: &Stage) -> JsValue;

    /// Starts a worker of a script of ours; fails where none can be had.
    #[wasm_bindgen(method, catch)]
    pub(crate) fn spawn(this: &Stage, address: &str) -> Result<Worker, JsValue>;

    /// The worker that was started ahead, with the answers that came and the number of questions asked; `null`
    /// where there is none.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn ahead(this: &Stage) -> Promise;

    /// Comes when the page around has had its turn; at once where all of the page is ours.
    #[wasm_bindgen(method, js_name = giveWay)]
    fn give_way(this: &Stage) -> Promise;

    /// `import()`, which is syntax and no function.
    #[wasm_bindgen(method, catch)]
    pub(crate) fn load(this: &Stage, address: &str) -> Result<Promise, JsValue>;
}

#[wasm_bindgen]
extern "C" {
    /// A document or a shadow tree: both know what has the focus inside.
    type Tree;
    #[wasm_bindgen(method, getter, js_name = activeElement)]
    fn active_element(this: &Tree) -> Option<Element>;
}

thread_local! {
    static STAGE: OnceCell<Stage> = const { OnceCell::new() };
    static KEPT: RefCell<Vec<EventListener>> = const { RefCell::new(Vec::new()) };
}

/// Takes the stage in; a later one is not taken.
pub(crate) fn enter(stage: Stage) {
    STAGE.with(|known| known.set(stage).ok());
}

/// The stage. Every part of the program runs after [`enter`].
pub(crate) fn stage() -> Stage {
    STAGE.with(|known| known.get().cloned()).expect("the program was started with a stage")
}

/// Lets the page around go on before the next piece of our work.
pub(crate) async fn give_way() {
    JsFuture::from(stage().give_way()).await.ok();
}

/// Bears language, direction and theme, and has everything of ours inside.
pub(crate) fn root() -> Element {
    stage().root()
}

/// The element that the panes are built in.
pub(crate) fn body() -> Element {
    stage().body()
}

/// What has the focus inside the stage.
pub(crate) fn active_element() -> Option<Element> {
    root().get_root_node().unchecked_into::<Tree>().active_element()
}

/// The kinds of stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A page of our own, with all its tools.
    Page,
    /// A page of our own in a frame of somebody else's page.
    Frame,
    /// An element of somebody else's page.
    Element,
}

impl Kind {
    /// As sheets of style name it.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Frame => "frame",
            Self::Element => "element",
        }
    }
}

/// What sort of stage this is.
pub(crate) fn kind() -> Kind {
    match stage().kind().as_str() {
        "frame" => Kind::Frame,
        "element" => Kind::Element,
        _ => Kind::Page,
    }
}

/// What whoever placed the stage has chosen under a name; `None` where nothing was.
pub(crate) fn choice(name: &str) -> Option<String> {
    words_of(&stage().choices(), name)
}

/// Whether nobody may change here how the text is read.
pub(crate) fn is_readonly() -> bool {
    choice("readonly").is_some()
}

/// Whether a frame's text comes from the page around, whenever that sends it.
pub(crate) fn awaits_message() -> bool {
    kind() == Kind::Frame && choice("t").is_none() && choice("src").is_none()
}

/// Whether a frame's page is opened by itself on a text that its address brings: nobody's page answers for it.
pub(crate) fn is_alone() -> bool {
    choice("alone").is_some()
}

/// A text that is to be read, and the day of its publication; or the code of the reason why there is none.
pub(crate) type First = Result<(String, Option<String>), String>;

/// The text that is read first; waits until it is there.
pub(crate) async fn first() -> First {
    let first = JsFuture::from(stage().first()).await.unwrap_or_default();
    match words_of(&first, "text") {
        Some(text) => Ok((text, words_of(&first, "published"))),
        None => Err(words_of(&first, "error").unwrap_or_default()),
    }
}

/// Tells whoever is around of something.
pub(crate) fn tell(kind: &str, fields: &[(&str, JsValue)]) {
    stage().tell(kind, &object(fields));
}

/// Calls back with what whoever is around asks for: its kind, and what it says under a name.
pub(crate) fn listen(mut asked: impl FnMut(&str, &dyn Fn(&str) -> Option<String>) + 'static) {
    let callback = Closure::new(move |message: JsValue| {
        let kind = words_of(&message, "type").unwrap_or_default();
        asked(&kind, &|name| words_of(&message, name));
    });
    stage().listen(&callback);
    callback.forget();
}

fn words_of(object: &JsValue, name: &str) -> Option<String> {
    Reflect::get(object, &name.into()).ok()?.as_string()
}

/// Hears nothing any more.
pub(crate) fn leave() {
    drop(KEPT.take());
}

/// Hears for as long as the stage stands.
pub(crate) fn keep(listener: EventListener) {
    KEPT.with_borrow_mut(|kept| kept.push(listener));
}
