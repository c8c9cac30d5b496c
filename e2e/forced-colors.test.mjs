// Where the system forces its colours, marks are still there and still told apart, by their shape.

import assert from "node:assert/strict";
import { test } from "node:test";
import { lowContrast } from "./lib/contrast.mjs";
import { withDesk } from "./lib/desk.mjs";

for (const theme of ["light", "dark"]) {
  test(`${theme} forced colours: every kind of mark has a shape of its own and stands out`, () =>
    withDesk({ theme, forcedColors: "active" }, async (desk) => {
      const { page } = desk;
      await page.click('summary:has-text("Legend")');
      // A sign is cut out of its colour: the mask is its shape.
      const shapes = await page.locator(".legend .glyph").evaluateAll((all) => all.map((sign) => getComputedStyle(sign).maskImage));
      assert.ok(shapes.length >= 5, `only ${shapes.length} kinds of mark are in the legend`);
      assert.equal(new Set(shapes).size, shapes.length, `two kinds look alike`);
      const inks = await page.locator(".legend .glyph").evaluateAll((all) =>
        // Whole, or in dashes: all that it is painted with but gaps.
        all.flatMap((sign) => {
          const { backgroundColor, backgroundImage } = getComputedStyle(sign);
          const painted = backgroundImage === "none" ? [backgroundColor] : backgroundImage.match(/rgba?\([^)]*\)/g);
          return painted.filter((ink) => ink !== "rgba(0, 0, 0, 0)" || backgroundImage === "none");
        }),
      );
      assert.deepEqual([...new Set(inks)], [theme === "dark" ? "rgb(255, 255, 255)" : "rgb(0, 0, 0)"], "the ink is not the system's");
      const { findings, n_marks } = await page.evaluate(lowContrast);
      assert.ok(n_marks > 40, `only ${n_marks} marks were seen`);
      assert.deepEqual(findings, [], "something cannot be told from its ground");
    }));
}

test("forced colours: the map's lines have the system's ink, and what is selected is outlined", () =>
  withDesk({ theme: "dark", forcedColors: "active" }, async (desk) => {
    const { page } = desk;
    await page.click('[data-action="forward"]');
    await desk.settle();
    const pixels = await page.evaluate(() => {
      const canvas = document.querySelector(".map-frame canvas");
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      const found = { ground: 0, ink: 0 };
      for (let at = 0; at < data.length; at += 4) {
        const light = (data[at] + data[at + 1] + data[at + 2]) / 3;
        if (light < 20) found.ground += 1;
        if (light > 60) found.ink += 1;
      }
      return { ...found, all: data.length / 4 };
    });
    assert.ok(pixels.ground > pixels.all * 0.8, "the ground of the map is not the system's");
    assert.ok(pixels.ink > pixels.all * 0.005, "the map has no lines");
    const lit = await page.evaluate(() => {
      const style = (selector) => getComputedStyle(document.querySelector(selector));
      return {
        bar: parseFloat(style('[data-view="timeline"] svg .bar[data-emphasis="lit"] .hit').strokeWidth),
        run: style('.run[data-emphasis="lit"]').backgroundColor,
        plain: style('.run[data-claim]:not([data-emphasis="lit"])').backgroundColor,
      };
    });
    assert.ok(lit.bar >= 2, "the lit bar has no outline");
    assert.notEqual(lit.run, lit.plain, "the lit words have no ground of their own");
    await desk.picture("forced-colors-en-dark");
  }));

test("where more contrast is asked for, nothing has less than without", () =>
  withDesk({ contrast: "more" }, async (desk) => {
    const { findings } = await desk.page.evaluate(lowContrast);
    assert.deepEqual(findings, []);
    const soft = await desk.page.evaluate(() => getComputedStyle(document.querySelector(".tagline")).color);
    assert.notEqual(soft, "rgb(90, 81, 68)", "the soft ink stays as it is");
  }));
