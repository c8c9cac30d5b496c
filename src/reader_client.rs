//! One way to have a text read, whether a worker reads or the page itself.
//!
//! Everything the reading module needs is fetched once, before the page is ready, and kept: a worker
//! that was stopped is started again from the same bytes, without the network.

use crate::dom::files::{self, Files};
use crate::dom::message;
use crate::dom::module::PageModule;
use crate::dom::stage::stage;
use crate::dom::worker::{ReadingWorker, WorkerFailure};
use isnad_account::{Reading, Reply, Request};
use js_sys::Uint8Array;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// Why no reading came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ReadFailure {
    /// A file of the page could not be fetched.
    Missing(&'static str),
    /// Neither a worker nor the page could start the reading module.
    CannotStart,
    /// The reading module stopped on this text; a fresh one reads the next.
    Crashed,
    /// No answer in time; the worker was stopped, a fresh one reads the next.
    TooSlow,
    /// The module refused the text, with its code.
    Refused(String),
}

/// A reading, and how it was come by.
pub(crate) struct Answer {
    pub(crate) reading: Reading,
    /// How long reading took, apart from all waiting.
    pub(crate) milliseconds: u32,
    /// The worker stopped over this text, and the page has read it by itself.
    pub(crate) is_read_here: bool,
}

/// The files of places and events; each says itself which one it is.
const FILES: [&str; 4] = ["overlay", "gazetteer-1", "gazetteer-2", "events"];
const SCRIPT: &str = "worker-module";
const PROGRAM: &str = "worker-wasm";
/// Longest wait for a short text.
const BASE_MILLISECONDS: u32 = 10_000;
/// More for every byte: a long text may take longer, also on a slow phone.
const BYTES_A_MILLISECOND: usize = 100;

/// What a reading module is started from.
struct Supplies {
    script: String,
    address: String,
    program: JsValue,
    files: Vec<Uint8Array>,
}

/// A started reading module.
enum Host {
    Worker(ReadingWorker),
    Page(PageModule),
}

/// Reads texts. One at a time: a worker answers in the order it is asked.
pub(crate) struct ReaderClient {
    supplies: Supplies,
    host: RefCell<Option<Rc<Host>>>,
    /// A worker that cannot start once (a policy, an old browser) is not tried again.
    worker_refused: Cell<bool>,
    n_asked: Cell<u32>,
    n_page_starts: Cell<u32>,
}

impl ReaderClient {
    /// Starts the reading module from the page's files.
    pub(crate) async fn start(files: &Files) -> Result<Self, ReadFailure> {
        let client = Self {
            supplies: supplies_of(files).await?,
            host: RefCell::new(None),
            worker_refused: Cell::new(false),
            n_asked: Cell::new(0),
            n_page_starts: Cell::new(0),
        };
        client.host().await?;
        Ok(client)
    }

    /// Reads a text. `published` is a day, `YYYY-MM-DD`; `edits` are what an editor changed of the anchors, one a line.
    /// A worker may be stopped by a browser that is short of memory: what it was reading is read once more by the page.
    pub(crate) async fn read(
        &self,
        text: &str,
        published: Option<String>,
        edits: String,
    ) -> Result<Answer, ReadFailure> {
        let host = self.host().await?;
        let request = |id| Request::Read {
            id,
            text: text.to_owned(),
            published: published.clone(),
            edits: edits.clone(),
        };
        let is_worker = matches!(*host, Host::Worker(_));
        match self.read_by(&host, &request, budget(text)).await {
            Err(ReadFailure::Crashed) if is_worker => {
                let page = Rc::new(self.start_in_page().await?);
                let answer = self.read_by(&page, &request, budget(text)).await?;
                Ok(Answer { is_read_here: true, ..answer })
            }
            outcome => outcome,
        }
    }

    async fn read_by(
        &self,
        host: &Rc<Host>,
        request: &impl Fn(u32) -> Request,
        budget: u32,
    ) -> Result<Answer, ReadFailure> {
        let id = self.next_id();
        match self.ask(host, id, &request(id), None, budget).await {
            Ok((Reply::Read { reading, .. }, milliseconds)) => {
                Ok(Answer { reading: *reading, milliseconds, is_read_here: false })
            }
            Ok((Reply::Failed { code, .. }, _)) => Err(ReadFailure::Refused(code)),
            Ok((Reply::Loaded { .. }, _)) => Err(ReadFailure::Crashed),
            Err(failure) => {
                self.discard(host);
                Err(failure)
            }
        }
    }

    /// Drops a module that may be in a broken state; another question may have replaced it already.
    fn discard(&self, broken: &Rc<Host>) {
        let mut host = self.host.borrow_mut();
        if host.as_ref().is_some_and(|current| Rc::ptr_eq(current, broken)) {
            *host = None;
        }
    }

    async fn host(&self) -> Result<Rc<Host>, ReadFailure> {
        let running = self.host.borrow().clone();
        if let Some(host) = running {
            return Ok(host);
        }
        let host = Rc::new(self.start_host().await?);
        *self.host.borrow_mut() = Some(Rc::clone(&host));
        Ok(host)
    }

    async fn start_host(&self) -> Result<Host, ReadFailure> {
        if !self.worker_refused.get() {
            match self.start_worker().await {
                Ok(host) => return Ok(host),
                // What takes too long in a worker would hold the whole page up.
                Err(ReadFailure::TooSlow) => return Err(ReadFailure::TooSlow),
                Err(_) => self.worker_refused.set(true),
            }
        }
        self.start_in_page().await
    }

    /// The first is one that reads already; later ones are started from the same bytes.
    async fn start_worker(&self) -> Result<Host, ReadFailure> {
        if self.n_asked.get() == 0 {
            match self.start_ahead().await {
                // It may have stopped over the first text, and not because there can be no worker.
                Ok(None) | Err(ReadFailure::Crashed) => {}
                Ok(Some(host)) => return Ok(host),
                Err(failure) => return Err(failure),
            }
        }
        let supplies = &self.supplies;
        self.loaded(ReadingWorker::start(&supplies.script, &supplies.program).await?).await
    }

    async fn start_ahead(&self) -> Result<Option<Host>, ReadFailure> {
        match ReadingWorker::ahead().await? {
            Some(worker) => self.loaded(worker).await.map(Some),
            None => Ok(None),
        }
    }

    async fn loaded(&self, worker: ReadingWorker) -> Result<Host, ReadFailure> {
        let host = Host::Worker(worker);
        self.load_files(&host).await?;
        Ok(host)
    }

    async fn start_in_page(&self) -> Result<Host, ReadFailure> {
        let address = self.page_address();
        let module = PageModule::start(&address, &self.supplies.program).await;
        let host = Host::Page(module.map_err(|_| ReadFailure::CannotStart)?);
        self.load_files(&host).await?;
        Ok(host)
    }

    /// A module is one instance for its address: after a crash only another address gives a fresh one.
    fn page_address(&self) -> String {
        let n = self.n_page_starts.replace(self.n_page_starts.get() + 1);
        match n {
            0 => self.supplies.address.clone(),
            n => [&self.supplies.address, "?i=", &n.to_string()].concat(),
        }
    }

    async fn load_files(&self, host: &Host) -> Result<(), ReadFailure> {
        for bytes in &self.supplies.files {
            let id = self.next_id();
            let request = Request::Load { id };
            match self.ask(host, id, &request, Some(bytes), BASE_MILLISECONDS).await?.0 {
                Reply::Loaded { .. } => {}
                Reply::Failed { code, .. } => return Err(ReadFailure::Refused(code)),
                Reply::Read { .. } => return Err(ReadFailure::CannotStart),
            }
        }
        Ok(())
    }

    /// The answer, and the milliseconds that it took to make.
    async fn ask(
        &self,
        host: &Host,
        id: u32,
        request: &Request,
        bytes: Option<&Uint8Array>,
        budget: u32,
    ) -> Result<(Reply, u32), ReadFailure> {
        let question = message::question(request);
        let reply = match host {
            Host::Worker(worker) => worker.ask(id, &question, bytes, budget).await,
            Host::Page(module) => {
                module.answer(&question, bytes).map_err(|_| WorkerFailure::Broken)
            }
        }?;
        let answer = message::answer(&reply).ok_or(ReadFailure::Crashed)?;
        Ok((answer, message::milliseconds(&reply)))
    }

    fn next_id(&self) -> u32 {
        self.n_asked.set(self.n_asked.get().wrapping_add(1).max(1));
        self.n_asked.get()
    }
}

impl From<WorkerFailure> for ReadFailure {
    fn from(failure: WorkerFailure) -> Self {
        match failure {
            WorkerFailure::Broken => Self::Crashed,
            WorkerFailure::TooSlow => Self::TooSlow,
        }
    }
}

fn budget(text: &str) -> u32 {
    BASE_MILLISECONDS + (text.len() / BYTES_A_MILLISECOND) as u32
}

/// What reading needs, from the files that arrived.
async fn supplies_of(files: &Files) -> Result<Supplies, ReadFailure> {
    let script = files.words(SCRIPT).ok_or(ReadFailure::Missing(SCRIPT))?;
    files.bytes(PROGRAM).ok_or(ReadFailure::Missing(PROGRAM))?;
    let places = FILES.iter().map(|name| files.bytes(name).ok_or(ReadFailure::Missing(name)));
    let places = places.collect::<Result<Vec<_>, _>>()?;
    let program = files::program().await.ok_or(ReadFailure::CannotStart)?;
    Ok(Supplies { script, address: stage().module(), program, files: places })
}
