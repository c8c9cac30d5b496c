//! What the page knows: one account, one view state, and the scenes made of both.
//!
//! Event -> [`Command`] -> `apply` -> memos -> DOM. What the pointer is over is kept apart, so that moving
//! it computes nothing anew.

use crate::dom;
use crate::encoding::Encoding;
use crate::reader_client::ReaderClient;
use crate::signal::{Memo, Signal};
use crate::strings::locale::Locale;
use crate::strings::notes::Notice;
use crate::strings::when::TimeWriter;
use crate::strings::{Language, Pair, counts, words as w};
use crate::view::{Value, code};
use isnad_account::{Claim, ClaimId, Edit, PlaceId};
use isnad_scene::basemap::Basemap;
use isnad_scene::{
    Command, Document, MapNames, Mark, Selection, Shown, ViewState, When, apply, play_order,
};
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;

/// Where an account came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The page's own sample, a retelling.
    Sample,
    /// Typed or pasted.
    Pasted,
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
}

/// What a reading was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Question {
    /// A text that a person brought.
    Text,
    /// The open account with other anchors.
    Edits,
}

/// The readings that were asked for and have not come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Questions {
    n_asked: u32,
    n_waiting: u32,
    /// The latest of each sort: only its answer counts.
    latest: [u32; 2],
}

/// Which view a command came from: that view does not scroll under the person's hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pane {
    Text,
    Map,
    Timeline,
    Table,
    Toolbar,
}

impl Pane {
    /// What its part of the page is marked with; the text for what has none.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Timeline => "timeline",
            Self::Table => "table",
            Self::Text | Self::Toolbar => "text",
        }
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Theme {
    Light,
    Dark,
}

impl Theme {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
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
    /// Whether the last act chose what to light; playing and stepping on choose nothing.
    pub(crate) is_choice: Signal<bool>,
    pub(crate) notices: Signal<Vec<Notice>>,
    pub(crate) client: StoredValue<Option<Rc<ReaderClient>>, LocalStorage>,
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
    pub(crate) input_open: Signal<bool>,
    /// The name of the tray that is unfolded: drawings make theirs anew, and it stays open.
    pub(crate) open_tray: Signal<Option<&'static str>>,
    pub(crate) tables_open: Signal<bool>,
    /// Whether the sheet of keys is open.
    pub(crate) help_open: Signal<bool>,
    /// While the page is printed: how it looked before.
    pub(crate) printed_from: Signal<Option<Theme>>,
    /// What screen readers are told next.
    pub(crate) spoken: Signal<String>,
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
            questions: Signal::new(Questions::default()),
            edits: Signal::new(Vec::new()),
            n_redated: Signal::new(None),
            basemap: Signal::new(None),
            map_names: Signal::new(Arc::default()),
            folded: Signal::new(Vec::new()),
            sample: Signal::new(String::new()),
            sample_english: Signal::new(String::new()),
            is_ready: Signal::new(false),
            input_open: Signal::new(false),
            open_tray: Signal::new(None),
            tables_open: Signal::new(false),
            help_open: Signal::new(false),
            printed_from: Signal::new(None),
            spoken: Signal::new(String::new()),
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

    /// Does what a person asked for in one of the views.
    pub(crate) fn send(self, pane: Pane, command: Command) {
        let Some(account) = self.account.get_untracked() else { return };
        self.last_pane.set(pane);
        self.is_choice.set(matches!(command, Command::Select(_)));
        let next = self.view.with_untracked(|view| apply(view, &account.document, command));
        if self.view.with_untracked(|view| *view != next) {
            self.view.set(next);
        }
    }

    /// Lights a claim, or puts it out when it is lit already.
    pub(crate) fn toggle(self, pane: Pane, selection: Selection) {
        let lit = self.view.with_untracked(|view| view.selection.as_ref() == Some(&selection));
        let command = if lit { Command::ClearSelection } else { Command::Select(selection) };
        self.send(pane, command);
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

    /// A reading is asked for; the number of the question.
    pub(crate) fn ask(self, sort: Question) -> u32 {
        self.questions.update(|it| {
            it.n_asked += 1;
            it.n_waiting += 1;
            it.latest[sort as usize] = it.n_asked;
        });
        self.questions.with_untracked(|it| it.n_asked)
    }

    /// The answer to a question has come: whether it is the one that is waited for.
    pub(crate) fn answer(self, sort: Question, question: u32) -> bool {
        self.questions.update(|it| it.n_waiting -= 1);
        self.questions.with_untracked(|it| it.latest[sort as usize] == question)
    }

    /// Whether a text is being read.
    pub(crate) fn is_reading(self) -> bool {
        self.questions.with(|it| it.n_waiting > 0)
    }

    /// The words of the interface's language.
    pub(crate) fn say(self, pair: Pair) -> &'static str {
        self.language.get().pick(pair)
    }

    /// The words of the interface's language, following the language.
    pub(crate) fn text(self, pair: Pair) -> Value {
        code(move || self.say(pair))
    }

    /// A number as the page writes numbers.
    pub(crate) fn number(self, n: usize) -> String {
        self.locale.get().number(n)
    }

    /// So many claims, in words.
    pub(crate) fn counted(self, n: usize) -> String {
        counts::CLAIMS.words(self.language.get(), n, &self.number(n))
    }

    /// So many places, in words.
    pub(crate) fn counted_places(self, n: usize) -> String {
        counts::PLACES.words(self.language.get(), n, &self.number(n))
    }

    /// The language of the account, for the words that are quoted from it.
    pub(crate) fn account_language(self) -> Option<String> {
        self.account.with(|it| Some(it.as_ref()?.document.reading().account.language.clone()))
    }

    /// The claim that is lit, by itself or by its movement.
    pub(crate) fn selected_claim(self) -> Option<ClaimId> {
        self.view.with(|view| view.selection.as_ref().and_then(|it| it.claim().cloned()))
    }

    /// The words of a claim, for a name or a list.
    pub(crate) fn words_of(self, claim: &ClaimId) -> String {
        let Some(account) = self.account.get_untracked() else { return String::new() };
        let found = account.document.claim(claim);
        found.map_or_else(String::new, |it| account.document.slice(it.span).trim().to_owned())
    }

    /// When a claim is said to be, and whether that rests on what the text does not say.
    pub(crate) fn dated_words(self, when: When, mark: Mark) -> String {
        let told = self.writer.get().when(&when);
        match mark.from_outside {
            true => [&told, self.say(w::LIST_COMMA), self.say(w::NOT_FROM_TEXT)].concat(),
            false => told,
        }
    }

    /// The claims that name a place or move to, from or by way of it, in the order of the text.
    pub(crate) fn claims_of_place(self, place: &PlaceId) -> Vec<ClaimId> {
        let Some(account) = self.account.get() else { return Vec::new() };
        let names = |claim: &&Claim| {
            let moves =
                claim.movement.iter().flat_map(|it| it.from.iter().chain(&it.to).chain(&it.via));
            claim.places.iter().map(|it| &it.place).chain(moves).any(|it| it == place)
        };
        account.document.claims().iter().filter(names).map(|claim| claim.id.clone()).collect()
    }

    /// What the pointer is over in any view, and what shows the same in the others.
    pub(crate) fn hovered(self) -> Vec<Selection> {
        let (Some(thing), Some(account)) = (self.hover.get(), self.account.get_untracked()) else {
            return Vec::new();
        };
        let claims = thing.place().map(|place| self.claims_of_place(place)).unwrap_or_default();
        let claim = thing.claim().cloned();
        let claims = claims.into_iter().take(MOST_HOVERED);
        let mut all: Vec<Selection> = claims.map(Selection::Claim).collect();
        if let Some(found) = claim.as_ref().and_then(|claim| account.document.claim(claim)) {
            all.extend([Selection::Claim(found.id.clone()), Selection::Movement(found.id.clone())]);
            all.extend(found.places.iter().map(|it| Selection::Place(it.place.clone())));
        }
        all.push(thing);
        all
    }

    /// Whether claims follow each other without motion.
    pub(crate) fn is_still() -> bool {
        dom::media_matches("(prefers-reduced-motion: reduce)")
    }
}

/// More things are not looked for on the page while the pointer only passes over one.
const MOST_HOVERED: usize = 60;

fn focus_of(view: &ViewState) -> ViewState {
    ViewState { map: None, times: None, step: None, playing: false, ..view.clone() }
}

fn locale_of(language: Language, account: Option<&Account>) -> Locale {
    Locale::guess(language, account.map_or("", |account| account.document.text()))
}

pub(crate) const LANGUAGE_KEY: &str = "isnad.language";
pub(crate) const THEME_KEY: &str = "isnad.theme";
pub(crate) const DIRECTION_KEY: &str = "isnad.direction";

/// The language of an earlier visit, else Arabic or English as the browser asks.
fn first_language() -> Language {
    let tag = dom::remembered(LANGUAGE_KEY).unwrap_or_else(dom::preferred_language);
    Language::from_tag(&tag)
}

fn first_theme() -> Theme {
    match dom::remembered(THEME_KEY).as_deref() {
        Some("dark") => Theme::Dark,
        Some("light") => Theme::Light,
        _ if dom::media_matches("(prefers-color-scheme: dark)") => Theme::Dark,
        _ => Theme::Light,
    }
}
