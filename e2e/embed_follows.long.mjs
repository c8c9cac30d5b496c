// An element goes on with the page around it: an article that comes late, is replaced, or in which something ticks.

import assert from "node:assert/strict";
import { test } from "node:test";
import { PARAGRAPHS, articleMarkup } from "./lib/article.mjs";
import { elementHost } from "./lib/hosts.mjs";
import { judgeMarks } from "./lib/marks.mjs";
import { withHost } from "./lib/visit.mjs";

const [STORY, OTHER] = [PARAGRAPHS.slice(0, 4), PARAGRAPHS.slice(4, 8)].map((it) => articleMarkup(it));

const withStory = (act, story = STORY) => withHost(elementHost({ story, snippet: { highlight: "all" } }), {}, act);

/** How many stretches are marked, and how many of them stand in nothing of the page. */
const marks = (visit) =>
  visit.page.evaluate(() => {
    const all = [...CSS.highlights].flatMap(([, ranges]) => [...ranges]);
    return { n: all.length, n_detached: all.filter((it) => !it.startContainer.isConnected).length };
  });

const readings = async (visit) => (await visit.heard("isnad:parsed")).length;

/** Waits until the element has read so often. */
const readOften = (visit, n) =>
  visit.page.waitForFunction((n) => globalThis.heard.filter((it) => it.kind === "isnad:parsed").length >= n, n);

const found = (visit) => visit.element().evaluate((one) => one.getAnalysis().claims.filter((it) => it.found).length);

/**
 * Does `tick` again and again until it was done so often and the page was read so often; answers the fewest stretches
 * that were marked in a frame meanwhile, and how many seconds it took.
 */
const fewestWhile = (visit, tick, { ticks, readings }) =>
  visit.page.evaluate(async ([tick, ticks, readings]) => {
    const act = new Function(`return ${tick}`)();
    let [n, fewest] = [0, Infinity];
    const began = performance.now();
    const ticking = setInterval(() => act(n++), 60);
    const isOver = () => n > ticks && globalThis.heard.filter((it) => it.kind === "isnad:parsed").length >= readings;
    while (!isOver()) {
      await new Promise(requestAnimationFrame);
      fewest = Math.min(fewest, [...CSS.highlights].reduce((sum, [, ranges]) => sum + ranges.size, 0));
    }
    clearInterval(ticking);
    return { fewest, seconds: (performance.now() - began) / 1000 };
  }, [String(tick), ticks, readings]);

test("an article that is replaced is read and marked in its new place, and analyze reads what is there now", () =>
  withStory(async (visit) => {
    await visit.drawnElement();
    const before = await marks(visit);
    // The same words in other elements: nothing has to be read.
    await visit.page.evaluate(() => document.querySelector("#story").replaceWith(document.querySelector("#story").cloneNode(true)));
    await visit.page.waitForFunction(() => [...CSS.highlights].some(([, ranges]) => [...ranges].some((it) => it.startContainer.isConnected)));
    await visit.quiet(900);
    assert.deepEqual(await marks(visit), before);
    assert.equal(await readings(visit), 1);
    await visit.page.evaluate((markup) => (document.querySelector("#story").outerHTML = markup), OTHER);
    await readOften(visit, 2);
    await visit.settle();
    const { wrong, seen, isRead } = await visit.page.evaluate(judgeMarks, { selector: "#story", element: "isnad-account", settled: true });
    assert.deepEqual([wrong, isRead, seen > 5, (await marks(visit)).n_detached], [[], true, true, 0]);
    const now = await visit.element().evaluate(async (one) => {
      document.querySelector("#story").innerHTML = "<p>قال الوزير إن القافلة وصلت إلى حلب.</p>";
      const read = await one.analyze();
      return [read.account.text, read.claims.length > 0 && read.claims.every((it) => it.found)];
    });
    assert.deepEqual(now, ["قال الوزير إن القافلة وصلت إلى حلب.\n", true]);
  }));

test("while an article is away nothing is marked and its claims are listed as lost; when it is back they are found", () =>
  withStory(async (visit) => {
    const drawn = await visit.drawnElement();
    const [before, n] = [await marks(visit), await found(visit)];
    await visit.page.evaluate(() => (globalThis.taken = document.querySelector("#story")).remove());
    await drawn.locator('[data-tray="lost"]').waitFor({ state: "attached" });
    assert.deepEqual([(await marks(visit)).n, await found(visit)], [0, 0]);
    assert.equal(await drawn.evaluate((one) => one.analyze().catch(({ code }) => code)), "text-missing");
    await visit.page.evaluate(() => document.querySelector("main").prepend(globalThis.taken));
    await drawn.locator('[data-tray="lost"]').waitFor({ state: "detached" });
    assert.deepEqual([await marks(visit), await found(visit)], [before, n]);
    await visit.quiet(900);
    assert.equal(await readings(visit), 1, "the same words are read again");
  }));

test("an article that comes after the element has started is read and marked", () =>
  withStory(async (visit) => {
    assert.equal((await visit.event("isnad:error")).detail.code, "text-missing");
    await visit.page.evaluate((markup) => document.querySelector("main").insertAdjacentHTML("afterbegin", markup), STORY);
    await readOften(visit, 1);
    await visit.settle();
    assert.ok((await marks(visit)).n > 5);
    assert.ok(await visit.element().locator(".isnad").isVisible());
    assert.ok(await visit.element().evaluate(async (one) => (await one.analyze()).claims.every((it) => it.found)));
  }, ""));

const TICKING = STORY.replace("</article>", '<aside><p id="beside">0</p></aside><p><span id="ago">قبل 0 ثانية</span></p></article>');

test("what ticks beside the words changes no mark, and nothing is read again", () =>
  withStory(async (visit) => {
    await visit.drawnElement();
    const { n } = await marks(visit);
    const { fewest } = await fewestWhile(visit, (n) => (document.querySelector("#beside").textContent = n), { ticks: 20, readings: 1 });
    await visit.quiet(700);
    assert.equal(fewest, n);
    assert.equal(await readings(visit), 1);
  }, TICKING));

test("what ticks in the article leaves the marks on all other words, and the article is read again, but seldom", () =>
  withStory(async (visit) => {
    await visit.drawnElement();
    const { n } = await marks(visit);
    const tick = (n) => (document.querySelector("#ago").textContent = `قبل ${n} ثانية`);
    const { fewest, seconds } = await fewestWhile(visit, tick, { ticks: 20, readings: 3 });
    assert.ok(fewest >= n - 3, `${fewest} of ${n}`);
    // Three seconds after the change, and three more after that.
    assert.ok(seconds >= 5, `read again twice within ${seconds} s`);
  }, TICKING));

test("a change takes the marks of the words that it touches back at once, and no others", () =>
  withStory(async (visit) => {
    await visit.drawnElement();
    const seen = await visit.page.evaluate(async () => {
      const all = () => [...CSS.highlights].flatMap(([, ranges]) => [...ranges]);
      const [first, second] = document.querySelectorAll("#story p");
      const before = all();
      const inFirst = before.filter((it) => first.contains(it.startContainer)).length;
      first.firstChild.insertData(9, " ليس");
      await null;
      const now = all();
      const stay = now.filter((it) => second.contains(it.startContainer)).length;
      return { inFirst, inFirstNow: now.filter((it) => first.contains(it.startContainer) && it.startContainer === first.firstChild).length, stay, inSecond: before.filter((it) => second.contains(it.startContainer)).length };
    });
    assert.ok(seen.inFirst > 0 && seen.inSecond > 0);
    assert.deepEqual([seen.inFirstNow, seen.stay], [0, seen.inSecond]);
  }));

test("what is hidden by a class is read no longer", () =>
  withStory(async (visit) => {
    await visit.drawnElement();
    await visit.page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(".gone { display: none }");
      document.adoptedStyleSheets.push(sheet);
      document.querySelector("#story p").className = "gone";
    });
    await readOften(visit, 2);
    const { wrong, isRead } = await visit.page.evaluate((judge) => {
      document.querySelector("#story p").hidden = true;
      return new Function(`return (${judge})`)()({ selector: "#story", element: "isnad-account", settled: true });
    }, String(judgeMarks));
    assert.deepEqual([wrong, isRead], [[], true]);
  }));

/** Makes the page count how often it is asked for the looks of the article, and hides by a class of its body. */
const watchLooks = (visit) =>
  visit.page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("body.short #story p:nth-of-type(n+3) { display: none }");
    document.adoptedStyleSheets.push(sheet);
    const [own, article] = [globalThis.getComputedStyle, document.querySelector("#story p")];
    globalThis.n_looks = 0;
    globalThis.getComputedStyle = (element, ...more) => {
      if (element === article) globalThis.n_looks++;
      return own(element, ...more);
    };
  });

test("what is hidden by a class around the article is read no longer; one that hides nothing changes no mark, however often it comes", () =>
  withStory(async (visit) => {
    await visit.drawnElement();
    await watchLooks(visit);
    const { n } = await marks(visit);
    const toggle = (n) => {
      document.documentElement.classList.toggle("is-scrolled");
      document.body.style.setProperty("--at", n);
      document.body.className = document.body.className;
    };
    const { fewest } = await fewestWhile(visit, toggle, { ticks: 30, readings: 1 });
    await visit.quiet(900);
    assert.deepEqual([fewest, await readings(visit)], [n, 1]);
    const n_looks = await visit.page.evaluate(() => globalThis.n_looks);
    assert.ok(n_looks >= 1 && n_looks <= 3, `looked at ${n_looks} times in three seconds`);
    await visit.page.evaluate(() => document.body.classList.add("short"));
    await readOften(visit, 2);
    await visit.settle();
    const length = () => visit.element().evaluate((one) => one.getAnalysis().account.text.trim().split("\n").length);
    assert.equal(await length(), 2);
    await visit.page.evaluate(() => document.body.classList.remove("short"));
    await readOften(visit, 3);
    await visit.settle();
    assert.deepEqual([await length(), (await marks(visit)).n], [4, n]);
  }));

test("a page that sets its sheets anew has ours again with the next mark, once, and keeps its own when it is over", () =>
  withStory(async (visit) => {
    await visit.drawnElement();
    const n_ours = () =>
      visit.page.evaluate(() => document.adoptedStyleSheets.filter((it) => [...it.cssRules].some((rule) => rule.selectorText === "::highlight(isnad-affirmed)")).length);
    assert.equal(await n_ours(), 1);
    await visit.page.evaluate(() => (document.adoptedStyleSheets = [new CSSStyleSheet()]));
    assert.equal(await n_ours(), 0);
    for (const highlight of ["hover", "all", "hover", "all"]) await visit.element().evaluate((one, it) => one.setAttribute("highlight", it), highlight);
    await visit.settle();
    assert.equal(await n_ours(), 1);
    await visit.element().evaluate((one) => one.destroy());
    assert.deepEqual([await n_ours(), await visit.page.evaluate(() => document.adoptedStyleSheets.length)], [0, 1]);
  }));

const FOLDED = STORY.replace("</article>", '<div id="more" style="max-height:0;overflow:hidden;transition:max-height .6s"><p>وقال الوزير إن القافلة وصلت إلى إدلب.</p></div></article>');

test("what an animation unfolds is read when it has done so", () =>
  withStory(async (visit) => {
    await visit.drawnElement();
    const added = "وقال الوزير إن القافلة وصلت إلى إدلب.";
    await visit.page.evaluate((words) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("@keyframes open { from { height: 0 } to { height: 3em } } #more { overflow: hidden; animation: open 1s 2s both }");
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      document.querySelector("#story").insertAdjacentHTML("beforeend", `<div id="more" style="height:0"><p>${words}</p></div>`);
    }, added);
    await visit.page.waitForFunction((words) => document.querySelector("isnad-account").getAnalysis().account.text.includes(words), added);
  }));

test("what folds up step by step is read no longer once it has done so, and is read where it opens", () =>
  withStory(async (visit) => {
    await visit.drawnElement();
    const isRead = (is) =>
      visit.page.waitForFunction((is) => /القافلة وصلت إلى إدلب/.test(document.querySelector("isnad-account").getAnalysis().account.text) === is, is);
    await isRead(false);
    await visit.page.evaluate(() => (document.querySelector("#more").style.maxHeight = "20em"));
    await isRead(true);
    await visit.page.evaluate(() => (document.querySelector("#more").style.maxHeight = "0"));
    await isRead(false);
  }, FOLDED));
