// Consent is asked on the welcome page and honoured by the content script; it is enforced here as well, so that a fault
// there cannot send what is on a page to the host.

import { Failure } from "./failure.js";

/**
 * @param {Pick<chrome.storage.StorageArea, "get">} storage
 * @throws {Failure} noConsent
 */
export async function requireConsent(storage) {
  const { consent } = await storage.get("consent");
  const at = typeof consent === "object" && consent !== null && "at" in consent ? consent.at : undefined;
  if (typeof at === "number") return;
  throw new Failure("noConsent", "You have not agreed yet that Serendip reads this page. Answer on its welcome page.");
}
