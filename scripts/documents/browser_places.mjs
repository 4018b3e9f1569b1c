// The README's table of browsers, made from manifests/browsers.json.

/** @typedef {{traces: string[], programs: string[], userManifests?: string, systemManifests?: string, registryKey?: string, flatpak?: string, unsupported?: string}} Place */
/** @typedef {{id: string, name: string, family: "chromium" | "firefox", linux?: Place, macos?: Place, windows?: Place}} Browser */

const begin = "<!-- browsers: made by scripts/readme-browsers from manifests/browsers.json -->";
const end = "<!-- end of browsers -->";

/** @param {string | undefined} path as people know it */
const shown = (path) => (path ? `\`${path.replace("$XDG_CONFIG_HOME/", "~/.config/").replace("~/Library/Application Support/", "…/")}\`` : "–");

/** @param {Browser} browser */
const row = ({ id, name, linux, macos, windows }) =>
  `| ${name} | \`${id}\` | ${shown(linux?.userManifests)} | ${shown(macos?.userManifests)} | ${shown(windows?.registryKey)} |`;

/** @param {Browser[]} browsers @param {(browser: Browser) => string} [more] */
const listed = (browsers, more = () => "") => browsers.map((browser) => `\`${browser.id}\`${more(browser)}`).join(", ");

/** @param {Browser[]} browsers @returns {string} Markdown */
function placesTable(browsers) {
  const flatpaks = browsers.filter(({ linux }) => linux?.flatpak);
  const unsupported = browsers.filter(({ linux }) => linux?.unsupported);
  const others = browsers.filter((browser) => !flatpaks.includes(browser) && !unsupported.includes(browser));
  const reasons = [...new Set(unsupported.map(({ linux }) => linux?.unsupported))];
  return [
    "| browser | `--browser` | Linux | macOS (… is `~/Library/Application Support`) | Windows (below `HKEY_CURRENT_USER`) |",
    "| --- | --- | --- | --- | --- |",
    ...others.map(row),
    "",
    `As Flatpaks (below \`~/.var/app\`): ${listed(flatpaks, ({ linux }) => ` (${linux?.flatpak})`)}.`,
    "",
    ...reasons.map((reason) => `Not ${listed(unsupported.filter(({ linux }) => linux?.unsupported === reason))}: ${reason}`),
  ].join("\n");
}

/**
 * @param {string} document with the two marks
 * @param {Browser[]} browsers
 * @returns {string} the document with the table between them
 */
export function withPlaces(document, browsers) {
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The document has no “${begin}” before “${end}”; put both where the table belongs.`);
  return `${document.slice(0, from + begin.length)}\n${placesTable(browsers)}\n${document.slice(to)}`;
}
