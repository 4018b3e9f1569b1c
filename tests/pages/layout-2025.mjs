// The layout of 2025: hashed classes but data-view-name hooks; the hook sits on a <div> around each button.
import { asksElsewhere, badges, messageLink, phraseOf, picture, pictureLabel, profilePath, text } from "./markup.mjs";

/** @param {import("./people.mjs").Person} person @param {import("./phrases.mjs").Phrases} words @returns {string} */
export function card(person, words) {
  return `<div role="listitem" class="c25" data-fixture="${person.key}"><div data-view-name="pending-invitation" class="c25__in">
    <div class="c25__row"><a href="${profilePath(person)}" tabindex="-1">${picture(person, pictureLabel(person))}</a>
      <div class="c25__who"><p class="c25__name"><a href="https://www.linkedin.com${profilePath(person)}">${text(person.name)}</a>${badges(person)}${person.phraseApart ? "" : `<span> ${phraseOf(person, words)}</span>`}</p>
      ${person.phraseApart ? `<p class="c25__line">${text(person.name)} ${phraseOf(person, words)}</p>` : ""}
      ${person.headline ? `<p class="c25__line">${text(person.headline)}</p>` : ""}
      ${person.mutual ? `<p class="c25__line"><a href="/search/results/people/?facetNetwork=F">${text(words.mutual(person.mutual, words.locale))}</a></p>` : ""}
      ${person.weeks ? `<p class="c25__line"><time>${words.age(person.weeks)}</time></p>` : ""}</div>
      <div class="c25__do"><div data-view-name="invitation-action"><button type="button" class="c25__b" data-fixture-control="ignore" aria-label="${text(words.ignoreLabel(person.name))}">${words.ignore}</button></div>
      <div data-view-name="invitation-action">${accept(person, words)}</div></div></div>
    ${person.note ? `<div class="c25__note"><p>${text(person.note)}</p>${messageLink(person, words, "c25__reply")}</div>` : messageLink(person, words, "c25__reply")}
  </div></div>`;
}

/** @param {import("./people.mjs").Person} person @param {import("./phrases.mjs").Phrases} words */
function accept(person, words) {
  const attributes = `class="c25__b c25__b--main" data-fixture-control="accept" aria-label="${text(words.acceptLabel(person.name))}"`;
  return person.accept === "anchor" ? `<a href="#accept" ${attributes}>${words.accept}</a>` : `<button type="button" ${attributes}>${words.accept}</button>`;
}

/** @param {string} cards @param {import("./phrases.mjs").Phrases} words @param {string} screen */
export function list(cards, words, screen) {
  const hook = screen === "preview" ? ` componentkey="MyNetwork_InvitationsPreview"` : "";
  return `<main class="m25"><section${hook}><h1 class="c25__h">${words.heading}</h1><div role="list" data-fixture-list>${cards}</div></section></main>`;
}

/** @param {import("./people.mjs").Person} person @param {import("./phrases.mjs").Phrases} words */
export function suggestion(person, words) {
  return `<div role="listitem" class="c25"><div class="c25__row"><a href="${profilePath(person)}">${picture(person, person.name)}</a>
    <div class="c25__who"><p class="c25__name"><a href="${profilePath(person)}">${text(person.name)}</a></p></div>
    <div class="c25__do"><button type="button" class="c25__b" data-fixture-control="dismiss" aria-label="${text(words.dismissLabel(person.name))}">×</button>
    <button type="button" class="c25__b c25__b--main" data-fixture-control="connect" aria-label="${text(words.connectLabel(person.name))}">${words.connect}</button></div></div></div>`;
}

/** @param {import("./markup.mjs").Inviter} inviter @param {import("./phrases.mjs").Phrases} words */
export function organisation(inviter, words) {
  const said = asksElsewhere(inviter, words);
  return `<div role="listitem" class="c25"><div data-view-name="pending-invitation"><div class="c25__row"><a href="${inviter.path}">${said.picture}</a>
    <div class="c25__who"><p class="c25__name"><a href="${inviter.path}">${text(inviter.name)}</a> ${said.phrase}</p></div>
    <div class="c25__do"><div data-view-name="invitation-action"><button type="button" class="c25__b" aria-label="${said.ignore}">${words.ignore}</button></div>
    <div data-view-name="invitation-action"><button type="button" class="c25__b c25__b--main" aria-label="${said.accept}">${words.accept}</button></div></div></div></div></div>`;
}

/** @param {import("./people.mjs").Person} person @param {import("./phrases.mjs").Phrases} words */
export function connected(person, words) {
  return `<div class="c25__row"><a href="${profilePath(person)}">${picture(person, person.name)}</a><div class="c25__who"><p class="c25__name"><a href="${profilePath(person)}">${text(person.name)}</a> ${words.connected}</p></div></div>`;
}

export const style = `
.m25{background:var(--card);border-radius:8px;border:1px solid var(--line);min-width:0} .c25{border-top:1px solid var(--line)} .c25__in{padding:12px 16px}
.c25__row{display:flex;gap:12px;align-items:flex-start} .c25 > .c25__row,.c25 [data-view-name] > .c25__row{padding:0}
.c25__who{flex:1;min-width:0} .c25__name{margin:0;overflow-wrap:anywhere} .c25__line{margin:2px 0 0;font-size:14px;color:var(--soft);overflow-wrap:anywhere}
.c25__line a{color:inherit} .c25__do{display:flex;gap:8px;flex:none} .c25__b{font:600 15px/1 sans-serif;padding:8px 14px;border-radius:18px;border:0;background:transparent;color:var(--soft);text-decoration:none;display:inline-block;cursor:pointer}
.c25__b--main{color:var(--strong);box-shadow:inset 0 0 0 1px var(--strong)} .c25__note{margin:10px 0 0;margin-inline-start:68px;padding:8px 12px;background:var(--fill);border-radius:8px;font-size:14px}
.c25__reply{display:inline-block;padding:8px 0 0;font:600 13px/1 sans-serif;color:var(--soft)} .c25__note p{margin:0;overflow-wrap:anywhere} .c25__h{font-size:17px;margin:0;padding:16px}`;
