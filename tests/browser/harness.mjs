// All that a browser test needs, from one place. A test looks like tests/browser/first.test.mjs.
export { launch } from "./harness/launch.mjs";
export { giveConsent, openExtensionPage, readStorage, startAnew, stopBackground, tabOpenedAt, welcomePage, welcomeStep, writeStorage } from "./harness/extension.mjs";
export { callHost, eventsOf } from "./harness/history.mjs";
export { aimAtHint, announced, chip, clickHint, hintOf, hints, hintsOnce, suggestedHints, waitingHints } from "./harness/hints.mjs";
export { openInvitations, pressedControls, pressSiteControl, serveInvitations } from "./harness/invitations.mjs";
export { onClosedRoots } from "./harness/driver.mjs";
export { until } from "./harness/until.mjs";

/** Every browser test runs in both. @type {import("./harness/executable.mjs").BrowserName[]} */
export const browsers = ["chromium", "firefox"];
