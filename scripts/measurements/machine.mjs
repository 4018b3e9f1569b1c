// What the figures were measured on.
import { cpus } from "node:os";
import { run } from "../suites/program.mjs";

/** @typedef {{processor: string, cores: number, compiler: string}} Machine */

/** @returns {Promise<Machine>} */
export async function machine() {
  const { output } = await run("c++", ["--version"]);
  return { processor: cpus()[0]?.model.trim() ?? "unknown", cores: cpus().length, compiler: output.split("\n")[0] };
}
