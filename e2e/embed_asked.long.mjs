// What a script of the host asks of an embed, it asks of the text that it gave last, and is told where it cannot be done.

import assert from "node:assert/strict";
import { test } from "node:test";
import { noPolicy, noPolicyElement } from "./lib/hosts.mjs";
import { withHost } from "./lib/visit.mjs";

const OTHER = "قال أحمد إن المدير سافر إلى دمشق يوم 3 آذار 2023. وأكد سمير أن الوفد عاد إلى حلب يوم 5 آذار 2023.";

const tell = (visit, ...all) =>
  visit.page.evaluate((all) => {
    for (const one of all) document.querySelector("iframe").contentWindow.postMessage({ isnad: 1, ...one }, "*");
  }, all);

/** The last claim that was told to be lit, by an event or by a message. */
async function lastTold(visit, kind) {
  const all = await visit.heard(kind);
  const told = kind === "message" ? all.filter(({ data }) => data.type === "select").map(({ data }) => data) : all.map(({ detail }) => detail);
  return told.at(-1)?.claimId;
}

/** What a call comes to: what it gives, or the name of why it is refused. */
const refusal = (drawn, name, value) =>
  drawn.evaluate((one, [name, value]) => one[name](value).then(() => null, (error) => error.name), [name, value]);

const TIMES = ["2023-02-12", "2023-02-12T08:00", "2023-02-12T08:00:30", "2023-02-12T08:00:30.125Z", "2023-02-12T08:00+03:00", "2023-02-12T08:00:30-0530"];
const NO_TIMES = ["", "garbage", "2024garbage", "2023-02-31", "2023-13-01", "2023-02-12T25:00", "2023-02-12T08", "12.02.2023", "2023"];

test("element: any ISO time is gone to as the account writes times, and what is none is refused", () =>
  withHost(noPolicyElement(), {}, async (visit) => {
    const drawn = await visit.drawn();
    const found = [];
    for (const time of TIMES) {
      await drawn.evaluate((one) => one.select(null));
      assert.equal(await refusal(drawn, "seek", time), null, time);
      await visit.quiet(150);
      found.push(await lastTold(visit, "isnad:select"));
    }
    assert.ok(found[0], "nothing is lit");
    assert.equal(new Set(found.slice(1)).size, 1, String(found));
    const before = (await visit.heard("isnad:select")).length;
    for (const time of [...NO_TIMES, null, 5]) assert.equal(await refusal(drawn, "seek", time), "RangeError", String(time));
    assert.equal((await visit.heard("isnad:select")).length, before);
  }));

test("frame: any ISO time is gone to, and what is none is told to be no message", () =>
  withHost(noPolicy(), {}, async (visit) => {
    await visit.drawn();
    for (const time of TIMES) {
      await tell(visit, { type: "select", claimId: null });
      await visit.quiet(150);
      await tell(visit, { type: "seek", time });
      await visit.quiet(150);
      assert.ok(await lastTold(visit, "message"), time);
    }
    assert.deepEqual(await visit.codes(), []);
    for (const time of NO_TIMES) await tell(visit, { type: "seek", time });
    await visit.quiet();
    assert.deepEqual(await visit.codes(), NO_TIMES.map(() => "bad-message"));
  }));

test("element: only null puts out what is lit; what is no id is refused, and an id that there is not changes nothing", () =>
  withHost(noPolicyElement(), {}, async (visit) => {
    const drawn = await visit.drawn();
    await drawn.evaluate((one) => one.select("c5"));
    await visit.event("isnad:select");
    for (const value of [42, {}, undefined]) assert.equal(await refusal(drawn, "select", value), "TypeError");
    assert.equal(await refusal(drawn, "select", "nope"), null);
    await visit.quiet();
    assert.equal(await lastTold(visit, "isnad:select"), "c5");
    assert.equal((await visit.heard("isnad:select")).length, 1);
    await drawn.evaluate((one) => one.select(null));
    await visit.quiet();
    assert.equal(await lastTold(visit, "isnad:select"), null);
  }));

test("frame: only a claimId of null puts out what is lit", () =>
  withHost(noPolicy(), {}, async (visit) => {
    await visit.drawn();
    await tell(visit, { type: "select", claimId: "c5" });
    await visit.message("select");
    const wrong = [{ type: "select" }, { type: "select", link: 42 }, { type: "select", claimId: 42 }, { type: "select", claimId: undefined }, { type: "select", claimId: "c1", link: 42 }];
    await tell(visit, ...wrong);
    await visit.quiet();
    assert.deepEqual(await visit.codes(), wrong.map(() => "bad-message"));
    await tell(visit, { type: "select", claimId: "nope" });
    await visit.quiet();
    assert.equal(await lastTold(visit, "message"), "c5");
    await tell(visit, { type: "select", claimId: null });
    await visit.quiet();
    assert.equal(await lastTold(visit, "message"), null);
  }));

test("what is asked in one turn with another text is asked of that text", async () => {
  await withHost(noPolicyElement(), {}, async (visit) => {
    const drawn = await visit.drawn();
    await drawn.evaluate(async (one, text) => {
      const read = one.analyze(text);
      one.select("c2");
      await read;
    }, OTHER);
    await visit.quiet();
    assert.equal(await lastTold(visit, "isnad:select"), "c2");
    await drawn.evaluate((one, text) => void (one.analyze(`${text}\n`), one.seek("2023-03-05")), OTHER);
    await visit.quiet(700);
    assert.ok(await lastTold(visit, "isnad:select"), "the time is asked of the text before");
  });
  await withHost(noPolicy(), {}, async (visit) => {
    const frame = await visit.drawn();
    await tell(visit, { type: "text", text: OTHER }, { type: "select", claimId: "c2" });
    await frame.locator('[data-claim="c2"][data-emphasis="lit"]').first().waitFor({ state: "attached" });
    await visit.quiet();
    assert.equal(await lastTold(visit, "message"), "c2");
    assert.match(await frame.innerText("body"), /سمير/);
  });
});

test("a frame that is asked tells again that it is ready and how high it is; a text that is sent again changes nothing", () =>
  withHost(noPolicy(), {}, async (visit) => {
    const frame = await visit.drawn();
    await visit.message("height");
    await tell(visit, { type: "text", text: OTHER });
    await frame.locator(".passage", { hasText: "سمير" }).first().waitFor();
    await tell(visit, { type: "select", claimId: "c2" });
    await visit.quiet();
    const before = (await visit.heard("message")).length;
    await tell(visit, { type: "hello" }, { type: "text", text: OTHER });
    await visit.quiet(700);
    const told = (await visit.heard("message")).slice(before).map(({ data }) => data);
    assert.deepEqual(told.map((it) => it.type), ["ready", "height", "embed-size"]);
    assert.ok(typeof told[0].version === "string" && told[1].height > 50);
    assert.equal(await lastTold(visit, "message"), "c2");
  }));

test("what a reader presses in the words of the article is a choice, though the embed did not show it", () =>
  withHost(noPolicyElement(), {}, async (visit) => {
    const drawn = await visit.drawn();
    const steps = await visit.page.evaluate(() => history.length);
    const paragraph = visit.page.locator("#story p").first();
    await paragraph.scrollIntoViewIfNeeded();
    const box = await paragraph.boundingBox();
    for (let at = 20; at < box.width && !(await visit.heard("isnad:select")).length; at += 60) {
      await visit.page.mouse.click(box.x + box.width - at, box.y + 16);
      await visit.quiet(80);
    }
    const [told] = await visit.heard("isnad:select");
    assert.deepEqual([told.detail.source, told.detail.chosen], ["host", true]);
    assert.equal(await visit.page.evaluate(() => history.length), steps + 1);
  }));
