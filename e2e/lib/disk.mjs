// Files as a person has them on a disk: opened without a server, with every word to the network refused and written down.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { sharedBrowser } from "./browser.mjs";

/** A folder with these files (name -> bytes) while `act` runs; it is given the folder's address and its path. */
export async function withFolder(files, act) {
  const folder = mkdtempSync(join(tmpdir(), "isnad-disk-"));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    return await act(`${pathToFileURL(folder)}/`, `${folder}/`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A page of these files; `act` is given it with all that went wrong and all that was asked of the network. */
export async function onDisk(files, first, act, settings = {}) {
  const context = await (await sharedBrowser()).newContext({ locale: "en-GB", viewport: { width: 1440, height: 900 }, ...settings });
  const seen = { asked: [], errors: [] };
  await context.route(/^https?:/, (route) => {
    seen.asked.push(route.request().url());
    return route.abort();
  });
  context.on("weberror", (error) => seen.errors.push(String(error.error())));
  try {
    await withFolder(files, async (folder) => {
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      page.on("console", (message) => message.type() === "error" && seen.errors.push(message.text()));
      await page.goto(folder + first);
      await act(page, seen);
    });
  } finally {
    await context.close();
  }
  return seen;
}
