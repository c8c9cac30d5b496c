// Bytes that were packed by raw deflate and written as base64.

/** The bytes that letters stand for; fails where they stand for none. */
export async function inflated(letters) {
  const words = atob(letters);
  const packed = new Uint8Array(words.length);
  for (let at = 0; at < words.length; at++) packed[at] = words.charCodeAt(at);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
