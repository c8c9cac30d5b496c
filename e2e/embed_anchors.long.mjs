// However a host's text is changed, a mark stands on the words of its claim or is not there.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ARTICLE_DAY, PARAGRAPHS, articleMarkup, attributes } from "./lib/article.mjs";
import { DOWN, elementHost } from "./lib/hosts.mjs";
import { EDITS, edit, judgeMarks } from "./lib/marks.mjs";
import { one, seeded } from "./lib/random.mjs";
import { readingOf } from "./lib/reading.mjs";
import { withHost } from "./lib/visit.mjs";

const ARTICLES = 10;
const ROUNDS = 50;
const SEED = Number(process.env.SEED ?? 20230319);

/** The element reads the page again half a second after the last change; then it has to read and to mark. */
const READ_AGAIN_WITHIN = 15_000;

const story = (nth) => `#story${nth}`;
const element = (nth) => `#account${nth}`;

/** Some paragraphs of the article, no two stories the same, all with look-alikes in each other. */
const paragraphsOf = (nth) => [0, 1, 2, 3].map((step) => PARAGRAPHS[(nth + step) % PARAGRAPHS.length]);

/** A page of stories, each with an element that marks it. */
function newsroom(count) {
  const host = elementHost();
  const base = host.pages;
  host.pages = (origins) => {
    const pages = base(origins);
    const one = (nth) => {
      const given = { id: `account${nth}`, for: story(nth), lang: "ar", "reference-date": ARTICLE_DAY, highlight: "all", loading: "eager" };
      return `${articleMarkup(paragraphsOf(nth), `story${nth}`)}<isnad-account ${attributes(given)}></isnad-account>`;
    };
    const stories = Array.from({ length: count }, (_, nth) => one(nth)).join("\n");
    const body = pages["/story.html"].body.replace(/<main>.*?(?=<script type="module")/s, `<main>${stories}`);
    return { ...pages, "/story.html": { ...pages["/story.html"], body } };
  };
  return host;
}

const judge = (visit, nth, settled) => visit.page.evaluate(judgeMarks, { selector: story(nth), element: element(nth), settled });

/** Waits until an element has read its story as it is now, and judges its marks. */
async function judgeSettled(visit, nth, what) {
  const until = Date.now() + READ_AGAIN_WITHIN;
  for (;;) {
    const judged = await judge(visit, nth, true);
    if (judged.isRead) return judged;
    if (Date.now() > until) assert.fail(`${what}: the story is not read again as it is now`);
    await visit.page.waitForTimeout(100);
  }
}

/** One change, judged at once, when the next frame is drawn, and when the story has been read again. */
async function change(visit, nth, act) {
  const what = `story ${nth}, ${act.kind}, seed ${SEED}`;
  await visit.page.evaluate(edit, act);
  await visit.settle();
  const atOnce = await judge(visit, nth, false);
  assert.deepEqual(atOnce.wrong, [], `${what}: wrong before the page is read again`);
  return { what, seen: atOnce.seen };
}

test("500 changes of ten stories leave no mark on words that are not its claim's", (t) =>
  withHost(newsroom(ARTICLES), { patience: 60_000 }, async (visit) => {
    const random = seeded(SEED);
    let seen = 0;
    for (let nth = 0; nth < ARTICLES; nth += 1) {
      await visit.event("isnad:parsed", nth);
      const judged = await judgeSettled(visit, nth, `story ${nth} before any change`);
      assert.deepEqual(judged.wrong, []);
      assert.ok(judged.seen >= 5, `story ${nth} has ${judged.seen} marks only`);
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      const changed = [];
      for (let nth = 0; nth < ARTICLES; nth += 1) {
        const chances = [random(), random(), random(), random()];
        changed.push(await change(visit, nth, { selector: story(nth), kind: one(random, EDITS), chances }));
      }
      await visit.quiet(600);
      for (let nth = 0; nth < ARTICLES; nth += 1) {
        const judged = await judgeSettled(visit, nth, changed[nth].what);
        assert.deepEqual(judged.wrong, [], changed[nth].what);
        seen += judged.seen;
      }
    }
    t.diagnostic(`${seen} marks judged after ${ARTICLES * ROUNDS} changes`);
    assert.ok(seen >= ARTICLES * ROUNDS * 3, `only ${seen} marks were there to be judged`);
  }));

test("a change that changes no word leaves the marks, and the text is not read again", () =>
  withHost(newsroom(1), {}, async (visit) => {
    await visit.event("isnad:parsed", 0);
    const before = (await judgeSettled(visit, 0, "at first")).seen;
    for (const kind of ["make a word bold", "cut a text node", "join the text nodes", "set the whole article anew"]) {
      await visit.page.evaluate(edit, { selector: story(0), kind, chances: [0.1, 0.4, 0.3, 0.6] });
      await visit.quiet(900);
      const { wrong, seen } = await judge(visit, 0, true);
      assert.deepEqual([wrong, seen], [[], before], kind);
    }
    assert.equal((await visit.heard("isnad:parsed")).length, 1, "it was read again");
  }));

test("a claim whose words have gone from the page is told as not found there", () =>
  withHost(newsroom(1), {}, async (visit) => {
    await visit.event("isnad:parsed", 0);
    await visit.page.evaluate(() => {
      const claim = document.querySelector("#account0").getAnalysis().claims.at(-1).id;
      return document.querySelector("#account0").select(claim);
    });
    const { link } = (await visit.event("isnad:select", 0)).detail;
    await visit.page.evaluate(() => {
      document.querySelector("#story0 p:last-of-type").textContent = "حُذفت هذه الفقرة.";
    });
    await visit.quiet(1200);
    assert.equal(await visit.page.locator('#account0 [data-notice="claim-gone"]').count(), 1, "it is not told at once");
    const selected = () => CSS.highlights.get("isnad-selected")?.size ?? 0;
    assert.equal(await visit.page.evaluate(selected), 0, "a claim that has gone is still marked as chosen");
    await visit.page.evaluate((link) => (location.hash = `isnad=${encodeURIComponent(link)}`), link);
    await visit.quiet();
    assert.equal(await visit.page.evaluate(selected), 0, "the link leads to other words");
    assert.ok((await visit.page.locator("#account0 [data-notice]").count()) > 0, "nothing says that it is not found");
  }));

/** Paints the marks of a reading as they should be, by an element that is a stand-in. Runs in the page. */
function paintRightly({ reading, text }) {
  const article = document.querySelector("#story0");
  const nodes = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.localName === "article") continue;
    nodes.push({ node, from: length });
    length += node.length;
    if (!node.nextSibling && node.parentElement.localName === "p") length += 1;
  }
  const at = (offset) => {
    const found = nodes.findLast((one) => one.from <= offset);
    return [found.node, Math.min(offset - found.from, found.node.length)];
  };
  const range = ([from, to]) => {
    const range = new Range();
    range.setStart(...at(from));
    range.setEnd(...at(to));
    return range;
  };
  const marks = (denied) => reading.claims.filter((one) => (one.polarity === "denied") === denied).flatMap((one) => one.pieces.map(range));
  CSS.highlights.set("isnad-affirmed", new Highlight(...marks(false)));
  CSS.highlights.set("isnad-denied", new Highlight(...marks(true)));
  document.querySelector("#account0").getAnalysis = () => ({ ...reading, account: { ...reading.account, text } });
}

test("right marks are judged right, and a mark that is one word off, on a look-alike or of another kind is noticed", async () => {
  const text = paragraphsOf(0).join("\n");
  const reading = await readingOf(text, ARTICLE_DAY);
  await withHost(newsroom(1), { site: DOWN }, async (visit) => {
    await visit.page.evaluate(paintRightly, { reading, text });
    const right = await judge(visit, 0, true);
    assert.deepEqual([right.wrong, right.isRead], [[], true]);
    assert.ok(right.seen >= 10, `${right.seen} marks`);
    const spoil = async (act, settled = true) => {
      await visit.page.evaluate(act);
      const { wrong } = await judge(visit, 0, settled);
      await visit.page.evaluate(paintRightly, { reading, text });
      return wrong.length;
    };
    assert.equal(await spoil(() => {
      const [mark] = CSS.highlights.get("isnad-affirmed");
      mark.setStart(mark.startContainer, mark.startOffset + 4);
    }), 1, "one word off");
    assert.ok(await spoil(() => {
      for (const mark of CSS.highlights.get("isnad-denied")) CSS.highlights.get("isnad-affirmed").add(mark);
    }) > 0, "another kind");
    assert.ok(await spoil(() => {
      const [paragraph] = document.querySelectorAll("#story0 p");
      paragraph.before(paragraph.cloneNode(true));
    }) > 0, "on a look-alike");
  });
});

/** Ways that only undo others, or that replace a thing by its like. */
const UNDOING = ["join the text nodes", "set a paragraph's text anew", "show what was hidden", "set the whole article anew"];

test("every way of changing a story changes it, but for those that undo others", () =>
  withHost(newsroom(1), { site: DOWN }, async (visit) => {
    const random = seeded(SEED);
    const changed = new Map(EDITS.map((kind) => [kind, 0]));
    for (const kind of EDITS) {
      for (let round = 0; round < 3; round += 1) {
        await visit.page.reload();
        const markup = () => visit.page.evaluate(() => {
          const nodes = document.createTreeWalker(document.querySelector("#story0"), NodeFilter.SHOW_TEXT);
          let count = 0;
          while (nodes.nextNode()) count += 1;
          return `${document.querySelector("#story0").outerHTML}${count}`;
        });
        const before = await markup();
        await visit.page.evaluate(edit, { selector: story(0), kind, chances: [random(), random(), random(), random()] });
        if ((await markup()) !== before) changed.set(kind, changed.get(kind) + 1);
      }
    }
    const idle = EDITS.filter((kind) => changed.get(kind) === 0 && !UNDOING.includes(kind));
    assert.deepEqual(idle, [], "these change nothing");
  }));
