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

/** What must not pass for the same page, each with a look that shows it. Runs in the page. */
const CHANGES = [
  ["the map moved by two pixels", WIDE_ARABIC, () => move(".map-pane", "2px, 0")],
  ["the timeline moved by two pixels", WIDE_ARABIC, () => move(".timeline-pane", "0, 2px")],
  ["the text moved by two pixels", PHONE_ENGLISH, () => move(".reading-column", "2px, 0")],
  ["a button missing", WIDE_ARABIC, () => hide('[data-action="theme"]')],
  ["a label of the map missing", PHONE_ENGLISH, () => hide(".labels text")],
  ["the name of a lane missing", WIDE_ARABIC, () => hide(".lane-name")],
  ["another ink", WIDE_ARABIC, () => set("--ink", "#1f3a63")],
  ["another accent", WIDE_ARABIC, () => set("--accent", "#0a5c8a")],
  ["marks of another colour", PHONE_ENGLISH, () => set("--mark", "#b08a98")],
];

/** The words that the changes above are made of. Runs in the page. */
function teach() {
  const styled = (selector, name, value) => document.querySelector(selector).style.setProperty(name, value);
  globalThis.move = (selector, by) => styled(selector, "transform", `translate(${by})`);
  globalThis.hide = (selector) => styled(selector, "visibility", "hidden");
  globalThis.set = (name, value) => styled(":root", name, value);
}

/** The page with a claim selected, as a golden picture would hold it, and as it is with a change. */
async function pictured(settings, change) {
  let shot;
  await withDesk({ ...settings, before: [...settings.before, teach] }, async (desk) => {
    await desk.page.click('[data-action="forward"]');
    if (change) await desk.page.evaluate(change);
    shot = await halved(await still(desk));
  });
  return shot;
}

const kept = new Map();

/** The picture of a look without any change, after a round through the file of a golden picture. */
async function unchanged(settings) {
  if (!kept.has(settings)) kept.set(settings, read(written(await pictured(settings))));
  return kept.get(settings);
}

for (const [what, settings, change] of CHANGES) {
  test(`${what} is noticed`, async () => {
    const found = difference(await unchanged(settings), await pictured(settings, change));
    assert.ok(!found.isSame, `nothing is noticed: ${found.words}`);
  });
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

for (const [what, edits] of SMOOTHINGS) {
  test(`letters ${what} are no change of the look`, () =>
    smoothing(edits, async (browser) => {
      for (const settings of [WIDE_ARABIC, PHONE_ENGLISH]) {
        const before = await unchanged(settings);
        const now = await pictured({ ...settings, browser });
        assert.ok(!before.rgb.equals(now.rgb), "the letters are drawn as before: this shows nothing");
        const found = difference(before, now);
        assert.ok(found.isSame, `taken for a change: ${found.words}`);
      }
    }));
}
