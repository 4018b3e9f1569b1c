import { availableParallelism } from "node:os";
import { mutate } from "../mutation/main.mjs";
import { run } from "../suites/program.mjs";

const seed = 7;

/** @param {number} [size] mutants to be tried @returns {Promise<import("./parts.mjs").Outcome>} */
export async function soakMutants(size = 1000) {
  const installed = await run("scripts/install", ["measure"], { shown: true });
  if (installed.code !== 0) throw new Error("What is needed could not be installed; see above.");
  const { all, tried, refused, killed, survived } = await mutate(size, { seed, lanes: Math.max(1, Math.floor(availableParallelism() / 2)) });
  return {
    held: tried > 0,
    figures: [
      { what: "mutants that there are", measured: all },
      { what: `of them tried, chosen by the seed ${seed}`, measured: tried },
      { what: "of these, refused by the compiler", measured: refused },
      { what: "of these, noticed by a unit test", measured: killed },
      { what: "of these, noticed by none", measured: survived.length },
    ],
  };
}
