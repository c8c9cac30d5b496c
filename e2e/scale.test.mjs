// A book of testimonies, ten thousand claims: it opens, stays small as a document, and every claim can be had.

import assert from "node:assert/strict";
import { test } from "node:test";
import { book } from "./lib/book.mjs";
import { NARROW, WIDE, withDesk } from "./lib/desk.mjs";

const CLAIMS = 10_000;
/** On screen the page never holds more elements, whatever the account's length. */
const MOST_ELEMENTS = 1_500;
const BOOK = book(CLAIMS);
const PATIENT = { patience: 120_000 };

const elements = (desk) => desk.page.evaluate(() => document.querySelectorAll("*").length);

async function staysSmall(desk, when) {
  const n = await elements(desk);
  assert.ok(n <= MOST_ELEMENTS, `${n} elements ${when}`);
}

async function openTrays(desk, when) {
  for (const tray of await desk.page.locator("details.tray > summary:visible").all()) {
    await tray.click();
    await desk.settle();
    await staysSmall(desk, `with a tray open ${when}`);
    await tray.click();
  }
}

async function openMenus(desk, when) {
  for (const menu of await desk.page.locator("details[data-menu] > summary:visible").all()) {
    await menu.click();
    await desk.settle();
    await staysSmall(desk, `with a menu open ${when}`);
    await menu.click();
  }
}

/** Every tray, menu and table, one after the other. */
async function openEverything(desk) {
  const { page } = desk;
  await openTrays(desk, "over the book");
  await openMenus(desk, "over the book");
  await page.click('[data-action="tables"]');
  await desk.settle();
  await staysSmall(desk, "with the tables open");
  await page.click('[data-action="tables"]');
}

for (const [width, viewport] of [["wide", WIDE], ["narrow", NARROW]]) {
  test(`ten thousand claims on the ${width} page take no more than ${MOST_ELEMENTS} elements`, () =>
    withDesk({ viewport, ...PATIENT }, async (desk) => {
      await desk.read(BOOK);
      await staysSmall(desk, "when the book is open");
      await desk.picture(`book-${width}-en-light`);
      await openEverything(desk);
    }));
}

test(`an account that is shown whole takes no more than ${MOST_ELEMENTS} elements with a card and a menu open`, () =>
  withDesk(PATIENT, async (desk) => {
    for (const n of [30, 40, 60, 80]) {
      await desk.read(book(n));
      await desk.page.locator(".handle").nth(20).click();
      await desk.settle();
      await staysSmall(desk, `of ${n} claims and a card`);
      await openMenus(desk, `beside the card of an account of ${n} claims`);
      await desk.page.keyboard.press("Escape");
    }
  }));

test(`the shipped sample takes no more than ${MOST_ELEMENTS} elements with a card and whatever else can be open`, () =>
  withDesk(PATIENT, async (desk) => {
    await staysSmall(desk, "of the sample");
    await desk.page.locator(".handle").nth(20).click();
    await desk.settle();
    await openMenus(desk, "beside a card of the sample");
    await openTrays(desk, "beside a card of the sample");
  }));

test("a painted bar lights its claim, and keys lead from claim to claim through all of them", () =>
  withDesk(PATIENT, async (desk) => {
    const { page } = desk;
    await desk.read(BOOK);
    const at = await page.evaluate(() => {
      const canvas = document.querySelector(".timeline-drawing .crowd");
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      const inked = [];
      for (let at = 3; at < data.length; at += 4) if (data[at] > 240) inked.push((at - 3) / 4);
      const pixel = inked[Math.floor(inked.length / 2)];
      const ratio = canvas.width / canvas.clientWidth;
      const box = canvas.getBoundingClientRect();
      return { x: box.x + (pixel % canvas.width) / ratio, y: box.y + Math.floor(pixel / canvas.width) / ratio };
    });
    await page.mouse.click(at.x, at.y);
    await desk.settle();
    const lit = () => desk.ids('[data-view="timeline"] [data-emphasis="lit"]');
    const [first, ...others] = await lit();
    assert.ok(first && !others.length, "a press on a painted bar lights no single claim");
    assert.deepEqual(await desk.ids('[data-view="text"] .run[data-emphasis="lit"]'), [first], "the text does not show it");
    await page.keyboard.press("Escape");
    await page.locator('[data-view="timeline"] svg [tabindex="0"]').focus();
    await page.keyboard.press("End");
    await desk.settle();
    await page.keyboard.press("Home");
    await desk.settle();
    await page.keyboard.press("Enter");
    await desk.settle();
    const [home] = await lit();
    assert.ok(home && home !== first, "keys do not lead to another bar");
  }));

test("what is brushed on a crowded timeline is dimmed elsewhere when the hand lets go", () =>
  withDesk(PATIENT, async (desk) => {
    const { page } = desk;
    await desk.read(BOOK);
    const box = await page.locator(".timeline-drawing").boundingBox();
    const late = box.x + box.width - 4;
    await page.mouse.move(late, box.y + 2);
    await page.mouse.down();
    await page.mouse.move(late - 120, box.y + 40, { steps: 6 });
    assert.equal(await page.locator(".timeline-drawing .brush").count(), 1, "the brush is not seen");
    await page.mouse.up();
    await desk.settle();
    // The book begins with what is earliest.
    const dimmed = await page.locator('[data-view="text"] .run[data-emphasis="dimmed"]').count();
    assert.ok(dimmed > 20, `only ${dimmed} runs of the text are dimmed`);
  }));

/** Where a bar is painted, and where beside it nothing is; seen from the window. Runs in the page. */
function spots() {
  const canvas = document.querySelector(".timeline-drawing .crowd");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  const [box, ratio] = [canvas.getBoundingClientRect(), canvas.width / canvas.clientWidth];
  const isInked = (x, y) => data[(y * canvas.width + x) * 4 + 3] > 0;
  const spot = (fits) => {
    for (let y = 4; y < canvas.height - 4; y++) {
      for (let x = canvas.width - 20; x > 120; x--) {
        if (fits(x, y)) return { x: box.x + x / ratio, y: box.y + y / ratio };
      }
    }
  };
  const isBare = (x, y) => [-12, -6, 0, 6, 12].every((dx) => [-4, 0, 4].every((dy) => !isInked(x + dx, y + dy)));
  return { bar: spot((x, y) => isInked(x, y) && isInked(x - 2, y + 2)), bare: spot(isBare) };
}

test("a brush that is let go over another view holds, and the next click lights a bar", () =>
  withDesk({}, async (desk) => {
    const { page } = desk;
    await desk.read(book(60));
    const { bare } = await page.evaluate(spots);
    const map = await page.locator(".map-frame").boundingBox();
    await page.mouse.move(bare.x, bare.y);
    await page.mouse.down();
    await page.mouse.move(bare.x - 90, bare.y, { steps: 4 });
    await page.mouse.move(bare.x - 90, map.y + map.height / 2, { steps: 4 });
    assert.equal(await page.locator(".filter-state:visible").count(), 0, "the views follow before the hand lets go");
    await page.mouse.up();
    await desk.settle();
    const brush = () => page.locator(".timeline-drawing .brush").evaluateAll((all) => all.map((one) => one.getAttribute("width")));
    const brushed = await brush();
    assert.match(await page.innerText(".filter-state"), /outside the chosen time: [1-9]/, "the brush does not hold");
    // The line that tells of it has moved the views.
    const { bar } = await page.evaluate(spots);
    await page.mouse.click(bar.x, bar.y);
    await desk.settle();
    assert.equal((await desk.ids('[data-view="timeline"] .bars [data-emphasis="lit"]')).length, 1, "the click lights nothing");
    assert.deepEqual(await brush(), brushed, "the click brushes once more");
  }));
