// Starts the page. An external file, since the page's policy refuses inline scripts.

// What the page itself may turn into markup and scripts; everything else is refused.
//  - Markup: Leptos fills <template> elements with the fixed parts of its views. No text of an
//    account passes here: text is set as text (`cargo xtask tidy` refuses `inner_html`).
//  - Scripts: the worker, from our own place or from a blob that imports it.
if (globalThis.trustedTypes) {
  globalThis.trustedTypes.createPolicy("default", {
    createHTML: (markup) => markup,
    createScriptURL: (address) => {
      const url = new URL(address, document.baseURI);
      if (url.origin === location.origin || url.protocol === "blob:") return url.href;
      throw new TypeError(`not a script of this page: ${url.href}`);
    },
  });
}

// import() is syntax: compiled code cannot call it by itself. The page imports its reading module
// this way where no worker can be had.
globalThis.isnad = { load: (address) => import(address) };

try {
  const { default: start } = await import("./isnad-page.js");
  await start({ module_or_path: new URL("./isnad-page_bg.wasm", import.meta.url) });
} catch (error) {
  // The page may be empty still: these words are then all that a person sees.
  const told = document.createElement("p");
  told.dataset.notice = "page-missing";
  told.textContent =
    "لم يعمل برنامج الصفحة. تحقق من الاتصال ثم أعد تحميلها. " +
    "The program of this page did not start. Check the connection and reload the page.";
  document.body.prepend(told);
  throw error;
}
