// What the page's program is started with: its files, a reader that begins at once, and where to draw.
// The same for the page itself, for a page in a frame and for an element of somebody else's page.

// What every reader is given first, and the numbers of these questions: the program asks them again in this order,
// and takes the answers that are here already.
const PLACES = ["overlay", "gazetteer-1", "gazetteer-2", "events"];

// Appended to the reading module where it runs as a worker: the first message brings the compiled program, so
// that no worker, the first or a later one, asks the network for anything. Every later message is a question.
const TAIL = `
onmessage = (first) => {
  initSync({ module: first.data });
  onmessage = ({ data }) => postMessage(answer(data.message, data.bytes));
  postMessage({ kind: "ready" });
};`;

/** The bytes of a file, or null where it does not arrive whole. */
export async function arriving(address) {
  const answer = await fetch(address).catch(() => null);
  const bytes = answer?.ok ? await answer.arrayBuffer().catch(() => null) : null;
  return bytes && new Uint8Array(bytes);
}

// Reading begins while the page's own program is still on its way: a worker is started, given the files of
// places and asked for the first text. Null where there can be none: the page then tells why.
async function readAhead(files, program, first) {
  // The thread takes a while to start: it starts while the program is compiled.
  const script = new TextDecoder().decode(await files["worker-module"]);
  const address = URL.createObjectURL(new Blob([script, TAIL], { type: "text/javascript" }));
  const worker = new Worker(address, { type: "module" });
  const ahead = { worker, address, replies: [], asked: 0, broken: false };
  worker.addEventListener("message", ({ data }) => ahead.replies?.push(data));
  for (const event of ["error", "messageerror"]) worker.addEventListener(event, () => (ahead.broken = true));
  const module = await program;
  if (!module) {
    worker.terminate();
    return null;
  }
  worker.postMessage(module);
  const ask = (message, bytes) => worker.postMessage({ message: { ...message, id: ++ahead.asked }, bytes });
  for (const name of PLACES) ask({ kind: "load" }, await files[name]);
  const { text, published } = (await first) ?? {};
  if (text) ask({ kind: "read", text, published, edits: "" });
  return ahead;
}

/**
 * A stage for one instance of the program.
 *
 * `files`: by name, a promise of the bytes of each or of null. `module`: the address of the reading module.
 * `root`, `body`: what bears language and theme, and what is filled. `kind`: "page", "frame" or "element".
 * `address`: where what is shown is written. `choices`: how it looks. `first`: a promise of the text that is read
 * first, `{ text, published }` or `{ error }`. `tell(type, fields)` and `listen(callback)`: who is around.
 */
export function stageOf(place) {
  const { files, first } = place;
  // The reading module, compiled as soon as it is here: null where it cannot be.
  const program = files["worker-wasm"].then((bytes) => WebAssembly.compile(bytes)).catch(() => null);
  const all = Object.entries(files).map(async ([name, bytes]) => [name, await bytes]);
  return {
    ...place,
    program,
    tail: TAIL,
    files: Promise.all(all).then(Object.fromEntries),
    ahead: readAhead(files, program, first).catch(() => null),
    // import() is syntax: compiled code cannot call it by itself. The program imports its reading module this way
    // where no worker can be had.
    load: (address) => import(address),
  };
}
