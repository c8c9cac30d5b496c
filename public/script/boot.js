// Starts the page itself. An external file, since the page's policy refuses inline scripts.

import { keepCopy } from "./copy.js";
import { supplies } from "./linked.js";
import { start } from "./start.js";
import { pageOf } from "./page.js";

start(pageOf(supplies.files, new URL("preview.html", import.meta.url).href), supplies).then(() => keepCopy(supplies.files));
