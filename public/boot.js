// Starts the page. An external file, since the page's policy refuses inline scripts.

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

// All that the page links, by name, asked for at once: null for what does not arrive whole.
async function files() {
  const fetched = [...document.querySelectorAll("link[data-file]")].map(async (link) => {
    const answer = await fetch(link.href).catch(() => null);
    const bytes = answer?.ok ? await answer.arrayBuffer().catch(() => null) : null;
    return [link.dataset.file, bytes && new Uint8Array(bytes)];
  });
  return Object.fromEntries(await Promise.all(fetched));
}

// import() is syntax: compiled code cannot call it by itself. The page imports its reading module
// this way where no worker can be had.
globalThis.isnad = { files: files(), load: (address) => import(address) };

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
