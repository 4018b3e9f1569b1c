// An archive that is being read belongs to the page that chose it: when that page goes, by closing, leaving or crashing,
// its port ends, and the host is told to stop. A message from a page that is going away may never be sent.

import { isObject } from "./host-reply.js";

export const PORT_NAME = "archive";

/**
 * @param {Pick<chrome.runtime.Port, "name" | "onMessage" | "onDisconnect">} port
 * @param {import("./trusted-sender.js").Trust | null} trust of its other end
 * @param {(archive: string) => void} cancel
 */
export function guardArchive(port, trust, cancel) {
  if (port.name !== PORT_NAME || trust !== "extensionPage") return;
  /** @type {string | null} */
  let archive = null;
  port.onMessage.addListener((message) => {
    if (isObject(message) && typeof message.archive === "string") archive = message.archive.slice(0, 64);
  });
  port.onDisconnect.addListener(() => {
    if (archive !== null) cancel(archive); // one that is done is not known to the host any more, which is no harm
  });
}
