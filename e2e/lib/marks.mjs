// Whether the marks in a host's text stand on the words that their claims quote. All of it runs in the page, as one
// function with the helpers inside, and looks at nothing but the host's document and the element's published reading.

/** Ways to change an article as editors and scripts do; each is done by `edit` below. */
export const EDITS = [
  "remove a word",
  "add a word",
  "swap two words",
  "repeat a sentence",
  "swap two sentences",
  "remove a sentence",
  "swap two paragraphs",
  "add a sentence that looks alike",
  "deny a sentence that looks alike",
  "add vowel marks",
  "stretch letters",
  "make a word bold",
  "join the text nodes",
  "change a number",
  "set a paragraph's text anew",
  "hide a paragraph",
  "show what was hidden",
  "repeat a sentence in a caption",
  "add signs of direction",
  "cut a text node",
  "set the whole article anew",
  "empty a paragraph",
];

/** Changes the article once; `chances` are numbers from 0 to 1. Runs in the page. */
export function edit({ selector, kind, chances }) {
  const article = document.querySelector(selector);
  const pick = (list, nth) => list[Math.floor(chances[nth] * list.length)];
  const paragraphs = Array.from(article.querySelectorAll("p"));
  const paragraph = pick(paragraphs, 0);
  const other = pick(paragraphs, 1);
  const sentences = (one) => one.textContent.split(/(?<=\.) /);
  const words = (one) => one.textContent.split(" ");
  const put = (parts, nth, ...fresh) => parts.toSpliced(Math.floor(chances[nth] * parts.length), 1, ...fresh);
  const textNode = () => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    return pick(nodes.filter((one) => one.length > 4), 2);
  };
  const setWords = (change) => (paragraph.textContent = change(words(paragraph)).join(" "));
  const setSentences = (change) => (paragraph.textContent = change(sentences(paragraph)).join(" "));
  const fresh = (text) => {
    const made = document.createElement("p");
    made.textContent = text;
    paragraph.before(made);
  };
  const swapped = (list) => {
    const [from, to] = [Math.floor(chances[2] * list.length), Math.floor(chances[3] * list.length)];
    return list.with(from, list[to]).with(to, list[from]);
  };
  const inNode = (change) => {
    const node = textNode();
    if (node) change(node, Math.floor(chances[3] * (node.length - 1)) + 1);
  };
  const acts = {
    "remove a word": () => setWords((all) => put(all, 2)),
    "add a word": () => setWords((all) => put(all, 2, pick(all, 2), pick(["أمس", "لم", "ربما", "هناك"], 3))),
    "swap two words": () => setWords(swapped),
    "repeat a sentence": () => setSentences((all) => [...all, pick(all, 2)]),
    "swap two sentences": () => setSentences(swapped),
    "remove a sentence": () => setSentences((all) => (all.length > 1 ? put(all, 2) : all)),
    "swap two paragraphs": () => other !== paragraph && paragraph.before(other),
    "add a sentence that looks alike": () => fresh(pick(sentences(other), 2).replace(/دمشق|حلب|عمّان|حمص/, "بيروت")),
    "deny a sentence that looks alike": () => fresh(pick(sentences(other), 2).replace(/وقال|وأضاف|وأوضح/, "ونفى")),
    "add vowel marks": () => setWords((all) => put(all, 2, `${pick(all, 2)}\u064f`)),
    "stretch letters": () => setWords((all) => put(all, 2, pick(all, 2).replace(/(?<=[بتسم])(?=[^ ]{2})/, "\u0640\u0640"))),
    "make a word bold": () =>
      inNode((node, at) => {
        const tail = node.splitText(at);
        tail.splitText(Math.min(3, tail.length));
        const bold = document.createElement("b");
        tail.replaceWith(bold);
        bold.append(tail);
      }),
    "join the text nodes": () => article.normalize(),
    "change a number": () => inNode((node) => (node.data = node.data.replace(/\d+/, (all) => String(Number(all) + 1)))),
    "set a paragraph's text anew": () => (paragraph.textContent = `${paragraph.textContent}`),
    "hide a paragraph": () => (paragraph.hidden = paragraphs.length > 2),
    "show what was hidden": () => paragraphs.forEach((one) => (one.hidden = false)),
    "repeat a sentence in a caption": () => {
      const figure = document.createElement("figure");
      figure.append(Object.assign(document.createElement("figcaption"), { textContent: pick(sentences(paragraph), 2) }));
      paragraph.after(figure);
    },
    "add signs of direction": () => inNode((node, at) => node.insertData(at, pick(["\u200f", "\u2067", "\u2069", "\u061c"], 1))),
    "cut a text node": () => inNode((node, at) => node.splitText(at)),
    "set the whole article anew": () => article.replaceChildren(...Array.from(article.childNodes, (one) => one.cloneNode(true))),
    "empty a paragraph": () => paragraphs.length > 2 && (paragraph.textContent = ""),
  };
  acts[kind]();
}

/**
 * The marks that stand wrongly, and how many were looked at. Runs in the page.
 *
 * Letters are compared without marks, spaces and the ways of spelling one letter. With `settled`, the element must
 * have read the article as it is now, and a mark has to cover exactly the letters of a claim, at its very place;
 * before that, the words under a mark have to be the words of a claim.
 */
export function judgeMarks({ selector, element, settled }) {
  const DROPPED =
    /[\s\u00ad\u0300-\u036f\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
  const PLAIN = { أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ئ: "ي", ؤ: "و", ة: "ه" };
  const SKIPPED = "script, style, nav, aside, figcaption, template, noscript, [hidden], isnad-account";
  const article = document.querySelector(selector);
  const reading = document.querySelector(element).getAnalysis();
  const folded = (text) => Array.from(text, (one) => (DROPPED.test(one) ? "" : PLAIN[one] ?? one)).join("");

  const starts = new Map();
  let read = "";
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest(SKIPPED)) continue;
    starts.set(node, read.length);
    read += folded(node.data);
  }

  const letters = Array.from(reading?.account?.text ?? "");
  const before = [0];
  for (const one of letters) before.push(before.at(-1) + folded(one).length);
  const known = folded(letters.join(""));
  const pieces = (reading?.claims ?? []).flatMap((claim) =>
    claim.pieces.map(([from, to]) => ({ claim, from: before[from], to: before[to], words: known.slice(before[from], before[to]) })),
  );

  const isAffirmed = (claim) => claim.polarity === "affirmed";
  const suits = (name, claim) => (name === "isnad-denied" ? !isAffirmed(claim) : name !== "isnad-affirmed" || isAffirmed(claim));
  const inText = (node, offset) => (starts.has(node) ? starts.get(node) + folded(node.data.slice(0, offset)).length : null);
  // A mark may also begin or end between elements: that is where the next text begins.
  const between = (element, offset) => {
    const point = new Range();
    point.setStart(element, offset);
    const next = Array.from(starts.keys()).find((node) => point.comparePoint(node, 0) >= 0);
    return next ? starts.get(next) : read.length;
  };
  const place = (node, offset) => (node.nodeType === Node.TEXT_NODE ? inText(node, offset) : between(node, offset));
  // A range that is empty, that reaches beyond its text or that lies in what is hidden is not painted.
  const reaches = (node, offset) => offset <= (node.length ?? node.childNodes.length);
  const isHidden = (node) => node.parentElement.closest("[hidden]") !== null;
  const isPainted = ({ collapsed, startContainer, startOffset, endContainer, endOffset }) =>
    !collapsed && reaches(startContainer, startOffset) && reaches(endContainer, endOffset) && !isHidden(startContainer);
  const wrong = [];
  let seen = 0;
  for (const [name, ranges] of CSS.highlights) {
    if (!name.startsWith("isnad-") || /selected|hovered/.test(name)) continue;
    for (const range of ranges) {
      if (!article.contains(range.startContainer) || !isPainted(range)) continue;
      const [from, to] = [place(range.startContainer, range.startOffset), place(range.endContainer, range.endOffset)];
      if (from !== null && from === to) continue;
      seen += 1;
      const words = from === null || to === null ? null : read.slice(from, to);
      const rests = (one) => suits(name, one.claim) && one.words === words && (!settled || (one.from === from && one.to === to));
      if (words === null || !pieces.some(rests)) wrong.push(`${name}: ${words ?? "outside of what is read"}`);
    }
  }
  // Where all words have gone there is nothing to read, and nothing may be marked.
  const isRead = known === read || read === "";
  return { wrong, seen, isRead };
}
