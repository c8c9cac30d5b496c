// Files of what an element shows, asked for and answered by number.

import { fault } from "./faults.js";

const FORMATS = new Set(["html", "svg"]);

/** A way to ask for files, by messages to the program. */
export function exporting(ask) {
  const waiting = new Map();
  let n = 0;
  return {
    /** A file in a format. Fails with a `code`: "bad-format", or "not-drawn" where nothing was read or the element is gone. */
    file(format) {
      if (!FORMATS.has(format)) return Promise.reject(fault("bad-format"));
      const id = String(n++);
      return new Promise((done, fail) => {
        waiting.set(id, { done, fail });
        ask({ type: "export", format, id });
      });
    },
    take({ id, words, media }) {
      const { done, fail } = waiting.get(id);
      waiting.delete(id);
      if (words === undefined) fail(fault("not-drawn"));
      else done(new Blob([words], { type: media }));
    },
    end() {
      for (const { fail } of waiting.values()) fail(fault("not-drawn"));
      waiting.clear();
    },
  };
}
