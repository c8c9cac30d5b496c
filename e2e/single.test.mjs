// All of it in one file: as a page that opens from a disk, and as a script that needs no network.

import assert from "node:assert/strict";
import { test } from "node:test";
import { onDisk, withFolder } from "./lib/disk.mjs";
import { sharedBrowser } from "./lib/browser.mjs";
import { serve } from "./lib/server.mjs";
import { bytesOf } from "./lib/site.mjs";
import { FIXTURE, FIXTURE_DAY } from "./lib/texts.mjs";

const PAGE = { "isnad.html": bytesOf("isnad.html") };

const ready = (page) => page.waitForSelector("html[data-ready]", { state: "attached" });
const count = (page, selector) => page.locator(selector).count();
const claims = '[data-view="text"] .passage [data-claim]';

function assertAlone({ asked, errors }) {
  assert.deepEqual(asked, [], "the network was asked for something");
  assert.deepEqual(errors, [], "errors in the console");
}

async function read(page, text, published) {
  const field = page.locator('[data-input="account"]');
  if (!(await field.isVisible())) await page.click('[data-action="open"]');
  await field.fill(text);
  await page.fill('[data-input="published"]', published);
  await page.click('[data-action="read"]');
  await page.waitForSelector('html[data-busy="false"]', { state: "attached" });
}

test("isnad.html from a disk reads the sample and a pasted text, in a worker", async () => {
  assertAlone(
    await onDisk(PAGE, "isnad.html", async (page) => {
      await ready(page);
      assert.ok((await count(page, claims)) >= 40, "the sample was not read");
      assert.equal(page.workers().length, 1, "the page reads on its own thread");
      const look = await page.evaluate(() => getComputedStyle(document.querySelector("main.desk")).display);
      assert.equal(look, "grid", "the sheet is not there");
      await read(page, FIXTURE, FIXTURE_DAY);
      const names = await page.locator('[data-view="map"] svg [data-place]').evaluateAll((all) => all.map((one) => one.ariaLabel));
      assert.ok(names.some((name) => name?.includes("Hmeimim")), `the pasted text was not read: ${names}`);
      await page.click('[data-action="theme"]');
      await page.click('[data-action="language"]');
    }),
  );
});

test("isnad.html: what is selected stands in the address, and opens again after a reload", async () => {
  assertAlone(
    await onDisk(PAGE, "isnad.html", async (page) => {
      await ready(page);
      const handle = page.locator(".handle").nth(3);
      const claim = await handle.getAttribute("data-claim");
      await handle.click();
      await page.waitForFunction(() => location.hash.length > 1);
      const before = await page.evaluate(() => location.hash);
      await page.reload();
      await ready(page);
      assert.equal(await page.evaluate(() => location.hash), before);
      await page.locator(`.handle[data-claim="${claim}"][aria-pressed="true"]`).waitFor();
    }),
  );
});

test("isnad.html without workers reads on its own thread", async () => {
  const refuse = "globalThis.Worker = class { constructor() { throw new DOMException('refused', 'SecurityError'); } };";
  const page = { "isnad.html": PAGE["isnad.html"], "refuse.html": "" };
  const seen = await onDisk(page, "refuse.html", async (page) => {
    await page.addInitScript(refuse);
    await page.goto(page.url().replace("refuse.html", "isnad.html"));
    await ready(page);
    assert.ok((await count(page, claims)) >= 40, "the sample was not read");
    assert.equal(page.workers().length, 0);
    await read(page, FIXTURE, FIXTURE_DAY);
    assert.ok((await count(page, claims)) >= 40, "a second text was not read");
  });
  assertAlone(seen);
});

test("isnad.html: no script runs but its own, and nothing can be asked of a host", async () => {
  const seen = await onDisk(PAGE, "isnad.html", async (page) => {
    await ready(page);
    const tried = await page.evaluate(async () => {
      const script = document.createElement("script");
      // A policy of types stands before that of scripts: both have to be passed.
      const broken = [];
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => broken.push(effectiveDirective));
      try {
        script.textContent = "globalThis.ran = true";
        document.head.append(script);
      } catch {}
      await fetch("https://example.org/").catch(() => {});
      await new Promise((done) => setTimeout(done, 200));
      return { ran: globalThis.ran === true, broken };
    });
    assert.equal(tried.ran, false, "a foreign script ran");
    assert.ok(tried.broken.includes("connect-src"), `${tried.broken}`);
  });
  assert.deepEqual(seen.asked, []);
});

const ARTICLE = `<article dir="rtl" lang="ar"><p>${FIXTURE.split("\n").filter(Boolean).join("</p><p>")}</p></article>`;
const host = (more = "") =>
  `<!DOCTYPE html><meta charset="utf-8">${more}<title>x</title>${ARTICLE}` +
  `<isnad-account for="article" lang="en" loading="eager" reference-date="${FIXTURE_DAY}"><p>fallback</p></isnad-account>` +
  `<script src="isnad.inline.js"></script>`;
const SCRIPT = { "isnad.inline.js": bytesOf("isnad.inline.js") };

/** Every claim of the article is drawn, within the element. */
async function assertDrawn(page) {
  await page.locator("isnad-account .passage [data-claim]").first().waitFor();
  const n = await count(page, "isnad-account .passage [data-claim]");
  assert.ok(n >= 40, `only ${n} claims are drawn`);
  assert.equal(await page.locator("isnad-account > p").isVisible(), false, "the fallback still shows");
}

const HOSTS = {
  "a page on a disk": host(),
  "a page of another encoding": host().replace("utf-8", "windows-1256").replace(ARTICLE, encoded(ARTICLE)),
  "a page whose policy knows files on the disk and programs":
    host(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src file: 'wasm-unsafe-eval'; worker-src blob:">`),
  "a page whose policy refuses workers":
    host(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src file: 'wasm-unsafe-eval'; worker-src 'none'">`),
};

/** Letters outside ASCII as numbers, which no encoding changes. */
function encoded(markup) {
  return markup.replace(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`);
}

for (const [what, markup] of Object.entries(HOSTS)) {
  test(`isnad.inline.js in ${what} draws the article`, async () => {
    const { asked, errors } = await onDisk({ ...SCRIPT, "host.html": markup }, "host.html", assertDrawn);
    assert.deepEqual(asked, [], "the network was asked for something");
    if (!what.includes("refuses")) assert.deepEqual(errors, []);
  });
}

test("isnad.inline.js in a frame without an origin, from a host that sends no header for others", async () => {
  const site = await serve();
  const script = `${site.url}isnad.inline.js`;
  const files = {
    "index.html": `<!DOCTYPE html><link rel="icon" href="data:,"><title>x</title><iframe sandbox="allow-scripts" src="host.html" width="1200" height="800"></iframe>`,
    "host.html": host().replace("isnad.inline.js", script),
  };
  const context = await (await sharedBrowser()).newContext();
  const seen = { asked: [], errors: [] };
  context.on("request", (request) => /^http/.test(request.url()) && seen.asked.push(request.url()));
  await withFolder(files, async (_, dist) => {
    const article = await serve({ dist });
    try {
      const page = await context.newPage();
      page.on("console", (message) => message.type() === "error" && seen.errors.push(message.text()));
      await page.goto(article.url);
      await assertDrawn(page.frameLocator("iframe")).catch((error) => assert.fail(`${error.message} ${JSON.stringify(seen)}`));
      assert.equal(page.workers().length, 1, "the element reads on the page's own thread");
      assert.deepEqual(seen, { asked: [article.url, `${article.url}host.html`, script], errors: [] });
    } finally {
      await context.close();
      await Promise.all([site.close(), article.close()]);
    }
  });
});

test("isnad.inline.js twice, and two elements: an instance each, one definition", async () => {
  const twice = host().replace("<isnad-account", `<isnad-account for="article" lang="ar" loading="eager"></isnad-account><isnad-account`) +
    `<script src="isnad.inline.js"></script>`;
  assertAlone(
    await onDisk({ ...SCRIPT, "host.html": twice }, "host.html", async (page) => {
      for (const at of [0, 1]) await page.locator("isnad-account").nth(at).locator(".passage [data-claim]").first().waitFor({ state: "attached" });
      assert.equal(page.workers().length, 2);
    }),
  );
});

test("isnad.inline.js where programs are refused: told by its code, the children stay", async () => {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src file:">`;
  const listening = { "listen.js": "addEventListener('isnad:error', ({ detail }) => { if (detail.code !== 'worker-refused') globalThis.told = detail; });" };
  const markup = host(policy).replace("<isnad-account", `<script src="listen.js"></script><isnad-account`);
  await onDisk({ ...SCRIPT, ...listening, "host.html": markup }, "host.html", async (page) => {
    await page.waitForFunction(() => globalThis.told?.code === "wasm-blocked");
    assert.match(await page.evaluate(() => globalThis.told.message), /policy/);
    assert.ok(await page.locator("isnad-account > p").isVisible(), "the children are not shown");
  });
});
