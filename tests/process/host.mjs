// Drives the real program over pipes the way a browser does. Which program: SERENDIP_BINARY, or the release build.
//
//   test("…", async (t) => {
//     const host = startHost(t);                        // Chromium's arguments, a home of its own
//     const result = await host.call("hello", {...});   // throws HostError for an error reply
//     const reply = await host.request("nonsense");     // the whole reply, whatever it is
//     const { code, stderr } = await host.end();        // closes stdin and waits
//   });
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { FrameParser, frame } from "./frames.mjs";
import { makeHome, underWine } from "./home.mjs";

const root = resolve(fileURLToPath(new URL("../..", import.meta.url)));
export const binary = resolve(process.env.SERENDIP_BINARY ?? resolve(root, "build/release/serendip"));

/** @param {string} family */
const manifest = (family) => JSON.parse(readFileSync(resolve(root, "manifests", `${family}.json`), "utf8"));

export const chromiumArguments = [manifest("chromium").allowed_origins[0]];
export const firefoxArguments = ["/somewhere/serendip.host.json", manifest("firefox").allowed_extensions[0]];

// Milliseconds; a reply takes well under one, a loaded machine a few hundred, a sanitizer ten times as long. Wine takes half a
// second to start two programs, and several on a loaded machine. A write waits for other hosts up to 10 s before it is an error.
const patience = process.env.SERENDIP_WATCHED || underWine ? 60_000 : 15_000;

/** An error reply. */
export class HostError extends Error {
  /** @param {{code: number, message: string, data: any}} error */
  constructor(error) {
    super(`${error.code} ${error.data?.name}: ${error.message}`);
    this.code = error.code;
    this.data = error.data;
  }
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {() => string} problem
 * @returns {Promise<T>}
 */
function inTime(promise, problem) {
  return new Promise((done, failed) => {
    const timer = setTimeout(() => failed(new Error(problem())), patience);
    promise.then(done, failed).finally(() => clearTimeout(timer));
  });
}

export class Host {
  #parser = new FrameParser();
  /** @type {any[]} */
  #messages = [];
  /** @type {{done: (message: any) => void, failed: (error: Error) => void}[]} */
  #waiting = [];
  /** @type {Error | undefined} */
  #fault;
  #nextId = 1;
  /** What the program said on stderr so far. */
  stderr = "";

  /**
   * @param {import("./home.mjs").Home} home
   * @param {string[]} args
   * @param {Record<string, string>} env
   * @param {string} [program]
   */
  constructor(home, args, env, program = binary) {
    this.home = home;
    this.process = spawn(program, args, { env: { ...home.env, ...env }, stdio: ["pipe", "pipe", "pipe"] });
    this.process.stdin.on("error", () => {}); // a host that has gone is seen by its exit, not by EPIPE here
    this.process.stderr.on("data", (chunk) => (this.stderr += chunk));
    this.process.stdout.on("data", (chunk) => this.#read(chunk));
    /** @type {Promise<{code: number | null, signal: string | null, stderr: string}>} */
    this.exited = new Promise((done, failed) => {
      this.process.on("error", failed);
      this.process.on("close", (code, signal) => {
        this.#fail(new Error(`the host has exited (${code ?? signal}): ${this.stderr}`));
        done({ code, signal, stderr: this.stderr });
      });
    });
    this.exited.catch((error) => this.#fail(error));
  }

  /** @param {Buffer} chunk */
  #read(chunk) {
    try {
      this.#messages.push(...this.#parser.push(chunk));
    } catch (error) {
      this.#fail(/** @type {Error} */ (error));
    }
    while (this.#messages.length > 0 && this.#waiting.length > 0) {
      this.#waiting.shift()?.done(this.#messages.shift());
    }
  }

  /** @param {Error} error */
  #fail(error) {
    this.#fault ??= error;
    for (const { failed } of this.#waiting.splice(0)) failed(error);
  }

  /** @param {Buffer} bytes sent as they are, framed or not */
  sendBytes(bytes) {
    this.process.stdin.write(bytes);
  }

  /** @param {unknown} message */
  send(message) {
    this.sendBytes(frame(JSON.stringify(message)));
  }

  /** The next message the host sends. @returns {Promise<any>} */
  receive() {
    if (this.#messages.length > 0) return Promise.resolve(this.#messages.shift());
    if (this.#fault) return Promise.reject(this.#fault);
    const next = new Promise((done, failed) => this.#waiting.push({ done, failed }));
    return inTime(next, () => `no reply within ${patience} ms; stderr: ${this.stderr}`);
  }

  /**
   * @param {string} method
   * @param {object} [params]
   * @returns {Promise<any>} the whole reply
   */
  request(method, params = {}) {
    this.send({ jsonrpc: "2.0", id: this.#nextId++, method, params });
    return this.receive();
  }

  /**
   * @param {string} method
   * @param {object} [params]
   * @returns {Promise<any>} the result
   */
  async call(method, params = {}) {
    const reply = await this.request(method, params);
    if (reply.error) throw new HostError(reply.error);
    return reply.result;
  }

  /** Closes the port and waits for the program to go; fails if stdout held anything but whole frames. */
  async end() {
    this.process.stdin.end();
    return this.finished();
  }

  /** Waits for the program to go by itself. */
  async finished() {
    const how = await inTime(this.exited, () => `the host did not exit within ${patience} ms; stderr: ${this.stderr}`);
    if (this.#parser.rest.length > 0) throw new Error(`stdout ends in something else than a frame: ${this.#parser.rest}`);
    return how;
  }

  /** Messages received and not yet asked for. */
  get unread() {
    return this.#messages.length;
  }
}

/**
 * Starts the program, and ends it with the test.
 * @param {{after: (end: () => void) => void}} test
 * @param {{args?: string[], home?: import("./home.mjs").Home, env?: Record<string, string>, program?: string}} [options]
 *   `home` shares one home between several hosts; `program` is started in the host's place
 */
export function startHost(test, { args = chromiumArguments, home = makeHome(test), env = {}, program = binary } = {}) {
  const host = new Host(home, args, env, program);
  // One that is killed does not say which lines it reached (scripts/reliability/coverage.mjs); it goes at the end of its input.
  test.after(() => void (process.env.SERENDIP_COUNTED ? host.process.stdin.end() : host.process.kill("SIGKILL")));
  return host;
}

/**
 * Runs the program as a person does, to its end.
 * @param {import("./home.mjs").Home} home
 * @param {string[]} args
 * @param {{input?: string, env?: Record<string, string>, program?: string, through?: string[]}} [options] `program`: another
 *   copy of it; `through`: what starts it, with other rights
 * @returns {Promise<{code: number | null, stdout: string, stderr: string}>}
 */
export function runCommand(home, args, { input = "", env = {}, program = binary, through = [] } = {}) {
  const [command, ...given] = [...through, program, ...args];
  const child = spawn(/** @type {string} */ (command), given, { env: { ...home.env, ...env } });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (chunk) => (stdout += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk) => (stderr += chunk));
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const ended = new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (code) => done({ code, stdout, stderr }));
  });
  return inTime(ended, () => `serendip ${args.join(" ")} did not end; stderr: ${stderr}`);
}
