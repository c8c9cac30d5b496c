// The article of the examples as a host has it on its page, and the bits of markup that pages here are made of.

import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { inCheckout } from "./site.mjs";

const read = (relative) => readFileSync(inCheckout(relative), "utf8");

/** The article of examples/article as plain text. */
export const ARTICLE = read("examples/article/account.txt");
export const ARTICLE_DAY = "2023-03-19";

/** The sheet and the script of the hostile example. */
export const HOSTILE_CSS = read("examples/article/hostile.css");
export const HOSTILE_JS = read("examples/article/hostile.js");

/** The article's paragraphs, without its title and its headings. */
export const PARAGRAPHS = ARTICLE.trim()
  .split("\n\n")
  .filter((one) => one.length > 60);

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as it is written in markup or in an attribute. */
export const escaped = (text) => text.replace(/[&<>"]/g, (one) => ENTITIES[one]);

/** Paragraphs of an article, one with markup inside a claim, as editors leave it. */
export function articleMarkup(paragraphs, id = "story") {
  const inner = paragraphs.map((one) => `<p>${escaped(one)}</p>`).join("\n");
  const bold = inner.replace("معبر نصيب", "<b>معبر</b> <a href=\"#nasib\">نصيب</a>");
  return `<article id="${id}" lang="ar" dir="rtl">\n${bold}\n</article>`;
}

/** An attribute for each entry; `true` stands for one without a value. */
export function attributes(all) {
  const written = Object.entries(all).map(([name, value]) =>
    value === true ? name : `${name}="${escaped(String(value))}"`,
  );
  return written.join(" ");
}

/** Options as the fragment of `embed.html`. */
export function fragment(options) {
  const fields = Object.entries({ v: 1, ...options });
  return fields.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&");
}

/** Bytes as they come from `deflate-raw`, in the letters of an address. */
export function packed(text) {
  return deflateRawSync(Buffer.from(text)).toString("base64url");
}
