// What a person sees while the jobs run: in a terminal a line below all others that says what runs, how far it is and how long
// it may take; elsewhere, as in continuous integration, a plain line for each job that has ended. What a job says comes as one
// block when it has ended, as many run at once.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { shareOf } from "./jobs.mjs";
import { root } from "./program.mjs";
import { mayBeAccident, toldAsFirst } from "./second_attempt.mjs";

/** @typedef {import("./jobs.mjs").Job} Job */
/** @typedef {import("./jobs.mjs").Ended} Ended */

const kept = join(root, "build", "durations.json");

/** How many seconds each job took when it last passed, kept below build/. */
export class Durations {
  /** @type {Record<string, number>} */ #known = {};

  constructor() {
    try {
      this.#known = JSON.parse(readFileSync(kept, "utf8"));
    } catch {
      // None yet, or not readable: guesses do.
    }
  }

  /** @param {Job} job */
  of(job) {
    return this.#known[job.name] ?? job.guess ?? 1;
  }

  /** @param {Ended} ended */
  keep({ job, outcome, seconds }) {
    if (outcome.failed > 0) return;
    this.#known[job.name] = Number(seconds.toFixed(1));
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, `${JSON.stringify(this.#known, null, 1)}\n`);
  }
}

/** @param {number} seconds */
export const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

/** @param {Ended} ended */
function lineOf({ job, outcome, seconds, notRun }) {
  const took = `(${seconds.toFixed(1)} s)`;
  if (notRun) return ` NOT RUN  ${job.name}: ${outcome.said}`;
  if (outcome.failed > 0) return `  FAILED  ${job.name} ${took}`;
  return `${outcome.passed > 0 ? `${String(outcome.passed).padStart(4)} ok` : "   done"}  ${job.name} ${took}`;
}

/**
 * @param {Job[]} jobs @param {{durations: Pick<Durations, "of" | "keep">, atOnce: number, out?: NodeJS.WriteStream}} options
 * @returns {import("./jobs.mjs").Watcher & {tell: (text: string) => void, close: () => void}}
 */
export function makeReport(jobs, { durations, atOnce, out = process.stdout }) {
  const begun = performance.now();
  /** @type {Map<Job, number>} when it started */ const running = new Map();
  const left = new Set(jobs);
  let done = 0;

  /** Seconds, if what is left keeps all busy and takes what it took last time. */
  const remaining = () => {
    const rest = [...left].map((job) => ({ job, seconds: Math.max(0, durations.of(job) - (running.has(job) ? (performance.now() - (running.get(job) ?? 0)) / 1000 : 0)) }));
    return Math.max(rest.reduce((total, { job, seconds }) => total + seconds * shareOf(job), 0) / atOnce, ...rest.map(({ seconds }) => seconds), 0);
  };
  const status = () => {
    const now = [...running].map(([job, since]) => `${job.name} ${clock((performance.now() - since) / 1000)}`).join(", ");
    return `[${done}/${jobs.length}] ${clock((performance.now() - begun) / 1000)}, about ${clock(remaining())} left: ${now}`;
  };
  const draw = () => {
    if (out.isTTY) out.write(`\r\x1b[K${status().slice(0, (out.columns ?? 80) - 1)}`);
  };
  /** @param {string} text */
  const tell = (text) => {
    out.write(`${out.isTTY ? "\r\x1b[K" : ""}${text}\n`);
    draw();
  };
  const ticking = out.isTTY ? setInterval(draw, 1000) : undefined;
  return {
    tell,
    started(job) {
      running.set(job, performance.now());
      draw();
    },
    ended(ended) {
      running.delete(ended.job);
      left.delete(ended.job);
      done += 1;
      durations.keep(ended);
      const { said } = ended.outcome;
      const accident = mayBeAccident(ended);
      const block = said && !ended.notRun ? `${accident ? toldAsFirst(said) : said}\n` : "";
      const line = accident ? lineOf(ended).replace("  FAILED", "AT FIRST") : lineOf(ended);
      tell(`${block}${out.isTTY ? "" : `[${String(done).padStart(String(jobs.length).length)}/${jobs.length}] `}${line}`);
    },
    close() {
      clearInterval(ticking);
      if (out.isTTY) out.write("\r\x1b[K");
    },
  };
}
