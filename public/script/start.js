// Starts the program on a page of our own: alone, or in a frame.

import { codeOf, told } from "./faults.js";
import { begin, stageOf } from "./stage.js";

// What the page may turn into scripts: the worker, from our own place or from a blob, and the keeper of its copy.
// Nothing may become markup: the page makes its elements one by one and sets text as text.
if (globalThis.trustedTypes) {
  globalThis.trustedTypes.createPolicy("default", {
    createScriptURL: (address) => {
      const url = new URL(address, document.baseURI);
      if (url.origin === location.origin || url.protocol === "blob:") return url.href;
      throw new TypeError(`not a script of this page: ${url.href}`);
    },
  });
}

/**
 * Starts the program on `<html>`; `place` says what kind of page it is, what it shows first and who is told,
 * `supplies` where its bytes come from.
 */
export async function start(place, supplies) {
  let isOver = false;
  const fail = async (error) => {
    if (isOver) return;
    isOver = true;
    const code = await codeOf(error);
    document.documentElement.dataset.fault = code;
    // The page may be empty still: these words are then all that a person sees.
    document.body.prepend(told(code));
    place.tell("error", { code });
  };
  const stage = stageOf({ ...place, ...supplies, root: document.documentElement, body: document.body, fail });
  try {
    await begin(stage, supplies);
  } catch (error) {
    await fail(error);
    throw error;
  }
}
