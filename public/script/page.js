// The page itself as a place: alone, with a sample, its whole address its own.

import { addressOf } from "./address.js";
import { packed } from "./deflate.js";

/** `preview`: the address of the page on which it shows how an embed of it looks, where there is one. */
export const pageOf = (files, preview) => ({
  kind: "page",
  preview,
  pack: packed,
  address: addressOf(),
  choices: {},
  first: files.sample.then((bytes) => bytes && { text: new TextDecoder().decode(bytes) }),
  tell: () => {},
  listen: () => {},
});
