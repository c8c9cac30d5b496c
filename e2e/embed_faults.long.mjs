// Whatever a browser, a host or a network refuses: the embed says it by name, and the article stays as it was.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ARTICLE, ARTICLE_DAY, articleMarkup, packed } from "./lib/article.mjs";
import * as hosts from "./lib/hosts.mjs";
import { withHost } from "./lib/visit.mjs";
import { NO_WORKERS } from "./lib/refusals.mjs";
import { SECOND } from "./lib/texts.mjs";

/** All codes that an embed may tell. */
const CODES = [
  "wasm-blocked", "wasm-missing", "worker-refused", "reader-crashed", "reader-slow", "text-missing", "text-empty", "text-too-long",
  "src-refused", "src-missing", "bad-fragment", "bad-message", "offline", "crashed", "other-build",
];

/** After which every fault has to be told: a reader that falls silent is given up after ten seconds. */
const TOLD_WITHIN = 25_000;

/** Waits for a code; what else was told has to be of the list as well. */
async function assertTold(visit, code) {
  const came = (code) =>
    globalThis.heard.some(({ kind, detail, data }) => (kind === "isnad:error" && detail?.code === code) || (data?.type === "error" && data.code === code));
  await visit.page.waitForFunction(came, code, { timeout: TOLD_WITHIN }).catch(() => visit.fail(`${code} is not told`));
  const codes = await visit.codes();
  assert.deepEqual(codes.filter((one) => !CODES.includes(one)), [], "a code that is in no list");
}

/** What a reader sees in the place of the embed has words, and is no sheet of white. */
async function assertWords(visit) {
  const isFrame = visit.host.form === "iframe";
  const shown = isFrame ? await (await visit.frame()).innerText("body") : await visit.element().innerText();
  const fallback = isFrame ? "" : await visit.page.locator(".fallback").filter({ visible: true }).allInnerTexts();
  assert.ok(`${shown}${fallback}`.trim().length > 20, `a reader sees "${shown}"`);
}

/** The host's article as it is without us. */
let untouched;
async function assertArticle(visit) {
  untouched ??= await articleAlone();
  assert.equal(await visit.articleText(), untouched, "the article is another");
}

async function articleAlone() {
  let words;
  await withHost(hosts.noPolicy(), { site: hosts.DOWN }, async (visit) => (words = await visit.articleText()));
  return words;
}

/** The fault is told by its code, in words, and the article stands. */
async function assertFault(host, settings, code, act = async () => {}) {
  await withHost(host, settings, async (visit) => {
    await act(visit);
    await assertTold(visit, code);
    await assertWords(visit);
    if (!host.otherStory) await assertArticle(visit);
    // The policy that a fault is made with is broken on purpose.
    if (host.isStrict) visit.seen.violations.length = 0;
  });
}

/** Both forms of embed, on hosts without faults of their own. */
const FORMS = { frame: hosts.noPolicy, element: hosts.noPolicyElement };

for (const [form, host] of Object.entries(FORMS)) {
  test(`${form}: the reading module is not there`, () =>
    assertFault(host(), { site: { missing: ["isnad-worker_bg.wasm"] } }, "wasm-missing"));

  test(`${form}: the reading module arrives cut short`, () =>
    assertFault(host(), { site: { cut: ["isnad-worker_bg.wasm"] } }, "wasm-missing"));

  test(`${form}: a server that sends programs as text is borne, or told`, () =>
    withHost(host(), { site: { types: { ".wasm": "text/html" } } }, async (visit) => {
      const drawn = visit.drawn().then(() => true, () => false);
      if (!(await drawn)) await assertTold(visit, "wasm-missing");
      await assertArticle(visit);
    }));

  test(`${form}: the drawing module is not there`, () =>
    assertFault(host(), { site: { missing: ["isnad-page_bg.wasm"] } }, "wasm-missing"));

  test(`${form}: the drawing module arrives cut short`, () =>
    assertFault(host(), { site: { cut: ["isnad-page_bg.wasm"] } }, "wasm-missing"));

  test(`${form}: a file of places is not there`, () =>
    assertFault(host(), { site: { missing: ["data/gazetteer-1.isg"] } }, "wasm-missing"));
}

test("element: the host's policy refuses programs", () => {
  const strict = hosts.elementHost({ csp: (site) => `default-src 'self'; script-src 'self' ${site}; connect-src 'self' ${site}` });
  return assertFault({ ...strict, isStrict: true }, {}, "wasm-blocked");
});

test("element: the host's policy lets nothing be fetched", () => {
  const strict = hosts.elementHost({ csp: (site) => `default-src 'self'; script-src 'self' ${site} 'wasm-unsafe-eval'` });
  return assertFault({ ...strict, isStrict: true }, {}, "wasm-missing");
});

test("element: the host's policy refuses embed.js, and the fallback stands", () => {
  const strict = hosts.elementHost({ csp: () => `default-src 'self'` });
  return withHost(strict, {}, async (visit) => {
    assert.ok(await visit.page.locator(".fallback").isVisible(), "the fallback is not shown");
    await assertArticle(visit);
    assert.ok(visit.seen.violations.length > 0, "the policy does not work as meant");
    visit.seen.violations.length = 0;
  });
});

test("frame: programs are refused by the server's own policy", () => {
  const site = { headers: { "content-security-policy": "script-src 'self'" } };
  return assertFault({ ...hosts.noPolicy(), isStrict: true }, { site }, "wasm-blocked");
});

for (const [form, host] of Object.entries(FORMS)) {
  for (const [what, refuse] of Object.entries(NO_WORKERS)) {
    test(`${form}: ${what}, and the account is read all the same`, () =>
      withHost(host(), { before: [refuse] }, async (visit) => {
        await visit.drawn();
        await assertTold(visit, "worker-refused");
        await assertArticle(visit);
      }));
  }

  test(`${form}: storage is denied, and nothing is missing`, () =>
    withHost(host(), { before: [denyStorage] }, async (visit) => {
      await visit.drawn();
      assert.deepEqual((await visit.codes()).filter((code) => code !== "worker-refused"), []);
      await assertArticle(visit);
    }));

  test(`${form}: a worker is killed while it reads, and the account is read by another, or it is told`, () =>
    withHost(host(), { before: [onlyOnce, killReadings] }, async (visit) => {
      const drawn = await visit.drawn().then(() => true, () => false);
      if (!drawn) await assertTold(visit, "reader-crashed");
      assert.equal(await killed(visit), true, "no worker was killed");
      await assertArticle(visit);
    }));

  test(`${form}: every worker is killed while it reads, and the account is read all the same`, () =>
    withHost(host(), { before: [killReadings] }, async (visit) => {
      await assertTold(visit, "reader-crashed");
      await visit.drawn();
      await assertArticle(visit);
    }));

  test(`${form}: a worker never answers`, () => assertFault(host(), { before: [silenceWorkers] }, "reader-slow"));

  test(`${form}: the program overflows the stack while it draws`, () =>
    assertFault(host(), { before: [overflowAtOnce] }, "crashed"));
}

/** The functions below run in every window before its scripts. */

function denyStorage() {
  const denied = {
    get() {
      throw new DOMException("no storage here", "SecurityError");
    },
  };
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) Object.defineProperty(globalThis, name, denied);
  Object.defineProperty(Document.prototype, "cookie", denied);
}

async function killed(visit) {
  const windows = visit.page.frames().map((frame) => frame.evaluate(() => globalThis.nKilled > 0));
  return (await Promise.all(windows)).includes(true);
}

/** Before killReadings: the first reading alone is ended. */
function onlyOnce() {
  globalThis.mostKilled = 1;
}

/** A worker that is asked to read a text ends while it works, as one that has run out of memory. */
function killReadings() {
  const post = Worker.prototype.postMessage;
  const begun = new WeakMap();
  Worker.prototype.postMessage = function (message, ...rest) {
    if (!begun.has(this)) begun.set(this, new Promise((done) => this.addEventListener("message", done, { once: true })));
    const isReading = message?.message?.kind === "read" || message?.kind === "read";
    const nKilled = globalThis.nKilled ?? 0;
    if (!isReading || nKilled >= (globalThis.mostKilled ?? Infinity)) return post.call(this, message, ...rest);
    globalThis.nKilled = nKilled + 1;
    begun.get(this).then(() => {
      this.terminate();
      this.dispatchEvent(new ErrorEvent("error", { message: "out of memory" }));
    });
  };
}

function silenceWorkers() {
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    const isReading = message?.message?.kind === "read" || message?.kind === "read";
    if (!isReading) post.call(this, message, ...rest);
  };
}

/** A program overflows the stack once it makes elements; scripts alone may make them. */
function overflowAtOnce() {
  const real = Document.prototype.createElement;
  const realNS = Document.prototype.createElementNS;
  const fail = (called) =>
    function (...all) {
      if (/wasm/.test(new Error().stack)) throw new RangeError("Maximum call stack size exceeded");
      return called.apply(this, all);
    };
  Document.prototype.createElement = fail(real);
  Document.prototype.createElementNS = fail(realNS);
}

test("element: every worker is killed while it reads, and what was asked for is handed out all the same", () =>
  withHost(hosts.noPolicyElement(), { before: [killReadings] }, async (visit) => {
    const drawn = await visit.drawn();
    const text = await drawn.evaluate((one, text) => one.analyze(text).then((it) => it.account.text), SECOND);
    assert.equal(text, SECOND);
    assert.ok((await visit.codes()).filter((code) => code === "reader-crashed").length >= 2, "it is not told each time");
  }));

test("frame: the network goes off before the frame is loaded", () =>
  withHost(hosts.frameHost({ snippet: { loading: "lazy" } }), {}, async (visit) => {
    // What a browser shows for a frame that it cannot load is the browser's; the host's page has to bear it.
    await visit.site.close();
    await visit.page.locator("iframe").scrollIntoViewIfNeeded();
    await visit.quiet();
    await assertArticle(visit);
    visit.site.close = async () => {};
  }));

test("element: the network goes off after embed.js has come", () => {
  const host = hosts.elementHost({ snippet: { loading: "click" } });
  return assertFault(host, {}, "offline", async (visit) => {
    await visit.element().scrollIntoViewIfNeeded();
    await visit.context.setOffline(true);
    await visit.element().getByRole("button").first().click();
  });
});

test("element: an account that is drawn needs no network", () =>
  withHost(hosts.noPolicyElement(), {}, async (visit) => {
    const drawn = await visit.drawn();
    await visit.context.setOffline(true);
    const bar = drawn.locator('[data-view="timeline"] [data-claim]').first();
    await bar.focus();
    await bar.press("Enter");
    await visit.event("isnad:select");
    assert.deepEqual(await visit.codes(), []);
  }));

test("element: with JavaScript off the fallback stands, and the article", () =>
  withHost(hosts.noPolicyElement(), { javaScriptEnabled: false }, async (visit) => {
    assert.ok(await visit.page.locator(".fallback").isVisible(), "the fallback is not shown");
    assert.equal(await visit.articleText(), untouched ?? (await articleAlone()));
  }));

test("frame: with JavaScript off it says what it needs", () =>
  withHost(hosts.noPolicy(), { javaScriptEnabled: false }, async (visit) => {
    const words = await visit.page.frameLocator("iframe").locator("body").innerText();
    assert.match(words, /جافاسكربت/, "the frame says nothing");
  }));

/** Faults of what a host has written. */
const element = (snippet, more = {}) => ({ ...hosts.elementHost({ snippet, ...more }), otherStory: "story" in more });
const frame = (options) => hosts.frameHost({ snippet: { options } });
const base = { lang: "ar", published: ARTICLE_DAY };

const WRITTEN_WRONG = [
  ["element: for names nothing on the page", element({ for: "#nowhere" }), "text-missing"],
  ["element: for is no selector", element({ for: "[[" }), "text-missing"],
  ["element: the article has no words", element({}, { story: articleMarkup([""]) }), "text-empty"],
  ["element: the article is over 2 MB", element({}, { story: articleMarkup(Array(700).fill(ARTICLE.slice(0, 2000))) }), "text-too-long"],
  ["element: src is no address of the web", element({ for: "", src: "javascript:1" }), "src-refused"],
  ["element: src is data", element({ for: "", src: "data:text/plain,x" }), "src-refused"],
  ["element: src names no file", element({ for: "", src: "nowhere.txt" }), "src-missing"],
  ["frame: src is another origin's", frame({ ...base, src: "http://127.0.0.1:9/story.txt" }), "src-refused"],
  ["frame: src leads out by two strokes", frame({ ...base, src: "//127.0.0.1:9/story.txt" }), "src-refused"],
  ["frame: src is no address of the web", frame({ ...base, src: "javascript:1" }), "src-refused"],
  ["frame: src is no text", frame({ ...base, src: "story.pdf" }), "src-refused"],
  ["frame: src names no file", frame({ ...base, src: "nowhere.txt" }), "src-missing"],
  ["frame: t is no packed text", frame({ ...base, t: "%%%" }), "bad-fragment"],
  ["frame: t is cut short", frame({ ...base, t: packed(ARTICLE).slice(0, 200) }), "bad-fragment"],
  ["frame: t unpacks to over 2 MB", frame({ ...base, t: packed("قال ".repeat(400_000)) }), "text-too-long"],
  ["frame: t is packed from nothing", frame({ ...base, t: packed("") }), "text-empty"],
  ["frame: t is over 32 KB", frame({ ...base, t: "A".repeat(33 * 1024) }), "bad-fragment"],
  ["frame: t and src together", frame({ ...base, t: packed(ARTICLE), src: "story.txt" }), "bad-fragment"],
  ["frame: another version of the fragment", frame({ ...base, v: 2, t: packed(ARTICLE) }), "bad-fragment"],
];

for (const [what, host, code] of WRITTEN_WRONG) test(what, () => assertFault(host, {}, code));

test("frame: a text of no words by a message", () =>
  assertFault(frame({ lang: "ar" }), {}, "text-empty", async (visit) => {
    await visit.message("ready");
    await visit.page.evaluate(() => document.querySelector("iframe").contentWindow.postMessage({ isnad: 1, type: "text", text: " \n" }, "*"));
  }));

test("what an error tells is a code of the list and words in the language of the embed", () =>
  withHost(element({ for: "#nowhere", lang: "en" }), {}, async (visit) => {
    const { detail, bubbles, composed } = await visit.event("isnad:error");
    assert.deepEqual([bubbles, composed], [true, true]);
    assert.deepEqual(Object.keys(detail).sort(), ["code", "message"]);
    assert.ok(CODES.includes(detail.code) && /[a-z]{3}/.test(detail.message));
  }));
