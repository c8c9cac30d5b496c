// What is painted on the screen stands on paper too: all of it, in the ink of paper, and before the browser takes the
// page, which waits for no frame.

import assert from "node:assert/strict";
import { test } from "node:test";
import { book } from "./lib/book.mjs";
import { NARROW, WIDE, withDesk } from "./lib/desk.mjs";

/** More than the screen shows as elements, and more than paper does. */
const PAINTED = book(60);
const PAINTED_ON_PAPER = book(1_200);
/** Of marks on paper, as the style sheet has it; on a dark screen they are paler. */
const INK = "rgb(47, 58, 70)";

/** From now on `printed` is what stood on the page when the browser took it last. Runs in the page. */
function keepPrinted() {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const ids = (selector) => [...new Set(all(selector).map((one) => one.dataset.claim))].sort();
  const inks = (selector) => [...new Set(all(selector).map((one) => getComputedStyle(one).color))];
  /** Which share of its drawing a canvas covers, how far down it is inked, and how many pixels are as dark as ink. */
  const painted = (canvas) => {
    if (!canvas.width || !canvas.height) return { dark: 0, of_screen: 0, down: 0, share: 0 };
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    const [box, whole] = [canvas, canvas.parentElement].map((one) => one.getBoundingClientRect());
    const inked = { dark: 0, of_screen: 0, down: 0, share: (box.width * box.height) / (whole.width * whole.height) };
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] < 250) continue;
      const [red, green, blue] = data.subarray(at, at + 3);
      if (red === 47 && green === 58 && blue === 70) inked.dark++;
      if (red === 201 && green === 211 && blue === 221) inked.of_screen++;
      inked.down = Math.floor(at / 4 / canvas.width) / canvas.height;
    }
    return inked;
  };
  addEventListener("beforeprint", async () => {
    // What the page has put off to the end of its turn is done; no frame has come.
    for (let turn = 0; turn < 50; turn++) await null;
    globalThis.printed = {
      claims: ids('[data-view="text"] .passage [data-claim]'),
      drawn: ids('[data-view="timeline"] :is(.bars .bar:has(.body, .dot, .ring), .undated [data-claim])'),
      lanes: [".lane-name", ".band"].map((part) => all(part).length),
      pins: all('[data-view="map"] svg [data-place]').length,
      inks: inks('[data-view="timeline"] .bars .bar, [data-view="map"] svg .place'),
      hovered: all("[data-hovered]").length,
      pictures: all('[data-view="timeline"] canvas').map(painted),
    };
  });
}

/** What is painted on the map: how many pixels have which colour, as one number. Runs in the page. */
function paintedMap() {
  const canvas = document.querySelector(".map-frame .crowd");
  return canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.reduce((sum, value) => sum + value, 0);
}

/** The page's own event, with no frame before its end. Runs in the page. */
async function takeAtOnce() {
  dispatchEvent(new Event("beforeprint"));
  for (let turn = 0; turn < 100; turn++) await null;
  dispatchEvent(new Event("afterprint"));
}

/** The ways to paper. */
const WAYS = {
  event: (page) => page.evaluate(takeAtOnce),
  browser: (page) => page.pdf({ preferCSSPageSize: true, path: "target/e2e/print-painted.pdf" }),
};

async function printed(desk, way) {
  await WAYS[way](desk.page);
  await desk.settle();
  return desk.page.evaluate(() => globalThis.printed);
}

for (const [from, viewport] of [["a wide screen", WIDE], ["a phone", NARROW]]) {
  test(`of a painted account every mark is drawn on paper from ${from}, in the ink of paper and with nothing pointed at`, () =>
    withDesk({ viewport, language: "ar", theme: "dark", patience: 60_000 }, async (desk) => {
      const { page } = desk;
      await desk.read(PAINTED);
      await page.evaluate(keepPrinted);
      assert.equal(await page.locator('[data-view="timeline"] canvas').count(), 1, "the timeline is not painted");
      await page.locator(".handle").nth(3).hover();
      assert.ok((await page.locator("[data-hovered]").count()) > 0, "nothing is pointed at on the screen");
      const state = () => page.evaluate(() => document.querySelectorAll("*").length);
      const before = [await state(), await page.evaluate(paintedMap)];
      for (const way of Object.keys(WAYS)) {
        const { claims, drawn, lanes, pins, inks, hovered, pictures } = await printed(desk, way);
        assert.ok(claims.length >= 40);
        assert.deepEqual(drawn, claims, `claims are not on the printed timeline, by the ${way}`);
        assert.equal(lanes[0], lanes[1]);
        assert.ok(pins > 4, `${pins} places are on the printed map`);
        assert.deepEqual(inks, [INK], "marks are printed in the ink of the screen");
        assert.deepEqual([hovered, pictures], [0, []]);
      }
      assert.deepEqual([await state(), await page.evaluate(paintedMap)], before, "the page stays as for paper");
    }));
}

test("an account too long for that is painted whole on paper, at once and in the ink of paper", () =>
  withDesk({ viewport: NARROW, theme: "dark", patience: 120_000 }, async (desk) => {
    await desk.read(PAINTED_ON_PAPER);
    await desk.page.evaluate(keepPrinted);
    const { lanes, pictures } = await printed(desk, "event");
    assert.ok(lanes[0] > 30 && lanes[0] === lanes[1], `${lanes} names and bands of lanes`);
    const [{ share, down, dark, of_screen }] = pictures;
    assert.ok(share > 0.99, `${share} of the timeline is on paper`);
    assert.ok(down > 0.9, `bars are painted down to ${down} of it`);
    assert.ok(dark > 10_000 && of_screen === 0, `${dark} pixels in the ink of paper, ${of_screen} in that of the screen`);
  }));
