// What was read is handed out whole, as the command prints it; a text of one's own is read without marks on the page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ARTICLE_DAY } from "./lib/article.mjs";
import { elementHost } from "./lib/hosts.mjs";
import { difference, nativeReadingOf } from "./lib/reading.mjs";
import { sha256 } from "./lib/site.mjs";
import { SECOND } from "./lib/texts.mjs";
import { withHost } from "./lib/visit.mjs";

const withElement = (act) =>
  withHost(elementHost({ snippet: { highlight: "all" } }), {}, async (visit) => {
    await visit.drawnElement();
    await act(visit);
  });

const analysis = (visit) => visit.element().evaluate((one) => one.getAnalysis());

/** How many stretches of the page are marked. */
const painted = (visit) =>
  visit.page.evaluate(() => [...CSS.highlights].reduce((sum, [, ranges]) => sum + ranges.size, 0));

/** Has a text read; what was read, or why not. */
const analyze = (visit, ...asked) =>
  visit.element().evaluate((one, asked) => one.analyze(...asked).catch(({ name, code }) => ({ name, code })), asked);

/** Whether all of it is what JSON holds; changes what was handed out. Runs in the page. */
function isPlain(one) {
  const plain = (it) =>
    it === null || ["string", "boolean", "number"].includes(typeof it) ||
    ([Object.prototype, Array.prototype].includes(Object.getPrototypeOf(it)) && Object.values(it).every(plain));
  const all = one.getAnalysis();
  const isPlain = plain(all);
  all.reading.claims.length = 0;
  all.claims[0].pieces[0][0] = -1;
  return isPlain;
}

test("an element hands out the reading that the command prints, and what is changed of it changes nothing", () =>
  withElement(async (visit) => {
    assert.ok(await visit.element().evaluate(isPlain));
    const { schema, account, claims, reading } = await analysis(visit);
    assert.equal(schema, 1);
    assert.equal(account.sha256, sha256(account.text));
    assert.equal(difference(reading, await nativeReadingOf(account.text, ARTICLE_DAY)), null);
    assert.ok(reading.claims.length >= 20 && reading.places.length >= 5, "the article is hardly read");
    assert.deepEqual(claims.map(({ id, polarity, pieces }) => [id, polarity, pieces]), reading.claims.map(({ id, polarity, pieces }) => [id, polarity, pieces]));
    assert.ok(claims.every((one) => one.found && /^(affirmed|hedged|not-done|denied)$/.test(one.form)));
  }));

test("a text of one's own is read as it is, marks nothing in the page, and stays when the page changes", () =>
  withElement(async (visit) => {
    assert.ok((await painted(visit)) > 0);
    const own = await analyze(visit, SECOND, { published: "2024-12-09" });
    assert.equal(own.account.text, SECOND);
    assert.equal(difference(own.reading, await nativeReadingOf(SECOND, "2024-12-09")), null);
    assert.deepEqual([own.claims.some((one) => one.found), await painted(visit)], [false, 0]);
    await visit.page.evaluate(() => document.querySelector("#story p").append(" ثم عاد."));
    await visit.quiet(900);
    assert.equal((await analysis(visit)).account.text, SECOND, "the page was read in its place");
    assert.equal(await visit.element().locator('[data-tray="lost"]').count(), 0, "nothing of it was ever in the page");
    const again = await analyze(visit);
    assert.match(again.account.text, /ثم عاد/);
    assert.ok(again.claims.every((one) => one.found) && (await painted(visit)) > 0, "the page is not marked again");
  }));

test("what cannot be read is refused by name each time, and the page goes on being read", () =>
  withElement(async (visit) => {
    for (const _ of [1, 2]) assert.equal((await analyze(visit, " ")).code, "text-empty");
    assert.equal((await analyze(visit, "قال. ".repeat(300_000))).code, "text-too-long");
    assert.equal((await analyze(visit, SECOND, { published: "9 December" })).name, "RangeError");
    const both = await visit.element().evaluate(async (one, text) => {
      const [first, second] = [one.analyze(`${text} قال.`), one.analyze(text)];
      return [await first.catch(({ name }) => name), (await second).account.text];
    }, SECOND);
    assert.deepEqual(both, ["AbortError", SECOND]);
    const taken = await visit.element().evaluate((one, text) => {
      const read = one.analyze(`${text} قال.`);
      setTimeout(() => one.destroy());
      return read.catch(({ name }) => name);
    }, SECOND);
    assert.equal(taken, "AbortError");
  }));
