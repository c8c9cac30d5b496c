// Days as attributes, fragments and messages write them.

/** Whether a value is a day that there is, `YYYY-MM-DD`. */
export function isDay(value) {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  // A month takes days that it has not for days of the next.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
