// The words of a page that somebody else wrote, without anything of it becoming part of ours.

const LEFT_OUT =
  "script,style,noscript,template,nav,aside,figcaption,button,select,textarea,svg,math,iframe,object,[hidden],[aria-hidden=true],isnad-account";
const BLOCKS =
  "address,article,blockquote,dd,div,dl,dt,fieldset,h1,h2,h3,h4,h5,h6,header,hr,li,main,ol,p,pre,section,table,td,th,tr,ul";
const BLANKS = /[ \t\r\n\f]/;

/**
 * The words of an element, and where each stands: `runs` of units that stand one after the other in one node,
 * `{ at, node, offset, length }`, in order. Blanks are one, ends of blocks are new lines, as on the screen.
 */
export function wordsWithPlaces(element) {
  let words = "";
  // Told apart from the words: to look at the end of what grows piece by piece costs all of it.
  let isOpen = false;
  let isLineEnd = true;
  const runs = [];
  const put = (letters, node, offset) => {
    const last = runs.at(-1);
    if (last && last.node === node && last.offset + last.length === offset && last.at + last.length === words.length) {
      last.length += letters.length;
    } else runs.push({ at: words.length, node, offset, length: letters.length });
    words += letters;
    isOpen = letters !== " ";
    isLineEnd = false;
  };
  const endLine = () => {
    if (isLineEnd) return;
    words += "\n";
    isOpen = false;
    isLineEnd = true;
  };
  const read = (node) => {
    const { data } = node;
    for (let at = 0; at < data.length; ) {
      let end = at;
      while (end < data.length && !BLANKS.test(data[end])) end++;
      if (end > at) put(data.slice(at, end), node, at);
      at = end;
      while (end < data.length && BLANKS.test(data[end])) end++;
      if (end > at && isOpen) put(" ", node, at);
      at = end;
    }
  };
  const walk = (parent) => {
    for (const child of parent.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) read(child);
      if (child.nodeType !== Node.ELEMENT_NODE || child.matches(LEFT_OUT)) continue;
      const isBlock = child.matches(BLOCKS);
      if (isBlock || child.localName === "br") endLine();
      walk(child);
      if (isBlock) endLine();
    }
  };
  walk(element);
  return { words, runs };
}

/**
 * The words of a file: `{ text }`, or `{ error }` with the code of the reason. `mayBeRead(url)` says which addresses
 * are allowed beside those that no page may read from.
 */
export async function textAt(src, mayBeRead = () => true) {
  const url = URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI) : null;
  if (!/^https?:$/.test(url?.protocol) || !mayBeRead(url)) return { error: "src-refused" };
  // A site may not send its reader on to another.
  const answer = await fetch(url, { redirect: "error" }).catch(() => null);
  if (!answer?.ok) return { error: "src-missing" };
  const type = answer.headers.get("content-type") ?? "";
  if (!/^text\/|xml/.test(type)) return { error: "src-refused" };
  const text = await answer.text();
  return { text: /html/.test(type) ? documentText(text) : text };
}

/**
 * The source of a page, for a parser that makes no page of it. Our own pages let nothing become markup but what comes
 * through this one rule.
 */
let rule;
function inert(source) {
  try {
    rule ??= globalThis.trustedTypes?.createPolicy("isnad-inert", { createHTML: (source) => source });
  } catch {
    // A page around may refuse rules of others; most of those do not ask for any.
  }
  return rule?.createHTML(source) ?? source;
}

/** The words of a page's source: of its article, else of its main part, else of all of it. */
function documentText(source) {
  // Inert: nothing is fetched, nothing runs, and only words leave it.
  const page = new DOMParser().parseFromString(inert(source), "text/html");
  return wordsWithPlaces(page.querySelector("article") ?? page.querySelector("main") ?? page.body).words;
}
