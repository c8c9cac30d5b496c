// The part of an embed in the address of the page around it: what a reader has chosen there, under a name that no other
// embed of the page has. Whatever else stands in the address, and every other step of the page, is the page's own.

import { partOf, withPart } from "./fragment.js";

const nameOf = (embed) => embed.dataset.isnadLink || "isnad";

/** Frames that show an embed, from whichever site; other frames bear no such fragment. */
const isFrame = (it) => it.localName === "iframe" && /\/embed\.html(\?[^#]*)?#(.*&)?v=1(&|$)/s.test(it.src);

/** By embed, the parts of the address that it has written or was opened on. */
const held = new WeakMap();

/**
 * Whether a part of the address, or one that is still to be written, is that of an embed. Of all that have one name the
 * first has it; but what one has written stays its own where another comes to stand before it. In a shadow tree, where
 * nobody sees which stands before, an embed has a name of its own or no part.
 */
function isOf(embed, part) {
  if (embed.getRootNode() !== document) return Boolean(embed.dataset.isnadLink);
  const isSame = (it) => it === embed || (nameOf(it) === nameOf(embed) && (it.localName !== "iframe" || isFrame(it)));
  const all = [...document.querySelectorAll("isnad-account, iframe")].filter(isSame);
  return (all.filter((it) => held.get(it)?.has(part))[0] ?? all[0]) === embed;
}

/** The address of the page with another fragment: whole, since a page may have its addresses resolved elsewhere. */
const addressWith = (fragment) => location.href.replace(/#.*$/s, "") + (fragment && `#${fragment}`);
const fragmentWith = (name, link) => withPart(location.hash.slice(1), name, link);
const partIn = (name) => partOf(location.hash.slice(1), name);

/** Whether the last step was one back or forth; undefined where the browser does not tell. */
let isTraversal;
/** Where the page has gone since it was loaded; further back there is only what an address says by itself. */
const gone = new Set([location.href]);
globalThis.navigation?.addEventListener("navigate", ({ navigationType, destination }) => {
  isTraversal = navigationType === "traverse";
  if (!isTraversal) gone.add(destination.url);
});

/** Addresses to which a reader has been led, and those where the browser puts a reader back to where he was. */
const led = new Set();
if (performance.getEntriesByType("navigation")[0]?.type !== "navigate") led.add(location.href);

/** Brings an embed into sight, once all that stands around it is there. */
function bringIntoSight(embed) {
  const bring = () => embed.scrollIntoView();
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", bring, { once: true });
  else bring();
}

/**
 * What one embed has in the address. `begin()` is called where an address leads to the embed, which may wait for its
 * reader still; `open(link, isStep)` where the address says something else than before: a link, or, as a step that we
 * have taken ourselves, what was lit then.
 */
export function hostLinkOf(embed, { begin, open }) {
  const own = held.get(embed) ?? new Set();
  held.set(embed, own);
  // Others may come and go before it: whose a name is, is asked for each time.
  const link = () => {
    const part = partIn(nameOf(embed));
    return part && isOf(embed, part) ? part : "";
  };
  /** By address, what was lit where a choice was made and what after it. */
  const steps = new Map();
  /** What the address has said last of this embed, whether it still does, and all of it; and what was told to be lit. */
  let said = link();
  let isSaid = true;
  let at = location.href;
  let lit = said;

  const write = (how, now) => {
    // Refused in some sandboxes, and when asked for too often: the address then stays as it is.
    try {
      history[how](history.state, "", addressWith(fragmentWith(nameOf(embed), now)));
    } catch {
      return;
    }
    own.add(now);
    [said, isSaid, at] = [now, true, location.href];
    steps.set(at, now);
    led.add(at);
  };
  const lead = () => {
    begin();
    bringIntoSight(embed);
  };
  const hear = () => {
    if (!embed.isConnected) return end();
    const now = link();
    // From a choice back to before it, where the page was loaded anew in between.
    if (isTraversal && isSaid && !now && !gone.has(location.href)) steps.set(location.href, "");
    const isAgain = isTraversal === false && (!isSaid || location.href === at);
    const isNew = now !== said || isAgain;
    const isStep = now !== said && isTraversal !== false && steps.has(location.href);
    [isSaid, at] = [Boolean(now), location.href];
    if (now || isStep) said = now;
    if (isStep) return open(steps.get(at), true);
    // A part that is gone went with another link of the page, and one that is the same is no news: neither asks for anything.
    if (!now || !isNew) return;
    own.add(now);
    led.add(at);
    open(now, false);
    // Back and forth the browser itself puts a reader where he was.
    if (!isTraversal) lead();
  };

  const watch = () => addEventListener("popstate", hear);
  const end = () => removeEventListener("popstate", hear);

  watch();
  if (said && led.has(at)) begin();
  else if (said) lead();
  if (said) {
    own.add(said);
    led.add(at);
  }
  return {
    link,
    /** The address that opens on what is shown; that of the page alone where the embed has no part in it. */
    address: (shown) => addressWith(isOf(embed) ? fragmentWith(nameOf(embed), shown) : fragmentWith("isnad", "")),
    /** The embed tells what is lit: what a reader has chosen is a step of the history, and what he puts out is no longer said. */
    tell({ claimId, source, link: now, chosen }) {
      const before = lit;
      lit = now;
      if (link() === now) return;
      if (chosen && isOf(embed)) {
        steps.set(location.href, before);
        write("pushState", now);
      } else if (claimId === null && source !== "host" && link()) write("replaceState", now);
    },
    /** Steps of the page are heard until the end, or until one finds the embed gone; then again from here on. */
    watch,
    end,
  };
}
