// An extension that is not ours wants the host: the browser keeps it away, and where somebody has registered the host for it
// the host itself refuses, in every reply, and opens nothing. What the foreign one met it tells by the address of a tab,
// which the site's server sees.
import assert from "node:assert/strict";
import { createHash, generateKeyPairSync } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { useHost } from "./harness/host_choice.mjs";
import { binary, chromiumOrigin, firefoxAddon } from "./harness/place.mjs";
import { manifestText, register } from "./harness/profile.mjs";
import { browsers, launch, until } from "./harness.mjs";

const foreignAddon = "other@extension.example";
const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({ type: "spki", format: "der" });
/** Chromium's id: half of the key's hash, with a to p for 0 to f. */
const foreignId = [...createHash("sha256").update(key).digest("hex").slice(0, 32)].map((digit) => String.fromCharCode(97 + parseInt(digit, 16))).join("");

const manifest = {
  manifest_version: 3, name: "Another extension", version: "1", key: key.toString("base64"), permissions: ["nativeMessaging"],
  background: { service_worker: "background.js", scripts: ["background.js"] }, browser_specific_settings: { gecko: { id: foreignAddon } },
};

// Tries again and again, and tells each outcome once.
const background = `
const told = new Set();
function tell(outcome) {
  if (told.has(outcome)) return;
  told.add(outcome);
  void chrome.tabs.create({ url: "https://www.linkedin.com/outcome?" + encodeURIComponent(outcome) });
}
function attempt() {
  const port = chrome.runtime.connectNative("serendip.host");
  port.onMessage.addListener((reply) => tell(JSON.stringify(reply)));
  port.onDisconnect.addListener((one) => {
    tell("away: " + (chrome.runtime.lastError?.message ?? one.error?.message ?? "without a word"));
    setTimeout(attempt, 300);
  });
  for (const method of ["hello", "export", "forget"]) port.postMessage({ jsonrpc: "2.0", id: method, method, params: {} });
}
attempt();
`;

for (const browserName of browsers) {
  describe(`another extension, in ${browserName}`, () => {
    const folder = mkdtempSync(join(tmpdir(), "serendip-foreign-"));
    /** @type {import("./harness/launch.mjs").Session} */ let session;
    // Of all that the site was ever asked for: each is told once, the first maybe before anything is served.
    const outcomes = () => {
      const told = session.site.visits.map(({ path }) => path).filter((path) => path.startsWith("/outcome?"));
      return [...new Set(told)].map((path) => decodeURIComponent(path.slice("/outcome?".length)));
    };
    before(async () => {
      writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
      writeFileSync(join(folder, "background.js"), background);
      session = await launch(browserName, { extension: folder });
      session.site.serve(() => "<!doctype html><title>outcome</title>");
    });
    after(async () => {
      await session?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    test("is kept away by the browser, as the host's manifest does not name it", async () => {
      useHost(session, "registered");
      const [first] = await until("it was kept away", () => outcomes().length > 0 && outcomes());
      assert.match(first, /^away: .*(forbidden|No such native application)/i);
      assert.equal(existsSync(join(session.directories.data, "serendip")), false);
    });

    test("is refused by the host itself where somebody has registered the host for it", async () => {
      const changed = manifestText(browserName, binary).replaceAll(chromiumOrigin, `chrome-extension://${foreignId}`).replaceAll(firefoxAddon, foreignAddon);
      register(browserName, session.directories, changed);
      const replies = await until("all three were answered", () => {
        const all = outcomes().filter((one) => one.startsWith("{")).map((one) => JSON.parse(one));
        return all.length >= 3 && all;
      });
      assert.deepEqual(replies.map(({ id }) => id).sort(), ["export", "forget", "hello"]);
      for (const { error, result } of replies) {
        assert.equal(result, undefined);
        assert.deepEqual([error.code, error.data.name], [1, "callerRefused"]);
        assert.ok(error.data.caller.includes(browserName === "chromium" ? foreignId : foreignAddon));
      }
      assert.equal(existsSync(join(session.directories.data, "serendip", "history.db")), false);
    });
  });
}
