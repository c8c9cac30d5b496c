// The page opens on the sample, drawn in all three views, and then needs nothing from anywhere.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withDesk } from "./lib/desk.mjs";
import { SECOND } from "./lib/texts.mjs";

test("the sample is drawn as text, map and timeline", () =>
  withDesk({}, async (desk) => {
    for (const view of ["text", "map", "timeline"]) {
      assert.ok(await desk.pane(view).isVisible(), `the ${view} is not to be seen`);
    }
    const [claims, pins, bars] = [await desk.markedClaims(), await desk.pins(), await desk.bars()];
    assert.ok(claims.length >= 40, `only ${claims.length} claims are marked in the text`);
    assert.ok(pins.length >= 4, `only ${pins.length} places are on the map`);
    assert.ok(bars.length >= 2, `only ${bars.length} claims have a bar on the timeline`);
    assert.deepEqual(await desk.notices(), [], "a notice stands on a page that just opened");
    const words = await desk.pane("text").locator(".passage").innerText();
    assert.match(words, /صقر/, "the words of the sample are not there");
    assert.match(await desk.page.innerText("body"), /retelling/, "nothing says that it is a retelling");
    await desk.picture("sample-wide-en-light");
  }));

test("what a drawing shows, the text or a tray holds too", () =>
  withDesk({}, async (desk) => {
    const told = new Set(await desk.markedClaims());
    const bars = await desk.bars();
    assert.deepEqual(bars.filter((claim) => !told.has(claim)), [], "bars of claims not in the text");
    await desk.page.click('[data-tray="undated"] summary');
    // A tray's list is made when the tray has opened, which the browser tells a moment later.
    await desk.page.locator('[data-tray="undated"] [data-claim]').first().waitFor();
    const undated = await desk.ids('[data-tray="undated"] ');
    const shown = new Set([...bars, ...undated]);
    const vanished = [...told].filter((claim) => !shown.has(claim));
    assert.deepEqual(vanished, [], "claims that are neither on the timeline nor in its tray");
  }));

test("reading is done by a worker, where the browser has one", () =>
  withDesk({ before: [countAnswers] }, async (desk) => {
    assert.equal(desk.page.workers().length, 1, "no worker runs: texts are read where the page is drawn");
    const before = await desk.page.evaluate(() => globalThis.n_answers);
    await desk.read(SECOND, "2023-03-10");
    const after = await desk.page.evaluate(() => globalThis.n_answers);
    assert.equal(after - before, 1, "the worker runs, but the text was not read there");
  }));

/** Counts what workers answer. */
function countAnswers() {
  const listen = Worker.prototype.addEventListener;
  const counted = new WeakSet();
  globalThis.n_answers = 0;
  Worker.prototype.addEventListener = function (kind, ...rest) {
    if (kind === "message" && !counted.has(this)) listen.call(this, kind, () => (globalThis.n_answers += 1));
    if (kind === "message") counted.add(this);
    listen.call(this, kind, ...rest);
  };
}

test("after it is ready the page asks for nothing, whatever is done with it", () =>
  withDesk({}, async (desk) => {
    const before = desk.host.requests.length;
    assert.ok(before > 5, "the watch over requests sees nothing");
    await useEverything(desk.page);
    await desk.page.waitForTimeout(3_000);
    const later = desk.host.requests.slice(before);
    assert.deepEqual(later, [], "requests after data-ready");
  }));

async function useEverything(page) {
  await page.click('[data-action="language"]');
  await page.click('[data-action="theme"]');
  await page.click('[data-action="forward"]');
  await page.click('[data-action="tables"]');
  await page.click('[data-action="tables"]');
  await page.locator(".why summary").first().click();
  await page.locator('[data-view="map"] .controls button').first().click();
  await page.locator('[data-view="timeline"] .controls select').selectOption({ index: 1 });
}

test("it opens from a host that compresses and names wasm as any bytes", () =>
  withDesk(
    { host: { brotli: true, types: { ".wasm": "application/octet-stream" } } },
    async (desk) => assert.ok((await desk.markedClaims()).length >= 40, "no claims are marked"),
  ));
