// What a build in one file carries inside. The build writes packed.js: `FILES`, by name the base64 of a raw deflate, and
// the scripts of the two programs as functions, so that no policy has to allow a script from anywhere else.

import { FILES, page, reader } from "./packed.js";
import { compiling, sheetOf } from "./stage.js";

/** The exports of a script, of a fresh instance each time. */
function made(script) {
  const module = {};
  script(module);
  return module.exports;
}

async function unpacked(letters) {
  const words = atob(letters);
  const packed = new Uint8Array(words.length);
  for (let at = 0; at < words.length; at++) packed[at] = words.charCodeAt(at);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const { program, sheet: look, ...others } = FILES;
const files = Object.fromEntries(Object.entries(others).map(([name, letters]) => [name, unpacked(letters)]));
// A worker runs the same function, from its own words.
const script = `const m={};(${reader})(m);const{initSync,answer,build}=m.exports;`;
files["worker-module"] = Promise.resolve(new TextEncoder().encode(script));

export const supplies = {
  files,
  module: "",
  // On a disk no worker may be a module.
  worker: { type: "classic" },
  program: compiling(unpacked(program)),
  glue: async () => made(page),
  load: async () => made(reader),
};
export const sheet = sheetOf(unpacked(look));
