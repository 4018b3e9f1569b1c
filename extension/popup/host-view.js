/** The state of the host in words, with the next step while it is away. */

import { format } from "../language/text.js";
import { button, element, said } from "./element.js";
import { fixCommand } from "./fix-command.js";
import { retry, state } from "./host-call.js";
import { hostVersusExtension } from "./version-order.js";

/**
 * @param {HTMLElement} root a live region
 * @returns {{refresh: (words: import("../language/text.js").Words) => Promise<void>}}
 */
export function hostView(root) {
  /** @type {import("../language/text.js").Words | null} */
  let words = null;
  /** @param {() => Promise<Serendip.StateAnswer>} ask */
  const draw = async (ask) => {
    const host = await ask().then((answer) => answer.host, awayBecause);
    if (!words) return;
    root.dataset.state = host.name === "notStarted" ? "connecting" : host.state;
    root.replaceChildren(...sentences(host, words, () => draw(retry)));
  };
  chrome.storage.onChanged.addListener((changes) => {
    if (changes.hostState) draw(state);
  });
  const refresh = (/** @type {import("../language/text.js").Words} */ chosen) => {
    words = chosen;
    return draw(state);
  };
  return { refresh };
}

/** @param {Record<string, chrome.storage.StorageChange>} changes of storage.local */
export function connectedNow({ hostState }) {
  return /** @type {Serendip.HostState | undefined} */ (hostState?.newValue)?.state === "connected";
}

/** @typedef {Omit<Serendip.HostState, "name"> & {name?: string}} Host a failure of the extension has other names */

/**
 * @param {Error} error
 * @returns {Host}
 */
function awayBecause({ name, message }) {
  return { state: "away", name, message };
}

/**
 * @param {Host} host
 * @param {import("../language/text.js").Words} words
 * @param {() => void} again
 */
function sentences({ state: now, name = "hostAway", message, version = "" }, { texts }, again) {
  if (now === "connected") return [mark("✓"), element("p", {}, format(texts.host_connected, version)), ...update(texts, version)];
  if (now === "connecting") return [mark("…"), element("p", {}, texts.host_connecting)];
  if (name === "notStarted") return [mark("…"), element("p", {}, texts.error_notStarted)];
  return [
    mark("!"),
    element("p", { class: "strong" }, texts.host_away),
    element("p", {}, errorText(texts, name)),
    ...(message ? [element("p", { class: "detail", lang: "en" }, said(message))] : []),
    ...fix(fixCommand(name, chrome.runtime.id), texts, button(texts.host_retry, again)),
  ];
}

/**
 * Which side to update, where program and extension are of different releases and understand each other all the same.
 * @param {import("../language/text.js").Texts} texts
 * @param {string} version of the program
 */
function update(texts, version) {
  const own = chrome.runtime.getManifest().version;
  const told = { older: texts.host_older, same: "", newer: texts.host_newer }[hostVersusExtension(version, own)];
  return told ? [element("p", { class: "update" }, format(told, own))] : [];
}

/**
 * @param {string | null} command to be copied, where one helps
 * @param {import("../language/text.js").Texts} texts
 * @param {HTMLButtonElement} again
 */
function fix(command, texts, again) {
  if (!command) return [again];
  const copied = element("span", { role: "status", class: "detail" });
  const copy = async () => {
    // Refused in a window without focus; the command can still be marked and copied by hand.
    copied.textContent = await navigator.clipboard.writeText(command).then(() => texts.host_copied, () => texts.host_notCopied);
  };
  return [element("code", { class: "command" }, command), element("div", { class: "tray" }, again, button(texts.host_copy, copy), copied)];
}

/** @param {string} sign says the same as the colour */
const mark = (sign) => element("span", { class: "mark", "aria-hidden": "true" }, sign);

/**
 * @param {import("../language/text.js").Texts} texts
 * @param {string} name of an error
 */
export function errorText(texts, name) {
  return texts[`error_${name}`] ?? texts.error_internalError;
}
