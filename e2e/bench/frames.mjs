// How evenly the page moves: gaps between frames while map and timeline are dragged and zoomed, and how long it
// takes from a press in one view until all three have drawn what is lit.
//
//   node e2e/bench/page.mjs FOLDER 1000 10000
//   ISNAD_DIST=FOLDER/ node e2e/bench/frames.mjs [N ...]

import { sharedBrowser } from "../lib/browser.mjs";
import { serve } from "../lib/server.mjs";

const GESTURE = 1_500;
const PRESSES = 40;
const GIVEN_UP = 2_000;

const numbers = process.argv.slice(2).map(Number);
const host = await serve({});
const browser = await sharedBrowser();
for (const n of numbers.length ? numbers : [1_000, 10_000]) await measure(n);
await browser.close();
await host.close();
process.exit(0);

async function measure(n) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(`${host.url}?n=${n}`);
  await page.waitForSelector("html[data-ready]", { state: "attached", timeout: 60_000 });
  for (const view of ["map", "timeline"]) {
    const box = await page.locator(`.${view}-frame`).boundingBox();
    const at = { x: box.x + box.width / 2, y: box.y + Math.min(box.height, 800 - box.y) / 2 };
    tell(n, `${view} dragged`, await framesDuring(page, () => drag(page, at)));
    tell(n, `${view} zoomed`, await framesDuring(page, () => zoom(page, at)));
    await page.keyboard.press("Escape");
  }
  const times = await presses(page);
  console.log(`${n} claims, press to drawn: median ${quantile(times, 0.5)} ms, 95th ${quantile(times, 0.95)} ms of ${times.length}`);
  await context.close();
}

function tell(n, what, gaps) {
  console.log(`${n} claims, ${what}: median ${quantile(gaps, 0.5)} ms, 95th ${quantile(gaps, 0.95)} ms, worst ${quantile(gaps, 1)} ms of ${gaps.length} frames`);
}

function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)].toFixed(1);
}

async function framesDuring(page, act) {
  await page.evaluate(() => {
    const gaps = [];
    let last = performance.now();
    const frame = () => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      globalThis.watching = requestAnimationFrame(frame);
    };
    globalThis.gaps = gaps;
    globalThis.watching = requestAnimationFrame(frame);
  });
  await act();
  return page.evaluate(() => {
    cancelAnimationFrame(globalThis.watching);
    return globalThis.gaps.slice(1);
  });
}

async function drag(page, at) {
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  const end = Date.now() + GESTURE;
  for (let i = 0; Date.now() < end; i++) {
    await page.mouse.move(at.x + 180 * Math.sin(i / 6), at.y + 60 * Math.sin(i / 9));
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
}

async function zoom(page, at) {
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down("Control");
  const end = Date.now() + GESTURE;
  for (let i = 0; Date.now() < end; i++) {
    await page.mouse.wheel(0, Math.sin(i / 8) > 0 ? -60 : 60);
    await page.waitForTimeout(16);
  }
  await page.keyboard.up("Control");
}

/** Lights claim after claim from the text; ends with the frame in which all views have it. */
function presses(page) {
  return page.evaluate(async ({ presses, GIVEN_UP }) => {
    const lit = (view) => document.querySelector(`[data-view=${view}] [data-emphasis=lit]`);
    const frame = () => new Promise((done) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); }));
    const times = [];
    for (let nth = 0; nth < presses; nth++) {
      const handles = document.querySelectorAll("[data-view=text] .handle");
      const handle = handles[nth % handles.length];
      const claim = handle.dataset.claim;
      const start = performance.now();
      handle.click();
      const isPressed = () => document.querySelector("[data-view=text] .handle[aria-pressed=true]")?.dataset.claim === claim;
      do await frame();
      while (!(lit("timeline") && isPressed()) && performance.now() - start < GIVEN_UP);
      // A claim without a time may have no sign of its own to wait for.
      if (lit("timeline")) times.push(performance.now() - start);
      await new Promise((done) => setTimeout(done, 60));
    }
    return times;
  }, { presses: PRESSES, GIVEN_UP });
}
