// Isnad in an article: defines <isnad-account> and looks after frames. Everything heavy is fetched when one comes near.
// Safe to include several times.

import { defineAccount } from "./account.js";
import { adoptFrames } from "./frames.js";

const here = new URL(import.meta.url);
/** The folder of the built site; this script may stand in a folder of the version that it promises. */
const base = new URL(/\/v\d+\/[^/]*$/.test(here.pathname) ? "../" : "./", here);
let heavy;
/** What makes an element work; once for all elements of the page. */
const loaded = () =>
  (heavy ??= (async () => {
    const answer = await fetch(new URL("manifest.json", base), { cache: "no-cache", referrerPolicy: "no-referrer" });
    if (!answer.ok) throw new Error(`manifest.json: ${answer.status}`);
    const manifest = await answer.json();
    const { attach } = await import(new URL(manifest["element.js"].file, base));
    return attach;
  })().catch((error) => {
    // Another element may try again.
    heavy = undefined;
    throw error;
  }));

// Whoever has defined the element: each site looks after the frames of its own, once.
const { sites } = defineAccount(loaded);
if (!sites?.has(base.href)) {
  sites?.add(base.href);
  adoptFrames(base);
}
