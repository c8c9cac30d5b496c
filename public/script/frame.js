// Starts the page in a frame of an article: what is read and how it looks stand behind `#` of its address, or come in
// messages of the page around it. The build tells the version of the program.

/* global VERSION */
import { addressOf } from "./address.js";
import { supplies } from "./linked.js";
import { messagesFrom } from "./messages.js";
import { optionsOf, textIn, withField } from "./options.js";
import { start } from "./start.js";
import { textAt } from "./source.js";

const fragment = location.hash.slice(1);
const options = optionsOf(fragment);
const says = (name) => fragment.split("&").some((field) => field.startsWith(`${name}=`));
const isSound = (name) => !says(name) || options[name];
/** Who names a page around that cannot be is spoken to by nobody. */
const parent = isSound("parent") ? options.parent : "https://nobody.invalid";

/** The folder of this copy of Isnad, also for the page in its folder `v1/`. */
const COPY = new URL(".", import.meta.url);

/** From this copy only, so that nobody else learns of a visit, and no other page of the site is shown; a text or a page. */
const isBeside = ({ origin, pathname }) =>
  origin === COPY.origin && pathname.startsWith(COPY.pathname) && !/%(2f|5c)/i.test(pathname) && /\.(txt|html?)$/i.test(pathname);

async function first(messages) {
  const { published } = options;
  // Two texts are none; and what decides who is spoken to, or what "yesterday" is, is never passed over in silence.
  if (!["v", "t", "src", "published", "parent", "id"].every(isSound) || (options.t && options.src)) return { error: "bad-fragment" };
  if (options.t) {
    return { ...(await textIn(options.t)), published };
  }
  if (options.src) return { ...(await textAt(options.src, isBeside)), published };
  // Told that it may come, by the message that says so.
  return { published, ...(await messages.text()) };
}

const messages = messagesFrom({ ...options, parent });
// Steps in a frame would stand between the steps of the page around: it takes them, where it has our script.
const address = addressOf({
  takesSteps: false,
  read: (hash) => optionsOf(hash).link ?? "",
  put: (shown, hash) => withField(hash, "link", shown),
});

/** Frames of one site tell each other who plays: one plays at a time. */
const players = new BroadcastChannel("isnad-playing");
players.onmessage = () => messages.ask({ type: "pause" });

const place = {
  kind: "frame",
  address,
  // Opened by itself it says that the text is the link's own.
  choices: window.parent === window && options.t ? { ...options, alone: "1" } : options,
  first: first(messages),
  // It was ready for messages long before all is drawn.
  tell(type, fields) {
    if (type === "playing") players.postMessage(null);
    else if (type !== "ready") messages.tell(type, fields);
  },
  listen: messages.listen,
};
start(place, supplies);
messages.tell("ready", { version: VERSION });
