// Has the browser keep a copy of the page, so that it opens without the network after one visit.

/** Once all files have come: the copy is made of them, and takes nothing from the first reading. */
export async function keepCopy(files) {
  // In a frame the page is somebody else's guest; from a disk it is a copy already.
  if (self !== top || !/^https?:$/.test(location.protocol)) return;
  await Promise.all(Object.values(files));
  // Missing or refused (no storage, no safe connection): the page works as before.
  try {
    // The keeper of a page that comes from a copy looks for a new build by itself, and may be about to leave.
    if (navigator.serviceWorker.controller) return;
    await navigator.serviceWorker.register(new URL("./service.js", import.meta.url), { updateViaCache: "none" });
  } catch {}
}
