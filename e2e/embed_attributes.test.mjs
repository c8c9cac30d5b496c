// What whoever places an embed may choose beside the text.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ARTICLE, ARTICLE_DAY, PARAGRAPHS, articleMarkup, packed } from "./lib/article.mjs";
import { elementHost, frameHost } from "./lib/hosts.mjs";
import { withHost } from "./lib/visit.mjs";

const FORMS = {
  element: (chosen) => elementHost({ snippet: { lang: "en", readonly: true, ...chosen } }),
  frame: (chosen) =>
    frameHost({ snippet: { options: { lang: "en", published: ARTICLE_DAY, t: packed(ARTICLE), readonly: 1, ...chosen } } }),
};

/** The anchors, unfolded. */
async function anchors(drawn) {
  const menu = drawn.locator('[data-menu="anchors"]');
  await menu.locator("summary").first().click();
  await menu.locator("[data-anchor]").first().waitFor();
  return menu;
}

for (const [form, host] of Object.entries(FORMS)) {
  test(`${form}: laid out as dir says, each sentence as its own letters run; readonly shows the anchors and offers no change`, () =>
    withHost(host({ dir: "rtl" }), {}, async (visit) => {
      const drawn = await visit.drawn();
      const root = drawn.locator(form === "frame" ? "html" : ".isnad");
      assert.equal(await root.getAttribute("dir"), "rtl");
      const [counted, paragraph] = [".coverage", ".passage .paragraph"].map((name) => drawn.locator(name).first());
      assert.equal(await counted.locator("span").first().evaluate((it) => getComputedStyle(it).unicodeBidi), "plaintext");
      const runs = paragraph.locator("span");
      assert.ok((await runs.count()) > 3, "the paragraph is in one piece");
      const bidi = await runs.evaluateAll((all) => all.map((it) => getComputedStyle(it).unicodeBidi));
      assert.ok(!bidi.includes("plaintext"), "the words of the account are torn apart");
      const menu = await anchors(drawn);
      assert.equal(await menu.locator("input, .reset, [data-action]").count(), 0);
      await visit.picture(`readonly-${form}`);
    }));
}

/** Whether the day of publication counts once a link has asked for it not to. */
async function isCountedAfter(link, chosen) {
  let isCounted;
  await withHost(elementHost({ snippet: chosen }), {}, async (visit) => {
    const drawn = await visit.drawn();
    await visit.page.evaluate((link) => (location.hash = `isnad=${encodeURIComponent(link)}`), link);
    await visit.quiet(700);
    isCounted = await drawn.evaluate((one) => one.getAnalysis().reading.anchors.find((it) => it.key === "published").enabled);
  });
  return isCounted;
}

test("a link that asks for other anchors changes the reading, but not where it may not be changed", async () => {
  const link = "e=published%3Doff";
  assert.deepEqual([await isCountedAfter(link, {}), await isCountedAfter(link, { readonly: true, dir: "up" })], [false, true]);
});

/** So long that the map is painted and not built of elements. */
const LONG = articleMarkup(Array.from({ length: 4 }, () => PARAGRAPHS).flat());

test("a page around gives each form of mark its ink, and keeps ours where it says nothing", () =>
  withHost(elementHost({ story: LONG, css: "isnad-account { --isnad-denied: rgb(1, 2, 3); --isnad-not-done: rgb(200, 0, 200) }" }), {}, async (visit) => {
    const drawn = await visit.drawn();
    const inks = (form, part = "") =>
      drawn.locator(form).evaluateAll((all, part) => [...new Set(all.map((it) => getComputedStyle(it, part || null).color))], part);
    assert.deepEqual(await inks(".legend .glyph.denied"), ["rgb(1, 2, 3)"]);
    assert.deepEqual(await inks(".passage .handle.denied", "::before"), ["rgb(1, 2, 3)"]);
    assert.deepEqual(await inks(".legend .glyph.not-done:not(.denied)"), ["rgb(200, 0, 200)"]);
    assert.deepEqual(await inks(".legend .glyph.hedged:not(.denied, .not-done)"), await inks(".legend .glyph:not(.denied, .hedged, .not-done)"));
    const parts = await drawn.evaluate((one) => Array.from(one.shadowRoot.querySelectorAll("[part]"), (it) => it.part.value));
    assert.deepEqual(parts.sort(), ["map", "text", "timeline", "toolbar"], "the table is not open");
    // What is painted takes them too.
    const painted = (await drawn.locator(".map-frame").screenshot()).toString("base64");
    const isThere = await visit.page.evaluate(async (data) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      context.drawImage(image, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
      return pixels.some((red, at) => at % 4 === 0 && red === 200 && pixels[at + 1] === 0 && pixels[at + 2] === 200);
    }, painted);
    assert.ok(isThere, "the painted map has no such ink");
  }));

test("a day that there is not is refused where it is said", async () => {
  await withHost(elementHost(), {}, async (visit) => {
    const drawn = await visit.drawn();
    for (const day of ["2023-99-99", "2023-02-30", "19/3/2023"]) {
      const name = await drawn.evaluate((one, day) => one.analyze("قال", { published: day }).then(() => "read", ({ name }) => name), day);
      assert.equal(name, "RangeError", day);
    }
  });
  await withHost(frameHost({ snippet: { options: { lang: "ar", t: packed(ARTICLE), published: "2023-02-30" } } }), {}, async (visit) => {
    const frame = await visit.frame();
    await frame.waitForSelector('[data-notice="bad-fragment"]');
  });
});
