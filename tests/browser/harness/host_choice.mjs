// Which host the browser finds from now on. Both browsers read the native manifest anew at each connection.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { binary, chromiumOrigin, firefoxAddon } from "./place.mjs";
import { manifestFolder, manifestText, register } from "./profile.mjs";

/** @typedef {import("./launch.mjs").Session} Session */

/**
 * @param {Session} session
 * @param {"registered" | "missing" | "forbidden" | {program: string}} host `forbidden`: registered for another extension
 */
export function useHost(session, host) {
  const own = manifestText(session.name, binary, typeof host === "object" ? host.program : undefined);
  if (host === "missing") return rmSync(join(manifestFolder(session.name, session.directories), `${JSON.parse(own).name}.json`), { force: true });
  const others = own.replaceAll(chromiumOrigin, "chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa").replaceAll(firefoxAddon, "another@extension.example");
  register(session.name, session.directories, host === "forbidden" ? others : own);
}
