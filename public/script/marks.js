// The claims in the words of the page around an element: painted by the browser, never by a change of the page.
//
// A claim is painted only where its words, with what stands before and behind them, are found once and no more: a
// claim that is not found is told as lost, and never painted on words that look like its own. Where the page may have
// changed a claim's words since they were looked for, it is in doubt, and not painted until they are found again.

import { folded, needleOf, onlyPlaces } from "./needles.js";
import { erase, paints, unpaint } from "./paint.js";
import { letterUnder } from "./pointed.js";
import { touching } from "./touched.js";
import { wordsWithPlaces } from "./words.js";

let n_painting = 0;

export class Marks {
  #host;
  #runs = [];
  #roots = [];
  #claims = [];
  #text = null;
  #ranges = [];
  #lit = null;
  #hovered = null;
  #isInDoubt = false;
  #pressing = new AbortController();
  #select = () => {};
  article;
  words = "";

  constructor(host) {
    this.#host = host;
    n_painting++;
  }

  /** The trees inside of the article that are not the page's own. */
  get roots() {
    return this.#roots;
  }

  /** Goes over to another element of the page, or to none. */
  turnTo(article) {
    this.article = article;
    this.#listen();
    this.look();
  }

  /** Looks where each claim stands in the page now. */
  look() {
    const [words, runs] = [this.words, this.#runs];
    const seen = this.article ? wordsWithPlaces(this.article) : { words: "", runs: [], roots: [] };
    this.words = seen.words;
    this.#runs = seen.runs;
    this.#roots = seen.roots;
    const isSame = (it, nth) => it.node === runs[nth].node && it.at === runs[nth].at && it.offset === runs[nth].offset;
    const isStill = words === this.words && runs.length === this.#runs.length && this.#runs.every(isSame);
    if (!isStill || this.#isInDoubt) this.#find();
  }

  /** Takes what was read of the page: `{ text, claims: [{ claim, form, units }] }`. */
  take({ text, claims }) {
    this.#text = text;
    this.#claims = claims.map((it) => ({ ...it }));
    if (this.#isInDoubt) this.look();
    else this.#find();
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
    const places = this.#text === this.words ? this.#claims.map((it) => it.units) : this.#found();
    this.#claims.forEach((claim, nth) => {
      claim.places = places[nth];
      claim.isLost = places[nth].some((place) => place === null);
      claim.isInDoubt = false;
    });
    this.#isInDoubt = false;
    this.paint();
  }

  /** Where the pieces of each claim are found; null for one that is not there, or more than once. */
  #found() {
    for (const claim of this.#claims) claim.needles ??= claim.units.map((it) => needleOf(this.#text, it));
    const page = folded(this.words);
    const starts = onlyPlaces(page.letters, this.#claims.flatMap(({ needles }) => needles.map((it) => it.letters)));
    const placeOf = ({ before, length }) => {
      const at = starts.shift();
      return at === null || length === 0 ? null : [page.places[at + before], page.places[at + before + length - 1] + 1];
    };
    return this.#claims.map(({ needles }) => needles.map(placeOf));
  }

  /** The page has changed: what stands on words that may be others by now is painted no longer. */
  doubt(records) {
    this.#isInDoubt = true;
    // What trees of elements hold has no order that could be asked for.
    const isTouched = this.#roots.length ? () => true : touching(records);
    const nodesOf = (place) => this.#runsOf(place).map((it) => it.node);
    const touched = this.#claims.filter((it) => !it.isLost && !it.isInDoubt && it.places.some((place) => isTouched(nodesOf(place))));
    for (const claim of touched) claim.isInDoubt = true;
    if (touched.length) this.paint();
  }

  /** Claims of which not all words are found in the page. */
  get lost() {
    return this.#claims.filter((it) => it.isLost).map((it) => it.claim);
  }

  /** The runs in which a stretch of the words stands. */
  #runsOf([from, to]) {
    let [low, high] = [0, this.#runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#runs[middle].at + this.#runs[middle].length <= from) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < this.#runs.length && this.#runs[end].at < to) end++;
    return this.#runs.slice(low, end);
  }

  /** The ranges of a stretch of the words: one, unless something that is not read stands within. */
  #rangesOf([from, to]) {
    const ranges = [];
    for (const { node, at, offset, length, isParted } of this.#runsOf([from, to])) {
      const start = offset + Math.max(0, from - at);
      const end = offset + Math.min(to - at, length);
      const last = ranges.at(-1);
      if (last && !isParted) Object.assign(last, { endContainer: node, endOffset: end });
      else ranges.push({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
    }
    return ranges.map((it) => new StaticRange(it));
  }

  #clear() {
    for (const [name, range] of this.#ranges.splice(0)) erase(name, range);
  }

  /** Claims that stand where they are said to, for sure. */
  get #sure() {
    return this.#claims.filter((it) => !it.isLost && !it.isInDoubt);
  }

  /** Paints what the element's attribute `highlight` asks for. */
  paint() {
    this.#clear();
    const how = this.#how;
    const painted = how === "off" || !this.article ? null : paints(this.#trees);
    if (!painted) return;
    const put = (name, claim) => {
      for (const range of claim.places.flatMap((it) => this.#rangesOf(it))) {
        painted[name].add(range);
        this.#ranges.push([name, range]);
      }
    };
    for (const claim of this.#sure) {
      if (how === "all") put(claim.form, claim);
      if (claim.claim === this.#hovered) put("hovered", claim);
      if (claim.claim === this.#lit) put("selected", claim);
    }
  }

  get #how() {
    return this.#host.getAttribute("highlight") ?? "hover";
  }

  /** Trees beside the page's own in which words of the article stand. */
  get #trees() {
    return [this.article.getRootNode(), ...this.#roots].filter((it) => it instanceof ShadowRoot);
  }

  /** Lights a claim, or none. */
  light(claim) {
    this.#lit = claim;
    this.paint();
  }

  /** The innermost claim under a pointer. */
  #under(pointer) {
    const letter = letterUnder(pointer, this.#trees);
    const run = letter && this.#runs.filter((it) => it.node === letter.node && letter.offset >= it.offset && letter.offset < it.offset + it.length)[0];
    if (!run) return null;
    const at = run.at + letter.offset - run.offset;
    const length = ([from, to]) => to - from;
    const over = this.#sure.flatMap((it) =>
      it.places.filter(([from, to]) => from <= at && at < to).map((place) => [length(place), it.claim]),
    );
    return over.sort(([a], [b]) => a - b)[0]?.[1] ?? null;
  }

  #hover(claim) {
    if (claim === this.#hovered) return;
    this.#hovered = claim;
    this.paint();
  }

  /** From now on `select` is called with a claim that was pressed in the page. */
  follow(select) {
    this.#select = select;
  }

  #listen() {
    this.#pressing.abort();
    this.#pressing = new AbortController();
    if (!this.article) return;
    const { signal } = this.#pressing;
    this.article.addEventListener("pointermove", (event) => this.#hover(this.#how === "off" ? null : this.#under(event)), { signal, passive: true });
    this.article.addEventListener(
      "click",
      (event) => {
        // What the page itself makes of a press goes before.
        if (this.#how === "off" || event.defaultPrevented || event.composedPath()[0].closest?.("a,button,input,select,textarea,label,summary,isnad-account")) return;
        if (!getSelection().isCollapsed) return;
        const claim = this.#under(event);
        if (claim) this.#select(claim);
      },
      { signal },
    );
  }

  end() {
    this.#pressing.abort();
    this.#clear();
    if (--n_painting === 0) unpaint();
  }
}
