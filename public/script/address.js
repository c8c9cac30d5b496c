// What is shown, in an address: read, written, and watched for steps back and forth. A step that we took ourselves
// bears a mark, so that it is told from an address that somebody has typed.

const behindHash = () => location.hash.replace(/^#+/, "");

function write(hash, isStep) {
  const url = hash ? `#${hash}` : location.pathname + location.search;
  // Refused in some sandboxes, and when asked for too often: the address then stays as it is.
  try {
    history[isStep ? "pushState" : "replaceState"](true, "", url);
  } catch {}
}

/**
 * An address whose part behind `#` holds what is shown, as `read` finds it there and `put` puts it in.
 * The page itself has all of it; a page in a frame has one field among others.
 */
export function addressOf({ read = (hash) => hash, put = (shown) => shown, takesSteps = true } = {}) {
  return {
    shown: () => read(behindHash()),
    write: (shown, isStep) => write(put(shown, behindHash()), isStep && takesSteps),
    isOwnStep: () => Boolean(history.state),
    link: (shown) => `${location.href.replace(/#.*$/, "")}#${put(shown, behindHash())}`,
    watch: (changed) => addEventListener("hashchange", () => changed(read(behindHash()))),
  };
}
