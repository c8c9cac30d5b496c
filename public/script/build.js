// Which programs belong together. Whoever starts the page's program, that program, the reader and its script must be
// of one build: what goes between them is bytes that no other build is bound to understand.

/** The id of this build's programs; the build writes it here, into both programs, and into the reader's script. */
export const BUILD = "id-of-the-build";

/** Whether a compiled program is of this build. */
export function isOurs(program) {
  return new TextDecoder().decode(WebAssembly.Module.customSections(program, "build")[0]) === BUILD;
}
