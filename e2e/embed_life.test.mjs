// From the moment an element begins until it is gone, whatever the page around does to it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { elementHost, noPolicyElement, twoElements } from "./lib/hosts.mjs";
import { shipped } from "./lib/site.mjs";
import { withHost } from "./lib/visit.mjs";

/** What becomes of a promise: what it gives, or what it is refused with. */
const outcome = `(promise) => promise.then((it) => typeof it, ({ name, code }) => (typeof code === "string" ? code : name))`;

test("an element that is taken out while it begins leaves nothing behind, and nothing fails", async () => {
  for (const delay of [0, 120, 300, 500, 800]) {
    await withHost(elementHost({ snippet: { loading: "lazy" } }), {}, async (visit) => {
      const refused = await visit.page.evaluate(
        async ({ delay, outcome }) => {
          const element = document.querySelector("isnad-account");
          element.scrollIntoView();
          const asked = eval(outcome)(element.analyze("قال الشاهد إن الوفد وصل إلى حلب."));
          await new Promise((done) => setTimeout(done, delay));
          element.remove();
          return asked;
        },
        { delay, outcome },
      );
      assert.ok(["AbortError", "object"].includes(refused), refused);
      await visit.quiet(900);
      assert.deepEqual(visit.seen.errors.filter((it) => !it.startsWith("Failed to load resource")), [], `after ${delay} ms`);
      assert.equal(await visit.page.evaluate(() => CSS.highlights.size), 0);
    });
  }
});

test("an element that was taken down stays so, and one that is nowhere never begins", () =>
  withHost(noPolicyElement(), {}, async (visit) => {
    const drawn = await visit.drawn();
    const said = await drawn.evaluate(async (element, outcome) => {
      await element.destroy();
      const told = [await eval(outcome)(element.export("html")), await eval(outcome)(element.analyze("قال"))];
      await element.play();
      const other = document.createElement("isnad-account");
      await other.select("c1");
      return [...told, element.shadowRoot.querySelectorAll("[data-claim]").length, other.shadowRoot === null];
    }, outcome);
    assert.deepEqual(said, ["not-drawn", "AbortError", 0, true]);
    await putAnew(drawn);
    await drawn.locator("[data-claim]").first().waitFor({ state: "attached" });
  }));

test("an element that is taken down before its button was pressed has no button", () =>
  withHost(elementHost({ snippet: { loading: "click" } }), {}, async (visit) => {
    const element = visit.element();
    await element.getByRole("button").waitFor();
    await element.evaluate((one) => one.destroy());
    assert.equal(await element.getByRole("button").count(), 0);
    assert.ok(await element.locator(".fallback").isVisible());
    await putAnew(element);
    await element.getByRole("button").click();
    await visit.drawnElement();
  }));

test("where there is nothing to read the children of the element stay", () =>
  withHost(elementHost({ snippet: { for: "#nowhere" } }), {}, async (visit) => {
    assert.equal((await visit.event("isnad:error")).detail.code, "text-missing");
    await visit.quiet();
    assert.ok(await visit.page.locator("isnad-account .fallback").isVisible());
    assert.equal(await visit.element().locator(".isnad").isVisible(), false);
  }));

test("what does not come for one element is told, and that alone is asked for again by the next", () => {
  const lost = ["isnad-worker_bg.wasm", "data/basemap.isb", "element.css"].map((name) => shipped(name).file);
  return withHost(twoElements({ loading: "click" }), { site: { gone: [...lost] } }, async (visit) => {
    assert.equal((await visit.event("isnad:error", 0)).detail.code, "wasm-missing");
    assert.ok(await visit.element(0).locator(".fallback").isVisible(), "it is drawn without its sheet");
    visit.site.gone.length = 0;
    await visit.element(1).getByRole("button").click();
    await putAnew(visit.element(0));
    for (const nth of [0, 1]) {
      await visit.drawnElement(nth);
      assert.ok((await visit.element(nth).locator(".map-frame").boundingBox()).height > 100);
    }
    assert.deepEqual(await visit.codes(), ["wasm-missing"]);
    const n = (file) => visit.site.requests.filter((path) => path.endsWith(file)).length;
    assert.deepEqual([...lost, shipped("data/overlay.isg").file].map(n), [2, 2, 2, 1]);
  });
});

/** How a page around may undo what its elements are. */
const UNDONE = {
  "all: unset": "* { all: unset }",
  "all: unset !important": "* { all: unset !important }",
  "display: inline": "isnad-account { display: inline }",
};

for (const [name, css] of Object.entries(UNDONE)) {
  test(`an element is as large as it has to be under ${name}`, () =>
    withHost(elementHost({ css }), {}, async (visit) => {
      const drawn = await visit.drawn();
      await drawn.locator(".isnad").waitFor();
      const size = (part) => drawn.locator(part).first().boundingBox();
      const [all, map, timeline] = [await size(".isnad"), await size(".map-frame"), await size(".timeline-frame")];
      assert.ok(all.height >= 600 && all.width >= 600, JSON.stringify(all));
      for (const part of [map, timeline]) assert.ok(part.height > 60 && part.width > 200, JSON.stringify(part));
    }));
}

test("letters inside are spaced and cased as ours, whatever those around are", () =>
  withHost(
    elementHost({ css: "body { letter-spacing: 5px; word-spacing: 9px; text-indent: 30px; text-transform: uppercase; font-style: italic; text-shadow: 1px 1px red }" }),
    {},
    async (visit) => {
      const drawn = await visit.drawn();
      const look = await drawn.locator(".passage .run").first().evaluate((it) => {
        const { letterSpacing, wordSpacing, textIndent, textTransform, fontStyle, textShadow } = getComputedStyle(it);
        return [letterSpacing, wordSpacing, textIndent, textTransform, fontStyle, textShadow];
      });
      assert.deepEqual(look, ["normal", "0px", "0px", "none", "normal", "none"]);
    },
  ));

test("left to itself an element is as dark as the page around says that it is", async () => {
  const theme = (drawn) => drawn.locator(".isnad").getAttribute("data-theme");
  for (const [said, shown] of [["dark", "dark"], ["light dark", "light"], ["light", "light"]]) {
    await withHost(elementHost({ css: `:root { color-scheme: ${said} }` }), {}, async (visit) => {
      assert.equal(await theme(await visit.drawn()), shown, said);
    });
  }
});

test("a page around that asks for rules of scripts allows ours, and a worker reads, for each of its elements", () => {
  const csp = (site) =>
    `script-src 'self' ${site} 'wasm-unsafe-eval'; connect-src 'self' ${site}; worker-src blob:; require-trusted-types-for 'script'; trusted-types isnad-worker isnad-inert`;
  return withHost(twoElements({ csp }), {}, async (visit) => {
    for (const nth of [0, 1]) await visit.drawnElement(nth);
    await putAnew(visit.element(0));
    await visit.element(0).locator("[data-claim]").first().waitFor({ state: "attached" });
    assert.deepEqual(await visit.codes(), []);
  });
});

/** Takes an element out, and puts it back after what followed from that. */
const putAnew = (element) =>
  element.evaluate(async (one) => {
    const { parentNode, nextSibling } = one;
    one.remove();
    await new Promise((done) => setTimeout(done, 50));
    parentNode.insertBefore(one, nextSibling);
  });

test("what is read after the worker has gone is read without the network", () =>
  withHost(noPolicyElement(), { before: [loseWorkers] }, async (visit) => {
    const drawn = await visit.drawn();
    const before = visit.seen.requests.length;
    await visit.context.setOffline(true);
    await visit.page.evaluate(() => globalThis.loseWorkers());
    const n = await drawn.evaluate(async (element) => (await element.analyze("قال الشاهد سالم العلي إن الوفد وصل إلى حلب.")).claims.length);
    assert.ok(n > 0);
    assert.deepEqual(visit.seen.requests.slice(before), []);
  }));

/** In the page, before its scripts: a way to have every worker stop and none begin. */
function loseWorkers() {
  const all = [];
  const Native = globalThis.Worker;
  let isLost = false;
  globalThis.Worker = class extends Native {
    constructor(...given) {
      if (isLost) throw new Error("no worker");
      super(...given);
      all.push(this);
    }
  };
  globalThis.loseWorkers = () => {
    isLost = true;
    for (const worker of all) worker.dispatchEvent(new ErrorEvent("error", { message: "lost" }));
  };
}

test("on paper an element is as high as what is in it", () =>
  withHost(noPolicyElement(), {}, async (visit) => {
    const drawn = await visit.drawn();
    await visit.page.emulateMedia({ media: "print" });
    await visit.page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await visit.settle();
    const [box, inside] = await drawn.evaluate((element) => {
      const parts = [...element.shadowRoot.querySelectorAll(".map-frame, .timeline-frame, .passage")];
      return [element.getBoundingClientRect().bottom, Math.max(...parts.map((it) => it.getBoundingClientRect().bottom))];
    });
    assert.ok(inside <= box + 1, `${inside} lies below ${box}`);
    await visit.picture("printed-element", { fullPage: true });
  }));
