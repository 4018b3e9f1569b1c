/**
 * The command that mends a host which is not found: it registers the program for this browser. Folders as in README.md;
 * what browser this is, only its name says. Windows keeps manifests in its registry, so there is no such command there.
 */

const linux = {
  "Google Chrome": "$HOME/.config/google-chrome",
  "Microsoft Edge": "$HOME/.config/microsoft-edge",
  Brave: "$HOME/.config/BraveSoftware/Brave-Browser",
  Vivaldi: "$HOME/.config/vivaldi",
  Chromium: "$HOME/.config/chromium",
};
const mac = {
  "Google Chrome": "$HOME/Library/Application Support/Google/Chrome",
  "Microsoft Edge": "$HOME/Library/Application Support/Microsoft Edge",
  Brave: "$HOME/Library/Application Support/BraveSoftware/Brave-Browser",
  Vivaldi: "$HOME/Library/Application Support/Vivaldi",
  Chromium: "$HOME/Library/Application Support/Chromium",
};

/**
 * @param {string | undefined} name why the host is away
 * @param {{root: string, platform: string, brands: string[]}} browser
 * @returns {string | null} null where no command helps
 */
export function fixCommand(name, browser) {
  if (name === "exited") return "serendip --version";
  if (name !== "notFound" && name !== "forbidden") return null;
  const folder = manifestFolder(browser);
  const family = isFirefox(browser) ? "firefox" : "chromium";
  return folder && `mkdir -p "${folder}" && serendip manifest ${family} > "${folder}/serendip.host.json"`;
}

/** @returns {Parameters<typeof fixCommand>[1]} this one */
export function thisBrowser() {
  const data = /** @type {{platform?: string, brands?: {brand: string}[]} | undefined} */ (Reflect.get(navigator, "userAgentData"));
  const brands = (data?.brands ?? []).map(({ brand }) => brand);
  return { root: chrome.runtime.getURL(""), platform: data?.platform ?? navigator.platform, brands };
}

/** @param {Parameters<typeof fixCommand>[1]} browser */
function isFirefox({ root }) {
  return root.startsWith("moz-extension:");
}

/** @param {Parameters<typeof fixCommand>[1]} where not called `browser`: web-ext lint takes that for the API */
function manifestFolder(where) {
  const onMac = /^mac/i.test(where.platform);
  if (!onMac && !/linux/i.test(where.platform)) return null;
  if (isFirefox(where)) return onMac ? "$HOME/Library/Application Support/Mozilla/NativeMessagingHosts" : "$HOME/.mozilla/native-messaging-hosts";
  // Every relative calls itself Chromium too, so its own name counts first.
  const found = Object.entries(onMac ? mac : linux).find(([brand]) => where.brands.some((own) => own.includes(brand)));
  return `${found?.[1] ?? (onMac ? mac : linux).Chromium}/NativeMessagingHosts`;
}
