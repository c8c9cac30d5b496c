// The day of publication is taken from where pages say when they appeared, and never from a day that an article tells of.

import assert from "node:assert/strict";
import { test } from "node:test";
import { elementHost } from "./lib/hosts.mjs";
import { withHost } from "./lib/visit.mjs";

const SENTENCE = "قال سامر العلي إنه وصل إلى حلب أمس.";
const story = (inner, more = "") => `${more}<article id="story">${inner}</article>`;
const linked = (said) => `<script type="application/ld+json">${typeof said === "string" ? said : JSON.stringify(said)}</script>`;
const NEWS = { "@type": "NewsArticle", datePublished: "2023-03-19T10:00:00+03:00" };
const time = (day, more = "") => `<time ${more} datetime="${day}">يوم كذا</time>`;
const stamp = (time) => `<meta property="article:published_time" content="${time}">`;
const OTHER = { ...NEWS, datePublished: "2020-05-05" };
const PODCAST = { "@type": "PodcastEpisode", datePublished: "2021-01-01" };
const BYLINE = '<p class="byline"><time datetime="2023-03-19">19 آذار</time></p>';
const COMMENT =
  '<div itemscope itemtype="https://schema.org/Comment"><time itemprop="datePublished" datetime="2024-02-02">أمس</time></div>';
const P = `<p>${SENTENCE}</p>`;
const EVENT = `<p>قال سامر العلي إنه وصل إلى حلب <time datetime="2011-03-15">في 15 آذار 2011</time> وعاد أمس.</p>`;

/** What a page says, and the day that is taken. */
const SAID = {
  "an article described for machines": [story(P, linked(NEWS)), "2023-03-19"],
  "one in a graph, beside a page of another day": [
    story(P, linked({ "@graph": [{ "@type": "WebPage", datePublished: "2020-01-01" }, { ...NEWS, "@type": ["NewsArticle"] }] })),
    "2023-03-19",
  ],
  "one in a list, among broken ones": [story(P, linked("{") + linked("null") + linked([null, 3, { "@type": 7 }, NEWS])), "2023-03-19"],
  "too much to be read": [story(P, linked({ ...NEWS, articleBody: "س".repeat(300_000) })), null],
  "articles of different days": [story(P, linked([NEWS, { ...NEWS, datePublished: "2019-01-01" }])), null],
  "another thing in the article, and the article beside it": [story(P + linked(PODCAST), linked(NEWS)), "2023-03-19"],
  "another thing alone": [story(P + linked(PODCAST)), null],
  "a related article in the article, and its own beside it": [story(`${P}<aside>${linked(OTHER)}</aside>`, linked(NEWS)), "2023-03-19"],
  "a teaser elsewhere, and a byline": [story(BYLINE + P, `<article>${linked(OTHER)}</article>`), "2023-03-19"],
  "a page, and nothing of an article": [story(P, linked({ "@type": ["WebPage", "FAQPage"], datePublished: "2023-03-19" })), "2023-03-19"],
  "a comment in the article, and a byline": [story(BYLINE + P + COMMENT), "2023-03-19"],
  "a comment beside the article, and a byline": [story(BYLINE + P, COMMENT), "2023-03-19"],
  "a value of a page that holds the article": [
    `<div itemscope itemtype="https://schema.org/WebPage"><meta itemprop="datePublished" content="2023-03-19">${story(P)}</div>`,
    "2023-03-19",
  ],
  "an article in what is read": [`<main id="story"><article>${linked(NEWS)}${P}${P}</article></main>`, "2023-03-19"],
  "a teaser in what is read": [`<main id="story">${P}${P}<article>${linked(OTHER)}<h2>عنوان</h2></article></main>`, null],
  "a value for others in a head that is a thing": [
    `<div itemscope itemtype="https://schema.org/WebSite">${stamp("2023-03-19T08:00Z")}</div>${story(P)}`,
    "2023-03-19",
  ],
  "two days that share one which neither tells": [
    story(P, linked([{ ...NEWS, datePublished: "2023-03-18T21:00Z" }, { ...NEWS, datePublished: "2023-03-19T09:00+03:00" }])),
    null,
  ],
  "a short form of a month": [story(`<header><h1>عنوان</h1><div><time datetime="2023-03-19">Sept. 19, 2023</time> | By Ann</div></header>${EVENT}`), "2023-03-19"],
  "a month in the words beside a time": [story(`<header><div>Sept. 19, 2023 <time datetime="2023-03-19">10:00</time></div></header>${EVENT}`), "2023-03-19"],
  "a caption that is a sentence before a time": [
    story(`<figure><img alt=""><figcaption><div>صورة من حلب.</div></figcaption></figure><div>${time("2023-03-19")}</div>${P}`),
    "2023-03-19",
  ],
  "no day": [story(P, linked({ ...NEWS, datePublished: "2023-99-99" }) + linked({ ...NEWS, datePublished: 20230319 })), null],
  "a value of the article": [story(`<meta itemprop="datePublished" content="2023-03-19">${P}`), "2023-03-19"],
  "a value of the page": [story(P, stamp("2023-03-19T08:00Z")), "2023-03-19"],
  "a time in the foot, and a day that is told": [
    story(`${EVENT}<footer><time itemprop="datePublished" datetime="2023-03-19">19 آذار</time></footer>`),
    "2023-03-19",
  ],
  "the old attribute": [story(`${EVENT}<footer><time pubdate datetime="2023-03-19">19 آذار</time></footer>`), "2023-03-19"],
  "a header": [story(`<header><h1>عنوان</h1><p><time datetime="2023-03-19">نُشر</time></p></header>${EVENT}`), "2023-03-19"],
  "a header outside of what is read": [
    `<article><header><time datetime="2023-03-19">نُشر</time></header><div id="story">${EVENT}</div></article>`,
    "2023-03-19",
  ],
  "a time before the first paragraph": [story(`<h1>عنوان</h1><div><time datetime="2023-03-19">نُشر</time></div>${EVENT}`), "2023-03-19"],
  "a byline": [story(`<p class="byline">كتب زيد، <time datetime="2023-03-19">19 آذار</time></p>${EVENT}`), "2023-03-19"],
  "late in UTC, when another day has begun in the east": [story(P, stamp("2023-03-18T22:30:00+00:00")), null],
  "late in UTC, said in three ways": [story(P, stamp("2023-03-18T20:00Z") + linked({ ...NEWS, datePublished: "2023-03-18 20:00:01.5 UTC" })), null],
  "late in UTC, and a byline that tells the day": [story(BYLINE + P, stamp("2023-03-18T22:30:00.000Z")), "2023-03-19"],
  "late in UTC, and a byline that tells the day before": [story(BYLINE + P, stamp("2023-03-19T22:30:00+0000")), "2023-03-19"],
  "late in UTC, and a byline of another day": [story(BYLINE + P, stamp("2023-03-28T22:30:00Z")), null],
  "late in UTC, and as early as elsewhere": [story(P, linked({ ...NEWS, datePublished: "2023-03-18T21:00Z" }) + stamp("2023-03-19T00:00+03:00")), "2023-03-19"],
  "early in UTC": [story(P, stamp("2023-03-19T03:30:00Z")), "2023-03-19"],
  "late at the end of a year": [story(`<p class="byline">${time("2023-01-01")}</p>${P}`, stamp("2022-12-31T23:00:00Z")), "2023-01-01"],
  "late in a clock of its own, or in none that is told": [
    story(P, linked({ ...NEWS, datePublished: "2023-03-19T22:30:00+03:00" }) + stamp("2023-03-19T22:30")),
    "2023-03-19",
  ],
  "a header with a change before": [
    story(`<header><p>آخر تحديث ${time("2024-01-10", 'class="updated"')}</p><p>نُشر ${time("2023-03-19", 'class="published"')}</p></header>${P}`),
    "2023-03-19",
  ],
  "a change in a line that is named so": [story(`<header><div class="last-modified">${time("2024-01-10")}</div>${time("2023-03-19")}</header>${P}`), "2023-03-19"],
  "a time that is both, since nothing has changed yet": [story(`<header>${time("2023-03-19", 'class="entry-date published updated"')}</header>${P}`), "2023-03-19"],
  "a change, and nothing else": [story(`<header>${time("2024-01-10", 'class="updated"')}</header>${P}`), null],
  "two days of which nothing tells which is which": [story(`<header>${time("2024-01-10")} ${time("2023-03-19")}</header>${P}`), null],
  "a title that tells a day": [story(`<header><h1>ما جرى في ${time("2011-03-15")}</h1>${time("2023-03-19")}</header>${P}`), "2023-03-19"],
  "a title that tells a day, and nothing else": [story(`<h1>ما جرى في ${time("2011-03-15")}</h1>${P}`), null],
  "a picture that tells a day": [story(`<figure><img alt=""><figcaption>حلب في ${time("2011-03-15")}</figcaption></figure>${P}`), null],
  "a lead that tells a day": [story(`<header><h1>عنوان</h1><p>${SENTENCE} وكان قد غادرها في ${time("2011-03-15")}.</p></header>${P}`), null],
  "paragraphs that are none for the browser": [story(`<div>${SENTENCE} وذلك في ${time("2011-03-15")}</div><div>نص</div><p>عن الكاتب</p>`), null],
  "a day behind such paragraphs": [story(`<div>${SENTENCE}</div><div>في ${time("2011-03-15")}</div><p>عن الكاتب</p>`), null],
  "a line before such paragraphs": [story(`<div>بقلم د. زيد العلي | ${time("2023-03-19")} | 10:30</div><div>${SENTENCE}</div><p>عن الكاتب</p>`), "2023-03-19"],
  "bare words": [story(`قال سامر العلي إنه وصل في ${time("2011-03-15")} إلى حلب.<br>وعاد أمس.`), null],
  "a byline at the foot": [story(`${EVENT}<p class="date">${time("2023-03-19")}</p>`), "2023-03-19"],
  "a day at the head, and others with things beside": [
    story(`${BYLINE}${P}<div><div class="comment-date">${time("2024-05-05")}</div></div>`),
    "2023-03-19",
  ],
  "a day that is told, and nothing else": [story(EVENT), null],
  "a day that is told, in a part that is named as published": [story(`<div class="published-text">${EVENT}${P.repeat(4)}</div>`), null],
  "a day of a comment or a teaser": [
    story(`${P}<article><time itemprop="datePublished" datetime="2024-01-01">x</time></article>`, '<aside><time itemprop="datePublished" datetime="2022-01-01">x</time></aside>'),
    null,
  ],
};

test("the day of publication is what the page says of itself, the surest first, and no day that the article tells of", () =>
  withHost(elementHost({ story: story(P), snippet: { "reference-date": "someday" } }), {}, async (visit) => {
    await visit.drawnElement();
    const wrong = [];
    for (const [what, [markup, day]] of Object.entries(SAID)) {
      const taken = await visit.element().evaluate(async (one, markup) => {
        const all = document.querySelector("main");
        for (const it of [...all.children]) if (it !== one && it.localName !== "script") it.remove();
        for (const it of all.querySelectorAll("script[type*=ld]")) it.remove();
        all.prepend(document.createRange().createContextualFragment(markup));
        return (await one.analyze()).reading.account.published;
      }, markup);
      if (taken !== day) wrong.push(`${what}: ${taken}, not ${day}`);
    }
    assert.deepEqual(wrong, []);
  }));

test("what the author of the embed says goes before what the page says", () =>
  withHost(elementHost({ story: story(P, linked(NEWS)), snippet: { "reference-date": "2023-04-01" } }), {}, async (visit) => {
    const drawn = await visit.drawnElement();
    assert.equal(await drawn.evaluate((one) => one.getAnalysis().reading.account.published), "2023-04-01");
  }));
