// The page itself as a place: alone, with a sample, its whole address its own.

import { addressOf } from "./address.js";

export const pageOf = (files) => ({
  kind: "page",
  address: addressOf(),
  choices: {},
  first: files.sample.then((bytes) => bytes && { text: new TextDecoder().decode(bytes) }),
  tell: () => {},
  listen: () => {},
});
