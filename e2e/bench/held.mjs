// How long the thread of somebody's page is held while an element comes and reads their article of 10,000 words.
//
//   node e2e/bench/held.mjs [ROUNDS]
//
// Prints, for every round, all tasks that the browser calls long (over 50 ms), in milliseconds, and in the end the
// longest of the round that had the shortest: what a machine does beside makes tasks longer, never shorter.

import { ARTICLE, PARAGRAPHS } from "../lib/article.mjs";
import { elementHost } from "../lib/hosts.mjs";
import { withHost } from "../lib/visit.mjs";

const WORDS = 10_000;
const rounds = Number(process.argv[2] ?? 5);

const times = Math.ceil(WORDS / ARTICLE.split(/\s+/).length);
const paragraphs = Array.from({ length: times }, () => PARAGRAPHS).flat();
const story = `<article id="story">${paragraphs.map((one) => `<p>${one}</p>`).join("")}</article>`;

/** In the host's page, before its scripts. */
function watchTasks() {
  globalThis.held = [];
  globalThis.forgetHeld = () => (globalThis.held = []);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.held.push(Math.round(duration));
  }).observe({ type: "longtask" });
}

const longest = [];
for (let round = 0; round < rounds; round++) {
  await withHost(elementHost({ story, snippet: { loading: "click" } }), { before: [watchTasks], patience: 60_000 }, async (visit) => {
    // The article itself has been laid out before anything of ours begins.
    await visit.quiet(600);
    await visit.page.evaluate(() => globalThis.forgetHeld());
    await visit.element().locator("button").click();
    await visit.drawn();
    await visit.quiet(600);
    const held = await visit.page.evaluate(() => globalThis.held);
    console.log(`round ${round + 1}: ${held.join(", ") || "no task over 50"}`);
    longest.push(Math.max(0, ...held));
  });
}
console.log(`held for at most ${Math.min(...longest)} ms in the quietest round (0: never over 50)`);
process.exit(0);
