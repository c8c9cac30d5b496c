// A text packed by raw deflate, in letters that stand in an address as they are: the reverse of what a frame unpacks.

/** The letters for a text. */
export async function packed(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let words = "";
  for (const byte of bytes) words += String.fromCharCode(byte);
  return btoa(words).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
