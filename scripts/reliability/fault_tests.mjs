// The parts that tests/faults holds: its own cases, at length, in a build of what is shipped.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../suites/program.mjs";

/** What several processes measured, added up. @param {string} lines @returns {import("./parts.mjs").Figure[]} */
function figuresIn(lines) {
  /** @type {Map<string, number>} */ const sums = new Map();
  for (const line of lines.split("\n").filter(Boolean)) {
    const [what, measured] = line.split("\t");
    sums.set(what, (sums.get(what) ?? 0) + Number(measured));
  }
  return [...sums].map(([what, measured]) => ({ what, measured }));
}

/**
 * @param {string} cases pattern of Catch2
 * @param {number} [lanes] processes at the same time; of those that can share their work (endurance.h)
 * @returns {(size?: number) => Promise<import("./parts.mjs").Outcome>}
 */
export const faultTests = (cases, lanes = 1) => async (size = 0) => {
  const built = await run("scripts/build", ["endurance"], { shown: true });
  if (built.code !== 0) throw new Error("The build failed; see above.");
  const folder = mkdtempSync(join(tmpdir(), "serendip-soak-"));
  try {
    const file = join(folder, "figures");
    writeFileSync(file, "");
    const outcomes = await Promise.all(
      Array.from({ length: lanes }, (_, lane) => {
        const environment = { SERENDIP_SOAK: String(size), SERENDIP_FIGURES: file, SERENDIP_SOAK_LANE: String(lane), SERENDIP_SOAK_LANES: String(lanes) };
        return run("build/endurance/fault-tests", [cases], { environment, shown: true });
      }),
    );
    const figures = figuresIn(readFileSync(file, "utf8"));
    return { held: outcomes.every(({ code }) => code === 0) && figures.length > 0, figures };
  } finally {
    rmSync(folder, { recursive: true });
  }
};
