// Everything can be done without a pointer.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withDesk } from "./lib/desk.mjs";
import { DATED, FIXTURE } from "./lib/texts.mjs";

const MOST_TABS = 80;

/** Presses Tab until the focus is on what a selector finds; fails with where the focus went. */
async function tabTo(page, selector, key = "Tab") {
  const path = [];
  for (let n = 0; n < MOST_TABS; n += 1) {
    await page.keyboard.press(key);
    const at = await page.evaluate((wanted) => {
      const focused = document.activeElement;
      const name = focused.getAttribute("aria-label") ?? focused.innerText ?? focused.tagName;
      return { found: focused.matches(wanted), name: String(name).trim().slice(0, 20) };
    }, selector);
    if (at.found) return assertFocusShows(page, selector);
    path.push(at.name);
  }
  assert.fail(`${MOST_TABS} presses of ${key} never reach ${selector}: ${path.join(" > ")}`);
}

/** The focused thing must look different from the same thing without the focus. */
async function assertFocusShows(page, selector) {
  const shows = await page.evaluate(() => {
    const focused = document.activeElement;
    const parts = [focused, ...focused.querySelectorAll("*")];
    if (focused.type === "file" && focused.labels?.[0]) parts.push(focused.labels[0]);
    const look = () =>
      parts.map((one) => {
        const { outline, boxShadow, stroke, strokeWidth, border, background } = getComputedStyle(one);
        return [outline, boxShadow, stroke, strokeWidth, border, background].join();
      });
    const focusedLook = look().join("|");
    focused.blur();
    const plainLook = look().join("|");
    focused.focus({ focusVisible: true, preventScroll: true });
    return focusedLook !== plainLook;
  });
  assert.ok(shows, `nothing shows that ${selector} has the focus`);
}

/** Goes to a tool by the tab key to the toolbar and by the arrows within it. */
async function toolTo(page, selector) {
  await tabTo(page, "[data-tool]", "Shift+Tab");
  await page.keyboard.press("Home");
  for (let n = 0; n < MOST_TABS; n += 1) {
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) {
      return assertFocusShows(page, selector);
    }
    await page.keyboard.press("ArrowRight");
  }
  assert.fail(`the arrows never reach ${selector} among the tools`);
}

const focusedClaim = (page) => page.evaluate(() => document.activeElement.getAttribute("data-claim"));

test("a text is brought, read and explored by keys alone", () =>
  withDesk({}, async (desk) => {
    const { page } = desk;
    const keys = page.keyboard;
    await tabTo(page, '[data-action="open"]');
    await keys.press("Enter");
    await page.waitForFunction(() => document.activeElement.matches('[data-input="account"]'));
    await page.evaluate((words) => navigator.clipboard.writeText(words), FIXTURE);
    await keys.press("Control+V");
    await tabTo(page, '[data-input="published"]');
    // The same day whether the browser asks for the month or for the day first.
    await keys.type("05052025");
    assert.equal(await page.inputValue('[data-input="published"]'), "2025-05-05", "the day was not typed");
    await tabTo(page, '[data-action="read"]');
    await keys.press("Enter");
    await page.waitForFunction(() => document.querySelector(".passage").innerText.includes("العكاري"));
    await desk.settle();

    await tabTo(page, '[data-view="text"] .passage [data-claim]');
    const first = await focusedClaim(page);
    await keys.press("ArrowDown");
    const second = await focusedClaim(page);
    assert.notEqual(second, first, "the arrow does not go to the next claim");
    await keys.press("Enter");
    await desk.settle();
    assert.ok(await page.locator("aside.card .ladder").isVisible(), "Enter opens no card");
    const lit = page.locator(`[data-view="text"] .run[data-claim="${second}"][data-emphasis="lit"]`);
    assert.ok((await lit.count()) > 0, "Enter does not light the claim");
    assert.equal(await focusedClaim(page), second, "the focus was lost when the card opened");
    await tabTo(page, "aside.card .why summary");
    await keys.press("Enter");
    assert.ok(await page.locator("aside.card .why[open] li").first().isVisible(), "Why? does not open");

    await tabTo(page, '[data-view="timeline"] [data-claim][tabindex="0"]');
    await keys.press("Home");
    const bar = await focusedClaim(page);
    await keys.press("End");
    assert.notEqual(await focusedClaim(page), bar, "End does not go to another bar");
    await keys.press("Enter");
    await desk.settle();
    assert.ok((await page.locator('[data-view="timeline"] [data-emphasis="lit"]').count()) > 0, "Enter lights nothing on the timeline");

    await tabTo(page, '[data-view="map"] svg [tabindex="0"]');
    await keys.press("ArrowDown");
    await keys.press("Enter");
    await desk.settle();
    assert.ok((await page.locator('[data-view="map"] svg [data-emphasis="lit"]').count()) > 0, "Enter lights no place");
    await keys.press("Escape");
    await desk.settle();
    assert.equal(await page.locator('[data-emphasis="lit"]').count(), 0, "Escape does not put the light out");
  }));

test("a claim is played, what is seen is filtered and the tables are read by keys alone", () =>
  withDesk({}, async (desk) => {
    const { page } = desk;
    const keys = page.keyboard;
    const press = async (selector, key = "Enter") => {
      await toolTo(page, selector);
      await keys.press(key);
      await desk.settle();
    };
    await press('[data-action="forward"]');
    assert.match(await page.innerText(".step-place"), /^1 of/, "the key does not step");
    await press('[data-action="play"]');
    assert.equal(await page.getAttribute('[data-action="play"]', "aria-label"), "Pause", "the key does not play");
    await keys.press("Enter");

    await press("[data-menu=filter] summary");
    await tabTo(page, "[data-input=search]");
    await keys.type("الاسد");
    await desk.settle();
    const told = await page.innerText(".shown-of");
    assert.match(told, /^[1-9]\d* of \d+ claims shown, [1-9]\d* hidden$/, "the words find nothing");
    await tabTo(page, "[data-menu=filter] [type=checkbox]");
    await keys.press("Space");
    await keys.press("Escape");
    assert.ok(await page.evaluate(() => document.activeElement.matches("[data-menu=filter] summary")), "Escape does not go back to the tool");
    await tabTo(page, '[data-action="clear-filters"]');
    await keys.press("Enter");
    await desk.settle();
    assert.equal(await page.locator(".filter-state").count(), 0, "the filters are not cleared");

    await press('[data-action="tables"]');
    await tabTo(page, ".table-chooser button");
    await keys.press("ArrowRight");
    await keys.press("Enter");
    await desk.settle();
    // Past what keeps a file, where that has a line of its own.
    for (let n = 0; n < 3 && !(await page.evaluate(() => document.activeElement.matches("th button"))); n++) await keys.press("ArrowDown");
    await keys.press("Enter");
    await desk.settle();
    assert.equal(await page.locator('th[aria-sort="ascending"], th[aria-sort="descending"]').count(), 1, "no column is sorted");
    await keys.press("ArrowDown");
    await keys.press("Enter");
    await desk.settle();
    assert.ok((await page.locator('.tables [data-emphasis="lit"]').count()) > 0, "a row lights nothing");
    await keys.press("Escape");

    await press('[data-action="theme"]');
    assert.equal(await page.getAttribute("html", "data-theme"), "dark", "the appearance does not change");
    await press('[data-action="language"]');
    assert.equal(await page.getAttribute("html", "lang"), "ar", "the language does not change");
  }));

test("the page has one stop of the tab key for each group, in the order of reading", () =>
  withDesk({}, async (desk) => {
    const { page } = desk;
    const stops = [];
    for (let n = 0; n < 12; n += 1) {
      await page.keyboard.press("Tab");
      stops.push(
        await page.evaluate(() => {
          const at = document.activeElement;
          const view = at.closest("[data-view]")?.dataset.view;
          if (at.closest("[role=toolbar]") && !view) return "tools";
          if (at.matches("[data-claim], [data-place], [data-movement]")) return view;
          return at === document.body ? "end" : "";
        }),
      );
    }
    const groups = stops.filter(Boolean);
    assert.deepEqual(groups.slice(0, 4), ["tools", "text", "timeline", "map"]);
    const again = groups.slice(4).filter((it) => it !== "end" && it !== "tools");
    assert.ok(again.length === 0 || again[0] === "text", `more stops follow: ${groups}`);
  }));

test("the buttons of a view are reached from its marks, and left for them again", () =>
  withDesk({}, async (desk) => {
    const { page } = desk;
    for (const view of ["timeline", "map"]) {
      await tabTo(page, `[data-view="${view}"] [tabindex="0"]`);
      await page.keyboard.press("Home");
      const isUp = () => page.evaluate(() => Boolean(document.activeElement.closest(".pane-head")));
      for (let n = 0; n < 40 && !(await isUp()); n += 1) await page.keyboard.press("ArrowUp");
      assert.ok(await isUp(), `the arrows never lead up to the buttons of the ${view}`);
      const first = await page.evaluate(() => document.activeElement.outerHTML);
      await page.keyboard.press("End");
      assert.notEqual(await page.evaluate(() => document.activeElement.outerHTML), first, "End does not go on");
      await page.keyboard.press("Escape");
      const onMark = await page.evaluate(() => document.activeElement.matches("[data-claim], [data-place], [data-movement]"));
      assert.ok(onMark, `Escape does not go back to the marks of the ${view}`);
    }
  }));

test("the button that finds words is no stop of its own: the arrows lead up to it, and down again", () =>
  withDesk({}, async (desk) => {
    const { page } = desk;
    await tabTo(page, '[data-view="text"] .passage [data-claim]');
    await page.keyboard.press("Home");
    const first = await focusedClaim(page);
    await page.keyboard.press("Shift+Tab");
    const isFind = () => page.evaluate(() => document.activeElement.matches('[data-action="find"]'));
    assert.ok(!(await isFind()), "it is a stop of the tab key");
    await tabTo(page, '[data-view="text"] .passage [data-claim]');
    await page.keyboard.press("ArrowUp");
    assert.ok(await isFind(), "the arrow does not lead up to it");
    await page.keyboard.press("ArrowDown");
    assert.equal(await focusedClaim(page), first);
    await desk.read("٧ ٨ ٩");
    assert.deepEqual(await desk.markedClaims(), []);
    await tabTo(page, '[data-action="find"]');
  }));

test("a sheet tells the keys, and gives the focus back", () =>
  withDesk({}, async (desk) => {
    const { page } = desk;
    await tabTo(page, '[data-view="timeline"] [data-claim][tabindex="0"]');
    const claim = await focusedClaim(page);
    await page.keyboard.press("?");
    await page.waitForSelector("dialog[open] kbd");
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog[open]", { state: "detached" });
    assert.equal(await focusedClaim(page), claim, "the focus was lost");
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press("?");
    await desk.settle();
    assert.equal(await page.locator("dialog[open]").count(), 0, "a key of one letter acts outside the views");
  }));

test("arrows on the timeline follow the drawing in both directions of time", async () => {
  for (const [language, later] of [["en", "ArrowRight"], ["ar", "ArrowLeft"]]) {
    await withDesk({ language }, async (desk) => {
      const { page } = desk;
      await desk.read(DATED);
      await page.selectOption('[data-view="timeline"] select', "speaker");
      await desk.settle();
      const bars = page.locator('[data-view="timeline"] svg [data-claim]');
      const x = async () => page.evaluate(() => document.activeElement.querySelector(".body").getBoundingClientRect().x);
      const moves = [];
      for (let at = 0; at < (await bars.count()) && !moves.length; at += 1) {
        await bars.nth(at).focus();
        const [from, before] = [await focusedClaim(page), await x()];
        await page.keyboard.press(later);
        if ((await focusedClaim(page)) !== from) moves.push((await x()) - before);
      }
      assert.equal(moves.length, 1, `${later} leads nowhere from any bar`);
      const onward = later === "ArrowRight" ? moves[0] : -moves[0];
      assert.ok(onward >= 0, `${later} moved the focus by ${moves[0]} pixels, against the arrow`);
    });
  }
});

test("a skip link leads past the tools to the text", () =>
  withDesk({}, async (desk) => {
    await desk.page.keyboard.press("Tab");
    assert.match(await desk.page.evaluate(() => document.activeElement.innerText), /Skip/, "no skip link comes first");
    await desk.page.keyboard.press("Enter");
    const inText = await desk.page.evaluate(() => Boolean(document.activeElement.closest('[data-view="text"]')));
    assert.ok(inText, "the skip link does not lead to the text");
  }));
