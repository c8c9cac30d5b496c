// A very long account: the page stays quick because what cannot be told apart is painted, not built.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withDesk } from "./lib/desk.mjs";

const SENTENCE = "قال الوزير إن الوفد غادر حلب إلى موسكو. ";
const MOVEMENTS = 700;

/** What the pointer is over stands out of the picture, whether it is over the picture or over the same elsewhere. */
async function isHeldByHand({ page }, { x, y }) {
  const held = page.locator('[data-view="map"] svg :is([data-movement], [data-place])[data-hovered]');
  const onTimeline = () => page.locator('[data-view="timeline"] [data-claim][data-hovered]').evaluateAll((all) => [...new Set(all.map((it) => it.dataset.claim))]);
  const cursor = () => page.evaluate(([x, y]) => getComputedStyle(document.elementFromPoint(x, y)).cursor, [x, y]);
  await page.mouse.move(x, y);
  await held.first().waitFor();
  assert.equal(await cursor(), "pointer", "a painted movement does not say that it can be pressed");
  const claim = await held.and(page.locator("[data-movement]")).getAttribute("data-movement");
  assert.deepEqual(await onTimeline(), [claim], "the timeline does not show what the pointer is over on the map");
  await page.mouse.move(x + 300, y);
  await held.first().waitFor({ state: "detached" });
  assert.equal(await cursor(), "grab");
  await page.locator('[data-view="text"] .run[data-claim]').first().hover();
  await page.locator('[data-view="map"] svg [data-movement][data-hovered]').waitFor();
  assert.equal(await held.and(page.locator("[data-place]")).count(), 2, "the ends of the movement are not shown");
}

test("hundreds of movements are painted, and can still be chosen by pointer and by keys", () =>
  withDesk({ patience: 60_000 }, async (desk) => {
    const { page } = desk;
    await desk.read(SENTENCE.repeat(MOVEMENTS));
    const arrows = page.locator('[data-view="map"] svg [data-movement]');
    assert.ok((await arrows.count()) <= 1, "every movement became an element");
    const painted = await page.evaluate(() => {
      const canvas = document.querySelector(".map-frame .crowd");
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      return data.some((value, at) => at % 4 === 3 && value > 0);
    });
    assert.ok(painted, "no movement is painted");
    await desk.picture("crowded-wide-en-light");

    const middle = await page.evaluate(() => {
      const canvas = document.querySelector(".map-frame .crowd");
      const ratio = canvas.width / canvas.clientWidth;
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      // Lines are seen through, places are not.
      const inked = [];
      for (let at = 3; at < data.length; at += 4) if (data[at] > 90 && data[at] < 160) inked.push((at - 3) / 4);
      const pixel = inked[Math.floor(inked.length / 2)];
      const box = canvas.getBoundingClientRect();
      return { x: box.x + (pixel % canvas.width) / ratio, y: box.y + Math.floor(pixel / canvas.width) / ratio };
    });
    await isHeldByHand(desk, middle);
    await page.mouse.click(middle.x, middle.y);
    await desk.settle();
    assert.equal(await page.locator('[data-view="map"] svg [data-movement][data-emphasis="lit"]').count(), 1, "a press on a painted movement lights nothing");
    assert.ok(await page.locator("aside.card .claim-card").isVisible(), "no card opens");

    const focused = () => page.evaluate(() => {
      const mark = document.activeElement.closest('[data-view="map"] svg [tabindex]');
      return mark && (mark.dataset.movement ?? mark.dataset.place);
    });
    await page.locator('[data-view="map"] svg [tabindex="0"]').focus();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Home");
    const first = await focused();
    await page.keyboard.press("End");
    const deadline = Date.now() + 5_000;
    while ([null, first].includes(await focused()) && Date.now() < deadline) await desk.settle();
    assert.ok(![null, first].includes(await focused()), `End leads from ${first} to ${await focused()}`);
    await page.keyboard.press("Enter");
    await desk.settle();
    assert.ok((await page.locator('[data-view="map"] svg [data-emphasis="lit"]').count()) > 0, "the keys do not reach what is painted");
  }));
