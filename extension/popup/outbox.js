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

/**
 * Forgets what the host refused to store about one person: it holds names and words of theirs.
 * @param {{slug?: string, memberId?: string}} person
 */
export async function discardAbout(person) {
  const stored = /** @type {Record<string, Partial<Serendip.RefusedWrite>>} */ (await chrome.storage.local.get(null));
  const theirs = Object.keys(stored).filter((key) => key.startsWith("refused:") && isAbout(stored[key]?.params, person));
  await chrome.storage.local.remove(theirs);
}

/**
 * @param {Serendip.Data | undefined} params
 * @param {{slug?: string, memberId?: string}} person
 */
function isAbout(params, { slug, memberId }) {
  const requests = /** @type {{sender?: {slug?: string, memberId?: string}}[]} */ ([params, params?.request, ...(Array.isArray(params?.requests) ? params.requests : [])]);
  return requests.some((one) => (slug !== undefined && one?.sender?.slug === slug) || (memberId !== undefined && one?.sender?.memberId === memberId));
}

/** Forgets all of them. */
export async function discardRefused() {
  const keys = Object.keys(await chrome.storage.local.get(null));
  await chrome.storage.local.remove(keys.filter((key) => key.startsWith("refused:")));
}
