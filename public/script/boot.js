// Starts the page itself. An external file, since the page's policy refuses inline scripts.

import { addressOf } from "./address.js";
import { files, start } from "./start.js";

start({
  kind: "page",
  address: addressOf(),
  choices: {},
  first: files.sample.then((bytes) => bytes && { text: new TextDecoder().decode(bytes) }),
  tell: () => {},
  listen: () => {},
});
