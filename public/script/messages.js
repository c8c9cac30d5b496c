// Messages between a page in a frame and the page around it: `{ isnad: 1, id, type, ... }`. What comes is trusted only as
// far as it is checked here: from whom, how much, how often, and of what shape.

import { asking } from "./asking.js";
import { isPlain, metered } from "./bounds.js";
import { isDay } from "./day.js";
import { localTime } from "./time.js";

const MOST_LETTERS = 2_000_000;

const isWords = (value, most) => typeof value === "string" && value.length <= most;
const isAbsent = (value) => value === undefined || value === null;

/** What each message may say; everything else of it is left unread. */
const SHAPES = {
  hello: () => ({}),
  select: ({ claimId, link, keep }) =>
    isAbsent(link) ? (claimId === null || isWords(claimId, 64)) && { claimId } : isWords(link, 8192) && { link, keep: keep === true ? "1" : undefined },
  seek({ time }) {
    const local = isWords(time, 40) && localTime(time);
    return local && { time: local };
  },
  theme: ({ theme }) => isWords(theme, 5) && /^(auto|light|dark)$/.test(theme) && { theme },
  text: ({ text, published }) =>
    isWords(text, MOST_LETTERS) && (isAbsent(published) || isDay(published)) && { text, published: published ?? undefined },
};

/** Names that no honest message bears. */
const POISONED = ["__proto__", "constructor", "prototype"];

/** What is told; what else the program says of itself stays inside. */
const TOLD = ["ready", "height", "select", "time", "error"];
/** What is told again to who asks: a script around may begin to listen late. */
const TOLD_AGAIN = ["ready", "height"];

/** Whether a message means to be one of ours: then it is told where it cannot be used. */
const isMeant = (data) => data?.isnad === 1 && typeof data.type === "string" && Object.hasOwn(SHAPES, data.type);

const isTooLong = (data) => isMeant(data) && data.type === "text" && typeof data.text === "string" && data.text.length > MOST_LETTERS;

/** Whether a message names another frame than the one of this name. */
const isForOther = (data, id) => data?.isnad === 1 && !isAbsent(data.id) && data.id !== id;

/** What a message asks for, `{ type, ...fields }`; null where it is none of ours. */
export function asked(data) {
  if (!isPlain(data) || POISONED.some((name) => Object.hasOwn(data, name))) return null;
  const own = (name) => (Object.hasOwn(data, name) ? data[name] : undefined);
  const type = own("type");
  if (own("isnad") !== 1 || typeof type !== "string" || !Object.hasOwn(SHAPES, type)) return null;
  const fields = SHAPES[type]({
    claimId: own("claimId"),
    link: own("link"),
    keep: own("keep"),
    time: own("time"),
    theme: own("theme"),
    text: own("text"),
    published: own("published"),
  });
  return fields ? { type, ...fields } : null;
}

/**
 * Does what is asked after all that has come meanwhile, and of each kind the latest alone: were a message answered before
 * the next is looked at, a flood would last as long as its answers and never be more than so many in a second.
 */
function unhurried(ask) {
  const waiting = new Map();
  const askAll = () => {
    const all = [...waiting.values()];
    waiting.clear();
    all.forEach(ask);
  };
  return (message) => {
    if (!waiting.size) setTimeout(askAll);
    waiting.delete(message.type);
    waiting.set(message.type, message);
  };
}

/** How high we are in the words of AMP, and in those of Pym where the address asks for them: `?pym=1&childId=...`. */
function tellOthers(height, to) {
  window.parent.postMessage({ sentinel: "amp", type: "embed-size", height }, to);
  const asked = new URLSearchParams(location.search);
  if (asked.get("pym") !== "1") return;
  window.parent.postMessage(["pym", asked.get("childId") ?? "", "height", height].join("xPYMx"), to);
}

/** The page around this one: its origin, and the name that it has given the frame, where the frame was told so. */
export function messagesFrom({ parent, id = "" }) {
  const isInTime = metered();
  const { ask, listen } = asking();
  const askLater = unhurried(ask);
  let takeText;
  /** The text that came last: who hears twice that it may be sent sends it twice, and nothing may be lost by that. */
  let given;
  const isGiven = ({ text, published }) => given?.text === text && given.published === published;
  const last = new Map();
  const tell = (type, fields) => {
    if (window.parent === window || !TOLD.includes(type)) return;
    last.set(type, fields);
    if (type === "error" && fields.code !== "bad-message") given = undefined;
    // `*` is safe: what is told are ids and sizes, never words of the text.
    const to = parent && parent !== "null" ? parent : "*";
    window.parent.postMessage({ isnad: 1, id, type, ...fields }, to);
    if (type === "height") tellOthers(fields.height, to);
  };
  /** Gives the first text that comes, or what is wrong with it, to who waits for it; whether anybody does. */
  const giveFirst = (text) => {
    const take = takeText;
    takeText = undefined;
    take?.(text);
    return Boolean(take);
  };
  addEventListener("message", ({ source, origin, data }) => {
    const isParent = source === window.parent && source !== window && (!parent || origin === parent);
    if (!isParent || !isInTime() || isForOther(data, id)) return;
    const message = asked(data);
    if (isTooLong(data)) {
      if (!giveFirst({ error: "text-too-long" })) tell("error", { code: "text-too-long" });
      return;
    }
    if (!message) {
      if (isMeant(data)) tell("error", { code: "bad-message" });
      return;
    }
    if (message.type === "hello") {
      for (const type of TOLD_AGAIN) if (last.has(type)) tell(type, last.get(type));
      return;
    }
    if (message.type === "text") {
      if (isGiven(message)) return;
      given = message;
    }
    if (message.type !== "text" || !giveFirst(message)) askLater(message);
  });
  return {
    /** The next text that comes, for who has none. */
    text: () => new Promise((resolve) => (takeText = resolve)),
    ask: askLater,
    listen,
    tell,
  };
}
