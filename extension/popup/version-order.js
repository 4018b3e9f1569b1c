/** Which of program and extension is the older one. A protocol that differs is judged at `hello` already. */

/**
 * @param {string} host the program's version, as it said at `hello`
 * @param {string} extension this one's
 * @returns {"older" | "same" | "newer"} what the program is; "same" where its version cannot be read
 */
export function hostVersusExtension(host, extension) {
  const [left, right] = [numbers(host), numbers(extension)];
  if (!left || !right) return "same";
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference < 0 ? "older" : "newer";
  }
  return "same";
}

/** @param {string} version */
function numbers(version) {
  return /^\d{1,9}(\.\d{1,9}){0,3}$/.test(version) ? version.split(".").map(Number) : null;
}
