// The element of the page whose words are an account, and the day on which it appeared.

import { isDay } from "./day.js";

/** The element of the page whose words are the account. */
export function articleOf(host) {
  const selector = host.getAttribute("for");
  try {
    return selector ? document.querySelector(selector) : (host.closest("article") ?? document.querySelector("article, main"));
  } catch {
    return null;
  }
}

/** The day of publication: as the author of the page says, else as the article does. */
export function published(host, article) {
  const said = host.getAttribute("reference-date");
  if (isDay(said)) return said;
  const told = article?.querySelector("time[datetime]")?.getAttribute("datetime")?.slice(0, 10);
  return isDay(told) ? told : undefined;
}
