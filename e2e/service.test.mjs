// After one visit the page opens without the network; a new build takes its place whole, or not at all.

import assert from "node:assert/strict";
import { test } from "node:test";
import { anotherBuild, bytesIn, fileIn } from "./lib/builds.mjs";
import { withDesk } from "./lib/desk.mjs";
import { shipped } from "./lib/site.mjs";
import { FIXTURE, FIXTURE_DAY } from "./lib/texts.mjs";

const ALLOWED = { serviceWorkers: "allow" };

/** Until the copy is whole. */
const kept = (desk) => desk.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
const copies = (desk) => desk.page.evaluate(() => caches.keys());
const build = (desk) => desk.page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--build-of-test").trim());
/** The names of the scripts, sheets and data that the page was made of. */
const loaded = (desk) => desk.page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => name.startsWith("http")));

/** Asks the page again and again. */
async function until(desk, isTrue, what) {
  for (let n = 0; n < 100; n++) {
    if (await desk.page.evaluate(isTrue, what)) return;
    await desk.page.waitForTimeout(100);
  }
  assert.fail(`never: ${isTrue}`);
}

async function reload(desk) {
  await desk.page.reload();
  await desk.ready();
}

test("after one visit the page opens with the network off and the host gone, and reads", () =>
  withDesk(ALLOWED, async (desk) => {
    await kept(desk);
    await desk.context.setOffline(true);
    await desk.host.close();
    for (const visit of ["first", "second"]) {
      await reload(desk);
      assert.ok((await desk.markedClaims()).length >= 40, `${visit} visit: the sample was not read`);
    }
    await desk.read(FIXTURE, FIXTURE_DAY);
    assert.ok((await desk.pinNames()).some((name) => name.includes("Hmeimim")), "a pasted text was not read");
    const url = await desk.page.evaluate(() => location.href);
    await desk.page.goto("about:blank");
    await desk.page.goto(url);
    await desk.ready();
  }));

test("what another script of the origin keeps is never handed out as ours", () =>
  withDesk(ALLOWED, async (desk) => {
    await kept(desk);
    await reload(desk);
    const answered = await desk.page.evaluate(async () => {
      const address = new URL("manifest.json", location.href).href;
      await (await caches.open("news-runtime")).put(address, new Response("of another"));
      return (await fetch(address)).text();
    });
    assert.match(answered, /^\{/);
  }));

test("the copy holds the files of the page and nothing else, whatever is read", () =>
  withDesk(ALLOWED, async (desk) => {
    await kept(desk);
    await reload(desk);
    await desk.read(FIXTURE, FIXTURE_DAY);
    await desk.page.locator(".handle").nth(2).click();
    const held = () => desk.page.evaluate(async () => {
      const [name, ...others] = await caches.keys();
      return { others, urls: (await (await caches.open(name)).keys()).map(({ url }) => url) };
    });
    const { others, urls } = await held();
    assert.deepEqual(others, []);
    const files = urls.map((url) => url.slice(desk.host.url.length));
    for (const name of ["index.html", "boot.js", "isnad-page_bg.wasm", "isnad-worker_bg.wasm", "data/gazetteer-2.isg", "style.css"]) {
      assert.ok(files.includes(shipped(name).file), `${name} is not in the copy`);
    }
    for (const name of ["embed.html", "embed.js", "isnad.html", "manifest.json"]) assert.ok(!files.includes(name), `${name} is in the copy`);
    assert.ok(urls.every((url) => !/[?#]/.test(url)), `${urls}`);
  }));

async function withSecondBuild(act) {
  const second = anotherBuild("0123456789abcdef");
  try {
    await act(second.folder);
  } finally {
    second.remove();
  }
}

/** The page is of one build through and through. */
async function assertUnmixed(desk, id) {
  assert.equal(await build(desk), id);
  assert.deepEqual(await desk.notices(), []);
  assert.ok((await desk.markedClaims()).length >= 40, "the sample was not read");
  const names = (await loaded(desk)).filter((url) => url.endsWith(".js") || url.endsWith(".wasm") || url.endsWith(".css"));
  const old = ["boot.js", "isnad-page.js", "isnad-page_bg.wasm", "isnad-worker.js", "isnad-worker_bg.wasm", "style.css"].map((name) => shipped(name).file);
  const of_first = old.filter((file) => names.some((url) => url.endsWith(file)));
  assert.deepEqual(of_first, id ? [] : old, "files of two builds");
}

test("a new build takes over at the next visit, whole; what runs goes on as it was", () =>
  withSecondBuild((folder) =>
    withDesk(ALLOWED, async (desk) => {
      await kept(desk);
      await reload(desk);
      await assertUnmixed(desk, "");
      desk.host.dist = folder;
      const [before] = await copies(desk);
      const isNew = (before) => caches.keys().then((all) => all.some((name) => name !== before));
      await reload(desk);
      // Still the first: a page never waits for the network.
      await assertUnmixed(desk, "");
      await until(desk, isNew, before);
      await until(desk, () => navigator.serviceWorker.getRegistration().then((it) => it.active && !it.waiting && !it.installing));
      await desk.read(FIXTURE, FIXTURE_DAY);
      assert.deepEqual(await desk.notices(), []);
      await reload(desk);
      await assertUnmixed(desk, "0123456789abcdef");
      await desk.context.setOffline(true);
      await reload(desk);
      await assertUnmixed(desk, "0123456789abcdef");
    }),
  ));

test("a new build of which a file does not come leaves the old one in its place, until all of it comes", () =>
  withSecondBuild((folder) =>
    withDesk(ALLOWED, async (desk) => {
      await kept(desk);
      await reload(desk);
      desk.host.dist = folder;
      desk.host.gone.push(fileIn(folder, "isnad-worker_bg.wasm"));
      for (let n = 0; n < 3; n++) {
        await reload(desk);
        await assertUnmixed(desk, "");
        await desk.page.waitForTimeout(500);
      }
      desk.host.gone.length = 0;
      const isNew = () => navigator.serviceWorker.getRegistration().then(async (it) => (await it.update(), !it.installing && !it.waiting && (await caches.keys()).length === 2));
      await until(desk, isNew);
      await reload(desk);
      await assertUnmixed(desk, "0123456789abcdef");
      desk.seen.errors.length = 0;
    }),
  ));

test("a copy that has gone is not made anew by what is asked for", () =>
  withDesk(ALLOWED, async (desk) => {
    await kept(desk);
    await reload(desk);
    await desk.page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
    await reload(desk);
    assert.deepEqual(await copies(desk), []);
  }));

test("where the site has no keeper any more, no copy stays behind", () =>
  withDesk(ALLOWED, async (desk) => {
    await kept(desk);
    await reload(desk);
    desk.host.gone.push("service.js");
    await reload(desk);
    await until(desk, async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
    await until(desk, async () => (await caches.keys()).length === 0);
    await reload(desk);
    assert.equal(await desk.page.evaluate(() => navigator.serviceWorker.controller), null);
    desk.seen.errors.length = 0;
  }));

const REFUSED = {
  "keepers are refused": () => {
    Object.defineProperty(Navigator.prototype, "serviceWorker", {
      get() {
        throw new DOMException("no keepers here", "SecurityError");
      },
    });
  },
  "there are no keepers": () => delete Navigator.prototype.serviceWorker,
};

for (const [what, refuse] of Object.entries(REFUSED)) {
  test(`${what}: the page is as before`, () =>
    withDesk({ ...ALLOWED, before: [refuse] }, async (desk) => {
      assert.ok((await desk.markedClaims()).length >= 40);
      await desk.page.waitForTimeout(500);
      assert.ok(!desk.host.requests.some((path) => path.endsWith("service.js")));
    }));
}

test("a page in a frame keeps no copy, and neither does the page for frames", () =>
  withDesk(ALLOWED, async (desk) => {
    await kept(desk);
    await desk.page.evaluate(async () => {
      for (const it of await navigator.serviceWorker.getRegistrations()) await it.unregister();
    });
    for (const name of ["index.html", "embed.html#v=1"]) {
      await desk.page.goto("about:blank");
      await desk.page.setContent(`<iframe src="${desk.host.url}${name}" width="1200" height="800"></iframe>`);
      const before = desk.host.requests.length;
      await desk.page.waitForTimeout(3000);
      assert.ok(!desk.host.requests.slice(before).some((path) => path.endsWith("service.js")), `${name} asks for a keeper`);
    }
  }));

test("a reader of another build is refused by name", () =>
  withSecondBuild((folder) =>
    withDesk({ host: { instead: { "isnad-worker_bg.wasm": bytesIn(folder, "isnad-worker_bg.wasm") } }, gets_ready: false }, async (desk) => {
      const notice = desk.page.locator('[data-notice="other-build"]');
      await notice.waitFor();
      assert.match(await notice.innerText(), /different versions/);
      assert.equal((await desk.markedClaims()).length, 0, "something was read all the same");
      desk.seen.errors.length = 0;
    }),
  ));
