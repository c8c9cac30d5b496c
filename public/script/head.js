// The times at the head of an article, which say when it appeared: in its header or byline, or before its first words.

import { isOwn } from "./article.js";

const BYLINE = ["date", "byline", "publish", "posted", "timestamp"].map((name) => `[class*=${name} i]:not([class*=update i])`).join();
/** What names a time as that of a change; one of both stands where nothing has changed yet. */
const CHANGED = ["[itemprop~=dateModified]", ...["update", "modif"].map((name) => `[class*=${name} i]:not([class*=publish i])`)].join();
/** What tells of the matter, wherever it stands: titles, and what belongs to a picture. */
const TOLD = "h1,h2,h3,h4,h5,h6,figure,figcaption";
/** What may stand before the words of an article and is none of them. */
const BESIDE = "figure,figcaption,aside,nav";
/** What lines of a text stand in. */
const LINES = "p,li,blockquote,td";
const BLOCKS = `${LINES},div,section`;
const IN_LINE = "a,abbr,b,bdi,bdo,cite,em,i,mark,q,small,span,strong,sub,sup,time,u";

/** A longer line tells more than when something appeared. */
const LONGEST_BYLINE = 120;
/** Words that end as a sentence does: no year, and no short form of a month before its day. */
const SENTENCE = /\p{L}{3}[»"”)\]]*[.؟?!](?=\s*$|\s+[^\s\p{N}])/u;

const isBefore = (element, other) => Boolean(element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

/** The nearest of some elements around another, inside of an article. */
function around(element, selector, article) {
  const found = element.closest(selector);
  return found !== article && article.contains(found) ? found : null;
}

const isShort = (words) => words.trim().length <= LONGEST_BYLINE;

/** Whether an element holds words of its own, beside what it tells of a time, that are more than a byline. */
function isProse(element) {
  const isOwnWord = (it) => it.nodeType === Node.TEXT_NODE || (it.nodeType === Node.ELEMENT_NODE && it.matches(IN_LINE) && it.localName !== "time");
  const own = [...element.childNodes].filter(isOwnWord);
  const words = own.map((it) => it.textContent).join("");
  return !isShort(words) || SENTENCE.test(words);
}

/** The byline that something stands in. */
function bylineOf(element, article) {
  const byline = around(element, BYLINE, article);
  return byline && isShort(byline.textContent) ? byline : null;
}

/** The first paragraph of an article, whatever it is made of; the article itself where words stand in nothing else. */
function firstText(article) {
  for (const it of [article, ...article.querySelectorAll(BLOCKS)]) {
    if (around(it, BESIDE, article)) continue;
    if ((it.localName === "p" || isProse(it)) && !bylineOf(it, article)) return it;
  }
  return null;
}

function isInHeader(time, article) {
  const block = around(time, BLOCKS, article);
  return Boolean(around(time, "header", article)) && !(block && isProse(block));
}

function isInByline(time, article) {
  const [line, byline] = [around(time, LINES, article), bylineOf(time, article)];
  return Boolean(byline) && (!line || byline.contains(line));
}

function isBeforeWords(time, article) {
  if (around(time, LINES, article) && !isInByline(time, article)) return false;
  const text = firstText(article);
  return text ? isBefore(time, text) : time.parentElement === article;
}

/** The times of a head; one among the words of an article is none, and bylines elsewhere count where there is no other. */
export function timesAtHead(article) {
  const times = [...article.querySelectorAll("time[datetime]")].filter(
    (it) => isOwn(it, article) && !around(it, `${TOLD},${CHANGED}`, article),
  );
  const top = times.filter((it) => isInHeader(it, article) || isBeforeWords(it, article));
  return top.length ? top : times.filter((it) => isInByline(it, article));
}
