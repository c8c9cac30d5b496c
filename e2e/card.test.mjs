// The card of a claim: its words where they stand, what can be taken along, and the claims before and after.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { NARROW, withDesk } from "./lib/desk.mjs";
import { readingOf } from "./lib/reading.mjs";
import { FIXTURE, FIXTURE_DAY, SAMPLE } from "./lib/texts.mjs";

const CARD = "aside.card";
const copied = (desk) => desk.page.evaluate(() => navigator.clipboard.readText());
const focusedClaim = (desk) => desk.page.evaluate(() => document.activeElement.getAttribute("data-claim"));
const words = (span) => [...FIXTURE].slice(...span).join("").trim();

let reading;
before(async () => (reading = await readingOf(FIXTURE, FIXTURE_DAY)));

/** Opens the card of a claim of the account by its sign in the text. */
async function openClaim(desk, claim) {
  const sign = desk.page.locator(`.handle[data-claim="${claim.id}"]`);
  await sign.focus();
  await desk.page.keyboard.press("Enter");
  await desk.page.locator(`${CARD} .said`).waitFor();
}

const withChain = () => reading.claims.find((claim) => claim.chain.length > 1 && claim.pieces.length === 1);
const withMovement = () => reading.claims.find((claim) => claim.movement);

for (const language of ["en", "ar"]) {
  test(`${language}: the words of a claim are marked in their sentence`, () =>
    withDesk({ language }, async (desk) => {
      await desk.read(FIXTURE, FIXTURE_DAY);
      const claim = withChain();
      await openClaim(desk, claim);
      const said = desk.page.locator(`${CARD} .said`);
      assert.equal((await said.locator("mark").innerText()).trim(), words(claim.pieces[0]));
      assert.ok((await said.innerText()).length > words(claim.pieces[0]).length, "nothing stands around the words");
    }));

  test(`${language}: a link to the claim is copied, and opens on it`, () =>
    withDesk({ language }, async (desk) => {
      await desk.page.locator(".handle").nth(5).click();
      const claim = await desk.page.locator('.handle[aria-pressed="true"]').getAttribute("data-claim");
      await desk.page.click('[data-action="copy-link"]');
      await desk.page.locator(`${CARD} .copied:not(:empty)`).waitFor();
      const link = await copied(desk);
      assert.ok(link.startsWith(desk.host.url) && link.includes(`#c=${claim}`), link);
      await desk.page.locator(`${CARD} .close`).click();
      await desk.page.goto(link);
      await desk.page.locator(`.handle[data-claim="${claim}"][aria-pressed="true"]`).waitFor();
    }));

  test(`${language}: a citation says who, in what words, how surely, when, and where it is from`, () =>
    withDesk({ language }, async (desk) => {
      await desk.read(FIXTURE, FIXTURE_DAY);
      const claim = withChain();
      await openClaim(desk, claim);
      await desk.page.click('[data-action="copy-citation"]');
      await desk.page.locator(`${CARD} .copied:not(:empty)`).waitFor();
      const text = await copied(desk);
      assert.ok(text.includes(words(claim.pieces[0])), text);
      for (const link of claim.chain.slice(1)) {
        const actor = reading.actors.find((it) => it.id === link.actor);
        const name = actor.names?.[language] ?? actor.name;
        if (name) assert.ok(text.includes(name), `${name} is not in: ${text}`);
      }
      assert.match(text, language === "ar" ? /الموقف من القول: .+ متى: .+ المصدر: / : /Stance: .+ When: .+ Source: /);
      assert.ok(text.includes("2025") && text.includes(`#c=${claim.id}`), text);
    }));
}

test("where the clipboard is denied the link stands selected in a field", () => {
  const deny = () => Object.defineProperty(navigator, "clipboard", { value: undefined });
  return withDesk({ before: [deny] }, async (desk) => {
    await desk.page.locator(".handle").nth(5).click();
    await desk.page.click('[data-action="copy-link"]');
    await desk.page.locator('[data-input="copy"]:focus').waitFor();
    const selected = await desk.page.evaluate(() => {
      const field = document.activeElement;
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
    assert.match(selected, /#c=/);
  });
});

test("the claims before and after are a press away, and the button keeps the focus", () =>
  withDesk({}, async (desk) => {
    await desk.page.click('[data-action="forward"]');
    const place = desk.page.locator(`${CARD} .step-place`);
    const first = await place.innerText();
    await desk.page.focus('[data-action="card-forward"]');
    await desk.page.keyboard.press("Enter");
    assert.notEqual(await place.innerText(), first);
    await desk.page.keyboard.press("Enter");
    const focused = await desk.page.evaluate(() => document.activeElement.dataset.action);
    assert.equal(focused, "card-forward", "the focus is lost when the card changes");
    await desk.page.click('[data-action="card-back"]');
    await desk.page.click('[data-action="card-back"]');
    assert.equal(await place.innerText(), first);
  }));

test("Escape in the card closes it and gives the focus back to the claim", () =>
  withDesk({}, async (desk) => {
    const sign = desk.page.locator(".handle").nth(4);
    await sign.click();
    const claim = await sign.getAttribute("data-claim");
    await desk.page.focus(`${CARD} [data-action="copy-link"]`);
    await desk.page.keyboard.press("Escape");
    assert.ok(!(await desk.page.locator(CARD).isVisible()), "the card stays open");
    assert.equal(await focusedClaim(desk), claim);
  }));

for (const language of ["en", "ar"]) {
  test(`${language}: a movement is drawn from its start to its end, as one reads`, () =>
    withDesk({ language }, async (desk) => {
      await desk.read(FIXTURE, FIXTURE_DAY);
      await openClaim(desk, withMovement());
      const sketch = desk.page.locator(`${CARD} .sketch`);
      const [from, to] = [sketch.locator(".end").first(), sketch.locator(".end").last()];
      const [a, b] = [await from.boundingBox(), await to.boundingBox()];
      assert.ok(language === "ar" ? a.x > b.x : a.x < b.x, "it runs against the direction of reading");
      const head = await sketch.locator(".head").boundingBox();
      const middle = await sketch.locator(".way").boundingBox();
      const atEnd = language === "ar" ? head.x < middle.x + 15 : head.x + head.width > middle.x + middle.width - 15;
      assert.ok(atEnd, "the arrow does not point at the end");
      assert.ok((await sketch.getAttribute("aria-label")).length > 10, "it has no name");
    }));
}

test("what else a place could be is listed, and a press marks it on the map until something else is chosen", () =>
  withDesk({}, async (desk) => {
    const told = await readingOf(SAMPLE);
    const place = told.places.find((it) => it.candidates?.length);
    const claim = told.claims.find((it) => it.places.some((at) => at.place === place.id));
    await openClaim(desk, claim);
    const other = desk.page.locator(`${CARD} .candidates button`).first();
    assert.equal((await other.innerText()).trim(), place.candidates[0].name);
    const ground = () => desk.page.evaluate(() => document.querySelector(".map-marks").innerHTML);
    const before = await ground();
    await other.click();
    await desk.settle();
    assert.notEqual(await ground(), before, "the map does not move");
    const mark = desk.page.locator('[data-view="map"] .candidate');
    const [at, frame] = [await mark.locator(".diamond").boundingBox(), await desk.page.locator(".map-frame").boundingBox()];
    assert.ok(Math.abs(at.x + at.width / 2 - frame.x - frame.width / 2) < 2, "it is not where the map looks");
    assert.ok((await mark.textContent()).includes(place.candidates[0].name), "the mark has no name");
    assert.ok((await mark.getAttribute("aria-label")).includes(place.candidates[0].name), "nobody hears its name");
    await desk.picture("candidate-en-light");
    await desk.page.locator(`${CARD} .close`).click();
    await desk.settle();
    assert.equal(await mark.count(), 0, "it stays when the card is closed");
  }));

for (const language of ["ar", "en"]) {
  test(`${language}, 360 px: the words that were pressed stay in sight above the card`, () =>
    withDesk({ language, viewport: NARROW }, async (desk) => {
      const signs = desk.page.locator(".handle");
      for (const nth of [3, 9, 20]) {
        const sign = signs.nth(nth);
        await sign.evaluate((one) => one.scrollIntoView({ block: "end" }));
        await sign.evaluate((one) => one.click());
        await desk.settle();
        const box = await sign.boundingBox();
        const card = await desk.page.locator(CARD).boundingBox();
        const map = await desk.pane("map").boundingBox();
        assert.ok(box.y + box.height <= card.y + 1, `claim ${nth} lies under the card`);
        assert.ok(box.y >= map.y + map.height - 1, `claim ${nth} lies under the map`);
        await desk.page.locator(`${CARD} .close`).click();
      }
    }));
}

test("quotation marks round Arabic words open on the right, those round others on the left", () =>
  withDesk({}, async (desk) => {
    await desk.read(FIXTURE, FIXTURE_DAY);
    await openClaim(desk, withChain());
    const cue = desk.page.locator(`${CARD} .ladder q`).first();
    const marks = () => cue.evaluate((it) => ["::before", "::after"].map((side) => getComputedStyle(it, side).content));
    const open = () => cue.evaluate((it) => getComputedStyle(it).quotes);
    assert.match(await cue.innerText(), /[\u0620-\u06ff]/);
    assert.deepEqual(await marks(), ["open-quote", "close-quote"]);
    assert.match(await open(), /^"”" "“"/, "the marks are turned away from the words");
    await cue.evaluate((it) => (it.textContent = "said"));
    assert.match(await open(), /^"“" "”"/);
  }));
