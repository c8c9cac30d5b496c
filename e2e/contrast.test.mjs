// Too little contrast is found where it is, and nowhere else: what the looks of the page are checked with.

import assert from "node:assert/strict";
import { test } from "node:test";
import { lowContrast } from "./lib/contrast.mjs";
import { withDesk } from "./lib/desk.mjs";

const WORDS = "نص مزروع للفحص";
const isPlanted = ({ detail }) => detail.includes(WORDS);

const PALE = [
  ["grey Arabic on white", "p", { color: "#aaa", background: "#fff" }],
  ["Arabic made pale by opacity", "p", { color: "#000", background: "#fff", opacity: "0.3" }],
  ["translucent ink", "p", { color: "rgb(0 0 0 / 0.4)", background: "#fff" }],
  ["pale text in a drawing", "text", { fill: "#bbb" }],
];

test("pale text that is planted is found, and is gone when it is taken away", () =>
  withDesk({}, async (desk) => {
    for (const [what, tag, look] of PALE) {
      await desk.page.evaluate(plant, { tag, look, words: WORDS });
      const during = await desk.page.evaluate(lowContrast);
      assert.ok(during.findings.some(isPlanted), `${what} is not found`);
      await desk.page.evaluate(() => document.getElementById("planted").remove());
      const after = await desk.page.evaluate(lowContrast);
      assert.ok(!after.findings.some(isPlanted), `${what} is found when it is gone`);
    }
  }));

test("dark text that is planted is not complained of", () =>
  withDesk({}, async (desk) => {
    const look = { color: "#767676", background: "#fff" };
    await desk.page.evaluate(plant, { tag: "p", look, words: WORDS });
    const { findings } = await desk.page.evaluate(lowContrast);
    assert.ok(!findings.some(isPlanted), "4.54 : 1 is called too little");
  }));

/** Puts a text on top of the page. Runs in the page; looks are set one by one, as the policy allows. */
function plant({ tag, look, words }) {
  const SVG = "http://www.w3.org/2000/svg";
  const drawing = tag === "text" ? document.createElementNS(SVG, "svg") : null;
  const one = drawing ? document.createElementNS(SVG, tag) : document.createElement(tag);
  one.textContent = words;
  for (const [name, value] of Object.entries(look)) one.style.setProperty(name, value);
  if (drawing) {
    one.setAttribute("y", "20");
    drawing.style.setProperty("background", "#fff");
    drawing.append(one);
  }
  const whole = drawing ?? one;
  whole.id = "planted";
  whole.style.setProperty("position", "fixed");
  whole.style.setProperty("inset-block-start", "0");
  document.body.append(whole);
}
