import { fuzzAll } from "../suites/fuzzing.mjs";
import { run } from "../suites/program.mjs";

/** @param {number} [size] seconds for each target @returns {Promise<import("./parts.mjs").Outcome>} */
export async function soakFuzz(size = 3600) {
  if ((await run("scripts/build", ["sanitized"], { shown: true })).code !== 0) throw new Error("The sanitized build failed; see above.");
  const all = await fuzzAll(size);
  for (const { finding } of all) if (finding) console.log(finding);
  return {
    held: all.every(({ finding, executions }) => !finding && executions > 0),
    figures: [
      { what: "seconds for each target", measured: size },
      ...all.map(({ target, executions }) => ({ what: `executions of \`${target}\``, measured: executions })),
      { what: "findings", measured: all.filter(({ finding }) => finding).length },
    ],
  };
}
