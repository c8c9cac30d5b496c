// Another build of the same page: a copy of dist/ in which the programs, the scripts and the sheet are others, named and
// listed as the build would have done it.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DIST, bytesOf, manifest, sha256 } from "./site.mjs";

/** So that every file is written after all that it names. */
const ORDER = [/\.wasm$|^data\/|^sample\/|\.css$/, /^isnad-.*\.js$/, /\.js$/, /\.html$/];
const rank = (name) => ORDER.findIndex((pattern) => pattern.test(name));

/** The id that the programs of the build bear. */
export function programId() {
  const section = WebAssembly.Module.customSections(new WebAssembly.Module(bytesOf("isnad-worker_bg.wasm")), "build")[0];
  return new TextDecoder().decode(section);
}

/**
 * A build beside the one of the checkout, whose programs bear `id` and whose page says so to tests:
 * `--build-of-test` on its root. Whoever makes it removes it.
 */
export function anotherBuild(id) {
  const folder = `${mkdtempSync(join(tmpdir(), "isnad-build-"))}/`;
  cpSync(DIST, folder, { recursive: true });
  const before = manifest();
  const names = Object.keys(before).filter((name) => !/^isnad\.|^service\.js$/.test(name));
  const renamed = new Map([[programId(), id]]);
  const after = {};
  for (const name of names.sort((a, b) => rank(a) - rank(b))) {
    const { file, sha256: old } = before[name];
    let text = readFileSync(folder + file, "latin1");
    for (const [from, to] of renamed) text = text.replaceAll(from, to);
    if (name === "style.css") text += `:root{--build-of-test:${id}}`;
    const bytes = Buffer.from(text, "latin1");
    const hash = sha256(bytes);
    const named = file.replace(old.slice(0, 8), hash.slice(0, 8));
    rmSync(folder + file);
    writeFileSync(folder + named, bytes);
    renamed.set(file, named);
    after[name] = { file: named, bytes: bytes.length, sha256: hash };
  }
  writeFileSync(`${folder}manifest.json`, JSON.stringify(after));
  writeFileSync(`${folder}service.js`, keeperOf(readFileSync(`${folder}service.js`, "utf8"), before, after, renamed));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

/** The shipped file of a name in the source, of a build in a folder. */
export const fileIn = (folder, name) => JSON.parse(readFileSync(`${folder}manifest.json`, "utf8"))[name].file;
export const bytesIn = (folder, name) => readFileSync(folder + fileIn(folder, name));

const integrity = (hash) => `sha256-${Buffer.from(hash, "hex").toString("base64")}`;

function keeperOf(script, before, after, renamed) {
  for (const [from, to] of renamed) script = script.replaceAll(from, to);
  for (const name of Object.keys(after)) script = script.replaceAll(integrity(before[name].sha256), integrity(after[name].sha256));
  const [, id] = /"([0-9a-f]{16})"/.exec(script);
  return script.replace(id, sha256(script).slice(0, 16));
}
