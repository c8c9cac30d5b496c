// The page looks as it did when somebody last looked: the shipped sample against golden pictures.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startBrowser } from "./lib/browser.mjs";
import { withDesk } from "./lib/desk.mjs";
import { difference } from "./lib/difference.mjs";
import { IS_BLESSING, bless, differs, madeWith, record, sinceRecorded } from "./lib/golden.mjs";
import { LOOKS, inEachState, still } from "./lib/looks.mjs";
import { halved } from "./lib/picture.mjs";
import { read, written } from "./lib/png.mjs";

const made = [];

for (const { name, settings } of LOOKS) {
  test(`the ${name.replaceAll("-", ", ")} page looks as it was found good`, () =>
    withDesk(settings, async (desk) => {
      const found = [];
      await inEachState(desk, async (state, screenshot) => {
        if (IS_BLESSING) await bless(`${name}-${state}`, screenshot);
        else found.push(await differs(`${name}-${state}`, screenshot));
      });
      const here = await madeWith(desk);
      made.push(...here);
      const told = found.filter(Boolean);
      const where = "see look-*-actual.png and look-*-difference.png in target/e2e; CONTRIBUTING.md says how to bless";
      assert.ok(!told.length, `${told.join("\n")}\n${sinceRecorded(here)}\n${where}`);
    }));
}

after(() => IS_BLESSING && record(made));

const WIDE_ARABIC = LOOKS.find(({ name }) => name === "wide-ar-light").settings;
const PHONE_ENGLISH = LOOKS.find(({ name }) => name === "phone-en-dark").settings;

/** What must not pass for the same page, each with a look that shows it: what, of which element, set to what. */
const CHANGES = [
  [
    WIDE_ARABIC,
    ["the map moved by two pixels", ".map-pane", "transform", "translate(2px, 0)"],
    ["the timeline moved by two pixels", ".timeline-pane", "transform", "translate(0, 2px)"],
    ["a button missing", '[data-action="theme"]', "visibility", "hidden"],
    ["the name of a lane missing", ".lane-name", "visibility", "hidden"],
    ["another ink", ":root", "--ink", "#1f3a63"],
    ["another accent", ":root", "--accent", "#0a5c8a"],
  ],
  [
    PHONE_ENGLISH,
    ["the text moved by two pixels", ".reading-column", "transform", "translate(2px, 0)"],
    ["a label of the map missing", ".labels text", "visibility", "hidden"],
    ["marks of another colour", ":root", "--mark", "#b08a98"],
  ],
];

/** Sets a property of the first element that is named, or takes it away. Runs in the page. */
function style([selector, name, value]) {
  document.querySelector(selector).style.setProperty(name, value);
}

/** Opens the page with a claim selected, as a golden picture would hold it. */
const withClaim = (settings, act) =>
  withDesk(settings, async (desk) => {
    await desk.page.click('[data-action="forward"]');
    await act(desk);
  });

const pictured = async (desk) => halved(await still(desk));
/** The same after a round through the file of a golden picture, which keeps few colours. */
const asGolden = (picture) => read(written(picture));

for (const [settings, ...changes] of CHANGES) {
  test(`what moves, goes or takes another colour is noticed: ${changes.map(([what]) => what).join(", ")}`, () =>
    withClaim(settings, async (desk) => {
      const before = asGolden(await pictured(desk));
      for (const [what, selector, name, value] of changes) {
        await desk.page.evaluate(style, [selector, name, value]);
        const found = difference(before, await pictured(desk));
        assert.ok(!found.isSame, `${what}: nothing is noticed: ${found.words}`);
        await desk.page.evaluate(style, [selector, name, ""]);
      }
      assert.ok(difference(before, await pictured(desk)).isSame, "the page is not as before: the changes show nothing");
    }));
}

const edit = (name, type, value) => `<edit name="${name}" mode="assign"><${type}>${value}</${type}></edit>`;

/** Other ways to smooth the edges of letters, as a browser or a system may choose tomorrow. */
const SMOOTHINGS = [
  ["smoothed for flat screens", edit("rgba", "const", "rgb") + edit("antialias", "bool", "true")],
  ["drawn without hinting", edit("hinting", "bool", "false") + edit("hintstyle", "const", "hintnone")],
];

/** A browser whose letters are drawn as these settings of fontconfig say. */
async function smoothing(edits, act) {
  const folder = mkdtempSync(join(tmpdir(), "isnad-fonts-"));
  const file = join(folder, "fonts.conf");
  const matches = ["font", "pattern"].map((target) => `<match target="${target}">${edits}</match>`).join("");
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig><include>/etc/fonts/fonts.conf</include>${matches}</fontconfig>`,
  );
  process.env.FONTCONFIG_FILE = file;
  const browser = await startBrowser().finally(() => delete process.env.FONTCONFIG_FILE);
  try {
    await act(browser);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

async function picturedIn(settings) {
  let picture;
  await withClaim(settings, async (desk) => (picture = await pictured(desk)));
  return picture;
}

const kept = new Map();

/** The picture of a look in the browser that all tests share. */
async function usual(settings) {
  if (!kept.has(settings)) kept.set(settings, await picturedIn(settings));
  return kept.get(settings);
}

for (const [what, edits] of SMOOTHINGS) {
  test(`letters ${what} are no change of the look`, () =>
    smoothing(edits, async (browser) => {
      for (const settings of [WIDE_ARABIC, PHONE_ENGLISH]) {
        const [before, now] = [await usual(settings), await picturedIn({ ...settings, browser })];
        assert.ok(!before.rgb.equals(now.rgb), "the letters are drawn as before: this shows nothing");
        const found = difference(asGolden(before), now);
        assert.ok(found.isSame, `taken for a change: ${found.words}`);
      }
    }));
}
