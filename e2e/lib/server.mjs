// A small host for dist/ on the loopback, which can also be a bad host: slow to give, or refusing files.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { DIST, shipped } from "./site.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/** The page must work below any folder of any host, so it is never served from the top. */
const FOLDER = "/news/desk/";

const compressed = (body) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });

/** Files that other pages name: they are called the same in every version. */
const KEPT = ["embed.js", "embed.html", "isnad.html", "isnad.inline.js", "manifest.json"];

/** Where a file stands, by its name in the source: at the top, and once more in the folder of the version. */
const places = (name) => {
  const file = KEPT.includes(name) ? name : shipped(name).file;
  return [file, `v1/${file}`];
};

/**
 * Serves dist/ until `close`. Files are named as in the source.
 *
 * - `missing`: files that are answered with 404
 * - `cut`: files of which only the first half arrives
 * - `types`: extension -> another content type
 * - `brotli`: compress what is sent
 * - `headers`: further headers of every file of dist/
 * - `pages`: path -> { body, headers }, given beside dist/; may be filled later
 * - `dist`: another build than that of the checkout; may be changed later
 * - `gone`: files, as they are shipped, that are answered with 404; may be filled later
 * - `instead`: name in the source -> other bytes
 */
export async function serve({
  missing = [],
  cut = [],
  types = {},
  brotli = false,
  headers = {},
  pages = {},
  dist = DIST,
  gone = [],
  instead = {},
} = {}) {
  const requests = [];
  const lost = new Set(missing.flatMap(places));
  const halved = new Set(cut.flatMap(places));
  const host = { requests, pages, dist, gone };
  const others = new Map(Object.entries(instead).map(([name, bytes]) => [shipped(name).file, bytes]));
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    requests.push(path);
    if (Object.hasOwn(pages, path)) {
      const page = pages[path];
      const type = { "content-type": TYPES[extname(path)] ?? TYPES[".html"], "cache-control": "no-store" };
      return response.writeHead(200, { ...type, ...page.headers }).end(page.body);
    }
    const file = path === FOLDER ? "index.html" : path.slice(FOLDER.length);
    const whole = path.startsWith(FOLDER) && !file.includes("..") && !lost.has(file) && !host.gone.includes(file);
    const found = whole ? (others.get(file) ?? (await readFile(host.dist + file).catch(() => null))) : null;
    if (!found) return response.writeHead(404).end("not here");
    const body = halved.has(file) ? found.subarray(0, found.length >> 1) : found;
    const type = { ...TYPES, ...types }[extname(file)] ?? "application/octet-stream";
    const encoding = brotli ? { "content-encoding": "br" } : {};
    response.writeHead(200, { "content-type": type, "cache-control": "no-store", ...encoding, ...headers });
    response.end(brotli ? compressed(body) : body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const close = () => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  };
  const origin = `http://127.0.0.1:${server.address().port}`;
  return Object.assign(host, { origin, url: `${origin}${FOLDER}`, close });
}
