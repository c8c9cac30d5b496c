// A claim that a reader chooses in an embed is a part of the host's address, and an address leads to it; whatever else
// the host has in its address and its history stays its own.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ARTICLE, ARTICLE_DAY, PARAGRAPHS, articleMarkup, packed } from "./lib/article.mjs";
import { FOR_ALL, elementSnippet, frameSnippet, script } from "./lib/hosts.mjs";
import { withHost } from "./lib/visit.mjs";

const STYLE = "body { margin: 0 auto; max-width: 900px } iframe, isnad-account { display: block; width: 100%; min-height: 640px; border: 0 }";
const GAP = `<div style="height: 6000px"></div>`;
const LINKS = `<p><a id="to" href="#isnad=c%3Dc5">إلى الشهادة</a> <a id="other" href="#after">بعد</a></p>`;

/** A host with what `body(site)` gives, below an article and two links. */
const hostOf = (form, body, head = "") => ({
  form,
  siteHeaders: FOR_ALL,
  pages: ({ site }) => ({
    "/story.html": {
      body: `<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">${head}<title>السنديان</title><style>${STYLE}</style></head>
<body>${LINKS}${articleMarkup(PARAGRAPHS)}${body(site)}<p id="after">بعد</p>${script(site)}</body></html>`,
    },
  }),
});

const SNIPPETS = {
  element: (_, more) => elementSnippet(more),
  iframe: (site, { claim, ...more } = {}) => frameSnippet(site, { loading: "eager", ...more }),
};
const FORMS = Object.keys(SNIPPETS);

/** A host with one embed, and what stands around it. */
const one = (form, { before = "", behind = "", head, ...more } = {}) =>
  hostOf(form, (site) => before + SNIPPETS[form](site, more) + behind, head);

const bars = (drawn) => drawn.locator('[data-view="timeline"] [data-claim]');

async function press(visit, drawn, nth = 0) {
  // What has the focus is not brought into sight.
  await bars(drawn).nth(nth).evaluate((it) => it.focus({ preventScroll: true }));
  await visit.page.keyboard.press("Enter");
  await visit.quiet();
  return bars(drawn).nth(nth).getAttribute("data-claim");
}

/** Asks an embed for a claim, as a script of the host does. */
const ask = (visit, claimId) =>
  visit.page.evaluate((claimId) => {
    const embed = document.querySelector("isnad-account, iframe");
    if (embed.select) return embed.select(claimId);
    embed.contentWindow.postMessage({ isnad: 1, type: "select", claimId }, "*");
  }, claimId);

/** Runs in the host: counts how often an embed is brought into sight by the script of the page. */
function countLeading() {
  globalThis.n_led = 0;
  const bring = Element.prototype.scrollIntoView;
  Element.prototype.scrollIntoView = function (...all) {
    if (this.matches("isnad-account, iframe")) globalThis.n_led += 1;
    return bring.apply(this, all);
  };
}

const lit = (drawn) => drawn.locator('[data-claim][data-emphasis="lit"]');
const litClaim = async (drawn) => ((await lit(drawn).count()) ? lit(drawn).first().getAttribute("data-claim") : null);
const waitLit = (drawn, claim) => drawn.locator(`[data-claim="${claim}"][data-emphasis="lit"]`).first().waitFor({ state: "attached" });
const here = (visit) => visit.page.evaluate(() => ({ href: location.href, hash: location.hash, path: location.pathname, steps: history.length }));

/** What an address leads to is in the middle of the window. */
const inSight = (visit) =>
  visit.page.waitForFunction(() => {
    const { top, bottom } = document.querySelector("isnad-account, iframe").getBoundingClientRect();
    return top < innerHeight / 2 && bottom > innerHeight / 2;
  });

for (const form of FORMS) {
  test(`${form}: a choice stays at the page's own address where its links are resolved elsewhere`, async () => {
    for (const base of ["/elsewhere/", "https://cdn.example/"]) {
      await withHost(one(form, { head: `<base href="${base}">` }), {}, async (visit) => {
        await press(visit, await visit.drawn());
        const { path, hash } = await here(visit);
        assert.equal(path, "/story.html", base);
        assert.match(hash, /^#isnad=/, base);
      });
    }
  });

  test(`${form}: an address leads to an embed that waits to come near, and a link in the page does`, async () => {
    const far = one(form, { before: GAP, behind: GAP, loading: "lazy" });
    await withHost(far, { address: "#isnad=c%3Dc5" }, async (visit) => {
      await inSight(visit);
      await waitLit(await visit.drawn(), "c5");
    });
    await withHost(far, {}, async (visit) => {
      await visit.page.click("#to");
      await inSight(visit);
      const drawn = await visit.drawn();
      await waitLit(drawn, "c5");
      // What its reader chooses leads nowhere, and the same link leads there again.
      await visit.page.evaluate(countLeading);
      await press(visit, drawn);
      assert.equal(await visit.page.evaluate(() => globalThis.n_led), 0, "a choice leads to the embed");
      await visit.page.evaluate(() => scrollTo(0, 0));
      await visit.page.click("#to");
      await inSight(visit);
      await waitLit(drawn, "c5");
      await visit.quiet();
      await visit.page.evaluate(() => scrollTo(0, 0));
      await visit.page.click("#to");
      await inSight(visit);
    });
  });

  test(`${form}: another link of the page, and going back from it, change nothing in the embed`, () =>
    withHost(one(form), {}, async (visit) => {
      const drawn = await visit.drawn();
      const asked = await bars(drawn).nth(1).getAttribute("data-claim");
      await ask(visit, asked);
      await waitLit(drawn, asked);
      const map = () => drawn.locator(".map-frame").first().evaluate((it) => it.innerHTML);
      await drawn.locator('[data-view="map"] .controls button').first().press("Enter");
      await visit.quiet(700);
      const before = await map();
      await visit.page.click("#other");
      await visit.quiet();
      assert.equal(await litClaim(drawn), asked, "a claim that a script has chosen is put out");
      assert.equal(await map(), before, "the map has moved");
      const pressed = await press(visit, drawn, 2);
      await visit.page.click("#other");
      await visit.quiet();
      await visit.page.goBack();
      await visit.quiet();
      assert.equal(await litClaim(drawn), pressed, "a choice is put out by a link of the page");
      await visit.page.goBack();
      await visit.quiet();
      assert.equal(await litClaim(drawn), asked, "going back does not undo the choice");
      await press(visit, drawn, 2);
      await visit.page.evaluate(countLeading);
      await visit.page.evaluate(() => (location.hash += "&page=2"));
      await ask(visit, asked);
      await waitLit(drawn, asked);
      await visit.page.evaluate(() => (location.hash += "0"));
      await visit.quiet();
      assert.equal(await litClaim(drawn), asked, "an address that says the same of the embed opens it anew");
      assert.equal(await visit.page.evaluate(() => globalThis.n_led), 0, "it leads to the embed");
      await visit.page.goBack();
      await visit.quiet();
      assert.equal(await litClaim(drawn), asked, "going back to the same part changes what is lit");
    }));

  test(`${form}: only what a reader chooses is a step of the history, and an address that was opened is no trap`, async () => {
    await withHost(one(form, { claim: "c5" }), {}, async (visit) => {
      const drawn = await visit.drawn();
      const before = await here(visit);
      for (const nth of [0, 1, 2]) {
        const claim = await bars(drawn).nth(nth).getAttribute("data-claim");
        await ask(visit, claim);
        await waitLit(drawn, claim);
      }
      await drawn.locator('[data-action="forward"]').first().press("Enter");
      await visit.quiet();
      assert.deepEqual([(await here(visit)).steps, (await here(visit)).href], [before.steps, before.href]);
      await press(visit, drawn, 3);
      const { steps, hash } = await here(visit);
      assert.equal(steps, before.steps + 1);
      assert.doesNotMatch(decodeURIComponent(decodeURIComponent(hash)), /[\u0600-\u06ff]/, "the address holds words of the article");
      await visit.page.keyboard.press("Escape");
      await visit.quiet();
      assert.equal((await here(visit)).steps, steps, "putting out is a step");
      assert.equal(partOfClaim((await here(visit)).hash), null, "what was put out is still said");
    });
    await withHost(one(form), { address: "#isnad=c%3Dc5" }, async (visit) => {
      const before = await here(visit);
      await waitLit(await visit.drawn(), "c5");
      await visit.quiet();
      assert.deepEqual([(await here(visit)).steps, (await here(visit)).href], [before.steps, before.href]);
    });
  });

  test(`${form}: back undoes a choice, and forth does it again, also where the page was loaded anew in between`, () =>
    withHost(one(form), {}, async (visit) => {
      const before = await visit.drawn();
      const [first, second] = [await press(visit, before, 0), await press(visit, before, 2)];
      await visit.page.reload();
      const drawn = await visit.drawn();
      await waitLit(drawn, second);
      const go = async (step) => {
        await visit.page.evaluate((step) => history.go(step), step);
        await visit.quiet();
        return litClaim(drawn);
      };
      assert.deepEqual([await go(-1), await go(-1), await go(1), await go(-1), await go(2)], [first, null, first, null, second]);
      await visit.page.click("#other");
      await visit.quiet();
      assert.deepEqual([await litClaim(drawn), await go(-1), await go(1)], [second, second, second], "a link of the page does something");
    }));

  test(`${form}: the way of a page that keeps it behind # stays whole, and the part of the embed is its query`, async () => {
    for (const way of ["#/articles/7", "#!/articles/7?page=2", "#articles/7"]) {
      let href;
      await withHost(one(form), { address: way }, async (visit) => {
        await press(visit, await visit.drawn());
        href = (await here(visit)).hash;
        assert.ok(href.startsWith(`${way}${way.includes("?") ? "&" : "?"}isnad=`), href);
      });
      await withHost(one(form), { address: href }, async (visit) => {
        await lit(await visit.drawn()).first().waitFor({ state: "attached" });
      });
    }
  });
}

/** The claim that a host's address names. */
const partOfClaim = (hash) => /isnad=(?:[^&]*%26)?c%3D([^%&]*)/.exec(hash)?.[1] ?? null;

test("a link that is copied in an element keeps what else the host has in its address", () =>
  withHost(one("element"), { address: "#/articles/7?page=2" }, async (visit) => {
    const drawn = await visit.drawn();
    await press(visit, drawn);
    const link = await copied(visit, drawn);
    assert.match(link, /#\/articles\/7\?page=2&isnad=/);
  }));

/** What "Copy link" puts on the clipboard. */
async function copied(visit, drawn) {
  await visit.page.evaluate(() => (navigator.clipboard.writeText = async (text) => void (globalThis.copied = text)));
  await drawn.locator('[data-action="copy-link"]').first().press("Enter");
  await visit.quiet();
  return visit.page.evaluate(() => globalThis.copied);
}

const SECOND_STORY = articleMarkup(PARAGRAPHS.slice(3, 6), "second");

/** Two embeds without a name, the second of another text; in one page, the first may be a frame. */
const two = (first, second) =>
  hostOf(second, (site) => SNIPPETS[first](site) + SECOND_STORY + (second === "element" ? elementSnippet({ for: "#second" }) : SNIPPETS.iframe(site)));

for (const [first, second] of [["element", "element"], ["iframe", "iframe"], ["iframe", "element"], ["element", "iframe"]]) {
  test(`the part isnad= is that of the first embed without a name: ${first} before ${second}`, () =>
    withHost(two(first, second), {}, async (visit) => {
      const nth = first === second ? 1 : 0;
      const drawn = await (second === "element" ? visit.drawnElement(nth) : visit.drawnFrame(nth));
      const before = await here(visit);
      await press(visit, drawn);
      assert.deepEqual([(await here(visit)).href, (await here(visit)).steps], [before.href, before.steps]);
      if (second === "element") assert.doesNotMatch(await copied(visit, drawn), /isnad=/);
      const leading = await (first === "element" ? visit.drawnElement(0) : visit.drawnFrame(0));
      const [kept, claim] = [await litClaim(drawn), await press(visit, leading, 1)];
      assert.equal(partOfClaim((await here(visit)).hash), claim);
      assert.equal(await litClaim(drawn), kept);
    }));
}

test("an embed that comes to stand before another has the part from then on, and leaves alone what the other has written", () =>
  withHost(one("element"), {}, async (visit) => {
    const chosen = await press(visit, await visit.drawn());
    await visit.page.evaluate(() => {
      const other = document.querySelector("isnad-account").cloneNode(true);
      document.querySelector("#story").before(other);
    });
    const [upper, lower] = [visit.element(0), visit.element(1)];
    await bars(upper).first().waitFor({ state: "attached" });
    await visit.quiet();
    assert.deepEqual([await litClaim(upper), await litClaim(lower)], [null, chosen], "it has opened what is another's");
    const claim = await press(visit, upper, 2);
    const { href, hash } = await here(visit);
    assert.equal(partOfClaim(hash), claim);
    const kept = await press(visit, lower, 3);
    assert.equal((await here(visit)).href, href, "both write");
    await visit.page.goBack();
    await visit.quiet();
    assert.deepEqual([await litClaim(upper), await litClaim(lower)], [null, kept], "a step of the one is one of both");
    await visit.page.goBack();
    await visit.quiet();
    assert.deepEqual([await litClaim(upper), await litClaim(lower)], [null, null], "what was written before is no step any more");
  }));

test("a frame that asks for Pym counts among the embeds of a page", () => {
  const asking = (site) => SNIPPETS.iframe(site).replace("embed.html#", "embed.html?pym=1&amp;childId=one#");
  return withHost(hostOf("element", (site) => asking(site) + elementSnippet()), {}, async (visit) => {
    const before = await here(visit);
    await press(visit, await visit.drawnElement());
    assert.equal((await here(visit)).href, before.href);
    const claim = await press(visit, await visit.drawnFrame(), 2);
    assert.equal(partOfClaim((await here(visit)).hash), claim);
  });
});

test("an address that names the second embed leads to the second", () =>
  withHost(
    hostOf("element", (site) => SNIPPETS.element(site) + GAP + elementSnippet({ loading: "lazy", "data-isnad-link": "second" }) + GAP),
    { address: "#second=c%3Dc5" },
    async (visit) => {
      await visit.page.waitForFunction(() => document.querySelectorAll("isnad-account")[1].getBoundingClientRect().top < innerHeight);
      await waitLit(await visit.drawnElement(1), "c5");
      assert.equal(await lit(visit.element(0)).count(), 0);
    },
  ));

for (const name of ["خريطة", "second map", "a&b=c", "100%", "!a/b?"]) {
  test(`an embed may be called ${name}: it has one part in the address, which leads to it, and the page keeps its own`, async () => {
    const host = one("element", { "data-isnad-link": name });
    let href;
    await withHost(host, { address: "#page=2" }, async (visit) => {
      const drawn = await visit.drawn();
      for (const nth of [0, 1, 2]) await press(visit, drawn, nth);
      href = (await here(visit)).hash;
      assert.match(href, /^#page=2&[^&=?/]+=[^&=]+$/);
      await visit.page.goBack();
      await visit.quiet();
      assert.equal(await litClaim(drawn), await bars(drawn).nth(1).getAttribute("data-claim"));
    });
    await withHost(host, { address: href }, async (visit) => {
      await lit(await visit.drawn()).first().waitFor({ state: "attached" });
    });
  });
}

test("an address that tells a name as it is spoken is understood", () =>
  withHost(one("element", { "data-isnad-link": "خريطة" }), { address: "#خريطة=c%3Dc5" }, async (visit) => waitLit(await visit.drawn(), "c5")));

/** Waits until the frame was ready, and then brings the script. */
const late = (more) => ({
  ...one("iframe"),
  pages: ({ site }) => {
    const src = `<meta charset="utf-8"><style>${STYLE}</style>${more(site)}${GAP}${frameSnippet(site, { loading: "eager" })}`;
    return { "/story.html": { body: `<!DOCTYPE html><html lang="ar"><body>${src}</body></html>` } };
  },
});

const LATE = {
  "that comes late": () => "",
  "that comes after isnad.inline.js": (site) => `<script src="${site}isnad.inline.js"></script>`,
  "beside one of another site": () => `<script>customElements.define("isnad-account", class extends HTMLElement {})</script>`,
};

for (const [what, more] of Object.entries(LATE)) {
  test(`a script ${what} looks after its frames: their height, their link, their choices`, () =>
    withHost(late(more), { address: "#isnad=c%3Dc5" }, async (visit) => {
      const frame = await visit.drawnFrame();
      await visit.message("height");
      const tag = { type: "module", url: `${visit.site.url}v1/embed.js` };
      await visit.page.addScriptTag(tag);
      await waitLit(frame, "c5");
      await visit.page.waitForFunction(() => /px/.test(document.querySelector("iframe").style.height));
      const claim = await press(visit, frame, 2);
      assert.equal(partOfClaim((await here(visit)).hash), claim);
    }));
}

/** Runs in the host before its scripts: counts who listens to steps of the history. */
function countListeners() {
  const all = (globalThis.listening = new Set());
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const isStep = (target, type) => type === "popstate" && (target === globalThis || !target);
  EventTarget.prototype.addEventListener = function (type, listener, ...more) {
    if (isStep(this, type)) all.add(listener);
    return addEventListener.call(this, type, listener, ...more);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, ...more) {
    if (isStep(this, type)) all.delete(listener);
    return removeEventListener.call(this, type, listener, ...more);
  };
}

test("a frame that is gone is followed no longer, and again once it is back", () =>
  withHost(hostOf("iframe", (site) => SNIPPETS.iframe(site) + SNIPPETS.iframe(site, { "data-isnad-link": "second" })), { before: [countListeners] }, async (visit) => {
    for (const nth of [0, 1]) await visit.drawnFrame(nth);
    const n = () => visit.page.evaluate(() => globalThis.listening.size);
    const before = await n();
    await visit.page.evaluate(() => {
      globalThis.removed = document.querySelector("iframe");
      globalThis.removed.remove();
    });
    await visit.page.click("#other");
    await visit.quiet();
    assert.equal(await n(), before - 1);
    await visit.page.evaluate(() => document.querySelector("iframe").before(globalThis.removed));
    const frame = await visit.drawnFrame();
    assert.equal(await n(), before);
    const chosen = await press(visit, frame);
    assert.equal(partOfClaim((await here(visit)).hash), chosen);
    await visit.page.goBack();
    await visit.quiet();
    assert.equal(await litClaim(frame), null, "going back does not undo the choice");
  }));

test("a frame that tells without end takes no more than 60 steps a second, and only by plain objects", () =>
  withHost(one("iframe"), {}, async (visit) => {
    const frame = await visit.drawn();
    const before = await here(visit);
    await frame.evaluate(() => {
      const choice = (at) => ({ isnad: 1, type: "select", claimId: `c${at}`, source: "map", link: `c=c${at}`, chosen: true });
      parent.postMessage(Object.assign([], choice(1)), "*");
    });
    await visit.quiet();
    assert.equal((await here(visit)).href, before.href, "a list was taken");
    await visit.page.evaluate(() => {
      // All of it in one second.
      const now = performance.now() + 5_000;
      performance.now = () => now;
      globalThis.pushed = 0;
      const push = history.pushState.bind(history);
      history.pushState = (...all) => push(...all, (globalThis.pushed += 1));
    });
    await frame.evaluate(() => {
      const choice = (at) => ({ isnad: 1, type: "select", claimId: `c${at}`, source: "map", link: `c=c${at}`, chosen: true });
      for (let at = 0; at < 1000; at++) parent.postMessage(choice(at), "*");
    });
    await visit.quiet();
    const pushed = await visit.page.evaluate(() => globalThis.pushed);
    assert.ok(pushed > 0 && pushed <= 60, `${pushed} steps`);
  }));
