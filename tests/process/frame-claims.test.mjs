// A length is a claim of whoever writes it: no memory may be taken because of it.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import test from "node:test";
import { FrameParser, helloFrame, lengthBytes } from "./frames.mjs";
import { makeHome } from "./home.mjs";
import { binary, chromiumArguments, startHost } from "./host.mjs";

const cap = 4 * 1024 * 1024;
const believable = 64 * 1024 * 1024;
const watched = process.env.SERENDIP_WATCHED !== undefined; // a sanitizer needs terabytes of addresses and memory of its own

/** @param {number} pid @returns {number} bytes of memory at the highest */
const highest = (pid) => Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) * 1024;

// What was claimed, what of it is sent, and how much memory it may cost: what has come, twice while a text grows, and some.
const slack = 2 * 1024 * 1024;
/** @type {[string, number, number, number][]} */
const claims = [
  ["no byte", 0, 0, slack],
  ["one byte", 1, 1, slack],
  ["the cap, of which 64 KiB come", cap, 65536, slack],
  ["the cap, which comes", cap, cap, 3 * cap + slack],
  ["one byte above the cap, which comes", cap + 1, cap + 1, slack],
  ["64 MiB, which come", believable, believable, slack],
];
for (const [name, claimed, sent, allowed] of claims) {
  test(`a length that claims ${name} takes no memory for what has not come or is not kept`, async (t) => {
    const host = startHost(t);
    await host.call("hello", { protocol: 1 });
    const before = highest(host.process.pid ?? 0);
    assert.ok(before > 1024 * 1024, "memory was measured");
    host.sendBytes(Buffer.concat([lengthBytes(claimed), Buffer.alloc(sent, "x")]));
    if (sent === claimed) assert.equal((await host.receive()).error.code, claimed > cap ? 2 : -32700);
    else await new Promise((done) => setTimeout(done, 100));
    const taken = highest(host.process.pid ?? 0) - before;
    assert.ok(taken <= allowed * (watched ? 8 : 1), `${taken} bytes were taken`);
    if (sent === claimed) await host.call("hello", { protocol: 1 });
  });
}

for (const claimed of [2 ** 31, 2 ** 32 - 1]) {
  test(`a length of ${claimed} is answered by a host that could not have taken as much`, async (t) => {
    const home = makeHome(t);
    // 200 MB of addresses; or, as a sanitizer itself needs more, 60 MB in one piece at most.
    const limited = watched ? ["env", `ASAN_OPTIONS=${process.env.ASAN_OPTIONS}:max_allocation_size_mb=60`] : ["sh", "-c", 'ulimit -v 200000 && exec "$0" "$@"'];
    const [command, ...given] = [...limited, binary, ...chromiumArguments];
    const child = spawn(command, given, { env: { ...process.env, ...home.env }, stdio: ["pipe", "pipe", "pipe"] });
    t.after(() => void child.kill("SIGKILL"));
    let stderr = "";
    const parser = new FrameParser();
    /** @type {any[]} */ const replies = [];
    child.stderr.on("data", (chunk) => (stderr += chunk));
    child.stdout.on("data", (chunk) => replies.push(...parser.push(chunk)));
    child.stdin.on("error", () => {});
    child.stdin.write(Buffer.concat([helloFrame(1), lengthBytes(claimed), Buffer.alloc(100_000, "x")]));
    const code = await new Promise((done) => child.on("close", done));
    assert.equal(code, 1, stderr);
    assert.match(stderr, /claims \d+ bytes/);
    assert.deepEqual(replies.map(({ id }) => id), [1, null]);
    assert.deepEqual(replies[1].error.data, { name: "messageTooLarge", bytes: claimed, limit: cap });
  });
}
