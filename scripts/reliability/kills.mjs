import { availableParallelism } from "node:os";
import { join } from "node:path";
import { root, run } from "../suites/program.mjs";

/** Interrupted, it tells of the kills until then. @param {number} [size] kills @returns {Promise<import("./parts.mjs").Outcome>} */
export async function soakKills(size = 10_000) {
  const built = await run("scripts/build", ["release"], { shown: true });
  if (built.code !== 0) throw new Error("The release build failed; see above.");
  process.env.SERENDIP_BINARY ??= join(root, "build", "release", "serendip");
  const { killRounds } = await import("../../tests/process/kill-rounds.mjs");
  const lanes = Math.max(1, availableParallelism() - 1);
  const seed = Date.now() % 1_000_000;
  const tally = await killRounds(size, { lanes, seed, progress: ({ kills }) => process.stdout.write(`${kills} of ${size} kills\n`) });
  const { kills, midWork, writes, acknowledged, unacknowledgedRows, lost, missing, doubled, damaged } = tally;
  return {
    held: kills > 0 && lost + missing + doubled + damaged === 0,
    figures: [
      { what: "kills", measured: kills },
      { what: "of them between the first and the last acknowledgement", measured: midWork },
      { what: "writes sent", measured: writes },
      { what: "acknowledged before the kill", measured: acknowledged },
      { what: "acknowledged and lost", measured: lost },
      { what: "on disk without an acknowledgement, found again by their UUID", measured: unacknowledgedRows },
      { what: "missing after they were sent again", measured: missing },
      { what: "rows there twice after that", measured: doubled },
      { what: "histories of which `quick_check` or `foreign_key_check` complained", measured: damaged },
    ],
  };
}
