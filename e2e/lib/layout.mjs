// What belongs to the host on a page with embeds: where it stands, how it looks, and its markup.
// The functions marked so run in the page.

/** Marks of the embeds: whatever is one of these or inside one is not the host's. */
const EMBEDS = "isnad-account, iframe";

/** The host's own elements as they lie. Offsets, not boxes on the screen: a turned or shrunk host is measured alike. */
export function hostLayout(page) {
  return page.evaluate(measure, EMBEDS);
}

/** The host's markup with every embed taken out. Ports are another on every visit, and stand in it. */
export async function hostMarkup(page) {
  const markup = await page.evaluate((embeds) => {
    const copy = document.documentElement.cloneNode(true);
    for (const one of copy.querySelectorAll(embeds)) one.remove();
    return copy.outerHTML;
  }, EMBEDS);
  return markup.replace(/127\.0\.0\.1:\d+/g, "HOST");
}

/** Runs in the page. */
function measure(selector) {
  const STYLES = [
    "display", "position", "visibility", "color", "backgroundColor", "fontFamily", "fontSize", "fontWeight",
    "lineHeight", "letterSpacing", "direction", "textAlign", "marginBlockStart", "paddingInlineStart", "transform",
    "cursor", "outlineStyle", "overflowX", "scrollBehavior",
  ];
  const embeds = Array.from(document.querySelectorAll(selector));
  const isOurs = (one) => embeds.some((embed) => embed === one || embed.contains(one));
  const follows = (embed, one) => embed.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
  const top = (one) => (one ? one.offsetTop + top(one.offsetParent) : 0);
  const start = (one) => (one ? one.offsetLeft + start(one.offsetParent) : 0);
  const isDrawn = (one) => one instanceof HTMLElement && one.getClientRects().length > 0;
  const own = Array.from(document.body.querySelectorAll("*")).filter((one) => isDrawn(one) && !isOurs(one));
  const name = (one) => one.tagName.toLowerCase() + (one.id ? `#${one.id}` : "");
  return own.map((one, at) => {
    const holds = embeds.some((embed) => one.contains(embed));
    const style = getComputedStyle(one);
    return {
      what: `${name(one)} (${at})`,
      below: embeds.filter((embed) => follows(embed, one)).length,
      x: start(one),
      y: top(one),
      width: one.offsetWidth,
      height: holds ? null : one.offsetHeight,
      style: STYLES.map((key) => `${key}: ${style[key]}`).join("; "),
    };
  });
}

/**
 * What differs between two layouts, in words. An embed may be of another height than what stood there before it
 * came: then everything between it and the next embed has to lie lower by one and the same number of pixels.
 */
export function differences(before, after) {
  if (before.length !== after.length) return [`${before.length} elements of the host became ${after.length}`];
  const shifts = new Map();
  return before.flatMap((one, at) => {
    const two = after[at];
    const told = [];
    for (const key of ["what", "x", "width", "height", "style"]) {
      if (one[key] !== two[key]) told.push(`${one.what}: ${key} was ${one[key]} and is ${two[key]}`);
    }
    const shift = two.y - one.y;
    const expected = one.below === 0 ? 0 : shifts.get(one.below) ?? shift;
    shifts.set(one.below, expected);
    if (shift !== expected) told.push(`${one.what}: moved by ${shift} px where its neighbours moved by ${expected}`);
    return told;
  });
}
