// Days as attributes, fragments and messages write them.

/** Whether a value is a day, `YYYY-MM-DD`. */
export const isDay = (value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
