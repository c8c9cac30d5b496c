//! What the dialog that makes an embed knows: the choices, the address of the copy, the packed text, and the preview.

use crate::dom::{self, message, preview};
use crate::edits;
use crate::export;
use crate::signal::{Memo, Signal, watch};
use crate::snippet::{Choices, Form, LIMIT, Look, PLACEHOLDER, Site, Source, fragment};
use crate::state::Session;
use crate::strings::{Language, Pair, words as w};
use crate::view::{Handle, handle};
use gloo::timers::callback::Timeout;
use isnad_export::{Appearance, Format};
use leptos::prelude::GetUntracked;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;

/// Where an editor keeps a copy, from visit to visit.
const SITE_KEY: &str = "isnad.copy";

/// The preview follows what is typed once it rests.
const QUIET_MILLISECONDS: u32 = 250;

/// Windows in which an article is as wide as on a phone.
const PHONES: &str = "(max-width: 699px)";

const KILOBYTE: usize = 1024;

/// The text as it stands in the address of a frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Packing {
    /// It is being packed.
    Waiting,
    Done(String),
    /// The browser cannot pack.
    Refused,
}

/// Why there is no snippet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Obstacle {
    /// The whole fragment has so many KB.
    TooLong(usize),
    CannotPack,
    /// The file cannot be called so.
    File,
}

/// Copied freely: it is a handful of handles.
#[derive(Clone, Copy)]
pub(super) struct EmbedDesk {
    pub(super) session: Session,
    pub(super) choices: Signal<Choices>,
    /// The address of the copy as it is typed.
    pub(super) address: Signal<String>,
    packed: Signal<Packing>,
    /// The text for which the choices were made first, and the day on which it is taken to have appeared.
    made_for: Signal<(u32, String)>,
    pub(super) is_phone: Signal<bool>,
    /// The frame with the preview.
    pub(super) frame: Handle,
    /// Whether the page for previews has come into the frame; nothing where it is still on its way.
    pub(super) has_come: Signal<Option<bool>>,
}

impl EmbedDesk {
    pub(super) fn new(session: Session) -> Self {
        let desk = Self {
            session,
            choices: Signal::new(Choices::default()),
            address: Signal::new(first_address()),
            packed: Signal::new(Packing::Waiting),
            made_for: Signal::new((0, String::new())),
            is_phone: Signal::new(dom::media_matches(PHONES)),
            frame: handle(),
            has_come: Signal::new(None),
        };
        desk.keep_preview();
        desk
    }

    /// Gets ready for the open account. What was chosen for it before stays.
    pub(super) fn open(self) {
        let Some(account) = self.session.account.get_untracked() else { return };
        self.has_come.set(None);
        let text = self.session.n_shown.get_untracked();
        let day = edits::published_of(&account).unwrap_or_default();
        let (text_before, day_before) = self.made_for.get_untracked();
        self.made_for.set((text, day.clone()));
        if text_before != text {
            self.choices.set(first_choices(self.session.language.get_untracked()));
            self.pack(text, account.document.text().to_owned());
        }
        if text_before != text || day_before != day {
            self.choices.update(|choices| choices.published = day);
        }
    }

    /// Nothing goes on once the dialog is closed.
    pub(super) fn close(self) {
        self.has_come.set(None);
    }

    fn pack(self, number: u32, text: String) {
        self.packed.set(Packing::Waiting);
        spawn_local(async move {
            let packed = preview::packed(&text).await.map_or(Packing::Refused, Packing::Done);
            // Another text may be open by now.
            if self.made_for.with_untracked(|made_for| made_for.0 == number) {
                self.packed.set(packed);
            }
        });
    }

    /// The copy that the snippet names, and what is to be said of its address.
    pub(super) fn site(self) -> (Site, Option<Pair>) {
        let address = self.address.get();
        let typed = address.trim();
        if typed.is_empty() || typed.trim_end_matches('/').eq_ignore_ascii_case(PLACEHOLDER) {
            return (Site::placeholder(), Some(w::EMBED_SITE_MISSING));
        }
        match dom::understood(typed).and_then(|it| Site::parse(&it)) {
            None => (Site::placeholder(), Some(w::EMBED_SITE_FAULT)),
            Some(site) if site.is_local() => (site, Some(w::EMBED_SITE_LOCAL)),
            Some(site) if site.is_insecure() => (site, Some(w::EMBED_SITE_INSECURE)),
            Some(site) => (site, None),
        }
    }

    /// Takes the address of the copy in, and remembers it.
    pub(super) fn set_address(self, typed: &str) {
        self.address.set(typed.to_owned());
        dom::remember(SITE_KEY, typed.trim());
    }

    pub(super) fn form(self) -> Form {
        self.choices.with(|it| it.form)
    }

    /// Chooses from a list.
    pub(super) fn set_look(self, look: Look, code: &str) {
        self.change(|choices| choices.set_look(look, code));
    }

    /// Changes what is chosen; words that were proposed for what was chosen before make way for those for this.
    pub(super) fn change(self, change: impl FnOnce(&mut Choices)) {
        self.choices.update(|choices| {
            let before = proposed(choices);
            change(choices);
            let now = proposed(choices);
            let words = [&mut choices.title, &mut choices.fallback];
            for (words, (before, now)) in words.into_iter().zip(before.into_iter().zip(now)) {
                if words == before {
                    *words = now.to_owned();
                }
            }
        });
    }

    /// Whether the address of the copy is known.
    pub(super) fn has_site(self) -> bool {
        !matches!(self.site().1, Some(w::EMBED_SITE_MISSING | w::EMBED_SITE_FAULT))
    }

    /// How a static file is to look.
    pub(super) fn appearance(self) -> Appearance {
        Appearance::of_name(self.choices.with(|it| it.look(Look::Theme)))
    }

    /// Why there is no snippet; `None` where there is one or will be.
    pub(super) fn obstacle(self) -> Option<Obstacle> {
        self.choices.with(|choices| match (choices.form, choices.source) {
            (Form::Frame, Source::Address) => self.packed.with(|packed| match packed {
                Packing::Waiting => None,
                Packing::Refused => Some(Obstacle::CannotPack),
                Packing::Done(packed) => {
                    let n_letters = fragment(choices, packed).len();
                    let too_long = Obstacle::TooLong(n_letters.div_ceil(KILOBYTE));
                    (n_letters > LIMIT).then_some(too_long)
                }
            }),
            (Form::Frame, Source::File) => choices.file_name().is_none().then_some(Obstacle::File),
            _ => None,
        })
    }

    /// The snippet; empty while there is none.
    pub(super) fn snippet(self) -> String {
        match self.packed_if_needed() {
            Some(packed) if self.obstacle().is_none() => {
                self.choices.with(|choices| choices.snippet(&self.site().0, &packed))
            }
            _ => String::new(),
        }
    }

    /// The packed text where the snippet has it, no words where it has none; `None` while it is packed.
    fn packed_if_needed(self) -> Option<String> {
        let needs = self.choices.with(|it| it.form == Form::Frame && it.source == Source::Address);
        match self.packed.get() {
            Packing::Done(packed) if needs => Some(packed),
            _ if needs => None,
            _ => Some(String::new()),
        }
    }

    /// The copy that is open now, of which a preview can be had.
    pub(super) fn own_site() -> Option<Site> {
        Site::parse(&preview::address()?)
    }

    /// Tells the preview of every choice that is seen there.
    fn keep_preview(self) {
        let told = Memo::new(move || {
            let packed = (self.form() == Form::Frame).then(|| self.packed.get());
            (self.choices.with(seen), packed, self.obstacle().is_some())
        });
        let mut waiting = None;
        watch(move || {
            told.with(|_| ());
            if self.has_come.get() == Some(true) {
                // The one before ends by being dropped.
                waiting.replace(Timeout::new(QUIET_MILLISECONDS, move || self.show_preview()));
            }
        });
    }

    fn show_preview(self) {
        let is_there = self.has_come.get_untracked() == Some(true);
        let frame = self.frame.get_untracked().filter(|_| is_there);
        let is_sound = self.obstacle().is_none();
        if let (Some(frame), Some(message), true) = (frame, self.preview(), is_sound) {
            preview::tell(&frame, &message);
        }
    }

    /// What it is told of a static file: the file.
    fn still(self) -> Option<JsValue> {
        let file = export::file(self.session, Format::Html, self.appearance())?;
        let told = [("isnad", 1.into()), ("type", "preview-file".into()), ("file", file.into())];
        Some(message::object(&told))
    }

    /// What the page for previews is told: the embed itself, of the copy that is open.
    fn preview(self) -> Option<JsValue> {
        let (site, packed) = (Self::own_site()?, self.packed_if_needed()?);
        let account = self.session.account.get_untracked()?;
        let choices = self.choices.get_untracked();
        if choices.form == Form::Static {
            return self.still();
        }
        let text = JsValue::from(account.document.text());
        let sends = choices.form == Form::Frame && choices.source != Source::Address;
        let shown = previewed(choices.clone());
        let tag = shown.tag(&site, &packed);
        // Kept together with the page's own origin, a sandbox would be none.
        let tag = if shown.is_same_origin { tag } else { tag.without("sandbox") };
        let language = Language::from_tag(shown.look(Look::Language));
        let none = JsValue::UNDEFINED;
        Some(message::object(&[
            ("isnad", 1.into()),
            ("type", "preview".into()),
            ("tag", tag.name.into()),
            ("attributes", preview::pairs(&tag.attributes)),
            ("inside", tag.inside.into()),
            ("link", tag.link.into()),
            ("height", choices.height.into()),
            ("needsScript", choices.needs_script().into()),
            ("language", language.code().into()),
            ("direction", language.direction().into()),
            ("text", if choices.form == Form::Element { text.clone() } else { none.clone() }),
            ("sent", if sends { text } else { none }),
            ("published", choices.day().into()),
            ("silence", self.session.say(w::EMBED_PREVIEW_SILENT).into()),
        ]))
    }
}

/// As much of what is chosen as the preview shows: it starts anew when this changes, and at nothing else.
fn seen(choices: &Choices) -> Choices {
    let unseen = String::new;
    let all = match choices.form {
        Form::Static => Choices { form: Form::Static, looks: choices.looks, ..Choices::default() },
        _ => previewed(choices.clone()),
    };
    Choices { title: unseen(), file: unseen(), fallback: unseen(), link: unseen(), ..all }
}

/// What is chosen, as a preview can have it: the page with the article is ours, and a file that is not uploaded yet
/// is no file.
fn previewed(choices: Choices) -> Choices {
    let source = match choices.source {
        Source::File => Source::Message,
        source => source,
    };
    Choices { source, article: "article".into(), ..choices }
}

fn first_address() -> String {
    let remembered = dom::remembered(SITE_KEY).filter(|it| !it.is_empty() && it != PLACEHOLDER);
    let own = || Some(Site::parse(&dom::own_address()?)?.file(""));
    remembered.or_else(own).unwrap_or_else(|| PLACEHOLDER.into())
}

fn first_choices(language: Language) -> Choices {
    let mut choices = Choices::default();
    choices.set_look(Look::Language, language.code());
    let [title, fallback] = proposed(&choices).map(ToOwned::to_owned);
    Choices { title, fallback, ..choices }
}

/// The words that are proposed for the title and for the sentence of an embed. The sentence is true for as long as it
/// stays.
fn proposed(choices: &Choices) -> [&'static str; 2] {
    let language = Language::from_tag(choices.look(Look::Language));
    let fallback = match choices.link() {
        Some(_) => w::EMBED_FALLBACK_LINKED,
        None => w::EMBED_FALLBACK_WORDS,
    };
    [w::EMBED_FRAME_WORDS, fallback].map(|it| language.pick(it))
}
