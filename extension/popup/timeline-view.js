/** Everything about one person, newest first, and what the user says followed. */

import { archived } from "../page/archived-words.js";
import { day } from "../language/date.js";
import { format } from "../language/text.js";
import { button, element, said } from "./element.js";
import { eventRow } from "./event-row.js";
import { forgetView } from "./forget-view.js";
import { ask, openProfile, write } from "./host-call.js";
import { errorText } from "./host-view.js";

const outcomes = /** @type {const} */ (["exchange", "silence", "pitch", "unwelcome"]);

/**
 * @param {HTMLElement} root
 * @param {import("../language/text.js").Words} words
 * @param {import("./shapes.js").SenderKey} key
 * @param {{back: (said?: string) => void, changed: () => void}} then `back` may be given what to say there
 */
export async function timelineView(root, words, key, { back, changed }) {
  const { texts } = words;
  const sender = withoutNulls(key);
  const heading = element("h2", { tabindex: "-1" });
  const about = element("div", { class: "about" });
  const status = element("p", { role: "status", class: "note" });
  const events = element("ol", { class: "events" });
  const more = button(texts.popup_more, () => load(next), { class: "quiet" });
  /** @type {string | null} */
  let next = null;

  /** @param {string | null} cursor of the page to add, or null for a new list */
  const load = async (cursor) => {
    try {
      const answer = await ask("sender", { sender, limit: 50, ...(cursor ? { cursor } : {}) });
      const rows = answer.events.map((event) => eventRow(event, words, (id) => store("undo", { event: id })));
      if (!cursor && answer.sender) {
        heading.replaceChildren(said(answer.sender.name));
        about.replaceChildren(...person(answer.sender, words));
      }
      if (cursor) events.append(...rows);
      else events.replaceChildren(...rows);
      next = answer.next;
      if (!answer.sender) status.textContent = texts.error_unknownSender;
    } catch (error) {
      status.textContent = errorText(texts, /** @type {Error} */ (error).name);
    }
    more.hidden = next === null;
  };

  /**
   * @param {"outcome" | "undo"} method
   * @param {object} params
   */
  const store = async (method, params) => {
    status.textContent = texts.popup_storing;
    try {
      status.textContent = texts[`stored_${await write(method, params)}`];
      await load(null);
      changed();
    } catch (error) {
      status.textContent = errorText(texts, /** @type {Error} */ (error).name);
    }
  };

  /** @param {boolean} waiting */
  const forgotten = (waiting) => {
    changed();
    back(waiting ? texts.popup_forgetWaits : texts.popup_forgotten);
  };

  root.replaceChildren(
    button(texts.popup_back, () => back(), { class: "quiet back" }),
    heading,
    about,
    outcomeButtons(texts, (outcome) => store("outcome", { sender, outcome })),
    status,
    events,
    more,
    forgetView(words, sender, { name: () => heading.textContent ?? "", done: forgotten }),
  );
  await load(null);
  heading.focus();
}

/**
 * The host refuses a field that is null where it may be left out.
 * @param {import("./shapes.js").SenderKey} key
 */
export function withoutNulls({ slug, memberId }) {
  return { ...(slug ? { slug } : {}), ...(memberId ? { memberId } : {}) };
}

/**
 * @param {import("./shapes.js").SenderKey & import("./shapes.js").Person} sender
 * @param {import("../language/text.js").Words} words
 */
function person({ headline, slug, firstSeenAt, lastSeenAt, archive }, { language, texts }) {
  const seen = format(texts.popup_seen, day(firstSeenAt, language), day(lastSeenAt, language));
  const known = archived(archive, { decided: false, followed: false }, (key, at) => format(texts[key], day(at, language))).join(" · ");
  return [
    headline ? element("p", { class: "headline" }, said(headline)) : null,
    element("p", { class: "facts" }, seen),
    known ? element("p", { class: "facts" }, known) : null,
    slug ? button(texts.popup_openProfile, () => openProfile(slug), { class: "quiet" }) : null,
  ].filter((line) => line !== null);
}

/**
 * @param {import("../language/text.js").Texts} texts
 * @param {(outcome: import("./shapes.js").Outcome) => void} choose
 */
function outcomeButtons(texts, choose) {
  const buttons = outcomes.map((outcome) => button(texts[`outcome_${outcome}`], () => choose(outcome)));
  return element("fieldset", { class: "outcomes" }, element("legend", {}, texts.popup_whatFollowed), ...buttons);
}
