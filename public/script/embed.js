// Isnad in an article: defines <isnad-account> and looks after frames. Everything heavy is fetched when one comes near.
// Safe to include several times.

import { adoptFrames } from "./frames.js";

const here = new URL(import.meta.url);
/** The folder of the built site; this script may stand in a folder of the version that it promises. */
const base = new URL(/\/v\d+\/[^/]*$/.test(here.pathname) ? "../" : "./", here);
/** Loading begins so far before an element comes into sight. */
const NEAR = "300px";

let heavy;
/** What makes an element work; once for all elements of the page. */
const loaded = () =>
  (heavy ??= (async () => {
    const answer = await fetch(new URL("manifest.json", base), { cache: "no-cache" });
    if (!answer.ok) throw new Error(`manifest.json: ${answer.status}`);
    const manifest = await answer.json();
    const { attach } = await import(new URL(manifest["element.js"].file, base));
    return attach;
  })().catch((error) => {
    // Another element may try again.
    heavy = undefined;
    throw error;
  }));

const OBSERVED = ["theme", "claim", "highlight", "for", "src"];

class IsnadAccount extends HTMLElement {
  static observedAttributes = OBSERVED;
  #instance;
  #seen;
  #isMoving = false;

  connectedCallback() {
    // Moved: what was there goes on.
    if (this.#instance || this.#seen || this.#isMoving) return;
    const how = this.getAttribute("loading");
    if (how === "click") return this.#offer();
    if (how === "eager") return void this.#begin();
    this.#seen = new IntersectionObserver((all) => all.some((it) => it.isIntersecting) && this.#begin(), { rootMargin: NEAR });
    this.#seen.observe(this);
  }

  disconnectedCallback() {
    this.#isMoving = true;
    // An element that is only moved is in the document again after this turn.
    queueMicrotask(() => {
      this.#isMoving = false;
      if (!this.isConnected) this.destroy();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before !== now) this.#instance?.then((it) => it?.changed(name, now));
  }

  /** Only a button, until somebody wants more. */
  #offer() {
    const tree = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const button = document.createElement("button");
    const isEnglish = /^en/.test(this.closest("[lang]")?.lang ?? "");
    button.textContent = isEnglish ? "Show who said what, where and when" : "اعرض من قال ماذا، وأين، ومتى";
    button.addEventListener("click", () => this.#begin(), { once: true });
    tree.replaceChildren(document.createElement("slot"), button);
  }

  #begin() {
    this.#seen?.disconnect();
    this.#seen = undefined;
    this.#instance ??= loaded()
      .then((attach) => attach(this))
      .catch((error) => {
        // The children, which are the fallback, go on to show.
        this.#tell("error", { code: navigator.onLine ? "wasm-missing" : "offline", message: String(error?.message ?? error) });
      });
    return this.#instance;
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(`isnad:${type}`, { detail, bubbles: true, composed: true }));
  }

  async #ask(message) {
    (await this.#begin())?.ask(message);
  }

  /** Reads a text of its own instead of the page's; `published` is a day. */
  async analyze(text, { published } = {}) {
    return (await this.#begin())?.analyze(String(text), published);
  }

  /** What was read last; null before. */
  async getAnalysis() {
    return (await this.#instance)?.analysis() ?? null;
  }

  select = (claim) => this.#ask({ type: "select", claim: claim ?? null });
  seek = (time) => this.#ask({ type: "seek", time: String(time) });
  play = () => this.#ask({ type: "play" });
  pause = () => this.#ask({ type: "pause" });

  /** Takes everything back; the children show again. */
  destroy() {
    this.#seen?.disconnect();
    const instance = this.#instance;
    this.#seen = this.#instance = undefined;
    return instance?.then((it) => it?.destroy());
  }
}

if (!customElements.get("isnad-account")) {
  customElements.define("isnad-account", IsnadAccount);
  adoptFrames(base);
}
