// The day on which an account appeared, as the author of the embed or the page around it says.
//
// A day is taken only from where pages say when they appeared. Dates in the words of an account are mostly days of what
// it tells: none is better than one of them, since "yesterday" is counted from it.

import { isOwn } from "./article.js";
import { isDay } from "./day.js";
import { timesAtHead } from "./head.js";
import { agreed, common } from "./stamp.js";

/** More of what a page says of itself to machines is left unread. */
const MOST_LETTERS = 200_000;
const MOST_DEPTH = 4;
/** Kinds of things, as schema.org names them: an article, and what may hold one. Of others a page says when they appeared, too. */
const ARTICLES = /Article|Posting|Report/;
const PAGES = /Page\b|CreativeWork\b/;

const stampOf = (element) => element.getAttribute("datetime") ?? element.getAttribute("content");

/** All things that a page describes, those in lists and graphs too, but not in each other. */
function thingsIn(said, depth = 0) {
  if (typeof said !== "object" || said === null || depth > MOST_DEPTH) return [];
  if (Array.isArray(said)) return said.flatMap((it) => thingsIn(it, depth + 1));
  const inside = [said["@graph"], said.mainEntity].flatMap((it) => thingsIn(it, depth + 1));
  return [said, ...inside];
}

function parsed(words) {
  try {
    return words.length > MOST_LETTERS ? null : JSON.parse(words);
  } catch {
    return null;
  }
}

/** What things of some kinds that are described for machines say of themselves. */
const inLinked = (kinds) => (scope) =>
  [...scope.querySelectorAll('script[type="application/ld+json" i]')]
    .filter((it) => isOwn(it, scope))
    .flatMap((it) => thingsIn(parsed(it.textContent)))
    .filter((it) => kinds.test(String(it["@type"])))
    .map((it) => it.datePublished);

/** Whether a value is one of an article, or of what holds it, and not of a comment or a film beside its words. */
function isOfArticle(value, article) {
  const thing = value.closest("[itemscope]");
  const kind = thing?.getAttribute("itemtype");
  return !kind || ARTICLES.test(kind) || thing.contains(article);
}

const inElements = (selector, isOfIt = () => true) => (scope, article) =>
  [...scope.querySelectorAll(selector)].filter((it) => isOwn(it, scope) && isOfIt(it, article)).map(stampOf);

/** Where pages say when they appeared, the surest first, and each in the article before the rest of the page. */
const SAID = [
  inLinked(ARTICLES),
  inLinked(PAGES),
  inElements("meta[itemprop~=datePublished]", isOfArticle),
  inElements('meta[property="article:published_time"]'),
  inElements("[itemprop~=datePublished]", isOfArticle),
  inElements("time[pubdate]"),
].flatMap((find) => [(article) => find(article, article), (article) => find(document, article)]);

/** The day that is said of an article; where the surest leaves two days open, what is less sure may tell which. */
function dayOf(article) {
  let open = null;
  for (const find of [...SAID, (it) => timesAtHead(it).map(stampOf)]) {
    const days = agreed(find(article));
    const left = open ? common(open, days) : days;
    if (left.length === 1) return left[0];
    if (days.length) open ??= days;
  }
  return undefined;
}

/** The article that is meant by an element: the one around it, or the one in it that holds most of its words, or itself. */
function wholeOf(element) {
  const around = element.closest("article");
  const isMost = (part) => 2 * part.textContent.length > element.textContent.length;
  return around ?? [...element.querySelectorAll("article")].filter(isMost)[0] ?? element;
}

/** The day of publication, or undefined. */
export function published(host, article) {
  const said = host.getAttribute("reference-date");
  if (isDay(said)) return said;
  return article ? dayOf(wholeOf(article)) : undefined;
}
