// Starts the page. An external file, since the page's policy refuses inline scripts.

// What the page may turn into scripts: the worker, from our own place or from a blob that imports it.
// Nothing may become markup: the page makes its elements one by one and sets text as text.
if (globalThis.trustedTypes) {
  globalThis.trustedTypes.createPolicy("default", {
    createScriptURL: (address) => {
      const url = new URL(address, document.baseURI);
      if (url.origin === location.origin || url.protocol === "blob:") return url.href;
      throw new TypeError(`not a script of this page: ${url.href}`);
    },
  });
}

// All that the page links, by name, asked for at once: null for what does not arrive whole.
const linked = [...document.querySelectorAll("link[data-file]")].map((link) => {
  const arrive = async () => {
    const answer = await fetch(link.href).catch(() => null);
    const bytes = answer?.ok ? await answer.arrayBuffer().catch(() => null) : null;
    return bytes && new Uint8Array(bytes);
  };
  return [link.dataset.file, arrive()];
});
const arriving = Object.fromEntries(linked);
const words = async (name) => new TextDecoder().decode(await arriving[name]);

// The reading module, compiled as soon as it is here: null where it cannot be.
const program = arriving["worker-wasm"].then((bytes) => WebAssembly.compile(bytes)).catch(() => null);

// Appended to the reading module where it runs as a worker: the first message brings the compiled program, so
// that no worker, the first or a later one, asks the network for anything. Every later message is a question.
const tail = `
onmessage = (first) => {
  initSync({ module: first.data });
  onmessage = ({ data }) => postMessage(answer(data.message, data.bytes));
  postMessage({ kind: "ready" });
};`;

// What every reader is given first, and the numbers of these questions: the page asks them again in this order,
// and takes the answers that are here already.
const PLACES = ["overlay", "gazetteer-1", "gazetteer-2", "events"];

// Reading begins while the page's own program is still on its way: a worker is started, given the files of
// places and asked for the sample. Null where there can be none: the page then tells why.
async function readAhead() {
  // The thread takes a while to start: it starts while the program is compiled.
  const address = URL.createObjectURL(new Blob([await words("worker-module"), tail], { type: "text/javascript" }));
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
  for (const name of PLACES) ask({ kind: "load" }, await arriving[name]);
  ask({ kind: "read", text: await words("sample"), edits: "" });
  return ahead;
}

// import() is syntax: compiled code cannot call it by itself. The page imports its reading module
// this way where no worker can be had.
globalThis.isnad = {
  files: Promise.all(linked.map(async ([name, bytes]) => [name, await bytes])).then(Object.fromEntries),
  program,
  tail,
  ahead: readAhead().catch(() => null),
  load: (address) => import(address),
};

try {
  const { default: start } = await import("./isnad-page.js");
  await start({ module_or_path: new URL("./isnad-page_bg.wasm", import.meta.url) });
} catch (error) {
  // The page may be empty still: these words are then all that a person sees.
  const told = document.createElement("p");
  told.dataset.notice = "page-missing";
  told.textContent =
    "لم يعمل برنامج الصفحة. تحقق من الاتصال ثم أعد تحميلها. " +
    "The program of this page did not start. Check the connection and reload the page.";
  document.body.prepend(told);
  throw error;
}
