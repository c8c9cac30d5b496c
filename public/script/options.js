// What the fragment of an embed says: one strict decoder. Unknown fields are left alone, broken ones are nothing.

/** A longer fragment is not one of ours. */
const MOST_LETTERS = 32 * 1024;
/** A text of more bytes is not read. */
const MOST_BYTES = 2_000_000;

const ONE_OF = {
  lang: /^(ar|en)(-[A-Za-z0-9-]{1,20})?$/,
  theme: /^(auto|light|dark)$/,
  view: /^(linked|map|timeline|table|text)$/,
  numerals: /^(auto|arab|latn)$/,
  published: /^\d{4}-\d{2}-\d{2}$/,
  t: /^[A-Za-z0-9_-]+$/,
  src: /^[^\u0000-\u001f]{1,2048}$/,
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

/** The text that base64url of a raw deflate holds; null where it holds none or too much. */
export async function inflated(letters) {
  try {
    const packed = Uint8Array.from(atob(letters.replace(/-/g, "+").replace(/_/g, "/")), (it) => it.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const parts = [];
    let length = 0;
    for (const reader = stream.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > MOST_BYTES) return null;
      parts.push(value);
    }
    return await new Blob(parts).text();
  } catch {
    return null;
  }
}
