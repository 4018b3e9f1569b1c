// Every file, folder and link where packages put any, but for what other programs keep changing: caches, logs, what is
// temporary, and dpkg's and apt's own books, which note that a package was there.
import { output } from "./packages.mjs";

const places = ["/etc", "/usr", "/opt", "/var", "/boot", "/srv"];
const passedOver = ["/var/tmp", "/var/log", "/var/cache", "/var/lib/dpkg", "/var/lib/apt"];

/** @returns {Set<string>} absolute paths */
export function systemFiles() {
  const pruned = passedOver.flatMap((path, index) => [...(index ? ["-o"] : []), "-path", path]);
  return new Set(output("find", [...places, "-xdev", "(", ...pruned, ")", "-prune", "-o", "-print0"]).split("\0").filter(Boolean));
}
