// A look into the history behind the extension's back, through the host's command line on the same data directory.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { binary } from "./place.mjs";

/** @typedef {import("./launch.mjs").Session} Session */

const run = promisify(execFile);

/**
 * @param {NodeJS.ProcessEnv} environment which data directory
 * @param {string} method
 * @param {object} [params]
 * @returns {Promise<any>} the result; an error of the host is thrown with its message
 */
export async function callHost(environment, method, params = {}) {
  const { stdout } = await run(binary, ["call", method, JSON.stringify(params)], { env: environment, maxBuffer: 4 * 1024 * 1024 });
  const answer = JSON.parse(stdout);
  return answer.result ?? answer;
}

/** @param {Session} session @param {string} slug @returns {Promise<any[]>} the sender's events, newest first */
export async function eventsOf(session, slug) {
  const { events } = await callHost(session.environment, "sender", { sender: { slug } });
  return events;
}
