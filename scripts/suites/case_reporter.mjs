// A reporter for `node --test` and one file: failures in full, and the count of real test cases as the last line.
// Node's own summary was rejected: what it counts as a test differs between Node 18 and 20 (files, parents of subtests).
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

/** @typedef {{type: string, data: any}} TestEvent */

/** Node 18 names a file by its address. @param {string} file */
const pathOf = (file) => (file.startsWith("file:") ? fileURLToPath(file) : file);

/** A file as a whole is reported like a test: Node 18 always does so, Node 20 when the file crashed or held no test. @param {any} data */
function isFile(data) {
  return data.nesting === 0 && (data.name === pathOf(data.file ?? "") || /\.test\.mjs$/.test(data.name));
}

/** A parent that failed only because a part of it did, which is counted itself. @param {any} data */
function isParent(data) {
  return data.details?.type === "suite" || data.details?.error?.failureType === "subtestsFailed";
}

/** @param {any} error */
function described(error) {
  const cause = error?.cause ?? error;
  return String(cause?.stack ?? cause?.message ?? cause ?? "no reason given").replace(/^/gm, "    ");
}

/** @param {AsyncIterable<TestEvent>} events */
export default async function* report(events) {
  const counts = { passed: 0, failed: 0 };
  for await (const { type, data } of events) {
    if (type === "test:stderr" || type === "test:stdout") yield String(data.message);
    if (type !== "test:pass" && type !== "test:fail") continue;
    if (isParent(data)) continue;
    const skipped = data.skip !== undefined || data.todo !== undefined;
    if (type === "test:pass" && !skipped) {
      if (!isFile(data)) counts.passed += 1;
      continue;
    }
    counts.failed += 1;
    const file = data.file ? relative(process.cwd(), pathOf(data.file)) : "";
    const reason = skipped ? "    skipped: a test that does not run proves nothing" : described(data.details?.error);
    yield `FAILED ${file} › ${data.name}\n${reason}\n`;
  }
  yield `${JSON.stringify(counts)}\n`;
}
