// An embed whose program does not start: told by its code, in words, and the article around it stands as it was.

import assert from "node:assert/strict";
import { test } from "node:test";
import { sharedBrowser } from "./lib/browser.mjs";
import { anotherBuild, bytesIn } from "./lib/builds.mjs";
import { withFolder } from "./lib/disk.mjs";
import { serve } from "./lib/server.mjs";
import { SECOND } from "./lib/texts.mjs";

const OPEN = { "access-control-allow-origin": "*" };
const policy = (words) => (words ? `<meta http-equiv="Content-Security-Policy" content="${words}">` : "");

/** An article with an element, or a frame that gets its text by a message; what they tell is written down. */
const article = (site, form, words, children) => `<!DOCTYPE html><meta charset="utf-8">${policy(words)}<link rel="icon" href="data:,">
<script src="listen.js"></script><title>x</title><article lang="ar"><p>${SECOND}</p></article>${
  form === "frame"
    ? `<iframe src="${site}embed.html#v=1&lang=en" width="900" height="600"></iframe>`
    : `<isnad-account for="article" lang="en" loading="eager">${children}</isnad-account><script type="module" src="${site}embed.js"></script>`
}`;

const LISTEN = `globalThis.codes = [];
addEventListener("isnad:error", ({ detail }) => codes.push(detail.code));
addEventListener("message", ({ data, source }) => {
  if (data?.isnad !== 1) return;
  if (data.type === "error") codes.push(data.code);
  if (data.type === "ready") source.postMessage({ isnad: 1, type: "text", text: ${JSON.stringify(SECOND)} }, "*");
});`;

/** Opens an article whose embed has a fault; `act` is given the page once the code has been told. */
async function withFault({ form, host = {}, words, before, children = "<p>fallback</p>", act = async () => {} }, code) {
  const site = await serve({ headers: OPEN, ...host });
  const files = { "index.html": article(site.url, form, words?.(new URL(site.url).origin), children), "listen.js": LISTEN };
  await withFolder(files, async (_, dist) => {
    const around = await serve({ dist });
    const context = await (await sharedBrowser()).newContext({ locale: "en-GB" });
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      if (before) await context.addInitScript(before);
      await page.goto(around.url);
      await page.waitForFunction((code) => globalThis.codes.includes(code), code).catch(async () =>
        assert.fail(`${code} is not told; told: ${await page.evaluate(() => globalThis.codes)}`));
      assert.equal(await page.locator("article").innerText(), SECOND);
      await act(page);
    } finally {
      await context.close();
      await Promise.all([site.close(), around.close()]);
    }
  });
}

/** The children of an element show, and what is drawn of the program does not. */
async function showsChildren(page) {
  assert.ok(await page.locator("isnad-account > p").isVisible(), "the children are hidden");
  assert.equal(await page.locator("isnad-account .isnad").count(), 0, "an empty box is left");
}

const showsWords = (code) => async (page) => {
  const words = await page.frameLocator("iframe").locator(`[data-notice="${code}"]`).innerText();
  assert.match(words, /[a-z]{3}.*\./i);
};

function refuseToDraw() {
  const real = Document.prototype.createElement;
  Document.prototype.createElement = function (...name) {
    if (/_bg.*wasm/.test(new Error().stack)) throw new RangeError("Maximum call stack size exceeded");
    return real.apply(this, name);
  };
}
const offline = () => Object.defineProperty(Navigator.prototype, "onLine", { get: () => false });

const FAULTS = [
  ["the drawing program is not there", { host: { missing: ["isnad-page_bg.wasm"] } }, "wasm-missing"],
  ["the drawing program is cut short", { host: { cut: ["isnad-page_bg.wasm"] } }, "wasm-missing"],
  ["the script of the drawing program is not there", { host: { missing: ["isnad-page.js"] } }, "wasm-missing"],
  ["the network is off", { host: { missing: ["isnad-page_bg.wasm"] }, before: offline }, "offline"],
  ["the program stops while it draws", { before: refuseToDraw }, "crashed"],
];

for (const [what, fault, code] of FAULTS) {
  test(`element: ${what}`, () => withFault({ form: "element", ...fault, act: showsChildren }, code));
  test(`frame: ${what}`, () => withFault({ form: "frame", ...fault, act: showsWords(code) }, code));
}

test("element: the host's policy refuses programs", () =>
  withFault({ form: "element", words: (site) => `script-src 'self' ${site}; connect-src ${site}`, act: showsChildren }, "wasm-blocked"));

test("element: nothing may be fetched", () =>
  withFault({ form: "element", words: (site) => `script-src 'self' ${site} 'wasm-unsafe-eval'; connect-src 'none'`, act: showsChildren }, "wasm-missing"));

test("frame: the server's own policy refuses programs", () =>
  withFault({ form: "frame", host: { headers: { ...OPEN, "content-security-policy": "script-src 'self'" } }, act: showsWords("wasm-blocked") }, "wasm-blocked"));

test("element without children: words of ours stand in its place", () =>
  withFault({ form: "element", host: { missing: ["isnad-page_bg.wasm"] }, children: "", act: async (page) => {
    const words = page.locator('isnad-account [data-notice="wasm-missing"]');
    assert.ok(await words.isVisible());
    assert.match(await words.innerText(), /Reload/);
  } }, "wasm-missing"));

for (const form of ["element", "frame"]) {
  test(`${form}: workers are refused, which is told, and the account is read all the same`, () =>
    withFault({ form, before: () => (globalThis.Worker = class { constructor() { throw new DOMException("no", "SecurityError"); } }), act: async (page) => {
      const tree = form === "frame" ? page.frameLocator("iframe") : page.locator("isnad-account");
      await tree.locator(".passage [data-claim]").first().waitFor({ state: "attached" });
    } }, "worker-refused"));

  test(`${form}: a reader of another build is refused`, async () => {
    const second = anotherBuild("0123456789abcdef");
    try {
      const instead = { "isnad-worker_bg.wasm": bytesIn(second.folder, "isnad-worker_bg.wasm") };
      await withFault({ form, host: { instead }, act: form === "frame" ? showsWords("other-build") : showsChildren }, "other-build");
    } finally {
      second.remove();
    }
  });
}
