// The host's side of reading an archive, played in the options page, so that each of its states can be held and looked at.

/** @typedef {import("puppeteer-core").Page} Page */

const chunkBytes = 1_000_000;

/**
 * From now on the page's questions about archives are answered here, in the page. `hold` keeps the step named by its
 * method and number unanswered until it is released; `fail` answers it with an error.
 * @param {Page} page
 * @param {{hold?: string, fail?: Record<string, {name: string, message: string}>}} [orders]
 */
export function playArchiveHost(page, orders = {}) {
  return page.evaluate(({ hold, fail }, size) => {
    const real = chrome.runtime.sendMessage.bind(chrome.runtime);
    const played = { calls: /** @type {{method: string, params: any}[]} */ ([]), received: 0, steps: 0, release: () => {} };
    Object.assign(globalThis, { played });
    /** @param {any} message */
    const answer = async (message) => {
      if (message?.to !== "host" || !message.method.startsWith("archive")) return real(message);
      const { method, params } = message;
      played.calls.push({ method, params: { ...params, data: params.data?.length } });
      const number = played.calls.filter((call) => call.method === method).length;
      if (hold === `${method} ${number}`) await new Promise((resolve) => (played.release = () => resolve(undefined)));
      const failure = fail?.[`${method} ${number}`];
      if (failure) return { error: { code: null, data: {}, ...failure } };
      if (method === "archiveBegin") return { result: { archive: "a1", chunkBytes: size } };
      if (method === "archiveChunk") {
        const length = atob(message.params.data).length;
        played.received = params.offset + length;
        return { result: { received: played.received } };
      }
      if (method === "archiveCancel") return { result: {} };
      played.steps += 1;
      if (played.steps < 3) return { result: { done: false, file: "messages.csv", bytes: played.steps * 1_000_000, ofBytes: 3_000_000 } };
      const file = { rows: 1200, added: 1100, known: 60, forgotten: 3, skipped: 2, inferred: 40 };
      return { result: { done: true, summary: {
        files: [{ file: "Connections.csv", kind: "connections", ...file }, { file: "messages <b>.csv", kind: "messages", ...file }],
        skipped: [{ file: "Connections.csv", line: 17, reason: "The row has 3 fields and needs 7." }, { file: "Rich_Media.csv", line: null, reason: "Not one of the files that are read." }],
        inferred: { accepted: 9, exchange: 5, pitch: 3, silence: 1 },
      } } };
    };
    chrome.runtime.sendMessage = /** @type {any} */ (answer);
  }, orders, chunkBytes);
}
