// Goes on in step with the page around an element: its article may change, go, be replaced, or come late.
//
// What changed is looked for at once, or soon after the last time, so that the marks of a page in which something ticks
// for ever are there; it is read again when it has come to rest, or seldom where it never does.

import { isLeftOut, isUnread } from "./words.js";

/** Looked for again so long after the last time, in milliseconds, or so many times what that took. */
const SOON = 200;
const SHARE = 20;
/** The page has come to rest so long after a change. */
const REST = 500;
/** It is read again at most once in so long; what waits for rest is done at the latest so long after a change. */
const SELDOM = 3000;

const WATCHED = ["hidden", "aria-hidden", "class", "style", "open"];
/** Attributes of something that is not read, of which it may be read from now on. */
const SHOWING = new Set(["hidden", "aria-hidden"]);
/** What may change step by step until words are seen, or no longer. */
const SLOWLY = new Set(["height", "max-height", "block-size", "max-block-size", "grid-template-rows", "visibility", "font-size", "clip", "clip-path"]);
const WHAT = { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: WATCHED };

/** Whether a change may be one of the words, or of where they stand. */
function matters({ type, target, attributeName }, article) {
  if (type !== "attributes") return !isUnread(target, article);
  // What moves and holds no word, as the bar of a player does.
  if (!target.shadowRoot && !/\S/.test(target.textContent)) return false;
  if (isLeftOut(target) && target !== article && !SHOWING.has(attributeName)) return false;
  return !isUnread(target.parentNode, article);
}

/** Elements around another, also those outside of the tree that it is in. */
function elementsAround(element) {
  const all = [];
  for (let it = element; it; it = it.parentElement ?? it.getRootNode().host) all.push(it);
  return all.slice(1);
}

const isOther = ({ target, attributeName, oldValue }) => target.getAttribute(attributeName) !== oldValue;

/** Something that is done when the page has come to rest. */
class AtRest {
  #act;
  #timer;
  #since = null;

  constructor(act) {
    this.#act = act;
  }

  /** The page has changed; it is not done before a time of the clock. */
  changed(earliest = -Infinity) {
    const now = performance.now();
    clearTimeout(this.#timer);
    this.#since ??= now;
    const due = Math.max(earliest, Math.min(now + REST, this.#since + SELDOM));
    this.#timer = setTimeout(this.#act, due - now);
  }

  /** It is being done, or not wanted any longer. */
  forget() {
    clearTimeout(this.#timer);
    this.#since = null;
  }
}

export class Following {
  #host;
  #marks;
  #articleOf;
  #moved;
  #reread;
  #inside = new MutationObserver((records) => this.#changed(records));
  #around = new MutationObserver(() => this.#isGone() && this.#lookSoon());
  // Pages keep states at their outermost elements, where they change with every turn of the wheel; few of them hide words.
  #states = new MutationObserver((records) => records.some(isOther) && this.#lookingAround.changed());
  #lookingAround = new AtRest(() => this.#look());
  #looking;
  #reading = new AtRest(() => this.#read());
  #unfolding = new AbortController();
  #looked = -Infinity;
  #pause = SOON;
  #isRead = -Infinity;
  /** Words as they were looked at last, and as they were asked for last. */
  #seen;
  #asked;

  /**
   * Follows the article that `articleOf(host)` finds, from the first question for its words. `moved()`: it is another
   * one now, or none; `reread(words)`: it has words that were not asked for.
   */
  constructor(host, marks, { articleOf, moved, reread }) {
    this.#host = host;
    this.#marks = marks;
    this.#articleOf = articleOf;
    this.#moved = moved;
    this.#reread = reread;
    for (const root of new Set([document, host.getRootNode()])) this.#around.observe(root, { subtree: true, childList: true });
  }

  #isGone() {
    return !this.#marks.article?.isConnected;
  }

  #turnTo(article) {
    this.#marks.turnTo(article);
    this.#inside.disconnect();
    this.#states.disconnect();
    this.#watch();
    this.#unfolding.abort();
    this.#unfolding = new AbortController();
    const { signal } = this.#unfolding;
    const after = (what, isSlow) => article?.addEventListener(what, (event) => isSlow(event) && this.#lookSoon(), { signal, passive: true });
    after("transitionend", ({ propertyName }) => SLOWLY.has(propertyName));
    // What an animation moves it does not tell.
    after("animationend", () => true);
  }

  #watch() {
    const { article, roots } = this.#marks;
    if (!article) return;
    for (const root of [article, ...roots]) this.#inside.observe(root, WHAT);
    for (const element of elementsAround(article)) this.#states.observe(element, { attributes: true, attributeOldValue: true });
  }

  #changed(records) {
    const all = records.filter((it) => matters(it, this.#marks.article));
    if (!all.length) return;
    this.#marks.doubt(all);
    this.#lookSoon();
  }

  #lookSoon() {
    this.#looking ??= setTimeout(() => this.#look(), Math.max(0, this.#looked + this.#pause - performance.now()));
  }

  #look() {
    clearTimeout(this.#looking);
    this.#looking = undefined;
    this.#lookingAround.forget();
    const began = performance.now();
    const article = this.#isGone() ? this.#articleOf(this.#host) : this.#marks.article;
    this.#lookAt(article);
    if (this.#marks.words !== this.#seen) this.#reading.changed(this.#isRead + SELDOM);
    this.#seen = this.#marks.words;
    this.#looked = performance.now();
    this.#pause = Math.max(SOON, SHARE * (this.#looked - began));
  }

  #lookAt(article) {
    if (article === this.#marks.article) {
      this.#marks.look();
      return this.#watch();
    }
    this.#turnTo(article);
    this.#moved();
  }

  #read() {
    if (this.#looking) this.#look();
    this.#reading.forget();
    const { article, words } = this.#marks;
    if (!article || words === this.#asked) return;
    this.#isRead = performance.now();
    this.#asked = words;
    this.#reread(words);
  }

  /** The words of the page as they are now; null where there is no such article. They count as asked for. */
  now() {
    const article = this.#articleOf(this.#host);
    this.#lookAt(article);
    this.#seen = this.#marks.words;
    if (!article) return null;
    return (this.#asked = this.#marks.words);
  }

  end() {
    this.#inside.disconnect();
    this.#around.disconnect();
    this.#unfolding.abort();
    this.#states.disconnect();
    clearTimeout(this.#looking);
    this.#lookingAround.forget();
    this.#reading.forget();
  }
}
