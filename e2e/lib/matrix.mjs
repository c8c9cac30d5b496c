// The looks that every check of accessibility goes through: language, appearance, width, and what is open.

import { NARROW, WIDE } from "./desk.mjs";

const EVERY = [
  ["en", "light"],
  ["en", "dark"],
  ["ar", "dark"],
  ["ar", "light"],
];
/** Enough where the words and colours are those of the other states. */
const TWO = [
  ["en", "dark"],
  ["ar", "light"],
];

/** What a reader can have open, each beside what the one before has opened. One fold is open at a time. */
const OPENED = [
  { state: "just opened", looks: EVERY, reach: () => {} },
  { state: "claim selected", looks: EVERY, reach: (desk) => desk.page.click('[data-action="forward"]') },
  { state: "find in the text", looks: TWO, reach: findInText },
  { state: "field and filter", looks: TWO, reach: openFieldAndFilter },
  { state: "anchors", looks: TWO, reach: (desk) => desk.page.click('[data-menu="anchors"] summary') },
  { state: "undated tray", looks: TWO, reach: (desk) => desk.page.click('[data-tray="undated"] summary') },
  { state: "tables", looks: TWO, reach: (desk) => desk.page.click('[data-action="tables"]') },
];

async function findInText(desk) {
  await desk.page.click('[data-action="find"]');
  await desk.page.fill('[data-input="find"]', "الاسد");
}

async function openFieldAndFilter(desk) {
  await desk.openField();
  await desk.page.click('[data-menu="filter"] summary');
  // From here on the strip stands that tells what is hidden.
  await desk.page.fill('[data-input="search"]', "ال");
}

/** Presses a button of the page until an attribute of its root is as wanted. */
export async function turnTo(desk, attribute, action, wanted) {
  if ((await desk.page.getAttribute("html", attribute)) !== wanted) {
    await desk.page.click(`[data-action="${action}"]`);
  }
}

/** Calls `check(look)` in every state of the page at one width, in both languages and appearances. */
export async function inEveryLook(desk, check) {
  for (const { state, looks, reach } of OPENED) {
    await reach(desk);
    for (const [language, theme] of looks) {
      await turnTo(desk, "lang", "language", language);
      await turnTo(desk, "data-theme", "theme", theme);
      await desk.settle();
      await check({ state, language, theme, name: `${language}, ${theme}, ${state}` });
    }
  }
}

export const WIDTHS = [
  ["wide", WIDE],
  ["narrow", NARROW],
];

/** What was found in which looks: each finding once, with the looks that have it. */
export class Report {
  #found = new Map();

  add(look, findings) {
    for (const { what, detail } of findings) {
      if (!this.#found.has(what)) this.#found.set(what, { detail, looks: [] });
      this.#found.get(what).looks.push(look);
    }
  }

  get isEmpty() {
    return this.#found.size === 0;
  }

  toString() {
    const lines = [...this.#found].map(([what, { detail, looks }]) => `${what}: ${detail} [${looks.join("; ")}]`);
    return lines.join("\n");
  }
}
