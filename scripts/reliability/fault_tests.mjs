// The parts that tests/faults holds: its own cases, at length, in a build of what is shipped.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../suites/program.mjs";

/**
 * @param {string} cases pattern of Catch2
 * @returns {(size?: number) => Promise<import("./parts.mjs").Outcome>}
 */
export const faultTests = (cases) => async (size = 0) => {
  const built = await run("scripts/build", ["endurance"], { shown: true });
  if (built.code !== 0) throw new Error("The build failed; see above.");
  const folder = mkdtempSync(join(tmpdir(), "serendip-soak-"));
  try {
    const file = join(folder, "figures");
    writeFileSync(file, "");
    const { code } = await run("build/endurance/fault-tests", [cases], { environment: { SERENDIP_SOAK: String(size), SERENDIP_FIGURES: file }, shown: true });
    const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
    const figures = lines.map((line) => ({ what: line.split("\t")[0], measured: Number(line.split("\t")[1]) }));
    return { held: code === 0 && figures.length > 0, figures };
  } finally {
    rmSync(folder, { recursive: true });
  }
};
