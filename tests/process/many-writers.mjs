// Several hosts at once on a history that an older version has left, as several browsers have them after an update: they
// migrate it, write, read and are backed up. Whoever calls says how many. What is on disk is asked of the sqlite3 shell.
import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { makeHome } from "./home.mjs";
import { runCommand, startHost } from "./host.mjs";
import { decision, request, uuid } from "./method-params.mjs";

/** @typedef {{writes: number, reads: number, backups: number, errors: string[], missing: number, doubled: number, oldRowsLost: number, damaged: number, migrations: number}} Tally */

const execute = promisify(execFile);
const oldSchema = fileURLToPath(new URL("../faults/schemas/1.sql", import.meta.url));
const oldTables = ["sender", "request", "decision", "outcome", "undo", "philosophy_choice"];

/** @param {string} file @param {string} sql @returns {Promise<string[]>} lines */
async function ask(file, sql) {
  const { stdout } = await execute("sqlite3", ["-cmd", ".timeout 60000", file, sql], { maxBuffer: 1 << 28 });
  return stdout.split("\n").filter(Boolean);
}

/** @param {string} file */
const oldRows = (file) => ask(file, oldTables.map((table) => `SELECT '${table}', id FROM ${table} WHERE id <= 41`).join(" UNION ALL "));

/** What host `h` does: the `i`th write, and every tenth time a look at what all of them wrote. @param {number} h @param {number} i @param {number} each */
function work(h, i, each) {
  const number = 100_000 + 2 * (h * each + i);
  const slug = `host-${h}-${i}`;
  const reads = [
    { method: "search", params: { words: `person ${slug}` } },
    { method: "suggest", params: { requests: [request(number, `other-${h}`)] } },
    { method: "sender", params: { sender: { slug } } },
    { method: "ledger", params: {} },
  ];
  return {
    ids: [uuid(number), uuid(number + 1)],
    write: decision(number + 1, i % 3 ? "accept" : "ignore", request(number, slug, { note: `We met in hall ${i}.` })),
    read: i % 10 === 0 ? reads[(i / 10) % reads.length] : null,
  };
}

/**
 * @param {number} hosts
 * @param {number} each writes of each
 * @param {{progress?: (tally: Tally) => void}} [options]
 * @returns {Promise<Tally>}
 */
export async function manyWriters(hosts, each, { progress = () => {} } = {}) {
  /** @type {(() => void)[]} */ const ends = [];
  const t = /** @type {any} */ ({ after: (/** @type {() => void} */ end) => void ends.push(end) });
  /** @type {Tally} */
  const tally = { writes: 0, reads: 0, backups: 0, errors: [], missing: 0, doubled: 0, oldRowsLost: 0, damaged: 0, migrations: 0 };
  try {
    const home = makeHome(t);
    mkdirSync(dirname(home.database), { recursive: true });
    execFileSync("sqlite3", [home.database, `.read ${oldSchema}`]);
    const before = await oldRows(home.database);
    assert.ok(before.length > 100);

    const all = Array.from({ length: hosts }, () => startHost(t, { home }));
    let writing = hosts;
    const write = async (/** @type {import("./host.mjs").Host} */ host, /** @type {number} */ h) => {
      for (let i = 0; i < each; i += 1) {
        const { write: params, read } = work(h, i, each);
        const reply = await host.request("decide", params);
        if (reply.error) tally.errors.push(reply.error.message);
        else if (reply.result.repeated) tally.doubled += 1;
        else tally.writes += 1;
        if (!read) continue;
        const seen = await host.request(read.method, read.params);
        if (seen.error) tally.errors.push(`${read.method}: ${seen.error.message}`);
        else tally.reads += 1;
        progress(tally);
      }
      writing -= 1;
    };
    const backUp = async () => {
      while (writing > 0) {
        const file = join(home.directory, `backup-${tally.backups}.db`);
        const { code, stderr } = await runCommand(home, ["backup", file]);
        if (code !== 0) tally.errors.push(`backup: ${stderr}`);
        else if ((await ask(file, "PRAGMA integrity_check")).join() !== "ok") tally.damaged += 1;
        else tally.backups += 1;
        await new Promise((done) => setTimeout(done, 250));
      }
    };
    await Promise.all([...all.map(write), backUp()]);
    await Promise.all(all.map((host) => host.end()));

    const rows = await ask(home.database, "SELECT uuid FROM request UNION ALL SELECT uuid FROM decision");
    const expected = new Set(Array.from({ length: hosts * each }, (_, n) => work(Math.floor(n / each), n % each, each).ids).flat());
    const found = rows.filter((id) => expected.has(id));
    tally.missing = expected.size - new Set(found).size;
    tally.doubled += found.length - new Set(found).size;
    const after = new Set(await oldRows(home.database));
    tally.oldRowsLost = before.filter((row) => !after.has(row)).length;
    const verdict = await ask(home.database, "PRAGMA integrity_check; PRAGMA foreign_key_check");
    if (verdict.join() !== "ok") tally.damaged += 1;
    tally.migrations = readdirSync(dirname(home.database)).filter((name) => name === "history.schema-1.db").length;
    return tally;
  } finally {
    for (const end of ends.reverse()) end();
  }
}
