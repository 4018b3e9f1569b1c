// The parts of scripts/soak, in the order of tests/RELIABILITY.md. A claim is what the page says; `how` is what is done to it.
import { soakKills } from "./kills.mjs";

/** @typedef {{what: string, measured: string | number}} Figure */
/** @typedef {{held: boolean, figures: Figure[]}} Outcome `held`: whether the claim stood every test */
/**
 * @typedef {object} Part
 * @property {string} name on the command line
 * @property {string} title
 * @property {string} how Markdown: what is done, and where the test is
 * @property {(size?: number) => Promise<Outcome>} soak
 */

/** @type {Part[]} */
export const parts = [
  {
    name: "kills",
    title: "What was acknowledged is kept, and what is repeated is not doubled",
    how: "The release binary takes decisions, sightings, outcomes and undos over its pipes and is killed (SIGKILL) at a random instant; then every write that was not acknowledged is sent again. Every acknowledged UUID must be there, every write exactly once, and `quick_check` must say ok. 200 kills in `scripts/test` (`tests/process/kills.test.mjs`).",
    soak: soakKills,
  },
];
