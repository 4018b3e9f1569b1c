// A stand-in for the host that passes everything on to the real one, notes what arrives, and fails where it is told to.
// Usage: relay_program.mjs FOLDER HOST [the browser's arguments]; see relay.mjs for the files in FOLDER.
import { spawn } from "node:child_process";
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder = "", binary = "", ...given] = process.argv.slice(2);
const host = spawn(binary, given, { stdio: ["pipe", "pipe", "inherit"] });

/** @param {string} method @returns {string | undefined} what to do with it, read anew each time */
function order(method) {
  return JSON.parse(readFileSync(join(folder, "orders.json"), "utf8"))[method];
}

function die() {
  host.kill("SIGKILL");
  process.exit(1);
}

/** @param {Buffer} body */
function frame(body) {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([length, body]);
}

/** @param {import("node:stream").Readable} stream @param {(body: Buffer) => void} take */
function eachFrame(stream, take) {
  let rest = Buffer.alloc(0);
  stream.on("data", (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= 4 && rest.length >= 4 + rest.readUInt32LE(0)) {
      const end = 4 + rest.readUInt32LE(0);
      take(rest.subarray(4, end));
      rest = rest.subarray(end);
    }
  });
}

/** Methods by id, of the requests that are not answered yet. @type {Map<unknown, string>} */
const asked = new Map();

eachFrame(process.stdin, (body) => {
  const { id, method, params } = JSON.parse(body.toString("utf8"));
  appendFileSync(join(folder, "received.jsonl"), `${JSON.stringify({ method, params })}\n`);
  if (order(method) === "dieBefore") die();
  asked.set(id, method);
  host.stdin.write(frame(body));
});

let replies = Promise.resolve();
eachFrame(host.stdout, (body) => {
  replies = replies.then(() => reply(body));
});

/** @param {Buffer} body */
async function reply(body) {
  const method = asked.get(JSON.parse(body.toString("utf8")).id) ?? "";
  while (order(method) === "hold") await new Promise((resolve) => setTimeout(resolve, 20));
  if (order(method) === "dieAfter") die();
  process.stdout.write(frame(order(method) === "garbage" ? Buffer.from("this is not JSON") : body));
}

process.stdin.on("end", () => host.stdin.end());
host.on("exit", () => process.exit(0));
