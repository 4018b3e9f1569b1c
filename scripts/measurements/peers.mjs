// Other native messaging hosts of the distribution, each with the cheapest message that it answers. They are measured where
// they are installed; `scripts/bench --peers` installs them. Nothing of theirs is in this project.
import { existsSync } from "node:fs";

/** `oneShot`: one message a process. @typedef {{host: import("./contestants.mjs").Contestant, oneShot?: boolean, says: string}} Peer */

const noScreen = ["QT_QPA_PLATFORM=offscreen", "XDG_RUNTIME_DIR=/tmp"];

/** @type {Peer[]} */
const known = [
  {
    host: { name: "browserpass", command: ["/usr/lib/browserpass/browserpass-native"], environment: [], messages: [{ action: "echo", echoResponse: {} }] },
    oneShot: true,
    says: "sends back what it is given, then ends",
  },
  {
    host: { name: "plasma-browser-integration", command: ["/usr/bin/plasma-browser-integration-host"], environment: noScreen, messages: [{ subsystem: "settings", event: "getVersion", serial: 1 }] },
    says: "its version",
  },
  {
    host: { name: "gnome-browser-connector", command: ["/usr/bin/gnome-browser-connector-host"], environment: [], messages: [{ execute: "initialize" }] },
    says: "that no GNOME Shell runs",
  },
];

/** @returns {Peer[]} those that are here */
export const installedPeers = () => known.filter(({ host }) => existsSync(host.command[0]));
