// A link opens on what it was made on, and on nothing else.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withDesk } from "./lib/desk.mjs";
import { FIXTURE, FIXTURE_DAY, SECOND } from "./lib/texts.mjs";

const PRESSED = '.handle[aria-pressed="true"]';
const fragment = (desk) => desk.page.evaluate(() => location.hash);

/** A link to a claim of a text that the page does not carry, opened in a page that shows its sample. */
async function openedElsewhere(desk) {
  await desk.read(FIXTURE, FIXTURE_DAY);
  await desk.page.locator(".handle").nth(3).click();
  const claim = await desk.page.locator(PRESSED).getAttribute("data-claim");
  await desk.page.selectOption(".lanes-choice select", "speaker");
  const link = await desk.page.evaluate(() => location.href);
  await desk.page.goto("about:blank");
  await desk.page.goto(link);
  await desk.ready();
  return { claim, link };
}

test("a link to a claim of a pasted text waits for that text, and then opens on the claim", () =>
  withDesk({}, async (desk) => {
    const { claim, link } = await openedElsewhere(desk);
    assert.deepEqual(await desk.notices(), ["link-other-text"]);
    assert.equal(await desk.page.locator(PRESSED).count(), 0, "something of the sample is lit");

    await desk.read(SECOND);
    assert.equal(await desk.page.locator(PRESSED).count(), 0, "something of another text is lit");
    assert.ok((await desk.notices()).includes("link-other-text"), "nothing says that this is not the text");

    await desk.read(FIXTURE, FIXTURE_DAY);
    await desk.page.locator(`.handle[data-claim="${claim}"][aria-pressed="true"]`).waitFor();
    assert.equal(await desk.page.inputValue(".lanes-choice select"), "speaker", "the lanes of the link");
    assert.deepEqual(await desk.notices(), []);
    assert.equal(await fragment(desk), new URL(link).hash);

    await desk.read(SECOND);
    await desk.read(FIXTURE, FIXTURE_DAY);
    assert.equal(await desk.page.locator(PRESSED).count(), 0, "it opens a second time");
  }));

test("a link that waits for its text outlives the page", () =>
  withDesk({}, async (desk) => {
    const { claim } = await openedElsewhere(desk);
    await desk.page.reload();
    await desk.ready();
    await desk.read(FIXTURE, FIXTURE_DAY);
    await desk.page.locator(`.handle[data-claim="${claim}"][aria-pressed="true"]`).waitFor();
  }));
