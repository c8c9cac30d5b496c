// Makes a folder that the page harness can open as one more column: the built page with two hooks.
//
//   node e2e/bench/page.mjs FOLDER [N ...]
//
// `index.html?n=30` reads the shipped sample from its raw text, as every visit does. Any other N opens the
// book of that many testimonies from a ready reading: the reading module is replaced by one that answers
// with bytes made here by the shipped module, and everything after that is the page as it ships.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { book } from "../lib/book.mjs";
import { bytesOfReading } from "../lib/reading.mjs";
import { DIST, bytesOf } from "../lib/site.mjs";

const FROM_RAW_TEXT = 30;

const [folder, ...numbers] = process.argv.slice(2);
if (!folder) throw new Error("name the folder to make");
const sizes = numbers.length ? numbers.map(Number) : [300, 1000, 3000, 10000];

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
cpSync(DIST, folder, { recursive: true });

// The page takes a reading module of its own build only.
const BUILD = /\bbuild\s*=\s*"([^"]+)"/.exec(bytesOf("isnad-worker.js").toString())[1];

// A module that answers every question about a text with the bytes it was given in place of a file of events.
const READY_READER = `
let ready;
const initSync = () => {};
const answer = ({ kind, id }, bytes) => {
  if (kind === "load") { ready = bytes; return { kind: "loaded", id }; }
  return { kind: "read", id, reading: ready };
};
const build = "${BUILD}";
`;
const section = Buffer.concat([Buffer.of(5), Buffer.from(`build${BUILD}`)]);
const EMPTY_PROGRAM = Buffer.concat([Buffer.of(0, 97, 115, 109, 1, 0, 0, 0), Buffer.of(0, section.length), section]);
writeFileSync(`${folder}/ready-reader.js`, READY_READER);
writeFileSync(`${folder}/empty.wasm`, EMPTY_PROGRAM);

for (const n of sizes) {
  const text = book(n);
  const bytes = await bytesOfReading(text);
  writeFileSync(`${folder}/book-${n}.txt`, text);
  writeFileSync(`${folder}/book-${n}.reading`, bytes);
  console.error(`${n}: text ${text.length} characters, reading ${bytes.length} bytes`);
}

// In the place of the links to what differs with N: which files the page opens. And when it has drawn.
const source = readFileSync(`${folder}/index.html`, "utf8");
const LINK = /<link data-file="(events|sample|worker-module|worker-wasm)"[^>]*>\n?/g;
const shippedLinks = [...source.matchAll(LINK)].map(([link]) => link.trim());
writeFileSync(
  `${folder}/bench.js`,
  `
const n = Number(new URLSearchParams(location.search).get("n") ?? ${FROM_RAW_TEXT});
const ready = { "worker-module": "ready-reader.js", "worker-wasm": "empty.wasm", events: "book-" + n + ".reading", sample: "book-" + n + ".txt" };
for (const link of ${JSON.stringify(shippedLinks)}) {
  const name = /data-file="([^"]+)"/.exec(link)[1];
  document.write(n === ${FROM_RAW_TEXT} ? link : link.replace(/href="[^"]+"/, 'href="./' + ready[name] + '"'));
}
new MutationObserver((_, observer) => {
  if (!document.documentElement.hasAttribute("data-ready")) return;
  observer.disconnect();
  globalThis.__done?.({ map: ".map-frame", timeline: ".timeline-frame" });
}).observe(document.documentElement, { attributes: true });
`,
);

// The harness looks at the page by evaluating words in it, which the page's own policy refuses.
const hooks = `<script src="/peers/common.js"></script><script src="./bench.js"></script>`;
const page = source
  .replace("'wasm-unsafe-eval'", "'wasm-unsafe-eval' 'unsafe-eval'")
  .replace(/; require-trusted-types-for[^"]*/, "")
  .replace(LINK, "")
  .replace(/<link data-file/, `${hooks}<link data-file`);
writeFileSync(`${folder}/index.html`, page);
