// Small PNG files of few colours: written so that they take few bytes, read back as red, green and blue.

import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const MOST_COLOURS = 224;
/** Colours nearer than this, summed over red, green and blue, are one. */
const ALIKE = 12;

const distance = (a, b) =>
  Math.abs((a >> 16) - (b >> 16)) + Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)) + Math.abs((a & 255) - (b & 255));

/** The colours that most of a picture has, exactly as it has them, the most common first. */
function palette(colours) {
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const chosen = [];
  for (const [colour] of byCount) {
    if (chosen.length === MOST_COLOURS) break;
    if (chosen.every((other) => distance(other, colour) >= ALIKE)) chosen.push(colour);
  }
  return chosen;
}

function nearestIn(chosen) {
  const known = new Map();
  return (colour) => {
    if (!known.has(colour)) {
      const distances = chosen.map((other) => distance(other, colour));
      known.set(colour, distances.indexOf(Math.min(...distances)));
    }
    return known.get(colour);
  };
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** The PNG of `{ width, height, rgb }` in at most 224 colours, a byte a pixel. */
export function written({ width, height, rgb }) {
  const colours = Array.from({ length: width * height }, (_, at) => rgb.readUIntBE(at * 3, 3));
  const chosen = palette(colours);
  const nearest = nearestIn(chosen);
  // Each row begins with a byte that says how it is filtered: not at all.
  const rows = Buffer.alloc((width + 1) * height);
  colours.forEach((colour, at) => {
    rows[at + Math.floor(at / width) + 1] = nearest(colour);
  });
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const plte = Buffer.concat(chosen.map((colour) => Buffer.from([colour >> 16, (colour >> 8) & 255, colour & 255])));
  const idat = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([SIGNATURE, chunk("IHDR", head), chunk("PLTE", plte), chunk("IDAT", idat), chunk("IEND", Buffer.alloc(0))]);
}

/** The picture in a PNG that `written` has made. */
export function read(png) {
  const parts = {};
  for (let at = SIGNATURE.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    parts[png.toString("latin1", at + 4, at + 8)] = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
  }
  const [width, height] = [parts.IHDR.readUInt32BE(0), parts.IHDR.readUInt32BE(4)];
  const rows = inflateSync(parts.IDAT);
  const rgb = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    const index = rows[at + Math.floor(at / width) + 1];
    parts.PLTE.copy(rgb, at * 3, index * 3, index * 3 + 3);
  }
  return { width, height, rgb };
}
