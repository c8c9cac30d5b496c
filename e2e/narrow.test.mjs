// On a narrow screen nothing is cut off at the side and nothing is out of reach.

import assert from "node:assert/strict";
import { test } from "node:test";
import { NARROW, withDesk } from "./lib/desk.mjs";
import { FIXTURE, FIXTURE_DAY } from "./lib/texts.mjs";

const REFLOW = { width: 320, height: 640 };

/** What sticks out at a side without standing in something that scrolls or cuts. Runs in the page. */
function stickingOut() {
  const width = document.documentElement.clientWidth;
  const isHeld = (element) => {
    for (let up = element; up && up !== document.body; up = up.parentElement) {
      const { overflowX, clipPath, position } = getComputedStyle(up);
      if (overflowX !== "visible" || clipPath !== "none") return true;
      if (position === "fixed") return false;
    }
    return false;
  };
  const sticksOut = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.right > width + 1 || box.left < -1) && !isHeld(element);
  };
  const named = (element) => `${element.tagName}.${element.getAttribute("class")}`;
  const scrolls = document.documentElement.scrollWidth > width;
  const found = [...document.body.querySelectorAll("*")].filter(sticksOut).map(named);
  return { scrolls, found: [...new Set(found)].slice(0, 8) };
}

async function checkWidth(desk, state) {
  const { width } = desk.settings.viewport;
  const { scrolls, found } = await desk.page.evaluate(stickingOut);
  assert.ok(!scrolls, `at ${width} px, ${state}, the page scrolls sideways: ${found.join(", ")}`);
  assert.deepEqual(found, [], `at ${width} px, ${state}, something sticks out`);
}

/** Each state a reader can bring the page into that adds something to it. */
const STATES = [
  ["just opened", () => {}],
  ["field open", (desk) => desk.openField()],
  ["account read", (desk) => desk.read(FIXTURE, FIXTURE_DAY)],
  ["card open", (desk) => desk.page.click('[data-action="forward"]')],
  ["find open", (desk) => desk.page.click('[data-action="find"]')],
  ["filter open", (desk) => desk.page.click('[data-menu="filter"] summary')],
  ["undated tray open", (desk) => desk.page.click('[data-tray="undated"] summary')],
  ["unplaced tray open", (desk) => desk.page.click('[data-tray="unplaced"] summary')],
  ["tables open", (desk) => desk.page.click('[data-action="tables"]')],
];

for (const viewport of [NARROW, REFLOW]) {
  for (const language of ["ar", "en"]) {
    test(`${viewport.width} px in ${language}: nothing sticks out in any state`, () =>
      withDesk({ viewport, language }, async (desk) => {
        for (const [state, reach] of STATES) {
          await reach(desk);
          await desk.settle();
          await checkWidth(desk, state);
          if (state === "just opened" || state === "card open") {
            await desk.picture(`${state.replace(" ", "-")}-${viewport.width}-${language}-light`);
          }
        }
      }));
  }
}

test("text, map and timeline are all reachable at 360 px", () =>
  withDesk({ viewport: NARROW }, async (desk) => {
    for (const view of ["text", "map", "timeline"]) {
      const pane = desk.pane(view);
      await pane.evaluate((one) => one.scrollIntoView());
      const box = await pane.boundingBox();
      assert.ok(box && box.height >= 160, `the ${view} is ${box?.height} px high`);
      assert.ok(box.width >= 320, `the ${view} is ${box.width} px wide`);
    }
    assert.ok((await desk.bars()).length >= 2, "the timeline is empty");
    assert.ok((await desk.pins()).length >= 4, "the map is empty");
    await desk.pane("timeline").evaluate((one) => one.scrollIntoView());
    await desk.picture("timeline-360-en-light");
  }));

test("a claim is selected by touch and its card can be closed at 360 px", () =>
  withDesk({ viewport: NARROW }, async (desk) => {
    await desk.page.locator('[data-view="text"] .passage .run[data-claim]').first().click();
    const card = desk.page.locator("aside.card");
    assert.ok(await card.locator(".ladder").isVisible(), "no card opens");
    const box = await card.boundingBox();
    assert.ok(box.y < NARROW.height && box.y + box.height > 0, "the card opens out of sight");
    await card.locator("button.close").click();
    assert.equal(await desk.page.locator('[data-emphasis="lit"]').count(), 0, "closing leaves it lit");
  }));

for (const language of ["ar", "en"]) {
  test(`360 px in ${language}: the tools take two lines, each large enough for a finger`, () =>
    withDesk({ language, viewport: NARROW }, async (desk) => {
      const boxes = await desk.page.locator("[data-tool]").evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).map(({ y, width, height }) => ({ y: y + height / 2, width, height })),
      );
      assert.ok(boxes.every((box) => box.width >= 24 && box.height >= 24), JSON.stringify(boxes));
      const lines = boxes.map((box) => box.y).toSorted((a, b) => a - b);
      const n = lines.filter((y, at) => at === 0 || y - lines[at - 1] > 12).length;
      assert.ok(n <= 2, `they take ${n} lines`);
    }));
}

/** Names of lanes of which a word is broken or a line is cut. Runs in the page. */
function brokenNames() {
  const isBroken = (name) => {
    const text = document.createTreeWalker(name, NodeFilter.SHOW_TEXT).nextNode();
    const tops = [...text.data.matchAll(/\S+/g)].map(({ 0: word, index }) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;
    });
    const lines = name.clientHeight / Number.parseFloat(getComputedStyle(name).lineHeight);
    return tops.some((n) => n > 1) || Math.abs(lines - Math.round(lines)) > 0.1;
  };
  return [...document.querySelectorAll(".lane-name > div")].filter(isBroken).map((name) => name.textContent);
}

test("the names of the lanes of a standing timeline break between words and are cut at no line", () =>
  withDesk({ viewport: NARROW }, async (desk) => {
    await desk.read("قال الوزير إن القافلة وصلت إلى ريف اللاذقية يوم 2 كانون الأول 2024. وقال إن الوفد غادر دمشق يوم 3 كانون الأول 2024.", "2024-12-10");
    assert.ok((await desk.page.locator(".lane-name").count()) > 1, "there are no lanes");
    assert.deepEqual(await desk.page.evaluate(brokenNames), []);
  }));
