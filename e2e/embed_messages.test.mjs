// Frame and host speak by checked messages: what does not come from the right window in the right form has no effect.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ARTICLE, ARTICLE_DAY, PARAGRAPHS, packed } from "./lib/article.mjs";
import { frameHost, noPolicy, noPolicyElement } from "./lib/hosts.mjs";
import { SECOND } from "./lib/texts.mjs";
import { withHost } from "./lib/visit.mjs";

/** Posts messages from the host to its first frame. */
const tell = (visit, ...all) =>
  visit.page.evaluate((all) => {
    for (const one of all) document.querySelector("iframe").contentWindow.postMessage(one, "*");
  }, all);

/** Posts messages from the frame to its host. */
const answer = (frame, ...all) => frame.evaluate((all) => all.forEach((one) => parent.postMessage(one, "*")), all);

/** Everything of a frame that a message could change. */
async function inside(visit) {
  const frame = await visit.frame();
  await visit.settle();
  return frame.evaluate(() => ({
    body: document.body.innerHTML,
    look: JSON.stringify({ ...document.documentElement.dataset }),
    address: location.href,
    steps: history.length,
  }));
}

/** Everything of the host that a message could change. */
function outside(visit) {
  return visit.page.evaluate(() => ({
    heights: Array.from(document.querySelectorAll("iframe"), (one) => one.getBoundingClientRect().height),
    address: location.href,
    steps: history.length,
    markup: document.body.children.length,
  }));
}

const theme = (value) => ({ isnad: 1, type: "theme", theme: value });
const shownTheme = async (visit) => (await visit.frame()).evaluate(() => document.documentElement.dataset.theme);

/** The first claim that the frame shows, and another. */
async function twoClaims(frame) {
  const ids = (all) => [...new Set(all.map((one) => one.dataset.claim))];
  const claims = await frame.locator('[data-view="timeline"] [data-claim]').evaluateAll(ids);
  assert.ok(claims.length >= 2, "the frame shows fewer than two claims");
  return claims;
}

const lit = (frame) => frame.locator('[data-claim][data-emphasis="lit"]');

test("a frame without a source says that it is ready, and draws the text that it is sent", () =>
  withHost(frameHost({ snippet: { options: { lang: "ar" } } }), {}, async (visit) => {
    const { data } = await visit.message("ready");
    assert.equal(typeof data.version, "string", "it does not tell its version");
    await tell(visit, { isnad: 1, type: "text", text: ARTICLE, published: ARTICLE_DAY });
    const frame = await visit.drawn();
    assert.match(await frame.innerText("body"), /الرواشدة/, "the text is not shown");
  }));

test("a claim is chosen by its id and by its link, a time is gone to, a theme is taken", () =>
  withHost(noPolicy(), {}, async (visit) => {
    const frame = await visit.drawn();
    const [one, two] = await twoClaims(frame);
    await tell(visit, { isnad: 1, type: "select", claimId: one });
    await lit(frame).first().waitFor({ state: "attached" });
    assert.equal((await visit.message("select")).data.claimId, one, "the host does not hear what is chosen");
    await tell(visit, { isnad: 1, type: "select", link: `c=${two}` });
    await frame.locator(`[data-claim="${two}"][data-emphasis="lit"]`).first().waitFor({ state: "attached" });
    await tell(visit, theme("dark"));
    await frame.waitForSelector('html[data-theme="dark"]', { state: "attached" });
    await tell(visit, { isnad: 1, type: "seek", time: "2023-02-12T08:00" });
    await visit.message("time");
  }));

test("what is put out again is told as a choice of nothing", () =>
  withHost(noPolicy(), {}, async (visit) => {
    const frame = await visit.drawn();
    const [one] = await twoClaims(frame);
    const bar = frame.locator(`[data-view="timeline"] [data-claim="${one}"]`).first();
    await bar.focus();
    await bar.press("Enter");
    await bar.press("Escape");
    await visit.quiet();
    const told = (await visit.heard("message")).filter((one) => one.data?.type === "select").map((one) => one.data.claimId);
    assert.deepEqual(told, [one, null]);
  }));

test("a frame that was given a name bears it in what it tells, and leaves alone what names another", () =>
  withHost(frameHost({ snippet: { options: { lang: "ar", id: "map-2", t: packed(ARTICLE) } } }), {}, async (visit) => {
    const frame = await visit.drawn();
    const [one, two] = await twoClaims(frame);
    await tell(visit, { isnad: 1, id: "map-1", type: "select", claimId: two }, { isnad: 1, id: 2, type: "theme", theme: 7 });
    await visit.quiet();
    assert.equal(await lit(frame).count(), 0, "it did what another was asked");
    await tell(visit, { isnad: 1, id: "map-2", type: "select", claimId: one });
    assert.equal((await visit.message("select")).data.claimId, one);
    const ids = (await visit.heard("message")).filter(({ data }) => data.isnad === 1).map(({ data }) => data.id);
    assert.deepEqual([...new Set(ids)], ["map-2"]);
  }));

/** What is no message of ours, though a part of each looks like one. */
const NOT_OURS = {
  "another version": { isnad: 2, type: "theme", theme: "dark" },
  "a version in letters": { isnad: "1", type: "theme", theme: "dark" },
  "no version": { type: "theme", theme: "dark" },
  "an unknown type": { isnad: 1, type: "navigate", theme: "dark", href: "/pwned" },
  "a type of every object": { isnad: 1, type: "constructor", theme: "dark" },
  "a type of the prototype": { isnad: 1, type: "__proto__", theme: "dark" },
  "no type": { isnad: 1, theme: "dark" },
  "a message that only goes out": { isnad: 1, type: "height", height: 900 },
  "a theme that there is not": theme("pwned"),
  "a theme that is no word": theme({ toString: "dark" }),
  "a list of words": theme(["dark"]),
  "an unknown claim": { isnad: 1, type: "select", claimId: "c99999" },
  "a claim that is a number": { isnad: 1, type: "select", claimId: 1 },
  "a link of nothing": { isnad: 1, type: "select", link: "pwned" },
  "a time that is none": { isnad: 1, type: "seek", time: "pwned" },
  "a time without bounds": { isnad: 1, type: "seek", time: "+275760-09-13T00:00:00Z" },
  "a time that is no number": { isnad: 1, type: "seek", time: Number.NaN },
  "a text that is no text": { isnad: 1, type: "text", text: { length: 10 } },
  "a day that is none": { isnad: 1, type: "text", text: 5, published: "2023-99-99" },
  "a message to a frame of another name": { ...theme("dark"), id: "other" },
  "a message in letters": JSON.stringify(theme("dark")),
  "a message in a list": [theme("dark")],
  "nothing": null,
  "a number": 1,
};

test("what is no message of ours changes nothing in the frame", () =>
  withHost(noPolicy(), {}, async (visit) => {
    await visit.drawn();
    const before = await inside(visit);
    for (const [what, message] of Object.entries(NOT_OURS)) {
      await tell(visit, message);
      await visit.quiet(60);
      assert.deepEqual(await inside(visit), before, what);
    }
  }));

/** Runs in the host: objects that only a script can make. */
function tellOddObjects() {
  const frame = document.querySelector("iframe").contentWindow;
  const dark = { isnad: 1, type: "theme", theme: "dark" };
  const own = (json) => JSON.parse(json);
  const odd = [
    own('{"__proto__":{"polluted":1},"isnad":1,"type":"theme","theme":"dark"}'),
    own('{"isnad":1,"type":"theme","theme":"dark","constructor":{"prototype":{"polluted":1}}}'),
    own('{"isnad":1,"type":"text","text":"x","published":{"__proto__":{"polluted":1}}}'),
    new Map(Object.entries(dark)),
    new Set([dark]),
    Object.assign([], dark),
    Object.assign(new Date(), dark),
    Object.assign(new Error("x"), dark),
    new Uint8Array(64),
    new Blob([JSON.stringify(dark)]),
    Object.assign(/x/, dark),
  ];
  const round = { ...dark, theme: "dark" };
  round.self = round;
  for (const one of odd) frame.postMessage(one, "*");
  frame.postMessage({ ...round, type: "pwned" }, "*");
}

test("objects with keys of the prototype, and objects that are not plain, change nothing", () =>
  withHost(noPolicy(), {}, async (visit) => {
    const frame = await visit.drawn();
    const before = await inside(visit);
    await visit.page.evaluate(tellOddObjects);
    await visit.quiet();
    assert.deepEqual(await inside(visit), before);
    assert.equal(await frame.evaluate(() => "polluted" in {}), false, "every object is polluted");
  }));

test("messages from a window that is not the host change nothing, be they ever so right", () =>
  withHost(noPolicy(), {}, async (visit) => {
    const frame = await visit.drawn();
    const before = await inside(visit);
    const right = [theme("dark"), { isnad: 1, type: "text", text: SECOND }];
    await frame.evaluate((all) => all.forEach((one) => postMessage(one, "*")), right);
    await visit.page.evaluate(fromSibling, right);
    await visit.quiet();
    assert.deepEqual(await inside(visit), before, "a message of another window was taken");
  }));

/** Runs in the host: a frame beside ours sends it messages. */
function fromSibling(all) {
  return new Promise((done) => {
    const sibling = document.createElement("iframe");
    sibling.hidden = true;
    document.body.append(sibling);
    const post = sibling.contentWindow.eval("(target, all) => all.forEach((one) => target.postMessage(one, '*'))");
    post(document.querySelector("iframe").contentWindow, all);
    setTimeout(() => {
      sibling.remove();
      done();
    }, 300);
  });
}

test("a frame that names its host takes nothing from another origin, and tells it nothing", () => {
  const options = { lang: "ar", t: packed(ARTICLE), parent: "https://news.example" };
  return withHost(frameHost({ snippet: { options } }), {}, async (visit) => {
    const frame = await visit.drawn();
    const before = await inside(visit);
    await tell(visit, theme("dark"), { isnad: 1, type: "text", text: SECOND });
    await visit.quiet();
    assert.deepEqual(await inside(visit), before);
    await frame.locator('[data-view="timeline"] [data-claim]').first().focus();
    await frame.page().keyboard.press("Enter");
    await visit.quiet();
    assert.deepEqual(await visit.heard("message"), [], "it has told another origin");
  });
});

test("a frame that names its host speaks with it", async () => {
  const own = frameHost();
  const base = own.pages;
  own.pages = (origins) => {
    const pages = base(origins);
    const named = pages["/story.html"].body.replace("#v=1&amp;", `#v=1&amp;parent=${encodeURIComponent(origins.own)}&amp;`);
    return { ...pages, "/story.html": { ...pages["/story.html"], body: named } };
  };
  await withHost(own, {}, async (visit) => {
    await visit.drawn();
    await visit.message("ready");
    await tell(visit, theme("dark"));
    await (await visit.frame()).waitForSelector('html[data-theme="dark"]', { state: "attached" });
  });
});

test("a text over 2 MB is not taken, and the frame goes on", () =>
  withHost(noPolicy(), { patience: 60_000 }, async (visit) => {
    const frame = await visit.drawn();
    const before = await frame.locator('[data-view="timeline"] [data-claim]').count();
    await visit.page.evaluate(() => {
      const text = "قال الشاهد إن الوفد وصل إلى حلب. ".repeat(140_000);
      const frame = document.querySelector("iframe").contentWindow;
      frame.postMessage({ isnad: 1, type: "text", text }, "*");
      frame.postMessage({ isnad: 1, type: "theme", theme: "light", more: text }, "*");
    });
    await visit.quiet(1500);
    assert.equal(await frame.locator('[data-view="timeline"] [data-claim]').count(), before, "the account is another");
    await tell(visit, theme("dark"));
    await frame.waitForSelector('html[data-theme="dark"]', { state: "attached" });
  }));

test("a frame that waits is told a text over 2 MB, says so once, and draws the one that comes after it", () =>
  withHost(frameHost({ snippet: { options: { lang: "ar" } } }), {}, async (visit) => {
    await visit.message("ready");
    await visit.page.evaluate(() => {
      const text = "قال الشاهد إن الوفد وصل إلى حلب. ".repeat(140_000);
      document.querySelector("iframe").contentWindow.postMessage({ isnad: 1, type: "text", text }, "*");
    });
    await (await visit.frame()).waitForSelector('[data-notice="text-too-long"]');
    await visit.quiet();
    assert.deepEqual(await visit.codes(), ["text-too-long"]);
    await tell(visit, { isnad: 1, type: "text", text: ARTICLE, published: ARTICLE_DAY });
    await visit.drawn();
  }));

test("of a flood at most 60 messages a second are taken, and then it listens again", () =>
  withHost(noPolicy(), {}, async (visit) => {
    const frame = await visit.drawn();
    const [one, two] = await twoClaims(frame);
    await visit.quiet(1100);
    const before = (await visit.heard("message")).length;
    const flood = Array.from({ length: 3000 }, (_, at) => ({ isnad: 1, type: "select", claimId: at % 2 ? one : two }));
    await tell(visit, ...flood);
    await visit.quiet(500);
    const told = (await visit.heard("message")).slice(before).filter((one) => one.data?.type === "select").length;
    assert.ok(told <= 60, `${told} messages of the flood had an effect`);
    await visit.quiet(1100);
    await tell(visit, theme("dark"));
    await frame.waitForSelector('html[data-theme="dark"]', { state: "attached" });
  }));

test("a text that is sent neither leads the frame away nor saves a file", () =>
  withHost(frameHost({ snippet: { options: { lang: "ar" } } }), {}, async (visit) => {
    await visit.message("ready");
    const downloads = [];
    visit.page.on("download", (one) => downloads.push(one.suggestedFilename()));
    const address = (await visit.frame()).url().split("#")[0];
    await tell(visit, { isnad: 1, type: "text", text: ARTICLE, href: "/pwned", export: "csv", download: "x.csv" });
    await visit.drawn();
    assert.equal((await visit.frame()).url().split("#")[0], address);
    assert.deepEqual(downloads, []);
  }));

/** What a frame says of its height that is no height. */
const NO_HEIGHTS = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1, 0, 49, "900", "900px", null, true, [900], { valueOf: 900 }];

test("heights that are none change nothing, and none makes a frame higher than 20,000 px", () =>
  withHost(noPolicy(), {}, async (visit) => {
    const frame = await visit.drawn();
    await visit.quiet();
    const before = await outside(visit);
    for (const height of NO_HEIGHTS) {
      await answer(frame, { isnad: 1, type: "height", height }, { sentinel: "amp", type: "embed-size", height });
    }
    await visit.quiet();
    assert.deepEqual(await outside(visit), before);
    await answer(frame, { isnad: 1, type: "height", height: 1e9 });
    await visit.quiet();
    assert.ok((await outside(visit)).heights[0] <= 20_000);
  }));

test("heights and choices from windows that are no embed change nothing on the host", () =>
  withHost(noPolicy(), {}, async (visit) => {
    await visit.drawn();
    await visit.quiet();
    const before = await outside(visit);
    await visit.page.evaluate(async () => {
      const all = [
        { isnad: 1, type: "height", height: 5000 },
        { sentinel: "amp", type: "embed-size", height: 5000 },
        { isnad: 1, type: "select", claimId: "c1", link: "c=c1", chosen: true },
      ];
      for (const one of all) postMessage(one, "*");
      const stranger = document.createElement("iframe");
      stranger.hidden = true;
      document.body.append(stranger);
      const post = stranger.contentWindow.eval("(target, all) => all.forEach((one) => target.postMessage(one, '*'))");
      post(window, all);
      await new Promise((done) => setTimeout(done, 300));
      stranger.remove();
    });
    assert.deepEqual(await outside(visit), before);
  }));

/** What an embed may not make of the host's address. */
const NO_LINKS = [
  { claimId: "c1", link: "x".repeat(100_000) },
  { claimId: "c1", link: { toString: "c=c1" } },
  { claimId: "c1", link: 5 },
  { claimId: { __proto__: null }, link: "javascript:alert(1)" },
  { claimId: "c1" },
];

test("links that are none do not come into the host's address", () =>
  withHost(noPolicy(), {}, async (visit) => {
    const frame = await visit.drawn();
    await visit.quiet();
    const before = await outside(visit);
    await answer(frame, ...NO_LINKS.map((one) => ({ isnad: 1, type: "select", chosen: true, ...one })));
    await visit.quiet();
    const after = await outside(visit);
    assert.ok(after.address.length < before.address.length + 8192, "the host's address is flooded");
    assert.doesNotMatch(after.address, /javascript:|object/i);
    assert.equal(after.address.split("#")[0], before.address.split("#")[0], "the host is led elsewhere");
  }));

test("a frame cannot fill the host's history", () =>
  withHost(noPolicy(), {}, async (visit) => {
    const frame = await visit.drawn();
    const before = await outside(visit);
    await answer(frame, ...Array.from({ length: 1000 }, (_, at) => ({ isnad: 1, type: "select", claimId: `c${at}`, link: `c=c${at}`, chosen: true })));
    await visit.quiet();
    assert.ok((await outside(visit)).steps <= Math.max(before.steps, 0) + 60, "the history is full of one second");
  }));

/** Words in a row of the article that stand in a message. */
function quoted(messages) {
  const words = PARAGRAPHS.join(" ").split(/\s+/);
  const rows = words.slice(2).map((_, at) => words.slice(at, at + 3).join(" "));
  const told = messages.map((one) => decodeURIComponent(JSON.stringify(one.data).replaceAll("%22", "'")));
  return rows.filter((row) => told.some((text) => text.includes(row)));
}

test("what a frame tells everybody holds no words of the article", () =>
  withHost(noPolicy(), {}, async (visit) => {
    const frame = await visit.drawn();
    for (const nth of [0, 1, 2]) {
      const bar = frame.locator('[data-view="timeline"] [data-claim]').nth(nth);
      await bar.focus();
      await bar.press("Enter");
    }
    await visit.quiet();
    const messages = await visit.heard("message");
    assert.ok(messages.some((one) => one.data?.type === "select"), "no choice was told");
    assert.deepEqual(quoted(messages), []);
  }));

const TOLD = {
  ready: ["version"],
  height: ["height"],
  select: ["claimId", "source", "link", "chosen"],
  time: ["from", "to"],
  error: ["code"],
};

test("every message of a frame has the fields that the documents tell, and no more", () =>
  withHost(noPolicy(), {}, async (visit) => {
    const frame = await visit.drawn();
    const [one] = await twoClaims(frame);
    await tell(visit, { isnad: 1, type: "select", claimId: one }, { isnad: 1, type: "seek", time: "2023-02-12T08:00" });
    await visit.quiet();
    for (const { data } of await visit.heard("message")) {
      const known = data.sentinel === "amp" ? ["sentinel", "type", "height"] : ["isnad", "id", "type", ...(TOLD[data.type] ?? [])];
      assert.deepEqual(Object.keys(data).filter((key) => !known.includes(key)), [], JSON.stringify(data));
    }
  }));

test("the element listens to no messages", () =>
  withHost(noPolicyElement(), {}, async (visit) => {
    const drawn = await visit.drawn();
    const shown = () => drawn.evaluate((one) => one.shadowRoot.innerHTML);
    const before = await shown();
    await visit.page.evaluate((all) => all.forEach((one) => postMessage(one, "*")), [theme("dark"), { isnad: 1, type: "text", text: SECOND }]);
    await visit.quiet();
    assert.equal(await shown(), before);
  }));

test("the theme that a frame shows is the one that it was told last", () =>
  withHost(noPolicy(), {}, async (visit) => {
    await visit.drawn();
    await tell(visit, theme("dark"), theme("light"), theme("dark"));
    await visit.quiet();
    assert.equal(await shownTheme(visit), "dark");
  }));
