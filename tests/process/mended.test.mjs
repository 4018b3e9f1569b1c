// A history in which an earlier version had read the page wrongly is put right when it is opened, and that is told once.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import test from "node:test";
import { makeHome } from "./home.mjs";
import { runCommand } from "./host.mjs";

const oldSchema = new URL("../faults/schemas/1.sql", import.meta.url).pathname;

/** What was read of one request more, stored as the first version stored it. */
const misread = `INSERT INTO sender (id, name, headline, first_seen_at, last_seen_at) VALUES
    (901, 'Ayla Kern', 'Ayla Kern is inviting you to connect', 5, 5), (902, 'Gino Muster', 'invited you to follow Beispiel AG', 5, 5);
  INSERT INTO alias VALUES ('slug', 'ayla-kern', 901, 5), ('slug', 'gino-muster', 902, 5);
  INSERT INTO request (uuid, sender, slug, name, headline, first_seen_at, last_seen_at) VALUES
    ('00000000-0000-4000-8009-000000000001', 901, 'ayla-kern', 'Ayla Kern', 'Ayla Kern is inviting you to connect', 5, 5),
    ('00000000-0000-4000-8009-000000000002', 902, 'gino-muster', 'Gino Muster', 'invited you to follow Beispiel AG', 5, 5);`;

test("what was put right is counted in hello until the command line has told it, once", async (t) => {
  const home = makeHome(t);
  mkdirSync(dirname(home.database), { recursive: true, mode: 0o700 });
  execFileSync("sqlite3", [home.database, `.read ${oldSchema}`, misread]);
  const mended = async () => JSON.parse((await runCommand(home, ["call", "hello", "{}"])).stdout).database.mended;
  assert.deepEqual(await mended(), { pageInvitations: 1, texts: 1 });
  const told = await runCommand(home, ["history", "ayla-kern"]);
  assert.match(told.stderr, /read the page wrongly: 1 invitation to follow a page .* gone.*\n.*: 1 request held LinkedIn's own words/);
  assert.match(told.stdout, /Ayla Kern/);
  assert.doesNotMatch(told.stdout, /inviting you/);
  assert.equal((await runCommand(home, ["ledger"])).stderr, "");
  assert.deepEqual(await mended(), {});
});
