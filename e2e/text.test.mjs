// The account as it was written: headings look like headings, sentences of which nothing is shown say why, and
// whatever the marks, what is copied is the source.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withDesk } from "./lib/desk.mjs";

const FUSED =
  "قال سامر العلي إن القافلة وصلت إلى إدلب يوم 3 آذار 2023. وأضاف أن السائقين عادوا إلى حماة.\n" +
  "عودة القافلة وقال العلي إن القافلة عادت إلى حلب يوم 5 آذار 2023. وأكد أنها لم تتوقف في سراقب.\n" +
  "رد البلدية وأوضح رئيس البلدية كمال الحاج أن الجسر لم يسقط. وقال الحاج إن العلي يعتقد أن الطريق آمن.";

/** What a person copies who selects the whole text. Runs in the page. */
function copied() {
  const passage = document.querySelector(".passage");
  getSelection().selectAllChildren(passage);
  return getSelection().toString();
}

const plain = (text) => text.replace(/\s+/g, " ").trim();

test("a heading that is fused with its paragraph stands on a line of its own, and is copied as it was written", () =>
  withDesk({}, async (desk) => {
    await desk.read(FUSED);
    const headings = desk.page.locator(".passage").getByRole("heading", { level: 3 });
    assert.deepEqual((await headings.allTextContents()).map(plain), ["عودة القافلة", "رد البلدية"]);
    const cue = desk.page.locator(".run.cue", { hasText: "وقال" }).first();
    const [heading, next] = [await headings.first().boundingBox(), await cue.boundingBox()];
    assert.ok(next.y >= heading.y + heading.height - 12, "the sentence goes on beside its heading");
    const text = await desk.page.evaluate(copied);
    assert.equal(plain(text), plain(FUSED));
    assert.ok(text.includes("عودة القافلة وقال"), "a line break is copied that was not there");
  }));

for (const [language, why] of [["en", "nothing here that anybody claims"], ["ar", "لم يجد البرنامج في هذه الجملة"]]) {
  test(`${language}: a sentence of which nothing is shown says why, by keyboard too`, () =>
    withDesk({ language }, async (desk) => {
      await desk.read("قال سامر العلي إن القافلة وصلت إلى إدلب. فماذا بعد؟ وأكد أن السائقين عادوا.");
      const sign = desk.page.locator('[data-status="no-claim"] .quiet-sign summary').first();
      await sign.focus();
      await desk.page.keyboard.press("Enter");
      const told = desk.page.locator(".quiet-sign[open] span");
      assert.ok((await told.innerText()).includes(why));
      assert.ok((await sign.getAttribute("aria-label")).length > 5, "the sign has no name");
      assert.ok(!(await desk.page.evaluate(copied)).includes(why), "the reason is copied with the text");
    }));
}

test("the depth of a chain shows in lines under the words, and its sources in the margin while they are pointed at", () =>
  withDesk({}, async (desk) => {
    await desk.read(FUSED);
    const lines = (selector) =>
      desk.page.locator(selector).first().evaluate((one) => getComputedStyle(one).backgroundImage.split("gradient").length - 1);
    assert.ok((await lines(".run.deep-2")) > (await lines(".run.deep-1")), "two sources look like one");
    const deep = desk.page.locator(".run.deep-2").first();
    await deep.hover();
    await desk.settle();
    const claim = await deep.getAttribute("data-claim");
    const shown = await desk.page
      .locator(`.handle[data-claim="${claim}"]`)
      .evaluate((one) => getComputedStyle(one, "::after").content);
    assert.match(shown, /الحاج/, `the margin shows ${shown}`);
    assert.match(shown, /العلي/, `the margin shows ${shown}`);
  }));
