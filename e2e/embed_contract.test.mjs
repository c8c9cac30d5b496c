// What the documents promise of an embed, what its types say and what the program does are one list each.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { transformSync } from "esbuild";
import { DIST, inCheckout } from "./lib/site.mjs";

const read = (path) => readFileSync(inCheckout(path), "utf8");
const DOCS = read("docs/embedding.md");
const TYPES = read("public/embed.d.ts");
const scripts = readdirSync(inCheckout("public/script"));
const SCRIPTS = Object.fromEntries(scripts.map((name) => [name, read(`public/script/${name}`)]));

const all = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => found);
const sorted = (names) => [...new Set(names)].sort();

/** The names in the first column of the table under a heading of the documents. */
function promised(heading, within = DOCS) {
  const [, section = ""] = within.split(`### ${heading}\n`);
  const names = all(section.split(/\n##+ /)[0], /^\| (`[^|]*) \|/gm);
  assert.ok(names.length > 0, `the documents have no table under "${heading}"`);
  return names.flatMap((cell) => all(cell, /`([^`]+)`/g));
}

/** What stands between the brackets of a declaration. */
function body(text, start, end = "\n}") {
  assert.ok(text.includes(start), `there is no ${start}`);
  return text.split(start)[1].split(end)[0];
}

/** Members of an interface of the types, methods too. */
const members = (name) => all(body(TYPES, `interface ${name} `), /^ {2}"?([\w:-]+)"?(?:\?|\(|:)/gm);

const union = (name) => all(body(TYPES, `type ${name} =`, ";\n"), /"([a-z-]+)"/g);
const messages = (name) => all(body(TYPES, `type ${name} =`, ";\n\n"), /type: "([a-z]+)"/g);
const keys = (text) => all(text, /^ {2}"?([\w-]+)"?:? ?[:(]/gm);

/** All codes that the sources tell. */
function told() {
  const text = Object.values(SCRIPTS).join("\n");
  const worded = all(body(SCRIPTS["faults.js"], "const WORDS = {", "\n};"), /^ {2}"?([a-z-]+)"?: \[/gm);
  const thrown = all(text, /(?:\bcode: |\berror: |fault\()"([a-z-]+)"/g);
  const noticed = all(body(read("src/embed.rs"), "fn promised("), /=>\s*\{?\s*"([a-z-]+)"/g);
  const notGiven = all(body(body(read("src/strings/notes.rs"), "impl NotGiven {"), "fn code(self)", "\n    }"), /=> "([a-z-]+)"/g);
  assert.ok([worded, thrown, noticed, notGiven].every((codes) => codes.length > 2), "the sources tell codes otherwise now");
  return sorted([...worded, ...thrown, ...noticed, ...notGiven]);
}

test("codes of errors: no other can be told, and each can", () => {
  assert.deepEqual(sorted(promised("When something fails")), told());
  assert.deepEqual(sorted(union("IsnadErrorCode")), told());
});

test("attributes: those that are read", () => {
  const text = ["account.js", "article.js", "element.js", "marks.js", "published.js"].map((name) => SCRIPTS[name]).join("\n");
  const data = SCRIPTS["hostlink.js"].includes("dataset.isnadLink") ? ["data-isnad-link"] : [];
  const used = sorted([...all(text, /host\.(?:get|has)Attribute\("([\w-]+)"\)/g), ...all(text, /this\.getAttribute\("([\w-]+)"\)/g), ...data]);
  assert.deepEqual(sorted(promised("Attributes of the element")), used);
  assert.deepEqual(sorted(members("IsnadAccountAttributes")), used);
});

test("fields of a frame's fragment: those that are decoded", () => {
  const used = sorted(keys(body(SCRIPTS["options.js"], "const ONE_OF = {", "\n};")));
  assert.deepEqual(sorted(promised("The frame's fragment")), used);
  assert.deepEqual(sorted(members("IsnadFrameOptions")), used);
});

test("events: those that an element tells", () => {
  const kinds = all(read("src/embed.rs"), /tell\("(\w+)"/g).filter((kind) => !["read", "playing"].includes(kind));
  const used = sorted(kinds.map((kind) => `isnad:${kind === "height" ? "resize" : kind}`));
  assert.deepEqual(sorted(promised("Events")), used);
  assert.deepEqual(sorted(members("IsnadEventMap")), used);
});

test("functions: those that the element has", () => {
  const own = body(SCRIPTS["account.js"], "class IsnadAccount ");
  const LIFE = ["constructor", "connectedCallback", "disconnectedCallback", "attributeChangedCallback", "static"];
  const used = sorted(all(own, /^ {2}(?:async )?([a-zA-Z]+)(?:\(| = )/gm)).filter((name) => !LIFE.includes(name));
  const named = promised("Functions").map((cell) => cell.split("(")[0]);
  const fields = ["schema", "account", "claims", "reading"];
  assert.deepEqual(sorted(named.filter((name) => !fields.includes(name))), used);
  assert.deepEqual(sorted(members("IsnadAccountElement")), used);
  assert.deepEqual(sorted(members("IsnadAnalysis")), sorted(fields));
});

test("messages: those that a frame tells and takes", () => {
  const script = SCRIPTS["messages.js"];
  const out = sorted(all(body(script, "const TOLD = [", "];"), /"(\w+)"/g));
  const into = sorted(keys(body(script, "const SHAPES = {", "\n};")));
  const [, section] = DOCS.split("### Messages of the frame\n");
  const [fromFrame, toFrame] = section.split("\n### ")[0].split("| to the frame |");
  const named = (part) => sorted(all(part, /^\| `(\w+)` \|/gm));
  assert.deepEqual([named(fromFrame), named(toFrame)], [out, into]);
  assert.deepEqual(sorted(messages("IsnadFrameMessage")).filter((type) => type !== "embed"), out);
  assert.deepEqual(sorted(messages("IsnadHostMessage")), into);
});

test("custom properties: those that the sheet takes", () => {
  const sheet = read("xtask/src/finish/sheet.rs");
  const [, look] = DOCS.split("### Look\n");
  const said = look.split("\n### ")[0];
  const taken = all(sheet.split("#[cfg(test)]")[0], /(--isnad-[a-z-]+)/g);
  assert.deepEqual(sorted(all(said, /`(--isnad-[a-z-]+)`/g)), sorted(taken));
});

test("the types can be parsed, and stand where the documents say", () => {
  assert.equal(transformSync(TYPES, { loader: "ts" }).warnings.length, 0);
  for (const name of ["embed.d.ts", "v1/embed.d.ts"]) assert.equal(readFileSync(DIST + name, "utf8"), TYPES);
  assert.match(DOCS, /`v1\/embed\.d\.ts`/);
});
