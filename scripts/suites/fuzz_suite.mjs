// Every fuzzer for a minute. A target that was given hardly anything proves nothing.
import { fuzzAll } from "./fuzzing.mjs";
import { buildSanitized } from "./sanitized_suite.mjs";
import { sum } from "./tally.mjs";

const seconds = 60;
const fewest = 300; // executions; the slowest target does some ten thousand, beside other work on two cores 1,700

/** @returns {Promise<import("./tally.mjs").Tally>} */
export async function runFuzz() {
  if (!(await buildSanitized())) return { passed: 0, failed: 1 };
  const all = await fuzzAll(seconds);
  return sum(
    all.map(({ target, executions, finding }) => {
      const wrong = finding || (executions < fewest ? `only ${executions} executions` : "");
      console.log(wrong ? `FAILED fuzz-${target}\n${wrong}` : `     ok  fuzz-${target}: ${executions} executions in ${seconds} s`);
      return wrong ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
    }),
  );
}
