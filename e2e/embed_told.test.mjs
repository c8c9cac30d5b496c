// What becomes of an embed after it was drawn is told: a program that stops, claims that are gone from the page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ARTICLE } from "./lib/article.mjs";
import { elementHost, noPolicy, noPolicyElement, twoElements, twoFrames } from "./lib/hosts.mjs";
import { overflowWhenTold } from "./lib/refusals.mjs";
import { SECOND } from "./lib/texts.mjs";
import { withHost } from "./lib/visit.mjs";

/** What has stopped is not there to be pressed. */
const SOON = { timeout: 2_000 };

/** Lights a claim. */
async function press(drawn) {
  const bar = drawn.locator('[data-view="timeline"] [data-claim]').first();
  await bar.focus(SOON);
  await bar.press("Enter", SOON);
}

test("of two elements the one whose program stops shows its children and takes its marks back; the other goes on", () =>
  withHost(twoElements({ highlight: "all" }), { before: [overflowWhenTold, countErrors] }, async (visit) => {
    const drawn = [await visit.drawnElement(0), await visit.drawnElement(1)];
    await visit.page.evaluate(() => (globalThis.overflowing = true));
    for (const one of drawn) await press(one).catch(() => {});
    const [told, ...more] = await visit.heard("isnad:error");
    assert.deepEqual([told.detail.code, more.length], ["crashed", 0]);
    const [dead, alive] = [visit.element(told.from), visit.element(1 - told.from)];
    assert.ok(await dead.locator(".fallback").isVisible(), "the children are hidden");
    assert.match(await dead.locator('[data-notice="crashed"]').innerText(), /توقف/);
    await visit.picture("crashed");
    assert.equal(await dead.locator(".isnad").count(), 0, "what was drawn is still there");
    assert.ok((await visit.heard("isnad:select")).some((one) => one.from === 1 - told.from), "the other has stopped too");
    assert.ok(await alive.evaluate((one) => one.getAnalysis().claims.length > 0));
    const asked = await dead.evaluate(async (one) => [one.getAnalysis(), await one.analyze("قال").catch(({ code }) => code)]);
    assert.deepEqual(asked, [null, "crashed"]);
    await alive.evaluate((one) => one.setAttribute("highlight", "off"));
    for (const how of ["off", "all"]) await dead.evaluate((one, how) => one.setAttribute("highlight", how), how);
    await visit.settle();
    assert.equal(await visit.page.evaluate(() => Array.from(CSS.highlights.values(), (it) => it.size).join("")), "000000", "marks have come back");
    assert.ok((await visit.page.evaluate(() => globalThis.errors)) > 0, "the page no longer hears of errors");
  }));

function countErrors() {
  globalThis.errors = 0;
  addEventListener("error", () => (globalThis.errors += 1));
}

test("a frame whose program stops says so in both languages, above what was drawn", () =>
  withHost(noPolicy(), { before: [overflowWhenTold] }, async (visit) => {
    const frame = await visit.drawnFrame();
    await frame.evaluate(() => (globalThis.overflowing = true));
    await press(frame).catch(() => {});
    assert.equal((await visit.message("error")).data.code, "crashed");
    await visit.picture("crashed-frame");
    const notice = frame.locator('[data-notice="crashed"]');
    assert.match(await notice.innerText(), /توقف.*\n*.*stopped/s);
    assert.ok(await notice.evaluate((it) => it.getBoundingClientRect().top >= 0), "it is out of sight");
  }));

const gone = (visit) => visit.element().locator('[data-notice="claim-gone"]');
const lit = (visit) => visit.element().evaluate((one) => one.shadowRoot.querySelector('[data-emphasis="lit"]')?.dataset.claim);

test("the claim that was chosen stays chosen while the article changes around it, and is told to be gone with its words", () =>
  withHost(elementHost(), {}, async (visit) => {
    const drawn = await visit.drawnElement();
    const last = () => drawn.evaluate((one) => one.getAnalysis().claims.at(-1).id);
    await drawn.evaluate((one, claim) => one.select(claim), await last());
    await visit.event("isnad:select");
    await visit.page.evaluate(() => document.querySelector("#story p").remove());
    await visit.page.waitForFunction(() => globalThis.heard.filter((one) => one.kind === "isnad:parsed").length === 2);
    await visit.settle();
    assert.equal(await lit(visit), await last(), "the choice is lost");
    assert.equal(await gone(visit).count(), 0);
    await visit.page.evaluate(() => (document.querySelector("#story p:last-of-type").textContent = "حُذفت هذه الفقرة."));
    await gone(visit).waitFor();
    assert.equal(await lit(visit), undefined);
  }));

test("claims whose words are no longer found in the page are counted and listed, and can be chosen", () =>
  withHost(elementHost({ snippet: { highlight: "all" } }), {}, async (visit) => {
    const drawn = await visit.drawnElement();
    const n = await drawn.evaluate((one) => one.getAnalysis().claims.length);
    await visit.page.evaluate(() => document.querySelector("#story").replaceChildren());
    assert.equal((await visit.event("isnad:error")).detail.code, "text-empty");
    const tray = drawn.locator('[data-tray="lost"]');
    await tray.locator("summary").click();
    assert.match(await tray.locator(".count").innerText(), new RegExp(`^(${n}|[٠-٩]+)$`));
    await tray.locator("[data-claim]").first().click();
    await drawn.locator('.claim-card [data-notice="not-found"]').waitFor();
    assert.ok(await drawn.evaluate((one) => one.getAnalysis().claims.every((it) => !it.found)));
    await visit.picture("lost");
  }));

test("of a text that is no text of the page no claim is told to be gone from the page, or to stand there", () =>
  withHost(elementHost({ snippet: { src: "/account.txt" }, more: { "/account.txt": { body: ARTICLE } } }), {}, async (visit) => {
    const drawn = await visit.drawnElement();
    const found = () => drawn.evaluate((one) => one.getAnalysis().claims.map((it) => it.found));
    const assertNotOfThePage = async () => {
      await visit.settle();
      assert.equal(await drawn.locator('[data-tray="lost"]').count(), 0, "claims are listed as lost");
      assert.deepEqual([...new Set(await found())], [false]);
    };
    await assertNotOfThePage();
    await drawn.evaluate((one, text) => one.analyze(text), SECOND);
    await assertNotOfThePage();
    await drawn.evaluate((one) => one.analyze());
    await assertNotOfThePage();
  }));

test("an element tells what is lit and where that was asked for, and how long reading took", () =>
  withHost(noPolicyElement(), {}, async (visit) => {
    const drawn = await visit.drawn();
    const { detail: parsed } = await visit.event("isnad:parsed");
    assert.deepEqual(Object.keys(parsed).sort(), ["claims", "ms", "places"]);
    assert.ok(Object.values(parsed).every((n) => Number.isInteger(n) && n > 0), JSON.stringify(parsed));
    const bar = drawn.locator('[data-view="timeline"] [data-claim]').first();
    const id = await bar.getAttribute("data-claim");
    await bar.focus();
    await bar.press("Enter");
    await visit.event("isnad:select");
    await drawn.evaluate((one) => one.select(null));
    await drawn.evaluate((one, claim) => one.select(claim), id);
    await drawn.locator('[data-action="forward"]').first().press("Enter");
    await visit.quiet();
    const told = (await visit.heard("isnad:select")).map(({ detail }) => detail);
    assert.deepEqual(told.map((it) => it.source), ["timeline", "host", "host", "toolbar"]);
    assert.deepEqual(told.slice(0, 3).map((it) => it.claimId), [id, null, id]);
    for (const it of told) assert.deepEqual(Object.keys(it).sort(), ["chosen", "claimId", "link", "source"]);
    assert.deepEqual(told.map((it) => it.chosen), [true, false, false, false]);
  }));

for (const [form, host] of Object.entries({ elements: twoElements, frames: twoFrames })) {
  test(`of two ${form} one plays at a time`, () =>
    withHost(host(), {}, async (visit) => {
      const button = async (nth) => (await visit.drawn(nth)).locator('[data-action="play"]').first();
      const [one, other] = [await button(0), await button(1)];
      const says = (it, word) => it.evaluate((it, word) => it.title === word, word);
      for (const [player, still] of [[one, other], [other, one]]) {
        await player.press("Enter");
        await visit.quiet();
        assert.ok(await says(player, "توقف"), "it does not play");
        assert.ok(await says(still, "شغّل"), "both play");
      }
    }));
}
