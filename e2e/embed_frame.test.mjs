// What a frame does with what its address says, and without what it should say.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ARTICLE, packed } from "./lib/article.mjs";
import { frameHost, noPolicy } from "./lib/hosts.mjs";
import { withHost } from "./lib/visit.mjs";

test("a frame whose host is named wrongly speaks to nobody, listens to nobody and says why", async () => {
  for (const parent of ["https://news.example/a", "news.example", "https://["]) {
    await withHost(frameHost({ snippet: { options: { lang: "ar", t: packed(ARTICLE), parent } } }), {}, async (visit) => {
      const frame = await visit.frame();
      await frame.waitForSelector('[data-notice="bad-fragment"]');
      await visit.page.evaluate(() => document.querySelector("iframe").contentWindow.postMessage({ isnad: 1, type: "theme", theme: "dark" }, "*"));
      await visit.quiet();
      assert.equal(await frame.evaluate(() => document.documentElement.dataset.theme), "light");
      assert.deepEqual((await visit.heard("message")).filter(({ data }) => data.isnad || data.sentinel), [], parent);
    });
  }
});

test("a frame without a text says so in its place", () =>
  withHost(frameHost({ snippet: { options: { lang: "ar" } } }), {}, async (visit) => {
    const frame = await visit.frame();
    await frame.waitForSelector('[data-notice="waiting"]');
    assert.equal(await frame.locator(".map-frame, .tools, .coverage").filter({ visible: true }).count(), 0);
    await visit.picture("waiting");
    await visit.page.evaluate(() => document.querySelector("iframe").contentWindow.postMessage({ isnad: 1, type: "text", text: "ق".repeat(2_000_001) }, "*"));
    await frame.waitForSelector('[data-notice="text-too-long"]');
    assert.ok((await visit.codes()).includes("text-too-long"));
  }));

test("a frame speaks Pym where its address asks for it", () => {
  const own = frameHost();
  const base = own.pages;
  own.pages = (origins) => {
    const pages = base(origins);
    return { ...pages, "/story.html": { ...pages["/story.html"], body: pages["/story.html"].body.replace("embed.html#", "embed.html?pym=1&amp;childId=one#") } };
  };
  return withHost(own, {}, async (visit) => {
    await visit.drawn();
    await visit.quiet();
    const told = (await visit.heard("message")).map(({ data }) => data).filter((data) => typeof data === "string");
    assert.match(told.at(-1) ?? "", /^pymxPYMxonexPYMxheightxPYMx\d+$/);
  });
});

test("a page that is opened by itself on a text of its address says whose text it is not", () =>
  withHost(noPolicy(), {}, async (visit) => {
    const src = await visit.page.getAttribute("iframe", "src");
    await visit.page.goto(src);
    await visit.page.waitForSelector('[data-notice="came-by-link"]');
    await visit.picture("came-by-link");
  }));
