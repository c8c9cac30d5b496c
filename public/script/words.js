// The words of a page that somebody else wrote, without anything of it becoming part of ours.

const LEFT_OUT = "script,style,noscript,template,nav,aside,figcaption,figure,form,button,select,textarea,svg,math,iframe,object,[hidden],[aria-hidden=true],isnad-account";
const BLOCKS = "address,article,blockquote,dd,div,dl,dt,fieldset,h1,h2,h3,h4,h5,h6,header,hr,li,main,ol,p,pre,section,table,td,th,tr,ul";

/** Words of an element, the ends of blocks as new lines. */
export function wordsOf(element) {
  let words = "";
  const endLine = () => (words = words.replace(/[ \t]+$/, "") + (words && !words.endsWith("\n") ? "\n" : ""));
  const walk = (node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) words += child.data.replace(/[ \t\r\n\f]+/g, words && !/\s$/.test(words) ? " " : "");
      else if (child.nodeType === Node.ELEMENT_NODE && !child.matches(LEFT_OUT)) {
        const isBlock = child.matches(BLOCKS);
        if (isBlock) endLine();
        if (child.localName === "br") endLine();
        else walk(child);
        if (isBlock) endLine();
      }
    }
  };
  walk(element);
  return words.trim();
}

/** The words of a page's source: of its article, else of its main part, else of all of it. */
export function documentText(source) {
  // Inert: nothing is fetched, nothing runs, and only words leave it.
  const page = new DOMParser().parseFromString(source, "text/html");
  return wordsOf(page.querySelector("article") ?? page.querySelector("main") ?? page.body);
}
