// Pictures of the page for whoever wants to see it as the tests do: in target/e2e.

import { PICTURES } from "./site.mjs";

/** A picture takes half a second, and there are a hundred. */
const IS_ASKED_FOR = process.env.PICTURES === "1";

/** Keeps a picture where `PICTURES=1` asks for them. */
export async function picture(page, name, options = {}) {
  if (IS_ASKED_FOR) await page.screenshot({ path: `${PICTURES}${name}.png`, ...options });
}

/** Keeps how the page stood when a test failed, as far as there is a page. */
export async function lastFailure(page, prefix = "") {
  await page.screenshot({ path: `${PICTURES}${prefix}last-failure.png` }).catch(() => {});
}
