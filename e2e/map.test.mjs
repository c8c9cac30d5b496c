// The map tells where one is, shows what is selected, and gives every place a mark that a hand can reach.

import assert from "node:assert/strict";
import { test } from "node:test";
import { NARROW, WIDE, withDesk } from "./lib/desk.mjs";

/** Invented; a palace and an airport by their city, a building in another, far apart. */
const CITIES =
  "قال الوزير سامي الحداد إن الوفد غادر قصر الشعب في دمشق إلى مطار دمشق الدولي يوم 3 كانون الأول 2024. " +
  "وأضاف أن الوفد وصل إلى الكرملين في موسكو يوم 4 كانون الأول 2024. " +
  "وقال إن طائرة هبطت في قاعدة حميميم يوم 5 كانون الأول 2024.";
const NAMES = ".map-names text";
const placeOf = (name) => `[data-view="map"] .map-marks [role="button"][data-place][aria-label^="${name}"]`;

const zoom = async (desk, n) => {
  const button = desk.page.locator('[data-view="map"] .controls button').nth(n > 0 ? 0 : 1);
  for (let step = 0; step < Math.abs(n); step += 1) await button.click();
  await desk.settle();
};

/** Where the middle of a mark lies, from the corner of the map. */
const spotOf = (desk, name) =>
  desk.page.locator(placeOf(name)).first().evaluate((mark) => {
    const box = mark.querySelector(".body").getBoundingClientRect();
    const map = mark.closest(".map-frame").getBoundingClientRect();
    return { x: box.x + box.width / 2 - map.x, y: box.y + box.height / 2 - map.y, width: map.width, height: map.height };
  });

for (const [language, wanted] of [
  ["ar", ["البحر الأسود", "أوكرانيا"]],
  ["en", ["Black Sea", "Ukraine"]],
]) {
  test(`seas and countries are named in ${language}, beside all other names and whole`, () =>
    withDesk({ language }, async (desk) => {
      for (const steps of [0, 1, 1, -1, -1, -1, -1]) {
        await zoom(desk, steps);
        const { names, faults } = await desk.page.evaluate(namesOfTheMap);
        assert.deepEqual(faults, [], "names that cover something or are cut");
        if (steps === 0) for (const name of wanted) assert.ok(names.includes(name), `${name} is not among ${names}`);
        assert.equal(new Set(names).size, names.length, "a name is written twice");
      }
    }));
}

/** Runs in the page. */
function namesOfTheMap() {
  const map = document.querySelector(".map-frame").getBoundingClientRect();
  const boxes = (selector) => [...document.querySelectorAll(selector)].map((one) => [one.textContent, one.getBoundingClientRect()]);
  const [names, others] = [boxes(".map-names text"), boxes(".labels text, .place .body")];
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4;
  const faults = [];
  for (const [at, [name, box]] of names.entries()) {
    if (box.left < map.left || box.right > map.right || box.top < map.top || box.bottom > map.bottom) faults.push(`${name} is cut`);
    for (const [other, place] of [...others, ...names.slice(at + 1)]) if (meet(box, place)) faults.push(`${name} on ${other}`);
  }
  return { names: names.map(([name]) => name), faults };
}

test("the scale bar tells kilometres in the language and digits of the page", async () => {
  for (const [language, digits, unit] of [["ar", /^[0-9]+ كم$/, "كم"], ["en", /^[0-9]+ km$/, "km"]]) {
    await withDesk({ language }, async (desk) => {
      const bar = desk.page.locator(".scale-bar");
      const before = [await bar.innerText(), (await bar.boundingBox()).width];
      assert.match(before[0], digits, `no ${unit}`);
      await zoom(desk, 1);
      const after = [await bar.innerText(), (await bar.boundingBox()).width];
      const perKm = ([words, width]) => width / parseInt(words, 10);
      const grown = perKm(after) / perKm(before);
      assert.ok(grown > 1.7 && grown < 2.3, `one step of zoom makes a kilometre ${grown} times as long`);
    });
  }
});

test("what is selected elsewhere comes into sight, and two buttons show it or everything", () =>
  withDesk({}, async (desk) => {
    const { page } = desk;
    await desk.read(CITIES, "2024-12-10");
    await page.locator(placeOf("Moscow")).first().focus();
    await page.keyboard.press("Enter");
    await page.click('[data-view="map"] [title="Show what is selected"]');
    await desk.settle();
    const moscow = await spotOf(desk, "Moscow");
    assert.ok(Math.abs(moscow.x - moscow.width / 2) < 40, "the button does not lead to what is selected");
    const bars = page.locator('[data-view="timeline"] svg [data-claim]');
    let n_seen = 0;
    for (let at = 0; at < (await bars.count()); at += 1) {
      await bars.nth(at).focus();
      await page.keyboard.press("Enter");
      await desk.settle();
      const lit = await page.evaluate(() => {
        const map = document.querySelector(".map-frame").getBoundingClientRect();
        const marks = [...document.querySelectorAll('.map-marks .place[data-emphasis="lit"] .body')];
        return marks.map((mark) => mark.getBoundingClientRect()).map((box) => box.left >= map.left && box.right <= map.right && box.top >= map.top && box.bottom <= map.bottom);
      });
      assert.ok(lit.every(Boolean), "a lit place is out of sight");
      n_seen += lit.length;
    }
    assert.ok(n_seen >= 2, "no claim lit a place");
    await page.click('[data-view="map"] [title="Show all places"]');
    await desk.settle();
    assert.ok((await spotOf(desk, "Moscow")).y < moscow.height, "not everything is shown");
  }));

test("palace, airport, Kremlin and base each have a mark of their own at some zoom, by pointer and by keys", () =>
  withDesk({}, async (desk) => {
    const { page } = desk;
    await desk.read(CITIES, "2024-12-10");
    for (const [city, name] of [["People's Palace", "People's Palace"], ["Damascus Int", "Damascus Int"], ["Moscow:", "Kremlin"], ["Hmeimim", "Hmeimim"]]) {
      await page.locator('[data-view="map"] [title="Show all places"]').click();
      await page.locator(placeOf(city)).first().focus();
      await page.keyboard.press("Enter");
      await page.click('[data-view="map"] [title="Show what is selected"]');
      for (let step = 0; step < 4 && !(await page.locator(placeOf(name)).count()); step += 1) await zoom(desk, 1);
      const mark = page.locator(placeOf(name)).first();
      await desk.settle();
      const { reach, box } = await mark.evaluate((one) => {
        const box = one.querySelector(".hit").getBoundingClientRect();
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        return { reach: one.contains(document.elementFromPoint(x, y)), box: [box.width, box.height, x, y] };
      });
      assert.ok(reach, `${name} is covered`);
      assert.ok(box[0] >= 24 && box[1] >= 24, `${name} is ${box} wide`);
      await page.click("aside.card .close");
      await page.mouse.click(box[2], box[3]);
      await desk.settle();
      assert.equal(await mark.getAttribute("data-emphasis"), "lit", `a press on ${name} does not light it`);
      await mark.focus();
      await page.keyboard.press("Escape");
    }
  }));

test("a place that is folded into another is counted on the map and can be had from the card", () =>
  withDesk({}, async (desk) => {
    const { page } = desk;
    await desk.read(CITIES, "2024-12-10");
    const moscow = page.locator(placeOf("Moscow")).first();
    assert.match(await moscow.getAttribute("aria-label"), /and with it 1 place$/, "the fold is not told");
    await moscow.focus();
    await page.keyboard.press("Enter");
    await desk.settle();
    await page.locator("aside.card .inside button", { hasText: "Kremlin" }).click();
    await desk.settle();
    assert.match(await page.innerText("aside.card .place-name"), /Kremlin/);
    await page.click('[data-view="map"] [title="Show what is selected"]');
    await desk.settle();
    assert.equal(await page.locator(placeOf("Kremlin")).first().getAttribute("data-emphasis"), "lit");
  }));

for (const [language, words] of [["ar", "لم يُعرف موضع"], ["en", "No claim could be placed."]]) {
  test(`${language}: a map with nothing on it says why`, () =>
    withDesk({ language }, async (desk) => {
      const why = desk.page.locator('[data-view="map"] .empty');
      assert.equal(await why.count(), 0, "said where there are places");
      await desk.read("قال المحامي سامي الحداد إن القاضي استقال.");
      assert.ok((await why.innerText()).includes(words), await why.innerText());
    }));
}

test("a wheel over the map is left to the page, with a word how to zoom", () =>
  withDesk({}, async (desk) => {
    const { page } = desk;
    const map = await page.locator(".map-frame").boundingBox();
    const scale = () => page.innerText(".scale-bar");
    const before = await scale();
    await page.mouse.move(map.x + map.width / 2, map.y + map.height / 2);
    await page.mouse.wheel(0, -240);
    await page.locator(".map-hint").waitFor();
    assert.match(await page.innerText(".map-hint"), /Ctrl/);
    assert.equal(await scale(), before, "the map took the wheel");
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -480);
    await page.keyboard.up("Control");
    await desk.settle();
    assert.notEqual(await scale(), before, "with the key the map does not zoom");
  }));

/** Fingers, told to the browser as a screen would. */
async function touch(desk, steps) {
  const session = await desk.context.newCDPSession(desk.page);
  await session.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 2 });
  const points = (all) => all.map(([x, y], id) => ({ x, y, id }));
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: points(steps[0]) });
  for (const step of steps.slice(1)) await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: points(step) });
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await desk.settle();
}

test("on a phone one finger scrolls the page and two move and zoom the map", () =>
  withDesk({ viewport: NARROW }, async (desk) => {
    const { page } = desk;
    const map = await page.locator(".map-frame").boundingBox();
    const [x, y] = [map.x + map.width / 2, map.y + map.height / 2];
    const spread = Array.from({ length: 8 }, (_, step) => [[x - 20 - 8 * step, y], [x + 20 + 8 * step, y]]);
    const scale = async () => {
      const bar = page.locator(".scale-bar");
      return (await bar.boundingBox()).width / parseInt(await bar.innerText(), 10);
    };
    const before = await scale();
    await touch(desk, spread);
    assert.ok((await scale()) > 2 * before, "two fingers do not zoom");
    const held = await scale();
    await touch(desk, Array.from({ length: 10 }, (_, step) => [[x, y + 40 - 12 * step]]));
    await page.waitForFunction(() => scrollY > 20);
    assert.equal(await scale(), held, "one finger zoomed the map");
  }));

test("one finger moves the map where the page does not scroll", () =>
  withDesk({ viewport: WIDE }, async (desk) => {
    const before = await spotOf(desk, "Moscow");
    const map = await desk.page.locator(".map-frame").boundingBox();
    const [x, y] = [map.x + map.width / 2, map.y + map.height / 2];
    await touch(desk, Array.from({ length: 8 }, (_, step) => [[x + 10 * step, y]]));
    const after = await spotOf(desk, "Moscow");
    assert.ok(Math.abs(after.x - before.x - 70) < 6, `the map moved by ${after.x - before.x}`);
  }));
