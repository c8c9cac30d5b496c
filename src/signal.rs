//! Signals and memos of any type over one type of Leptos's.
//!
//! Leptos compiles its whole graph anew for every type that a signal holds. Here a signal holds a box of
//! which only these two types know the content, and the graph is downloaded once.

use leptos::prelude::{Effect, Get, GetUntracked, RwSignal, Set, Track};
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

/// What the graph carries.
type Kept = Arc<dyn Any + Send + Sync>;

/// Whether a value has become another.
type HasChanged = fn(Option<&Kept>, Option<&Kept>) -> bool;

/// What a signal can hold.
pub(crate) trait Value: Send + Sync + 'static {}
impl<T: Send + Sync + 'static> Value for T {}

/// A value that can be set; whoever has read it is told. Copied freely.
pub(crate) struct Signal<T> {
    kept: RwSignal<Kept>,
    of: PhantomData<fn() -> T>,
}

/// A value made from signals; whoever has read it is told only when it has become another. Copied freely.
pub(crate) struct Memo<T> {
    kept: leptos::prelude::Memo<Kept>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Signal<T> {}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

/// The content of a box that was filled with a `T`, as every box of a `Signal<T>` and a `Memo<T>` is.
fn content<T: Value>(kept: &Kept) -> &T {
    kept.downcast_ref().expect("a signal keeps values of its own type only")
}

impl<T: Value> Signal<T> {
    pub(crate) fn new(value: T) -> Self {
        Self { kept: RwSignal::new(Arc::new(value)), of: PhantomData }
    }

    /// Reads the value, to be told when it is set.
    pub(crate) fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(content(&self.kept.get()))
    }

    /// Reads the value once.
    pub(crate) fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(content(&self.kept.get_untracked()))
    }

    /// Asks to be told when the value is set.
    pub(crate) fn track(self) {
        self.kept.track();
    }

    pub(crate) fn set(self, value: T) {
        self.kept.set(Arc::new(value));
    }
}

impl<T: Value + Clone> Signal<T> {
    /// The value, to be told when it is set.
    pub(crate) fn get(self) -> T {
        self.with(T::clone)
    }

    /// The value once.
    pub(crate) fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }

    /// Changes the value.
    pub(crate) fn update(self, change: impl FnOnce(&mut T)) {
        let mut value = self.get_untracked();
        change(&mut value);
        self.set(value);
    }
}

impl<T: Value + PartialEq> Memo<T> {
    pub(crate) fn new(make: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self::by(make, has_changed::<T>)
    }
}

impl<T: Value> Memo<T> {
    /// A memo whose values all count as new: what is larger than what it is made from is not compared.
    pub(crate) fn of_scene(make: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self::by(make, |_, _| true)
    }

    fn by(make: impl Fn() -> T + Send + Sync + 'static, has_changed: HasChanged) -> Self {
        let kept = memo(Box::new(move || Arc::new(make())), has_changed);
        Self { kept, of: PhantomData }
    }
}

fn has_changed<T: Value + PartialEq>(before: Option<&Kept>, now: Option<&Kept>) -> bool {
    before.map(content::<T>) != now.map(content::<T>)
}

/// The only place where a memo of Leptos is compiled.
fn memo(
    make: Box<dyn Fn() -> Kept + Send + Sync>,
    has_changed: HasChanged,
) -> leptos::prelude::Memo<Kept> {
    leptos::prelude::Memo::new_with_compare(move |_| make(), has_changed)
}

impl<T: Value> Memo<T> {
    /// Reads the value, to be told when it becomes another.
    pub(crate) fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(content(&self.kept.get()))
    }

    /// Reads the value once.
    pub(crate) fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(content(&self.kept.get_untracked()))
    }
}

impl<T: Value + Clone> Memo<T> {
    /// The value, to be told when it becomes another.
    pub(crate) fn get(self) -> T {
        self.with(T::clone)
    }

    /// The value once.
    pub(crate) fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

/// Does something now, and again whenever a signal that it read has changed, for as long as its owner lives.
pub(crate) fn watch(act: impl FnMut() + 'static) {
    watch_boxed(Box::new(act));
}

/// The only place where an effect of Leptos is compiled.
fn watch_boxed(mut act: Box<dyn FnMut()>) {
    Effect::new(move |_| act());
}
