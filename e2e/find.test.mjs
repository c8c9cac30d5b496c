// Words are found in the text however they are spelled there, and each is a key away.

import assert from "node:assert/strict";
import { test } from "node:test";
import { NARROW, withDesk } from "./lib/desk.mjs";
import { FIXTURE, FIXTURE_DAY } from "./lib/texts.mjs";

const FIELD = '[data-input="find"]';
const OPEN = '[data-action="find"]';

/** The words that are painted as found, or as the one that is reached. */
const painted = (desk, name) =>
  desk.page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), name);

const told = (desk) => desk.page.locator(".find-bar [role=status]").innerText();

async function openFind(desk) {
  await desk.page.click(OPEN);
  await desk.page.locator(`${FIELD}:focus`).waitFor();
}

async function ask(desk, words) {
  await desk.page.locator(FIELD).fill(words);
  await desk.settle();
}

/** Whether what is reached is in sight: in its pane, above the card and below the map. */
function reachedInSight() {
  const [range] = CSS.highlights.get("isnad-reached");
  const box = range.getBoundingClientRect();
  const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return Boolean(at?.closest('[data-view="text"] .passage'));
}

const SPELLED = "قال سامر العلي إن القافلةَ وصلت إلى إدلب. وأضاف أن قافله أخرى بقيت في حماة يوم ٢٧ آذار.\nوذكر العلي أن القافـلة الثالثة لم تصل.";

for (const [language, count, none] of [["en", "1 of 3", "Not found"], ["ar", "1 من 3", "لا نتائج"]]) {
  test(`${language}: a word is found in every spelling, counted and reached one by one`, () =>
    withDesk({ language }, async (desk) => {
      await desk.read(SPELLED);
      await openFind(desk);
      await ask(desk, "قافلة");
      assert.equal(await told(desk), language === "ar" ? count.replace("1", "١").replace("3", "٣") : count);
      const all = async () => (await painted(desk, "isnad-found")).toSorted();
      assert.deepEqual(await all(), ["قافلةَ", "قافـلة", "قافله"].toSorted());
      const first = await painted(desk, "isnad-reached");
      await desk.page.keyboard.press("Enter");
      await desk.settle();
      assert.notDeepEqual(await painted(desk, "isnad-reached"), first, "Enter does not go on");
      await desk.page.keyboard.press("Shift+Enter");
      await desk.page.keyboard.press("Shift+Enter");
      await desk.settle();
      assert.deepEqual(await painted(desk, "isnad-reached"), ["قافـلة"], "back from the first is the last");
      await ask(desk, "27");
      assert.deepEqual(await painted(desk, "isnad-reached"), ["٢٧"]);
      await ask(desk, "مركب");
      assert.equal(await told(desk), none);
      assert.deepEqual(await all(), []);
    }));
}

test("a slash opens the field from the text, Escape closes it and gives the focus back", () =>
  withDesk({}, async (desk) => {
    const { page } = desk;
    const handle = page.locator(".handle").nth(1);
    await handle.evaluate((one) => one.focus());
    await page.keyboard.press("/");
    await page.locator(`${FIELD}:focus`).waitFor();
    assert.equal(await page.inputValue(FIELD), "", "the slash is written into the field");
    await page.keyboard.type("دمشق/");
    assert.equal(await page.inputValue(FIELD), "دمشق/", "a slash cannot be asked for");
    await ask(desk, "دمشق");
    assert.ok((await painted(desk, "isnad-reached")).length === 1, "nothing is reached");
    await page.keyboard.press("Escape");
    await page.locator(FIELD).waitFor({ state: "detached" });
    await desk.settle();
    assert.ok(await handle.evaluate((one) => one === document.activeElement), "the focus is lost");
    assert.deepEqual(await painted(desk, "isnad-found"), [], "what was found stays painted");
  }));

test("a slash in the field for a text is a slash", () =>
  withDesk({}, async (desk) => {
    const field = await desk.openField();
    await field.press("/");
    assert.equal(await field.inputValue(), "/");
    assert.equal(await desk.page.locator(FIELD).count(), 0, "it opens the search");
  }));

test("by mouse: buttons go on and back, and the close button gives the focus to the one that opened", () =>
  withDesk({}, async (desk) => {
    await openFind(desk);
    await ask(desk, "الأسد");
    const first = await told(desk);
    await desk.page.click('[data-action="find-on"]');
    assert.notEqual(await told(desk), first);
    await desk.page.click('[data-action="find-back"]');
    assert.equal(await told(desk), first);
    await desk.page.locator(".find-bar button").last().click();
    await desk.page.locator(`${OPEN}:focus`).waitFor();
  }));

test("words that run from one mark into the next are found, and copied as they stand", () =>
  withDesk({}, async (desk) => {
    await desk.read(FIXTURE, FIXTURE_DAY);
    const text = await desk.page.locator(".passage .run").evaluateAll((all) => all.map((one) => one.textContent));
    assert.equal(text.join(""), FIXTURE, "the text is changed");
    const at = text.findIndex((run, nth) => nth > 2 && run.trim().length > 3 && text[nth + 1]?.trim().length > 3);
    const across = text[at].slice(-3) + text[at + 1].slice(0, 3);
    await openFind(desk);
    await ask(desk, across);
    const found = await painted(desk, "isnad-found");
    assert.ok(found.some((words) => words.includes(across.trim())), `"${across}" is not found across marks`);
  }));

test("in a long text the page of what is reached is turned to", () =>
  withDesk({}, async (desk) => {
    const line = (nth) => `قال سامر العلي إن القافلة رقم ${nth} وصلت إلى إدلب يوم 3 آذار 2024.`;
    await desk.read(Array.from({ length: 500 }, (_, nth) => line(nth + 1)).join("\n"));
    assert.ok(await desk.page.locator("nav.parts").isVisible(), "the text is not long");
    await openFind(desk);
    await ask(desk, "رقم ٤٩٠ ");
    await desk.page.waitForFunction(() => CSS.highlights.get("isnad-reached")?.size === 1);
    assert.deepEqual(await painted(desk, "isnad-reached"), ["رقم 490"]);
    assert.ok(await desk.page.evaluate(reachedInSight), "it is not in sight");
    await ask(desk, "القافلة");
    await desk.page.keyboard.press("Shift+Enter");
    await desk.settle();
    assert.match(await told(desk), /^500/);
    await desk.page.waitForFunction(() => CSS.highlights.get("isnad-reached")?.size === 1);
  }));

for (const language of ["ar", "en"]) {
  test(`${language}, 360 px: what is reached lies neither under the map nor under the card`, () =>
    withDesk({ language, viewport: NARROW }, async (desk) => {
      await desk.page.locator(".handle").nth(2).click();
      await openFind(desk);
      await ask(desk, "حميميم");
      for (let nth = 0; nth < 4; nth += 1) {
        await desk.page.keyboard.press("Enter");
        await desk.settle();
        assert.ok(await desk.page.evaluate(reachedInSight), `match ${nth + 2} is not in sight`);
      }
      await desk.picture(`find-360-${language}-light`);
    }));
}

test("the looking begins where one reads, and goes on around the end", () =>
  withDesk({}, async (desk) => {
    const word = (nth) => `الفقرة ${nth}: وصلت القافلة إلى حمص في طريقها إلى حماة.`;
    await desk.read(Array.from({ length: 40 }, (_, nth) => word(nth)).join("\n"));
    const at = async () => (await told(desk)).split(" of ").map(Number);
    await desk.page.locator(".handle").last().evaluate((one) => one.focus());
    await desk.page.keyboard.press("/");
    await desk.page.locator(`${FIELD}:focus`).waitFor();
    await ask(desk, "القافلة");
    const [from, n] = await at();
    assert.equal(n, 40);
    assert.ok(from > 20, `it begins at ${from} of ${n}, far above what is read`);
    const seen = await desk.page.evaluate(reachedInSight);
    assert.ok(seen);
    for (let step = from; step <= n; step += 1) await desk.page.keyboard.press("Enter");
    await desk.settle();
    assert.deepEqual(await at(), [1, 40], "after the last comes the first");
    await desk.page.keyboard.press("Enter");
    await ask(desk, "حماة");
    assert.deepEqual(await at(), [2, 40], "other words are looked for from what was reached");
  }));
