// The days that a stamp of a page may name: what is written in UTC is not yet the day of the place where it was written.

import { isDay } from "./day.js";

/** The hour of a stamp in UTC. */
const UTC_HOUR = /[T ](\d{2})[\d:.,]*\s*(?:Z|UTC|GMT|[+-]00(?::?00)?)$/i;
/**
 * From this hour on the next day has begun where Arabic papers have their clocks farthest in the east, four hours ahead
 * of UTC. Few have them behind UTC, and there at night alone it is still the day before.
 */
const NEXT_DAY_FROM = 20;

const dayAfter = (day) => new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 3600 * 1000).toISOString().slice(0, 10);

/** The days of which a stamp names one: none where it is no stamp, two where the place decides. */
export function daysOf(stamp) {
  const time = typeof stamp === "string" ? stamp.trim() : "";
  const day = time.slice(0, 10);
  if (!isDay(day)) return [];
  return Number(UTC_HOUR.exec(time)?.[1]) >= NEXT_DAY_FROM ? [day, dayAfter(day)] : [day];
}

/** The days that all stamps alike may name, of those that are any; none where they differ. */
export function agreed(stamps) {
  const [first = [], ...others] = stamps.map(daysOf).filter((it) => it.length);
  return others.every((it) => it.join() === first.join()) ? first : [];
}

/** The days that stand in both lists. */
export function common(days, others) {
  const known = new Set(others);
  return days.filter((it) => known.has(it));
}
