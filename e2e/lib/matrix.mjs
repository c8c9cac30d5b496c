// The looks that every check of accessibility goes through: language, appearance, width, and what is open.

import { NARROW, WIDE } from "./desk.mjs";

/** What a reader can have open, each beside what the one before has opened. One fold is open at a time. */
const OPENED = [
  ["just opened", () => {}],
  ["claim selected", (desk) => desk.page.click('[data-action="forward"]')],
  ["field and filter", openFieldAndFilter],
  ["undated tray", (desk) => desk.page.click('[data-tray="undated"] summary')],
  ["tables", (desk) => desk.page.click('[data-action="tables"]')],
];

async function openFieldAndFilter(desk) {
  await desk.openField();
  await desk.page.click('[data-menu="filter"] summary');
}

async function turnTo(desk, attribute, action, wanted) {
  if ((await desk.page.getAttribute("html", attribute)) !== wanted) {
    await desk.page.click(`[data-action="${action}"]`);
  }
}

/** Calls `check(look)` in every state of the page at one width, in both languages and appearances. */
export async function inEveryLook(desk, check) {
  for (const [state, reach] of OPENED) {
    await reach(desk);
    for (const language of ["en", "ar"]) {
      for (const theme of ["light", "dark"]) {
        await turnTo(desk, "lang", "language", language);
        await turnTo(desk, "data-theme", "theme", theme);
        await desk.settle();
        await check({ state, language, theme, name: `${language}, ${theme}, ${state}` });
      }
    }
  }
}

export const WIDTHS = [
  ["wide", WIDE],
  ["narrow", NARROW],
];
