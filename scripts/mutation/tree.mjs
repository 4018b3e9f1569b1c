// A copy of the tree in which mutants are built, so that the tree itself is never touched and several can be at work.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { root, run } from "../suites/program.mjs";

const leftOut = ["build", "node_modules", ".git", "extension"];

const patience = 10 * 60_000; // milliseconds, for a mutant that never ends; the folders' tests take seconds
const longSeconds = 0.5; // most mutants are noticed by a test that takes milliseconds
const ramDisk = { TMPDIR: "/dev/shm" }; // nobody cuts its power

export class MutantTree {
  /** @param {number} lane */
  constructor(lane) {
    this.path = join(root, "build", "mutation", `lane-${lane}`);
    this.environment = { CCACHE_BASEDIR: this.path, CCACHE_NOHASHDIR: "1" };
  }

  /** The tree as it is, built. All is newer than what was built of a mutant here before, and ccache knows most of it. */
  async prepare() {
    mkdirSync(this.path, { recursive: true });
    for (const name of readdirSync(root).filter((entry) => !leftOut.includes(entry))) {
      rmSync(join(this.path, name), { recursive: true, force: true });
      cpSync(join(root, name), join(this.path, name), { recursive: true });
    }
    await this.#must("cmake", ["-S", this.path, "--preset", "tidy", "-DCMAKE_UNITY_BUILD=OFF", "-B", join(this.path, "build", "dev"), "-DCMAKE_CXX_COMPILER_LAUNCHER=ccache"]);
    await this.#must("ninja", this.#ninja);
  }

  get #ninja() {
    return ["-C", join(this.path, "build", "dev"), "-j2", "unit-tests"];
  }

  /** @param {string} command @param {string[]} given */
  async #must(command, given) {
    const { code, output } = await run(command, given, { environment: this.environment });
    if (code !== 0) throw new Error(`${command} failed:\n${output.slice(-4000)}`);
  }

  /**
   * Puts the names of the tests of tests/unit/`folder` into two files, those that take long into the second. Throws where
   * one fails as it is.
   * @param {string} folder
   */
  async measure(folder) {
    const files = readdirSync(join(root, "tests", "unit", folder)).filter((name) => name.endsWith(".cpp"));
    const tags = files.map((name) => `[#${basename(name, ".cpp")}]`).join(",");
    const { code, output } = await run(this.#tests, ["-#", "-d", "yes", tags], { environment: ramDisk });
    if (code !== 0) throw new Error(`The tests of ${folder} fail as it is; mend that first.\n${output.slice(-2000)}`);
    const took = [...output.matchAll(/^([\d.]+) s: (.*)$/gm)].map(([, seconds, name]) => ({ name, long: Number(seconds) > longSeconds }));
    for (const long of [false, true]) {
      const names = took.filter((test) => test.long === long).map(({ name }) => `${name.replaceAll(",", "\\,")}\n`); // a bare comma begins another name
      writeFileSync(this.#namesOf(folder, long), names.join(""));
    }
  }

  get #tests() {
    return join(this.path, "build", "dev", "unit-tests");
  }

  /** @param {string} folder @param {boolean} long */
  #namesOf(folder, long) {
    return join(this.path, `${folder}-${long ? "long" : "short"}`);
  }

  /** The tests of the folders, those that take long last, up to the first that fails. A test that does not end is one that fails.
   * @param {string[]} folders */
  async #pass(folders) {
    for (const [long, folder] of [false, true].flatMap((long) => folders.map((folder) => /** @type {const} */ ([long, folder])))) {
      const names = this.#namesOf(folder, long);
      if (readFileSync(names, "utf8") === "") continue; // without a name Catch2 runs everything
      if ((await run(this.#tests, ["-f", names, "--abort"], { environment: ramDisk, timeout: patience })).code !== 0) return false;
    }
    return true;
  }

  /**
   * With `text` in place of `file`, and the file as it was again afterwards.
   * @param {string} file relative to the root @param {string} text @param {string[]} folders whose tests are run
   * @returns {Promise<"refused" | "killed" | "survived">} refused: by the compiler, of which every warning is an error
   */
  async judge(file, text, folders) {
    const path = join(this.path, file);
    const before = readFileSync(path, "utf8");
    writeFileSync(path, text);
    try {
      if ((await run("ninja", this.#ninja, { environment: this.environment })).code !== 0) return "refused";
      return (await this.#pass(folders)) ? "survived" : "killed";
    } finally {
      writeFileSync(path, before);
    }
  }
}
