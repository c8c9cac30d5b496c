// What dates rest on besides the words can be seen, switched off, changed and put back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withDesk } from "./lib/desk.mjs";
import { FIXTURE, FIXTURE_DAY } from "./lib/texts.mjs";

const DAY_ROW = '[data-anchor="published"]';
const MEETING = '[data-view="timeline"] svg [data-claim][aria-label*="أجّلوا الاجتماع"]';

/** Unfolds the anchors where they are folded. */
async function openAnchors(desk) {
  const menu = desk.page.locator("[data-menu=anchors]");
  if ((await menu.getAttribute("open")) === null) await menu.locator("> summary").click();
  await desk.page.locator(DAY_ROW).waitFor({ state: "visible" });
}

/** Waits until the account has been read with what was changed. */
async function readAgain(desk) {
  await desk.page.waitForSelector('html[data-busy="false"]', { state: "attached" });
  await desk.settle();
}

/** Gives the day of publication among the anchors. */
async function publishedOn(desk, day) {
  await openAnchors(desk);
  await desk.page.fill(`${DAY_ROW} input[type=date]`, day);
  await readAgain(desk);
}

const meeting = (desk) => desk.page.locator(MEETING).first().getAttribute("aria-label");

test("the day of publication given among the anchors dates the meeting, and is in the field for a text, too", () =>
  withDesk({}, async (desk) => {
    await desk.read(FIXTURE);
    assert.doesNotMatch(await meeting(desk), /2024/, "a year is told that the text does not have");
    await publishedOn(desk, FIXTURE_DAY);
    assert.match(await meeting(desk), /29 November 2024/, "the day of publication dates nothing");
    assert.match(await desk.page.innerText(".redated"), /\d+ claims? changed date/);
    assert.equal(await desk.page.inputValue('[data-input="published"]'), FIXTURE_DAY);
    await desk.picture("anchors-wide-en-light");
  }));

test("another day of publication gives other years, and reset gives the first back", () =>
  withDesk({}, async (desk) => {
    await desk.read(FIXTURE, FIXTURE_DAY);
    await publishedOn(desk, "2020-01-05");
    assert.match(await meeting(desk), /29 November 2019/, "the year does not follow the day of publication");
    await desk.page.locator(`${DAY_ROW} .reset`).click();
    await readAgain(desk);
    assert.match(await meeting(desk), /29 November 2024/, "reset does not give the year back");
    assert.equal(await desk.page.inputValue(`${DAY_ROW} input[type=date]`), FIXTURE_DAY);
    assert.equal(await desk.page.inputValue('[data-input="published"]'), FIXTURE_DAY);
  }));

test("what is chosen stays chosen while the account is read with other anchors", () =>
  withDesk({}, async (desk) => {
    await desk.read(FIXTURE, FIXTURE_DAY);
    const bar = desk.page.locator(MEETING).first();
    await bar.click();
    const claim = await bar.getAttribute("data-claim");
    await publishedOn(desk, "2020-01-05");
    assert.equal(await desk.page.getAttribute(`${MEETING} >> nth=0`, "data-emphasis"), "lit", "the claim is put out");
    assert.match(await desk.page.innerText("aside.card"), /29 November 2019/, "the card tells the old date");
    assert.equal(await desk.page.getAttribute(`${MEETING} >> nth=0`, "data-claim"), claim);
  }));

test("a change that moves no claim says so, and those who cannot see hear it", () =>
  withDesk({}, async (desk) => {
    await desk.read(FIXTURE, FIXTURE_DAY);
    await publishedOn(desk, "2025-01-06");
    assert.match(await desk.page.innerText(".redated"), /No date changed/);
    const heard = await desk.page.locator('[role="status"]').allInnerTexts();
    assert.ok(heard.some((words) => words.includes("No date changed")), "nothing is said");
  }));

test("a date that is being typed changes nothing before its year is whole", () =>
  withDesk({}, async (desk) => {
    await desk.read(FIXTURE, FIXTURE_DAY);
    await openAnchors(desk);
    const field = desk.page.locator(`${DAY_ROW} input[type=date]`);
    await field.focus();
    await desk.page.keyboard.type("03152020");
    await readAgain(desk);
    assert.equal(await field.inputValue(), "2020-03-15", "the field did not keep what was typed");
    assert.ok(await field.evaluate((field) => field === document.activeElement), "the focus is lost");
    assert.match(await meeting(desk), /29 November 2019/);
  }));

test("a link carries what was changed of the anchors", () =>
  withDesk({}, async (desk) => {
    await publishedOn(desk, FIXTURE_DAY);
    const link = await desk.page.evaluate(() => location.href);
    assert.match(link, /e=published%3D2025-01-05/, "the address does not tell");
    await desk.page.goto("about:blank");
    await desk.page.goto(link, { waitUntil: "commit" });
    await desk.ready();
    await openAnchors(desk);
    await readAgain(desk);
    assert.equal(await desk.page.inputValue(`${DAY_ROW} input[type=date]`), FIXTURE_DAY);
  }));

test("what was changed of one account does not follow to the next", () =>
  withDesk({}, async (desk) => {
    await desk.read(FIXTURE);
    await publishedOn(desk, FIXTURE_DAY);
    await desk.read(`${FIXTURE}\n`);
    await openAnchors(desk);
    assert.equal(await desk.page.inputValue(`${DAY_ROW} input[type=date]`), "", "the day stays");
    assert.doesNotMatch(await desk.page.evaluate(() => location.hash), /e=/);
  }));

test("Escape folds the anchors up and gives the focus back", () =>
  withDesk({}, async (desk) => {
    await openAnchors(desk);
    await desk.page.locator(`${DAY_ROW} input[type=date]`).focus();
    await desk.page.keyboard.press("Escape");
    await desk.page.locator("[data-menu=anchors][open]").waitFor({ state: "detached" });
    const isThere = () => document.activeElement.matches("[data-menu=anchors] summary");
    assert.ok(await desk.page.evaluate(isThere), "the focus is lost");
  }));
