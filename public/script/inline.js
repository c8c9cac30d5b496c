// <isnad-account> where all of it is one classic script: for pages without a network or an origin of their own, and
// for hosts that send nothing to other origins.

import { defineAccount } from "./account.js";
import { attachWith } from "./element.js";
import { sheet, supplies } from "./unpacked.js";

defineAccount(async () => (host, fail, place) => attachWith(host, fail, place, { ...supplies, sheet }));
