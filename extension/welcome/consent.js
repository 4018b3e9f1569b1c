/** Consent: without it the page is not read. It can be withdrawn as easily as it was given. */

import { moment } from "../language/date.js";
import { format } from "../language/text.js";
import { button } from "../popup/element.js";

/** Raised whenever more is read than the user agreed to, so that he is asked again. */
const version = 1;

/**
 * @param {{status: HTMLElement, buttons: HTMLElement, next: HTMLElement}} parts `next`: the way on, once there is an answer
 * @param {import("../language/text.js").Words} words
 */
export async function consentQuestion({ status, buttons, next }, { language, texts }) {
  /** @param {string} said instead of the usual sentence */
  const draw = async (said = "") => {
    const { consent } = /** @type {{consent?: {at: number}}} */ (await chrome.storage.local.get("consent"));
    const agreed = consent ? format(texts.welcome_agreed, moment(consent.at, language)) : "";
    status.textContent = said || agreed;
    next.hidden = status.textContent === "";
    next.firstElementChild?.classList.toggle("primary", Boolean(consent));
    // The pressed button goes; the focus stays here, and not on its opposite, which a second Enter would press.
    if (buttons.contains(document.activeElement)) status.focus();
    buttons.replaceChildren(...(consent ? [button(texts.welcome_withdraw, withdraw)] : [agree, notNow]));
  };

  const withdraw = async () => {
    await chrome.storage.local.remove("consent");
    await draw(texts.welcome_withdrawn);
  };
  const agree = button(
    texts.welcome_agree,
    async () => {
      await chrome.storage.local.set({ consent: { at: Date.now(), version } });
      await draw();
    },
    { class: "primary" },
  );
  const notNow = button(texts.welcome_notNow, () => draw(texts.welcome_notAgreed));
  await draw();
}
