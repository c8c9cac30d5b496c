// What the fragment of an embed says: one strict decoder. Unknown fields are left alone, broken ones are nothing.

import { inflated } from "./inflate.js";

/** A longer fragment is not one of ours. */
const MOST_LETTERS = 32 * 1024;

const ONE_OF = {
  lang: /^(ar|en)(-[A-Za-z0-9-]{1,20})?$/,
  theme: /^(auto|light|dark)$/,
  view: /^(linked|map|timeline|table|text)$/,
  numerals: /^(auto|arab|latn)$/,
  dir: /^(rtl|ltr)$/,
  readonly: /^1$/,
  published: /^\d{4}-\d{2}-\d{2}$/,
  v: /^1$/,
  t: /^[A-Za-z0-9_-]+$/,
  src: /^[^\u0000-\u001f]{1,2048}$/,
  id: /^[A-Za-z0-9_-]{1,64}$/,
  parent: /^(null|https?:\/\/[^/?#\s]{1,255})$/,
  link: /^[\x21-\x7e]{1,8192}$/,
};

const decoded = (value) => {
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
    const [name, value = ""] = field.split(/=(.*)/s);
    const words = decoded(value);
    if (Object.hasOwn(ONE_OF, name) && !(name in options) && words !== null && ONE_OF[name].test(words)) {
      options[name] = words;
    }
  }
  return options;
}

/** The same fragment with one field told anew, or without it where there is nothing to tell. */
export function withField(fragment, name, value) {
  const others = fragment.split("&").filter((field) => field && field.split("=")[0] !== name);
  return (value ? [...others, `${name}=${encodeURIComponent(value)}`] : others).join("&");
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
