// All that a browser test needs, from one place. A test looks like tests/browser/first.test.mjs.
export { launch } from "./harness/launch.mjs";
export { giveConsent, openExtensionPage, readStorage, startAnew, stopBackground, tabOpenedAt, welcomePage, welcomeStep, writeStorage } from "./harness/extension.mjs";
export { callHost, eventsOf } from "./harness/history.mjs";
export { aimAtHint, announced, chip, clickHint, hintOf, hints, hintsOnce, suggestedHints, waitingHints } from "./harness/hints.mjs";
export { openInvitations, pressedControls, pressSiteControl, serveInvitations } from "./harness/invitations.mjs";
export { onClosedRoots } from "./harness/driver.mjs";
export { until } from "./harness/until.mjs";

/** @type {import("./harness/executable.mjs").BrowserName[]} */
const both = ["chromium", "firefox"];

/** Every browser test runs in both; a run of one alone is named by SERENDIP_BROWSER, so that the two can run side by side. */
export const browsers = both.filter((name) => name === (process.env.SERENDIP_BROWSER ?? name));
