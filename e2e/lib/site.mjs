// What was built: the files of dist/ under the names they have in the source, and the folders beside it.

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);

/** A path of the checkout. */
export const inCheckout = (relative) => fileURLToPath(new URL(relative, root));

/** The built page: dist/, or a copy of it elsewhere. */
export const DIST = process.env.ISNAD_DIST ?? inCheckout("dist/");

/** Where pictures of the page are left. */
export const PICTURES = inCheckout("target/e2e/");
mkdirSync(PICTURES, { recursive: true });

/** `manifest.json`: the name in the source -> { file, bytes, sha256 }. */
export function manifest() {
  try {
    return JSON.parse(readFileSync(`${DIST}manifest.json`, "utf8"));
  } catch (error) {
    throw new Error("the page is not built: run `cargo xtask build`", { cause: error });
  }
}

/** The shipped file of a name in the source; fails with the known names. */
export function shipped(name) {
  const all = manifest();
  if (!all[name]) throw new Error(`dist/ has no ${name}; it has ${Object.keys(all).join(", ")}`);
  return all[name];
}

/** The bytes of a shipped file, by its name in the source. */
export const bytesOf = (name) => readFileSync(DIST + shipped(name).file);

export const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
