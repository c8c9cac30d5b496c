// Keeps a copy of the page, so that it opens without the network. Only files of one build are in it, each known by its
// hash, under a name of that build: a page never gets a file of another. What a person reads is not in it.

/** The build, and the files of its page with their hashes; the build writes both. The page itself is the first. */
const BUILD = "id-of-all-files";
const FILES = ["files-of-the-page"];

const scope = new URL("./", location.href).href;
/** A host may have several of these pages. */
const COPIES = `isnad-copy ${scope} `;
const COPY = COPIES + BUILD;
const [[page]] = FILES;

async function copy() {
  const fetched = ([name, integrity]) =>
    // A name with a hash may come from the browser's own store; the page's name is the same in every build.
    new Request(new URL(name, scope), { integrity, cache: name === page ? "no-cache" : "default" });
  const cache = await caches.open(COPY);
  await cache.addAll(FILES.map(fetched));
}

/** Drops all copies but the last `n` and this one: a page of the build before may be loading still. */
async function clear(n) {
  const others = (await caches.keys()).filter((name) => name.startsWith(COPIES) && name !== COPY);
  await Promise.all(others.slice(0, Math.max(0, others.length - n)).map((name) => caches.delete(name)));
}

/** Where the site has no keeper any more, none stays behind. */
async function leaveIfGone() {
  const answer = await fetch(location.href, { method: "HEAD", cache: "no-cache" }).catch(() => null);
  if (![404, 410].includes(answer?.status)) return;
  await clear(0);
  await caches.delete(COPY);
  await registration.unregister();
}

/** A file as one of our copies has it: other scripts of the origin have stores of their own, which are not ours. */
async function kept(name) {
  const address = new URL(name, scope).href;
  // The page from the copy of this build alone; what it names bears its hash, and may be of the build before.
  const all = name === page ? [COPY] : (await caches.keys()).filter((it) => it.startsWith(COPIES));
  for (const cacheName of all) {
    // Not `open`, which makes a copy that has just gone anew, without files.
    const found = await caches.match(address, { cacheName });
    if (found) return found;
  }
  return undefined;
}

const answer = async (request, name) => (await kept(name)) ?? fetch(request);

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(copy());
});

addEventListener("activate", (event) => event.waitUntil(clear(1)));

addEventListener("fetch", (event) => {
  const { request } = event;
  const [address] = request.url.split(/[?#]/);
  const isVisit = request.mode === "navigate" && [scope, scope + page].includes(address);
  if (isVisit) event.waitUntil(leaveIfGone());
  const isFile = request.mode !== "navigate" && request.method === "GET" && address.startsWith(scope);
  if (isVisit) event.respondWith(answer(request, page));
  else if (isFile) event.respondWith(answer(request, address.slice(scope.length)));
});
