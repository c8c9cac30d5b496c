// The element of the page whose words are an account.

/** The trees in which an element looks around itself: its own, then the page's. */
const treesOf = (host) => [...new Set([host.getRootNode(), document])];

const foundIn = (host, selector) => {
  for (const tree of treesOf(host)) {
    const found = tree.querySelector(selector);
    if (found) return found;
  }
  return null;
};

/** The nearest `article` around an element, also outside of the tree that it is in. */
function articleAround(host) {
  for (let it = host; it; it = it.getRootNode().host) {
    const article = it.closest("article");
    if (article) return article;
  }
  return null;
}

/** The element of the page whose words are the account; a teaser that stands before the main part is none. */
export function articleOf(host) {
  const selector = host.getAttribute("for");
  try {
    return selector ? foundIn(host, selector) : (articleAround(host) ?? foundIn(host, "main") ?? foundIn(host, "article"));
  } catch {
    return null;
  }
}

/** Whether something belongs to an article, or to a page, and not to a smaller thing in it: a teaser, a comment. */
export function isOwn(element, scope) {
  const part = element.parentElement?.closest("article,aside,nav,isnad-account");
  return !part || part === scope || !scope.contains(part);
}
