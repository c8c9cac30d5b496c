// Which stretches of a page a change may have made others: what nothing was taken from, put into or changed in has the
// words that it had.

/** So many changes at once are not looked at one by one: they may have touched anything. */
const MANY = 40;

const isBehind = (node, other) => Boolean(other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);

/** Whether a node, or a part of what is in it, stands inside a stretch; not where the whole stretch is inside of it. */
function cuts(node, first, last) {
  const [holdsFirst, holdsLast] = [node.contains(first), node.contains(last)];
  return holdsFirst !== holdsLast || (!holdsFirst && isBehind(node, first) && isBehind(last, node));
}

function isTouchedBy({ type, target, addedNodes, removedNodes }, nodes) {
  const [first, last] = [nodes[0], nodes.at(-1)];
  // What is hidden as a whole has its words still.
  if (type === "attributes") return cuts(target, first, last);
  if (type === "characterData") return target === first || target === last || cuts(target, first, last);
  const isTaken = (removed) => nodes.some((it) => removed.contains(it));
  const isPut = (added) => added.isConnected && cuts(added, first, last);
  return Array.from(removedNodes).some(isTaken) || Array.from(addedNodes).some(isPut);
}

/** Whether the words of some text nodes, in order, may be others since the changes that `records` tell. */
export function touching(records) {
  const n_changes = records.reduce((n, it) => n + 1 + it.addedNodes.length + it.removedNodes.length, 0);
  if (n_changes > MANY) return () => true;
  return (nodes) => nodes.length === 0 || records.some((it) => isTouchedBy(it, nodes));
}
