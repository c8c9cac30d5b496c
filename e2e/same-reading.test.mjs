// The module in the browser and the native command make the same of the same text.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withDesk } from "./lib/desk.mjs";
import { FILES, decoded, difference, nativeReadingOf, readingOf } from "./lib/reading.mjs";
import { bytesOf, shipped } from "./lib/site.mjs";
import { FIXTURE, FIXTURE_DAY, SAMPLE, SECOND, corpusAccounts } from "./lib/texts.mjs";

const TEXTS = [
  { name: "the sample", text: SAMPLE, published: null },
  { name: "the fixture", text: FIXTURE, published: FIXTURE_DAY },
  { name: "the fixture without its day", text: FIXTURE, published: null },
  { name: "a short text", text: SECOND, published: "2023-03-10" },
  { name: "nothing", text: "", published: null },
  { name: "characters beyond the first plane", text: `قال الوزير \u{1F6EB} إن الوفد وصل إلى حلب.\u{10FFFF}`, published: null },
  ...corpusAccounts(),
];

/** What the module that the page ships answers to all texts, on the main thread of the page: bytes. */
function readInPage(desk) {
  const files = FILES.map((name) => shipped(name).file);
  const links = { script: shipped("isnad-worker.js").file, wasm: shipped("isnad-worker_bg.wasm").file, files };
  return desk.page.evaluate(
    async ({ links, texts }) => {
      const bytes = async (file) => new Uint8Array(await (await fetch(new URL(file, document.baseURI))).arrayBuffer());
      const worker = await import(new URL(links.script, document.baseURI).href);
      worker.initSync({ module: await bytes(links.wasm) });
      for (const file of links.files) worker.answer({ kind: "load", id: 1 }, await bytes(file));
      return texts.map(({ text, published }) => [...worker.answer({ kind: "read", id: 2, text, published }).reading]);
    },
    { links, texts: TEXTS },
  );
}

test("browser and native command agree on every text", (t) =>
  withDesk({}, async (desk) => {
    const inPage = await readInPage(desk);
    let claims = 0;
    for (const [at, { name, text, published }] of TEXTS.entries()) {
      const native = await nativeReadingOf(text, published);
      assert.equal(native.format, "isnad-reading", `${name}: the command prints another format`);
      const reading = await decoded(Uint8Array.from(inPage[at]));
      assert.equal(difference(reading, native), null, `${name}: browser and command differ`);
      claims += native.claims.length;
    }
    assert.ok(TEXTS.length >= 8 && claims >= 150, `only ${TEXTS.length} texts with ${claims} claims were compared`);
    t.diagnostic(`${TEXTS.length} texts, ${claims} claims`);
  }));

test("the comparison finds one changed value", async () => {
  const reading = await readingOf(FIXTURE, FIXTURE_DAY);
  const changed = structuredClone(reading);
  changed.claims[3].span[1] += 1;
  assert.match(difference(reading, changed), /^\$\.claims\.3\.span\.1: /);
  delete changed.claims[0].time;
  assert.match(difference(reading, changed), /only one side has it$/);
});

test("numbers are written as FORMAT.md says: at most 5 decimals, no exponent", async () => {
  const { places } = await readingOf(SAMPLE);
  const json = JSON.stringify(places);
  assert.ok(places.some((place) => place.lat !== null), "no place has a position");
  assert.doesNotMatch(json, /\d\.\d{6}|\d[eE][-+]?\d/, "a number is written longer");
});

test("the gazetteers are those of the checkout", () => {
  for (const name of FILES) assert.ok(bytesOf(name).length > 0, `${name} is empty`);
});
