// Hosts of every kind that an embed has to bear: each is a page on an origin of its own, beside the site with Isnad.

import { ARTICLE, ARTICLE_DAY, HOSTILE_CSS, HOSTILE_JS, PARAGRAPHS, articleMarkup, attributes, fragment, packed } from "./article.mjs";

/** What a site has to send for pages of other origins to load its module scripts and programs, and for frames without an origin to load anything. */
export const FOR_ALL = { "access-control-allow-origin": "*" };

const SANDBOX = "allow-scripts allow-same-origin allow-popups allow-downloads";

const STYLE = `
  body { margin: 0 auto; max-width: 900px; font: 18px/1.8 serif; }
  header, footer, aside { padding: 12px; background: #eee; }
  iframe, isnad-account { display: block; width: 100%; border: 0; }
  isnad-account { min-height: 640px; }`;

/** What a host has around its article. */
const FURNITURE = {
  head: `<header><nav><a href="#news">أخبار</a> <a href="#reports">تحقيقات</a></nav></header><h1>شهادة</h1>`,
  foot: `<aside><h2>اقرأ أيضاً</h2><ul><li><a href="#more">مقال آخر</a></li></ul></aside><footer><p>«السنديان»</p></footer>`,
};

/** A whole page. The sheet is a file, so that a strict policy bears it. */
function wholePage(body, { dir = "rtl", meta = "", scripts = "" } = {}) {
  return `<!DOCTYPE html><html lang="ar" dir="${dir}"><head><meta charset="utf-8">${meta}<title>السنديان</title>
<link rel="stylesheet" href="/story.css">${scripts}</head>
<body>${FURNITURE.head}<main>${body}</main>${FURNITURE.foot}</body></html>`;
}

/** The pages of a host: its story with headers of its own, its sheet, and further files. */
function pages(body, { headers = {}, css = STYLE, more = {}, ...page } = {}) {
  return {
    "/story.html": { body: wholePage(body, page), headers },
    "/story.css": { body: css },
    ...more,
  };
}

const policy = (value) => ({ "content-security-policy": value });

/** Snippet A, with the article packed into the fragment unless other options say where it comes from. */
export function frameSnippet(site, { options, ...more } = {}) {
  const source = options ?? { lang: "ar", published: ARTICLE_DAY, t: packed(ARTICLE) };
  const src = `${site}v1/embed.html#${fragment(source)}`;
  const all = { src, title: "خريطة الشهادة", width: "100%", height: "640", sandbox: SANDBOX, ...more };
  const kept = Object.entries(all).filter(([, value]) => value !== null);
  return `<iframe ${attributes(Object.fromEntries(kept))} allow="clipboard-write; fullscreen"></iframe>`;
}

/** Snippet B without its script. */
export function elementSnippet(more = {}) {
  const all = { for: "#story", lang: "ar", "reference-date": ARTICLE_DAY, loading: "eager", ...more };
  return `<isnad-account ${attributes(all)}><p class="fallback">الشهادة في <a href="/table.html">جدول</a>.</p></isnad-account>`;
}

/** The script of snippet B, which may also stand beside frames. */
export const script = (site) => `<script type="module" src="${site}v1/embed.js"></script>`;

const STORY = articleMarkup(PARAGRAPHS);

/** A host that has snippet A under its article; `companion` adds embed.js. */
export function frameHost({ snippet = {}, companion = true, siteHeaders = companion ? FOR_ALL : {}, sameOrigin = false, ...page } = {}) {
  return {
    form: "iframe",
    sameOrigin,
    siteHeaders,
    pages: ({ site, siteOrigin }) => {
      const body = `${STORY}${frameSnippet(site, snippet)}<p id="after">بعد الإطار</p>${companion ? script(site) : ""}`;
      return pages(body, { ...page, headers: page.csp ? policy(page.csp(siteOrigin)) : {} });
    },
  };
}

/** A host that has snippet B under its article. */
export function elementHost({ snippet = {}, story = STORY, siteHeaders = FOR_ALL, sameOrigin = false, ...page } = {}) {
  return {
    form: "element",
    sameOrigin,
    siteHeaders,
    pages: ({ site, siteOrigin }) => {
      const body = `${story}${elementSnippet(snippet)}<p id="after">بعد العنصر</p>${script(site)}`;
      return pages(body, { ...page, headers: page.csp ? policy(page.csp(siteOrigin)) : {} });
    },
  };
}

/** The line of docs/embedding.md for the element, beside what a host needs for itself. */
const forElement = (site) =>
  `default-src 'self'; script-src 'self' ${site} 'wasm-unsafe-eval'; connect-src 'self' ${site}; worker-src blob:`;

export const noPolicy = () => frameHost();
export const noPolicyElement = () => elementHost();

export const elementPolicy = () => elementHost({ csp: forElement });

/** Nothing of Isnad but the frame: the companion script would be refused. */
export const frameOnly = () => frameHost({ companion: false, csp: (site) => `default-src 'self'; frame-src ${site}` });

/** The frame has no origin: no storage, no worker by address, and files only from who gives them to all. */
export const sandboxed = () => frameHost({ snippet: { sandbox: "allow-scripts" }, siteHeaders: FOR_ALL });

/** The host keeps Isnad itself. `allow-same-origin` would undo the sandbox there, so there is none. */
export const sameOrigin = () => frameHost({ snippet: { sandbox: null }, sameOrigin: true, siteHeaders: {} });
export const sameOriginElement = () => elementHost({ sameOrigin: true, siteHeaders: {} });

const [FIRST_STORY, SECOND_STORY] = [PARAGRAPHS.slice(0, 6), PARAGRAPHS.slice(6)];

/** Two articles with an element each; `csp` is the policy of their page. */
export function twoElements({ csp, ...second } = {}) {
  return {
    form: "element",
    siteHeaders: FOR_ALL,
    pages: ({ site, siteOrigin }) =>
      pages(
        `${articleMarkup(FIRST_STORY)}${elementSnippet()}` +
          `${articleMarkup(SECOND_STORY, "second")}${elementSnippet({ for: "#second", ...second })}` +
          `<p id="after">بعد العنصرين</p>${script(site)}${script(site)}`,
        { headers: csp ? policy(csp(siteOrigin)) : {} },
      ),
  };
}

/** Two frames of one article; the second is called "second" in links of the host. */
export function twoFrames(second = {}) {
  return {
    form: "iframe",
    siteHeaders: FOR_ALL,
    pages: ({ site }) =>
      pages(
        `${STORY}${frameSnippet(site)}<p>بينهما</p>` +
          `${frameSnippet(site, { name: "second-frame", "data-isnad-link": "second", ...second })}` +
          `<p id="after">بعد الإطارين</p>${script(site)}`,
      ),
  };
}

export const rightToLeft = () => elementHost({ dir: "rtl" });
export const leftToRight = () => elementHost({ dir: "ltr", snippet: { lang: "en" } });
export const leftToRightFrame = () =>
  frameHost({ dir: "ltr", snippet: { options: { lang: "en", published: ARTICLE_DAY, t: packed(ARTICLE) } } });

/** The hostile example's sheet and scripts around a frame and an element. */
export function hostile(form = "element") {
  const files = { css: HOSTILE_CSS, scripts: `<script src="/hostile.js"></script>` };
  const csp = (site) => `${forElement(site)}; frame-src ${site}`;
  const page = { ...files, csp, more: { "/hostile.js": { body: HOSTILE_JS } } };
  return form === "element" ? elementHost({ ...page, snippet: { highlight: "all" } }) : frameHost(page);
}

/** Every host of the matrix, by what it is called in a report. */
export const MATRIX = {
  "a host without a policy, frame": noPolicy,
  "a host without a policy, element": noPolicyElement,
  "a host with the documented policy for the element": elementPolicy,
  "a host that allows the frame and nothing else": frameOnly,
  "a host that sandboxes the frame without an origin": sandboxed,
  "a host of the same origin, frame": sameOrigin,
  "a host of the same origin, element": sameOriginElement,
  "a host with two elements": twoElements,
  "a host with two frames": twoFrames,
  "a host that runs from right to left": rightToLeft,
  "a host that runs from left to right": leftToRight,
  "a host that runs from left to right, frame": leftToRightFrame,
  "a host with hostile sheets and scripts, element": hostile,
  "a host with hostile sheets and scripts, frame": () => hostile("iframe"),
};

/** The same host on a day when the site with Isnad is down: what it looks like without us. */
export const DOWN = { missing: ["embed.js", "embed.html"] };
