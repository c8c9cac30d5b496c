// The words of a file that whoever places an embed names by `src`.

import { decodedText } from "./encoding.js";
import { wordsWithPlaces } from "./words.js";

/** A text of 2 MB in whatever it is written; a page may have so much more around its words. */
const MOST_BYTES = 4_000_000;
const MOST_BYTES_OF_A_PAGE = 16_000_000;

/**
 * The words of a file: `{ text }`, or `{ error }` with the code of the reason. `mayBeRead(url)` says which addresses
 * are allowed beside those that no page may read from.
 */
export async function textAt(src, mayBeRead = () => true) {
  const url = URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI) : null;
  if (!/^https?:$/.test(url?.protocol) || !mayBeRead(url)) return { error: "src-refused" };
  // A site may not send its reader on to another or learn from where he comes, and what it shows to one reader alone is
  // no account.
  const answer = await fetch(url, { redirect: "error", credentials: "omit", referrerPolicy: "no-referrer" }).catch(() => null);
  if (!answer?.ok) return { error: "src-missing" };
  const type = answer.headers.get("content-type") ?? "";
  const isPage = /html|xml/i.test(type);
  if (!isPage && !/^text\//i.test(type)) return { error: "src-refused" };
  const { bytes, error } = await bytesOf(answer, isPage ? MOST_BYTES_OF_A_PAGE : MOST_BYTES);
  if (error) return { error };
  const text = decodedText(bytes, /charset\s*=\s*"?([^\s;"]+)/i.exec(type)?.[1], isPage);
  if (text === null) return { error: "src-refused" };
  return { text: /html/i.test(type) ? documentText(text) : text };
}

/** All bytes of an answer; of what is too long no more is taken than it needs to be known. */
async function bytesOf(answer, most) {
  const pieces = [];
  let length = 0;
  try {
    const reader = answer.body.getReader();
    for (let it = await reader.read(); !it.done; it = await reader.read()) {
      pieces.push(it.value);
      length += it.value.length;
      if (length <= most) continue;
      reader.cancel().catch(() => {});
      return { error: "text-too-long" };
    }
  } catch {
    return { error: "src-missing" };
  }
  return { bytes: new Uint8Array(await new Blob(pieces).arrayBuffer()) };
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

/** Where the account stands in a page that is named as a whole; an article beside the main part is a teaser. */
const accountOf = (page) => page.querySelector("main article") ?? page.querySelector("main") ?? page.querySelector("article") ?? page.body;

/** The words of a page's source, of its account alone. */
function documentText(source) {
  // Inert: nothing is fetched, nothing runs, and only words leave it.
  const page = new DOMParser().parseFromString(inert(source), "text/html");
  return wordsWithPlaces(accountOf(page)).words;
}
