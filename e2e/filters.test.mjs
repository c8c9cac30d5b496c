// What is asked for holds in every view, is told, stands in the address, and comes back from it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withDesk } from "./lib/desk.mjs";
import { DATED } from "./lib/texts.mjs";

const inTimeline = '[data-view="timeline"] svg .bars [data-claim]';

async function openMenu(desk) {
  await desk.page.click("[data-menu=filter] summary");
  await desk.settle();
}

const told = (desk) => desk.page.innerText(".shown-of");
const choice = (desk, name) => desk.page.locator("[data-menu=filter] .choice", { hasText: name }).first();

/** The numbers of "3 of 76 claims shown, 73 hidden". */
async function counts(desk) {
  const [shown, all, hidden] = (await told(desk)).match(/\d+/g).map(Number);
  assert.equal(shown + hidden, all, "shown and hidden are not all");
  return { shown, all, hidden };
}

test("each choice shows as many claims as stand beside it, in every view", () =>
  withDesk({}, async (desk) => {
    await openMenu(desk);
    const choices = desk.page.locator("[data-menu=filter] .choice");
    const n = await choices.count();
    assert.ok(n > 10, "there is little to choose from");
    for (let at = 0; at < n; at += 3) {
      await choices.nth(at).locator("input").check();
      await desk.settle();
      const { shown } = await counts(desk);
      assert.equal(shown, Number(await choices.nth(at).getAttribute("data-n")));
      const undated = await desk.page.locator('[data-tray="undated"] > summary .count').innerText();
      const bars = new Set(await desk.page.locator(inTimeline).evaluateAll((all) => all.map((it) => it.dataset.claim)));
      assert.equal(bars.size + Number(undated), shown, "the timeline shows others");
      const isWhole = (await desk.page.locator('[data-view="text"] .parts').count()) === 0;
      const signs = await desk.page.locator('[data-view="text"] .handle:visible').count();
      assert.ok(isWhole ? signs === shown : signs <= shown, `the text has ${signs} signs of ${shown} claims`);
      assert.match(await desk.page.innerText(".step-place"), new RegExp(`of ${shown}$`), "playing goes through others");
      await choices.nth(at).locator("input").uncheck();
    }
    assert.equal(await desk.page.locator(".filter-state").count(), 0);
  }));

test("words are found however they are spelled, and days keep what could lie in them", () =>
  withDesk({}, async (desk) => {
    await desk.read(DATED);
    await openMenu(desk);
    await desk.page.fill("[data-input=search]", "الحمُولةُ");
    await desk.settle();
    assert.equal((await counts(desk)).shown, 1);
    await desk.page.fill("[data-input=search]", "الي بيروت");
    await desk.settle();
    assert.equal((await counts(desk)).shown, 2);
    await desk.page.fill("[data-input=search]", "");
    await desk.page.fill("[data-input=from-day]", "2023-03-04");
    await desk.page.fill("[data-input=to-day]", "2023-03-09");
    await desk.settle();
    assert.equal((await counts(desk)).shown, 2);
    await desk.page.click("[data-action=clear-filters]");
    assert.equal(await desk.page.inputValue("[data-input=from-day]"), "");
  }));

test("a stretch that is brushed dims, and hides when only that time is asked for", () =>
  withDesk({}, async (desk) => {
    await desk.read(DATED);
    const box = await desk.page.locator('[data-view="timeline"] .timeline-drawing').boundingBox();
    const y = box.y + box.height - 4;
    await desk.page.mouse.move(box.x + 2, y);
    await desk.page.mouse.down();
    await desk.page.mouse.move(box.x + box.width / 2, y, { steps: 5 });
    await desk.page.mouse.up();
    await desk.settle();
    const all = await desk.page.locator(inTimeline).count();
    assert.match(await desk.page.innerText(".filter-state"), /outside the chosen time: [1-9]/);
    await desk.page.click("[data-action=keep-time]");
    await desk.settle();
    const { shown } = await counts(desk);
    assert.ok(shown > 0 && shown < all, `${shown} of ${all}`);
    assert.equal(await desk.page.locator(inTimeline).count(), shown);
  }));

test("what only a witness has seen can be asked for where the text says so, and else is not offered", () =>
  withDesk({}, async (desk) => {
    const witnessed = "saw, heard or felt";
    await openMenu(desk);
    assert.equal(await choice(desk, witnessed).count(), 0, "the sample tells of no witness");
    await desk.page.keyboard.press("Escape");
    await desk.read("قال الناطق سليم الحداد إنه لاحظ أن الجيش انسحب من حلب. وأضاف الحداد أن القافلة وصلت إلى حمص.");
    await openMenu(desk);
    await choice(desk, witnessed).locator("input").check();
    await desk.settle();
    assert.deepEqual(await counts(desk), { shown: 1, all: 2, hidden: 1 });
  }));

test("an address opens on all that was shown when it was copied", () =>
  withDesk({}, async (desk) => {
    const { page } = desk;
    await openMenu(desk);
    await choice(desk, "affirmed").locator("input").check();
    await page.fill("[data-input=search]", "الى");
    await page.keyboard.press("Escape");
    await page.selectOption('[data-view="timeline"] select', "speaker");
    await page.locator(inTimeline).first().focus();
    await page.keyboard.press("Enter");
    await page.click('[data-view="map"] .controls button');
    await page.click('[data-view="timeline"] .controls [title="Zoom in"]');
    await page.waitForFunction(() => /m=/.test(location.hash) && /t=/.test(location.hash));
    await desk.settle();
    const seen = () =>
      page.evaluate(() => ({
        told: document.querySelector(".shown-of").innerText,
        lit: [...document.querySelectorAll('[data-view] [data-emphasis="lit"]')].map((it) => it.dataset.claim ?? it.dataset.place).sort(),
        lanes: document.querySelector('[data-view="timeline"] select').value,
        places: [...document.querySelectorAll('[data-view="map"] svg [data-place]')].map((it) => it.getAttribute("transform")),
        bars: [...document.querySelectorAll('[data-view="timeline"] .bars .body')].map((it) => it.getAttribute("x")),
      }));
    const before = await seen();
    const address = page.url();
    await page.goto("about:blank");
    await page.goto(address);
    await desk.ready();
    await desk.settle();
    const after = await seen();
    const numbers = (places) => places.flatMap((it) => it.match(/-?[\d.]+/g).map(Number));
    const [stood, stand] = [numbers(before.places), numbers(after.places)];
    assert.equal(stand.length, stood.length);
    // An address keeps about ten metres and a hundredth of a zoom step.
    stood.forEach((it, at) => assert.ok(Math.abs(it - stand[at]) < 2 + Math.abs(it) / 100, "the map looks elsewhere"));
    assert.deepEqual({ ...after, places: [] }, { ...before, places: [] });
    assert.equal(page.url(), address, "the address did not stay");
  }));

test("going back goes from choice to choice, and what is asked for stays", () =>
  withDesk({}, async (desk) => {
    const { page } = desk;
    const lit = () => page.evaluate(() => /(?:^#|&)c=([^&]*)/.exec(location.hash)?.[1] ?? null);
    const length = () => page.evaluate(() => history.length);
    const began = await length();
    const bars = page.locator(inTimeline);
    const chosen = [];
    for (const at of [0, 4]) {
      await bars.nth(at).focus();
      await page.keyboard.press("Enter");
      await desk.settle();
      chosen.push(await lit());
    }
    assert.equal(await length(), began + 2, "a choice is no step of the history");
    await openMenu(desk);
    await page.fill("[data-input=search]", "ا");
    await page.keyboard.press("Escape");
    for (let n = 0; n < 4; n += 1) await page.click('[data-action="forward"]');
    await page.click('[data-view="map"] .controls button');
    await desk.settle();
    await page.waitForFunction(() => /m=/.test(location.hash));
    assert.equal(await length(), began + 2, "stepping, asking and zooming flood the history");
    await page.goBack();
    await page.waitForFunction((wanted) => location.hash.includes(`c=${wanted}&`), chosen[0]);
    await desk.settle();
    assert.equal(await page.locator(".filter-state").count(), 1, "the filter was dropped");
    await page.goBack();
    await page.waitForFunction(() => !/c=/.test(location.hash));
    await desk.settle();
    assert.equal(await page.locator('[data-emphasis="lit"]').count(), 0, "something is still lit");
  }));

test("no broken address breaks the page", () =>
  withDesk({}, async (desk) => {
    for (const bad of ["fs=%&fd=9-&ft=d2024~&fk=x,,&fq=%00", `fq=${"%D8%A7".repeat(400)}`, "p=nowhere&s=move&c=c999"]) {
      await desk.page.evaluate((hash) => (location.hash = hash), bad);
      await desk.settle();
      assert.equal(await desk.page.locator(".shown-of").count(), 0, bad);
    }
  }));

test("the tables hold every id of the map and of the timeline, few rows at a time", () =>
  withDesk({}, async (desk) => {
    const { page } = desk;
    const ids = async (selector, name) =>
      new Set(await page.locator(selector).evaluateAll((all, name) => all.map((it) => it.dataset[name]), name));
    const drawn = {
      claim: await ids(inTimeline, "claim"),
      place: await ids('[data-view="map"] svg [data-place]', "place"),
      movement: await ids('[data-view="map"] svg [data-movement]', "movement"),
    };
    await page.click('[data-action="tables"]');
    for (const [at, name] of [[1, "claim"], [2, "place"], [3, "movement"]]) {
      await page.locator(".table-chooser button").nth(at).click();
      const found = new Set();
      for (;;) {
        await desk.settle();
        const rows = await ids(`.tables tr[data-${name}]`, name);
        assert.ok(rows.size > 0 && rows.size <= 50, `${rows.size} rows`);
        for (const id of rows) found.add(id);
        const next = page.locator(".tables .parts button").last();
        if ((await next.count()) === 0 || (await next.getAttribute("aria-disabled")) === "true") break;
        await next.click();
      }
      const missing = [...drawn[name]].filter((id) => !found.has(id));
      assert.deepEqual(missing, [], `${name}: not in the table`);
    }
  }));
