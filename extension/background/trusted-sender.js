// Who may talk to the background: this extension's own pages, and its content script in the top frame of LinkedIn.
// There is no onMessageExternal and no externally_connectable, so `id` is a second lock on the same door.

const LINKEDIN = "https://www.linkedin.com/";

/** @typedef {"extensionPage" | "contentScript"} Trust */

/**
 * @param {chrome.runtime.MessageSender} sender
 * @param {{id: string, root: string}} extension its id and the address of its root, ending with a slash
 * @returns {Trust | null}
 */
export function trustOf(sender, { id, root }) {
  if (sender.id !== id || typeof sender.url !== "string") return null;
  if (sender.url.startsWith(root)) return "extensionPage";
  const onLinkedIn = sender.url.startsWith(LINKEDIN) && (sender.origin ?? LINKEDIN.slice(0, -1)) === LINKEDIN.slice(0, -1);
  return onLinkedIn && sender.tab !== undefined && sender.frameId === 0 ? "contentScript" : null;
}
