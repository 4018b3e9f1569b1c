// Section 6 of PROTOCOL.md as data, so that the document is held to what the programs do.
import { readFileSync } from "node:fs";

const text = readFileSync(new URL("../../PROTOCOL.md", import.meta.url), "utf8");

/**
 * @typedef {object} DocumentedMethod
 * @property {string} name
 * @property {any} params of the worked request
 * @property {any} result of the worked reply
 */

/** @returns {DocumentedMethod[]} in the order of the document */
export function documentedMethods() {
  const section = text.split(/^## 6\. .*$/m)[1];
  if (!section) throw new Error("PROTOCOL.md has no section 6");
  return section
    .split(/^### /m)
    .slice(1)
    .map((part) => {
      const name = part.slice(0, part.indexOf("\n")).trim();
      const blocks = [...part.matchAll(/^```json\n(.*?)^```$/gms)].map((block) => JSON.parse(block[1]));
      if (blocks.length !== 2) throw new Error(`${name} has ${blocks.length} json blocks, not a request and a reply`);
      return { name, params: blocks[0], result: blocks[1] };
    });
}
