// The demo: a real browser with the extension and the host, in a temporary profile, on the bundled invitations page.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { welcomePage, welcomeStep, writeStorage } from "../../tests/browser/harness/extension.mjs";
import { openInvitations } from "../../tests/browser/harness/invitations.mjs";
import { launch } from "../../tests/browser/harness/launch.mjs";
import { root } from "../../tests/browser/harness/place.mjs";
import { parseOptions } from "./options.mjs";
import { giveAPast } from "./past.mjs";
import { showHeadless, showVisible } from "./show.mjs";

/** @typedef {import("../../tests/browser/harness/launch.mjs").Session} Session */

/** Agrees as a user does: on the welcome page that the installation opened. @param {Session} session */
async function agree(session) {
  const welcome = await welcomePage(session);
  await welcomeStep(welcome, 2);
  const button = await welcome.waitForSelector("#consent-buttons button.primary");
  await button?.click();
  await welcome.waitForSelector("#consent-buttons button:not(.primary):only-child");
}

/** @param {string[]} given */
async function demo(given) {
  const options = parseOptions(given);
  const noDisplay = !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  const headless = options.headless || noDisplay;
  const folder = join(root, "build", "demo");
  const kept = { data: join(folder, "data"), state: join(folder, "state") };
  mkdirSync(folder, { recursive: true });
  if (noDisplay && !options.headless) console.log("There is no display, so this runs as with --headless.");
  const session = await launch(options.browser, { ...options, headless, ...kept });
  try {
    if (await giveAPast(session.environment)) console.log(`A new demo history, with a few requests from before, in ${join(kept.data, "serendip")}`);
    await writeStorage(session, { language: options.language });
    await agree(session);
    const page = await openInvitations(session, { layout: options.layout, language: options.language, theme: options.theme });
    const title = [options.browser, options.layout, options.language, options.theme, options.width].join("-");
    if (headless) await showHeadless(page, folder, title);
    else await showVisible(session, join(kept.data, "serendip"));
  } finally {
    await session.close();
  }
}

demo(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
