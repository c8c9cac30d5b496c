// What the fragment of an embed says: one strict decoder. Unknown fields are left alone, broken ones are nothing.

import { isDay } from "./day.js";
import { inflated } from "./inflate.js";

/** A longer fragment is not one of ours. */
const MOST_LETTERS = 32 * 1024;

/** The origin that a page says it has, as browsers write it; "null" is that of a sandbox. */
function originOf(value) {
  if (value === "null") return value;
  const url = /^https?:\/\//i.test(value) && URL.canParse(value) ? new URL(value) : null;
  return url && url.pathname === "/" && !url.search && !url.hash && !url.username ? url.origin : null;
}

const oneOf = (pattern) => (value) => (pattern.test(value) ? value : null);

/** What each field may say: the value as it is used, or null where it is none. */
const ONE_OF = {
  lang: oneOf(/^(ar|en)(-[A-Za-z0-9-]{1,20})?$/),
  theme: oneOf(/^(auto|light|dark)$/),
  view: oneOf(/^(linked|map|timeline|table|text)$/),
  numerals: oneOf(/^(auto|arab|latn)$/),
  dir: oneOf(/^(rtl|ltr)$/),
  readonly: oneOf(/^1$/),
  published: (value) => (isDay(value) ? value : null),
  v: oneOf(/^1$/),
  t: oneOf(/^[A-Za-z0-9_-]+$/),
  src: oneOf(/^[^\u0000-\u001f]{1,2048}$/),
  id: oneOf(/^[A-Za-z0-9_-]{1,64}$/),
  parent: originOf,
  link: oneOf(/^[\x21-\x7e]{1,8192}$/),
};

export const decoded = (value) => {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
};

/** The fields of a fragment that are sound, by name; the first of a name counts. */
export function optionsOf(fragment) {
  const options = Object.create(null);
  if (fragment.length > MOST_LETTERS) return options;
  for (const field of fragment.split("&")) {
    const [name, letters = ""] = field.split(/=(.*)/s);
    const words = decoded(letters);
    if (!Object.hasOwn(ONE_OF, name) || name in options || words === null) continue;
    const value = ONE_OF[name](words);
    if (value !== null) options[name] = value;
  }
  return options;
}

/** A field of somebody's fragment: its name, in letters that stand for others or not, and the letters of its value. */
export function fieldOf(written) {
  const [letters, value = ""] = written.split(/=(.*)/s);
  return { name: decoded(letters) ?? letters, value };
}

/** A name in letters that part no fields, and with which no way of a page begins. */
const named = (name) => encodeURIComponent(name).replace("!", "%21");

/** The same fragment with one field told anew, or without it where there is nothing to tell. */
export function withField(fragment, name, value) {
  const others = fragment.split("&").filter((field) => field && fieldOf(field).name !== name);
  return (value ? [...others, `${named(name)}=${encodeURIComponent(value)}`] : others).join("&");
}

/** The text that base64url of a raw deflate holds, `{ text }`, or `{ error }`. So few letters hold 33 MB at the most. */
export async function textIn(letters) {
  try {
    const bytes = await inflated(letters.replace(/-/g, "+").replace(/_/g, "/"));
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { error: "bad-fragment" };
  }
}
