// The same reader outside the page: the shipped module in Node, and the native command.

import { execFile } from "node:child_process";
import { bytesOf, inCheckout } from "./site.mjs";

/** The native command; `cargo xtask test` names the one it has built. */
const COMMAND = process.env.ISNAD_CLI ?? inCheckout("target/debug/isnad");

/** What the page gives the reader: the files of places, and the dated events of the world. */
export const FILES = ["data/overlay.isg", "data/gazetteer-1.isg", "data/gazetteer-2.isg", "data/events.ise"];

let module;

/** The module that the page ships, with what the page gives it. */
async function shippedModule() {
  // dist/ is no npm package, so Node would take its scripts for another kind of module.
  const source = bytesOf("isnad-worker.js").toString("base64");
  const worker = await import(`data:text/javascript;base64,${source}`);
  worker.initSync({ module: bytesOf("isnad-worker_bg.wasm") });
  for (const name of FILES) {
    const answer = worker.answer({ kind: "load", id: 1 }, bytesOf(name));
    if (answer.kind !== "loaded") throw new Error(`${name} was not taken: ${JSON.stringify(answer)}`);
  }
  return worker;
}

/** What the shipped module makes of a text, in the bytes that the page is given. */
export async function bytesOfReading(text, published = null) {
  module ??= await shippedModule();
  const answer = module.answer({ kind: "read", id: 2, text, published });
  if (answer.kind !== "read") throw new Error(`not read: ${JSON.stringify(answer)}`);
  return answer.reading;
}

/** What the shipped module makes of a text. */
export async function readingOf(text, published = null) {
  return decoded(await bytesOfReading(text, published));
}

/** What the native command makes of a text. */
export function nativeReadingOf(text, published = null) {
  return printed(["read", "-", ...(published ? ["--published", published] : [])], text);
}

/** The reading in bytes that the module has answered: the command takes them apart as the page does. */
export function decoded(bytes) {
  return printed(["decode", "-"], bytes);
}

/** The JSON that the command prints. */
function printed(words, input) {
  return new Promise((resolve, reject) => {
    const settings = { maxBuffer: 256 * 1024 * 1024 };
    const done = (error, out) => (error ? reject(error) : resolve(JSON.parse(out)));
    const child = execFile(COMMAND, words, settings, done);
    child.stdin.end(input);
  });
}

/** Where two JSON values first differ, as words; null where they are equal. */
export function difference(a, b, path = "$") {
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") {
    return Object.is(a ?? null, b ?? null) || a === b ? null : `${path}: ${show(a)} and ${show(b)}`;
  }
  if (Array.isArray(a) !== Array.isArray(b)) return `${path}: ${show(a)} and ${show(b)}`;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (!(key in a) || !(key in b)) return `${path}.${key}: only one side has it`;
    const found = difference(a[key], b[key], `${path}.${key}`);
    if (found) return found;
  }
  return null;
}

const show = (value) => String(JSON.stringify(value)).slice(0, 120);
