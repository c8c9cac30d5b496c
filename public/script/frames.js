// Frames of ours in somebody else's page: as high as what is in them, and linked to by the page's own address.

import { askHeight } from "./heights.js";
import { linkName, linkOf, pushLink } from "./hostlink.js";

/** Looks after all frames that show `embed.html` of this site, those that come later too. */
export function adoptFrames(base) {
  const places = ["embed.html", "v1/embed.html"].map((name) => new URL(name, base).href);
  const isOurs = (frame) => places.includes(frame.src.replace(/[#?].*$/s, ""));
  const frameOf = (source) => [...document.querySelectorAll("iframe")].find((it) => it.contentWindow === source && isOurs(it));
  const ask = (frame, link) => frame.contentWindow.postMessage({ isnad: 1, type: "select", ...(link ? { link } : { claimId: null }) }, "*");
  const HEARD = {
    ready: (frame) => linkOf(linkName(frame)) && ask(frame, linkOf(linkName(frame))),
    height: (frame, { height }) => askHeight(frame, height),
    select(frame, { link }) {
      if (typeof link === "string" && link.length <= 8192) pushLink(linkName(frame), link);
    },
  };
  addEventListener("message", ({ source, data }) => {
    if (data?.isnad !== 1 || !Object.hasOwn(HEARD, data.type)) return;
    const frame = frameOf(source);
    if (frame) HEARD[data.type](frame, data);
  });
  addEventListener("popstate", () => {
    for (const frame of document.querySelectorAll("iframe")) if (isOurs(frame)) ask(frame, linkOf(linkName(frame)));
  });
}
