// The words of a page that somebody else wrote, without anything of it becoming part of ours.

/** What is no part of an account: what the page is worked with, what stands beside, what was struck out. */
const LEFT_OUT =
  "script,style,noscript,template,nav,aside,figcaption,button,select,textarea,svg,math,iframe,object,audio,video,canvas,rt,rp,del,s,strike,[hidden],[aria-hidden=true],isnad-account";
/** What ends a line where nothing tells how it is drawn. */
const BLOCKS =
  "address,article,blockquote,caption,dd,details,div,dl,dt,fieldset,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,legend,li,main,ol,p,pre,section,summary,table,td,th,tr,ul";
const [BLANK, TAB, LINE_END, FORM_FEED, RETURN] = [32, 9, 10, 12, 13];
const IN_LINE = /^(inline|ruby|contents)/;
/** How blanks are taken where the lines of the source are those on the screen. */
const KEEPS_LINES = /^(pre(?!serve-spaces)|break-spaces)/;
/** What leads to a note: it stands at a word and is none, and a number is no part of the one before it. */
const NOTES = "sup,[role~=doc-noteref]";
const NOTE_SIGNS = /^[\s\d\u0660-\u0669\u06f0-\u06f9*†‡§¶#,،;\u2013()[\]-]+$/;

const isNote = (element) => element.matches(NOTES) && NOTE_SIGNS.test(element.textContent);

/** Whether nothing inside of an element is read, whatever it is. */
export const isLeftOut = (element) => element.matches(LEFT_OUT);

/** Whether something stands in what is not read of an article. */
export function isUnread(node, article) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  const out = element?.closest(LEFT_OUT);
  return Boolean(out) && out !== article && article.contains(out);
}

const CLIPS = /^(hidden|clip)/;
const IS_PLACED = /^(absolute|fixed)$/;
/** Shapes to which an element is cut that leave nothing of it. */
const NO_SHAPE = /^inset\((5\d|[6-9]\d|100)(\.\d+)?%\)$/;
const SPECK = 1;

/** Whether `clip` leaves no more of an element than a speck: it names the edges at the top, right, bottom and left, or leaves them. */
function isClippedAway({ clip }) {
  const [top, right, bottom, left] = /\((.*)\)/.exec(clip)?.[1].split(/[\s,]+/).map(parseFloat) ?? [];
  return bottom - top <= SPECK || right - left <= SPECK;
}

/** Whether an element is drawn at all: in a page that is shown later nothing has a size yet. */
const hasBox = (element) => element.getClientRects().length > 0;

/**
 * Whether nothing is seen of an element or in it, though it is drawn: it is folded up, or cut away, as words for screen
 * readers are. Sizes are asked for last: a browser may have to lay out the page to tell them.
 */
function isCutAway(element, style) {
  const clips = CLIPS.test(style.overflowY);
  if (clips && style.height === "0px" && element.clientHeight === 0) return hasBox(element);
  if (!IS_PLACED.test(style.position)) return false;
  const isSpeck = () => clips && element.clientWidth <= SPECK && element.clientHeight <= SPECK && hasBox(element);
  return isClippedAway(style) || NO_SHAPE.test(style.clipPath) || isSpeck();
}

/**
 * How elements are drawn: `{ isDrawn, isBlock, isSeen, keepsLines() }`, the last two for words of their own; as they usually
 * are in a page that is not drawn itself.
 */
function looksIn(article) {
  const view = article.ownerDocument.defaultView;
  if (!view) return (element) => ({ isDrawn: true, isBlock: element.matches(BLOCKS), isSeen: true, keepsLines: () => Boolean(element.closest("pre")) });
  // A page that is shown only when all of it is there hides all of it alike.
  const isHiddenWhole = view.getComputedStyle(article).visibility !== "visible";
  return (element) => {
    const style = view.getComputedStyle(element);
    const { display } = style;
    const keepsLines = () => KEEPS_LINES.test(style.whiteSpaceCollapse ?? style.whiteSpace);
    if (display === "none") return { isDrawn: false, keepsLines };
    // A letter that is put at the side is still the first of its word.
    const isAside = () => (style.float !== "none" || IS_PLACED.test(style.position)) && !element.matches(BLOCKS);
    return {
      // What only runs in a line, as most elements of a text, is no box to be cut.
      isDrawn: display === "inline" || (style.contentVisibility !== "hidden" && !isCutAway(element, style)),
      isBlock: !IN_LINE.test(display) && !isAside(),
      isSeen: (isHiddenWhole || style.visibility === "visible") && style.fontSize !== "0px",
      keepsLines,
    };
  };
}

/** What is drawn inside of an element: of one with a tree of its own that tree, of a slot what was put there. */
function partsOf(element) {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  if (element.localName === "slot") {
    const put = element.assignedNodes();
    if (put.length) return put;
  }
  if (element.localName === "details" && !element.open) return element.querySelectorAll(":scope > summary:first-of-type");
  return element.childNodes;
}

/** By its number: every letter of a page is asked. */
const isBlank = (letter) => letter === BLANK || letter === LINE_END || letter === TAB || letter === RETURN || letter === FORM_FEED;

/** Takes the text of nodes in order: blanks are one, ends of blocks are new lines, as on the screen. */
function collecting() {
  let words = "";
  // Told apart from the words: to look at the end of what grows piece by piece costs all of it.
  let isOpen = false;
  let isLineEnd = true;
  let isParted = false;
  const runs = [];
  const put = (letters, node, offset) => {
    const last = runs.at(-1);
    if (last && last.node === node && last.offset + last.length === offset && last.at + last.length === words.length) {
      last.length += letters.length;
    } else {
      runs.push({ at: words.length, node, offset, length: letters.length, isParted });
      isParted = false;
    }
    words += letters;
    isOpen = letters !== " ";
    isLineEnd = false;
  };
  const endLine = () => {
    if (isLineEnd) return;
    words += "\n";
    isOpen = false;
    isLineEnd = true;
  };
  return {
    endLine,
    read(node, keepsLines) {
      const { data } = node;
      for (let at = 0; at < data.length; ) {
        let end = at;
        while (end < data.length && !isBlank(data.charCodeAt(end))) end++;
        if (end > at) put(data.slice(at, end), node, at);
        at = end;
        let hasLineEnd = false;
        for (; end < data.length && isBlank(data.charCodeAt(end)); end++) hasLineEnd ||= data.charCodeAt(end) === LINE_END;
        if (hasLineEnd && keepsLines()) endLine();
        else if (end > at && isOpen) put(" ", node, at);
        at = end;
      }
    },
    /** What comes next stands apart from what was before. */
    part() {
      isParted = true;
    },
    taken: () => ({ words, runs }),
  };
}

/**
 * The words of an element that are seen, and where each stands: `runs` of units that stand one after the other in one
 * node, `{ at, node, offset, length, isParted }`, in order; before one that is parted stands something that is not read.
 * `roots`: the trees of elements in it that have one.
 */
export function wordsWithPlaces(article) {
  const { read, endLine, part, taken } = collecting();
  const lookOf = looksIn(article);
  const roots = [];
  const enter = (element, isSeenAround) => {
    if (element.localName === "br") return endLine();
    const look = isLeftOut(element) || isNote(element) ? null : lookOf(element);
    if (!look?.isDrawn) return part();
    // What is not seen itself ends no line.
    const isBlock = look.isBlock && (look.isSeen || isSeenAround);
    if (isBlock) endLine();
    walk(element, look);
    if (isBlock) endLine();
  };
  const walk = (element, { isSeen, keepsLines }) => {
    const isOfItsOwn = Boolean(element.shadowRoot) || element.localName === "slot";
    if (element.shadowRoot) roots.push(element.shadowRoot);
    if (isOfItsOwn) part();
    for (const child of partsOf(element)) {
      if (child.nodeType === Node.ELEMENT_NODE) enter(child, isSeen);
      else if (child.nodeType !== Node.TEXT_NODE) continue;
      else if (isSeen) read(child, keepsLines);
      else part();
    }
    if (isOfItsOwn) part();
  };
  walk(article, { isSeen: true, keepsLines: lookOf(article).keepsLines });
  return { ...taken(), roots };
}
