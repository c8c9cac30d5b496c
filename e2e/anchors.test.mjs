// What dates rest on besides the words can be seen, switched off, changed and put back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { NARROW, withDesk } from "./lib/desk.mjs";
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

test("a long text stays at the part that was being read", () =>
  withDesk({ patience: 60_000 }, async (desk) => {
    await desk.read(`${FIXTURE}\n`.repeat(12), FIXTURE_DAY);
    await desk.page.click(".text-pane nav.parts button >> nth=1");
    const words = await desk.page.innerText(".passage");
    await publishedOn(desk, "2020-01-05");
    assert.equal(await desk.page.innerText(".passage"), words, "the text is turned back");
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

/** What happens is counted from an event of the world that the words name. */
const AFTER_EVENT =
  "قال الناطق سليم الحداد إن الوفد غادر دمشق إلى بيروت بعد سقوط الأسد بيومين. " +
  "وأضاف الحداد أن السفينة وصلت إلى اللاذقية في 3 آذار/مارس.";
const EVENT = '[data-anchor^="events:"]';
const delegation = (desk) => desk.page.locator('[data-view="timeline"] [data-claim][aria-label*="الوفد غادر"]').first();

test("an event of the world that is switched off dates nothing, and on again it does", () =>
  withDesk({}, async (desk) => {
    await desk.read(AFTER_EVENT);
    const bar = () => delegation(desk).getAttribute("aria-label");
    assert.match(await bar(), /10 December 2024, not from the text/, "the event dates nothing");
    assert.equal(await desk.page.locator('[data-view="timeline"] .hatch').count(), 2, "the stretches where it leaves and where it arrives rest on it");
    await openAnchors(desk);
    assert.match(await desk.page.innerText(`${EVENT} .resting summary`), /1 claim/);
    await desk.page.click(`${EVENT} input[type=checkbox]`);
    await readAgain(desk);
    assert.match(await bar(), /When: time not known/, "what was dated by the event alone has a date without it");
    assert.match(await desk.page.innerText(".redated"), /1 claim changed date/);
    await desk.page.click(`${EVENT} input[type=checkbox]`);
    await readAgain(desk);
    assert.match(await bar(), /10 December 2024/, "the date does not come back");
  }));

test("an event on another day moves what is counted from it", () =>
  withDesk({}, async (desk) => {
    await desk.read(AFTER_EVENT);
    await openAnchors(desk);
    await desk.page.fill(`${EVENT} input[type=date] >> nth=0`, "2024-12-05");
    await readAgain(desk);
    await desk.page.fill(`${EVENT} input[type=date] >> nth=1`, "2024-12-05");
    await readAgain(desk);
    assert.match(await delegation(desk).getAttribute("aria-label"), /7 December 2024/);
    await desk.page.click('[data-action="reset-anchors"]');
    await readAgain(desk);
    assert.match(await delegation(desk).getAttribute("aria-label"), /10 December 2024/);
  }));

test("the trail of a date leads by its words to the event, and from there to the anchors", () =>
  withDesk({ viewport: NARROW }, async (desk) => {
    await desk.read(AFTER_EVENT);
    await delegation(desk).focus();
    await desk.page.keyboard.press("Enter");
    await desk.page.locator("aside.card .why summary").first().click();
    const card = await desk.page.innerText("aside.card .fact >> nth=0");
    assert.match(card, /From the text alone\s+time not known/, "the value from the text is not told");
    assert.match(card, /With anchors\s+Tuesday, 10 December 2024/, "the value with anchors is not told");
    assert.match(card, /after بعد سقوط الأسد بيومين/, "the words are not shown");
    assert.match(card, /which is fixed by\s+\S.*8 December 2024/, "the event is not named");
    await desk.page.locator("aside.card .trail .link").last().click();
    const focused = () => document.activeElement.closest("[data-anchor]")?.dataset.anchor ?? "";
    await desk.page.waitForFunction(() => document.activeElement.closest("[data-anchor]"));
    assert.match(await desk.page.evaluate(focused), /^events:/, "the anchor is not reached");
  }));
