// On paper the whole account stands: its text, the drawings, what the marks mean, and every claim.

import assert from "node:assert/strict";
import { test } from "node:test";
import { NARROW, WIDE, withDesk } from "./lib/desk.mjs";
import { FIXTURE, FIXTURE_DAY, SAMPLE } from "./lib/texts.mjs";

/** Brings the page into the state in which the browser prints it, lets `look`, and takes it back. */
async function printing(desk, look) {
  const { page } = desk;
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await desk.settle();
  await look();
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await desk.settle();
}

const letters = (text) => text.replaceAll(/\s+/g, "");

/** Long enough to be paged on the screen, in the text and in the tables. */
const LONG = FIXTURE.repeat(12);

const ACCOUNTS = [
  ["the sample", SAMPLE, null],
  ["a long account", LONG, FIXTURE_DAY],
];

for (const [what, text, published] of ACCOUNTS) {
  test(`nothing of the text of ${what} and none of its claims is lost on paper`, () =>
    withDesk({ language: "ar", theme: "dark", patience: 60_000 }, async (desk) => {
      if (published) await desk.read(text, published);
      await printing(desk, async () => {
        const shown = await desk.page.locator(".passage").evaluate((passage) => passage.textContent);
        assert.equal(letters(shown), letters(text));
        const claims = await desk.markedClaims();
        const rows = await desk.ids(".tables tr");
        assert.deepEqual(rows.sort(), claims.sort(), "the table of claims is another than the text's");
      });
    }));
}

/** What is drawn but stands outside the paper's width. Runs in the page. */
function cutOff() {
  const width = document.documentElement.clientWidth;
  const drawn = document.querySelectorAll(".passage .paragraph, .map-frame, .timeline, .bar, .tables td, .legend li");
  const isCut = (one) => {
    const box = one.getBoundingClientRect();
    return box.width > 0 && (box.left < -1 || box.right > width + 1);
  };
  return [...drawn].filter(isCut).map((one) => `${one.tagName}.${one.getAttribute("class")}`);
}

const SHEET = { width: 680, height: 1000 };

for (const [from, viewport] of [["a wide screen", WIDE], ["a phone", NARROW]]) {
  test(`printed from ${from}, map, timeline and legend are drawn within the sheet, with nothing to press`, () =>
    withDesk({ viewport, language: "ar", theme: "dark" }, async (desk) => {
      const { page } = desk;
      const before = { pins: await desk.pins(), bars: await desk.bars() };
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      await page.setViewportSize(SHEET);
      await page.emulateMedia({ media: "print" });
      await desk.settle();
      assert.deepEqual(await page.evaluate(cutOff), [], "something stands outside the sheet");
      // Larger, the map may show apart what was together.
      const pins = await desk.pins();
      assert.deepEqual(before.pins.filter((pin) => !pins.includes(pin)), [], "places of the map are lost");
      assert.deepEqual((await desk.bars()).sort(), before.bars.sort(), "claims of the timeline are lost");
      assert.equal(await page.locator('.timeline:not(.vertical)').count(), 1, "the timeline lies along the sheet");
      assert.ok((await page.locator(".printed-legend li:visible").count()) >= 10, "no legend");
      for (const pressed of [".tools", ".controls", '[data-action]', "summary", "select", "input"]) {
        assert.equal(await page.locator(`${pressed}:visible`).count(), 0, `${pressed} stands on paper`);
      }
      const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      assert.equal(ground, "rgb(255, 255, 255)", "paper is white whatever the screen is");
      await desk.picture(`print-${viewport.width}-ar`, { fullPage: true });
    }));
}

test("printed while the tables are open, the map is there as well", () =>
  withDesk({ language: "ar" }, async (desk) => {
    const { page } = desk;
    const before = await desk.pins();
    await page.click('[data-action="tables"]');
    await desk.settle();
    assert.equal((await desk.pins()).length, 0, "the map is drawn while nobody sees it");
    await printing(desk, async () => {
      for (const view of [".map-frame", ".timeline", ".passage", ".tables table", ".printed-legend"]) {
        assert.ok(await page.locator(view).first().isVisible(), `${view} is not on paper`);
      }
      const pins = await desk.pins();
      assert.deepEqual(before.filter((pin) => !pins.includes(pin)), [], "places of the map are lost");
      const ground = await page.evaluate(() => {
        const canvas = document.querySelector(".map-frame .ground");
        const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
        return new Set(new Uint32Array(data.buffer)).size;
      });
      assert.ok(ground > 2, "the ground of the map is not painted");
      await desk.picture("print-tables-ar", { fullPage: true });
    });
    const pdf = await page.pdf({ preferCSSPageSize: true, path: "target/e2e/print-tables.pdf" });
    assert.ok(pdf.length > 20_000);
    assert.equal((await desk.pins()).length, 0, "the page stays as for paper");
  }));

/** What is printed and has more in it than is seen. Runs in the page. */
function scrolledOnPaper() {
  const hides = (one) => {
    const { overflowX, overflowY } = getComputedStyle(one);
    const isOver = one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1;
    return isOver && [overflowX, overflowY].some((it) => it === "auto" || it === "scroll" || it === "hidden");
  };
  const drawn = [...document.querySelectorAll("body *")].filter((one) => one.getClientRects().length > 0);
  return drawn.filter((one) => !one.matches(".blank, .visually-hidden") && hides(one)).map((one) => `${one.tagName}.${one.getAttribute("class")}`);
}

/** One and the same at both ends of a country every ten minutes: a note on every journey. */
const HASTY = Array.from({ length: 12 }, (_, at) =>
  `قال الوزير إن الوفد وصل إلى ${at % 2 ? "حلب" : "دمشق"} الساعة ${6 + Math.floor(at / 6)}:${at % 6}0 مساء يوم 7 كانون الأول 2024.`,
).join(" ");

test("a long list of notes and what is asked for are whole on paper", () =>
  withDesk({ viewport: WIDE }, async (desk) => {
    const { page } = desk;
    await desk.read(HASTY, "2024-12-10");
    await page.click('[data-menu="filter"] summary');
    await page.fill('[data-input=search]', "حلب");
    await page.setViewportSize(SHEET);
    await printing(desk, async () => {
      const notes = page.locator(".notes");
      assert.ok((await notes.evaluate((one) => one.scrollHeight)) > 18 * 16, "the notes are too few to be cut off");
      assert.deepEqual(await page.evaluate(scrolledOnPaper), [], "some of it is cut off");
    });
  }));

test("an open dialog does not lie over every sheet", () =>
  withDesk({}, async (desk) => {
    await desk.page.click('[data-action="help"]');
    await printing(desk, async () => {
      assert.equal(await desk.page.locator("dialog[open]").count(), 1, "the keys are not open");
      assert.equal(await desk.page.locator("dialog:visible").count(), 0, "the keys stand over the account");
    });
  }));

test("after printing the page is as it was", () =>
  withDesk({ theme: "dark" }, async (desk) => {
    const state = () => desk.page.evaluate(() => [document.documentElement.dataset.theme, document.querySelectorAll("*").length]);
    const before = await state();
    await printing(desk, () => {});
    assert.deepEqual(await state(), before);
  }));

test("the browser's own way to paper goes the same way", () =>
  withDesk({}, async (desk) => {
    const pdf = await desk.page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
    assert.ok(pages >= 4 && pages <= 20, `the sample takes ${pages} sheets`);
    assert.equal(await desk.page.locator(".printed-legend").count(), 0, "the page stays as for paper");
  }));

test("links are printed with their address", () =>
  withDesk({}, async (desk) => {
    await desk.page.evaluate(() => {
      const link = document.createElement("a");
      link.href = "#planted";
      link.textContent = "planted";
      document.querySelector(".passage").append(link);
    });
    await printing(desk, async () => {
      const after = await desk.page.evaluate(() => getComputedStyle(document.querySelector('a[href="#planted"]'), "::after").content);
      assert.match(after, /#planted/);
    });
  }));
