// Programs that print one JSON object.
import { run } from "../suites/program.mjs";

/** @param {string} path @param {string[]} given @returns {Promise<any>} */
export async function jsonOf(path, given) {
  const { code, output } = await run(path, given);
  if (code !== 0) throw new Error(`${path} ${given.join(" ")} ended with status ${code}:\n${output}`);
  return JSON.parse(output);
}
