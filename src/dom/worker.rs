//! A worker that runs the reading module, made from bytes the page already holds.

use super::message::object;
use super::stage::stage;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, MessageEvent, Url};

/// The number under which the worker's first words, "ready", are awaited.
const READY: u32 = 0;
const START_MILLISECONDS: u32 = 10_000;

/// Why a worker gave no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WorkerFailure {
    /// Refused, not found, or stopped by a trap.
    Broken,
    /// No answer within its time.
    TooSlow,
}

/// What has come of a worker, and who waits for it: an answer may come before anybody asks for it.
#[derive(Default)]
struct Post {
    /// Who waits for which answer.
    waiting: Vec<(u32, Function)>,
    early: Vec<JsValue>,
    is_broken: bool,
}

/// A running worker; ended when dropped.
pub(crate) struct ReadingWorker {
    worker: web_sys::Worker,
    address: String,
    post: Rc<RefCell<Post>>,
    /// Questions up to this number were asked before the page ran.
    n_ahead: u32,
    _listeners: [EventListener; 3],
}

impl ReadingWorker {
    /// Starts a worker on the module's script and its compiled program, and waits until it is ready.
    pub(crate) async fn start(script: &str, program: &JsValue) -> Result<Self, WorkerFailure> {
        let (worker, address) = spawn(script).ok_or(WorkerFailure::Broken)?;
        let running = Self::running(worker, address, 0, Vec::new());
        let ready = running.wait_for(READY);
        running.worker.post_message(program).map_err(|_| WorkerFailure::Broken)?;
        running.within(START_MILLISECONDS, READY, ready).await?;
        Ok(running)
    }

    /// The worker that reads already, once it is ready; `None` where none was started, or it has stopped.
    pub(crate) async fn ahead() -> Result<Option<Self>, WorkerFailure> {
        let started = JsFuture::from(stage().ahead()).await;
        let Some(running) = started.ok().and_then(|ahead| Self::adopt(&ahead)) else {
            return Ok(None);
        };
        let ready = running.wait_for(READY);
        running.within(START_MILLISECONDS, READY, ready).await?;
        Ok(Some(running))
    }

    /// Nothing can come between taking the answers and listening: both happen in one turn of the loop.
    fn adopt(ahead: &JsValue) -> Option<Self> {
        let part = |name: &str| Reflect::get(ahead, &name.into()).ok();
        let worker = part("worker")?.dyn_into::<web_sys::Worker>().ok()?;
        if part("broken")?.is_truthy() {
            return None;
        }
        let early = part("replies")?.dyn_into::<Array>().ok()?.to_vec();
        // From here on they come to us.
        Reflect::set(ahead, &"replies".into(), &JsValue::NULL).ok()?;
        Some(Self::running(
            worker,
            part("address")?.as_string()?,
            part("asked")?.as_f64()? as u32,
            early,
        ))
    }

    fn running(
        worker: web_sys::Worker,
        address: String,
        n_ahead: u32,
        early: Vec<JsValue>,
    ) -> Self {
        let post = Rc::new(RefCell::new(Post { early, ..Post::default() }));
        let _listeners = listen(&worker, &post);
        Self { worker, address, post, n_ahead, _listeners }
    }

    /// Sends one question and waits for its answer, at most so long.
    pub(crate) async fn ask(
        &self,
        id: u32,
        message: &JsValue,
        bytes: Option<&Uint8Array>,
        milliseconds: u32,
    ) -> Result<JsValue, WorkerFailure> {
        let answer = self.wait_for(id);
        if id <= self.n_ahead {
            return self.within(milliseconds, id, answer).await;
        }
        let bytes = bytes.map_or(JsValue::UNDEFINED, |bytes| bytes.clone().into());
        let parcel = object(&[("message", message.clone()), ("bytes", bytes)]);
        self.worker.post_message(&parcel).map_err(|_| WorkerFailure::Broken)?;
        self.within(milliseconds, id, answer).await
    }

    fn wait_for(&self, id: u32) -> Promise {
        Promise::new(&mut |resolve, _| self.post.borrow_mut().hand_to(resolve, id))
    }

    /// The answer, or `undefined` put in its place when the time is over.
    async fn within(
        &self,
        milliseconds: u32,
        id: u32,
        answer: Promise,
    ) -> Result<JsValue, WorkerFailure> {
        let post = Rc::clone(&self.post);
        let give_up = move || post.borrow_mut().give_up(id);
        let limit = Timeout::new(milliseconds, give_up);
        let answer = JsFuture::from(answer).await.map_err(|_| WorkerFailure::Broken)?;
        drop(limit);
        match answer {
            late if late.is_undefined() => Err(WorkerFailure::TooSlow),
            broken if broken.is_null() => Err(WorkerFailure::Broken),
            answer => Ok(answer),
        }
    }
}

impl Drop for ReadingWorker {
    fn drop(&mut self) {
        self.worker.terminate();
        Url::revoke_object_url(&self.address).ok();
    }
}

/// A worker from a blob: its script is in hand already, so starting it again needs no network.
fn spawn(script: &str) -> Option<(web_sys::Worker, String)> {
    let kind = BlobPropertyBag::new();
    kind.set_type("text/javascript");
    let parts = Array::of2(&script.into(), &stage().tail());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    Some((stage().spawn(&address).ok()?, address))
}

impl Post {
    /// Hands an answer over, now or when it comes; `null` where none will.
    fn hand_to(&mut self, resolve: Function, id: u32) {
        if let Some(at) = self.early.iter().position(|reply| number_of(reply) == id) {
            call(&resolve, &self.early.swap_remove(at));
        } else if self.is_broken {
            call(&resolve, &JsValue::NULL);
        } else {
            self.waiting.push((id, resolve));
        }
    }

    fn take_in(&mut self, reply: JsValue) {
        match self.waiter(number_of(&reply)) {
            Some(resolve) => call(&resolve, &reply),
            None => self.early.push(reply),
        }
    }

    /// Who waits too long has `undefined`.
    fn give_up(&mut self, id: u32) {
        if let Some(resolve) = self.waiter(id) {
            call(&resolve, &JsValue::UNDEFINED);
        }
    }

    fn waiter(&mut self, id: u32) -> Option<Function> {
        let at = self.waiting.iter().position(|(awaited, _)| *awaited == id)?;
        Some(self.waiting.swap_remove(at).1)
    }

    fn break_off(&mut self) {
        self.is_broken = true;
        self.waiting.drain(..).for_each(|(_, resolve)| call(&resolve, &JsValue::NULL));
    }
}

/// Resolves a promise: whoever waits for it goes on after this turn.
fn call(resolve: &Function, answer: &JsValue) {
    resolve.call1(&JsValue::UNDEFINED, answer).ok();
}

fn listen(worker: &web_sys::Worker, post: &Rc<RefCell<Post>>) -> [EventListener; 3] {
    let (answered, broken, unreadable) = (Rc::clone(post), Rc::clone(post), Rc::clone(post));
    [
        EventListener::new(worker, "message", move |event| {
            let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
            answered.borrow_mut().take_in(event.data());
        }),
        EventListener::new(worker, "error", move |_| broken.borrow_mut().break_off()),
        EventListener::new(worker, "messageerror", move |_| unreadable.borrow_mut().break_off()),
    ]
}

/// The number an answer carries; "ready" carries none.
fn number_of(reply: &JsValue) -> u32 {
    let id = Reflect::get(reply, &"id".into()).ok().and_then(|id| id.as_f64());
    id.map_or(READY, |id| id as u32)
}
