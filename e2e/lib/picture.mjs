// Pictures of the page at half their size, and how far two of them differ in what a person would notice.

import { sharedBrowser } from "./browser.mjs";

let drawing;

/** A blank page that unpacks screenshots: the browser can, and Node has nothing for it. */
async function drawingPage() {
  drawing ??= (await sharedBrowser()).newPage();
  return drawing;
}

/** A screenshot at half its size, each pixel the mean of four: `{ width, height, rgb }`. */
export async function halved(screenshot) {
  const page = await drawingPage();
  const { width, height, packed } = await page.evaluate(halve, screenshot.toString("base64"));
  return { width, height, rgb: Buffer.from(packed, "base64") };
}

/** Runs in the page. */
async function halve(png) {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }), { colorSpaceConversion: "none" });
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const [width, height] = [bitmap.width >> 1, bitmap.height >> 1];
  const rgb = new Uint8Array(width * height * 3);
  const row = bitmap.width * 4;
  for (let at = 0; at < rgb.length; at += 1) {
    const pixel = Math.floor(at / 3);
    const from = Math.floor(pixel / width) * 2 * row + (pixel % width) * 8 + (at % 3);
    rgb[at] = (data[from] + data[from + 4] + data[from + row] + data[from + row + 4] + 2) >> 2;
  }
  let packed = "";
  for (let at = 0; at < rgb.length; at += 32768) packed += String.fromCharCode(...rgb.subarray(at, at + 32768));
  return { width, height, packed: btoa(packed) };
}
