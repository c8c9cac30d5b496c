// Times as whoever is around writes them.

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/;

/**
 * An ISO time as the account writes its own, `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; null for what is none. A zone says
 * nothing here: the times of an account are those of the clocks that it tells of.
 */
export function localTime(value) {
  const [, day, clock] = ISO.exec(value) ?? [];
  if (!day) return null;
  const time = `${day}T${clock ?? "00:00"}`;
  const read = new Date(`${time}Z`);
  // What is out of bounds is no time, or another.
  return !Number.isNaN(+read) && read.toISOString().startsWith(time) ? time : null;
}
