// The interface in Arabic and in English: words, direction, and which way time runs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { NARROW, WIDE, withDesk } from "./lib/desk.mjs";
import { readingOf } from "./lib/reading.mjs";
import { FIXTURE, FIXTURE_DAY } from "./lib/texts.mjs";

/** Words of the other language in the frame of the page; the account itself is always Arabic. */
function foreignWords(pattern) {
  const own = "header *, .pane-head *, .controls *, footer *, .article-input *";
  const texts = [...document.querySelectorAll(own)].flatMap((one) =>
    one.closest("[lang]") === document.documentElement && !one.closest('.tray-body, .menu-body, [data-input="encoding"]')
      ? [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data.trim())
      : [],
  );
  const labels = [...document.querySelectorAll(`header [aria-label], .controls [aria-label]`)];
  const all = [...texts, ...labels.map((one) => one.getAttribute("aria-label"))];
  return all.filter((words) => new RegExp(pattern, "u").test(words));
}

for (const [language, dir, foreign] of [
  ["ar", "rtl", "[A-Za-z]{3,}"],
  ["en", "ltr", "\\p{Script=Arabic}"],
]) {
  test(`a browser that asks for ${language} gets it, written ${dir}`, () =>
    withDesk({ language }, async (desk) => {
      assert.equal(await desk.page.getAttribute("html", "lang"), language);
      assert.equal(await desk.page.getAttribute("html", "dir"), dir);
      const known = /GeoNames|CC BY|Natural Earth|Unicode CLDR/;
      const found = (await desk.page.evaluate(foreignWords, foreign)).filter((words) => !known.test(words));
      assert.deepEqual(found, [], "words of the other language");
    }));
}

test("the language changes with a press and is remembered", () =>
  withDesk({}, async (desk) => {
    await desk.page.click('[data-action="language"]');
    assert.equal(await desk.page.getAttribute("html", "dir"), "rtl");
    await desk.page.reload();
    await desk.ready();
    assert.equal(await desk.page.getAttribute("html", "lang"), "ar", "the choice was forgotten");
  }));

/** Starts and places along the timeline of two claims on different days. */
async function twoBars(desk) {
  const reading = await readingOf(FIXTURE, FIXTURE_DAY);
  await desk.read(FIXTURE, FIXTURE_DAY);
  const bars = await desk.page.locator('[data-view="timeline"] svg [data-claim]').evaluateAll((all) =>
    all.map((one) => {
      const box = one.querySelector(".hit").getBoundingClientRect();
      return { id: one.dataset.claim, x: box.x + box.width / 2 };
    }),
  );
  const dated = bars.flatMap((bar) => {
    const { earliest, latest } = reading.claims.find((claim) => claim.id === bar.id).time.anchored;
    return earliest && latest ? [{ ...bar, earliest, latest }] : [];
  });
  dated.sort((a, b) => a.earliest.localeCompare(b.earliest));
  const [first, last] = [dated[0], dated.at(-1)];
  assert.ok(first && last && first.latest <= last.earliest, "no two bars lie apart in time");
  return { first, last };
}

for (const [language, side] of [["ar", "left"], ["en", "right"]]) {
  test(`later lies to the ${side} in ${language}, and words say so`, () =>
    withDesk({ language }, async (desk) => {
      const { first, last } = await twoBars(desk);
      const isLeft = last.x < first.x;
      assert.equal(isLeft ? "left" : "right", side, "time runs the other way");
      const arrow = await desk.page.innerText(".time-arrow");
      assert.match(arrow, side === "left" ? /^←/ : /→$/, `the arrow says "${arrow}"`);
      await desk.page.click(".time-arrow");
      await desk.settle();
      const turned = await twoBars(desk);
      assert.notEqual(turned.last.x < turned.first.x, isLeft, "the arrow does not turn time round");
    }));
}

test("the map is not mirrored in Arabic", async () => {
  const eastOfWest = [];
  for (const language of ["ar", "en"]) {
    await withDesk({ language }, async (desk) => {
      const reading = await readingOf(FIXTURE, FIXTURE_DAY);
      await desk.read(FIXTURE, FIXTURE_DAY);
      const at = async (name) => {
        const place = reading.places.find((it) => it.names.en === name);
        assert.ok(place, `${name} was not read`);
        return desk.page.locator(`[data-view="map"] svg [data-place="${place.id}"]`).boundingBox();
      };
      eastOfWest.push((await at("Aleppo")).x > (await at("Damascus")).x);
      await desk.picture(`pasted-wide-${language}-light`);
    });
  }
  assert.deepEqual(eastOfWest, [true, true], "Aleppo lies east of Damascus");
});

test("counted things take all their plural forms", async () => {
  const spoken = (n) => Array.from({ length: n }, () => "قال الناطق سليم الحداد إن السفينة وصلت إلى بيروت.").join(" ");
  const forms = {
    ar: [[1, /قول واحد في جملة واحدة/], [2, /قولان في جملتين|قولان في جملتان/], [3, /3 أقوال في 3 جمل/], [11, /11 قولاً في 11 جملة/], [100, /100 قول في 100 جملة/]],
    en: [[1, /1 claim in 1 sentence/], [2, /2 claims in 2 sentences/]],
  };
  for (const [language, told] of Object.entries(forms)) {
    await withDesk({ language }, async (desk) => {
      for (const [n, words] of told) {
        await desk.read(spoken(n));
        assert.match(await desk.page.innerText(".coverage"), words);
      }
      await desk.read("نهار مشمس.");
      assert.match(await desk.page.innerText(".coverage"), language === "ar" ? /لا أقوال/ : /no claims/);
    });
  }
});

/** The words of ticks in the order of their letters from left to right, as they are seen. Runs in the page. */
function ticksAsSeen() {
  return [...document.querySelectorAll(".axis .tick-words")].map((one) => {
    const letters = [...one.textContent].map((letter, at) => ({ letter, x: one.getStartPositionOfChar(at).x }));
    const digits = letters.slice(0, 2).filter((it) => /\d/.test(it.letter)).map((it) => it.x);
    const words = letters.filter((it) => /\p{Script=Arabic}/u.test(it.letter)).map((it) => it.x);
    return { text: one.textContent, number: Math.min(...digits), month: Math.min(...words) };
  });
}

/** Words that stand out of the axis. Runs in the page. */
function cutWords() {
  const seen = document.querySelector(".timeline .axis").getBoundingClientRect();
  const isCut = (box) => box.left < seen.left - 1 || box.right > seen.right + 1;
  return [...document.querySelectorAll(".axis text")].filter((one) => isCut(one.getBoundingClientRect())).map((one) => one.textContent);
}

const TWO_YEARS = "قال الوزير إن الوفد وصل إلى حلب يوم 28 كانون الأول 2023. وقال إن الوفد غادر دمشق يوم 4 كانون الثاني 2024.";

for (const [how, viewport] of [["lying", WIDE], ["standing", NARROW]]) {
  test(`on a ${how} timeline an Arabic day is read before its month, and no word is cut off`, () =>
    withDesk({ language: "ar", viewport }, async (desk) => {
      for (const [text, published] of [[FIXTURE, FIXTURE_DAY], [TWO_YEARS, "2024-02-01"]]) {
        await desk.read(text, published);
        const dates = (await desk.page.evaluate(ticksAsSeen)).filter((it) => Number.isFinite(it.number + it.month));
        assert.ok(dates.length > 0, "no tick tells its month");
        for (const { text, number, month } of dates) assert.ok(number > month, `${text} is read backwards`);
        assert.deepEqual(await desk.page.evaluate(cutWords), [], "words stand out of the axis");
      }
    }));
}
