// What was read, for the page around an element: handed out as plain data, made anew each time, so that nobody changes
// what another is given.

/** The version of what is handed out; the reading inside has one of its own. */
const SCHEMA = 1;

export class Analysis {
  #read = null;
  #waiting = [];

  /** Takes what was read: `{ text, claims, reading() }`. */
  take(read, isFound) {
    this.#read = { ...read, isFound };
    for (const it of this.#waiting.splice(0)) {
      if (it.text === read.text) it.resolve(this.latest());
      else this.#waiting.push(it);
    }
  }

  /** What was read last, as it stands in the page now; null before. Places are in code points of the text. */
  latest() {
    if (!this.#read) return null;
    const { text, claims, reading, isFound } = this.#read;
    const all = reading();
    const told = ({ claim, form, polarity, pieces }) =>
      structuredClone({ id: claim, form, polarity, pieces, found: isFound(claim) });
    return { schema: SCHEMA, account: { text, sha256: all.account.sha256 }, claims: claims.map(told), reading: all };
  }

  /** Waits until a text has been read as of a day; whoever waits for another one waits in vain from now on. */
  of(text, day) {
    this.isAsked(text, day);
    return new Promise((resolve, reject) => this.#waiting.push({ text, day, resolve, reject }));
  }

  /** A text is to be read as of a day: nothing else that was to be will come. */
  isAsked(text, day) {
    const isOther = (it) => it.text !== text || it.day !== day;
    const others = this.#waiting.filter(isOther);
    this.#waiting = this.#waiting.filter((it) => !isOther(it));
    for (const it of others) it.reject(new DOMException("another text is to be read", "AbortError"));
  }

  /** Nothing that is waited for will come. */
  fail(error) {
    for (const it of this.#waiting.splice(0)) it.reject(error);
  }
}
