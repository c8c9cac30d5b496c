//! What the page knows: one account, one view state, and the scenes made of both.
//!
//! Event -> [`Command`] -> `apply` -> memos -> DOM. What the pointer is over is kept apart, so that moving
//! it computes nothing anew.

mod asking;
mod pointing;
mod turns;
mod visit;
mod wording;

use crate::dom;
use crate::encoding::Encoding;
use crate::reader_client::ReaderClient;
use crate::signal::{Memo, Signal};
use crate::strings::Language;
use crate::strings::locale::Locale;
use crate::strings::notes::Notice;
use crate::strings::when::TimeWriter;
use isnad_account::{ClaimId, Edit, PlaceId};
use isnad_scene::basemap::Basemap;
use isnad_scene::{
    Command, Document, Link, MapNames, Medium, Selection, Shown, ViewState, apply, play_order,
};
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;

pub(crate) use asking::Question;
pub(crate) use turns::Turn;
pub(crate) use visit::{DIRECTION_KEY, LANGUAGE_KEY, THEME_KEY, Theme};

use asking::Questions;
use turns::Turns;
use visit::{direction_of, first_language, first_theme};

/// Where an account came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The page's own sample, a retelling.
    Sample,
    /// Typed or pasted.
    Pasted,
    /// Given by whoever placed the page into another.
    Given,
    /// Opened or dropped, with the encoding it was read in.
    File(String, Encoding),
}

/// An account with its reading. Replaced whole, never changed.
pub(crate) struct Account {
    pub(crate) document: Document,
    pub(crate) origin: Origin,
    /// The day of publication that it was brought with, `YYYY-MM-DD`.
    pub(crate) published: Option<String>,
    /// What had been changed of the anchors when it was read.
    pub(crate) edits: Vec<Edit>,
    /// How long reading took.
    pub(crate) milliseconds: u32,
}

/// Which view a command came from: that view does not scroll under the person's hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pane {
    Text,
    Map,
    Timeline,
    Table,
    Toolbar,
    /// None of ours: the page around, or an address.
    Host,
}

impl Pane {
    /// What its part of the page is marked with; the text for what has none.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Timeline => "timeline",
            Self::Table => "table",
            Self::Text | Self::Toolbar | Self::Host => "text",
        }
    }

    /// What the page around is told of where something was chosen.
    pub(crate) fn source(self) -> &'static str {
        match self {
            Self::Toolbar => "toolbar",
            Self::Host => "host",
            view => view.code(),
        }
    }
}

/// Everything the components share. Copied freely: it is a handful of handles.
#[derive(Clone, Copy)]
pub(crate) struct Session {
    pub(crate) language: Signal<Language>,
    pub(crate) theme: Signal<Theme>,
    pub(crate) account: Signal<Option<Arc<Account>>>,
    /// How many texts were shown: another text is another number, another reading of the same is not.
    pub(crate) n_shown: Signal<u32>,
    pub(crate) view: Signal<ViewState>,
    pub(crate) hover: Signal<Option<Selection>>,
    pub(crate) last_pane: Signal<Pane>,
    /// Whether the last act was a person's who chose what to light; playing and stepping on choose nothing, nor does
    /// what the page around or an address asks for.
    pub(crate) is_choice: Signal<bool>,
    pub(crate) notices: Signal<Vec<Notice>>,
    pub(crate) client: StoredValue<Option<Rc<ReaderClient>>, LocalStorage>,
    /// The link that was opened and is of a text that is still to be read.
    pub(crate) awaited: Signal<Option<Link>>,
    questions: Signal<Questions>,
    /// What the person has changed of the anchors of the open account; it may still be being read.
    pub(crate) edits: Signal<Vec<Edit>>,
    /// How many claims the last change has dated otherwise.
    pub(crate) n_redated: Signal<Option<usize>>,
    /// The page's files that views show as they are.
    pub(crate) basemap: Signal<Option<Arc<Basemap>>>,
    pub(crate) map_names: Signal<Arc<MapNames>>,
    /// The places that the map has folded into the lit one.
    pub(crate) folded: Signal<Vec<PlaceId>>,
    pub(crate) sample: Signal<String>,
    pub(crate) sample_english: Signal<String>,
    pub(crate) is_ready: Signal<bool>,
    turns: Turns,
    pub(crate) input_open: Signal<bool>,
    /// The name of the tray that is unfolded: drawings make theirs anew, and it stays open.
    pub(crate) open_tray: Signal<Option<&'static str>>,
    pub(crate) tables_open: Signal<bool>,
    /// How large the map was when it was last seen, and how large the frame of the timeline is.
    pub(crate) map_size: Signal<Option<(f64, f64)>>,
    pub(crate) timeline_size: Signal<(f64, f64)>,
    /// Whether the sheet of keys is open.
    pub(crate) help_open: Signal<bool>,
    /// Whether the dialog that makes an embed is open.
    pub(crate) embed_open: Signal<bool>,
    /// While the page is printed: how it looked before.
    pub(crate) printed_from: Signal<Option<Theme>>,
    /// What screen readers are told next.
    pub(crate) spoken: Signal<String>,
    /// Claims whose words are not found in the page around an embed, as its script tells.
    pub(crate) lost: Signal<Vec<ClaimId>>,
    /// Writing direction of the interface, for `dir`.
    pub(crate) direction: Memo<&'static str>,
    pub(crate) locale: Memo<Locale>,
    pub(crate) writer: Memo<TimeWriter>,
    /// The view state without what only moves the drawings: where the map looks, what the timeline shows.
    pub(crate) focus: Memo<ViewState>,
    pub(crate) shown: Memo<Option<Arc<Shown>>>,
    /// The claims that show, in the order of playing.
    pub(crate) play_order: Memo<Vec<ClaimId>>,
}

impl Session {
    /// A session with nothing read yet, and the choices of an earlier visit where they were kept.
    pub(crate) fn new() -> Self {
        let language = Signal::new(first_language());
        let account = Signal::new(None::<Arc<Account>>);
        let view = Signal::new(ViewState::default());
        let focus = Memo::new(move || view.with(focus_of));
        let locale = Memo::new(move || locale_of(language.get(), account.get().as_deref()));
        Self {
            language,
            theme: Signal::new(first_theme()),
            account,
            n_shown: Signal::new(0),
            view,
            hover: Signal::new(None),
            last_pane: Signal::new(Pane::Toolbar),
            is_choice: Signal::new(false),
            notices: Signal::new(Vec::new()),
            client: StoredValue::new_local(None),
            awaited: Signal::new(None),
            questions: Signal::new(Questions::default()),
            edits: Signal::new(Vec::new()),
            n_redated: Signal::new(None),
            basemap: Signal::new(None),
            map_names: Signal::new(Arc::default()),
            folded: Signal::new(Vec::new()),
            sample: Signal::new(String::new()),
            sample_english: Signal::new(String::new()),
            is_ready: Signal::new(false),
            turns: Turns::new(),
            input_open: Signal::new(false),
            open_tray: Signal::new(None),
            tables_open: Signal::new(false),
            map_size: Signal::new(None),
            timeline_size: Signal::new((0.0, 0.0)),
            help_open: Signal::new(false),
            embed_open: Signal::new(false),
            printed_from: Signal::new(None),
            spoken: Signal::new(String::new()),
            lost: Signal::new(Vec::new()),
            direction: Memo::new(move || direction_of(language.get())),
            locale,
            writer: Memo::new(move || TimeWriter::new(locale.get())),
            focus,
            shown: Memo::of_scene(move || {
                let account = account.get()?;
                Some(Arc::new(focus.with(|view| Shown::new(&account.document, view))))
            }),
            play_order: Memo::new(move || match account.get() {
                Some(account) => focus.with(|view| play_order(&account.document, view)),
                None => Vec::new(),
            }),
        }
    }

    /// Whether the page is made ready for paper: then nothing is folded away or left for another page.
    pub(crate) fn is_printing(self) -> bool {
        self.printed_from.with(Option::is_some)
    }

    /// Where the drawings are seen.
    pub(crate) fn medium(self) -> Medium {
        if self.is_printing() { Medium::Paper } else { Medium::Screen }
    }

    /// Does what a person asked for in one of the views.
    pub(crate) fn send(self, pane: Pane, command: Command) {
        let Some(account) = self.account.get_untracked() else { return };
        self.last_pane.set(pane);
        self.is_choice.set(matches!(command, Command::Select(_)) && pane != Pane::Host);
        let next = self.view.with_untracked(|view| apply(view, &account.document, command));
        if self.view.with_untracked(|view| *view != next) {
            self.view.set(next);
        }
    }

    /// Shows a new account; what was chosen of the old one is dropped, habits are kept.
    pub(crate) fn show(self, account: Account) {
        let kept = self.view.with_untracked(|view| ViewState {
            direction: view.direction,
            lanes: view.lanes,
            order: view.order,
            ..ViewState::default()
        });
        self.hover.set(None);
        self.view.set(kept);
        self.edits.set(account.edits.clone());
        self.n_redated.set(None);
        self.lost.set(Vec::new());
        self.n_shown.update(|n| *n += 1);
        self.account.set(Some(Arc::new(account)));
    }

    /// Shows the open account as it is read with other anchors; what was chosen of it stays.
    pub(crate) fn show_again(self, account: Account) {
        self.account.set(Some(Arc::new(account)));
        // Whatever could not stay lit is put out.
        let order = self.view.with_untracked(|view| view.order);
        let pane = self.last_pane.get_untracked();
        self.send(pane, Command::SetOrder(order));
    }

    /// Whether claims follow each other without motion.
    pub(crate) fn is_still() -> bool {
        dom::media_matches("(prefers-reduced-motion: reduce)")
    }
}

fn focus_of(view: &ViewState) -> ViewState {
    ViewState {
        candidate: None,
        map: None,
        times: None,
        step: None,
        playing: false,
        ..view.clone()
    }
}

fn locale_of(language: Language, account: Option<&Account>) -> Locale {
    Locale::guess(language, account.map_or("", |account| account.document.text()))
        .with_numerals(dom::stage::choice("numerals").as_deref())
}
