// SPDX-License-Identifier: Apache-2.0
// node check.mjs LABEL.zpl WIDTH_MM HEIGHT_MM DOTS_PER_MM OUT.png
// Renders the first label of a ZPL file with zpl-renderer-js (an independent implementation) into a PNG.
import { readFileSync, writeFileSync } from "node:fs";

const [zplFile, widthMm, heightMm, dotsPerMm, pngFile] = process.argv.slice(2);
let renderer;
try {
    renderer = await import("zpl-renderer-js");
} catch (error) {
    console.error("zpl-renderer-js is not installed: run `npm ci` in tests/labels/zpl_renderer");
    process.exit(3);
}
const { api } = await renderer.ready;
const zpl = readFileSync(zplFile, "latin1");
const png = await api.zplToBase64Async(zpl, Number(widthMm), Number(heightMm), Number(dotsPerMm));
writeFileSync(pngFile, Buffer.from(png, "base64"));
process.exit(0);
