/** The one line for a terminal that puts a host right which the browser does not find or does not let in. */

/** Where each browser looks for native programs, for one user on Linux (README.md, "Use it for real"). */
const folders = {
  Firefox: "~/.mozilla/native-messaging-hosts",
  Chromium: "~/.config/chromium/NativeMessagingHosts",
  "Google Chrome": "~/.config/google-chrome/NativeMessagingHosts",
  "Microsoft Edge": "~/.config/microsoft-edge/NativeMessagingHosts",
  Brave: "~/.config/BraveSoftware/Brave-Browser/NativeMessagingHosts",
  Vivaldi: "~/.config/vivaldi/NativeMessagingHosts",
};

/** @typedef {keyof typeof folders} BrowserName */

/** Reasons that a manifest in the right place removes. */
const byManifest = new Set(["notFound", "forbidden", "callerRefused"]);

/**
 * @param {string} reason why the host is away
 * @param {BrowserName} browser
 * @returns {string | null} null where no command helps
 */
export function fixCommand(reason, browser) {
  if (byManifest.has(reason)) {
    const family = browser === "Firefox" ? "firefox" : "chromium";
    return `mkdir -p ${folders[browser]} && serendip manifest ${family} > ${folders[browser]}/serendip.host.json`;
  }
  return reason === "exited" || reason === "timeout" ? "serendip --version" : null;
}

/**
 * @param {string} address of a page of the extension
 * @param {readonly {brand: string}[]} brands `navigator.userAgentData`, which Firefox lacks
 * @returns {BrowserName}
 */
export function browserName(address, brands) {
  if (address.startsWith("moz-extension:")) return "Firefox";
  const own = /** @type {BrowserName[]} */ (Object.keys(folders)).find((name) => name !== "Chromium" && brands.some(({ brand }) => brand === name));
  return own ?? "Chromium";
}
