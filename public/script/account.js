// The element <isnad-account>, before anything heavy is there.

import { isDay } from "./day.js";
import { codeOf, fault, paragraph, wordsOf } from "./faults.js";
import { hostLinkOf } from "./hostlink.js";
import { localTime } from "./time.js";

/** Loading begins so far before an element comes into sight. */
const NEAR = "300px";

/** How the button looks that is all there is until somebody wants more: as the page around writes. */
function offered() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("button{font:inherit;color:inherit;background:none;border:1px solid;border-radius:3px;padding:.6em 1.2em;cursor:pointer}");
  return sheet;
}

/** A text as a program can take it: half a letter is none. */
const whole = (text) => String(text).toWellFormed?.() ?? String(text);

/** Gives what makes an element work. */
let loaded;

class IsnadAccount extends HTMLElement {
  static observedAttributes = ["theme", "claim", "highlight"];
  /** The sites of which a script looks after frames of this page. */
  static sites = new Set();
  #instance;
  #place;
  #attached;
  #seen;
  #isMoving = false;
  #isDestroyed = false;
  #failure;

  connectedCallback() {
    // Moved: what was there goes on.
    if (this.#instance || this.#seen || this.#isMoving) return;
    this.#isDestroyed = false;
    this.#link();
    // An address has led to it.
    if (this.#instance) return;
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

  /** Its part in the address of the page, which may have it begin. */
  #link() {
    this.#place ??= hostLinkOf(this, {
      begin: () => void this.#begin(),
      open: (link, isStep) => this.#instance && this.#ask({ type: "select", link, keep: isStep ? "1" : undefined }),
    });
    return this.#place;
  }

  /** Only a button, until somebody wants more. */
  #offer() {
    const tree = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const button = document.createElement("button");
    tree.adoptedStyleSheets = [offered()];
    const isEnglish = /^en/.test(this.closest("[lang]")?.lang ?? "");
    button.textContent = isEnglish ? "Show who said what, where and when" : "اعرض من قال ماذا، وأين، ومتى";
    button.addEventListener("click", () => this.#begin(), { once: true });
    tree.replaceChildren(document.createElement("slot"), button);
  }

  /** The instance, begun where it was not; undefined for an element that is nowhere or was taken down. */
  async #begin() {
    if (this.#isDestroyed || !this.isConnected) return undefined;
    this.#seen?.disconnect();
    this.#seen = undefined;
    const instance = (this.#instance ??= this.#attach());
    const attached = await instance;
    // It may have been taken down meanwhile, or have stopped.
    return instance === this.#instance && this.#attached ? attached : undefined;
  }

  /** Makes an instance; undefined where it fails, which is told. */
  #attach() {
    const isWanted = () => this.#instance === instance;
    const fail = (error) => isWanted() && this.#fail(error);
    const instance = loaded()
      .then((attach) => (isWanted() ? attach(this, fail, this.#link()) : undefined))
      .then((attached) => {
        if (isWanted()) this.#attached = attached;
        return attached;
      })
      .catch(fail)
      .then((attached) => attached || undefined);
    return instance;
  }

  /**
   * Tells what went wrong; the children, which are the fallback, show again, and words of ours where there are none, or
   * where what was drawn is gone.
   */
  async #fail(error) {
    const wasDrawn = Boolean(this.#attached);
    this.#attached = undefined;
    const code = await codeOf(error);
    const message = wordsOf(code, this.closest("[lang]")?.lang ?? "ar");
    this.#failure = fault(code, error, message);
    const tree = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const words = paragraph(code, message);
    const children = document.createElement("slot");
    tree.adoptedStyleSheets = [];
    tree.replaceChildren(children);
    (wasDrawn ? tree : children).prepend(words);
    this.#tell("error", { code, message });
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(`isnad:${type}`, { detail, bubbles: true, composed: true }));
  }

  async #ask(message) {
    (await this.#begin())?.ask(message);
  }

  /** Reads a text of its own instead of the page's, or the page's again; `published` is a day. */
  async analyze(text, options) {
    const published = options?.published ?? undefined;
    if (published !== undefined && !isDay(published)) throw new RangeError(`published is no day: ${published}`);
    const instance = await this.#begin();
    if (!instance) throw this.#failure ?? new DOMException("the element was taken down", "AbortError");
    return instance.analyze(text === undefined || text === null ? undefined : whole(text), published);
  }

  /** What was read last; null before. */
  getAnalysis() {
    return this.#attached?.analysis() ?? null;
  }

  /** What is shown, as a Blob that needs no program: "html", a page, or "svg", a picture. */
  async export(format) {
    const instance = await this.#begin();
    if (!instance) throw fault("not-drawn");
    return instance.export(format);
  }

  async select(claimId) {
    if (claimId !== null && typeof claimId !== "string") throw new TypeError(`no id of a claim: ${String(claimId)}`);
    return this.#ask({ type: "select", claimId });
  }

  async seek(time) {
    const local = localTime(time);
    if (!local) throw new RangeError(`no time: ${String(time)}`);
    return this.#ask({ type: "seek", time: local });
  }

  play = () => this.#ask({ type: "play" });
  pause = () => this.#ask({ type: "pause" });

  /** Takes everything back; the children show again. */
  destroy() {
    this.#seen?.disconnect();
    this.#place?.end();
    const instance = this.#instance;
    this.#seen = this.#place = this.#instance = this.#attached = this.#failure = undefined;
    this.#isDestroyed = true;
    if (instance) return instance.then((it) => it?.destroy());
    // All there was is the button that nobody has pressed.
    this.shadowRoot?.replaceChildren(document.createElement("slot"));
  }
}

/** Defines the element, once for a page, and answers it, whoever has defined it. `load` gives what makes an element work. */
export function defineAccount(load) {
  if (!customElements.get("isnad-account")) {
    loaded = load;
    customElements.define("isnad-account", IsnadAccount);
  }
  return customElements.get("isnad-account");
}
