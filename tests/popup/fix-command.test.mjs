// The command that the popup offers for copying registers the program where this browser looks.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fixCommand } from "../../extension/popup/fix-command.js";

const chromium = { root: "chrome-extension://id/", platform: "Linux", brands: ["Chromium", "Not=A?Brand"] };
const firefox = { root: "moz-extension://id/", platform: "Linux x86_64", brands: [] };

/** @param {string} folder @param {string} family */
const registers = (folder, family) => `mkdir -p "${folder}" && serendip manifest ${family} > "${folder}/serendip.host.json"`;

test("a program that is not found or not registered is registered in the folder of this very browser", () => {
  for (const [browser, folder, family] of /** @type {const} */ ([
    [chromium, "$HOME/.config/chromium/NativeMessagingHosts", "chromium"],
    [{ ...chromium, brands: ["Google Chrome", "Chromium"] }, "$HOME/.config/google-chrome/NativeMessagingHosts", "chromium"],
    [{ ...chromium, brands: ["Chromium", "Brave"] }, "$HOME/.config/BraveSoftware/Brave-Browser/NativeMessagingHosts", "chromium"],
    [{ ...chromium, brands: ["Microsoft Edge", "Chromium"], platform: "macOS" }, "$HOME/Library/Application Support/Microsoft Edge/NativeMessagingHosts", "chromium"],
    [firefox, "$HOME/.mozilla/native-messaging-hosts", "firefox"],
    [{ ...firefox, platform: "MacIntel" }, "$HOME/Library/Application Support/Mozilla/NativeMessagingHosts", "firefox"],
  ])) {
    for (const name of ["notFound", "forbidden"]) assert.equal(fixCommand(name, { ...browser, brands: [...browser.brands] }), registers(folder, family));
  }
});

test("a program that stopped is asked for its version, and where no command helps none is offered", () => {
  assert.equal(fixCommand("exited", chromium), "serendip --version");
  for (const name of ["timeout", "databaseUnavailable", "outdatedHost", "callerRefused", undefined]) assert.equal(fixCommand(name, chromium), null);
  assert.equal(fixCommand("notFound", { ...chromium, platform: "Windows" }), null);
});
