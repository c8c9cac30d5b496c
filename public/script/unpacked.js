// What a build in one file carries inside. The build writes packed.js: `FILES`, by name the base64 of a raw deflate, and
// the scripts of the two programs as functions, so that no policy has to allow a script from anywhere else.

import { FILES, page, reader } from "./packed.js";
import { inflated } from "./inflate.js";
import { compiling, sheetOf } from "./stage.js";

/** The exports of a script, of a fresh instance each time. */
function made(script) {
  const module = {};
  script(module);
  return module.exports;
}

const { program, sheet: look, ...others } = FILES;
const files = Object.fromEntries(Object.entries(others).map(([name, letters]) => [name, inflated(letters)]));
// A worker runs the same function, from its own words.
const script = `const m={};(${reader})(m);const{initSync,answer,build}=m.exports;`;
files["worker-module"] = Promise.resolve(new TextEncoder().encode(script));

export const supplies = {
  files,
  module: "",
  // On a disk no worker may be a module.
  worker: { type: "classic" },
  program: compiling(inflated(program)),
  glue: async () => made(page),
  load: async () => made(reader),
};
export const sheet = sheetOf(inflated(look));
