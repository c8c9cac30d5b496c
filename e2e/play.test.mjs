// Playing steps through the claims in the order of time.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withDesk } from "./lib/desk.mjs";
import { readingOf } from "./lib/reading.mjs";
import { DATED } from "./lib/texts.mjs";

/** The claim whose words are lit in the text; checks that there is one, with its card. */
async function litClaim(desk) {
  const lit = '[data-view="text"] .passage .handle[aria-pressed="true"]';
  const found = await desk.ids(lit);
  assert.equal(found.length, 1, `${found.length} claims are lit in the text after a step`);
  assert.ok(await desk.page.locator("aside.card .claim-card").isVisible(), "a step opens no card");
  return found[0];
}

const place = (desk) => desk.page.innerText(".step-place");

async function step(desk, way) {
  await desk.page.click(`[data-action="${way}"]`);
  await desk.settle();
  return litClaim(desk);
}

test("steps go on in time, what is not dated last, and back again", () =>
  withDesk({}, async (desk) => {
    const reading = await readingOf(DATED);
    await desk.read(DATED);
    const claims = [];
    const n_claims = reading.claims.length;
    for (let n = 1; n <= n_claims; n += 1) {
      claims.push(await step(desk, "forward"));
      assert.match(await place(desk), new RegExp(`^${n} of \\d+$`), "the place in the order is not told");
    }
    assert.equal(new Set(claims).size, n_claims, "a step went twice to the same claim");
    const starts = claims.map((id) => {
      const { earliest, latest } = reading.claims.find((it) => it.id === id).time.anchored;
      return earliest ?? latest;
    });
    const dated = starts.filter(Boolean);
    assert.ok(dated.length >= 3, "the text has too few dated claims to tell their order");
    assert.deepEqual(starts.slice(0, dated.length), dated, "the first steps are not the dated claims");
    assert.deepEqual(dated, [...dated].sort(), "the steps do not go on in time");
    assert.equal(await step(desk, "back"), claims.at(-2), "back does not lead to the claim before");
  }));

test("play goes on by itself until it is stopped", () =>
  withDesk({}, async (desk) => {
    await desk.page.click('[data-action="play"]');
    await desk.page.waitForFunction(
      () => /^[2-9] of/.test(document.querySelector(".step-place").innerText),
      null,
      { timeout: 10_000 },
    );
    await desk.page.click('[data-action="play"]');
    const stopped = await place(desk);
    await desk.page.waitForTimeout(3_600);
    assert.equal(await place(desk), stopped, "it goes on after it was stopped");
  }));
