// One Chromium for all tests of a file, with an empty profile and without its own talk to the network.

import { after } from "node:test";
import { chromium } from "playwright-core";

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let browser;

/** The browser, started at the first call and closed after the last test of the file. */
export function sharedBrowser() {
  browser ??= chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: QUIET,
  });
  return browser;
}

after(async () => {
  if (browser) await (await browser).close();
});
