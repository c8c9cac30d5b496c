// A host's page with embeds as its reader has it open: what is heard from the embeds, and what went wrong.

import assert from "node:assert/strict";
import { lastFailure, picture } from "./album.mjs";
import { sharedBrowser } from "./browser.mjs";
import { hostLayout, hostMarkup } from "./layout.mjs";
import { serve } from "./server.mjs";

/** What payloads ask for when they run; see payloads.mjs. */
const BAIT = /^[a-z]+:\/\/[^/]*(\/news\/desk(\/v1)?)?\/pwned([?#].*)?$/;

/** Within this an embed has to be drawn, or to have said why not. */
const DRAWN_WITHIN = 30_000;

const SETTINGS = {
  viewport: { width: 1280, height: 900 },
  theme: "light",
  locale: "ar",
  /** Functions run before the scripts of every window: a way to take something from the browser. */
  before: [],
  /** What the site with Isnad does wrong; see `serve`. */
  site: {},
  /** Added to the host's address: `?…` or `#…`. */
  address: "",
  javaScriptEnabled: true,
  serviceWorkers: "allow",
  patience: 15_000,
};

/**
 * Opens the page of a host, lets `act` use it, and checks that no policy was broken, no dialog opened and nobody
 * else was spoken to. A host is a function of the two sites: see hosts.mjs.
 */
export async function withHost(host, settings, act) {
  const visit = await Visit.open(host, { ...SETTINGS, ...settings });
  try {
    await act(visit);
    visit.check();
  } catch (error) {
    await lastFailure(visit.page, "embed-");
    throw error;
  } finally {
    await visit.close();
  }
}

export class Visit {
  static async open(host, settings) {
    const site = await serve({ ...settings.site, headers: { ...host.siteHeaders, ...settings.site.headers } });
    const pages = host.sameOrigin ? site : await serve({});
    Object.assign(pages.pages, host.pages({ site: site.url, siteOrigin: site.origin, own: pages.origin }));
    const browser = await sharedBrowser();
    const { viewport, theme, locale, javaScriptEnabled, serviceWorkers } = settings;
    const context = await browser.newContext({
      viewport,
      locale,
      colorScheme: theme,
      javaScriptEnabled,
      serviceWorkers,
      reducedMotion: "reduce",
      timezoneId: "Asia/Damascus",
    });
    const visit = new Visit({ host, settings, site, pages, context, page: await context.newPage() });
    await visit.watch();
    await visit.page.goto(visit.address(settings.address), { waitUntil: "load" });
    return visit;
  }

  constructor(parts) {
    Object.assign(this, parts);
    this.seen = { violations: [], errors: [], dialogs: [], abroad: [], requests: [], bait: [] };
  }

  /** The address of the host's page, with what stands behind it. */
  address(more = "") {
    return `${this.pages.origin}/story.html${more}`;
  }

  async watch() {
    const { context, page, seen, settings } = this;
    page.setDefaultTimeout(settings.patience);
    await context.exposeBinding("tellViolation", (_, violation) => seen.violations.push(violation));
    await context.addInitScript(listen);
    for (const script of settings.before) await context.addInitScript(script);
    context.on("request", (request) => this.note(request));
    context.on("weberror", (error) => seen.errors.push(String(error.error())));
    context.on("dialog", (dialog) => seen.dialogs.push(dialog.message()) && dialog.dismiss());
    page.on("console", (message) => this.hear(message));
  }

  note(request) {
    const url = request.url();
    this.seen.requests.push(url);
    if (BAIT.test(url)) this.seen.bait.push(url);
    const isOurs = [this.site.origin, this.pages.origin].some((origin) => url.startsWith(`${origin}/`));
    if (!isOurs && !/^(blob|data|about):/.test(url)) this.seen.abroad.push(url);
  }

  hear(message) {
    const text = message.text();
    const isPolicy = /content security policy|trusted ?(types|html|script)/i.test(text);
    if (isPolicy) this.seen.violations.push(text);
    else if (message.type() === "error") this.seen.errors.push(text);
  }

  /** What must hold at the end of every visit. */
  check() {
    const { violations, dialogs, abroad, bait } = this.seen;
    assert.deepEqual(violations, [], "a security policy was broken");
    assert.deepEqual(dialogs, [], "a dialog opened");
    assert.deepEqual(abroad, [], "somebody else was spoken to");
    assert.deepEqual(bait, [], "a payload made a request");
  }

  async close() {
    await this.context.close();
    await this.pages.close();
    if (this.pages !== this.site) await this.site.close();
  }

  picture(name, options = {}) {
    return picture(this.page, `embed-${name}`, options);
  }

  layout() {
    return hostLayout(this.page);
  }

  markup() {
    return hostMarkup(this.page);
  }

  /** The text of the host's article as a reader sees it. */
  articleText() {
    return this.page.innerText("#story");
  }

  element(nth = 0) {
    return this.page.locator("isnad-account").nth(nth);
  }

  /** The window inside the frame. */
  async frame(nth = 0) {
    const handle = await this.page.locator("iframe").nth(nth).elementHandle();
    return handle.contentFrame();
  }

  /** Everything that was heard in the host's window so far, of one kind: an event's name, or "message". */
  async heard(kind) {
    const all = await this.page.evaluate(() => globalThis.heard);
    return all.filter((one) => one.kind === kind);
  }

  /** The codes of all errors that the embeds told, as events or as messages. */
  async codes() {
    const events = (await this.heard("isnad:error")).map((one) => one.detail?.code);
    const messages = (await this.heard("message")).filter((one) => one.data?.type === "error");
    return [...events, ...messages.map((one) => one.data.code)];
  }

  /** Waits for an event of an element; fails with what was heard instead. */
  async event(kind, nth = 0) {
    const came = ({ kind, nth }) => globalThis.heard.find((one) => one.kind === kind && one.from === nth);
    const found = this.page.waitForFunction(came, { kind, nth }, { timeout: DRAWN_WITHIN });
    return (await found.catch(() => this.fail(`no ${kind} of element ${nth}`))).jsonValue();
  }

  /** Waits for a message of a type from a frame; fails with what was heard instead. */
  async message(type, nth = 0) {
    const came = ({ type, nth }) =>
      globalThis.heard.find((one) => one.kind === "message" && one.from === nth && one.data?.type === type);
    const found = this.page.waitForFunction(came, { type, nth }, { timeout: DRAWN_WITHIN });
    return (await found.catch(() => this.fail(`no message ${type} of frame ${nth}`))).jsonValue();
  }

  async fail(what) {
    const heard = (await this.page.evaluate(() => globalThis.heard)).map((one) => JSON.stringify(one).slice(0, 120));
    const { errors, violations } = this.seen;
    assert.fail(`${what}; heard: ${heard.join(" ")}; ${JSON.stringify({ errors, violations })}`);
  }

  /** Waits until an embed has drawn its account; answers where to look for what it drew. */
  async drawn(nth = 0) {
    return this.host.form === "iframe" ? this.drawnFrame(nth) : this.drawnElement(nth);
  }

  async drawnFrame(nth = 0) {
    await this.page.locator("iframe").nth(nth).scrollIntoViewIfNeeded();
    const frame = await this.frame(nth);
    const within = { state: "attached", timeout: DRAWN_WITHIN };
    await frame.waitForSelector("[data-claim]", within).catch(() => this.fail(`frame ${nth} has drawn no claim`));
    return frame;
  }

  async drawnElement(nth = 0) {
    await this.element(nth).scrollIntoViewIfNeeded();
    await this.event("isnad:parsed", nth);
    await this.element(nth).locator("[data-claim]").first().waitFor({ state: "attached" });
    return this.element(nth);
  }

  /** After the frame in which everything that was asked for has been drawn. */
  settle() {
    return this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }

  /** Waits a moment in which nothing is expected to happen. */
  quiet(milliseconds = 400) {
    return this.page.waitForTimeout(milliseconds);
  }
}

/**
 * Runs in every window before its scripts: writes down what embeds tell, what a policy refuses and what moves.
 * What it needs later it takes now, since hosts change the methods of lists.
 */
function listen() {
  const heard = [];
  const push = Array.prototype.push.bind(heard);
  const indexOf = Function.prototype.call.bind(Array.prototype.indexOf);
  const plain = (value) => {
    try {
      return structuredClone(value);
    } catch {
      return String(value);
    }
  };
  Object.defineProperty(globalThis, "heard", { get: () => heard });
  const elements = () => document.querySelectorAll("isnad-account");
  for (const name of ["ready", "parsed", "select", "time", "correct", "error", "resize"]) {
    document.addEventListener(`isnad:${name}`, ({ type, target, detail, bubbles, composed }) =>
      push({ kind: type, from: indexOf(elements(), target), detail: plain(detail), bubbles, composed }),
    );
  }
  addEventListener("message", ({ source, data, origin }) => {
    const from = Array.from(document.querySelectorAll("iframe"), (one) => one.contentWindow === source).indexOf(true);
    push({ kind: "message", from, data: plain(data), origin });
  });
  document.addEventListener("securitypolicyviolation", (event) => {
    const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = event;
    globalThis.tellViolation(`${effectiveDirective} refused ${blockedURI} ${sample} (${sourceFile}:${lineNumber})`);
  });
  globalThis.shifted = 0;
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) if (!shift.hadRecentInput) globalThis.shifted += shift.value;
  }).observe({ type: "layout-shift", buffered: true });
}
