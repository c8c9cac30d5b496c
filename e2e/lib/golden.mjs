// The golden pictures in e2e/looks: how the page looked when somebody last looked at it and found it good.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { sharedBrowser } from "./browser.mjs";
import { difference, differencePicture } from "./difference.mjs";
import { halved } from "./picture.mjs";
import { read, written } from "./png.mjs";
import { PICTURES, inCheckout } from "./site.mjs";

const GOLDEN = inCheckout("e2e/looks/");
const RECORD = `${GOLDEN}made-with.txt`;

/** Whether this run makes the golden pictures instead of comparing with them. */
export const IS_BLESSING = process.env.BLESS === "1";

const goldenFile = (name) => `${GOLDEN}${name}.png`;

/** Keeps a screenshot as golden. */
export async function bless(name, screenshot) {
  mkdirSync(GOLDEN, { recursive: true });
  writeFileSync(goldenFile(name), written(await halved(screenshot)));
}

/** What a screenshot differs in from the golden picture of that name, in words; `null` where nothing does. */
export async function differs(name, screenshot) {
  if (!existsSync(goldenFile(name))) return `${name}: there is no golden picture; BLESS=1 makes it`;
  const actual = await halved(screenshot);
  const found = difference(read(readFileSync(goldenFile(name))), actual);
  if (found.isSame) return null;
  writeFileSync(`${PICTURES}look-${name}-actual.png`, screenshot);
  writeFileSync(`${PICTURES}look-${name}-difference.png`, written(differencePicture(actual, found)));
  return `${name}: ${found.words}`;
}

/** Elements whose faces are recorded: text as written, headings, signs of the map, words of the interface. */
const LETTERED = ".brand, .tagline, .pane-head h2, .passage .run, .labels text, .tick-words, .coverage";

/** The families that the browser took for the page's letters. */
async function families(desk) {
  const session = await desk.context.newCDPSession(desk.page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: LETTERED });
  const names = new Set();
  for (const nodeId of nodeIds.slice(0, 60)) {
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    fonts.forEach((font) => names.add(font.familyName));
  }
  await session.detach();
  return [...names].sort();
}

/** A program's answer, or nothing where this machine has no such program. */
function ask(program, ...args) {
  try {
    return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return "";
  }
}

const versions = new Map();

/** A family with its version and package; asked for once, since the list of packages is slow to search. */
function versionOf(family) {
  if (!versions.has(family)) versions.set(family, foundVersion(family));
  return versions.get(family);
}

function foundVersion(family) {
  const [file, version] = ask("fc-match", "-f", "%{file}|%{fontversion}", family).split("|");
  const owner = file ? ask("dpkg-query", "-S", file).split(":")[0] : "";
  const packaged = owner ? ask("dpkg-query", "-W", "-f", "${Package} ${Version}", owner) : "";
  return `font ${family}: ${version || "version not known"}${packaged ? `, ${packaged}` : ""}`;
}

/** The browser and the fonts that pictures are made with here, a line each. */
export async function madeWith(desk) {
  const browser = (await sharedBrowser()).version();
  return [`browser Chromium: ${browser}`, ...(await families(desk)).map(versionOf)];
}

/** Keeps what the golden pictures are made with, beside them. */
export function record(lines) {
  writeFileSync(RECORD, `${[...new Set(lines)].sort().join("\n")}\n`);
}

/** How this machine differs from the one that made the golden pictures, in words. */
export function sinceRecorded(lines) {
  const before = existsSync(RECORD) ? readFileSync(RECORD, "utf8").trim().split("\n") : [];
  const now = [...new Set(lines)];
  const only = (some, others, words) => some.filter((line) => !others.includes(line)).map((line) => `  ${words} ${line}`);
  const changes = [...only(before, now, "made with"), ...only(now, before, "here is ")];
  if (!changes.length) return "the browser and the fonts are those that the golden pictures were made with";
  return `the golden pictures were made with another browser or other fonts:\n${changes.join("\n")}`;
}
