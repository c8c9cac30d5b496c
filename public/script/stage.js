// What the page's program is started with: its files, a reader that begins at once, and where to draw.
// The same for the page itself, for a page in a frame and for an element of somebody else's page.

import { BUILD, isOurs } from "./build.js";
import { fault } from "./faults.js";
import { guarded } from "./guard.js";

// What every reader is given first, and the numbers of these questions: the program asks them again in this order,
// and takes the answers that are here already.
const PLACES = ["overlay", "gazetteer-1", "gazetteer-2", "events"];

// Appended to the reading module where it runs as a worker: the first message brings the compiled program, so
// that no worker, the first or a later one, asks the network for anything. Every later message is a question.
// It answers with the build that the worker's script is of.
const TAIL = `
onmessage = (first) => {
  initSync({ module: first.data });
  const timed = ${timed};
  onmessage = ({ data }) => postMessage(timed(answer, data.message, data.bytes));
  postMessage({ kind: "ready", build });
};`;

/** What is answered, with the milliseconds that it took: the reading program has no clock. */
function timed(answer, message, bytes) {
  const began = performance.now();
  const answered = answer(message, bytes);
  return { ...answered, ms: performance.now() - began };
}

/** Whose reader asks for our files is nobody's business. */
const UNTOLD = { referrerPolicy: "no-referrer" };

/** After whatever else the browser has to do. */
export const turn = () => new Promise((done) => setTimeout(done));

/** The bytes of a file, or null where it does not arrive whole. */
export async function arriving(address) {
  const answer = await fetch(address, UNTOLD).catch(() => null);
  const bytes = answer?.ok ? await answer.arrayBuffer().catch(() => null) : null;
  return bytes && new Uint8Array(bytes);
}

/** A program of which the bytes come from somewhere. */
export const compiling = async (bytes) => WebAssembly.compile(await bytes);

/** The program of an address, compiled while it arrives. */
export async function compiled(address) {
  const answer = await fetch(address, UNTOLD);
  // A host that sends programs under another name is borne.
  const isNamed = /^application\/wasm\b/.test(answer.headers.get("content-type"));
  return isNamed ? WebAssembly.compileStreaming(answer) : compiling(answer.arrayBuffer());
}

/** A sheet of which the bytes come from somewhere; without them nothing is drawn, since it would be no map. */
export async function sheetOf(bytes) {
  const letters = await bytes;
  if (!letters) throw new Error("the sheet did not come");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(new TextDecoder().decode(letters));
  return sheet;
}

/**
 * In somebody else's page scripts may be asked for a rule that lets them be: ours lets be what we have made ourselves.
 * A page may allow a rule of one name only once: all elements have it together.
 */
let rule;
function ruled(ours) {
  rule ??= globalThis.trustedTypes?.createPolicy("isnad-worker", { createScriptURL: (it) => it });
  return rule?.createScriptURL(ours) ?? ours;
}

/** What makes a worker of a script of ours. What was refused once is not tried again, since the page would be told anew. */
function spawning({ kind, worker: options, tell }) {
  let isRefused = false;
  const address = kind === "element" ? ruled : (ours) => ours;
  const refused = () => {
    if (!isRefused) tell("error", { code: "worker-refused" });
    isRefused = true;
  };
  const spawn = (ours) => {
    if (isRefused) throw new Error("no worker can be had");
    try {
      return new Worker(address(ours), options);
    } catch (error) {
      refused();
      throw error;
    }
  };
  return { spawn, refused };
}

// Reading begins while the page's own program is still on its way: a worker is started, given the files of
// places and asked for the first text. Null where there can be none: the page then tells why.
async function readAhead({ files, first, fail, spawn, refused }, program) {
  // The thread takes a while to start: it starts while the program is compiled.
  const bytes = await files["worker-module"];
  if (!bytes) return null;
  const address = URL.createObjectURL(new Blob([new TextDecoder().decode(bytes), TAIL], { type: "text/javascript" }));
  const worker = spawn(address);
  const ahead = { worker, address, replies: [], asked: 0, broken: false };
  let isHeard = false;
  worker.addEventListener("message", ({ data }) => {
    isHeard = true;
    if (data.kind === "ready" && data.build !== BUILD) fail(fault("other-build"));
    ahead.replies?.push(data);
  });
  for (const event of ["error", "messageerror"]) {
    worker.addEventListener(event, () => {
      if (!isHeard && !ahead.broken) refused();
      ahead.broken = true;
    });
  }
  const module = await program;
  if (!module) {
    worker.terminate();
    return null;
  }
  worker.postMessage(module);
  const ask = (message, bytes) => worker.postMessage({ message: { ...message, id: ++ahead.asked }, bytes });
  for (const name of PLACES) ask({ kind: "load" }, await files[name]);
  // A text may be long in coming: whoever has taken the worker over by then asks for it.
  Promise.resolve(first).then(
    (it) => it?.text && ahead.replies && ask({ kind: "read", text: it.text, published: it.published, edits: "" }),
    () => {},
  );
  return ahead;
}

/**
 * A stage for one instance of the program.
 *
 * `files`: by name, a promise of the bytes of each or of null. `module`: the address of the reading module;
 * `load(address)` imports it, for where there is no worker; `worker`: how a worker of it is started.
 * `root`, `body`: what bears language and theme, and what is filled. `kind`: "page", "frame" or "element". `address`: where what is shown is written. `choices`: how it looks.
 * `first`: a promise of the text that is read first, `{ text, published }` or `{ error }`. `tell(type, fields)` and
 * `listen(callback)`: who is around. `fail(error)`: what ends it all.
 */
export function stageOf(place) {
  const { files, load } = place;
  const { spawn, refused } = spawning(place);
  /** Whoever has stopped takes no reader along. */
  const fail = (error) => {
    ahead.then((it) => it?.worker.terminate());
    place.fail(error);
  };
  // The reading module, compiled as soon as it is here: null where it cannot be.
  const never = new Promise(() => {});
  const program = compiling(files["worker-wasm"]).then(
    // One of another build is never given to anybody; it has been told by then.
    (program) => (isOurs(program) ? program : (fail(fault("other-build")), never)),
    () => null,
  );
  const ahead = readAhead({ ...place, fail, spawn, refused }, program).catch(() => null);
  // Asked for now, with all else: where no worker can be had later, there may be no network either.
  const reader = files["worker-module"].then((bytes) => bytes && load(place.module)).catch(() => null);
  // Our own page has nothing to wait for.
  const giveWay = place.kind === "page" ? async () => {} : turn;
  const all = Object.entries(files).map(async ([name, bytes]) => [name, await bytes]);
  return {
    ...place,
    program,
    tail: TAIL,
    spawn,
    files: Promise.all(all).then(Object.fromEntries),
    ahead,
    fail,
    giveWay,
    // import() is syntax: compiled code cannot call it by itself. The program imports its reading module this way
    // where no worker can be had.
    async load(address) {
      const module = (address === place.module && (await reader)) || (await load(address));
      if (module.build !== BUILD) fail(fault("other-build"));
      return { ...module, answer: (message, bytes) => timed(module.answer, message, bytes) };
    },
  };
}

/** Starts the page's program on a stage; answers what takes it down again. */
export async function begin(stage, { program, glue }) {
  const [module_or_path, { default: start, guard, mount, unmount }] = await Promise.all([program, glue()]);
  if (!isOurs(module_or_path)) throw fault("other-build");
  await start({ module_or_path });
  await stage.giveWay();
  try {
    mount(stage);
  } catch (error) {
    throw fault("crashed", error);
  }
  const taken = { isDown: false };
  guard((exports) => guarded(exports, (error) => stage.fail(fault("crashed", error)), taken));
  return () => {
    unmount();
    taken.isDown = true;
  };
}
