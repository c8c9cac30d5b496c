// What the marks of all elements of a page are painted with: a sheet that the page can override, and one list of
// stretches for each kind of mark. The page's own elements are not changed.

const FORMS = ["affirmed", "hedged", "not-done", "denied"];
const NAMES = [...FORMS, "selected", "hovered"];

let painted;
let sheet;
/** The trees that the sheet was given to. */
const dressed = new Set();

function dress(root) {
  dressed.add(root);
  // A page that sets its own sheets anew has taken ours away.
  if (new Set(root.adoptedStyleSheets).has(sheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** The lists by the names of marks, for words that stand in the page and in some trees of elements in it. */
export function paints(roots) {
  if (!globalThis.CSS?.highlights) return null;
  painted ??= prepared();
  [document, ...roots].forEach(dress);
  return painted;
}

function prepared() {
  sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    ::highlight(isnad-affirmed) { text-decoration: underline 1px; text-underline-offset: .25em; }
    ::highlight(isnad-hedged) { text-decoration: underline dashed 1px; text-underline-offset: .25em; }
    ::highlight(isnad-not-done) { text-decoration: underline dotted 2px; text-underline-offset: .25em; }
    ::highlight(isnad-denied) { text-decoration: underline double 1px; text-underline-offset: .25em; }
    ::highlight(isnad-hovered) { background-color: rgb(154 44 23 / .12); }
    ::highlight(isnad-selected) { background-color: rgb(154 44 23 / .22); }`);
  const lists = Object.fromEntries(NAMES.map((name) => [name, new Highlight()]));
  for (const name of NAMES) CSS.highlights.set(`isnad-${name}`, lists[name]);
  return lists;
}

/** Takes a stretch back. */
export const erase = (name, range) => painted?.[name].delete(range);

/** Leaves the page as it was. */
export function unpaint() {
  if (!painted) return;
  for (const name of NAMES) CSS.highlights.delete(`isnad-${name}`);
  for (const root of dressed) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((it) => it !== sheet);
  dressed.clear();
  painted = undefined;
}
