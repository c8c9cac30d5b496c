// Starts the program on a page of our own: alone, or in a frame.

import { arriving, stageOf } from "./stage.js";

// What the page may turn into scripts: the worker, from our own place or from a blob that imports it.
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

// All that the page links, by name, asked for at once.
const linked = [...document.querySelectorAll("link[data-file]")];
export const files = Object.fromEntries(linked.map((link) => [link.dataset.file, arriving(link.href)]));
const module = linked.find((link) => link.dataset.file === "worker-module").href;

/** Starts the program on `<html>`; `place` says what kind of page it is, what it shows first and who is told. */
export async function start(place) {
  const stage = stageOf({ ...place, files, module, root: document.documentElement, body: document.body });
  try {
    const { default: begin, mount } = await import("./isnad-page.js");
    await begin({ module_or_path: new URL("./isnad-page_bg.wasm", import.meta.url) });
    mount(stage);
  } catch (error) {
    // The page may be empty still: these words are then all that a person sees.
    const told = document.createElement("p");
    told.dataset.notice = "page-missing";
    told.textContent =
      "لم يعمل برنامج الصفحة. تحقق من الاتصال ثم أعد تحميلها. " +
      "The program of this page did not start. Check the connection and reload the page.";
    document.body.prepend(told);
    place.tell("error", { code: "wasm-missing" });
    throw error;
  }
}
