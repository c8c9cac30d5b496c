// The page as a reader has it before them, and what must hold however it is used: no error, no refused
// script, no word to another host.

import assert from "node:assert/strict";
import { lastFailure, picture } from "./album.mjs";
import { sharedBrowser } from "./browser.mjs";
import { serve } from "./server.mjs";

const READY_WITHIN = 30_000;

export const WIDE = { width: 1440, height: 900 };
export const NARROW = { width: 360, height: 800 };

const SETTINGS = {
  language: "en",
  theme: "light",
  viewport: WIDE,
  /** Functions run in the page before its own scripts: a way to take something from the browser. */
  before: [],
  /** Another browser than the one that all tests share. */
  browser: null,
  /** Colours that the person's system forces on the page: "active" or "none". */
  forcedColors: "none",
  /** "more" or "no-preference". */
  contrast: "no-preference",
  /** "allow" where the page may have a copy of itself kept: its files are asked for once more then. */
  serviceWorkers: "block",
  /** What the host does wrong; see `serve`. */
  host: {},
  /** Whether the page must get ready: not when a file that it needs is refused. */
  gets_ready: true,
  /** Milliseconds that a single act may take. */
  patience: 15_000,
};

/** Opens the page, lets `act` use it, then checks what must hold for every visit. */
export async function withDesk(settings, act) {
  const desk = await Desk.open({ ...SETTINGS, ...settings });
  try {
    if (desk.settings.gets_ready) await desk.ready();
    await act(desk);
    desk.check();
  } catch (error) {
    await lastFailure(desk.page);
    throw error;
  } finally {
    await desk.close();
  }
}

export class Desk {
  static async open(settings) {
    const host = await serve(settings.host);
    const browser = settings.browser ?? (await sharedBrowser());
    const context = await browser.newContext({
      viewport: settings.viewport,
      locale: settings.language === "ar" ? "ar" : "en-GB",
      colorScheme: settings.theme,
      reducedMotion: "reduce",
      forcedColors: settings.forcedColors,
      contrast: settings.contrast,
      serviceWorkers: settings.serviceWorkers,
      timezoneId: "Asia/Damascus",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const desk = new Desk(settings, host, context, await context.newPage());
    await desk.watch();
    await desk.page.goto(host.url, { waitUntil: "commit" });
    return desk;
  }

  constructor(settings, host, context, page) {
    Object.assign(this, { settings, host, context, page });
    this.seen = { violations: [], errors: [], abroad: [], alerts: [] };
  }

  async watch() {
    const { context, page, seen, host } = this;
    page.setDefaultTimeout(this.settings.patience);
    await context.exposeBinding("tellViolation", (_, violation) => seen.violations.push(violation));
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = event;
        const what = `${effectiveDirective} refused ${blockedURI} ${sample}`;
        globalThis.tellViolation(`${what} (${sourceFile}:${lineNumber})`);
      });
    });
    for (const script of this.settings.before) await context.addInitScript(script);
    const abroad = (url) => !url.startsWith(host.url) && !/^(blob|data):/.test(url);
    context.on("request", (request) => abroad(request.url()) && seen.abroad.push(request.url()));
    context.on("weberror", (error) => seen.errors.push(String(error.error())));
    page.on("console", (message) => this.hear(message));
    page.on("dialog", (dialog) => seen.alerts.push(dialog.message()) && dialog.dismiss());
  }

  hear(message) {
    const text = message.text();
    if (/content security policy|trusted ?(types|html|script)/i.test(text)) {
      this.seen.violations.push(text);
    } else if (message.type() === "error") {
      this.seen.errors.push(text);
    }
  }

  /** Waits for `data-ready`; says what stands on the page where it does not come. */
  async ready() {
    const ready = this.page.waitForSelector("html[data-ready]", {
      state: "attached",
      timeout: READY_WITHIN,
    });
    await ready.catch(async () => {
      const shows = (await this.page.innerText("body")).slice(0, 300);
      const { errors, violations } = this.seen;
      const told = JSON.stringify({ errors, violations, missing: this.host.requests });
      assert.fail(`the page never got ready; a reader sees "${shows}" (${told})`);
    });
  }

  /** What must hold at the end of every visit. Errors that a test provokes are expected by it. */
  check() {
    const { violations, errors, abroad, alerts } = this.seen;
    assert.deepEqual(violations, [], "the page broke its own security policy");
    assert.deepEqual(abroad, [], "the page spoke to another host");
    assert.deepEqual(alerts, [], "a dialog opened");
    if (!this.settings.host.missing && !this.settings.host.cut) {
      assert.deepEqual(errors, [], "errors in the console");
    }
  }

  async close() {
    await this.context.close();
    await this.host.close();
  }

  picture(name, options = {}) {
    return picture(this.page, name, options);
  }

  pane(view) {
    return this.page.locator(`[data-view="${view}"]`);
  }

  /** The distinct ids that an attribute has in what a selector finds. */
  ids(selector, attribute = "data-claim") {
    const read = (all, name) => [...new Set(all.map((one) => one.getAttribute(name)))];
    return this.page.locator(`${selector}[${attribute}]`).evaluateAll(read, attribute);
  }

  markedClaims() {
    return this.ids('[data-view="text"] .passage ');
  }

  bars() {
    return this.ids('[data-view="timeline"] svg ');
  }

  pins() {
    return this.ids('[data-view="map"] svg ', "data-place");
  }

  /** The names by which assistive technology calls the places of the map. */
  pinNames() {
    const pins = this.page.locator('[data-view="map"] svg [data-place]');
    return pins.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
  }

  /** The codes of the notices that stand on the page. */
  notices() {
    const all = this.page.locator("[data-notice]");
    return all.evaluateAll((all) => all.map((one) => one.getAttribute("data-notice")));
  }

  /** Opens the field for a text where it is folded away. */
  async openField() {
    const field = this.page.locator('[data-input="account"]');
    if (!(await field.isVisible())) await this.page.click('[data-action="open"]');
    await field.waitFor({ state: "visible" });
    return field;
  }

  /** Fills the field, and the day of publication, and has the text read. */
  async read(text, published = "") {
    await (await this.openField()).fill(text);
    await this.page.fill('[data-input="published"]', published);
    await this.submit();
  }

  /** Presses Read and waits for the answer, whatever it is. */
  async submit() {
    await this.page.click('[data-action="read"]');
    await this.page.waitForSelector('html[data-busy="false"]', { state: "attached" });
    await this.settle();
  }

  /** After the frame in which everything that was asked for has been drawn. */
  settle() {
    return this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
}
