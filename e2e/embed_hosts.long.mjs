// On any host an embed is drawn, breaks nothing of the host and is never a blank box.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { ARTICLE } from "./lib/article.mjs";
import * as hosts from "./lib/hosts.mjs";
import { differences } from "./lib/layout.mjs";
import { overflowWhenTold } from "./lib/refusals.mjs";
import { DIST } from "./lib/site.mjs";
import { withHost } from "./lib/visit.mjs";

/** The host's layout, markup and words on a day when the site with Isnad is down. */
async function withoutUs(host) {
  let seen;
  await withHost(host, { site: hosts.DOWN }, async (visit) => {
    seen = { layout: await visit.layout(), markup: await visit.markup(), words: await visit.articleText() };
  });
  return seen;
}

async function assertUntouched(visit, before) {
  assert.deepEqual(differences(before.layout, await visit.layout()), [], "something of the host has moved");
  assert.equal(await visit.markup(), before.markup, "the host's markup is another");
  assert.equal(await visit.articleText(), before.words, "the article reads otherwise");
}

test("what is measured of a host is the same on every visit", async () => {
  for (const [name, host] of Object.entries(hosts.MATRIX)) {
    const [one, two] = [await withoutUs(host()), await withoutUs(host())];
    assert.ok(one.layout.length >= 20, `${name}: only ${one.layout.length} elements are measured`);
    assert.deepEqual(differences(one.layout, two.layout), [], name);
    assert.equal(one.markup, two.markup, name);
  }
});

test("what moves, widens or looks otherwise is noticed, and an embed that has grown is not", () =>
  withHost(hosts.noPolicy(), { site: hosts.DOWN }, async (visit) => {
    const before = await visit.layout();
    const change = (script) => visit.page.evaluate(script);
    await change(() => (document.querySelector("iframe").style.height = "900px"));
    assert.deepEqual(differences(before, await visit.layout()), [], "the frame's own growth is told");
    await change(() => (document.querySelector("#after").style.marginTop = "7px"));
    assert.match(differences(before, await visit.layout()).join(), /#after.*marginBlockStart/);
    await change(() => (document.querySelector("h1").style.paddingTop = "3px"));
    assert.match(differences(before, await visit.layout()).join(), /h1.*height/);
    await change(() => document.querySelector("#story").append(document.createElement("p")));
    assert.match(differences(before, await visit.layout()).join(), /elements of the host became/);
  }));

test("a broken policy, a dialog and a word to others are noticed on a host, in its frames too", () =>
  withHost(hosts.frameOnly(), { site: hosts.DOWN }, async (visit) => {
    await visit.page.evaluate(async () => {
      await import("http://127.0.0.1:9/other.js").catch(() => {});
      setTimeout(() => alert("a dialog"));
    });
    const frame = await visit.frame();
    await frame.evaluate(() => fetch("http://127.0.0.1:9/pwned").catch(() => {}));
    await visit.quiet();
    const { violations, dialogs, abroad, bait } = visit.seen;
    assert.ok(violations.some((one) => /script-src/.test(one)), "the refused script is not told");
    assert.deepEqual([dialogs, abroad.length > 0, bait.length], [["a dialog"], true, 1]);
    for (const list of Object.values(visit.seen)) list.length = 0;
  }));

for (const [name, host] of Object.entries(hosts.MATRIX)) {
  test(`${name}: drawn, no policy broken, nothing of the host moved`, async () => {
    const before = await withoutUs(host());
    await withHost(host(), {}, async (visit) => {
      const drawn = await visit.drawn();
      await assertUntouched(visit, before);
      assert.ok((await drawn.locator("[data-view=map]").count()) > 0, "there is no map");
      assert.ok((await drawn.locator("[data-view=timeline]").count()) > 0, "there is no timeline");
      const wrong = (await visit.codes()).filter((code) => code !== "worker-refused");
      assert.deepEqual(wrong, [], "an error was told");
      await visit.picture(name.replace(/\W+/g, "-"));
    });
  });
}

test("both embeds of a page are drawn, and each has its own account", () =>
  withHost(hosts.twoElements(), {}, async (visit) => {
    const texts = [];
    for (const nth of [0, 1]) {
      await visit.drawnElement(nth);
      texts.push(await visit.element(nth).evaluate((one) => one.getAnalysis().account.sha256));
    }
    assert.notEqual(texts[0], texts[1], "both show one account");
  }));

test("of two elements the one whose file is missing says so, and the other works", () =>
  withHost(hosts.twoElements({ src: "nowhere.txt", for: "" }), {}, async (visit) => {
    const first = await visit.drawnElement(0);
    await visit.element(1).scrollIntoViewIfNeeded();
    const told = await visit.event("isnad:error", 1);
    assert.equal(told.detail.code, "src-missing");
    assert.ok(await visit.element(1).locator(".fallback").isVisible(), "the fallback is gone");
    await selectFirst(first);
    assert.equal((await visit.event("isnad:select", 0)).from, 0, "the first embed no longer answers");
  }));

/** Lights the first claim that a pointer reaches. */
async function selectFirst(drawn) {
  const bar = drawn.locator('[data-view="timeline"] [data-claim]').first();
  await bar.focus({ timeout: 5_000 });
  await bar.press("Enter", { timeout: 5_000 });
}

test("of two elements the one whose program has crashed says so, and the other goes on", () =>
  withHost(hosts.twoElements(), { before: [overflowWhenTold] }, async (visit) => {
    const [first, second] = [await visit.drawnElement(0), await visit.drawnElement(1)];
    await visit.page.evaluate(() => (globalThis.overflowing = true));
    for (const drawn of [first, second]) await selectFirst(drawn).catch(() => {});
    const told = await visit.heard("isnad:error");
    assert.deepEqual(told.map((one) => one.detail.code), ["crashed"], "not one and only one says that it crashed");
    const alive = 1 - told[0].from;
    assert.ok((await visit.heard("isnad:select")).some((one) => one.from === alive), "the other crashed with it");
    const crashed = visit.element(told[0].from);
    for (const shown of [".fallback", '[data-notice="crashed"]']) {
      assert.ok(await crashed.locator(shown).isVisible(), `the crashed embed does not show its ${shown}`);
    }
  }));

test("of two frames the one whose program has crashed says so, and the other goes on", () =>
  withHost(hosts.twoFrames(), { before: [overflowWhenTold] }, async (visit) => {
    const [first, second] = [await visit.drawnFrame(0), await visit.drawnFrame(1)];
    await first.evaluate(() => (globalThis.overflowing = true));
    await selectFirst(first).catch(() => {});
    assert.equal((await visit.message("error", 0)).data.code, "crashed");
    assert.ok((await first.innerText("body")).trim().length > 20, "the crashed frame is an empty box");
    await selectFirst(second);
    await visit.message("select", 1);
  }));

for (const [name, host] of [["frame", hosts.noPolicy], ["element", hosts.noPolicyElement]]) {
  test(`nothing on the page moves while the ${name} comes`, () =>
    withHost(host(), {}, async (visit) => {
      await visit.drawn();
      await visit.quiet(600);
      for (const frame of visit.page.frames()) {
        assert.equal(await frame.evaluate(() => globalThis.shifted), 0, `${frame.url()} has shifted`);
      }
    }));
}

test("a frame without the companion script scrolls inside its own height", () =>
  withHost(hosts.frameOnly(), {}, async (visit) => {
    const frame = await visit.drawn();
    assert.equal((await visit.page.locator("iframe").boundingBox()).height, 640);
    const sideways = await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(sideways <= 0, `the frame is ${sideways} px too narrow for what it shows`);
  }));

test("with the companion script a frame is as high as it asks to be, by both messages alike, once nobody sees it grow", () =>
  withHost(hosts.noPolicy(), {}, async (visit) => {
    await visit.drawn();
    await visit.quiet();
    const height = async () => (await visit.page.locator("iframe").boundingBox()).height;
    if (await visit.page.locator("#after").evaluate((it) => it.getBoundingClientRect().top < innerHeight)) {
      assert.equal(await height(), 640, "what stands below the frame has moved before the reader's eyes");
    }
    await visit.page.mouse.wheel(0, -9999);
    await visit.page.setViewportSize({ width: 1280, height: 500 });
    const { data } = await visit.message("height");
    assert.ok(data.height >= 50 && data.height <= 20_000, `a height of ${data.height}`);
    const sizes = (await visit.heard("message")).filter((one) => one.data?.sentinel === "amp");
    assert.ok(sizes.every((one) => one.data.type === "embed-size"), "another message for AMP");
    const asked = (await visit.heard("message")).filter((one) => one.data?.type === "height").at(-1).data.height;
    assert.equal(sizes.at(-1)?.data.height, asked, "AMP hears of another height");
    await visit.quiet();
    assert.equal(await height(), asked);
  }));

test("a frame whose height is fixed keeps it", () =>
  withHost(hosts.frameHost({ snippet: { "data-isnad-height": "fixed" } }), {}, async (visit) => {
    await visit.drawn();
    await visit.quiet();
    assert.equal((await visit.page.locator("iframe").boundingBox()).height, 640);
  }));

const hash = (visit) => visit.page.evaluate(() => location.hash);
const lit = (drawn) => drawn.locator('[data-claim][data-emphasis="lit"]');

for (const [name, host] of [["frame", hosts.noPolicy], ["element", hosts.noPolicyElement]]) {
  test(`a claim chosen in the ${name} stands in the host's address, and the address leads to it`, () =>
    withHost(host(), {}, async (visit) => {
      await selectFirst(await visit.drawn());
      await visit.page.waitForFunction(() => location.hash.includes("isnad="));
      const [address, claim] = [await hash(visit), await lit(await visit.drawn()).first().getAttribute("data-claim")];
      await visit.page.goto("about:blank");
      await visit.page.goto(visit.address(address));
      const drawn = await visit.drawn();
      await lit(drawn).first().waitFor({ state: "attached" });
      assert.equal(await lit(drawn).first().getAttribute("data-claim"), claim, "another claim is lit");
    }));

  test(`going back on the host goes from choice to choice in the ${name}, and then out`, () =>
    withHost(host(), {}, async (visit) => {
      const drawn = await visit.drawn();
      const bars = drawn.locator('[data-view="timeline"] [data-claim]');
      const chosen = [];
      for (const nth of [0, 2]) {
        await bars.nth(nth).focus();
        await bars.nth(nth).press("Enter");
        await visit.quiet();
        chosen.push(await hash(visit));
      }
      assert.notEqual(chosen[0], chosen[1], "the second choice is no step of its own");
      await visit.page.goBack();
      await visit.quiet();
      assert.equal(await hash(visit), chosen[0], "going back does not lead to the first choice");
      const first = await bars.nth(0).getAttribute("data-claim");
      assert.equal(await lit(drawn).first().getAttribute("data-claim"), first);
      await visit.page.goBack();
      await visit.quiet();
      assert.equal(await hash(visit), "", "the choices cannot be left");
      assert.equal(await lit(drawn).count(), 0, "a claim is still lit");
    }));
}

test("each of two frames has its own part of the host's address", () =>
  withHost(hosts.twoFrames(), {}, async (visit) => {
    for (const nth of [0, 1]) await selectFirst(await visit.drawnFrame(nth));
    await visit.page.waitForFunction(() => /(#|&)isnad=.+&second=|(#|&)second=.+&isnad=/.test(location.hash));
  }));

test("what the host has in its own address stays there", () =>
  withHost(hosts.noPolicy(), { address: "?page=2#comments" }, async (visit) => {
    await selectFirst(await visit.drawn());
    await visit.page.waitForFunction(() => location.hash.includes("isnad="));
    const { search, hash } = await visit.page.evaluate(() => ({ search: location.search, hash: location.hash }));
    assert.equal(search, "?page=2");
    assert.match(hash, /^#comments&isnad=/, "the host's own fragment is lost");
  }));

test("before the element comes near the window nothing but embed.js is asked for", () =>
  withHost(hosts.elementHost({ snippet: { loading: "lazy" }, story: `<div id="story" style="height: 5000px"></div>` }), {}, async (visit) => {
    await visit.quiet(800);
    const files = visit.site.requests.map((path) => path.split("/").at(-1));
    assert.deepEqual(files.filter((name) => name !== "embed.js"), [], "more was loaded");
  }));

test("an element that waits for a click loads nothing before, and shows its account after", () =>
  withHost(hosts.elementHost({ snippet: { loading: "click" } }), {}, async (visit) => {
    await visit.element().scrollIntoViewIfNeeded();
    await visit.quiet(800);
    assert.ok(!visit.site.requests.some((path) => path.endsWith(".wasm")), "a program was loaded");
    await visit.element().getByRole("button").first().click();
    await visit.drawnElement();
  }));

test("after an embed is drawn nothing more is asked of any host", () =>
  withHost(hosts.noPolicyElement(), {}, async (visit) => {
    const drawn = await visit.drawn();
    await visit.quiet();
    const before = visit.seen.requests.length;
    await selectFirst(drawn);
    await visit.quiet(600);
    assert.deepEqual(visit.seen.requests.slice(before), []);
  }));

test("an element that is moved keeps what was chosen in it", () =>
  withHost(hosts.noPolicyElement(), {}, async (visit) => {
    const drawn = await visit.drawn();
    await selectFirst(drawn);
    const claim = await lit(drawn).first().getAttribute("data-claim");
    await visit.page.evaluate(() => document.querySelector("main").prepend(document.querySelector("isnad-account")));
    await visit.quiet();
    assert.equal(await lit(drawn).first().getAttribute("data-claim"), claim, "the choice is lost");
    assert.equal((await visit.heard("isnad:ready")).length, 1, "the element was made anew");
  }));

test("an element that is taken away leaves nothing on the host", () =>
  withHost(hosts.elementHost({ snippet: { highlight: "all" } }), {}, async (visit) => {
    const sheets = () => visit.page.evaluate(() => document.adoptedStyleSheets.length);
    await visit.drawn();
    assert.ok((await painted(visit)) > 0, "nothing was marked in the host's text");
    await visit.page.evaluate(() => {
      globalThis.taken = document.querySelector("isnad-account");
      globalThis.taken.remove();
    });
    await visit.quiet();
    assert.deepEqual([await painted(visit), await sheets()], [0, 0], "marks or sheets are left");
    const inside = await visit.page.evaluate(() => globalThis.taken.shadowRoot.querySelectorAll("[data-claim]").length);
    assert.equal(inside, 0, "the account is still drawn out of sight");
  }));

/** How many stretches of the host's text are marked. */
function painted(visit) {
  return visit.page.evaluate(() => {
    const ours = [...CSS.highlights].filter(([name]) => name.startsWith("isnad-"));
    return ours.reduce((sum, [, ranges]) => sum + ranges.size, 0);
  });
}

const NAMES = ["affirmed", "hedged", "denied", "not-done", "selected", "hovered"].map((one) => `isnad-${one}`);

test("marks in the host's text have the six names that the documents tell, and no element", () =>
  withHost(hosts.elementHost({ snippet: { highlight: "all" } }), {}, async (visit) => {
    await visit.drawn();
    const names = await visit.page.evaluate(() => [...CSS.highlights.keys()]);
    assert.deepEqual(names.filter((name) => !NAMES.includes(name)), [], "highlights of other names");
    assert.ok((await painted(visit)) >= 40, "few claims are marked");
  }));

for (const highlight of ["off", "hover"]) {
  test(`with highlight="${highlight}" the host's text is not marked by itself`, () =>
    withHost(hosts.elementHost({ snippet: { highlight } }), {}, async (visit) => {
      await visit.drawn();
      assert.equal(await painted(visit), 0);
    }));
}

test("embed.js is at most 6 KB when compressed", () => {
  const bytes = gzipSync(readFileSync(`${DIST}embed.js`), { level: 9 }).length;
  assert.ok(bytes <= 6 * 1024, `${bytes} bytes`);
});
