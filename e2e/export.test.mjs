// What a reader sees can be kept as a file: it shows the same with no script, asks nobody for anything, and can be read by everybody.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { before, test } from "node:test";
import { picture } from "./lib/album.mjs";
import { ARTICLE, ARTICLE_DAY } from "./lib/article.mjs";
import { lowContrast } from "./lib/contrast.mjs";
import { withDesk } from "./lib/desk.mjs";
import { onDisk } from "./lib/disk.mjs";
import { noPolicyElement } from "./lib/hosts.mjs";
import { inCheckout } from "./lib/site.mjs";
import { withHost } from "./lib/visit.mjs";

const { source: axe } = createRequire(import.meta.url)("axe-core");

const EXAMPLE = inCheckout("examples/article/static.html");

/** Presses the button of a format; what comes as a download. */
async function saved(desk, format) {
  const tables = desk.page.locator('[data-action="tables"][aria-pressed="false"]');
  if (await tables.count()) await tables.click();
  const [download] = await Promise.all([
    desk.page.waitForEvent("download"),
    desk.page.click(`[data-action="export"][data-format="${format}"]`),
  ]);
  return { name: download.suggestedFilename(), file: readFileSync(await download.path(), "utf8") };
}

/** The example's article as the page shows it, and what it saves of that. */
let seen;
before(() =>
  withDesk({ language: "ar" }, async (desk) => {
    await desk.read(ARTICLE, ARTICLE_DAY);
    seen = {
      claims: (await desk.markedClaims()).sort(),
      bars: (await desk.bars()).sort(),
      pins: (await desk.pins()).sort(),
      moves: await ids(desk.page, '[data-view="map"] svg ', "data-movement"),
      page: await saved(desk, "html"),
      picture: await saved(desk, "svg"),
    };
    await desk.page.click('[data-menu="filter"] summary');
    await desk.page.fill('[data-input="search"]', "دمشق");
    seen.shownOf = await desk.page.innerText(".shown-of");
    seen.filtered = await saved(desk, "html");
    await desk.page.click('[data-action="clear-filters"]');
    await desk.page.click('[data-action="language"]');
    await desk.settle();
    seen.english = await saved(desk, "html");
  }),
);

/** The ids that an attribute has in what a selector finds. */
const ids = (page, selector, attribute = "data-claim") =>
  page.locator(`${selector}[${attribute}]`).evaluateAll(
    (all, name) => [...new Set(all.map((one) => one.getAttribute(name)))].sort(),
    attribute,
  );

/** All words of a page, and what its drawings stand for: all of it that does not depend on how wide a window is. */
const told = (page) =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true);
    for (const drawing of copy.querySelectorAll("svg")) drawing.remove();
    const marks = document.querySelectorAll("svg :is([data-claim], [data-place], [data-movement])");
    const names = Array.from(marks, ({ dataset }) => Object.entries(dataset).join());
    return [copy.textContent, ...new Set(names)].sort();
  });

test("a page that is saved shows what was seen, without a script, and asks nobody for anything", async () => {
  const { name, file } = seen.page;
  assert.match(name, /^isnad-[\p{L}\p{N}-]+\.html$/u);
  assert.ok(!/<script|javascript:|\son\w+=/i.test(file), "something in it can run");
  const settings = { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } };
  const { asked, errors } = await onDisk({ "static.html": file }, "static.html", async (page) => {
    assert.deepEqual(await ids(page, "tbody tr"), seen.claims);
    // On the page itself what is painted is no element.
    const drawn = [await ids(page, '[data-view="timeline"] svg '), await ids(page, '[data-view="map"] svg ', "data-place"), await ids(page, '[data-view="map"] svg ', "data-movement")];
    for (const [nth, onPage] of [seen.bars, seen.pins, seen.moves].entries()) {
      assert.deepEqual(onPage.filter((id) => !drawn[nth].includes(id)), [], "something is not in the file");
      assert.ok(drawn[nth].length >= 10, `only ${drawn[nth].length} marks are drawn`);
    }
    assert.match(await page.innerText(".about"), /ولا يحكم على صحته/);
    await page.locator('[data-view="map"] svg a').last().click();
    assert.ok(await page.locator("tr:target").isVisible(), "a mark does not lead to its row");
  }, settings);
  assert.deepEqual({ asked, errors }, { asked: [], errors: [] });
});

/** What axe finds in a page. */
const violations = (page) =>
  page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const told = await globalThis.axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
    return told.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" ")}`);
  });

const LOOKS = [
  ["ar.html", 1280, "light"],
  ["en.html", 1280, "dark"],
  ["ar.html", 360, "dark"],
];

for (const [name, width, colorScheme] of LOOKS) {
  test(`a page that is saved can be read by everybody: ${name}, ${width} pixels wide, ${colorScheme}`, () => {
    const files = { "ar.html": seen.page.file, "en.html": seen.english.file };
    const settings = { viewport: { width, height: 800 }, colorScheme };
    return onDisk(files, name, async (page) => {
      await picture(page, `export-${width}-${colorScheme}-${name}`, { fullPage: true });
      await page.evaluate(axe);
      assert.deepEqual(await violations(page), []);
      const { n_texts, n_marks, findings } = await page.evaluate(lowContrast);
      assert.ok(n_texts > 200 && n_marks > 40, `only ${n_texts} texts and ${n_marks} marks were seen`);
      assert.deepEqual(findings, []);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${wide} pixels wide`);
    }, settings);
  });
}

for (const width of [320, 360]) {
  test(`on a phone of ${width} pixels a page begins with what is marked, at the size of its letters, and says what can be moved`, () =>
    onDisk({ "ar.html": seen.page.file }, "ar.html", async (page) => {
      const map = page.locator(".frame:visible").first();
      const { scrolls, outside, names, least } = await map.evaluate((frame) => {
        const edges = frame.getBoundingClientRect();
        // An area may reach beyond the map; its middle may not.
        const within = ({ left, right }) => left + right >= 2 * edges.left && left + right <= 2 * edges.right;
        const boxes = (selector) => Array.from(frame.querySelectorAll(selector), (one) => one.getBoundingClientRect());
        const names = boxes(".labels text");
        return {
          scrolls: frame.scrollWidth > frame.clientWidth,
          outside: boxes("[data-place]").filter((box) => !within(box)).length,
          names: names.length,
          least: Math.min(...names.map((box) => box.height)),
        };
      });
      assert.deepEqual({ scrolls, outside }, { scrolls: false, outside: 0 }, "marks are out of sight");
      assert.ok(names >= 3 && least >= 12, `${names} names, the smallest ${least} pixels high`);
      const timeline = page.locator(".frame.timeline");
      const lane = timeline.locator("text", { hasText: /./ }).first();
      const [frame, name] = [await timeline.boundingBox(), await lane.boundingBox()];
      assert.ok(name.x >= frame.x - 1 && name.x + name.width <= frame.x + frame.width + 1, "it begins with its end");
      assert.ok(await page.locator(".scrolls").isVisible(), "nothing says that it can be moved");
    }, { viewport: { width, height: 740 } }));
}

test("a picture in a window that is too narrow begins with the beginning of its title", () =>
  onDisk({ "view.svg": seen.picture.file }, "view.svg", async (page) => {
    const end = await page.locator("svg > g text").first().evaluate((title) => title.getBoundingClientRect().right);
    assert.ok(end > 200 && end <= 360, `its title begins at ${end}`);
  }, { viewport: { width: 360, height: 740 } }));

test("what is saved is said in sight, and a file that no browser keeps can be copied", () =>
  withDesk({}, async ({ page }) => {
    await page.click('[data-action="tables"]');
    const outcome = page.locator(".file-outcome [role=status]");
    const download = page.waitForEvent("download");
    await page.click('[data-action="export"][data-format="svg"]');
    const name = (await download).suggestedFilename();
    assert.ok((await outcome.innerText()).includes(`Handed to the browser as ${name}.`), await outcome.innerText());
    await page.click('[data-action="copy-export"][data-format="html"]');
    await page.locator(".file-outcome", { hasText: "Copied." }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(copied.startsWith("<!DOCTYPE html>") && copied.trimEnd().endsWith("</html>"));
    await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"))));
    await page.click('[data-action="copy-export"][data-format="html"]');
    const field = page.locator('[data-code="file"]');
    await field.waitFor();
    assert.equal(await field.inputValue(), copied);
    await page.waitForFunction(() => document.activeElement.dataset.code === "file");
  }));

test("a picture that is saved opens alone, with every claim as letters", async () => {
  const { name, file } = seen.picture;
  assert.match(name, /\.svg$/);
  const pages = { "view.svg": file, "page.html": '<!DOCTYPE html><title>x</title><img src="view.svg" alt="x">' };
  const { asked, errors } = await onDisk(pages, "view.svg", async (page) => {
    assert.deepEqual(await ids(page, "g:has(> text)"), seen.claims);
    assert.match(await page.locator("desc").textContent(), /ولا يحكم على صحته/);
    const beyond = await page.locator("svg > g > g text").evaluateAll((all) => {
      const { width } = document.documentElement.viewBox.baseVal;
      const boxes = all.map((one) => [one.textContent, one.getBBox()]);
      return boxes.filter(([, box]) => box.x < 0 || box.x + box.width > width).map(([words]) => words);
    });
    assert.deepEqual(beyond, [], "words stand out of the picture");
    await page.goto(page.url().replace("view.svg", "page.html"));
    assert.ok(await page.locator("img").evaluate((image) => image.naturalWidth > 900), "it is no picture");
    await picture(page, "export-svg", { fullPage: true });
  });
  assert.deepEqual({ asked, errors }, { asked: [], errors: [] });
});

test("what is hidden is not in the file, and the file says that something is", () =>
  onDisk({ "static.html": seen.filtered.file }, "static.html", async (page) => {
    const rows = await ids(page, "tbody tr");
    assert.ok(rows.length > 2 && rows.length < 40, `${rows.length} claims`);
    assert.ok((await page.innerText("header")).includes(seen.shownOf), "nothing says that claims are hidden");
  }));

test("an element gives its view as a file, and refuses other formats by name", () =>
  withHost(noPolicyElement(), {}, async (visit) => {
    await visit.drawn();
    const gives = (format) =>
      visit.page.evaluate(async (format) => {
        const element = document.querySelector("isnad-account");
        const blob = await element.export(format).catch(({ code }) => ({ code }));
        return blob.code ?? { type: blob.type, text: await blob.text() };
      }, format);
    const page = await gives("html");
    assert.equal(page.type, "text/html;charset=utf-8");
    assert.ok(page.text.startsWith("<!DOCTYPE html>") && page.text.includes('<tr id="isnad-c1"'));
    const picture = await gives("svg");
    assert.equal(picture.type, "image/svg+xml;charset=utf-8");
    assert.ok(picture.text.startsWith("<?xml ") && picture.text.includes('data-claim="c1"'));
    for (const format of ["pdf", "", "__proto__"]) assert.equal(await gives(format), "bad-format");
    assert.deepEqual((await visit.heard("isnad:exported")).length, 0);
  }));

test("the static example is what the page makes of its article; BLESS=1 writes it", () => {
  if (process.env.BLESS) writeFileSync(EXAMPLE, seen.page.file);
  const files = { "now.html": seen.page.file, "example.html": readFileSync(EXAMPLE) };
  return onDisk(files, "now.html", async (page) => {
    const now = await told(page);
    await page.goto(page.url().replace("now.html", "example.html"));
    assert.deepEqual(await told(page), now, "run BLESS=1 node --test e2e/export.test.mjs and look at the page");
  });
});
