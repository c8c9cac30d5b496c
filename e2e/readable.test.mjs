// In any look of the page axe finds nothing, and every text and every mark stands out from what lies beneath it.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { lowContrast } from "./lib/contrast.mjs";
import { withDesk } from "./lib/desk.mjs";
import { Report, WIDTHS, inEveryLook } from "./lib/matrix.mjs";

const { source } = createRequire(import.meta.url)("axe-core");

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Runs axe in the page; the violations, each with the first things it is about. */
function violations(page) {
  return page.evaluate(async (values) => {
    const told = await globalThis.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] });
    return told.violations.map(({ id, help, nodes }) => ({
      what: `${id}: ${help}`,
      detail: `${nodes.length} times: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join("  ")}`,
    }));
  }, RULES);
}

/** What our own checker finds: axe does not see the contrast of Arabic letters. */
async function paleness(page, look) {
  const { n_texts, n_marks, findings } = await page.evaluate(lowContrast);
  assert.ok(n_texts > 100 && n_marks > 40, `${look}: only ${n_texts} texts and ${n_marks} marks were seen`);
  return findings;
}

for (const [width, viewport] of WIDTHS) {
  test(`axe finds nothing on the ${width} page, and texts and marks can be told from their ground`, () =>
    withDesk({ viewport }, async (desk) => {
      await desk.page.evaluate(source);
      await assertAxeSees(desk.page);
      const all = new Report();
      await inEveryLook(desk, async ({ state, language, theme, name }) => {
        all.add(name, await violations(desk.page));
        all.add(name, await paleness(desk.page, name));
        await desk.picture(`${state.replaceAll(" ", "-")}-${width}-${language}-${theme}`);
      });
      assert.ok(all.isEmpty, `not everybody can read the page\n${all}`);
    }));
}

test("axe finds nothing in the sheet of keys", async () => {
  for (const language of ["en", "ar"]) {
    await withDesk({ language }, async (desk) => {
      await desk.page.evaluate(source);
      await desk.page.click('[data-action="help"]');
      await desk.page.waitForSelector("dialog[open] kbd");
      assert.deepEqual(await violations(desk.page), []);
    });
  }
});

/** A button without a name, planted and taken away again, must be found. */
async function assertAxeSees(page) {
  await page.evaluate(() => {
    const planted = document.body.appendChild(document.createElement("button"));
    planted.id = "planted";
  });
  const found = await violations(page);
  await page.evaluate(() => document.getElementById("planted").remove());
  assert.ok(found.some(({ what }) => what.startsWith("button-name")), "axe does not see a planted violation");
}
