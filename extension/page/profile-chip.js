// On the profile of somebody who is in the history: what was, what followed, and whether an intended block was done.
// Nobody else's profile shows anything. LinkedIn changes profiles without loading a page, and an answer about one may come
// when the next is open, so whose profile it is is asked again before every drawing and every press.

import * as Address from "./address.js";
import * as Background from "./background-link.js";
import * as ChipContent from "./chip-content.js";
import * as ChipPlace from "./chip-place.js";
import * as ChipWrites from "./chip-writes.js";
import { Chip } from "./chip.js";
import * as Frames from "./frames.js";
import * as HintSentences from "./hint-sentences.js";
import * as MoreButton from "./more-button.js";
import * as Words from "./page-words.js";
import * as PersonLink from "./person-link.js";
import { Selectors } from "./selectors.js";
import * as Surroundings from "./surroundings.js";
import * as Visibility from "./visibility.js";

/** @import { ChipButton } from "./chip.js" */
/** @import { PageSender } from "./person-link.js" */
/** @import { NotMeant } from "./visibility.js" */

/** @typedef {{key: string, sender: PageSender, chip: Chip, result: Serendip.Data, opened: boolean, busy: boolean, asks: boolean}} Shown `asks`: whether a block was done */
/** @type {Shown | null} */
let shown = null;
let turn = 0;
// Both hold for the visit: until the page is loaded again.
let folded = false;
const later = new Set();

/** @returns {PageSender | null} whose profile the address is of */
function personHere() {
  const sender = Address.kind() === "profile" ? PersonLink.senderOf(location.href) : null;
  return sender === null || sender.slug === "me" || isOwn(sender) ? null : sender;
}

/** Only one's own profile can be edited. @param {PageSender} sender */
function isOwn(sender) {
  return [...document.querySelectorAll(Selectors.editing)].some((link) => {
    const owner = PersonLink.senderOf(link.getAttribute("href"));
    return owner !== null && PersonLink.same(owner, sender);
  });
}

/** Looks what this profile needs. @returns {Promise<void>} */
export async function sync() {
  const mine = ++turn;
  const sender = personHere();
  const key = sender ? PersonLink.key(sender) : "";
  if (shown && shown.key !== key) remove();
  if (!sender) return;
  const answer = await Background.ask("sender", { sender, limit: 50 });
  if (mine !== turn) return;
  // The address may have gone on and come back before anybody looked.
  if (!isHere(key)) return sync();
  if (!("result" in answer)) return;
  const content = ChipContent.of(answer.result, sender, ChipWrites.of(sender));
  if (!content) return remove();
  shown ??= made(key, sender);
  shown.result = answer.result;
  draw("");
}

/** @param {string} key */
function isHere(key) {
  const here = personHere();
  return here !== null && PersonLink.key(here) === key;
}

/** @param {string} key @param {PageSender} sender @returns {Shown} */
function made(key, sender) {
  const chip = new Chip((button, problem) => void press(button, problem), fold);
  chip.open = !folded;
  (document.body ?? document.documentElement).append(chip.host);
  Visibility.inserted(chip.host);
  // From now on the page is watched.
  Frames.ask();
  return { key, sender, chip, result: {}, opened: false, busy: false, asks: false };
}

/** @param {string} said */
function draw(said) {
  if (!shown) return;
  const content = ChipContent.of(shown.result, shown.sender, ChipWrites.of(shown.sender));
  if (!content) return;
  shown.asks = content.intended !== null && !later.has(shown.key);
  shown.chip.show(content, shown.asks, said);
  pointAtBlock();
  recolour();
  makeWay();
}

function pointAtBlock() {
  if (shown?.asks) MoreButton.point();
  else MoreButton.release();
}

/** The largest shape that covers nothing of the page: open, folded, its mark alone. What the user has opened stays open. */
export function makeWay() {
  if (!shown) return;
  const { chip, opened } = shown;
  chip.small = false;
  if (ChipPlace.settle(chip.host) > 0 && chip.open && !opened && !chip.inUse) chip.open = false;
  if (!chip.open && ChipPlace.settle(chip.host) > 0) {
    chip.small = true;
    ChipPlace.settle(chip.host);
  }
  Visibility.look();
}

/** @param {boolean} open as the user wants it */
function fold(open) {
  folded = !open;
  if (shown) shown.opened = open;
  makeWay();
}

/** @param {ChipButton} button @param {NotMeant | null} problem */
async function press(button, problem) {
  const at = shown;
  if (!at || at.busy || problem === "untrusted" || !isHere(at.key)) return;
  if (problem) return draw(Words.text(`hint_${problem}`));
  at.busy = true;
  const said = await carryOut(button, at);
  at.busy = false;
  if (shown === at) draw(said);
}

/** @param {ChipButton} button @param {Shown} at @returns {Promise<string>} what became of it */
async function carryOut(button, { key, sender, result }) {
  const content = ChipContent.of(result, sender, ChipWrites.of(sender));
  const { current = null, intended = null } = content ?? {};
  switch (button) {
    case "notNow": later.add(key); return "";
    case "yes": return told(await ChipWrites.blocked(sender), "profile_done_yes");
    case "no": return intended ? told(await ChipWrites.takeBack(sender, intended), "profile_done_no") : "";
    case "undo": return current?.id ? told(await ChipWrites.takeBack(sender, current.id), "profile_done_no") : "";
    default: return current?.outcome === button && current.id ? "" : told(await ChipWrites.outcome(sender, button), "profile_noted");
  }
}

/** @param {Serendip.Failure | null} failure @param {string} done */
function told(failure, done) {
  return failure ? `${Words.text("hint_notStored")} ${HintSentences.failure(failure)}` : Words.text(done);
}

export function recolour() {
  if (shown) shown.chip.theme = Surroundings.theme(document.body);
}

/** The site may replace what is in its body, and shows only late whose profile it is. */
export function keep() {
  if (shown && isOwn(shown.sender)) remove();
  pointAtBlock();
  if (!shown || shown.chip.host.isConnected) return;
  document.body?.append(shown.chip.host);
  Visibility.inserted(shown.chip.host);
}

function remove() {
  if (!shown) return;
  Visibility.removed(shown.chip.host);
  shown.chip.host.remove();
  shown = null;
  MoreButton.release();
}

/** With the consent goes all that is known of anybody. */
export function end() {
  turn += 1;
  remove();
  ChipWrites.forgetAll();
}

export const isThere = () => shown !== null;
