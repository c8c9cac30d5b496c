// The pages of examples/article as a reader has them: every embed is drawn, in sight, and shows the same account.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { picture } from "./lib/album.mjs";
import { ARTICLE, packed } from "./lib/article.mjs";
import { sharedBrowser } from "./lib/browser.mjs";
import { serve } from "./lib/server.mjs";
import { inCheckout } from "./lib/site.mjs";

const FOLDER = "examples/article/";
/** Beside the copy, where `../../dist/` leads. */
const pages = Object.fromEntries(
  readdirSync(inCheckout(FOLDER)).map((name) => {
    const body = readFileSync(inCheckout(FOLDER + name), "utf8").replaceAll("../../dist/", "/news/desk/");
    return [`/${FOLDER}${name}`, { body }];
  }),
);

/** Opens a page and comes to each of its embeds. */
async function withExample(name, act) {
  const site = await serve({ pages });
  const context = await (await sharedBrowser()).newContext({ viewport: { width: 1280, height: 900 }, locale: "ar", reducedMotion: "reduce" });
  const page = await context.newPage();
  try {
    await page.goto(`${site.origin}/${FOLDER}${name}.html`);
    await act(page);
    await picture(page, `example-${name}`, { fullPage: true });
  } finally {
    await context.close();
    await site.close();
  }
}

/** The map and the number of claims of what an embed shows. */
async function shown(drawn) {
  await drawn.locator("[data-claim]").first().waitFor();
  const { width, height } = await drawn.locator(".map-frame").boundingBox();
  assert.ok(width > 300 && height > 100, `the map is ${width} by ${height}`);
  return (await drawn.locator(".coverage").innerText()).match(/\d+/)[0];
}

for (const name of ["index", "en"]) {
  test(`examples/article/${name}.html: frame and element show one account`, () =>
    withExample(name, async (page) => {
      const frame = page.locator('iframe[src*="embed.html"]');
      assert.ok((await frame.getAttribute("src")).endsWith(`&t=${packed(ARTICLE)}`), "the frame carries another text than account.txt");
      await frame.scrollIntoViewIfNeeded();
      const inFrame = await shown(page.frameLocator('iframe[src*="embed.html"]').locator("body"));
      const element = page.locator("isnad-account");
      await element.scrollIntoViewIfNeeded();
      assert.equal(await shown(element), inFrame);
    }));
}

test("examples/article/hostile.html: the first element works, the second says why it does not", () =>
  withExample("hostile", async (page) => {
    await shown(page.locator("isnad-account").first());
    const second = page.locator("isnad-account").nth(1);
    assert.equal(await second.locator("[data-claim]").count(), 0);
    assert.ok((await second.innerText()).trim().length > 10, "the second is an empty box");
  }));
