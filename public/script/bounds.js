// What is asked of every message before anything of it is read.

const MOST_A_SECOND = 60;

/** An object as letters can write it: no list, no map, nothing of a class. */
export function isPlain(data) {
  if (typeof data !== "object" || data === null) return false;
  const prototype = Object.getPrototypeOf(data);
  return prototype === Object.prototype || prototype === null;
}

/** At most so many in a second; the rest is dropped. */
export function metered() {
  let [second, n] = [0, 0];
  return () => {
    const now = Math.floor(performance.now() / 1000);
    [second, n] = now === second ? [second, n + 1] : [now, 1];
    return n <= MOST_A_SECOND;
  };
}
