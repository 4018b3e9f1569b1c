// The current layout (2026): every class is a build hash, no data-view-name, no <time>; the note stands after the buttons.
import { asksElsewhere, badges, messageLink, phraseOf, picture, pictureLabel, profilePath, text } from "./markup.mjs";

/** @param {import("./people.mjs").Person} person @param {import("./phrases.mjs").Phrases} words @returns {string} */
export function card(person, words) {
  const lines = [person.phraseApart && `<p class="_7d1e">${text(person.name)} ${phraseOf(person, words)}</p>`, person.headline && `<p class="_7d1e">${text(person.headline)}</p>`,
    person.mutual && `<p class="_7d1e _c21f">${text(words.mutual(person.mutual, words.locale))}</p>`,
    person.weeks && `<p class="_7d1e">${words.age(person.weeks)}</p>`].filter(Boolean).join("");
  return `<div data-display-contents="true" class="_0c0d" data-fixture="${person.key}">
  <div role="listitem" componentkey="urn:li:invitation:${person.invitation}" class="_4e2a">
    <div class="_91bc">
      <a href="${profilePath(person)}" tabindex="-1" class="_aa10">${picture(person, pictureLabel(person))}</a>
      <div class="_b3f0">
        <p class="_f00d"><a href="https://www.linkedin.com${profilePath(person)}?miniProfileUrn=x" class="_aa11"><strong>${text(person.name)}</strong></a>${badges(person)}${person.phraseApart ? "" : ` <span>${phraseOf(person, words)}</span>`}</p>
        ${lines}
      </div>
      <div class="_ac71">${ignore(person, words)}${accept(person, words)}</div>
    </div>
    ${person.note ? note(person, words) : messageLink(person, words, "_rep")}
  </div>
</div>`;
}

/** @param {import("./people.mjs").Person} person @param {import("./phrases.mjs").Phrases} words */
function ignore(person, words) {
  return `<button type="button" class="_b01 _b02" data-fixture-control="ignore" aria-label="${text(words.ignoreLabel(person.name))}"><span>${words.ignore}</span></button>`;
}

/** @param {import("./people.mjs").Person} person @param {import("./phrases.mjs").Phrases} words */
function accept(person, words) {
  const label = text(words.acceptLabel(person.name));
  return person.accept === "anchor"
    ? `<a href="/mynetwork/invitation-manager/received/#accept" class="_b01 _b03" data-fixture-control="accept" aria-label="${label}"><span>${words.accept}</span></a>`
    : `<button type="button" class="_b01 _b03" data-fixture-control="accept" aria-label="${label}"><span>${words.accept}</span></button>`;
}

/** @param {import("./people.mjs").Person} person @param {import("./phrases.mjs").Phrases} words */
function note(person, words) {
  return `<div class="_e4e4"><p class="_n07e"><span data-testid="expandable-text-box">${text(person.note ?? "")}</span>${
    [...(person.note ?? "")].length > 120 ? `<button type="button" class="_show" data-testid="expandable-text-button">${words.more}</button>` : ""
  }</p>${messageLink(person, words, "_rep")}</div>`;
}

/** @param {string} cards @param {import("./phrases.mjs").Phrases} words @param {string} screen */
export function list(cards, words, screen) {
  return `<main id="workspace" class="_w0rk"><div data-sdui-screen="com.linkedin.sdui.flagshipnav.mynetwork.invitations.${screen}">
  <h1 class="_h1">${words.heading}</h1><div data-testid="lazy-column" class="_1azy" data-fixture-list>${cards}</div></div></main>`;
}

/** A suggested person, a list item like a request. @param {import("./people.mjs").Person} person @param {import("./phrases.mjs").Phrases} words */
export function suggestion(person, words) {
  return `<div data-display-contents="true" class="_0c0d"><div role="listitem" class="_4e2a"><div class="_91bc">
    <a href="${profilePath(person)}" tabindex="-1" class="_aa10">${picture(person, person.name)}</a>
    <div class="_b3f0"><p class="_f00d"><a href="${profilePath(person)}"><strong>${text(person.name)}</strong></a></p><p class="_7d1e">${text(person.headline ?? "")}</p></div>
    <div class="_ac71"><button type="button" class="_b01 _b02" data-fixture-control="dismiss" aria-label="${text(words.dismissLabel(person.name))}">${words.dismiss}</button>
    <button type="button" class="_b01 _b03" data-fixture-control="connect" aria-label="${text(words.connectLabel(person.name))}">${words.connect}</button></div></div></div></div>`;
}

/** An organisation, event or newsletter that invites, or a person to one. @param {import("./markup.mjs").Inviter} inviter @param {import("./phrases.mjs").Phrases} words */
export function organisation(inviter, words) {
  const said = asksElsewhere(inviter, words);
  return `<div data-display-contents="true" class="_0c0d"><div role="listitem" componentkey="urn:li:invitation:73090000${inviter.path.length}" class="_4e2a"><div class="_91bc">
    <a href="${inviter.path}" class="_aa10">${said.picture}</a>
    <div class="_b3f0"><p class="_f00d"><a href="${inviter.path}"><strong>${text(inviter.name)}</strong></a> <span>${said.phrase}</span></p></div>
    <div class="_ac71"><button type="button" class="_b01 _b02" aria-label="${said.ignore}">${words.ignore}</button>
    <button type="button" class="_b01 _b03" aria-label="${said.accept}">${words.accept}</button></div></div></div></div>`;
}

/** What a card turns into. @param {import("./people.mjs").Person} person @param {import("./phrases.mjs").Phrases} words */
export function connected(person, words) {
  return `<div class="_91bc"><a href="${profilePath(person)}" tabindex="-1" class="_aa10">${picture(person, person.name)}</a><div class="_b3f0">
    <p class="_f00d"><a href="${profilePath(person)}"><strong>${text(person.name)}</strong></a> <span>${words.connected}</span></p></div></div>`;
}

export const style = `
._0c0d{display:contents} ._1azy{display:flex;flex-direction:column} ._4e2a{border-top:1px solid var(--line);padding:12px 16px}
._91bc{display:flex;gap:12px;align-items:flex-start} ._b3f0{flex:1;min-width:0} ._f00d{margin:0;overflow-wrap:anywhere}
._7d1e{margin:2px 0 0;color:var(--soft);font-size:14px;overflow-wrap:anywhere} ._c21f{font-size:12px}
._ac71{display:flex;gap:8px;flex:none;align-self:center} ._b01{font:600 15px/1 sans-serif;padding:8px 14px;border-radius:18px;cursor:pointer;border:0;text-decoration:none}
._b02{background:transparent;color:var(--soft)} ._b03{background:transparent;color:var(--strong);box-shadow:inset 0 0 0 1px var(--strong)}
._e4e4{margin:10px 0 0;margin-inline-start:68px;padding:10px 12px;border-radius:8px;background:var(--fill)} ._n07e{margin:0;font-size:14px;overflow-wrap:anywhere}
._show{border:0;background:none;color:var(--soft);font-size:14px;cursor:pointer} ._rep{display:inline-block;padding:8px 0 0;font:600 13px/1 sans-serif;color:var(--soft)}
@media (max-width:400px){._91bc{flex-wrap:wrap} ._b3f0{flex-basis:60%}}
._h1{font-size:17px;margin:0;padding:16px} ._w0rk{background:var(--card);border-radius:8px;border:1px solid var(--line);min-width:0}`;
