// What the browser or the host refuses is made up for, or told by name.

import assert from "node:assert/strict";
import { test } from "node:test";
import { sharedBrowser } from "./lib/browser.mjs";
import { withDesk } from "./lib/desk.mjs";
import { NO_WORKERS } from "./lib/refusals.mjs";
import { serve } from "./lib/server.mjs";
import { FIXTURE, FIXTURE_DAY } from "./lib/texts.mjs";

const REFUSED = {
  ...NO_WORKERS,
  "addresses of blobs are refused": () => {
    URL.createObjectURL = () => {
      throw new DOMException("no blobs here", "SecurityError");
    };
  },
  "storage is refused": () => {
    Object.defineProperty(globalThis, "localStorage", {
      get() {
        throw new DOMException("no storage here", "SecurityError");
      },
    });
  },
};

for (const [what, refuse] of Object.entries(REFUSED)) {
  test(`${what}: texts are read all the same`, () =>
    withDesk({ before: [refuse] }, async (desk) => {
      assert.ok((await desk.markedClaims()).length >= 40, "the sample was not read");
      const workers = what === "storage is refused" ? 1 : 0;
      assert.equal(desk.page.workers().length, workers, "the refusal does not work as meant");
      const before = desk.host.requests.length;
      await desk.read(FIXTURE, FIXTURE_DAY);
      assert.ok((await desk.pinNames()).some((name) => name.includes("Hmeimim")), "a second text was not read");
      await desk.page.click('[data-action="theme"]');
      await desk.page.click('[data-action="language"]');
      assert.deepEqual(desk.host.requests.slice(before), [], "requests after data-ready");
    }));
}

test("a worker that falls silent over a text is replaced for the next", () =>
  withDesk({ before: [silenceOneWorker], patience: 40_000 }, async (desk) => {
    await desk.page.evaluate(() => (globalThis.silent = true));
    await desk.read(FIXTURE, FIXTURE_DAY);
    assert.deepEqual(await desk.notices(), ["reader-too-slow"]);
    assert.equal(await desk.page.inputValue('[data-input="account"]'), FIXTURE, "the text was not kept");
    await desk.page.evaluate(() => (globalThis.silent = false));
    await desk.submit();
    assert.ok((await desk.markedClaims()).length >= 40, "the fresh reader does not read");
    assert.deepEqual(await desk.notices(), [], "the old notice still stands");
  }));

/** Workers lose what they are asked while `silent` is set. */
function silenceOneWorker() {
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (...message) {
    if (!globalThis.silent) post.apply(this, message);
  };
}

const NEEDED = [
  "isnad-worker_bg.wasm",
  "isnad-worker.js",
  "data/gazetteer-1.isg",
  "data/gazetteer-2.isg",
  "data/overlay.isg",
  "data/basemap.isb",
  "sample/ar.txt",
];

for (const file of NEEDED) {
  test(`${file} does not arrive: told by name`, () =>
    withDesk({ host: { missing: [file] }, gets_ready: false }, async (desk) => {
      await desk.page.waitForSelector('[data-notice="file-missing"]', { timeout: 20_000 }).catch(async () => {
        const ready = await desk.page.locator("html[data-ready]").count();
        assert.fail(`no notice that a file is missing (ready: ${ready}); notices: ${await desk.notices()}`);
      });
      const words = await desk.page.innerText('[data-notice="file-missing"]');
      assert.match(words, /reload/i, "the notice names no mend");
    }));
}

test("the reading module arrives cut in half: told by name", () =>
  withDesk({ host: { cut: ["isnad-worker_bg.wasm"] }, gets_ready: false }, async (desk) => {
    await desk.page.waitForSelector('[data-notice="reader-refused"]', { timeout: 20_000 });
  }));

for (const [fault, file] of [
  ["missing", "isnad-page_bg.wasm"],
  ["cut", "isnad-page_bg.wasm"],
  ["missing", "isnad-page.js"],
]) {
  test(`the page's own ${file} is ${fault}: the reader sees words, not an empty page`, () =>
    withDesk({ host: { [fault]: [file] }, gets_ready: false }, (desk) => assertTold(desk, "wasm-missing")));
}

async function assertTold(desk, code) {
  const told = desk.page.waitForSelector(`[data-notice="${code}"]`, { timeout: 10_000 });
  await told.catch(async () => assert.fail(`a reader sees "${await desk.page.innerText("body")}"`));
  assert.match(await desk.page.innerText("body"), /reload|policy/i, "the notice names no mend");
  // What the fault itself breaks is expected.
  desk.seen.errors.length = desk.seen.violations.length = 0;
}

test("a host that sends programs under another name is borne", () =>
  withDesk({ host: { types: { ".wasm": "text/plain" } } }, async (desk) => {
    assert.ok((await desk.markedClaims()).length >= 40, "the sample was not read");
  }));

test("a policy that refuses programs is told as that, and not as a file that is missing", () =>
  withDesk({ host: { headers: { "content-security-policy": "script-src 'self'" } }, gets_ready: false }, (desk) =>
    assertTold(desk, "wasm-blocked")));

test("the network goes off while the page is loading: told as that", () =>
  withDesk({ before: [goOffline], gets_ready: false, host: { missing: ["isnad-page_bg.wasm"] } }, (desk) => assertTold(desk, "offline")));

function goOffline() {
  Object.defineProperty(Navigator.prototype, "onLine", { get: () => false });
}

test("the program stops while it draws: told by name", () =>
  withDesk({ before: [stopDrawing], gets_ready: false }, (desk) => assertTold(desk, "crashed")));

/** A program may make no elements; scripts may. */
function stopDrawing() {
  const real = Document.prototype.createElement;
  Document.prototype.createElement = function (...name) {
    if (/wasm/.test(new Error().stack)) throw new RangeError("Maximum call stack size exceeded");
    return real.apply(this, name);
  };
}

for (const name of ["index.html", "embed.html", "isnad.html"]) {
  test(`${name} without JavaScript says what it needs, in both languages`, async () => {
    const host = await serve();
    const context = await (await sharedBrowser()).newContext({ javaScriptEnabled: false });
    try {
      const page = await context.newPage();
      await page.goto(host.url + name);
      const words = await page.innerText("body");
      assert.match(words, /جافاسكربت/);
      assert.match(words, /JavaScript/);
    } finally {
      await context.close();
      await host.close();
    }
  });
}
