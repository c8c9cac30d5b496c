// What a page of our own has linked in its head, asked for at once.

import { arriving, compiled } from "./stage.js";

const linked = [...document.querySelectorAll("link[data-file]")];

export const supplies = {
  files: Object.fromEntries(linked.map((link) => [link.dataset.file, arriving(link.href)])),
  module: linked.find((link) => link.dataset.file === "worker-module").href,
  worker: { type: "module" },
  program: compiled(new URL("./isnad-page_bg.wasm", import.meta.url)),
  glue: () => import("./isnad-page.js"),
  load: (address) => import(address),
};
// Whoever waits for it tells what went wrong.
supplies.program.catch(() => {});
