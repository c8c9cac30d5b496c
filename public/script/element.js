// Makes one <isnad-account> work: an instance of the program in its shadow tree, over the words of the page around it.

import { asking } from "./asking.js";
import { exporting } from "./exports.js";
import { linkOf, pushLink } from "./frames.js";
import { Marks } from "./marks.js";
import { arriving, begin, compiled, sheetOf, stageOf } from "./stage.js";
import { textAt } from "./words.js";

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
const INSIDE = ["marks", "exported"];

let shared;
let n_instances = 0;

/** Of a file beside this script; the build puts the final names in. */
const address = (name) => new URL(name, import.meta.url).href;

/** The bytes, the compiled program and the sheet: fetched once, however many elements there are. */
function supplies() {
  shared ??= {
    files: Object.fromEntries(Object.entries(FILES).map(([key, name]) => [key, arriving(address(name))])),
    program: compiled(address("isnad-page_bg.wasm")),
    sheet: sheetOf(arriving(address("element.css"))),
    module: address("isnad-worker.js"),
    worker: { type: "module" },
    load: (address) => import(address),
    glue() {
      // A script is one instance for its address.
      const n = n_instances++;
      return import(address("isnad-page.js") + (n ? `?i=${n}` : ""));
    },
  };
  // What did not come is asked for again by the next element.
  shared.program.catch(() => (shared = undefined));
  return shared;
}

const isDay = (value) => /^\d{4}-\d{2}-\d{2}$/.test(value ?? "");

/** The day of publication: as the author of the page says, else as the article does. */
function published(host, article) {
  const said = host.getAttribute("reference-date");
  if (isDay(said)) return said;
  const told = article?.querySelector("time[datetime]")?.getAttribute("datetime")?.slice(0, 10);
  return isDay(told) ? told : undefined;
}

/** The element of the page whose words are the account. */
function articleOf(host) {
  const selector = host.getAttribute("for");
  try {
    return selector ? document.querySelector(selector) : (host.closest("article") ?? document.querySelector("article, main"));
  } catch {
    return null;
  }
}

/** What is lit, in the address of the page, under a name that only one element of it has. */
function addressFor(host) {
  const name = host.dataset.isnadLink ?? (document.querySelector("isnad-account") === host ? "isnad" : null);
  let listening;
  return {
    shown: () => (name ? linkOf(name) : ""),
    write: (shown, isStep) => name && isStep && pushLink(name, shown),
    isOwnStep: () => false,
    link: (shown) => `${location.href.replace(/#.*$/s, "")}#${name ?? "isnad"}=${encodeURIComponent(shown)}`,
    watch: (changed) => {
      listening = () => changed(name ? linkOf(name) : "");
      addEventListener("popstate", listening);
    },
    end: () => removeEventListener("popstate", listening),
  };
}

/** One instance for one element, of what is fetched. */
export const attach = (host, fail) => attachWith(host, fail, supplies());

/** One instance for one element. `fail(error)` is told where it ends after it has begun. */
export async function attachWith(host, fail, { sheet, ...supplies }) {
  const src = host.getAttribute("src");
  const article = src ? null : articleOf(host);
  const tell = (type, detail) =>
    host.dispatchEvent(new CustomEvent(`isnad:${type === "height" ? "resize" : type}`, { detail, bubbles: true, composed: true }));
  const marks = new Marks(article, host);
  const given = async () => {
    if (src) return { ...(await textAt(src)), published: published(host) };
    return article ? { text: marks.words, published: published(host, article) } : { error: "text-missing" };
  };

  const tree = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  tree.adoptedStyleSheets = [await sheet];
  const root = document.createElement("div");
  const body = document.createElement("div");
  root.className = "isnad";
  body.className = "isnad-body";
  root.append(body);

  const { ask, listen } = asking();
  const exports = exporting(ask);
  let isRead = false;
  let isOver = false;
  let unmount;
  const end = () => {
    if (isOver) return;
    isOver = true;
    place.end();
    marks.end();
    exports.end();
    unmount?.();
  };
  const heard = {
    parsed() {
      isRead = true;
    },
    marks({ marks: told }) {
      marks.take(told);
    },
    select({ claim }) {
      marks.light(claim);
    },
    exported: exports.take,
    /** Drawn: what stood in its place gives way, unless there was nothing to read. */
    ready() {
      if (isRead && !isOver) tree.replaceChildren(root);
    },
  };
  const place = addressFor(host);
  const stage = stageOf({
    kind: "element",
    root,
    body,
    ...supplies,
    address: place,
    choices: {
      lang: host.getAttribute("lang") ?? host.closest("[lang]")?.getAttribute("lang") ?? "ar",
      theme: host.getAttribute("theme") ?? "auto",
      view: host.getAttribute("view") ?? undefined,
      numerals: host.getAttribute("numerals") ?? undefined,
    },
    first: given(),
    tell(type, fields) {
      heard[type]?.(fields);
      if (!INSIDE.includes(type)) tell(type, fields);
    },
    listen,
    fail(error) {
      end();
      fail(error);
    },
  });
  // The slot shows the children until there is something better.
  tree.replaceChildren(root, document.createElement("slot"));
  try {
    unmount = await begin(stage, supplies);
  } catch (error) {
    end();
    throw error;
  }
  if (isOver) return unmount();
  const select = (claim) => ask({ type: "select", claim });
  const reread = (text) => ask({ type: "text", text, published: published(host, article) });
  marks.follow(select, reread);
  // A link that somebody has followed goes before what the author has chosen.
  if (host.getAttribute("claim") && !place.shown()) select(host.getAttribute("claim"));

  return {
    ask,
    export: exports.file,
    analysis: () => marks.analysis(),
    analyze: (text, day) => marks.reading(() => ask({ type: "text", text, published: isDay(day) ? day : undefined })),
    changed(name, value) {
      if (name === "theme") ask({ type: "theme", theme: value ?? "auto" });
      if (name === "claim") select(value);
      if (name === "highlight") marks.paint();
    },
    destroy() {
      end();
      tree.replaceChildren(document.createElement("slot"));
    },
  };
}
