// What a mark says of its claims is the same whether it is an element or painted, and in every arrangement.

import assert from "node:assert/strict";
import { test } from "node:test";
import { book } from "./lib/book.mjs";
import { withDesk } from "./lib/desk.mjs";
import { halved } from "./lib/picture.mjs";

const CROWDED = book(150);
/** Share of what a drawing changes on the page by which another may differ from it and still look the same. */
const ALIKE = 0.45;

/** A way through the lanes and on through time. */
const KEYS = ["ArrowDown", "ArrowRight", "ArrowRight"];

/** The picture of a part of the page with something hidden, as its reds, greens and blues. */
async function seen(page, clip, ...hidden) {
  const set = (all, value) => page.evaluate(([all, value]) => all.forEach((one) => document.querySelector(one).style.setProperty("visibility", value)), [all, value]);
  await set(hidden, "hidden");
  const picture = await halved(await page.screenshot({ clip }));
  await set(hidden, "");
  return softened(picture);
}

/** Each point the mean of the nine around it: a canvas is laid on whole pixels, an element on parts of them. */
function softened({ rgb, width, height }) {
  const at = (x, y, colour) => rgb[(Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))) * 3 + colour];
  const around = [-1, 0, 1];
  const mean = (x, y, colour) => around.flatMap((dy) => around.map((dx) => at(x + dx, y + dy, colour))).reduce((sum, it) => sum + it, 0) / 9;
  return [...rgb].map((_, nth) => mean(Math.floor(nth / 3) % width, Math.floor(nth / 3 / width), nth % 3));
}

const change = (one, other) => one.reduce((sum, it, at) => sum + Math.abs(it - other[at]), 0) / one.length;

for (const order of ["happened", "told"]) {
  test(`a painted bar looks as it does as an element, in the order ${order}`, () =>
    withDesk({ patience: 60_000 }, async (desk) => {
      const { page } = desk;
      await desk.read(CROWDED);
      if (order === "told") await page.click('button:has-text("As told")');
      await desk.settle();
      const frame = page.locator(".timeline-frame");
      const kinds = new Map();
      for (let step = 0; step < 24; step++) {
        await frame.locator(".bars .bar").focus();
        await page.keyboard.press(KEYS[step % KEYS.length]);
        await desk.settle();
        await page.evaluate(() => document.activeElement.blur());
        await desk.settle();
        const bar = frame.locator(".bars .bar");
        // The stretch beneath a sign is painted alone.
        if (order === "happened" && !(await bar.locator(".body").count())) continue;
        const [box, kind] = [await bar.boundingBox(), await bar.getAttribute("class")];
        const around = await frame.boundingBox();
        if (box.y < around.y + 40 || box.y + box.height > Math.min(900, around.y + around.height)) continue;
        const clip = { x: Math.round(box.x) - 2, y: Math.round(box.y), width: Math.ceil(box.width) + 4, height: Math.ceil(box.height) };
        const painted = await seen(page, clip, ".timeline-drawing .bars");
        const built = await seen(page, clip, ".timeline-drawing .crowd");
        const nothing = await seen(page, clip, ".timeline-drawing .bars", ".timeline-drawing .crowd");
        const [whole, apart] = [change(built, nothing), change(built, painted)];
        assert.ok(apart < ALIKE * whole, `${kind}: painted and built differ by ${apart.toFixed(1)} of ${whole.toFixed(1)}`);
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
      assert.ok(kinds.size >= 2, `only ${[...kinds.keys()]} were seen`);
    }));
}

/** One place of which something is affirmed and something denied, and one that is denied alone. */
const TORN =
  "قال الناطق سليم الحداد إن الوفد وصل إلى حلب في 3 آذار/مارس 2023. " +
  "وأضاف الحداد أن اجتماعاً عُقد في حلب في 5 آذار/مارس 2023. " +
  "ونفى الحداد أن يكون المدير قد زار حلب في 9 آذار/مارس 2023. " +
  "ونفى الحداد أن يكون المدير قد زار بيروت في 14 آذار/مارس 2023.";

const NAMES = {
  en: [/^Aleppo: 3 claims, 1 of them denied$/, /^Beirut: 1 claim, denied$/],
  ar: [/^حلب: 3 أقوال، منها قول واحد بصيغة النفي$/, /^بيروت: قول واحد، بصيغة النفي$/],
};

for (const language of ["en", "ar"]) {
  test(`${language}: a place that is told both ways looks torn, and its name says how many claims are denied`, () =>
    withDesk({ language }, async (desk) => {
      await desk.read(TORN);
      const names = await desk.pinNames();
      for (const name of NAMES[language]) assert.ok(names.some((it) => name.test(it)), `no ${name} among ${names}`);
      const drawn = (name) => desk.page.locator('[data-view="map"] .place').filter({ has: desk.page.locator(".signs") }).evaluateAll((all, name) => all.filter((it) => new RegExp(name).test(it.getAttribute("aria-label"))).map((it) => it.querySelector(".signs").getAttribute("d")), name.source);
      const [[torn], [denied]] = [await drawn(NAMES[language][0]), await drawn(NAMES[language][1])];
      assert.match(torn, /A.*Z.*L/, "no half of it is filled, or no stroke goes through");
      assert.doesNotMatch(denied, /A/, "what is denied alone is half filled");
      await desk.picture(`torn-${language}`);
    }));
}

const HEADS = { en: [/^denied that it happened/, "denied · happened"], ar: [/^ينفي القائل وقوعه/, "منفي · حدث"] };

for (const language of ["en", "ar"]) {
  test(`${language}: the card of a denied claim does not read as if it had happened`, () =>
    withDesk({ language }, async (desk) => {
      await desk.read(TORN);
      await desk.page.locator(".handle.denied").first().click();
      const head = await desk.page.locator("aside.card .stance").innerText();
      assert.match(head, HEADS[language][0]);
      assert.ok(!head.includes(HEADS[language][1]));
    }));
}
