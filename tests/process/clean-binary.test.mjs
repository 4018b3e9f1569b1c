// What the compiler and linker were told, read from the program itself: a flag that a library or a later CMake drops is no
// flag. ELF only; other systems' programs have other marks.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import test from "node:test";
import { binary } from "./host.mjs";

/** @param {string[]} given */
const readelf = (...given) => execFileSync("readelf", ["-W", ...given, binary], { encoding: "utf8", env: { ...process.env, LC_ALL: "C" } });

const dynamic = readelf("-d");
const segments = readelf("-l");
const symbols = readelf("--dyn-syms");

test("the program is one of independent position, so that nobody knows where it lies", () => {
  assert.match(readelf("-h"), /Type:\s+DYN/);
  assert.match(dynamic, /FLAGS_1.*\bPIE\b/);
  assert.doesNotMatch(dynamic, /TEXTREL/);
});

test("where it jumps to through tables is fixed before it starts and read-only from then on (full RELRO)", () => {
  assert.match(segments, /GNU_RELRO/);
  assert.match(dynamic, /BIND_NOW|FLAGS_1.*\bNOW\b/);
});

test("neither its stack nor anything else of it can be written and executed", () => {
  assert.match(segments, /GNU_STACK.*\sRW\s/);
  const flags = [...segments.matchAll(/^\s*LOAD\s+(?:0x\w+\s+){5}(.*?)\s+0x/gm)].map(([, flag]) => flag.replaceAll(" ", ""));
  assert.ok(flags.length >= 3, segments);
  assert.deepEqual(flags.filter((flag) => flag.includes("W") && flag.includes("E")), []);
});

test("its functions guard the stack, and copies whose size is known are checked (FORTIFY)", () => {
  assert.match(symbols, /__stack_chk_fail/);
  assert.match(symbols, /__memcpy_chk/);
  assert.match(symbols, /__v?snprintf_chk/);
});

test("it loads nothing from a folder of its own, and only the libraries that ARCHITECTURE.md names", () => {
  assert.doesNotMatch(dynamic, /RPATH|RUNPATH/);
  const needed = [...dynamic.matchAll(/NEEDED.*\[(\S+)\]/g)].map(([, name]) => name.replace(/\.so.*/, ""));
  const known = ["libsqlite3", "libutf8proc", "libstdc++", "libm", "libgcc_s", "libc", "ld-linux-x86-64"];
  assert.deepEqual(needed.filter((name) => !known.includes(name)), []);
});
