// Words that are looked for in other words, however their vowel marks and a few letters are written.

/** So many letters before and behind must stand as they did. */
const AROUND = 32;
/** Marks of vowels, tatweel and signs of direction: the same words with and without. */
const FOLDED_AWAY = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const SAME = { أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", "\u00a0": " ", "\n": " " };
/** Letters by which a needle is known at first; a text has few stretches of so many that are the same. */
const KEY = 10;

/** What each letter is compared as, once it has come up; a page has few letters and many of each. */
const known = new Map();

function plain(letter) {
  let as = known.get(letter);
  if (as === undefined) known.set(letter, (as = FOLDED_AWAY.test(letter) ? "" : (SAME[letter] ?? letter)));
  return as;
}

/** Words as they are compared, and where each letter of them stands. */
export function folded(words) {
  let letters = "";
  let isBlank = false;
  const places = [];
  for (let at = 0; at < words.length; at++) {
    const letter = plain(words[at]);
    if (letter === "" || (letter === " " && isBlank)) continue;
    letters += letter;
    isBlank = letter === " ";
    places.push(at);
  }
  return { letters, places };
}

/** A stretch of a text as it is looked for: `letters`, of which `length` behind the first `before` are its own. */
export function needleOf(text, [from, to]) {
  const parts = [text.slice(Math.max(0, from - AROUND), from), text.slice(from, to), text.slice(to, to + AROUND)];
  const [before, own, behind] = parts.map((it) => folded(it).letters);
  return { letters: before + own + behind, before: before.length, length: own.length };
}

function onlyPlace(letters, needle) {
  const at = letters.indexOf(needle);
  return at >= 0 && letters.indexOf(needle, at + 1) < 0 ? at : null;
}

/** Where each needle begins: null for one that is not there, or more than once. All are looked for in one pass. */
export function onlyPlaces(letters, needles) {
  const places = new Map();
  const byKey = new Map();
  for (const needle of new Set(needles)) {
    const key = needle.slice(0, KEY);
    if (needle.length < KEY) places.set(needle, onlyPlace(letters, needle));
    else if (!byKey.get(key)?.push(needle)) byKey.set(key, [needle]);
  }
  for (let at = 0; byKey.size && at + KEY <= letters.length; at++) {
    for (const needle of byKey.get(letters.slice(at, at + KEY)) ?? []) {
      if (places.get(needle) !== null && letters.startsWith(needle, at)) places.set(needle, places.has(needle) ? null : at);
    }
  }
  return needles.map((it) => places.get(it) ?? null);
}
