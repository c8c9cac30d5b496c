// What whoever places an embed may choose beside the text.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ARTICLE, ARTICLE_DAY, packed } from "./lib/article.mjs";
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
