// What the fuzzers begin with: small inputs of every kind that is understood, made from the params and archives of the
// process tests, so that a new method or file is a seed as soon as it is tested.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { archiveOf } from "../process/archive-files.mjs";
import { frame } from "../process/frames.mjs";
import { fullParams, fullRequest } from "../process/full-params.mjs";
import { goodParams } from "../process/method-params.mjs";
import { zipOf } from "../process/zip.mjs";

/** A request with all that advice looks for in its words. */
const telling = { ...fullRequest, headline: "Founder, Tidal Analytics", note: "Call me: +49 431 123, https://example.org 🙂" };

/** @returns {Buffer[]} */
function messages() {
  const full = Object.entries(fullParams()).flatMap(([method, alternatives]) => alternatives.map((params) => /** @type {const} */ ([method, params])));
  const calls = [...Object.entries(goodParams()), ...full, /** @type {const} */ (["suggest", { requests: [telling] }])];
  // A cursor that the host did not make is refused.
  const lines = calls.map(([method, params], id) => JSON.stringify({ jsonrpc: "2.0", id, method, params }, (key, value) => (key === "cursor" ? undefined : value)));
  const story = Buffer.from(`\x40${lines.join("\n")}\n`);
  const stream = Buffer.concat([Buffer.from([0x41]), ...lines.slice(0, 3).map((line) => frame(line))]);
  return [story, stream, ...lines.map((line) => Buffer.from(`\x40${line}\n`))];
}

/** The number of each file is that of archive::FileKind. */
function tables() {
  const kinds = ["Profile.csv", "Positions.csv", "Connections.csv", "Invitations.csv", "messages.csv"];
  const older = Buffer.from('\x03\x20Notes:\n"a preamble, quoted"\n\nFrom;To;Sent At;Message;Direction\nAda;Jo;"2/8/18, 3:07 AM";"He said ""hello""";INCOMING\n');
  return [older, ...archiveOf(3).map(([name, text]) => Buffer.concat([Buffer.from([kinds.indexOf(name), 0x40]), Buffer.from(text)]))];
}

const dates = [
  "08 Feb 2026", "8-Feb-26", "2/8/18, 3:07 AM", "2026-02-08 15:07:09 UTC", "2026-02-08T15:07:09Z", "2026-02-08", "08.02.2026 15:07",
  "2/28/2026 15:07", "29 Feb 2024", "31 Apr 2025", "Basic_LinkedInDataExport_02-08-2026.zip", "Complete_LinkedInDataExport_02-08-2026.zip",
];

const addresses = [
  "https://www.linkedin.com/in/mira-okafor", "http://de.linkedin.com/in/mira-okafor/?x=1#y", "linkedin.com/in/%C3%84nne",
  "https://www.linkedin.com/in/ACoAAB3k2mQxyz_-", "https://www.linkedin.com/company/tidal", "https://www.linkedin.com/in/%2e%2e/x",
];

/** @returns {Buffer[]} */
function zips() {
  const small = archiveOf(1);
  return [zipOf(small), zipOf(small.slice(0, 1)), zipOf([]), zipOf(small, { encrypted: true }), zipOf(small).subarray(0, 200), zipOf([["a/../b.csv", Buffer.alloc(20_000)]])];
}

/** @type {Record<string, () => Buffer[]>} */
const seeds = { dispatch: messages, csv: tables, zip: zips, date: () => dates.map((text) => Buffer.from(text)), profile_address: () => addresses.map((text) => Buffer.from(text)) };

/** @param {string} target @param {string} folder is made */
export function writeSeeds(target, folder) {
  mkdirSync(folder, { recursive: true });
  seeds[target]().forEach((bytes, number) => writeFileSync(join(folder, String(number)), bytes));
}
