// The claims in the words of the page around an element: painted by the browser, never by a change of the page.
//
// A claim is painted only where its words, with what stands before and behind them, are found once and no more: a
// claim that is not found is told as lost, and never painted on words that look like its own.

import { wordsWithPlaces } from "./words.js";

const FORMS = ["affirmed", "hedged", "not-done", "denied"];
const NAMES = [...FORMS, "selected", "hovered"];
/** So many letters before and behind a claim must stand as they did. */
const AROUND = 32;
/** The page has come to rest so long after a change. */
const REST = 500;
/** Marks of vowels, tatweel and signs of direction: the same words with and without. */
const FOLDED_AWAY = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const SAME = { أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", "\u00a0": " ", "\n": " " };

/** Words as they are compared, and where each letter of them stands. */
function folded(words) {
  let letters = "";
  const places = [];
  for (let at = 0; at < words.length; at++) {
    const letter = SAME[words[at]] ?? words[at];
    if (FOLDED_AWAY.test(letter) || (letter === " " && letters.endsWith(" "))) continue;
    letters += letter;
    places.push(at);
  }
  return { letters, places };
}

/** The one place of a needle; -1 where there is none, or more than one. */
function onlyPlace(letters, needle) {
  const at = letters.indexOf(needle);
  return at >= 0 && letters.indexOf(needle, at + 1) < 0 ? at : -1;
}

let painted;
let sheet;
let n_painting = 0;

/** The page's own paint: one for all elements, in a sheet that the page can override. */
function paints() {
  if (painted || !globalThis.CSS?.highlights) return painted;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    ::highlight(isnad-affirmed) { text-decoration: underline 1px; text-underline-offset: .25em; }
    ::highlight(isnad-hedged) { text-decoration: underline dashed 1px; text-underline-offset: .25em; }
    ::highlight(isnad-not-done) { text-decoration: underline dotted 2px; text-underline-offset: .25em; }
    ::highlight(isnad-denied) { text-decoration: underline double 1px; text-underline-offset: .25em; }
    ::highlight(isnad-hovered) { background-color: rgb(154 44 23 / .12); }
    ::highlight(isnad-selected) { background-color: rgb(154 44 23 / .22); }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  painted = Object.fromEntries(NAMES.map((name) => [name, new Highlight()]));
  for (const name of NAMES) CSS.highlights.set(`isnad-${name}`, painted[name]);
  return painted;
}

/** Leaves the page as it was. */
function unpaint() {
  if (!painted) return;
  for (const name of NAMES) CSS.highlights.delete(`isnad-${name}`);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => it !== sheet);
  painted = undefined;
}

export class Marks {
  #article;
  #host;
  #runs = [];
  #claims = [];
  #text = null;
  #ranges = [];
  #lit = null;
  #hovered = null;
  #ending = new AbortController();
  #observer;
  words = "";

  constructor(article, host) {
    this.#article = article;
    this.#host = host;
    n_painting++;
    this.#look();
  }

  /** Reads the words of the page anew; whether they are others. */
  #look() {
    if (!this.#article) return false;
    const { words, runs } = wordsWithPlaces(this.#article);
    this.#runs = runs;
    const isChanged = words !== this.words;
    this.words = words;
    return isChanged;
  }

  /** Takes what was read of the page: `{ text, claims: [{ claim, form, units }] }`. */
  take({ text, claims }) {
    const piece = ([from, to]) => ({
      words: text.slice(from, to),
      before: text.slice(Math.max(0, from - AROUND), from),
      behind: text.slice(to, to + AROUND),
    });
    this.#text = text;
    this.#claims = claims.map((it) => ({ ...it, words: it.units.map(piece) }));
    this.#find();
  }

  /** What was read is no text of the page: nothing of it is marked there. */
  leave() {
    this.#text = null;
    this.#claims = [];
    this.paint();
  }

  /** Whether all words of a claim stand in the page, once. */
  has(claim) {
    return this.#claims.some((it) => it.claim === claim && !it.isLost);
  }

  /** Where each claim stands now: as it was read where the words are the same, else found by its own words. */
  #find() {
    const isAsRead = this.#text === this.words;
    const page = isAsRead ? null : folded(this.words);
    const found = ({ words, before, behind }) => {
      const [start, middle, end] = [before, words, behind].map((it) => folded(it).letters);
      const at = onlyPlace(page.letters, start + middle + end);
      if (at < 0 || middle === "") return null;
      const [first, last] = [page.places[at + start.length], page.places[at + start.length + middle.length - 1]];
      return [first, last + 1];
    };
    for (const claim of this.#claims) {
      claim.places = isAsRead ? claim.units : claim.words.map(found);
      claim.isLost = claim.places.includes(null);
    }
    this.paint();
  }

  /** Claims of which not all words are found in the page. */
  get lost() {
    return this.#claims.filter((it) => it.isLost).map((it) => it.claim);
  }

  #range([from, to]) {
    const spot = (at, isEnd) => {
      const run = this.#runs.findLast((it) => (isEnd ? it.at < at : it.at <= at));
      return run && [run.node, run.offset + Math.min(at - run.at, run.length)];
    };
    const [start, end] = [spot(from, false), spot(to, true)];
    if (!start || !end) return null;
    return new StaticRange({ startContainer: start[0], startOffset: start[1], endContainer: end[0], endOffset: end[1] });
  }

  #clear() {
    for (const [name, range] of this.#ranges.splice(0)) painted?.[name].delete(range);
  }

  /** Paints what the element's attribute `highlight` asks for. */
  paint() {
    this.#clear();
    const how = this.#host.getAttribute("highlight") ?? "hover";
    if (how === "off" || !this.#article || !paints()) return;
    const put = (name, claim) => {
      for (const place of claim.isLost ? [] : claim.places) {
        const range = this.#range(place);
        if (!range) continue;
        painted[name].add(range);
        this.#ranges.push([name, range]);
      }
    };
    for (const claim of this.#claims) {
      if (how === "all") put(claim.form, claim);
      if (claim.claim === this.#hovered) put("hovered", claim);
      if (claim.claim === this.#lit) put("selected", claim);
    }
  }

  /** Lights a claim, or none. */
  light(claim) {
    this.#lit = claim;
    this.paint();
  }

  /** The innermost claim under a pointer. */
  #under({ clientX, clientY }) {
    const caret = document.caretPositionFromPoint?.(clientX, clientY);
    const run = caret && this.#runs.find((it) => it.node === caret.offsetNode && caret.offset >= it.offset && caret.offset < it.offset + it.length);
    if (!run) return null;
    const at = run.at + caret.offset - run.offset;
    const length = ([from, to]) => to - from;
    const over = this.#claims.flatMap((it) =>
      it.isLost ? [] : it.places.filter(([from, to]) => from <= at && at < to).map((place) => [length(place), it.claim]),
    );
    return over.sort(([a], [b]) => a - b)[0]?.[1] ?? null;
  }

  /** Goes on in step with the page: `select` is called with a claim that was pressed, `reread` with words that are others. */
  follow(select, reread) {
    if (!this.#article) return;
    const { signal } = this.#ending;
    const isOn = () => (this.#host.getAttribute("highlight") ?? "hover") !== "off";
    this.#article.addEventListener(
      "pointermove",
      (event) => {
        const claim = isOn() ? this.#under(event) : null;
        if (claim !== this.#hovered) {
          this.#hovered = claim;
          this.paint();
        }
      },
      { signal, passive: true },
    );
    this.#article.addEventListener(
      "click",
      (event) => {
        // What the page itself makes of a press goes before.
        if (!isOn() || event.defaultPrevented || event.target.closest?.("a,button,input,select,textarea,label,isnad-account")) return;
        if (!getSelection().isCollapsed) return;
        const claim = this.#under(event);
        if (claim) select(claim);
      },
      { signal },
    );
    let resting;
    this.#observer = new MutationObserver(() => {
      // Nothing stands painted on words that may be others by now.
      this.#clear();
      clearTimeout(resting);
      resting = setTimeout(() => {
        const isChanged = this.#look();
        this.#find();
        if (isChanged) reread(this.words);
      }, REST);
    });
    const what = { childList: true, characterData: true, attributes: true, attributeFilter: ["hidden", "aria-hidden"] };
    this.#observer.observe(this.#article, { subtree: true, ...what });
  }

  end() {
    this.#ending.abort();
    this.#observer?.disconnect();
    this.#clear();
    if (--n_painting === 0) unpaint();
  }
}
