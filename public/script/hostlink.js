// The part of an embed in the address of the page around it: what is lit, under the embed's own name.

import { withField } from "./options.js";

/** The name of a frame. */
export const linkName = (frame) => frame.dataset.isnadLink ?? "isnad";

/** What the page's address says of a name. */
export function linkOf(name) {
  for (const field of location.hash.slice(1).split("&")) {
    const [key, value] = field.split(/=(.*)/s);
    if (key !== name || !value) continue;
    try {
      return decodeURIComponent(value);
    } catch {}
  }
  return "";
}

/** Takes a step of the page's history to what is lit now. */
export function pushLink(name, link) {
  if (linkOf(name) === link) return;
  const fragment = withField(location.hash.slice(1), name, link);
  try {
    history.pushState(history.state, "", fragment ? `#${fragment}` : location.pathname + location.search);
  } catch {}
}

/** What is lit, in the address of the page, under a name that only one element of it has. */
export function addressFor(host) {
  const name = host.dataset.isnadLink ?? (document.querySelector("isnad-account") === host ? "isnad" : null);
  let listening;
  return {
    shown: () => (name ? linkOf(name) : ""),
    write: (shown, isStep) => name && isStep && pushLink(name, shown),
    isOwnStep: () => false,
    link: (shown) => `${location.href.replace(/#.*$/s, "")}#${name ?? "isnad"}=${encodeURIComponent(shown)}`,
    watch: (changed) => {
      listening = () => changed(name ? linkOf(name) : "");
      addEventListener("popstate", listening);
    },
    end: () => removeEventListener("popstate", listening),
  };
}
