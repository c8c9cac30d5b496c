// One Chromium for all tests of a file, with an empty profile and without windows or talk to the network of its own.

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

/** A browser of its own, with further switches; `CHROMIUM` names another program. Who starts it closes it. */
export function startBrowser(switches = []) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell",
    args: [...QUIET, ...switches],
  });
}

let browser;

/** The browser, started at the first call and closed after the last test of the file. */
export function sharedBrowser() {
  browser ??= startBrowser();
  return browser;
}

after(async () => {
  if (browser) await (await browser).close();
});
