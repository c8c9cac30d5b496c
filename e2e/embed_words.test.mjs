// Of the page around an element those words are read that a reader sees as the account, each line as it is on the screen.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ARTICLE_DAY } from "./lib/article.mjs";
import { elementHost } from "./lib/hosts.mjs";
import { withHost } from "./lib/visit.mjs";

const SENTENCE = "قال الوزير سامر العلي إن القافلة وصلت إلى حلب يوم 3 آذار 2023.";

const withArticle = (act, snippet = {}) =>
  withHost(elementHost({ story: `<article id="story"><p>${SENTENCE}</p></article>`, snippet: { highlight: "all", ...snippet } }), {}, async (visit) => {
    await visit.drawnElement();
    await act(visit);
  });

/** What is read of the article with another content; the text first read is put behind, so that there is one. */
const read = (visit, markup) =>
  visit.element().evaluate(async (one, [markup, sentence]) => {
    document.querySelector("#story").innerHTML = `${markup}<p>${sentence}</p>`;
    const { account } = await one.analyze();
    return account.text.slice(0, -(sentence.length + 1));
  }, [markup, SENTENCE]);

/** What marks stand on, by their names. */
const marked = (visit) =>
  visit.page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, ranges]) => [...ranges].map((it) => {
      const range = new Range();
      range.setStart(it.startContainer, it.startOffset);
      range.setEnd(it.endContainer, it.endOffset);
      return [name, range.toString()];
    })));

/** How pages hide words from all but screen readers, beside placing them apart. */
const CUT_AWAY = [
  "width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap",
  "clip:rect(1px,1px,1px,1px)",
  "clip-path:inset(50%)",
  "width:1px;height:1px;margin:-1px;overflow:hidden",
];

const READ = {
  "elements of one's own that are drawn as blocks": ["<x-par style='display:block'>أولى</x-par><x-par style='display:block'>ثانية</x-par>", "أولى\nثانية\n"],
  "a span that is drawn as a block": ["قبل<span style='display:block'>سطر</span>بعد", "قبل\nسطر\nبعد\n"],
  "a summary, a figure, a form and a foot": [
    "<details open><summary>عنوان</summary>متن</details><figure>صورة</figure>بعدها<form>نموذج</form>ثم<footer>ذيل</footer>",
    "عنوان\nمتن\nصورة\nبعدها\nنموذج\nثم\nذيل\n",
  ],
  "items of a list in one line": ["<ul><li style='display:inline'>واحد</li> <li style='display:inline'>اثنان</li></ul>", "واحد اثنان\n"],
  "a first letter at the side": ["<p><span style='float:right'>ق</span>ال</p>", "قال\n"],
  "what is not drawn": ["<p>يُرى</p><p style='display:none'>لا يُرى</p><p>ويُرى <span style='display:none'>ولا</span>هذا</p>", "يُرى\nويُرى هذا\n"],
  "what keeps its place and is not seen, but for what is seen in it": [
    "<p style='visibility:hidden'>لا <b style='visibility:visible'>نعم</b> لا</p><p>بعد</p>",
    "نعم\nبعد\n",
  ],
  "details that are closed": ["<details><summary>المزيد</summary><p>مخفي</p>ومخفي</details>", "المزيد\n"],
  "what is struck out": ["<p>قال <del>زيد</del> <s>عمر</s> خالد <strike>أمس</strike> اليوم</p>", "قال خالد اليوم\n"],
  "signs of notes": [
    "<p>عام 2011<sup>3</sup> قال<sup><a href='#n'>[٢]</a></sup> زيد<sup>*</sup> و<a role='doc-noteref' href='#n'>4</a>عمر يوم 3 آذار<sup>1، 2</sup> 2012</p>",
    "عام 2011 قال زيد وعمر يوم 3 آذار 2012\n",
  ],
  "small letters that are none": ["<p>مساحة m<sup>m2</sup> في القرن 1<sup>er</sup></p>", "مساحة mm2 في القرن 1er\n"],
  "words for screen readers": [
    CUT_AWAY.map((style) => `<p>معبر<span style='position:absolute;${style}'> (يفتح في نافذة)</span> نصيب</p>`).join(""),
    "معبر نصيب\n".repeat(CUT_AWAY.length),
  ],
  "what stands at the side and is seen": ["<p>قال<span style='position:absolute;overflow:hidden;clip:rect(0,90px,40px,0)'> الشاهد</span><i style='position:absolute;clip:rect(0,90px,auto,0)'> أمس</i> إنه</p>", "قال الشاهد أمس إنه\n"],
  "letters of no size, but for those in them": ["<p>قبل<span style='font-size:0'> لا <b style='font-size:1rem'>نعم</b></span> بعد</p>", "قبلنعم بعد\n"],
  "what is folded up": [
    "<p>نعم</p><div style='height:0;overflow:hidden'><p>مطوي</p></div><div style='max-height:0;overflow-y:clip'>مطوي</div>" +
      "<div style='display:grid;grid-template-rows:0fr'><div style='overflow:hidden'>مطوي</div></div>" +
      "<div style='height:0'>فائض</div><div style='height:0;overflow:hidden;padding-top:3em'>حشو</div><p style='opacity:0'>شفاف</p>",
    "نعم\nفائض\nحشو\nشفاف\n",
  ],
  "lines of the source that are lines on the screen": [
    "<div style='white-space:pre-line'>عنوان أول \n\n قال زيد\t<b>إنه\nوصل</b>.\n</div><pre>سطر أول\nسطر <i style='white-space:normal'>ثان\nطويل</i></pre>",
    "عنوان أول\nقال زيد إنه\nوصل.\nسطر أول\nسطر ثان طويل\n",
  ],
  "lines of the source that are none": ["<p>سطر\nواحد</p><p style='white-space:nowrap'>سطر\nآخر</p>", "سطر واحد\nسطر آخر\n"],
  "words beside ruby": ["<p><ruby>حلب<rp>(</rp><rt>Aleppo</rt><rp>)</rp></ruby> مدينة</p>", "حلب مدينة\n"],
};

test("lines end as on the screen, and what nobody sees, what is struck out and signs of notes are not read", () =>
  withArticle(async (visit) => {
    for (const [what, [markup, words]] of Object.entries(READ)) assert.equal(await read(visit, markup), words, what);
    // A page that is hidden until all of it is there is read all the same.
    await visit.page.evaluate(() => (document.body.style.visibility = "hidden"));
    assert.equal(await read(visit, "<p>أولى</p>"), "أولى\n");
    // So is an article that is not there for the eye as a whole.
    await visit.page.evaluate(() => (document.querySelector("#story").style.cssText = "display:none;white-space:pre-line"));
    assert.equal(await read(visit, "أولى\nثانية<p>ثالثة</p>"), "أولى\nثانية\nثالثة\n");
    assert.equal(await read(visit, "<div style='height:0;flex:1;overflow:hidden'>رابعة</div><div style='position:absolute;overflow:hidden'>خامسة</div>"), "رابعة\nخامسة\n");
  }));

test("a mark leaves out what is not read between its words", () =>
  withArticle(async (visit) => {
    await read(visit, "<p>قال الوزير سامر العلي إن القافلة <del>لم تصل</del> غادرت حمص إلى درعا<sup>7</sup> يوم 5 آذار 2023.</p>");
    const words = (await marked(visit)).map(([, words]) => words);
    assert.ok(words.length > 2, words.join("|"));
    assert.ok(words.every((it) => !/لم تصل|7/.test(it)), words.join("|"));
    assert.ok(words.some((it) => it.includes("غادرت")), words.join("|"));
  }));

test("claims are marked on the lines that they stand on, where the lines of the source are those on the screen", () =>
  withArticle(async (visit) => {
    const lines = ["خبر عن حلب", "قال الوزير سامر العلي إن القافلة غادرت حمص إلى درعا يوم 5 آذار 2023.", "وأكد الوزير إن الحافلات وصلت إلى إدلب."];
    const text = await visit.element().evaluate(async (one, lines) => {
      const story = document.querySelector("#story");
      story.style.whiteSpace = "pre-wrap";
      story.textContent = lines.join("\n");
      return (await one.analyze()).account.text;
    }, lines);
    assert.equal(text, lines.join("\n"));
    const words = (await marked(visit)).map(([, words]) => words);
    assert.ok(words.some((it) => it.includes("غادرت")) && words.some((it) => it.includes("إدلب")), words.join("|"));
    assert.ok(words.every((it) => !it.includes("\n") && lines.join("\n").includes(it)), words.join("|"));
  }));

/** Where the lines of the first paragraph stand, and the paragraph itself. */
const placesOf = (visit) =>
  visit.page.evaluate(() => {
    const paragraph = document.querySelector("#story p");
    const range = new Range();
    range.selectNodeContents(paragraph);
    const rows = Object.values(Object.groupBy(range.getClientRects(), ({ top }) => Math.round(top / 20)));
    const lines = rows.map((row) => {
      const [top, bottom] = [row[0].top, row[0].bottom];
      return { left: Math.min(...row.map((it) => it.left)), right: Math.max(...row.map((it) => it.right)), top, bottom, middle: (top + bottom) / 2 };
    });
    const { left, right, top, bottom } = paragraph.getBoundingClientRect();
    return { lines, paragraph: { left, right, top, bottom } };
  });

test("a claim is pointed at by its letters, and not from beside, above or below them", () =>
  withArticle(async (visit) => {
    const claim = "قال الوزير سامر العلي إن القافلة وصلت إلى حلب وإن الحافلات غادرت بعد ذلك إلى درعا يوم 3 آذار 2023";
    await visit.element().evaluate(async (one, claim) => {
      document.querySelector("#story").innerHTML = `<p style="padding:40px 120px;line-height:1.8;width:480px">${claim}</p>`;
      await one.analyze();
    }, claim);
    await visit.page.evaluate(() => scrollTo(0, 0));
    const steps = await visit.page.evaluate(() => history.length);
    const { lines, paragraph } = await placesOf(visit);
    const [first, last] = [lines[0], lines.at(-1)];
    assert.ok(lines.length > 1 && last.left - paragraph.left > 130, "the last line leaves no room beside it");
    const isHovered = () => visit.page.evaluate(() => CSS.highlights.get("isnad-hovered").size > 0);
    const nowhere = {
      "beside a line": [paragraph.right - 60, first.middle],
      "behind the last line": [last.left - 12, last.middle],
      "at the other side": [paragraph.left + 60, first.middle],
      "above": [first.right - 60, paragraph.top + 20],
      "below": [last.right - 30, paragraph.bottom - 20],
    };
    for (const [what, [x, y]] of Object.entries(nowhere)) {
      await visit.page.mouse.move(x, y);
      assert.equal(await isHovered(), false, what);
      await visit.page.mouse.click(x, y);
    }
    await visit.quiet(200);
    assert.deepEqual([(await visit.heard("isnad:select")).length, await visit.page.evaluate(() => history.length)], [0, steps]);
    for (const [what, [x, y]] of Object.entries({
      "the first letter of a line": [last.right - 1, last.middle],
      "the last letter of a line": [first.left + 2, first.middle],
      "between two lines": [first.left + 60, (first.bottom + last.top) / 2],
    })) {
      await visit.page.mouse.move(paragraph.right + 30, first.middle);
      await visit.page.mouse.move(x, y);
      assert.equal(await isHovered(), true, what);
    }
    await visit.page.mouse.click(last.right - 60, last.middle);
    await visit.event("isnad:select");
  }));

test("text in the open trees of elements is read as it is drawn, and marked there", () =>
  withArticle(async (visit) => {
    const text = await visit.element().evaluate(async (one, sentence) => {
      const story = document.querySelector("#story");
      story.innerHTML = "<x-story><p>في الفتحة</p></x-story>";
      const tree = story.firstChild.attachShadow({ mode: "open" });
      tree.innerHTML = `<p>${sentence}</p><slot>ليس هذا</slot><aside>ولا هذا</aside>`;
      return (await one.analyze()).account.text;
    }, SENTENCE);
    assert.equal(text, `${SENTENCE}\nفي الفتحة\n`);
    const marks = await visit.page.evaluate(() => [...CSS.highlights].flatMap(([, ranges]) => [...ranges].map((it) => it.startContainer.getRootNode() instanceof ShadowRoot)));
    assert.deepEqual([...new Set(marks)], [true]);
    // The sheet that paints them is that of the tree.
    const sheets = () => visit.page.evaluate(() => document.querySelector("x-story").shadowRoot.adoptedStyleSheets.length);
    assert.equal(await sheets(), 1);
    await visit.page.evaluate(() => document.querySelector("x-story").shadowRoot.querySelector("p").append(" وقال إنه عاد إلى إدلب."));
    await visit.page.waitForFunction(() => /إدلب/.test(document.querySelector("isnad-account").getAnalysis().account.text));
    await visit.element().evaluate((one) => one.destroy());
    assert.equal(await sheets(), 0, "the tree is not as it was");
  }));

/** What an element has read that stands in the page as `markup` says. */
const readIn = (visit, markup) =>
  visit.page.evaluate(async (markup) => {
    document.querySelector("main").innerHTML = markup;
    const outer = document.querySelector("x-page");
    if (outer) outer.attachShadow({ mode: "open" }).append(document.querySelector("template").content.cloneNode(true));
    const one = (outer?.shadowRoot ?? document).querySelector("isnad-account");
    const { account } = await one.analyze();
    one.remove();
    return account.text.trim();
  }, markup);

const ELEMENT = (more) => `<isnad-account lang="ar" loading="eager" ${more}></isnad-account>`;

test("without a selector the nearest article is read, else the main part, else an article; an element looks in its own tree first", () =>
  withArticle(async (visit) => {
    await visit.page.evaluate(() => document.querySelector("main").insertAdjacentHTML("beforebegin", "<aside><article>إعلان عن مقال آخر</article></aside>"));
    assert.equal(await readIn(visit, `<p>${SENTENCE}</p>${ELEMENT("")}`), SENTENCE, "a teaser is read");
    assert.equal(await readIn(visit, `<p>قبل</p><article><p>${SENTENCE}</p>${ELEMENT("")}</article>`), SENTENCE);
    const inTree = (inner) => `<template>${inner}</template><x-page></x-page>`;
    const other = '<div id="same">ليس هذا</div>';
    assert.equal(await readIn(visit, `${other}${inTree(`<div id="same">${SENTENCE}</div>${ELEMENT('for="#same"')}`)}`), SENTENCE);
    assert.equal(await readIn(visit, `<div id="outside">${SENTENCE}</div>${inTree(ELEMENT('for="#outside"'))}`), SENTENCE);
    assert.equal(await readIn(visit, `<article>${SENTENCE}<x-page></x-page></article><template>${ELEMENT("")}</template>`), SENTENCE);
  }));
