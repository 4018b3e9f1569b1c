// Runs the parts that are named, or all, keeps what each measured and writes the page.
import { keepFigures } from "./figures.mjs";
import { writePage } from "./page.mjs";
import { parts } from "./parts.mjs";

/** @typedef {{part: import("./parts.mjs").Part, size?: number}} Wanted */

/** @param {string[]} given names, each perhaps followed by a size @returns {Wanted[]} */
function wantedOf(given) {
  /** @type {Wanted[]} */ const wanted = [];
  for (const word of given) {
    const part = parts.find(({ name }) => name === word);
    const last = wanted.at(-1);
    if (part) wanted.push({ part });
    else if (last && last.size === undefined && /^[1-9]\d*$/.test(word)) last.size = Number(word);
    else throw new Error(`scripts/soak has no part "${word}"; it has ${parts.map(({ name }) => name).join(", ")}.`);
  }
  return wanted.length > 0 ? wanted : parts.map((part) => ({ part }));
}

/** @param {Wanted} wanted @returns {Promise<boolean>} whether the claim held */
async function soak({ part, size }) {
  console.log(`\n== ${part.name}: ${part.title}`);
  const begun = Date.now();
  const outcome = await part.soak(size);
  await keepFigures(part.name, outcome, Math.round((Date.now() - begun) / 1000));
  writePage();
  for (const { what, measured } of outcome.figures) console.log(`${String(measured).padStart(12)}  ${what}`);
  console.log(outcome.held ? "-- held" : "-- DID NOT HOLD");
  return outcome.held;
}

let held = true;
try {
  for (const wanted of wantedOf(process.argv.slice(2))) held = (await soak(wanted)) && held;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  held = false;
}
process.exitCode = held ? 0 : 1;
