// What a person has open or in hand stays theirs while the page changes around it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withDesk } from "./lib/desk.mjs";
import { DATED, SAMPLE } from "./lib/texts.mjs";

const focusedClaim = (page) => page.evaluate(() => document.activeElement.getAttribute("data-claim"));

test("a text that follows a long one begins at its beginning", () =>
  withDesk({ patience: 60_000 }, async (desk) => {
    const { page } = desk;
    await desk.read(`${SAMPLE}\n`.repeat(12));
    await page.click(".text-pane nav.parts button >> nth=1");
    await page.click('[data-action="tables"]');
    await page.locator(".tables nav.parts button >> nth=1").click();
    await desk.read(DATED);
    assert.match(await page.innerText(".passage"), /سليم الحداد/, "the text is not shown");
    assert.ok((await page.locator(".tables tbody tr").count()) >= 4, "the table is empty");
  }));

test("the focus stays with its claim when the timeline is drawn anew", () =>
  withDesk({}, async (desk) => {
    const { page } = desk;
    await desk.read(DATED);
    const bars = page.locator('[data-view="timeline"] svg [data-claim]');
    for (let at = 0; at < 4; at += 1) {
      await bars.nth(at).focus();
      const claim = await focusedClaim(page);
      for (const key of ["+", "+", "-"]) {
        await page.keyboard.press(key);
        await desk.settle();
        assert.equal(await focusedClaim(page), claim, `the focus did not stay with its claim at ${key}`);
      }
      await page.keyboard.press("0");
      await desk.settle();
    }
  }));

test("the card of the next claim begins at its head, with its reasons folded", () =>
  withDesk({}, async (desk) => {
    const { page } = desk;
    const handles = page.locator('[data-view="text"] .passage .handle');
    await handles.nth(3).click();
    await page.locator("aside.card .why summary").first().click();
    assert.ok((await page.locator("aside.card .why[open]").count()) > 0, "Why? does not open");
    await handles.nth(6).click();
    await desk.settle();
    assert.equal(await page.locator("aside.card .why[open]").count(), 0, "the reasons of another claim stand open");
    assert.equal(await page.locator("aside.card").evaluate((card) => card.scrollTop), 0, "the card does not begin at its head");
  }));

test("going back from a link to a claim puts its light out", () =>
  withDesk({}, async (desk) => {
    const { page } = desk;
    await page.locator('[data-view="text"] .passage .handle').nth(3).click();
    await desk.settle();
    const link = await page.evaluate(() => location.hash);
    await page.locator("aside.card .close").click();
    await desk.settle();
    await page.evaluate((hash) => (location.hash = hash), link);
    await page.locator("aside.card .claim-card").waitFor();
    await page.goBack();
    await page.locator("aside.card .claim-card").waitFor({ state: "detached" });
  }));

test("Escape folds a menu up and gives the focus back to its button", () =>
  withDesk({}, async (desk) => {
    const { page } = desk;
    await page.click("[data-menu=filter] summary");
    await page.locator("[data-menu=filter] input").first().focus();
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("[data-menu=filter][open]").count(), 0, "the menu stays open");
    assert.ok(await page.evaluate(() => document.activeElement.matches("[data-menu=filter] summary")), "the focus is lost");
  }));

test("the focus goes to the text when it has been read, and back to a claim when its card is closed", () =>
  withDesk({}, async (desk) => {
    const { page } = desk;
    await desk.read(DATED);
    const inText = () => page.evaluate(() => document.activeElement.matches("[data-view=text]"));
    assert.ok(await inText(), "the focus is lost with the field");
    const handle = page.locator('[data-view="text"] .passage .handle').nth(1);
    const claim = await handle.getAttribute("data-claim");
    await handle.focus();
    await page.keyboard.press("Enter");
    await page.locator("aside.card .close").focus();
    await page.keyboard.press("Enter");
    await desk.settle();
    assert.equal(await focusedClaim(page), claim, "the focus is lost with the card");
  }));
