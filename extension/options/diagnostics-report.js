/**
 * What somebody who helps needs to know, in English whatever the user's language, and nothing about any person: no names,
 * notes or addresses, and no path, which holds the user's own name.
 */

/**
 * @typedef {object} Facts
 * @property {string} extension version
 * @property {string} browser as it calls itself
 * @property {string} language
 * @property {boolean} consent
 * @property {boolean} keyboard
 * @property {string[]} selectors names of those overridden
 * @property {Serendip.HostState | null} host
 * @property {{version: string, protocol: number, methods: string[], database: {open: boolean}, prior?: {own: string[], refused: unknown[]}} | null} hello
 * @property {{philosophy: string, chosen: boolean} | null} philosophy
 * @property {Record<string, number> | null} suggestions of the last month, by action
 * @property {{method: string}[]} waiting
 * @property {{method: string, error: {name: string}}[]} refused
 */

/** @param {Facts} facts @returns {string} */
export function diagnosticsReport(facts) {
  const { host, hello, philosophy } = facts;
  return [
    `Serendip extension: ${facts.extension}`,
    `Browser: ${facts.browser}`,
    `Language: ${facts.language}`,
    `Consent given: ${yes(facts.consent)}`,
    `Keyboard: ${facts.keyboard ? "on" : "off"}`,
    `Selectors overridden: ${facts.selectors.join(", ") || "none"}`,
    `Host: ${host ? [host.state, host.name].filter(Boolean).join(", ") : "unknown"}`,
    `Host version: ${hello ? `${hello.version}, protocol ${hello.protocol}` : "unknown"}`,
    `Host methods: ${hello ? hello.methods.join(" ") : "unknown"}`,
    `Database open: ${hello ? yes(hello.database.open) : "unknown"}`,
    `Prior: ${hello?.prior ? `${hello.prior.own.length} own, ${hello.prior.refused.length} refused` : "unknown"}`,
    `Philosophy: ${philosophy ? `${philosophy.philosophy}${philosophy.chosen ? "" : " (not chosen yet)"}` : "unknown"}`,
    `Requests of the last 30 days: ${facts.suggestions ? counts(facts.suggestions) : "unknown"}`,
    `Writes that wait: ${counts(tally(facts.waiting.map(({ method }) => method)))}`,
    `Writes refused: ${counts(tally(facts.refused.map(({ method, error }) => `${method} ${error.name}`)))}`,
  ].join("\n");
}

/** @param {boolean} is */
const yes = (is) => (is ? "yes" : "no");

/** @param {string[]} words @returns {Record<string, number>} */
function tally(words) {
  /** @type {Record<string, number>} */
  const counted = {};
  for (const word of words) counted[word] = (counted[word] ?? 0) + 1;
  return counted;
}

/** @param {Record<string, number>} numbers */
function counts(numbers) {
  const sum = Object.values(numbers).reduce((total, one) => total + one, 0);
  if (sum === 0) return "0";
  return `${sum} (${Object.entries(numbers).map(([word, count]) => `${word} ${count}`).join(", ")})`;
}
