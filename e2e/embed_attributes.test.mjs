// What whoever places an embed may choose beside the text.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ARTICLE, ARTICLE_DAY, packed } from "./lib/article.mjs";
import { elementHost, frameHost } from "./lib/hosts.mjs";
import { withHost } from "./lib/visit.mjs";

const FORMS = {
  element: (chosen) => elementHost({ snippet: { lang: "en", ...chosen } }),
  frame: (chosen) => frameHost({ snippet: { options: { lang: "en", published: ARTICLE_DAY, t: packed(ARTICLE), ...chosen } } }),
};
const READONLY = { element: true, frame: "1" };

const root = (drawn, form) => drawn.locator(form === "frame" ? "html" : ".isnad");

/** The anchors, unfolded. */
async function anchors(drawn) {
  const menu = drawn.locator('[data-menu="anchors"]');
  await menu.locator("summary").first().click();
  await menu.locator("[data-anchor]").first().waitFor();
  return menu;
}

for (const [form, host] of Object.entries(FORMS)) {
  test(`${form}: readonly shows the anchors and offers nothing that changes them, and a link changes nothing either`, () =>
    withHost(host({ readonly: READONLY[form] }), {}, async (visit) => {
      const drawn = await visit.drawn();
      const menu = await anchors(drawn);
      assert.ok((await menu.locator("[data-anchor]").count()) > 0);
      assert.equal(await menu.locator("input, .reset").count(), 0);
      await visit.picture(`readonly-${form}`);
    }));

  test(`${form}: without readonly the anchors can be changed`, () =>
    withHost(host({}), {}, async (visit) => {
      const menu = await anchors(await visit.drawn());
      assert.ok((await menu.locator("input").count()) > 0);
      await visit.picture(`changeable-${form}`);
    }));

  test(`${form}: dir is the direction of the interface until another language is chosen; one that is none counts for nothing`, async () => {
    await withHost(host({ dir: "rtl" }), {}, async (visit) => {
      const drawn = await visit.drawn();
      assert.equal(await root(drawn, form).getAttribute("dir"), "rtl");
      await visit.picture(`dir-${form}`);
    });
    await withHost(host({ dir: "up" }), {}, async (visit) => {
      assert.equal(await root(await visit.drawn(), form).getAttribute("dir"), "ltr");
    });
  });
}
