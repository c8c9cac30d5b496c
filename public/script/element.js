// Makes one <isnad-account> work: an instance of the program in its shadow tree, over the words of the page around it.

import { Analysis } from "./analysis.js";
import { articleOf } from "./article.js";
import { asking } from "./asking.js";
import { exporting } from "./exports.js";
import { fault, paragraph } from "./faults.js";
import { Following } from "./following.js";
import { Marks } from "./marks.js";
import { published } from "./published.js";
import { textAt } from "./source.js";
import { arriving, begin, compiled, sheetOf, stageOf, turn } from "./stage.js";

const FILES = {
  "worker-module": "isnad-worker.js",
  "worker-wasm": "isnad-worker_bg.wasm",
  basemap: "data/basemap.isb",
  "map-names": "data/map-names.tsv",
  overlay: "data/overlay.isg",
  "gazetteer-1": "data/gazetteer-1.isg",
  "gazetteer-2": "data/gazetteer-2.isg",
  events: "data/events.ise",
};

/** What the program tells the element alone. */
const INSIDE = new Set(["read", "exported", "playing"]);

/** What was fetched, by the name of its file: once, however many elements there are. */
const fetched = new Map();
let nInstances = 0;
/** The element that played last: one plays at a time. */
let player;

/** Of a file beside this script; the build puts the final names in. */
const address = (name) => new URL(name, import.meta.url).href;

/** What `load` makes of a file. What did not come is asked for again by the next element. */
function once(name, load) {
  if (!fetched.has(name)) {
    const coming = load(address(name));
    const forget = () => fetched.delete(name);
    coming.then((it) => it ?? forget(), forget);
    fetched.set(name, coming);
  }
  return fetched.get(name);
}

/** The bytes, the compiled program and the sheet. */
const supplies = () => ({
  files: Object.fromEntries(Object.entries(FILES).map(([key, name]) => [key, once(name, arriving)])),
  program: once("isnad-page_bg.wasm", compiled),
  sheet: once("element.css", (address) => sheetOf(arriving(address))),
  worker: { type: "module" },
  load: (address) => import(address),
});

/** Where it is left to us, as light or dark as the page around says that it is. */
function themeOf(host) {
  const said = host.getAttribute("theme") ?? "auto";
  const scheme = getComputedStyle(host).colorScheme;
  return said === "auto" && /^(only )?(light|dark)( only)?$/.test(scheme) ? scheme.match(/light|dark/)[0] : said;
}

/** What the program knows of an address: what it opens on and how it is linked to. What is lit there is written as it is told. */
const addressIn = (place) => ({
  shown: place.link,
  link: place.address,
  isOwnStep: () => false,
  write() {},
  watch() {},
});

/** The scripts of the two programs for one element: a script is one instance for its address. */
function scripts() {
  const n = nInstances++;
  const own = (name) => address(name) + (n ? `?i=${n}` : "");
  return { module: own("isnad-worker.js"), glue: () => import(own("isnad-page.js")) };
}

/** One instance for one element, of what is fetched. */
export const attach = (host, fail, place) => attachWith(host, fail, place, { ...supplies(), ...scripts() });

/**
 * One instance for one element. `fail(error)` is told where it ends after it has begun; `place` is its part in the address
 * of the page.
 */
export async function attachWith(host, fail, place, { sheet, ...supplies }) {
  const src = host.getAttribute("src");
  const tell = (type, detail) =>
    host.dispatchEvent(new CustomEvent(`isnad:${type === "height" ? "resize" : type}`, { detail, bubbles: true, composed: true }));
  const tree = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  tree.adoptedStyleSheets = [await sheet];
  // From here on the page is followed: nothing is waited for until all that it calls is there.
  const marks = new Marks(host);
  const following = src ? null : new Following(host, marks, { articleOf, moved: () => tellLost(), reread: (text) => reread(text) });
  const first = async () => {
    if (src) return { ...(await textAt(src)), published: published(host) };
    const text = following.now();
    return text === null ? { error: "text-missing" } : { text, published: published(host, marks.article) };
  };

  const root = document.createElement("div");
  const body = document.createElement("div");
  const children = document.createElement("slot");
  root.className = "isnad";
  root.tabIndex = -1;
  root.dataset.waits = "";
  body.className = "isnad-body";
  root.append(body);

  const { ask, listen } = asking();
  const analysis = new Analysis();
  // A text that was given instead of the page's own: the one that is shown, and the one that was asked for last.
  let given = null;
  let wanted = null;
  let lost = "";
  const exports = exporting(ask);
  let isRead = false;
  let isReady = false;
  let isOver = false;
  let unmount;
  const isFound = (claim) => marks.has(claim);
  // Whoever has asked for it by a button goes on where that was.
  const isAskedFor = tree.activeElement !== null;
  const show = () => {
    if (!isRead || !isReady || isOver) return;
    children.remove();
    delete root.dataset.waits;
    if (isAskedFor && document.activeElement === document.body) root.focus({ preventScroll: true });
  };
  /** Claims that are not found in the page are listed; told after what the program is in the middle of. */
  const tellLost = () =>
    queueMicrotask(() => {
      const now = marks.lost.join(" ");
      if (now === lost || isOver) return;
      lost = now;
      ask({ type: "lost", claims: now });
    });
  const reread = (text) => {
    if (wanted !== null) return;
    const day = published(host, marks.article);
    analysis.isAsked(text, day);
    ask({ type: "text", text, published: day, again: "1" });
  };
  const end = () => {
    if (isOver) return;
    isOver = true;
    if (player === ask) player = undefined;
    following?.end();
    marks.end();
    exports.end();
    unmount?.();
  };
  const heard = {
    read({ read }) {
      // The program forgets what was lost of the text before.
      lost = "";
      given = read.text === wanted ? wanted : null;
      // Of a file nothing is looked for in the page either.
      if (given === null && !src) marks.take(read);
      else marks.leave();
      analysis.take(read, isFound);
      tellLost();
    },
    /** Drawn: what stood in its place gives way, unless there was nothing to read. */
    parsed() {
      isRead = true;
      show();
    },
    ready() {
      isReady = true;
      show();
    },
    select(told) {
      marks.light(told.claimId);
      place.tell(told);
    },
    error({ code, message }) {
      // These say how it is read, and not that it is not.
      if (code === "worker-refused") return;
      // Before anything was read the children stay, and stand for these words where there are any.
      if (isRead) delete root.dataset.waits;
      else children.replaceChildren(paragraph(code, message));
      wanted = given;
      analysis.fail(fault(code, undefined, message));
      tellLost();
    },
    exported: exports.take,
    playing() {
      if (player !== ask) player?.({ type: "pause" });
      player = ask;
    },
  };
  const stage = stageOf({
    kind: "element",
    root,
    body,
    ...supplies,
    address: addressIn(place),
    choices: {
      lang: host.getAttribute("lang") ?? host.closest("[lang]")?.getAttribute("lang") ?? "ar",
      theme: themeOf(host),
      view: host.getAttribute("view") ?? undefined,
      numerals: host.getAttribute("numerals") ?? undefined,
      dir: host.getAttribute("dir") ?? undefined,
      readonly: host.hasAttribute("readonly") ? "1" : undefined,
    },
    // The page around goes on between one piece of our work and the next.
    first: turn().then(first),
    tell(type, fields) {
      heard[type]?.(fields);
      if (!INSIDE.has(type)) tell(type, fields);
    },
    listen,
    fail(error) {
      if (isOver) return;
      end();
      analysis.fail(error);
      fail(error);
    },
  });
  // The slot shows the children until there is something better.
  tree.replaceChildren(root, children);
  try {
    unmount = await begin(stage, supplies);
  } catch (error) {
    end();
    throw error;
  }
  if (isOver) return unmount();
  const select = (claimId) => ask({ type: "select", claimId });
  // A reader has chosen it.
  marks.follow((claimId) => given === null && ask({ type: "select", claimId, chosen: "1" }));
  // A link that somebody has followed goes before what the author has chosen.
  if (host.getAttribute("claim") && !place.link()) select(host.getAttribute("claim"));

  return {
    ask,
    export: exports.file,
    analysis: () => analysis.latest(),
    async analyze(text, day) {
      const own = text === undefined ? await first() : { text, published: day };
      if (own.error) throw fault(own.error);
      wanted = text === undefined || text === marks.words ? null : text;
      const read = analysis.of(own.text, own.published);
      ask({ type: "text", ...own });
      return read;
    },
    changed(name, value) {
      if (isOver) return;
      if (name === "theme") ask({ type: "theme", theme: themeOf(host) });
      if (name === "claim") select(value);
      if (name === "highlight") marks.paint();
    },
    destroy() {
      end();
      analysis.fail(new DOMException("the element was taken down", "AbortError"));
      tree.replaceChildren(document.createElement("slot"));
    },
  };
}
