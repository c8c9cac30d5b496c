// Strings that try to become more than text, made by combining what such strings are made of. Whoever lets one of them
// run opens a dialog, gets `__pwned` set on a window, changes the prototype of every object or asks for `/pwned`.

import { ARTICLE_DAY, escaped, fragment, packed } from "./article.mjs";

/** An address that no page of the tests has any business with. */
const ELSEWHERE = "http://127.0.0.1:9/pwned";

/** What a payload does when it runs. */
const ACTS = ["alert(1)", "window.__pwned=1", "top.__pwned=1", "fetch('/pwned')", "new Image().src='/pwned'"];

/** Each of these acts in turn, so that no form depends on one way to be noticed. */
const acting = (forms) => forms.map((form, at) => form(ACTS[at % ACTS.length]));

const scripts = () => {
  const around = ["", '">', "'>", "</title>", "</textarea>", "</style>", "</script>", "<!-->", "]]>", "--!>", "</noscript>", "</template>"];
  const plain = around.map((before) => (act) => `${before}<script>${act}</script>`);
  const odd = [
    (act) => `<ScRiPt>${act}</sCrIpT>`,
    (act) => `<script/x>${act}</script>`,
    (act) => `<script\n>${act}</script\n>`,
    (act) => `<scr<script>ipt>${act}</scr</script>ipt>`,
    (act) => `<script type=module>${act}</script>`,
    (act) => `<script type=importmap>{"imports":{"x":"data:text/javascript,${act}"}}</script>`,
    () => `<script src=/pwned></script>`,
    () => `<script src=${ELSEWHERE}></script>`,
    (act) => `<script src="data:text/javascript,${act}"></script>`,
    (act) => `<script>/*</script><script>*/${act}</script>`,
  ];
  return acting([...plain, ...odd]);
};

const HANDLED = [
  ["img", "onerror", "src=x"],
  ["img", "onload", "src='data:image/gif;base64,R0lGODlhAQABAAAAACw='"],
  ["svg", "onload", ""],
  ["body", "onload", ""],
  ["body", "onpageshow", ""],
  ["iframe", "onload", "src=about:blank"],
  ["object", "onerror", "data=x"],
  ["embed", "onload", "src=about:blank"],
  ["video", "onerror", "src=x"],
  ["video", "onloadstart", "src=x autoplay"],
  ["audio", "onerror", "src=x"],
  ["input", "onfocus", "autofocus"],
  ["select", "onfocus", "autofocus"],
  ["textarea", "onfocus", "autofocus"],
  ["button", "onfocus", "autofocus"],
  ["details", "ontoggle", "open"],
  ["marquee", "onstart", ""],
  ["style", "onload", ""],
  ["link", "onload", "rel=stylesheet href=data:text/css,"],
  ["div", "onanimationstart", "style=animation:x"],
  ["div", "onpointerenter", "style=position:fixed;inset:0"],
  ["div", "oncontentvisibilityautostatechange", "style=content-visibility:auto"],
  ["div", "onscrollend", "style=overflow:auto"],
  ["div", "onbeforematch", "hidden=until-found"],
  ["isnad-account", "onclick", "src=x"],
];
const SPACES = [" ", "/", "\t", "\n", "\f"];

const handlers = () => {
  const forms = HANDLED.map(([tag, event, more], at) => {
    const space = SPACES[at % SPACES.length];
    return (act) => `<${tag}${space}${more}${space}${event}="${act}">`;
  });
  const breaking = ["\"", "'", "`", "\" ", "' "].map((quote) => (act) => `${quote} onmouseover=${act} autofocus onfocus=${act} x=${quote}`);
  return acting([...forms, ...breaking]);
};

const foreign = () =>
  acting([
    (act) => `<svg><script>${act}</script></svg>`,
    (act) => `<svg><script href="data:text/javascript,${act}"/></svg>`,
    (act) => `<svg><a xlink:href="javascript:${act}"><text y=20>x</text></a></svg>`,
    (act) => `<svg><animate onbegin="${act}" attributeName=x dur=1s>`,
    (act) => `<svg><set onbegin="${act}" attributeName=x dur=1s>`,
    (act) => `<svg><a><animate attributeName=href values="javascript:${act}"/><text y=20>x</text></a></svg>`,
    (act) => `<svg><foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="${act}"/></foreignObject></svg>`,
    (act) => `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='x' onerror='${act}'/></svg>#x"/></svg>`,
    () => `<svg><image href=/pwned></svg>`,
    () => `<svg><filter><feImage href=/pwned></filter></svg>`,
    (act) => `<svg><style>@import '/pwned';</style><title><img src=x onerror=${act}></title></svg>`,
    (act) => `<math href="javascript:${act}">x</math>`,
    (act) => `<math><maction actiontype="statusline#x" xlink:href="javascript:${act}">x</maction></math>`,
    (act) => `<math><annotation-xml encoding="text/html"><img src=x onerror=${act}></annotation-xml></math>`,
  ]);

const addresses = () =>
  acting([
    (act) => `javascript:${act}`,
    (act) => `JaVaScRiPt:${act}`,
    (act) => `java\tscript:${act}`,
    (act) => `java\nscript:${act}`,
    (act) => `\u0001javascript:${act}`,
    (act) => ` javascript:${act}`,
    (act) => `javascript://x%0a${act}`,
    (act) => `javascript&colon;${act}`,
    (act) => `&#106;&#97;vascript:${act}`,
    (act) => `vbscript:${act}`,
    (act) => `data:text/html,<script>${act}</script>`,
    (act) => `data:text/html;base64,${Buffer.from(`<script>${act}</script>`).toString("base64")}`,
    (act) => `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${act}'/>`,
    (act) => `data:text/javascript,${act}`,
    () => "blob:null/pwned",
    () => "file:///pwned",
    () => ELSEWHERE,
    () => ELSEWHERE.slice("http:".length),
    () => ELSEWHERE.slice("http:".length).replaceAll("/", "\\"),
    () => `http:${ELSEWHERE.slice("http://".length)}`,
    () => `http://x@${ELSEWHERE.slice("http://".length)}`,
    () => "filesystem:http://127.0.0.1/pwned",
    () => "view-source:/pwned",
    () => "about:srcdoc",
    () => "ws://127.0.0.1:9/pwned",
  ]);

const confused = () =>
  acting([
    (act) => `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${act}&gt;">`,
    (act) => `<svg></p><style><a id="</style><img src=1 onerror=${act}>">`,
    (act) => `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${act}>`,
    (act) => `<svg><desc><table><td><style><img title="</style><img src onerror=${act}>">`,
    (act) => `<math><mi><table><mglyph><style><math><img src=x onerror=${act}></style>`,
    (act) => `<noscript><p title="</noscript><img src=x onerror=${act}>">`,
    (act) => `<noembed><img title="</noembed><img src onerror=${act}>">`,
    (act) => `<noframes><img title="</noframes><img src onerror=${act}>">`,
    (act) => `<xmp><p title="</xmp><img src onerror=${act}>">`,
    (act) => `<textarea><p title="</textarea><img src onerror=${act}>">`,
    (act) => `<title><p title="</title><img src onerror=${act}>">`,
    (act) => `<select><template><img src=x onerror=${act}></template></select>`,
    (act) => `<template><script>${act}</script></template>`,
    (act) => `<template shadowrootmode=open><img src=x onerror=${act}></template>`,
    (act) => `<div><template shadowrootmode=closed><slot onslotchange=${act}></slot></template>x</div>`,
    (act) => `<table><tr><td><form><input name=attributes onfocus=${act} autofocus></td></tr></table>`,
    (act) => `<!--<img src="--><img src=x onerror=${act}//">`,
    (act) => `<![CDATA[<img src=x onerror=${act}>]]>`,
    (act) => `<?xml-stylesheet href="javascript:${act}"?>`,
    (act) => `<a href=x><!--\n--!><img src=x onerror=${act}>-->`,
    (act) => `<listing>&lt;img src=x onerror=${act}&gt;</listing>`,
    (act) => `<plaintext><img src=x onerror=${act}>`,
  ]);

const documents = () =>
  acting([
    (act) => `<iframe srcdoc="<script>${act}</script>"></iframe>`,
    (act) => `<iframe srcdoc="&lt;img src=x onerror=${act}&gt;"></iframe>`,
    (act) => `<iframe src="javascript:${act}"></iframe>`,
    (act) => `<object data="javascript:${act}"></object>`,
    (act) => `<object type=text/html data="data:text/html,<script>${act}</script>"></object>`,
    (act) => `<embed src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${act}'/>">`,
    () => `<meta http-equiv=refresh content="0;url=/pwned">`,
    (act) => `<meta http-equiv=refresh content="0;url=javascript:${act}">`,
    () => `<base href="${ELSEWHERE}/">`,
    () => `<link rel=stylesheet href=/pwned>`,
    () => `<link rel=prefetch href=/pwned>`,
    () => `<link rel=dns-prefetch href=//pwned.invalid>`,
    (act) => `<form action="javascript:${act}"><input type=submit autofocus></form>`,
    (act) => `<button formaction="javascript:${act}">x</button>`,
    (act) => `<a href="javascript:${act}">x</a>`,
    (act) => `<a href="https:/x" ping=/pwned onclick=${act}>x</a>`,
    () => `<portal src=/pwned></portal>`,
    () => `<input type=image src=/pwned>`,
    () => `<video poster=/pwned></video>`,
    () => `<img srcset="/pwned 1x">`,
  ]);

const hexed = (text) => Array.from(text, (one) => `&#x${one.codePointAt(0).toString(16)};`).join("");
const numbered = (text) => Array.from(text, (one) => `&#${one.codePointAt(0)}`).join("");
const slashed = (text) => Array.from(text, (one) => `\\u${one.codePointAt(0).toString(16).padStart(4, "0")}`).join("");
const wide = (text) => Array.from(text, (one) => String.fromCodePoint(one.codePointAt(0) + 0xfee0)).join("");

const encoded = () => {
  const forms = [
    encodeURIComponent,
    (text) => encodeURIComponent(encodeURIComponent(text)),
    escaped,
    (text) => escaped(escaped(text)),
    hexed,
    numbered,
    slashed,
    wide,
    (text) => Buffer.from(text).toString("base64"),
    (text) => text.replaceAll("<", "+ADw-").replaceAll(">", "+AD4-"),
    (text) => text.replaceAll("<", "\\x3c").replaceAll(">", "\\x3e"),
    (text) => text.replaceAll("<", "%c0%bc"),
    (text) => text.replaceAll("<", "\u2039").replaceAll(">", "\u203a"),
  ];
  return acting(forms.map((form) => (act) => form(`<img src=x onerror=${act}>`)));
};

const HIDDEN = ["\u0000", "\u202e", "\u2066", "\u2069", "\u200f", "\u061c", "\ufeff", "\u2028", "\u2029", "\u00ad", "\ud800", "\udc00", "\u{e0001}"];

const hidden = () =>
  acting([
    ...HIDDEN.map((sign) => (act) => `<scr${sign}ipt>${act}</scr${sign}ipt>`),
    ...HIDDEN.slice(0, 8).map((sign) => (act) => `<${sign}img src=x onerror${sign}=${act}>${sign}`),
    (act) => `\u202e>tpircs/<)1(trela>tpircs<\u202c${act}`,
    (act) => `"\u2028${act}\u2029"`,
  ]);

const prototypes = () => [
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '[{"__proto__":{"polluted":1,"toString":"x"}}]',
  "__proto__[polluted]=1",
  "__proto__.polluted=1",
  "constructor[prototype][polluted]=1",
  "constructor.prototype.polluted=1",
  "__proto__",
  "constructor",
  "prototype",
  "hasOwnProperty",
  "__defineGetter__",
  "toString",
  "valueOf",
  "then",
];

const NAMES = ["isnad", "document", "body", "location", "heard", "trustedTypes", "customElements", "CSS", "name", "getElementById"];

const clobbering = () => {
  const forms = [
    (name) => `<a id=${name}><a id=${name} name=file href=/pwned>`,
    (name) => `<form id=${name}><input name=attributes><input name=children></form>`,
    (name) => `<img name=${name}><iframe name=${name} srcdoc=x></iframe>`,
  ];
  return NAMES.map((name, at) => forms[at % forms.length](name));
};

const breaking = () =>
  acting([
    (act) => `"}],"claims":[{"id":"<img src=x onerror=${act}>"}]}//`,
    (act) => `\\"};${act}//`,
    (act) => `');${act}//`,
    (act) => `\`);${act}//`,
    (act) => `-->]]>*/};${act}/*`,
    (act) => `\${${act}}`,
    (act) => `{{constructor.constructor('${act}')()}}`,
    (act) => `#{${act}}<%= ${act} %>`,
    (act) => `\r\nContent-Type: text/html\r\n\r\n<script>${act}</script>`,
    (act) => `&lt;/script&gt;&lt;script&gt;${act}`,
    () => "{".repeat(5000),
    () => `[${"[".repeat(5000)}`,
    () => `${"<b>".repeat(2000)}`,
    () => "1e999",
    () => "-0",
    () => "NaN",
  ]);

const styles = () =>
  acting([
    (act) => `</style><img src=x onerror=${act}>`,
    () => `</style><style>*{background:url(/pwned)}</style>`,
    () => `red;background:url(/pwned)`,
    () => `red}*{background:url(/pwned)}`,
    () => `@import "/pwned";`,
    () => `@font-face{font-family:x;src:url(/pwned)}*{font-family:x}`,
    () => `url(/pwned)`,
    () => `image-set("/pwned" 1x)`,
    () => `"/**/;content:url(/pwned);x:"`,
    () => `\\3c script>`,
    (act) => `expression(${act})`,
    (act) => `-moz-binding:url(data:text/xml,${act})`,
    () => `input[value^="a"]{background:url(/pwned)}`,
    () => `::part(x){background:url(/pwned)}`,
    () => `--isnad-accent:url(/pwned)`,
    () => `auto" style="background:url(/pwned)`,
  ]);

const formulas = () => [
  `=HYPERLINK("${ELSEWHERE}","x")`,
  `=WEBSERVICE("${ELSEWHERE}")`,
  "=cmd|' /C calc'!A0",
  "+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "\t=1+1",
  "\r=1+1",
  "＝1+1",
  '";=1+1',
  '"\n=1+1',
  "%0A=1+1",
];

const selectors = () => ["*", "script", "html", "[", "::highlight(isnad-affirmed)", ":has(", "a:not(", ":is(*)", "#\\", "body *, head *", "isnad-account", "\\0"];

const FAMILIES = {
  scripts,
  handlers,
  foreign,
  addresses,
  confused,
  documents,
  encoded,
  hidden,
  prototypes,
  clobbering,
  breaking,
  styles,
  formulas,
  selectors,
};

/** Every payload, with the family it is of. */
export const PAYLOADS = Object.entries(FAMILIES).flatMap(([family, make]) => make().map((text) => ({ family, text })));

/** Payloads of some families, as strings. */
export const payloads = (...families) =>
  PAYLOADS.filter(({ family }) => families.length === 0 || families.includes(family)).map(({ text }) => text);

/** The attributes that a host may write on the element. */
export const ATTRIBUTES = [
  "for", "src", "lang", "dir", "numerals", "reference-date", "view", "highlight", "theme", "loading", "claim", "corrections",
  "readonly",
];

/** The keys that a fragment of `embed.html` may hold. */
export const KEYS = ["v", "t", "src", "published", "lang", "theme", "view", "parent", "readonly", "link"];

/** The keys that a link inside an account may hold. */
const LINK_KEYS = ["c", "s", "p", "q", "h", "m", "t", "b", "o", "l", "e"];

/** A sentence that reads as a claim, with the payload as what is said. */
export const sentence = (payload) => `قال الشاهد سليم الحداد إن ${payload} وصل إلى حلب في 3 آذار/مارس 2023.`;

/** A text of a sentence for each payload, as it is pasted. */
export const pasted = (all) => all.map(sentence).join("\n");

/** The bytes of a file that `src` names. Half characters have no bytes of their own. */
export const file = (all) => Buffer.from(pasted(all));

/** An attribute of the element with the payload as its value. */
export const attribute = (name, payload) => ({ [name]: payload });

/** Fragments with the payload under a key, as it is written by a program and as it is typed. */
export function fragments(key, payload) {
  const base = key === "t" || key === "src" ? {} : { t: packed(sentence("الوفد")) };
  const [written, rest] = [fragment({ ...base, published: ARTICLE_DAY, [key]: wellFormed(payload) }), fragment(base)];
  return key === "t" ? [written, `v=1&t=${packed(payload)}`] : [written, `${rest}&${key}=${payload}`];
}

/** A saved link with the payload under each of its keys. */
export function savedLink(payload) {
  const value = encodeURIComponent(wellFormed(payload));
  return LINK_KEYS.map((key) => `${key}=${value}`).join("&");
}

/** Messages of each type with the payload where a value belongs. */
export const messages = (payload) => [
  { isnad: 1, type: "select", claimId: payload },
  { isnad: 1, type: "select", link: payload },
  { isnad: 1, type: "select", link: savedLink(payload) },
  { isnad: 1, type: "seek", time: payload },
  { isnad: 1, type: "theme", theme: payload },
  { isnad: 1, type: "text", text: sentence(payload), published: payload },
  { isnad: 1, type: payload },
  { isnad: payload, type: "theme", theme: "dark" },
  payload,
];

/** Half characters cannot stand in an address. */
const wellFormed = (text) => text.toWellFormed();

/** Every way of a payload into an embed. */
export const CHANNELS = {
  pasted: (payload) => [pasted([payload])],
  file: (payload) => [file([payload])],
  attributes: (payload) => ATTRIBUTES.map((name) => attribute(name, payload)),
  fragments: (payload) => KEYS.flatMap((key) => fragments(key, payload)),
  savedLink: (payload) => [savedLink(payload), `${fragment({ t: packed(sentence("الوفد")) })}&link=${encodeURIComponent(savedLink(payload))}`],
  messages,
};

/** What a page must not hold after a payload has come to it: elements and attributes that no view is made of. Runs in the page. */
export function foreignIn(root) {
  const FORBIDDEN =
    "script, iframe, frame, object, embed, base, meta, link, form[action], form[id], form[name], img, image, video, audio, source, picture, portal, marquee, " +
    "template, math, foreignObject, animate, set, use, feImage, style, :not(body) > noscript, xmp, plaintext, listing, isnad-account";
  const inside = (one) => (root.host ? true : one.closest("body") !== null);
  const isBoot = (one) => one.localName === "script" && one.hasAttribute("src") && !/pwned|^data:|^javascript:/.test(one.getAttribute("src"));
  const elements = Array.from(root.querySelectorAll(FORBIDDEN)).filter((one) => inside(one) && !isBoot(one));
  const risky = (name, value) =>
    /^on/i.test(name) ||
    (/^(href|xlink:href|src|srcset|action|formaction|data|poster|ping|background)$/i.test(name) &&
      /^\s*(javascript|data|vbscript|file):|pwned/i.test(value));
  const attributes = Array.from(root.querySelectorAll("*")).flatMap((one) =>
    Array.from(one.attributes).filter(({ name, value }) => inside(one) && risky(name, value)).map(({ name }) => `${one.localName}[${name}]`),
  );
  const words = elements.map((one) => one.outerHTML.slice(0, 120));
  const signs = [];
  if (globalThis.__pwned) signs.push("__pwned is set");
  if ("polluted" in {}) signs.push("every object is polluted");
  return [...words, ...attributes, ...signs];
}
