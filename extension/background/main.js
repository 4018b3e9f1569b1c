// The service worker (Chromium) and event page (Firefox). Every listener is registered synchronously while the module is
// evaluated: a worker that is started for an event only delivers it to listeners registered by then.

import { texts } from "../language/catalogue.js";
import { guardArchive } from "./archive-guard.js";
import { HostConnection } from "./host-connection.js";
import { HostPort } from "./host-port.js";
import { HostStateRecord, withoutPort } from "./host-state.js";
import { answer, isForPage } from "./message-answer.js";
import { Outbox } from "./outbox.js";
import { OutboxEntries } from "./outbox-entries.js";
import { openProfile } from "./profile-tab.js";
import { trustOf } from "./trusted-sender.js";

const storage = chrome.storage.local;
const extension = { id: chrome.runtime.id, root: chrome.runtime.getURL("") };

const state = new HostStateRecord(storage);
const connection = new HostConnection(state, {
  openPort: (onClosed) => new HostPort(onClosed),
  version: chrome.runtime.getManifest().version,
});
const entries = new OutboxEntries(storage);
const outbox = new Outbox(entries, (method, params) => connection.request(method, params));
connection.onConnected = () => void outbox.flush();

const services = { storage, connection, outbox, entries, state, texts, openProfile };

chrome.runtime.onMessage.addListener((message, sender, sendResponse) => {
  if (isForPage(message)) return false;
  void answer(message, trustOf(sender, extension), services).then(sendResponse);
  return true; // the answer comes later
});

chrome.runtime.onConnect.addListener((port) => {
  const trust = port.sender ? trustOf(port.sender, extension) : null;
  guardArchive(port, trust, (archive) => void answer({ to: "host", method: "archiveCancel", params: { archive } }, trust, services));
});

chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") void chrome.tabs.create({ url: chrome.runtime.getURL("welcome/welcome.html") });
});

// Only so that the browser starts this worker: what waits from last time is sent below.
chrome.runtime.onStartup.addListener(() => {});

void outbox.flush().then(() => {
  if (!connection.busy) void state.write(withoutPort);
});
