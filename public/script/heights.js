// How high a frame is: as high as it asks to be, from the moment on when nobody sees what stands below it move.

const [LEAST, MOST] = [50, 20_000];
/** Pixels that a page may leave empty below its last word. */
const PAGE_END = 24;

/** Frames that wait for it, with the heights they ask for. */
const asked = new Map();

/** Whether nothing moves that somebody sees: the lower edge is and stays below the window, or nothing stands below it. */
function movesUnseen(frame, height) {
  const { top, bottom } = frame.getBoundingClientRect();
  const isLast = document.documentElement.scrollHeight - scrollY - bottom <= PAGE_END;
  return isLast || Math.min(bottom, top + height) >= innerHeight;
}

function settle(isPrinting) {
  for (const [frame, height] of asked) {
    if (!frame.isConnected) asked.delete(frame);
    else if (isPrinting === true || movesUnseen(frame, height)) {
      asked.delete(frame);
      frame.style.height = `${height}px`;
    }
  }
}

let isWatching = false;

/** Gives a frame the height that it asks for, as soon as it can be unseen; until then it scrolls inside. */
export function askHeight(frame, height) {
  if (frame.dataset.isnadHeight === "fixed" || !(height >= LEAST && height <= MOST)) return;
  asked.set(frame, Math.ceil(height));
  settle();
  if (isWatching) return;
  isWatching = true;
  for (const event of ["scroll", "resize"]) addEventListener(event, settle, { passive: true, capture: true });
  // On paper nothing moves before anybody's eyes, and nothing scrolls.
  addEventListener("beforeprint", () => settle(true));
}
