// Tells when a program stops after it has drawn: a trap or an overflow of the stack leaves it in no state to go on.
// Its own calls are watched and not the window's errors, so that it is known which of several has stopped, and a page
// around goes on to hear of errors as it did.

/** What no program goes on after. Firefox has a name of its own for an overflow. */
const isEnd = (error) =>
  error instanceof WebAssembly.RuntimeError || error instanceof RangeError || error?.name === "InternalError";

/** What a call gives that does nothing: the script of the program looks for several values in some, and finds none. */
const NOTHING = [];

/**
 * The exports of a program that say when it stops: `crashed(error)` is called once, when the last of its calls is left,
 * and whatever is asked of the program from then on does nothing. Nor does it once `taken.isDown` is set: what was taken
 * down while it began has promises that still call it.
 */
export function guarded(exports, crashed, taken) {
  let end;
  let depth = 0;
  const watched =
    (call) =>
    (...all) => {
      if (end || taken.isDown) return NOTHING;
      depth++;
      try {
        return call(...all);
      } catch (error) {
        // Where the stack is full nothing more can be called.
        if (isEnd(error)) end ??= error;
        throw error;
      } finally {
        if (--depth === 0 && end) crashed(end);
      }
    };
  const parts = Object.entries(exports).map(([name, it]) => [name, typeof it === "function" ? watched(it) : it]);
  return Object.fromEntries(parts);
}
