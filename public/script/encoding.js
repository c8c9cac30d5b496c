// What the bytes of a text are written in, as the page itself guesses it of files that are opened.

/** Enough of a file to tell what it is. */
const SAMPLE = 64 * 1024;
/** A page names its encoding in so many of its first bytes. */
const HEAD = 1024;
/** High bytes of letters in UTF-16: of Latin, Arabic and signs. */
const TEXT_HIGH = new Set([0x00, 0x06, 0x20]);
/** Control characters that stand in texts. */
const BLANKS = new Set([0x09, 0x0a, 0x0d, 0x0c, 0x1a]);

const decoder = (label, options) => {
  try {
    return new TextDecoder(label, options);
  } catch {
    return null;
  }
};

/** By the mark at the beginning. */
function marked([first, second, third]) {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xef && second === 0xbb && third === 0xbf ? "utf-8" : null;
}

/** UTF-16 without its mark: nearly every second byte is the high byte of one or two scripts. */
function unmarkedWide(sample) {
  const n_pairs = sample.length >> 1;
  const isWide = (high) => {
    let n_text = 0;
    let hasHigh = false;
    for (let at = high; at < n_pairs * 2; at += 2) {
      if (TEXT_HIGH.has(sample[at])) n_text++;
      // Plain bytes below 0x20 must be present, or an English text full of spaces would qualify.
      if (sample[at] < 0x07) hasHigh = true;
    }
    return hasHigh && n_pairs >= 4 && n_text * 20 >= n_pairs * 19;
  };
  return isWide(1) ? "utf-16le" : isWide(0) ? "utf-16be" : null;
}

/** By the page itself, where it says so. */
function saidInside(bytes) {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
  const said = /(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1];
  // Whoever can be read so far is not written in two bytes a letter, whatever it says.
  return said && !/^utf-?16/i.test(said) && decoder(said) ? said : null;
}

/** Control characters that no text file holds; tab, line ends, form feed and the old end-of-file mark do occur. */
const isNoText = (byte) => byte < 0x20 && !BLANKS.has(byte);

/**
 * The text that bytes hold: by the mark at their beginning, else as `said` by who sent them, else as a page says of
 * itself, else as they look. Null where they are no text.
 */
export function decodedText(bytes, said, isPage) {
  const told = marked(bytes) ?? (decoder(said) ? said : null) ?? (isPage ? saidInside(bytes) : null);
  if (told) return decoder(told).decode(bytes);
  const sample = bytes.subarray(0, SAMPLE);
  const wide = unmarkedWide(sample);
  if (wide) return decoder(wide).decode(bytes);
  if (sample.some(isNoText)) return null;
  try {
    return decoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decoder("windows-1256").decode(bytes);
  }
}
