// Once loaded, the page needs no network.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withDesk } from "./lib/desk.mjs";
import { FIXTURE, FIXTURE_DAY, SECOND } from "./lib/texts.mjs";

test("with the network off and the host gone, one text after the other is read", () =>
  withDesk({}, async (desk) => {
    await desk.context.setOffline(true);
    await desk.host.close();
    await desk.read(FIXTURE, FIXTURE_DAY);
    assert.ok((await desk.markedClaims()).length >= 40, "the first text was not read");
    await desk.read(SECOND, "2023-03-10");
    assert.deepEqual(await desk.notices(), [], "a notice stands where the second text should");
    const names = (await desk.pinNames()).join(" | ");
    for (const place of ["Beirut", "Istanbul"]) {
      assert.ok(names.includes(place), `${place} is not on the map, which has ${names}`);
    }
    assert.ok(!names.includes("Moscow"), "the places of the first text are still there");
    await desk.page.click('[data-action="language"]');
    await desk.page.click('[data-action="theme"]');
  }));
