// LinkedIn's archive as the browser sends it, piece by piece over the port.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { test } from "node:test";
import { archiveOf } from "./archive-files.mjs";
import { makeHome } from "./home.mjs";
import { HostError, startHost } from "./host.mjs";
import { allSenders, uuid } from "./method-params.mjs";
import { zipOf } from "./zip.mjs";

const zip = zipOf(archiveOf(300));

/** @param {import("./host.mjs").Host} host @param {string} archive @param {Buffer} bytes @param {number} [piece] */
async function send(host, archive, bytes, piece = 10_000) {
  for (let offset = 0; offset < bytes.length; offset += piece) {
    const data = bytes.subarray(offset, offset + piece);
    const { received } = await host.call("archiveChunk", { archive, offset, data: data.toString("base64") });
    assert.equal(received, offset + data.length);
  }
}

/** @param {import("./host.mjs").Host} host @param {string} archive */
async function finish(host, archive) {
  for (let steps = 0; steps < 1000; steps += 1) {
    const reply = await host.call("archiveStep", { archive });
    if (reply.done) return reply.summary;
    assert.ok(reply.bytes <= reply.ofBytes);
    await host.call("philosophy"); // others are answered between
  }
  throw new Error("the import does not end");
}

test("an archive is sent, imported in steps, and summed up", async (t) => {
  const host = startHost(t);
  await host.call("archiveBegin", { id: uuid(1), name: "Basic.zip", bytes: zip.length });
  await send(host, uuid(1), zip);
  const summary = await finish(host, uuid(1));
  assert.equal(summary.files.find((/** @type {any} */ file) => file.kind === "messages").added, 600);
  assert.deepEqual(await finish(host, uuid(1)), summary, "asked again it says the same");
  await host.call("archiveCancel", { archive: uuid(1) });
  assert.ok((await allSenders(host)).length > 300);
});

test("an export of another machine is sent and united just so", async (t) => {
  const there = startHost(t);
  await there.call("archiveBegin", { id: uuid(1), name: "Basic.zip", bytes: zip.length });
  await send(there, uuid(1), zip);
  await finish(there, uuid(1));
  const lines = [];
  for (let cursor; cursor !== null;) {
    const page = await there.call("export", cursor ? { cursor } : {});
    lines.push(...page.lines);
    cursor = page.next;
  }
  const bytes = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  const here = startHost(t);
  await here.call("archiveBegin", { id: uuid(2), name: "serendip-2026-11-22.jsonl", bytes: bytes.length });
  await send(here, uuid(2), bytes, 100_000);
  const { files } = await finish(here, uuid(2));
  assert.deepEqual(files.map((/** @type {any} */ file) => [file.kind, file.rows, file.skipped]), [["export", lines.length - 1, 0]]);
  // Who was seen at the same time stands in the order of being added.
  const bySlug = async (/** @type {import("./host.mjs").Host} */ host) =>
    (await allSenders(host)).sort((one, other) => (one.sender.slug < other.sender.slug ? -1 : 1));
  assert.deepEqual(await bySlug(here), await bySlug(there));
});

test("a chunk may come twice, but leaves no gap and goes not beyond the end", async (t) => {
  const host = startHost(t);
  await host.call("archiveBegin", { id: uuid(1), name: "Basic.zip", bytes: zip.length });
  const first = { archive: uuid(1), offset: 0, data: zip.subarray(0, 100).toString("base64") };
  assert.equal((await host.call("archiveChunk", first)).received, 100);
  assert.equal((await host.call("archiveChunk", first)).received, 100);
  for (const wrong of [{ offset: 101 }, { offset: 0, data: Buffer.alloc(zip.length + 1).toString("base64") }]) {
    await assert.rejects(host.call("archiveChunk", { ...first, ...wrong }), (error) => error instanceof HostError && /invalidParams/.test(JSON.stringify(error)));
  }
  await assert.rejects(host.call("archiveStep", { archive: uuid(1) }), /is not complete, 100 of/);
});

test("an archive that was cancelled, replaced or never begun is unknown, and leaves nothing behind", async (t) => {
  const home = makeHome(t);
  const host = startHost(t, { home });
  await host.call("archiveBegin", { id: uuid(1), name: "Basic.zip", bytes: zip.length });
  await send(host, uuid(1), zip);
  await host.call("archiveStep", { archive: uuid(1) });
  await host.call("archiveBegin", { id: uuid(2), name: "Basic.zip", bytes: zip.length });
  await host.call("archiveCancel", { archive: uuid(2) });
  for (const archive of [uuid(1), uuid(2), uuid(3)]) {
    const { error } = await host.request("archiveStep", { archive });
    assert.equal(error.code, 8);
    assert.equal(error.data.archive, archive);
  }
  assert.deepEqual(await allSenders(host), []);
  assert.deepEqual(readdirSync(dirname(home.database)).filter((name) => !name.startsWith("history.db")), []);
});

test("what is no archive is refused by name, and another can be sent", async (t) => {
  const host = startHost(t);
  const page = Buffer.from("<html>");
  await host.call("archiveBegin", { id: uuid(1), name: "Basic.zip", bytes: page.length });
  await send(host, uuid(1), page);
  const { error } = await host.request("archiveStep", { archive: uuid(1) });
  assert.equal(error.code, 9);
  assert.equal(error.data.name, "archiveRefused");
  await host.call("archiveBegin", { id: uuid(2), name: "Basic.zip", bytes: zip.length });
  await send(host, uuid(2), zip);
  await finish(host, uuid(2));
});
