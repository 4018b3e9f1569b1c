/** One event of a sender's timeline. What was taken back stays readable and says so. */

import { archivedDay } from "../page/archived-words.js";
import { day, moment } from "../language/date.js";
import { counted, format } from "../language/text.js";
import { button, element, said } from "./element.js";
import { decided, followed } from "./search-view.js";

/**
 * @param {import("./shapes.js").TimelineEvent} event
 * @param {import("../language/text.js").Words} words
 * @param {(id: string) => void} undo
 */
export function eventRow(event, words, undo) {
  const undone = "undone" in event && event.undone;
  const when = event.kind === "connection" ? day(archivedDay(event.at), words.language) : moment(event.at, words.language);
  const what = title(event, words);
  return element(
    "li",
    undone ? { class: "undone" } : {},
    element("time", { datetime: new Date(event.at).toISOString() }, when),
    element("p", { class: "what" }, ...(undone ? [element("s", {}, what), ` (${words.texts.popup_undone})`] : [what])),
    ...details(event, words),
    !("undone" in event) || undone || event.id === null ? null : takeBack(event.id, what, words, undo),
  );
}

/**
 * @param {string} id
 * @param {string} what
 * @param {import("../language/text.js").Words} words
 * @param {(id: string) => void} undo
 */
function takeBack(id, what, { texts }, undo) {
  return button(texts.popup_undo, () => undo(id), { class: "quiet", "aria-label": format(texts.popup_undoWhat, what) });
}

/**
 * @param {import("./shapes.js").TimelineEvent} event
 * @param {import("../language/text.js").Words} words
 */
function title(event, { texts }) {
  if (event.kind === "request") return texts.popup_asked;
  if (event.kind === "connection") return texts.archive_connected;
  if (event.kind === "messages") return format(texts.archive_messages, event.received, event.sent);
  return event.kind === "outcome" ? followed(event, texts) : decided(event, texts);
}

/**
 * @param {import("./shapes.js").TimelineEvent} event
 * @param {import("../language/text.js").Words} words
 */
function details(event, words) {
  if (event.kind === "request") return requestDetails(event, words);
  if (event.kind === "connection") return detail([event.position, event.company].filter((text) => text !== null).join(", "));
  if (event.kind === "messages") return [...talkBegan(event, words), ...detail(event.pitch ? words.texts.archive_pitch : "")];
  return event.kind === "decision" ? decisionDetails(event, words) : [];
}

/**
 * @param {import("./shapes.js").TalkEvent} event
 * @param {import("../language/text.js").Words} words
 */
function talkBegan({ received, sent, firstAt }, { texts, language }) {
  return received + sent > 1 ? detail(format(texts.archive_first, day(firstAt, language))) : [];
}

/** @param {string} text */
function detail(text) {
  return text ? [element("p", { class: "detail" }, said(text))] : [];
}

/**
 * @param {import("./shapes.js").RequestEvent} event
 * @param {import("../language/text.js").Words} words
 */
function requestDetails({ headline, mutuals, note }, words) {
  return [
    headline ? element("p", { class: "detail" }, said(headline)) : null,
    typeof mutuals === "number" ? element("p", { class: "detail" }, counted(words, "popup_mutuals", mutuals)) : null,
    note ? element("blockquote", {}, said(note)) : null,
  ].filter((line) => line !== null);
}

/**
 * @param {import("./shapes.js").DecisionEvent} event
 * @param {import("../language/text.js").Words} words
 */
function decisionDetails({ origin, suggested }, { texts }) {
  const where = element("p", { class: "detail" }, texts[`origin_${origin}`]);
  if (!suggested) return [where];
  const advice = format(texts.popup_suggested, texts[`action_${suggested.action}`], texts[`philosophy_${suggested.philosophy}`]);
  return [where, element("p", { class: "detail" }, advice)];
}
