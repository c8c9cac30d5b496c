// Starts the page where all of it is one file, opened from a disk or anywhere else: everything comes out of this script.

import { pageOf } from "./page.js";
import { start } from "./start.js";
import { sheet, supplies } from "./unpacked.js";

sheet.then((sheet) => (document.adoptedStyleSheets = [sheet]));
start(pageOf(supplies.files), supplies);
