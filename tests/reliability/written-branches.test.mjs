// Which branches of a source count as written, on a program made and run here with gcc.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { handlerLines } from "../../scripts/reliability/branches/handlers.mjs";
import { writtenCode } from "../../scripts/reliability/branches/written.mjs";

const folder = mkdtempSync(join(tmpdir(), "serendip-branches-"));
after(() => rmSync(folder, { recursive: true }));

/**
 * @param {string} source
 * @param {string} name of it
 * @returns {((marked: string) => number[]) & {timesRun: (marked: string) => number | undefined}} counts of the branches on the line with
 *   that comment, and how often that ran
 */
function ran(source, name) {
  writeFileSync(join(folder, `${name}.cpp`), source);
  const compiling = ["g++", "-std=c++20", "-O0", "--coverage", "-c", "-o", `${name}.o`, join(folder, `${name}.cpp`)];
  for (const [command, ...given] of [compiling, ["g++", "--coverage", "-o", name, `${name}.o`], [`./${name}`]]) {
    const { status, stderr } = spawnSync(command, given, { cwd: folder, encoding: "utf8" });
    assert.equal(status, 0, stderr);
  }
  const written = writtenCode([join(folder, `${name}.gcno`)], folder, "").get(`${name}.cpp`);
  const lineOf = (/** @type {string} */ marked) => source.split("\n").findIndex((each) => each.endsWith(`// ${marked}`)) + 1;
  const branchesOf = (/** @type {string} */ marked) => [...(written?.branches.get(lineOf(marked))?.values() ?? [])].flat();
  return Object.assign(branchesOf, { timesRun: (/** @type {string} */ marked) => written?.lines.get(lineOf(marked)) });
}

const calls = `#include <string>
std::string named(int v) {
  return std::string(100, 'a' + v); // call
}
int length(int v) {
  if (v > 2) { // taken one way
    return named(v).size() + named(1).size();
  }
  return v < 0 ? named(2).size() : 0; // never ran
}
int main() {
  return length(3) - 200;
}
`;

test("a call that may throw is no branch, and a condition is two", () => {
  const branchesOf = ran(calls, "calls");
  assert.deepEqual(branchesOf("call"), []);
  assert.deepEqual(branchesOf("taken one way"), [1, 0]);
});

test("of what never ran the conditions count, and nothing of an exception", () => {
  assert.deepEqual(ran(calls, "unreached")("never ran"), [0, 0, 0, 0], "v < 0, and whether there is a text to destroy");
});

const caught = `#include <stdexcept>
#include <string>
std::string failing(bool really) {
  if (really) { // both ways
    throw std::runtime_error("it failed");
  }
  return std::string(100, 'a');
}
int attempt(bool really) {
  try {
    const auto made = failing(false);
    return (failing(really) + made).size() - 200;
  } catch (const std::runtime_error& failure) { // choice of a handler
    if (failure.what()[0] == 'x') { // in the handler
      return 3;
    }
  }
  return really ? 1 : 2; // behind the handler
}
int main() {
  return attempt(false) == 0 && attempt(true) == 1 ? 0 : 1;
}
`;

test("what a handler decides counts, and what follows it, but not which handler is taken", () => {
  const branchesOf = ran(caught, "caught");
  assert.deepEqual(branchesOf("both ways").sort(), [1, 3]);
  assert.deepEqual(branchesOf("choice of a handler"), []);
  assert.deepEqual(branchesOf("in the handler").sort(), [0, 1]);
  assert.deepEqual(branchesOf("behind the handler").sort(), [0, 1]);
});

const cleaned = `#include <string>
struct Pair {
  std::string one;
  std::string two;
};
int main(int count, char**) {
  if (count > 5) {
    return 3; // never ran
  }
  const Pair pair{std::string(100, 'a'),
                  std::string(100, 'b')}; // ran
  return pair.one.size() - pair.two.size();
}
`;

test("a line ran if anything on it did but what an exception cleans up", () => {
  const { timesRun } = ran(cleaned, "cleaned");
  assert.equal(timesRun("ran"), 1);
  assert.equal(timesRun("never ran"), 0);
});

const instantiated = `template <class Number> bool large(Number number) {
  if (number > 3) { // template
    return true;
  }
  return false;
}
int main() {
  return large(4) && !large(2.0) ? 0 : 1;
}
`;

test("a template counts once, as taken wherever it was", () => {
  assert.deepEqual(ran(instantiated, "instantiated")("template").sort(), [1, 1]);
});

test("the body of a handler is found whatever stands in texts and comments", () => {
  const source = [
    'const char* text = "catch (...) {"; // catch (...) {',
    "void quiet() {",
    "  try {",
    "    act('{', R\"(})\");",
    "  } catch (const Wrong& wrong) { // why",
    "    tell(\"}\");",
    "  } catch (...) { count(); }",
    "}",
  ].join("\n");
  assert.deepEqual([...handlerLines(source)].sort(), [6, 7]);
});
