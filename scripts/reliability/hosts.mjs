import { join } from "node:path";
import { root, run } from "../suites/program.mjs";

const hosts = 8;

/** @param {number} [size] writes of each host @returns {Promise<import("./parts.mjs").Outcome>} */
export async function soakHosts(size = 1000) {
  const built = await run("scripts/build", ["release"], { shown: true });
  if (built.code !== 0) throw new Error("The release build failed; see above.");
  process.env.SERENDIP_BINARY ??= join(root, "build", "release", "serendip");
  process.env.SERENDIP_WATCHED ??= "1"; // patience: that nobody is told to wait is seen by the errors
  const { manyWriters } = await import("../../tests/process/many-writers.mjs");
  const tally = await manyWriters(hosts, size, { progress: ({ writes }) => void (writes % 500 === 1 && process.stdout.write(`${writes} of ${hosts * size} writes\n`)) });
  for (const error of tally.errors) console.log(error);
  const { writes, reads, backups, errors, missing, doubled, oldRowsLost, damaged, migrations } = tally;
  return {
    held: writes === hosts * size && errors.length + missing + doubled + oldRowsLost + damaged === 0 && migrations === 1,
    figures: [
      { what: "hosts at the same time", measured: hosts },
      { what: "writes acknowledged", measured: writes },
      { what: "reads answered meanwhile", measured: reads },
      { what: "backups made meanwhile and found whole", measured: backups },
      { what: "errors that a user would have seen, \"busy\" among them", measured: errors.length },
      { what: "writes missing", measured: missing },
      { what: "writes there twice", measured: doubled },
      { what: "rows of the older history lost", measured: oldRowsLost },
      { what: "histories and backups of which `integrity_check` or `foreign_key_check` complained", measured: damaged },
    ],
  };
}
