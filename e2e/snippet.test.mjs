// An editor makes a snippet, pastes it as it was copied into an article page that allows what the dialog names and
// nothing else, and readers see the account there.

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import { test } from "node:test";
import { ARTICLE, ARTICLE_DAY, PARAGRAPHS, articleMarkup } from "./lib/article.mjs";
import { sharedBrowser } from "./lib/browser.mjs";
import { lowContrast } from "./lib/contrast.mjs";
import { NARROW, WIDE, withDesk } from "./lib/desk.mjs";
import { onDisk } from "./lib/disk.mjs";
import { FOR_ALL } from "./lib/hosts.mjs";
import { turnTo } from "./lib/matrix.mjs";
import { serve } from "./lib/server.mjs";
import { bytesOf } from "./lib/site.mjs";
import { Visit } from "./lib/visit.mjs";

const { source: AXE } = createRequire(import.meta.url)("axe-core");

/** A dialog is small beside what a page may hold. */
const MOST_ELEMENTS = 120;

const HOSTILE = `"><script>alert('x')</script> & </iframe>\u202E&quot;`;

const code = (page, name) => page.inputValue(`[data-code="${name}"]`);
const option = (name) => `[data-embed="${name}"]`;

async function open(page) {
  await page.click('[data-action="embed"]');
  await page.waitForSelector("dialog.embed-dialog[open] [role=tab]");
}

const choose = (page, form) => page.click(`[data-form="${form}"]`);

/** Presses Copy; what is on the clipboard then. */
async function copied(page, name = "snippet") {
  await page.waitForFunction((name) => document.querySelector(`[data-code="${name}"]`).value, name);
  await page.click(`[data-copy="${name}"]`);
  await page.waitForFunction((name) => document.querySelector(`[data-copy="${name}"] + .copied`).innerText, name);
  const words = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(words, await code(page, name), "what is copied is not what is shown");
  return words;
}

/**
 * An article page of another origin with this in it, which allows what a policy says beside its own sheet; `act` visits it.
 * A script stands before the article or behind the frame, or is left to be added.
 */
async function published(site, { snippet, policy, form, css = "", script = "", place = "behind", viewport }, act) {
  const own = await serve({});
  // What the dialog names is added to what the page has for itself: its sheet, and its own script where it has one.
  const csp = `default-src 'none'; style-src 'self'; ${script ? policy.replace("script-src", "script-src 'self'") : policy}`;
  const tag = `<script ${place === "behind" ? 'type="module" ' : ""}src="/own.js"></script>`;
  const at = (name) => (script && place === name ? tag : "");
  const body = `<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>مقال</title>
<link rel="stylesheet" href="/own.css">${at("before")}</head><body>${articleMarkup(PARAGRAPHS)}${snippet}${at("behind")}</body></html>`;
  own.pages["/story.html"] = { body, headers: { "content-security-policy": csp } };
  own.pages["/own.css"] = { body: css };
  own.pages["/own.js"] = { body: script };
  const context = await (await sharedBrowser()).newContext({ locale: "ar", reducedMotion: "reduce", ...(viewport && { viewport }) });
  const settings = { patience: 15_000, before: [] };
  const visit = new Visit({ host: { form }, settings, site, pages: own, context, page: await context.newPage() });
  try {
    await visit.watch();
    await visit.page.goto(visit.address(), { waitUntil: "load" });
    await act(visit);
    visit.check();
    assert.deepEqual(visit.seen.errors, [], "errors in the console");
  } finally {
    await context.close();
    await own.close();
  }
}

async function assertDrawn(visit) {
  const drawn = await visit.drawn();
  assert.ok((await drawn.locator('[data-view="timeline"] [data-claim]').count()) > 5, "few claims are drawn");
  return drawn;
}

test("by keys alone: the dialog opens, holds the focus, and gives it back", () =>
  withDesk({}, async ({ page }) => {
    const inDialog = () => page.evaluate(() => Boolean(document.activeElement.closest("dialog")));
    const focused = () => page.evaluate(() => document.activeElement.dataset.action ?? document.activeElement.dataset.form);
    await page.focus('[data-tool][tabindex="0"]');
    for (let n = 0; n < 20 && (await focused()) !== "embed"; n += 1) await page.keyboard.press("ArrowRight");
    assert.equal(await focused(), "embed", "the arrows do not reach it among the tools");
    await page.keyboard.press("Enter");
    await page.waitForSelector("dialog.embed-dialog[open] [role=tab]");
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "frame", "the first stop is not the chosen form");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.waitForSelector('[data-code="sheet"]');
    assert.equal(await page.getAttribute('[data-form="element"]', "aria-selected"), "true");
    for (let n = 0; n < 14; n += 1) {
      await page.keyboard.press("Tab");
      assert.ok(await inDialog(), "the focus has left the dialog");
    }
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog.embed-dialog:not([open])", { state: "attached" });
    assert.equal(await focused(), "embed", "the focus is not given back");
    assert.equal(page.frames().length, 1, "the preview is left behind");
    assert.equal(await page.locator("dialog.embed-dialog *").count(), 0, "the dialog leaves elements behind");
  }));

test("a frame that carries its text is drawn on a page that allows frames of the copy and nothing else", () =>
  withDesk({}, async (desk) => {
    const { page } = desk;
    await desk.read(ARTICLE, ARTICLE_DAY);
    await open(page);
    assert.equal(await page.inputValue(option("site")), desk.host.url);
    assert.equal(await page.inputValue(option("published")), ARTICLE_DAY);
    await page.selectOption(option("theme"), "dark");
    await page.selectOption(option("lang"), "ar");
    await page.fill(option("height"), "700");
    await page.fill(option("title"), HOSTILE);
    const snippet = await copied(page);
    assert.match(snippet, /v1\/embed\.html#v=1&amp;lang=ar&amp;theme=dark&amp;view=linked&amp;published=2023-03-19&amp;t=/);
    const policy = await code(page, "policy");
    assert.equal(policy, `frame-src ${desk.host.origin}`);
    assert.ok(await page.locator('[data-copy="snippet"]').isVisible());
    await published(desk.host, { snippet, policy, form: "iframe" }, async (visit) => {
      const drawn = await assertDrawn(visit);
      assert.match(await drawn.innerText("body"), /الرواشدة/, "another text is shown");
      assert.equal(await drawn.locator('[data-action="embed"]').count(), 0, "an embed makes embeds");
      assert.equal(await drawn.getAttribute("html", "data-theme"), "dark");
      const frame = visit.page.locator("iframe");
      assert.equal(await frame.getAttribute("title"), HOSTILE, "the title is another");
      assert.equal((await frame.boundingBox()).height, 700, "it is not as high as was chosen, or has a border");
    });
  }));

test("an element is drawn on a page that allows what the dialog names, from a server that sends what it names", () =>
  withDesk({ host: { headers: FOR_ALL } }, async (desk) => {
    const { page } = desk;
    await desk.read(ARTICLE, ARTICLE_DAY);
    await open(page);
    await choose(page, "element");
    await page.fill(option("article"), "#story");
    await page.fill(option("fallback"), HOSTILE);
    await page.fill(option("height"), "900");
    await page.selectOption(option("highlight"), "all");
    const snippet = await copied(page);
    assert.match(snippet, /^<isnad-account\n {2}for="#story"\n {2}lang="en"\n {2}reference-date="2023-03-19"\n {2}highlight="all">/);
    const [policy, css] = [await code(page, "policy"), await code(page, "sheet")];
    assert.match(await page.innerText(".output"), /Access-Control-Allow-Origin: \*/);
    await published(desk.host, { snippet, policy, css, form: "element" }, async (visit) => {
      assert.equal(await visit.element().locator(":scope > p").textContent(), HOSTILE, "the sentence is another");
      await assertDrawn(visit);
      assert.equal((await visit.element().boundingBox()).height, 900);
      const marked = () => visit.page.evaluate(() => [...CSS.highlights.values()].some((one) => one.size > 0));
      assert.ok(await marked(), "nothing is marked in the article");
    });
  }));

test("a frame that follows its content, and one that is sent its text, work with the lines that are shown", () =>
  withDesk({ host: { headers: FOR_ALL } }, async (desk) => {
    const { page } = desk;
    await desk.read(ARTICLE, ARTICLE_DAY);
    await open(page);
    await page.check('[name="embed-source"][value="message"]');
    await page.check(option("follows"));
    const snippet = await copied(page);
    const script = await copied(page, "script");
    const policy = await code(page, "policy");
    assert.equal(policy, `frame-src ${desk.host.origin}; script-src ${desk.host.origin}`);
    const viewport = { width: 720, height: 900 };
    await published(desk.host, { snippet, policy, script, viewport, form: "iframe" }, async (visit) => {
      await assertDrawn(visit);
      await visit.page.waitForFunction(() => document.querySelector("iframe").offsetHeight > 800);
    });
    await published(desk.host, { snippet, policy, script, place: "before", form: "iframe" }, assertDrawn);
    await published(desk.host, { snippet, policy, script, place: "late", form: "iframe" }, async (visit) => {
      await visit.page.locator("iframe").scrollIntoViewIfNeeded();
      await visit.message("ready");
      await visit.page.addScriptTag({ url: "/own.js" });
      await assertDrawn(visit);
    });
  }));

/** A preview starts a second program while the page's own goes on. */
const PREVIEWED_WITHIN = 30_000;

/** The frame with the preview, in which the embed is. */
const preview = (page) => page.frameLocator(".preview-window");

test("the preview is the embed itself, follows what is chosen, and says where it is another", () =>
  withDesk({ patience: PREVIEWED_WITHIN }, async (desk) => {
    const { page } = desk;
    await open(page);
    const frame = preview(page).locator("iframe");
    await preview(page).frameLocator("iframe").locator("[data-claim]").first().waitFor({ state: "attached" });
    const snippet = await code(page, "snippet");
    const shown = await frame.evaluate((one) => Object.fromEntries([...one.attributes].map(({ name, value }) => [name, value])));
    for (const [name, value] of Object.entries(shown)) {
      assert.ok(snippet.includes(`${name}="${value.replaceAll("&", "&amp;")}"`), `${name} is another in the preview`);
    }
    assert.ok(!("sandbox" in shown), "it keeps a sandbox that is none on its own origin");
    const steps = await page.evaluate(() => history.length);
    await page.selectOption(option("theme"), "dark");
    await preview(page).frameLocator("iframe").locator('html[data-theme="dark"] [data-claim]').first().waitFor({ state: "attached" });
    await page.check('[name="embed-source"][value="file"]');
    await preview(page).frameLocator('iframe[src$="src=account.txt"], iframe:not([src*="t="])').locator("[data-claim]").first().waitFor({ state: "attached" });
    assert.match(await page.innerText(".preview"), /not uploaded yet/);
    await page.click('[data-action="preview-phone"]');
    assert.ok((await page.locator(".preview-window").boundingBox()).width < 400, "it is not as narrow as a phone");
    await choose(page, "element");
    const element = preview(page).locator("isnad-account");
    await element.locator("[data-claim]").first().waitFor({ state: "attached" });
    assert.match(await preview(page).locator("article").innerText(), /صقر/, "there is no article to read");
    await element.locator('[data-view="timeline"] [data-claim]').first().focus();
    await page.keyboard.press("Enter");
    await desk.settle();
    await page.fill(option("site"), "https://isnad.example.org/v1/");
    assert.match(await code(page, "policy"), /^script-src https:\/\/isnad\.example\.org 'wasm-unsafe-eval'/);
    assert.match(await page.innerText(".preview"), /not the one at the address/);
    assert.equal(await page.evaluate(() => history.length), steps, "the preview fills the history of the page");
  }));

test("a copy on the same server has no sandbox that could be taken away, and an address that is none is told", () =>
  withDesk({ host: { headers: FOR_ALL }, patience: PREVIEWED_WITHIN }, async ({ page }) => {
    await open(page);
    await page.waitForFunction(() => document.querySelector('[data-code="snippet"]').value);
    await page.check(option("same-origin"));
    assert.match(await code(page, "snippet"), /sandbox="allow-scripts allow-popups allow-downloads"/);
    assert.match(await page.innerText(".output"), /Access-Control-Allow-Origin: \*/);
    const sandboxed = 'iframe[sandbox="allow-scripts allow-popups allow-downloads"]';
    await preview(page).frameLocator(sandboxed).locator("[data-claim]").first().waitFor({ state: "attached" });
    for (const none of ["javascript:alert(1)", "https://a b", "file:///isnad.html", "https://x.org;script-src"]) {
      await page.fill(option("site"), none);
      assert.match(await page.innerText(".site-note"), /no address on the web/, none);
      assert.equal(await code(page, "policy"), "frame-src https://isnad.example", none);
    }
    await page.fill(option("site"), "https://مثال.إختبار/إسناد/");
    assert.equal(await code(page, "policy"), "frame-src https://xn--mgbh0fb.xn--kgbechtv");
    await page.fill(option("site"), "");
    assert.match(await page.innerText(".site-note"), /Write the address/);
  }));

test("a text that no address can hold is told, by how much, and goes into a file", () =>
  withDesk({}, async (desk) => {
    const { page } = desk;
    const noise = randomBytes(36 * 1024).toString("hex").replace(/(.{40})/g, "$1 ");
    await desk.read(`${ARTICLE}\n${noise}`, ARTICLE_DAY);
    await open(page);
    const told = page.locator('[data-notice="embed-obstacle"]');
    assert.match(await told.innerText(), /it takes \d\d KB and the limit is 30, so it is \d\d? KB over/);
    assert.equal(await code(page, "snippet"), "");
    assert.ok(!(await page.locator('[data-code="snippet"]').isVisible()), "an empty field is shown");
    assert.ok(!(await page.locator(".preview").isVisible()), "a preview of nothing is shown");
    await told.getByRole("button", { name: "file" }).click();
    await page.fill(option("file"), "../story.txt");
    assert.match(await told.innerText(), /no slash/);
    assert.equal(await code(page, "snippet"), "", "a file of another folder is named");
    await page.fill(option("file"), "قصة.txt");
    assert.match(await code(page, "snippet"), /src=%D9%82%D8%B5%D8%A9\.txt"/);
    const download = page.waitForEvent("download");
    await page.click('[data-action="save-text"]');
    const file = await download;
    assert.equal(file.suggestedFilename(), "قصة.txt");
    const bytes = await new Response(await file.createReadStream()).text();
    assert.ok(bytes.startsWith(ARTICLE.slice(0, 200)), "another text is saved");
  }));

const note = (page, name) => page.locator(`label:has(${option(name)}) .site-note`);

test("a day that is missing, a height out of bounds, a title that is cut and a link that is none are told", () =>
  withDesk({}, async (desk) => {
    const { page } = desk;
    await desk.read(ARTICLE, ARTICLE_DAY);
    await open(page);
    assert.equal(await note(page, "published").count(), 0);
    await page.fill(option("published"), "");
    await page.locator(option("published")).blur();
    assert.match(await note(page, "published").innerText(), /stay without a date/);
    for (const [typed, kept] of [["20000", "5000"], ["1", "200"]]) {
      await page.fill(option("height"), typed);
      await page.keyboard.press("Enter");
      assert.equal(await page.inputValue(option("height")), kept);
      assert.match(await note(page, "height").innerText(), /between 200 and 5,?000/);
    }
    await page.fill(option("title"), "x".repeat(200));
    assert.match(await note(page, "title").innerText(), /room for 200 letters/);
    await choose(page, "element");
    const stays = await page.inputValue(option("fallback"));
    assert.match(stays, /If no map and timeline appear here/);
    await page.fill(option("link"), "javascript:alert(1)");
    assert.match(await note(page, "link").innerText(), /no address of a page/);
    assert.ok(!(await code(page, "snippet")).includes("<a "), "it has a link that is none");
    await page.fill(option("link"), "https://news.example/map");
    assert.match(await code(page, "snippet"), /<p><a href="https:\/\/news\.example\/map">Open this account as a map and a timeline<\/a><\/p>/);
  }));

test("the preview starts anew when what it shows changes, and for no word that it does not show", () =>
  withDesk({ patience: PREVIEWED_WITHIN }, async ({ page }) => {
    await open(page);
    const frame = preview(page).locator("iframe");
    await frame.waitFor({ state: "attached" });
    await frame.evaluate((one) => (one.dataset.first = ""));
    await page.fill(option("title"), "another title");
    await page.waitForTimeout(600);
    assert.equal(await preview(page).locator("iframe[data-first]").count(), 1, "it starts anew for its title");
    await page.selectOption(option("theme"), "dark");
    await preview(page).locator("iframe:not([data-first])").waitFor({ state: "attached" });
    const wide = await page.locator(".preview-window").evaluate((one) => one.offsetWidth);
    assert.equal(wide, 784, "the host of the preview is as wide as the dialog has room");
  }));

test("a static file is previewed as it is saved, in the appearance that is chosen, with the code that shows it", () =>
  withDesk({ patience: PREVIEWED_WITHIN }, async (desk) => {
    const { page } = desk;
    await desk.read(ARTICLE, ARTICLE_DAY);
    await open(page);
    const height = async () => (await page.locator("dialog[open]").boundingBox()).height;
    const before = await height();
    await choose(page, "static");
    assert.equal(await height(), before, "the dialog jumps");
    await preview(page).locator("table.claims tbody tr").first().waitFor();
    await page.selectOption(option("theme"), "dark");
    const isDark = () => preview(page).locator("html").evaluate((root) => getComputedStyle(root).colorScheme === "dark");
    for (let n = 0; n < 40 && !(await isDark()); n += 1) await page.waitForTimeout(100);
    assert.ok(await isDark(), "the preview has another appearance");
    const download = page.waitForEvent("download");
    await page.click('[data-action="export"][data-format="html"]');
    const file = await download;
    const text = await new Response(await file.createReadStream()).text();
    assert.match(text, /:root\{color-scheme:dark;/);
    assert.match(await page.innerText("dialog [role=status]:not(:empty)"), /Handed to the browser as isnad-/);
    const src = encodeURIComponent(file.suggestedFilename());
    assert.ok((await code(page, "still-page")).includes(`src="${src}"`));
    assert.match(await code(page, "still-page"), /frameborder="0"\n {2}referrerpolicy="no-referrer"\n {2}sandbox=""><\/iframe>$/);
    assert.match(await code(page, "still-picture"), /^<img src="isnad-[^"]+\.svg" alt="[^"]+" width="100%">$/);
  }));

test("in one file from a disk the dialog makes snippets and says why it has no preview", async () => {
  const { asked, errors } = await onDisk({ "isnad.html": bytesOf("isnad.html") }, "isnad.html", async (page) => {
    await page.waitForSelector("html[data-ready]", { state: "attached" });
    await open(page);
    assert.equal(await page.inputValue(option("site")), "https://isnad.example");
    assert.match(await page.innerText(".preview"), /one single file/);
    assert.ok(await page.locator('[data-copy="snippet"]').isDisabled(), "a code that leads nowhere can be copied");
    await page.waitForFunction(() => document.querySelector('[data-code="snippet"]').value.includes("https://isnad.example/v1/embed.html#v=1"));
  });
  assert.deepEqual([asked, errors], [[], []]);
});

test("a preview whose page does not come says so", () =>
  withDesk({ host: { missing: ["preview.html"] } }, async ({ page }) => {
    await open(page);
    await page.locator(".preview", { hasText: "could not be loaded" }).waitFor();
  }));

/** What axe finds in the dialog. */
const violations = (page) =>
  page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document.querySelector("dialog[open]"), { resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`);
  });

const LOOKS = [
  ["wide", WIDE, [["en", "light"], ["ar", "dark"]]],
  ["narrow", NARROW, [["en", "dark"], ["ar", "light"]]],
];

for (const [width, viewport, looks] of LOOKS) {
  test(`the ${width} dialog is small, holds to its width, and can be read by all, in both languages and appearances`, () =>
    withDesk({ viewport }, async (desk) => {
      const { page } = desk;
      await page.evaluate(AXE);
      for (const [language, theme] of looks) {
        await turnTo(desk, "lang", "language", language);
        await turnTo(desk, "data-theme", "theme", theme);
        for (const form of ["frame", "element", "static"]) {
          await open(page);
          await choose(page, form);
          await desk.settle();
          const name = `${form}, ${language}, ${theme}`;
          assert.ok((await page.locator("dialog.embed-dialog *").count()) < MOST_ELEMENTS, `${name}: too many elements`);
          const tooWide = await page.evaluate(() => {
            const [dialog, panel] = [document.querySelector("dialog[open]"), document.querySelector(".embed-panel")];
            return dialog.scrollWidth - dialog.clientWidth + panel.scrollWidth - panel.clientWidth;
          });
          assert.equal(tooWide, 0, `${name}: it is wider than its window`);
          assert.deepEqual(await violations(page), [], name);
          assert.deepEqual((await page.evaluate(lowContrast)).findings, [], name);
          await desk.picture(`embed-dialog-${form}-${width}-${language}-${theme}`);
          await page.keyboard.press("Escape");
        }
      }
    }));
}
