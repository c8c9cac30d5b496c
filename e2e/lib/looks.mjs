// The pictures by which the look of the page is kept: the shipped sample in every width, language and
// appearance, in three states.

import { NARROW, WIDE } from "./desk.mjs";

const LAPTOP = { width: 1100, height: 800 };

export const LOOKS = [
  ["wide", WIDE],
  ["laptop", LAPTOP],
  ["phone", NARROW],
].flatMap(([width, viewport]) =>
  ["ar", "en"].flatMap((language) =>
    ["light", "dark"].map((theme) => ({
      name: `${width}-${language}-${theme}`,
      settings: { viewport, language, theme, before: [stopClocks] },
    })),
  ),
);

/** The page's clock stands: playing shows what it shows, and takes no step by itself. Runs in the page. */
function stopClocks() {
  globalThis.setInterval = () => 0;
}

const STEPS_PLAYED = 3;

async function step(desk) {
  await desk.page.click('[data-action="forward"]');
  await desk.settle();
}

/** Each state is reached from the one before. */
const STATES = [
  { state: "overview", reach: () => {} },
  { state: "claim", reach: step },
  { state: "playing", reach: play },
];

async function play(desk) {
  await desk.page.click('[data-action="play"]');
  for (let n = 0; n < STEPS_PLAYED; n += 1) await step(desk);
}

/** Brings the page into each state and calls `see(state, screenshot)`. */
export async function inEachState(desk, see) {
  for (const { state, reach } of STATES) {
    await reach(desk);
    await see(state, await still(desk));
  }
}

/** A screenshot without pointer and focus, when nothing moves any more. */
export async function still(desk) {
  await desk.page.mouse.move(0, 0);
  await desk.page.evaluate(() => {
    document.activeElement?.blur();
    return document.fonts.ready.then(() => null);
  });
  await desk.settle();
  return desk.page.screenshot({ animations: "disabled", caret: "hide" });
}
