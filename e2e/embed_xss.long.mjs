// What comes to an embed from outside, by any way, stays text: nothing of it runs, is asked for or becomes an element.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ARTICLE_DAY, articleMarkup, fragment, packed } from "./lib/article.mjs";
import { withDesk } from "./lib/desk.mjs";
import * as hosts from "./lib/hosts.mjs";
import {
  ATTRIBUTES, CHANNELS, KEYS, PAYLOADS, attribute, file, foreignIn, fragments, messages, pasted, payloads, savedLink, sentence,
} from "./lib/payloads.mjs";
import { withHost } from "./lib/visit.mjs";

const ALL = payloads();

/** As an expression for a page: what is foreign in its document, or in the elements' own trees. */
const foreignInDocument = `(${foreignIn})(document)`;
const foreignInElements = `Array.from(document.querySelectorAll("isnad-account"), (one) => one.shadowRoot)
  .filter(Boolean).flatMap(${foreignIn})`;
/** Signs in a window that something has run there. */
const signs = `[globalThis.__pwned && "__pwned is set", "polluted" in {} && "every object is polluted"].filter(Boolean)`;

/** Everything foreign in all windows of a host's page, and in the elements' own trees. */
async function foreign(page) {
  const found = await page.evaluate(foreignInElements);
  for (const frame of page.frames()) {
    if (frame !== page.mainFrame()) found.push(...(await frame.evaluate(foreignInDocument)));
    found.push(...(await frame.evaluate(signs)));
  }
  return found;
}

async function assertHarmless(visit, what = "") {
  await visit.settle();
  assert.deepEqual(await foreign(visit.page), [], `${what}: something became more than text`);
  visit.check();
}

test("there are over 200 payloads, all different, and each goes every way", () => {
  assert.ok(PAYLOADS.length >= 200, `${PAYLOADS.length} payloads`);
  assert.equal(new Set(ALL).size, ALL.length, "a payload stands twice");
  for (const payload of ALL) {
    for (const [name, wrap] of Object.entries(CHANNELS)) {
      const wrapped = wrap(payload);
      assert.ok(wrapped.length > 0, `${name} leaves out ${payload}`);
    }
  }
});

test("a page without care is caught by most payloads that are markup, so that a harmless run means something", () =>
  withHost(hosts.noPolicy(), { site: hosts.DOWN }, async (visit) => {
    const markup = payloads("scripts", "handlers", "foreign", "confused", "documents");
    let caught = 0;
    for (const payload of markup) {
      await visit.page.setContent(`<!DOCTYPE html><body>${payload}`, { waitUntil: "domcontentloaded" }).catch(() => {});
      await visit.page.mouse.move(300, 300);
      await visit.page.waitForTimeout(30);
      const { dialogs, bait, abroad, violations } = visit.seen;
      const ran = await visit.page.evaluate(() => globalThis.__pwned === 1).catch(() => true);
      const inFrames = visit.page.frames().length > 1;
      if (ran || inFrames || dialogs.length + bait.length + abroad.length + violations.length > 0) caught += 1;
      for (const list of Object.values(visit.seen)) list.length = 0;
    }
    assert.ok(caught >= markup.length * 0.6, `only ${caught} of ${markup.length} payloads are noticed`);
  }));

test("pasted into the page of its own, payloads are words", () =>
  withDesk({ patience: 60_000 }, async (desk) => {
    await desk.read(pasted(ALL));
    assert.deepEqual(await desk.page.evaluate(foreignInDocument), []);
    for (const nth of [0, 5, 10]) {
      await desk.page.locator('[data-view="text"] .passage .run').nth(nth).click();
      await desk.settle();
    }
    assert.deepEqual(await desk.page.evaluate(foreignInDocument), []);
  }));

/** A host whose story is made of payloads, as an editor writes them: as text. */
const story = (all) => articleMarkup(all.map(sentence));

test("in the host's own article payloads are words", () =>
  withHost(hosts.elementHost({ story: story(ALL), snippet: { highlight: "all" } }), { patience: 60_000 }, async (visit) => {
    await visit.drawn();
    await assertHarmless(visit);
  }));

test("what the host's article hides is neither read nor run", () => {
  const scripts = payloads("scripts").filter((text) => !text.includes("</template>"));
  const inert = `<template>${scripts.join("")}</template>`;
  const secret = `<p hidden>قال الشاهد إن الوفد وصل إلى بغداد.</p><nav>قال الشاهد إن الوفد وصل إلى عدن.</nav>`;
  const article = articleMarkup([sentence("الوفد")]).replace("</article>", `${inert}${secret}</article>`);
  return withHost(hosts.elementHost({ story: article }), {}, async (visit) => {
    const drawn = await visit.drawn();
    assert.doesNotMatch(await drawn.innerText(), /بغداد|عدن/, "hidden text is read");
    assert.equal(await drawn.evaluate((one) => JSON.stringify(one.getAnalysis()).includes("pwned")), false);
    await assertHarmless(visit);
  });
});

/** A host with a frame whose fragment names a file beside Isnad. */
const withFile = (name, options = {}) => hosts.frameHost({ snippet: { options: { src: name, published: ARTICLE_DAY, ...options } } });

/**
 * A file of HTML is parsed in the frame without being shown. What it would run there the frame's own policy names and
 * refuses: that is no fault of ours, and nothing but that.
 */
function forgetRefusedInFile(visit) {
  const ours = /^Executing inline event handler|^Applying inline style|^Setting the document's base URI|^(script-src-attr|style-src-elem|style-src-attr) refused inline|^base-uri refused/;
  visit.seen.violations = visit.seen.violations.filter((told) => !ours.test(told));
}

for (const [name, body] of [
  ["payloads.txt", file(ALL)],
  ["payloads.html", `<!DOCTYPE html><body><article>${ALL.map((one) => `<p>${sentence(one)}</p>`).join("")}</article>`],
]) {
  const site = { pages: { [`/news/desk/v1/${name}`]: { body } } };

  test(`from a file that a frame names (${name}) nothing runs`, () =>
    withHost(withFile(name), { site, patience: 60_000 }, async (visit) => {
      await visit.drawn();
      forgetRefusedInFile(visit);
      await assertHarmless(visit);
    }));

  test(`from a file that the element names (${name}) nothing runs`, () => {
    const host = hosts.elementHost({ snippet: { for: "", src: name }, sameOrigin: true, siteHeaders: {} });
    const pages = { ...site.pages, [`/${name}`]: { body } };
    return withHost(host, { site: { pages }, patience: 60_000 }, async (visit) => {
      await visit.drawn();
      await assertHarmless(visit);
    });
  });
}

for (const name of ATTRIBUTES) {
  test(`as the element's attribute ${name}, at first or later, nothing of a payload runs`, () =>
    withHost(hosts.elementHost(), { patience: 120_000 }, async (visit) => {
      await visit.drawn();
      await visit.page.evaluate(changeAttribute, ALL.map((text) => attribute(name, text)));
      await assertHarmless(visit, name);
      assert.ok((await visit.articleText()).length > 1000, "the article is gone");
    }));
}

/** Gives one element every value in turn, and makes a new element of every tenth. Runs in the page. */
async function changeAttribute(all) {
  const old = document.querySelector("isnad-account");
  const turn = () => new Promise((done) => setTimeout(done, 5));
  for (let at = 0; at < all.length; at += 1) {
    const [[name, value]] = Object.entries(all[at]);
    old.setAttribute(name, value);
    await turn();
    if (at % 10 !== 0) continue;
    const fresh = document.createElement("isnad-account");
    for (const key of ["for", "loading"]) fresh.setAttribute(key, old.getAttribute(key) ?? "");
    fresh.setAttribute(name, value);
    document.querySelector("main").append(fresh);
    await new Promise((done) => setTimeout(done, 60));
    fresh.remove();
  }
}

/** Goes through fragments in one frame: most by changing the fragment, every twentieth by a load. */
async function throughFragments(visit, all) {
  const frame = await visit.frame();
  for (const [at, one] of all.entries()) {
    await visit.page.evaluate(
      ([fragment, isLoad]) => {
        const frame = document.querySelector("iframe");
        const address = new URL(frame.src);
        if (isLoad) address.search = `?${Math.random()}`;
        address.hash = "";
        frame.src = `${address.href}#${fragment}`;
      },
      [one, at % 20 === 0],
    );
    await (at % 20 === 0 ? frame.waitForLoadState("load") : visit.quiet(10));
  }
  await visit.quiet();
}

for (const key of KEYS) {
  test(`in a frame's fragment under ${key} nothing of a payload runs`, () =>
    withHost(hosts.frameHost(), { patience: 120_000 }, async (visit) => {
      await visit.drawn();
      await throughFragments(visit, ALL.flatMap((text) => fragments(key, text)));
      await assertHarmless(visit, key);
    }));
}

test("in a link inside the account nothing of a payload runs, in a frame, on a host and on the page of its own", async () => {
  await withHost(hosts.frameHost(), { patience: 120_000 }, async (visit) => {
    await visit.drawn();
    const base = fragment({ t: packed(sentence("الوفد")) });
    await throughFragments(visit, ALL.map((text) => `${base}&link=${encodeURIComponent(savedLink(text))}`));
    await assertHarmless(visit, "link");
  });
  await withHost(hosts.noPolicyElement(), { patience: 120_000 }, async (visit) => {
    await visit.drawn();
    for (const text of ALL) {
      await visit.page.evaluate((hash) => (location.hash = hash), `isnad=${encodeURIComponent(savedLink(text))}`);
      await visit.quiet(5);
    }
    await assertHarmless(visit, "the host's fragment");
  });
  await withDesk({ patience: 120_000 }, async (desk) => {
    for (const text of ALL) {
      await desk.page.evaluate((hash) => (location.hash = hash), savedLink(text));
      await desk.page.waitForTimeout(5);
    }
    assert.deepEqual(await desk.page.evaluate(foreignInDocument), []);
  });
});

test("by messages of every type nothing of a payload runs", () =>
  withHost(hosts.frameHost({ snippet: { options: { lang: "ar" } } }), { patience: 240_000 }, async (visit) => {
    await visit.message("ready");
    const post = (all) => {
      for (const one of all) document.querySelector("iframe").contentWindow.postMessage(one, "*");
    };
    for (const text of ALL) {
      // A frame takes 60 messages a second: all of these are meant to come through.
      await visit.page.evaluate(post, messages(text));
      await visit.quiet(160);
    }
    await assertHarmless(visit, "messages");
  }));

test("by the element's own functions nothing of a payload runs", () =>
  withHost(hosts.noPolicyElement(), { patience: 120_000 }, async (visit) => {
    const drawn = await visit.drawn();
    await drawn.evaluate(async (one, all) => {
      const calls = [
        (text) => one.select(text),
        (text) => one.seek(text),
        (text) => one.export(text),
        (text) => one.analyze(text, { published: text, lang: text }),
      ];
      // What a call thinks of its argument is not the question here.
      for (const text of all) for (const call of calls) await Promise.resolve().then(() => call(text)).catch(() => {});
    }, ALL);
    await assertHarmless(visit, "functions");
  }));

/** What an element exports of a story of payloads. */
async function exported(visit, format) {
  const drawn = await visit.drawn();
  return drawn.evaluate(async (one, format) => (await one.export(format)).text(), format);
}

for (const format of ["html", "svg"]) {
  test(`a static export (${format}) of a story of payloads runs nothing when it is opened`, () =>
    withHost(hosts.elementHost({ story: story(ALL) }), { patience: 60_000 }, async (visit) => {
      const written = await exported(visit, format);
      assert.doesNotMatch(written, /<script|<foreignObject/i, "scripts in a static file");
      const page = await visit.context.newPage();
      await page.route("**/exported.*", (route) =>
        route.fulfill({ body: written, contentType: format === "svg" ? "image/svg+xml" : "text/html; charset=utf-8" }),
      );
      await page.goto(`${visit.pages.origin}/exported.${format}`);
      await page.waitForTimeout(300);
      assert.equal(await page.evaluate(() => globalThis.__pwned === undefined), true);
      assert.equal(await page.locator("script, iframe, object, embed, img, form, base").count(), 0);
      const listening = await page.evaluate(() =>
        [...document.querySelectorAll("*")].flatMap((one) => one.getAttributeNames().filter((name) => name.startsWith("on"))),
      );
      assert.deepEqual(listening, []);
      visit.check();
    }));
}
