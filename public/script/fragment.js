// What stands behind `#` of somebody else's page: the page's own words, and one part for each embed beside them.

import { decoded, fieldOf, withField } from "./options.js";

/** The way of a page that keeps its own ways behind `#`: `/articles/7`, `!/articles`, `articles/7`; no field begins so. */
const WAY = /^(?:!|[^=&?]*\/)[^?]*/;

/** A fragment as the way of the page, and the fields: all of it, or the query of the way. */
function parted(fragment) {
  const way = WAY.exec(fragment)?.[0] ?? "";
  return { way, fields: way ? fragment.slice(way.length + 1) : fragment };
}

/** What a fragment says of a name. */
export function partOf(fragment, name) {
  for (const field of parted(fragment).fields.split("&")) {
    const { name: told, value } = fieldOf(field);
    const said = told === name && decoded(value);
    if (said) return said;
  }
  return "";
}

/** The same fragment with one part told anew, or without it where there is nothing to tell. */
export function withPart(fragment, name, value) {
  const { way, fields } = parted(fragment);
  const now = withField(fields, name, value);
  return way && now ? `${way}?${now}` : way || now;
}
