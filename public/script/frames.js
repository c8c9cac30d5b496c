// Frames of ours in somebody else's page: as high as what is in them, and linked to by the page's own address.

import { isPlain, metered } from "./bounds.js";
import { askHeight } from "./heights.js";
import { hostLinkOf } from "./hostlink.js";

const post = (frame, message) => frame.contentWindow?.postMessage({ isnad: 1, ...message }, "*");

/** What a frame tells: of its link, and of nothing longer than one. */
const isLink = (value) => typeof value === "string" && value.length <= 8192;

/** Looks after one frame; answers what takes its messages in. */
function looking(frame) {
  const isInTime = metered();
  const open = (link, keep) => post(frame, { type: "select", link, keep });
  // A frame that waits to come near loads at once.
  const place = hostLinkOf(frame, { begin: () => (frame.loading = "eager"), open });
  let opened;
  const HEARD = {
    /** It may say so again when it is asked: a link is opened once, and again where another page is in the frame. */
    ready() {
      place.watch();
      const isOpened = opened === frame.src;
      opened = frame.src;
      if (place.link() && !isOpened) open(place.link(), false);
    },
    height: ({ height }) => askHeight(frame, height),
    select: ({ claimId, source, link, chosen }) => isLink(link) && place.tell({ claimId, source, link, chosen: chosen === true }),
  };
  return (data) => isInTime() && Object.hasOwn(HEARD, data.type) && HEARD[data.type](data);
}

/** Looks after all frames that show `embed.html` of this site, those that come later too. */
export function adoptFrames(base) {
  const places = new Set(["embed.html", "v1/embed.html"].map((name) => new URL(name, base).href));
  const all = () => [...document.querySelectorAll("iframe")].filter((it) => places.has(it.src.replace(/[#?].*$/s, "")));
  const known = new WeakMap();
  const lookAfter = (frame) => {
    if (!known.has(frame)) known.set(frame, looking(frame));
    return known.get(frame);
  };
  addEventListener("message", ({ source, data }) => {
    if (!isPlain(data) || data.isnad !== 1) return;
    const frame = all().filter((it) => it.contentWindow === source)[0];
    if (frame) lookAfter(frame)(data);
  });
  for (const frame of all()) {
    lookAfter(frame);
    // What it has told before is told again.
    post(frame, { type: "hello" });
  }
}
