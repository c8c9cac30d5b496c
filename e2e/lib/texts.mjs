// Texts that tests bring to the page.

import { readFileSync, readdirSync } from "node:fs";
import { inCheckout } from "./site.mjs";

const read = (relative) => readFileSync(inCheckout(relative), "utf8");

/** An account of the kind the page is made for: invented people in real places. */
export const FIXTURE = read("e2e/fixtures/account-ar.txt");
export const FIXTURE_DAY = "2025-01-05";

export const SAMPLE = read("public/sample/ar.txt");

/** The texts of corpus/accounts, each with the day it was written on, as corpus/FORMAT.md lays them out. */
export function corpusAccounts() {
  const files = readdirSync(inCheckout("corpus/accounts")).filter((name) => name.endsWith(".txt"));
  return files.flatMap((name) => cases(name, read(`corpus/accounts/${name}`)));
}

function cases(name, source) {
  return source.split(/^=== /m).slice(1).map((one) => {
    const text = /^text:\n([\s\S]*?)^---$/m.exec(one);
    if (!text) throw new Error(`${name} has a case without a text`);
    return { name, text: text[1], published: /^written-on: (\S+)$/m.exec(one)?.[1] ?? null };
  });
}

/** A short account, unlike the others, to be read second. */
export const SECOND =
  "قال الناطق باسم بلدية طرابلس، يوم 3 آذار/مارس 2023، إن سفينة وصلت من إسطنبول إلى بيروت. " +
  "وأضاف أن القبطان غادر إلى عمّان في 5 آذار/مارس 2023، ونفى أن يكون قد توجه إلى بغداد.";

/** One speaker tells of days that lie apart, each with its year. */
export const DATED =
  "قال الناطق سليم الحداد إن السفينة وصلت إلى بيروت في 3 آذار/مارس 2023. " +
  "وأضاف الحداد أن القبطان غادر إلى عمّان في 5 آذار/مارس 2023. " +
  "وأكد الحداد أن الحمولة وصلت إلى دمشق في 9 آذار/مارس 2023. " +
  "ونفى الحداد أن تكون السفينة عادت إلى بيروت في 14 آذار/مارس 2023.";

/** A text in the bytes of windows-1256. */
export function windows1256(text) {
  const decoder = new TextDecoder("windows-1256");
  const byte = new Map(
    Array.from({ length: 256 }, (_, value) => [decoder.decode(Uint8Array.of(value)), value]),
  );
  return Buffer.from([...text].map((letter) => byte.get(letter) ?? "?".charCodeAt(0)));
}

export const utf16 = (text) => Buffer.from(`\uFEFF${text}`, "utf16le");
