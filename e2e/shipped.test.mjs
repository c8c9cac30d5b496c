// What the browser loads is what the build finished: optimised, and named by its bytes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withDesk } from "./lib/desk.mjs";
import { bytesOf, manifest, sha256, shipped } from "./lib/site.mjs";

/** Named by pages and hosts that do not change with a build. */
const STABLE = ["index.html", "embed.html", "embed.js", "embed.d.ts", "isnad.html", "isnad.inline.js", "service.js"];

test("every file of the manifest has the bytes and the name that the manifest tells", () => {
  for (const [name, { file, bytes, sha256: hash }] of Object.entries(manifest())) {
    const found = bytesOf(name);
    assert.equal(found.length, bytes, `${name}: another length`);
    assert.equal(sha256(found), hash, `${name}: other bytes than the manifest tells`);
    if (!STABLE.includes(name)) assert.ok(file.includes(hash.slice(0, 8)), `${file} is not named by its bytes`);
  }
});

test("the programs that Chromium runs are the finished ones", async () => {
  const loaded = new Map();
  const watch = (desk) => desk.page.on("response", (response) => {
    if (response.url().endsWith(".wasm")) loaded.set(new URL(response.url()).pathname.split("/").at(-1), response);
  });
  await withDesk({}, async (desk) => {
    watch(desk);
    await desk.page.reload();
    await desk.ready();
    for (const name of ["isnad-page_bg.wasm", "isnad-worker_bg.wasm"]) {
      const { file, sha256: hash } = shipped(name);
      assert.ok(loaded.has(file), `${file} was not loaded; loaded: ${[...loaded.keys()].join(", ")}`);
      assert.equal(sha256(await loaded.get(file).body()), hash, `${file}: other bytes were run`);
    }
    assert.equal(loaded.size, 2, "another program was loaded");
  });
});

test("wasm-opt has been over both programs", async () => {
  for (const name of ["isnad-page_bg.wasm", "isnad-worker_bg.wasm"]) {
    const program = await WebAssembly.compile(bytesOf(name));
    const names = WebAssembly.Module.customSections(program, "name");
    assert.equal(names.length, 0, `${name} still carries the names of its functions`);
  }
});

test("no file of the page names a folder of the machine that built it", () => {
  const home = process.env.HOME ?? "/nowhere";
  for (const name of Object.keys(manifest())) {
    const text = bytesOf(name).toString("latin1");
    for (const leak of [home.length > 1 ? `${home}/` : "/nowhere/", "/registry/src/"]) {
      assert.ok(!text.includes(leak), `${name} names ${leak}`);
    }
  }
});
