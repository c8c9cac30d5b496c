// A pasted account becomes pins, marks and bars.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withDesk } from "./lib/desk.mjs";
import { FIXTURE, FIXTURE_DAY } from "./lib/texts.mjs";

/** Brings a text by the clipboard, as a reader does. */
async function paste(desk, text) {
  const field = await desk.openField();
  await desk.page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await field.focus();
  await desk.page.keyboard.press("Control+V");
  assert.equal(await field.inputValue(), text, "the field does not hold what was pasted");
}

async function checkPlacesAndClaims(desk) {
  const names = await desk.pinNames();
  for (const place of ["Moscow", "Aleppo", "Damascus", "Hmeimim"]) {
    const found = names.some((name) => name.includes(place));
    assert.ok(found, `${place} is not on the map, which has ${names.join(" | ")}`);
  }
  assert.ok(!names.some((name) => /Béchar|Bechar/.test(name)), "the driver became a city");
  const claims = await desk.markedClaims();
  assert.ok(claims.length >= 40, `only ${claims.length} claims are marked in the text`);
}

/** Opens the bar of the meeting that was put off and answers what its card says of the day. */
async function meetingOnTheTimeline(desk) {
  const bars = desk.page.locator('[data-view="timeline"] svg [data-claim][aria-label*="أجّلوا الاجتماع"]');
  assert.ok((await bars.count()) >= 1, "the meeting that was put off has no bar on the timeline");
  await bars.first().focus();
  await desk.page.keyboard.press("Enter");
  await desk.settle();
  return { bar: await bars.first().getAttribute("aria-label"), card: await desk.page.innerText("aside.card") };
}

test("with the day of publication the meeting stands on 29 November 2024", () =>
  withDesk({}, async (desk) => {
    await paste(desk, FIXTURE);
    await desk.page.fill('[data-input="published"]', FIXTURE_DAY);
    await desk.submit();
    await checkPlacesAndClaims(desk);
    await desk.picture("pasted-wide-en-light");
    const meeting = await meetingOnTheTimeline(desk);
    assert.match(meeting.bar, /29 November 2024/, "the bar does not tell the day");
    assert.match(meeting.card, /29 November 2024/, "the card does not tell the day");
    await desk.picture("pasted-card-wide-en-light");
  }));

test("without the day of publication it stands on 29 November of a year not told", () =>
  withDesk({}, async (desk) => {
    await paste(desk, FIXTURE);
    await desk.submit();
    await checkPlacesAndClaims(desk);
    const meeting = await meetingOnTheTimeline(desk);
    assert.match(meeting.card, /29 November/, "the card does not tell day and month");
    assert.match(meeting.card, /year not told/, "the card does not say that the year is not told");
    for (const words of Object.values(meeting)) {
      assert.doesNotMatch(words, /November (19|20)\d\d/, "a year is told that the text does not have");
    }
  }));

test("the account that was shown gives way to the new one", () =>
  withDesk({}, async (desk) => {
    await desk.read(FIXTURE, FIXTURE_DAY);
    const words = await desk.pane("text").locator(".passage").innerText();
    const flat = (text) => text.replace(/\s+/g, " ").trim();
    assert.equal(flat(words), flat(FIXTURE), "the text on the page is not the text that was pasted");
    assert.equal(await desk.page.locator(".sample-note").count(), 0, "it is still called the sample");
  }));
