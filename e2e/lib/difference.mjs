// How far two pictures differ in what a person would notice: something moved, gone, new, or in another
// colour, and not the edges of letters, which every browser draws a little otherwise.
//
// Letters drawn otherwise keep their ink where it was: the mean of a block of the page hardly changes, and
// where it does, it does so here and there. What moves or goes changes several blocks side by side. The
// numbers are from trials: smoothing for flat screens, no hinting and heavier letters on the one side, a pane
// moved by two pixels, a missing button, a missing label and another ink on the other.

/** Pixels of a halved picture on each side of a block: eight of the page. */
const BLOCK = 4;
/** Of 255: the change of a block's mean from which a person could see it. */
const SEEN = 10;
/** The change that stands for something gone or new by itself, however small: no smoothing made more than 20. */
const PLAIN = 24;
/** Blocks on each side of a neighbourhood, and how many of them may differ. */
const NEAR = 6;
const MOST_NEAR = 4;
/** The share of all blocks that may differ, scattered. */
const MOST_OF_ALL = 0.005;

/** Lightness, and two differences that change with the hue. */
const CHANNELS = [
  (r, g, b) => 0.3 * r + 0.59 * g + 0.11 * b,
  (r, g) => r - g,
  (_, g, b) => b - g,
];

/** `{ isSame, words, blocks }`: the blocks that differ, as a set of places in a grid `wide` blocks wide. */
export function difference(golden, actual) {
  if (golden.width !== actual.width || golden.height !== actual.height) {
    const size = ({ width, height }) => `${width * 2} x ${height * 2}`;
    return { isSame: false, words: `the picture is ${size(actual)}, not ${size(golden)}`, blocks: [], wide: 1 };
  }
  const wide = Math.ceil(golden.width / BLOCK);
  const high = Math.ceil(golden.height / BLOCK);
  const changes = Array.from({ length: wide * high }, (_, at) => change(golden, actual, at % wide, Math.floor(at / wide)));
  const blocks = changes.flatMap((change, at) => (change > SEEN ? [at] : []));
  const near = crowded(new Set(blocks), wide);
  const share = blocks.length / (wide * high);
  const isPlain = changes.some((change) => change > PLAIN);
  const isSame = !isPlain && near.count <= MOST_NEAR && share <= MOST_OF_ALL;
  return { isSame, words: told(near, wide, blocks.length, share), blocks, wide };
}

function told(near, wide, count, share) {
  const [x, y] = [(near.at % wide) * BLOCK * 2, Math.floor(near.at / wide) * BLOCK * 2];
  const all = `${count} blocks (${(share * 100).toFixed(2)} %) differ`;
  return `${all}, ${near.count} of them within ${NEAR * BLOCK * 2} px of (${x}, ${y})`;
}

/** The greatest change of a block's mean in any channel. */
function change(golden, actual, column, row) {
  const sums = CHANNELS.map(() => 0);
  let count = 0;
  for (let y = row * BLOCK; y < Math.min(golden.height, (row + 1) * BLOCK); y += 1) {
    for (let x = column * BLOCK; x < Math.min(golden.width, (column + 1) * BLOCK); x += 1) {
      const at = (y * golden.width + x) * 3;
      const pixel = ({ rgb }, channel) => channel(rgb[at], rgb[at + 1], rgb[at + 2]);
      CHANNELS.forEach((channel, n) => {
        sums[n] += pixel(actual, channel) - pixel(golden, channel);
      });
      count += 1;
    }
  }
  return Math.max(...sums.map((sum) => Math.abs(sum / count)));
}

/** The neighbourhood with the most blocks that differ: its first block and how many. */
function crowded(blocks, wide) {
  let most = { at: 0, count: 0 };
  for (const block of blocks) {
    for (let left = 0; left < NEAR; left += 1) {
      const at = block - Math.min(left, block % wide);
      const count = countNear(blocks, at, wide);
      if (count > most.count) most = { at, count };
    }
  }
  return most;
}

function countNear(blocks, at, wide) {
  const columns = Math.min(NEAR, wide - (at % wide));
  let count = 0;
  for (let row = 0; row < NEAR; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (blocks.has(at + row * wide + column)) count += 1;
    }
  }
  return count;
}

const MARKED = [230, 0, 120];

/** A picture of what differs: the actual one made pale, with the blocks that differ in one strong colour. */
export function differencePicture(actual, { blocks, wide }) {
  const rgb = Buffer.from(actual.rgb.map((value) => 170 + (value >> 2)));
  const marked = new Set(blocks);
  for (let at = 0; at < actual.width * actual.height; at += 1) {
    const [x, y] = [at % actual.width, Math.floor(at / actual.width)];
    const block = Math.floor(y / BLOCK) * wide + Math.floor(x / BLOCK);
    const isEdge = x % BLOCK === 0 || y % BLOCK === 0;
    if (isEdge && marked.has(block)) rgb.set(MARKED, at * 3);
  }
  return { ...actual, rgb };
}
