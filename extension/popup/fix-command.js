/**
 * The command that mends a host which is away. Where browsers look for it, only the program itself knows
 * (manifests/browsers.json); so it registers itself, and looks for the cause of anything else.
 */

const LOOK = new Set(["exited", "timeout", "notUnderstood", "databaseUnavailable"]);

/**
 * @param {string | undefined} name why the host is away
 * @param {string} extension this one's id, by which a build of one's own is let in
 * @returns {string | null} null where no command helps
 */
export function fixCommand(name, extension) {
  if (name === "notFound") return "serendip register";
  if (name === "forbidden") return `serendip register --extension-id ${extension}`;
  return name !== undefined && LOOK.has(name) ? "serendip doctor" : null;
}
