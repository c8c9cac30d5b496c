// Contrast as it is computed, for text in any script: axe takes joined Arabic letters for icons and passes
// over them. The function below runs in the page and stands on its own.

/**
 * Every text and drawn mark whose contrast is too low: `[{ what, detail }]`, one of a kind.
 *
 * Text needs 4.5 (3 where it is large), marks and signs need 3. Colours are mixed through every
 * translucent layer and opacity up to the page; over a canvas the pixels beneath are read.
 */
export function lowContrast() {
  const LARGE = 24;
  const LARGE_BOLD = 18.66;
  const BOLD = 700;

  const probe = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();

  /** Any CSS colour as [r, g, b, a], a from 0 to 1. */
  function rgba(colour) {
    if (known.has(colour)) return known.get(colour);
    probe.clearRect(0, 0, 1, 1);
    probe.fillStyle = "#000";
    probe.fillStyle = colour;
    probe.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = probe.getImageData(0, 0, 1, 1).data;
    known.set(colour, [r, g, b, a / 255]);
    return known.get(colour);
  }

  const over = ([r, g, b, a], [r2, g2, b2]) => [r * a + r2 * (1 - a), g * a + g2 * (1 - a), b * a + b2 * (1 - a), 1];
  const faded = ([r, g, b, a], opacity) => [r, g, b, a * opacity];

  function luminance([r, g, b]) {
    const linear = (value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  }

  function ratio(a, b) {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  }

  /** The pixels of the map beneath a box, a grid of them. */
  function pixels(canvas, box) {
    const area = canvas.getBoundingClientRect();
    const scale = canvas.width / area.width;
    const context = canvas.getContext("2d");
    const found = [];
    for (const x of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      for (const y of [0.2, 0.5, 0.8]) {
        const at = [box.x + box.width * x - area.x, box.y + box.height * y - area.y];
        if (at[0] < 0 || at[1] < 0 || at[0] >= area.width || at[1] >= area.height) continue;
        const [r, g, b, a] = context.getImageData(at[0] * scale, at[1] * scale, 1, 1).data;
        if (a > 0) found.push([r, g, b, a / 255]);
      }
    }
    return found;
  }

  /** What lies beneath an element: one colour, or those of the canvas that its layers end on. */
  function grounds(element, box) {
    const layers = [];
    let opaque = null;
    for (let up = element; up && !opaque; up = up.parentElement) {
      const style = getComputedStyle(up);
      const colour = rgba(style.backgroundColor);
      const canvas = up.querySelector(":scope > canvas:not(.crowd)");
      if (canvas) opaque = pixels(canvas, box);
      else if (colour[3] === 1) opaque = [colour];
      else if (colour[3] > 0) layers.push(colour);
    }
    const base = opaque?.length ? opaque : [rgba("canvas")];
    return base.map((ground) => layers.reduceRight((under, layer) => over(layer, under), ground));
  }

  function opacityOf(element) {
    let opacity = 1;
    for (let up = element; up; up = up.parentElement) opacity *= Number(getComputedStyle(up).opacity);
    return opacity;
  }

  function isSeen(element, box) {
    if (!box.width || !box.height || !element.checkVisibility({ visibilityProperty: true })) return false;
    for (let up = element; up; up = up.parentElement) {
      const style = getComputedStyle(up);
      const area = up.getBoundingClientRect();
      const cut = style.overflow !== "visible" && (area.width <= 1 || area.height <= 1);
      if (cut || (style.clipPath !== "none" && style.clipPath.includes("50%"))) return false;
    }
    return true;
  }

  const isOff = (element) => element.closest(":disabled, [aria-disabled=true]");

  function neededFor(style) {
    const size = parseFloat(style.fontSize);
    const large = size >= LARGE || (size >= LARGE_BOLD && Number(style.fontWeight) >= BOLD);
    return large ? 3 : 4.5;
  }

  const findings = new Map();
  let n_texts = 0;
  let n_marks = 0;

  function note(element, words, found, needed, kind) {
    if (found >= needed - 0.005) return;
    const name = `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`;
    const state = element.closest("[data-emphasis]")?.dataset.emphasis ?? "";
    const what = `${kind} ${name} ${state}`;
    const detail = `${found.toFixed(2)}, needs ${needed}: "${words.trim().slice(0, 40)}"`;
    if (!findings.has(what)) findings.set(what, { what, detail });
  }

  /** The least contrast of a paint against all that may lie beneath it. */
  function least(paint, opacity, beneath) {
    return Math.min(...beneath.map((ground) => ratio(over(faded(paint, opacity), ground), ground)));
  }

  function checkText(element, words, box, pseudo) {
    if (!isSeen(element, box) || isOff(element)) return;
    n_texts += 1;
    const style = getComputedStyle(element, pseudo);
    const isDrawn = element instanceof SVGElement;
    const paint = rgba(isDrawn ? style.fill : style.color);
    const halo = isDrawn && style.paintOrder.startsWith("stroke") && parseFloat(style.strokeWidth) >= 2;
    const beneath = halo ? [rgba(style.stroke)] : grounds(element, box);
    note(element, words, least(paint, opacityOf(element), beneath), neededFor(style), "text");
  }

  function checkTexts() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!node.data.trim() || node.parentElement.closest("script, style, noscript, option, textarea")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      checkText(node.parentElement, node.data, range.getBoundingClientRect());
    }
    for (const field of document.querySelectorAll("input, textarea, select")) {
      if (field.type === "checkbox" || field.type === "file") continue;
      checkText(field, field.value || "(value)", field.getBoundingClientRect());
      if (field.placeholder) checkText(field, field.placeholder, field.getBoundingClientRect(), "::placeholder");
    }
    for (const element of document.querySelectorAll("body *")) {
      for (const pseudo of ["::before", "::after"]) {
        const words = /^"(.+)"$/.exec(getComputedStyle(element, pseudo).content)?.[1];
        if (words?.trim()) checkText(element, words, element.getBoundingClientRect(), pseudo);
      }
    }
  }

  /** The paints of a shape; a hidden hit area or a mask has none. */
  function paints(style) {
    const all = [
      [style.fill, style.fillOpacity],
      [style.stroke, parseFloat(style.strokeWidth) > 0 ? style.strokeOpacity : 0],
    ];
    return all
      .filter(([paint]) => paint !== "none" && !paint.startsWith("url"))
      .map(([paint, opacity]) => faded(rgba(paint), Number(opacity)))
      .filter((paint) => paint[3] > 0);
  }

  const MARKS =
    "[data-view] svg :is([data-claim], [data-place], [data-movement]) :is(path, rect, circle, line), button svg *";

  /** A mark is seen when its fill or its outline stands out from what lies beneath it. */
  function checkMarks() {
    for (const shape of document.querySelectorAll(MARKS)) {
      const box = shape.getBoundingClientRect();
      if (shape.matches(".hit, .halo, .ground") || shape.closest("mask, defs") || isOff(shape)) continue;
      if (!isSeen(shape.ownerSVGElement, box) || (!box.width && !box.height)) continue;
      const found = paints(getComputedStyle(shape));
      if (!found.length) continue;
      n_marks += 1;
      const beneath = grounds(shape.ownerSVGElement, box);
      const best = Math.max(...found.map((paint) => least(paint, opacityOf(shape), beneath)));
      const owner = shape.closest("[data-claim], [data-place], [data-movement]");
      note(shape, owner?.getAttribute("aria-label") ?? "", best, 3, `mark ${owner?.getAttribute("class") ?? ""}`);
    }
  }

  /** Signs are cut out of their colour. */
  function checkSigns() {
    for (const sign of document.querySelectorAll(".glyph, .signed")) {
      const box = sign.getBoundingClientRect();
      if (!isSeen(sign, box) || isOff(sign)) continue;
      n_marks += 1;
      const style = getComputedStyle(sign, sign.matches(".signed") ? "::before" : null);
      // Whole, or in dashes: all that it is painted with but gaps.
      const inks = [style.backgroundColor, ...(style.backgroundImage.match(/rgba?\([^)]*\)/g) ?? [])].map(rgba);
      for (const ink of inks.some((it) => it[3] > 0) ? inks.filter((it) => it[3] > 0) : inks) {
        note(sign, "", least(ink, opacityOf(sign), grounds(sign.matches(".signed") ? sign : sign.parentElement, box)), 3, "sign");
      }
    }
  }

  /** The lines under the words of claims, by which they are known. */
  function checkUnderlines() {
    for (const run of document.querySelectorAll("[data-view=text] .run[data-claim]")) {
      const style = getComputedStyle(run);
      const box = run.getBoundingClientRect();
      if (style.textDecorationLine === "none" || !run.innerText.trim() || !isSeen(run, box)) continue;
      n_marks += 1;
      const found = least(rgba(style.textDecorationColor), opacityOf(run), grounds(run, box));
      note(run, run.innerText, found, 3, "underline");
    }
  }

  checkTexts();
  checkMarks();
  checkSigns();
  checkUnderlines();
  return { n_texts, n_marks, findings: [...findings.values()] };
}
