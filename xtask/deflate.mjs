// Prints what stands on its input as base64 of a raw deflate, as small as deflate makes it.
import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";

process.stdout.write(deflateRawSync(readFileSync(0), { level: 9, memLevel: 9 }).toString("base64"));
