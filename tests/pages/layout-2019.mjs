// The layout of 2019–2024: speaking class names, a list of <li>, the note in a block of its own.
import { asksElsewhere, badges, messageLink, picture, pictureLabel, profilePath, text } from "./markup.mjs";

/** @param {import("./people.mjs").Person} person @param {import("./phrases.mjs").Phrases} words @returns {string} */
export function card(person, words) {
  return `<li class="invitation-card artdeco-list__item" data-fixture="${person.key}"><div class="invitation-card__container">
    <a class="invitation-card__picture" href="${profilePath(person)}" tabindex="-1">${picture(person, pictureLabel(person))}</a>
    <div class="invitation-card__details">
      <a class="invitation-card__link" href="${profilePath(person)}"><span class="visually-hidden">Name</span><span class="invitation-card__tvm-title"><strong>${text(person.name)}</strong></span></a>${badges(person)}
      ${person.followsYou ? `<span class="invitation-card__phrase">${words.follows}</span>` : ""}
      ${person.headline ? `<p class="invitation-card__subtitle">${text(person.headline)}</p>` : ""}
      ${person.mutual ? `<div class="member-insights"><span class="member-insights__count">${text(words.mutual(person.mutual, words.locale))}</span></div>` : ""}
      ${person.weeks ? `<time class="time-badge">${words.age(person.weeks)}</time>` : ""}
    </div>
    <div class="invitation-card__action-container"><button type="button" class="invitation-card__action-btn" data-fixture-control="ignore" aria-label="${text(words.ignoreLabel(person.name))}"><span>${words.ignore}</span></button>
    ${accept(person, words)}</div></div>
    ${person.note ? `<div class="invitation-card__custom-message-container"><p class="invitation-card__custom-message">${text(person.note)} <a class="lt-line-clamp__more" href="#" role="button">${words.more}</a></p></div>` : ""}
    ${messageLink(person, words, "invitation-card__reply")}
  </li>`;
}

/** @param {import("./people.mjs").Person} person @param {import("./phrases.mjs").Phrases} words */
function accept(person, words) {
  const attributes = `class="invitation-card__action-btn invitation-card__action-btn--main" data-fixture-control="accept" aria-label="${text(words.acceptLabel(person.name))}"`;
  return person.accept === "anchor" ? `<a href="#accept" ${attributes}>${words.accept}</a>` : `<button type="button" ${attributes}><span>${words.accept}</span></button>`;
}

/** @param {string} cards @param {import("./phrases.mjs").Phrases} words @param {string} _screen */
export function list(cards, words, _screen) {
  return `<main class="mn"><h1 class="mn__h">${words.heading}</h1><ul class="mn-invitation-list" data-fixture-list>${cards}</ul></main>`;
}

/** @param {import("./people.mjs").Person} person @param {import("./phrases.mjs").Phrases} words */
export function suggestion(person, words) {
  return `<li class="discover-person-card"><div class="invitation-card__container"><a href="${profilePath(person)}">${picture(person, person.name)}</a>
    <div class="invitation-card__details"><a href="${profilePath(person)}"><strong>${text(person.name)}</strong></a></div>
    <div class="invitation-card__action-container"><button type="button" class="b19" data-fixture-control="dismiss" aria-label="${text(words.dismissLabel(person.name))}">×</button>
    <button type="button" class="b19" data-fixture-control="connect" aria-label="${text(words.connectLabel(person.name))}">${words.connect}</button></div></div></li>`;
}

/** @param {import("./markup.mjs").Inviter} inviter @param {import("./phrases.mjs").Phrases} words */
export function organisation(inviter, words) {
  const said = asksElsewhere(inviter, words);
  return `<li class="invitation-card artdeco-list__item"><div class="invitation-card__container"><a href="${inviter.path}">${said.picture}</a>
    <div class="invitation-card__details"><a href="${inviter.path}"><span class="invitation-card__title">${text(inviter.name)}</span></a> ${said.phrase}</div>
    <div class="invitation-card__action-container"><button type="button" class="invitation-card__action-btn" aria-label="${said.ignore}">${words.ignore}</button>
    <button type="button" class="invitation-card__action-btn invitation-card__action-btn--main" aria-label="${said.accept}">${words.accept}</button></div></div></li>`;
}

/** @param {import("./people.mjs").Person} person @param {import("./phrases.mjs").Phrases} words */
export function connected(person, words) {
  return `<div class="invitation-card__container"><a href="${profilePath(person)}">${picture(person, person.name)}</a><div class="invitation-card__details"><a href="${profilePath(person)}"><strong>${text(person.name)}</strong></a> ${words.connected}</div></div>`;
}

export const style = `
.mn{background:var(--card);border:1px solid var(--line);min-width:0} .mn__h{font-size:17px;margin:0;padding:16px} .mn-invitation-list{list-style:none;margin:0;padding:0}
.invitation-card,.discover-person-card{border-top:1px solid var(--line);padding:12px 16px} .invitation-card__container{display:flex;gap:12px;align-items:flex-start}
.invitation-card__details{flex:1;min-width:0;overflow-wrap:anywhere} .invitation-card__subtitle{margin:2px 0 0;color:var(--soft);font-size:14px} .member-insights,.time-badge{color:var(--soft);font-size:12px}
.invitation-card__action-container{display:flex;gap:8px;flex:none} .invitation-card__action-btn,.b19{font:600 15px/1 sans-serif;padding:8px 14px;border-radius:2px;border:0;background:transparent;color:var(--soft);text-decoration:none;cursor:pointer}
.invitation-card__action-btn--main{color:var(--strong);box-shadow:inset 0 0 0 1px var(--strong)} .invitation-card__custom-message{margin:10px 0 0;margin-inline-start:68px;padding:8px 12px;border-inline-start:2px solid var(--line);font-size:14px;overflow-wrap:anywhere}
.invitation-card__reply{display:inline-block;padding:8px 0 0;font:600 13px/1 sans-serif;color:var(--soft)} .visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap} .invitation-card__phrase{font-size:14px;color:var(--soft)}`;
