// The actions that the background answers itself: `{to: "background", action}`.

import { untrusted } from "./host-call.js";
import { invalidMessage } from "./plain-data.js";

// The browser tells within milliseconds that a host is missing; one that hangs is reported by `hostState` later.
const CONNECT_WITHIN_MS = 2000;

/**
 * @typedef {object} Services
 * @property {Pick<import("./host-connection.js").HostConnection, "connect" | "retry">} connection
 * @property {Pick<import("./outbox.js").Outbox, "flush">} outbox
 * @property {Pick<import("./outbox-entries.js").OutboxEntries, "count" | "refused">} entries
 * @property {Pick<import("./host-state.js").HostStateRecord, "read">} state
 * @property {() => Promise<{language: string, texts: Record<string, string>}>} texts
 * @property {(slug: unknown) => Promise<void>} openProfile
 */

/**
 * @param {Serendip.Data} message plain data (plain-data.js)
 * @param {import("./trusted-sender.js").Trust} trust
 * @param {Services} services
 * @returns {Promise<object>}
 * @throws {import("./failure.js").Failure}
 */
export async function act({ action, slug }, trust, services) {
  const { connection, outbox, texts, openProfile } = services;
  const ownPage = trust === "extensionPage";
  if (action === "texts") return texts();
  if (action === "state") return stateAfter(ownPage ? connection.connect() : undefined, services);
  if (action === "openProfile") return openProfile(slug).then(() => ({}));
  if (action !== "retry") throw invalidMessage(`no action "${String(action).slice(0, 64)}"`);
  if (!ownPage) throw untrusted('"retry" is not for pages');
  return stateAfter(connection.retry().then(() => outbox.flush()), services);
}

/**
 * @param {Promise<unknown> | undefined} attempt
 * @param {Services} services
 * @returns {Promise<Serendip.StateAnswer>}
 */
async function stateAfter(attempt, { entries, state }) {
  if (attempt) {
    const enough = new Promise((resolve) => setTimeout(resolve, CONNECT_WITHIN_MS));
    await Promise.race([attempt.catch(() => undefined), enough]); // a failure is in the state
  }
  const [host, count, refused] = await Promise.all([state.read(), entries.count(), entries.refused()]);
  return { host, outbox: count, refused };
}
