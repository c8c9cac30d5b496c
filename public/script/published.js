// The day on which an account appeared, as the author of the embed or the page around it says.
//
// A day is taken only from where pages say when they appeared. Dates in the words of an account are mostly days of what
// it tells: none is better than one of them, since "yesterday" is counted from it.

import { isOwn } from "./article.js";
import { isDay } from "./day.js";
import { timesAtHead } from "./head.js";

/** More of what a page says of itself to machines is left unread. */
const MOST_LETTERS = 200_000;
const MOST_DEPTH = 4;
/** Kinds of things, as schema.org names them: an article, and what may hold one. Of others a page says when they appeared, too. */
const ARTICLES = /Article|Posting|Report/;
const PAGES = /Page\b|CreativeWork\b/;

/** The day that a time begins with; null where it is no time. */
function dayOf(time) {
  const day = typeof time === "string" ? time.trim().slice(0, 10) : null;
  return isDay(day) && !Number.isNaN(Date.parse(day)) ? day : null;
}

const attributeDay = (element) => dayOf(element.getAttribute("datetime")) ?? dayOf(element.getAttribute("content"));

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

/** Days of the things of some kinds that are described for machines. */
const linkedDays = (kinds) => (scope) =>
  [...scope.querySelectorAll('script[type="application/ld+json" i]')]
    .filter((it) => isOwn(it, scope))
    .flatMap((it) => thingsIn(parsed(it.textContent)))
    .filter((it) => kinds.test(String(it["@type"])))
    .map((it) => dayOf(it.datePublished));

/** Whether a value is one of an article, or of what holds it, and not of a comment or a film beside its words. */
function isOfArticle(value, article) {
  const thing = value.closest("[itemscope]");
  const kind = thing?.getAttribute("itemtype");
  return !kind || ARTICLES.test(kind) || thing.contains(article);
}

const daysOf = (selector) => (scope, article) =>
  [...scope.querySelectorAll(selector)].filter((it) => isOwn(it, scope) && isOfArticle(it, article)).map(attributeDay);

/** Where pages say when they appeared, the surest first. */
const SAID = [
  linkedDays(ARTICLES),
  linkedDays(PAGES),
  daysOf("meta[itemprop~=datePublished]"),
  daysOf('meta[property="article:published_time"]'),
  daysOf("[itemprop~=datePublished]"),
  daysOf("time[pubdate]"),
];

/** The day that all say; where they differ, none can be told to be of this account. */
function agreed(days) {
  const [day, ...others] = new Set(days.filter(Boolean));
  return others.length ? null : (day ?? null);
}

/** The day of publication, or undefined. */
export function published(host, article) {
  const said = host.getAttribute("reference-date");
  if (isDay(said)) return said;
  if (!article) return undefined;
  const own = article.closest("article") ?? article;
  for (const find of SAID) {
    for (const scope of [own, document]) {
      const day = agreed(find(scope, own));
      if (day) return day;
    }
  }
  return agreed(timesAtHead(own).map(attributeDay)) ?? undefined;
}
