// The letter of a page under a pointer. A browser tells the place in the text that is nearest to a point, however far it
// is: beside the end of a line, in what is around a paragraph, below an article.

/** What is drawn on the letter before it, or not at all. */
const MARK = /[\p{M}\p{Cf}]/u;
/** A point so far beside a letter is still on it, in pixels; above and below, so many parts of its height: lines stand apart. */
const BESIDE = 2;
const APART = 0.25;

function letterBefore({ data }, offset) {
  let from = offset - 1;
  while (from > 0 && MARK.test(data[from])) from--;
  return [from, offset];
}

function letterBehind({ data }, offset) {
  let to = offset + 1;
  while (to < data.length && MARK.test(data[to])) to++;
  return [offset, to];
}

function isOver(node, [from, to], { clientX, clientY }) {
  if (from < 0 || to > node.length) return false;
  const range = new Range();
  range.setStart(node, from);
  range.setEnd(node, to);
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom, height }) =>
      left < right &&
      left - BESIDE <= clientX && clientX <= right + BESIDE &&
      top - APART * height <= clientY && clientY <= bottom + APART * height,
  );
}

/** The text node and the offset in it of the letter under a pointer, also in some trees; null where there is none. */
export function letterUnder(pointer, shadowRoots) {
  const caret = document.caretPositionFromPoint?.(pointer.clientX, pointer.clientY, { shadowRoots });
  const node = caret?.offsetNode;
  if (node?.nodeType !== Node.TEXT_NODE) return null;
  const letters = [letterBehind(node, caret.offset), letterBefore(node, caret.offset)];
  const over = letters.filter((it) => isOver(node, it, pointer))[0];
  return over ? { node, offset: over[0] } : null;
}
