/** The whole history as JSON Lines, as `serendip export` writes them, page by page. */

/** @typedef {typeof import("../popup/host-call.js").ask} Ask */

/**
 * @param {Ask} ask
 * @param {AbortSignal} signal
 * @param {(lines: number) => void} told how many there are so far
 * @returns {Promise<Blob>} a browser keeps large ones on disk
 */
export async function exportedHistory(ask, signal, told) {
  const parts = [];
  let lines = 0;
  /** @type {string | null} */
  let cursor = null;
  do {
    signal.throwIfAborted();
    /** @type {import("./shapes.js").Answers["export"]} */
    const page = await ask("export", cursor ? { cursor } : {});
    parts.push(new Blob(page.lines.map((line) => `${JSON.stringify(line)}\n`)));
    lines += page.lines.length;
    told(lines);
    cursor = page.next;
  } while (cursor !== null);
  return new Blob(parts, { type: "application/jsonl" });
}

/** @param {Date} now @returns {string} `serendip-2026-11-22.jsonl`, by the local day */
export function exportName(now) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `serendip-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.jsonl`;
}
