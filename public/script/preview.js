// An article page in small, on which our own page shows what an editor is making. It says what: the element, its
// attributes, and the text of the article. It is the host that the documentation describes, policy and all. A static
// file it becomes itself.

/** A frame that works says so within this. */
const PATIENCE = 8_000;

const place = document.querySelector("[data-place=embed]");
const article = document.querySelector("article");
let shown;

// Steps in a frame would stand between the steps of the page around.
history.pushState = history.replaceState.bind(history);

const withWords = (tag, words) => Object.assign(document.createElement(tag), { textContent: words });

/** A sentence as the snippet has it, a link or none. */
function sentence(words, link) {
  const paragraph = document.createElement("p");
  paragraph.append(link ? Object.assign(withWords("a", words), { href: link }) : words);
  return paragraph;
}

function made({ tag, attributes, inside, link, height }) {
  const embed = document.createElement(tag);
  for (const [name, value] of attributes) embed.setAttribute(name, value);
  if (inside) embed.append(sentence(inside, link));
  if (tag === "isnad-account") {
    embed.style.setProperty("min-block-size", `${height}px`);
    embed.style.setProperty("--isnad-height", `${height}px`);
  }
  return embed;
}

/** Says so where a frame stays empty: nothing else can be told of it from outside. */
function wait(embed, silence) {
  setTimeout(() => {
    if (shown?.embed === embed && !shown.isReady) place.prepend(withWords("p", silence));
  }, PATIENCE);
}

function show(told) {
  const { language, direction, text, needsScript, silence } = told;
  Object.assign(document.documentElement, { lang: language, dir: direction });
  const lines = (text ?? "").split("\n").filter((line) => line.trim());
  article.replaceChildren(...lines.map((line) => withWords("p", line)));
  const embed = made(told);
  shown = { ...told, embed, isReady: false };
  place.replaceChildren(embed);
  if (needsScript) import(new URL("embed.js", import.meta.url));
  if (embed.contentWindow) wait(embed, silence);
}

/** The one sheet of a file that we made; in words of the account no tag begins. */
const SHEET = /<style>([^]*?)<\/style>/;

/**
 * Shows such a file: its sheet as one of this document, since no policy of ours allows one in the page, and all that it
 * has to show in the place of the article.
 */
async function showFile({ file }) {
  const sheet = await new CSSStyleSheet().replace(SHEET.exec(file)[1]);
  const { documentElement, body } = new DOMParser().parseFromString(file.replace(SHEET, ""), "text/html");
  document.querySelector("link[rel=stylesheet]")?.remove();
  document.adoptedStyleSheets = [sheet];
  Object.assign(document.documentElement, { lang: documentElement.lang, dir: documentElement.dir });
  document.body.replaceWith(document.adoptNode(body));
}

/** The steps along links of a file would stand between those of the page around, too. */
addEventListener("click", (event) => {
  const link = event.target.closest?.('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  location.replace(link.href);
});

addEventListener("message", ({ source, origin, data }) => {
  if (data?.isnad !== 1) return;
  // Nobody else who may be around shows anything here.
  const isOurs = source === parent && source !== window && origin === location.origin;
  if (isOurs && data.type === "preview") show(data);
  if (isOurs && data.type === "preview-file") showFile(data);
  if (source !== shown?.embed.contentWindow || data.type !== "ready") return;
  shown.isReady = true;
  const { sent: text, published } = shown;
  if (text) source.postMessage({ isnad: 1, type: "text", text, published }, "*");
});
