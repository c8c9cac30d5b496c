// A text that an embed names by `src`: whoever may read it, in whatever it is written, and no more of it than can be read.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ARTICLE_DAY } from "./lib/article.mjs";
import { FOR_ALL, elementHost, frameHost } from "./lib/hosts.mjs";
import { withHost } from "./lib/visit.mjs";

const SENTENCE = "قال الوزير سامر العلي إن القافلة وصلت إلى حلب.";

/** In the old Arabic code page of Windows. */
const in1256 = (text) => {
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder("windows-1256").decode(Uint8Array.of(byte)), byte]));
  return Buffer.from(Array.from(text, (letter) => bytes.get(letter)));
};
const wide = (text) => Buffer.from(`\ufeff${text}`, "utf16le");
const plain = (charset) => ({ "content-type": `text/plain${charset ? `; charset=${charset}` : ""}` });
const html = (charset) => ({ "content-type": `text/html${charset ? `; charset=${charset}` : ""}` });
const page = (head) => `<!DOCTYPE html><head>${head}</head><body><article><p>${SENTENCE}</p></article>`;

const FILES = {
  "said by the host": { body: in1256(SENTENCE), headers: plain("windows-1256") },
  "said by nobody": { body: in1256(SENTENCE), headers: plain() },
  "UTF-8, said by nobody": { body: SENTENCE, headers: plain() },
  "marked, and said otherwise": { body: wide(SENTENCE), headers: plain("utf-8") },
  "two bytes a letter, said by the host": { body: wide(SENTENCE).subarray(2), headers: plain("utf-16le") },
  "two bytes a letter, unmarked": { body: wide(SENTENCE).subarray(2), headers: plain() },
  "said by a name that there is not": { body: SENTENCE, headers: plain("klingon") },
  "said by the page itself": { body: in1256(page('<meta charset="windows-1256">')), headers: html() },
  "a page, said by the host": { body: in1256(page("")), headers: html('"windows-1256"') },
};

/** Where the account stands in a page. */
const PAGES = {
  "a page with a teaser before its main part": `<header><article>إعلان</article></header><main><p>قبل</p><article>${SENTENCE}</article></main>`,
  "a page whose main part is no article": `<aside><article>إعلان</article></aside><main>${SENTENCE}</main>`,
  "a page with an article and no main part": `<p>قبل</p><article>${SENTENCE}</article>`,
  "a page with neither": `<p>${SENTENCE}</p>`,
};

/** A site that gives files one after the other at one address; `host` names it as `src`. */
const withFile = (host, name, file, act) => {
  const pages = { [name]: file };
  return withHost(host, { site: { pages } }, act);
};

const sameOrigin = (src) => elementHost({ snippet: { src }, sameOrigin: true, siteHeaders: {} });

/** What an element reads of a file, once that is another. */
async function read(visit, file) {
  visit.site.pages["/file"] = file;
  return visit.element().evaluate(async (one) => (await one.analyze()).account.text.trim());
}

test("of a page that is named as a whole the article in its main part is read, and no teaser before it", () =>
  withFile(sameOrigin("/file"), "/file", Object.values(FILES)[0], async (visit) => {
    await visit.drawnElement();
    for (const [what, body] of Object.entries(PAGES)) assert.equal(await read(visit, { body, headers: html("utf-8") }), SENTENCE, what);
  }));

test("a file is read as it is written: by its mark, by what the host or the page says, or by what it looks like", () =>
  withFile(sameOrigin("/file"), "/file", Object.values(FILES)[0], async (visit) => {
    await visit.drawnElement();
    for (const [what, file] of Object.entries(FILES)) assert.equal(await read(visit, file), SENTENCE, what);
    visit.site.pages["/file"] = { body: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), headers: plain() };
    assert.equal(await visit.element().evaluate((one) => one.analyze().catch(({ code }) => code)), "src-refused");
  }));

for (const [form, host] of Object.entries({ element: sameOrigin, frame: (src) => frameHost({ snippet: { options: { lang: "ar", src } } }) })) {
  test(`${form}: of a file that is too long no more is taken than shows it`, () => {
    const file = { body: "قال. ".repeat(3_000_000), headers: plain("utf-8") };
    return withFile(host("/news/desk/long.txt"), "/news/desk/long.txt", file, async (visit) => {
      const told = form === "element" ? (await visit.event("isnad:error")).detail : (await visit.message("error")).data;
      assert.equal(told.code, "text-too-long");
      const window = form === "element" ? visit.page : await visit.frame();
      const taken = await window.evaluate(() => performance.getEntriesByType("resource").find((it) => it.name.endsWith("long.txt"))?.decodedBodySize ?? 0);
      assert.ok(taken < 20_000_000, `${taken} bytes were taken`);
    });
  });
}

/** The fragment's text, packed, from bytes that are none. */
const BROKEN = await (async () => {
  const packed = new Blob([Uint8Array.of(0xd9, 0x82, 0xff, 0xd9)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return Buffer.from(await new Response(packed).arrayBuffer()).toString("base64url");
})();

test("a fragment with broken letters is refused as a whole", () =>
  withHost(frameHost({ snippet: { options: { lang: "ar", t: BROKEN } } }), {}, async (visit) => {
    assert.equal((await visit.message("error")).data.code, "bad-fragment");
  }));

/** A site on which a file says who asked for it. */
const COOKIE = "reader=1";

const FILE = { body: SENTENCE, headers: plain("utf-8") };

for (const [src, isRead] of Object.entries({
  "a.txt": true,
  "../a.txt": true,
  "../b/a.htm": true,
  "../../a.txt": false,
  "/news/a.txt": false,
  "..%2f..%2fa.txt": false,
})) {
  test(`a frame reads files in the folder of its copy and below, and no others: ${src}`, () => {
    const page = { ...FILE, headers: html("utf-8") };
    const pages = { "/news/desk/v1/a.txt": FILE, "/news/desk/a.txt": FILE, "/news/desk/b/a.htm": page, "/news/a.txt": FILE };
    const host = frameHost({ snippet: { options: { lang: "ar", published: ARTICLE_DAY, src } } });
    return withHost(host, { site: { pages } }, async (visit) => {
      if (isRead) await visit.drawn();
      else assert.equal((await visit.message("error")).data.code, "src-refused");
      assert.equal(visit.site.requests.some((path) => path.endsWith("/a.txt") || path.endsWith("/a.htm")), isRead);
    });
  });
}

/** What was asked for with headers of this name, beside what the snippet itself loads. */
async function askedWith(header, requests) {
  const all = await Promise.all(requests.map(async (it) => [new URL(it.url()).pathname, await it.allHeaders()]));
  return all.filter(([path, headers]) => headers[header] && !path.endsWith("/embed.js")).map(([path]) => path);
}

test("what is asked of a copy on another origin names no page and brings no cookie, nor does what is asked of a file", () => {
  const file = { ...FILE, headers: { ...FILE.headers, ...FOR_ALL } };
  const host = elementHost({ snippet: { loading: "click" } });
  return withFile(host, "/news/desk/mine.txt", file, async (visit) => {
    await visit.context.addCookies([{ name: "reader", value: "1", url: visit.site.origin, sameSite: "Lax" }]);
    await visit.element().evaluate((one, src) => one.setAttribute("src", src), `${visit.site.url}mine.txt`);
    const requests = [];
    visit.context.on("request", (it) => it.url().startsWith(visit.site.origin) && requests.push(it));
    await visit.element().getByRole("button").click();
    await visit.drawn();
    assert.ok(requests.length > 8, `only ${requests.length} requests`);
    // Scripts name the script that asks for them.
    const isScript = (path) => path.endsWith(".js");
    assert.deepEqual((await askedWith("referer", requests)).filter((path) => !isScript(path)), []);
    assert.deepEqual(await askedWith("cookie", requests), []);
  });
});

for (const [form, host] of Object.entries({ element: sameOrigin("/news/desk/mine.txt"), frame: frameHost({ snippet: { options: { lang: "ar", src: "../mine.txt" } } }) })) {
  test(`${form}: a file is asked for without what the site knows its reader by`, () =>
    withFile(host, "/news/desk/mine.txt", FILE, async (visit) => {
      await visit.drawn();
      await visit.context.addCookies([{ name: "reader", value: "1", url: visit.site.origin }]);
      const asked = visit.context.waitForEvent("request", (it) => it.url().endsWith("/mine.txt"));
      await visit.page.reload();
      const headers = await (await asked).allHeaders();
      assert.ok(!headers.cookie?.includes(COOKIE), headers.cookie);
    }));
}
