/** What an extension page reads of the background's outbox (`storage.local`, ARCHITECTURE.md). */

/** @returns {Promise<string | undefined>} the philosophy that waits to be stored, if one does */
export async function waitingPhilosophy() {
  const stored = /** @type {Record<string, Partial<Serendip.WaitingWrite>>} */ (await chrome.storage.local.get(null));
  const newest = Object.keys(stored)
    .filter((key) => key.startsWith("outbox:") && stored[key]?.method === "setPhilosophy")
    .sort() // the sequence in the key has leading zeros
    .at(-1);
  const philosophy = newest && stored[newest].params?.philosophy;
  if (typeof philosophy === "object" && philosophy !== null) return "own"; // with its numbers
  return typeof philosophy === "string" ? philosophy : undefined;
}

/** @param {string} id forgets a write that the host refused */
export const discard = (id) => chrome.storage.local.remove(`refused:${id}`);
