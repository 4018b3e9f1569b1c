// Small pieces of HTML that all layouts share. Everything that comes from people.mjs goes through `text`.

/** @param {string} value @returns {string} HTML text or attribute value */
export function text(value) {
  return value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** @param {import("./people.mjs").Person} person @returns {string} path of the profile as the site links it */
export function profilePath(person) {
  return `/in/${encodeURIComponent(person.slug ?? person.memberId ?? "")}/`;
}

/** A round picture made of two initials. @param {import("./people.mjs").Person} person @param {string} [label] */
export function picture(person, label) {
  const initials = person.name.replace(/^Dr\. /, "").split(/\s+/).map((word) => [...word][0] ?? "").filter((sign) => /\p{L}/u.test(sign));
  const hue = [...person.key].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 360, 7);
  const aria = label ? `role="img" aria-label="${text(label)}"` : `aria-hidden="true"`;
  return `<svg ${aria} class="picture" viewBox="0 0 56 56" width="56" height="56">
    <circle cx="28" cy="28" r="28" fill="hsl(${hue} 38% 52%)"/>
    <text x="28" y="35" text-anchor="middle" font-size="20" font-family="sans-serif" fill="#fff">${text(initials.slice(0, 2).join(""))}</text></svg>`;
}

/** @param {import("./people.mjs").Person} person @returns {string} */
export function badges(person) {
  const verified = `<svg aria-label="Verified" role="img" class="badge" viewBox="0 0 16 16" width="14" height="14"><path d="M8 1l6 2v5c0 4-3 6-6 7-3-1-6-3-6-7V3z" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M5 8l2 2 4-4" fill="none" stroke="currentColor" stroke-width="1.5"/></svg>`;
  const premium = `<span role="img" aria-label="Premium" class="badge premium">★</span>`;
  return (person.verified ? verified : "") + (person.premium ? premium : "");
}

/** @param {import("./people.mjs").Person} person @returns {string} what the site calls the picture */
export function pictureLabel(person) {
  return person.openToWork ? `${person.name}, open to work` : person.name;
}

/** Writes to the person: on every card, with or without a note. It is no control. @param {import("./people.mjs").Person} person @param {import("./phrases.mjs").Phrases} words @param {string} className */
export function messageLink(person, words, className) {
  const said = person.note ? `${words.reply} ${text(person.name.split(" ")[0] ?? "")}` : words.message;
  return `<a class="${className}" data-fixture-link href="/messaging/compose/?recipient=ACoAAInvented${text(person.key)}&amp;invitation=urn%3Ali%3Afsd_invitation%3A${person.invitation}">${said}</a>`;
}

/** @param {import("./people.mjs").Person} person @param {import("./phrases.mjs").Phrases} words */
export function phraseOf(person, words) {
  return person.followsYou ? words.follows : words.inviting;
}

/** @typedef {{path: string, name: string, phrase: string, page?: string}} Inviter page: what a person asks to follow */

/** @param {Inviter} inviter @param {import("./phrases.mjs").Phrases} words @returns {{ignore: string, accept: string, phrase: string, picture: string}} as HTML */
export function asksElsewhere({ name, phrase, page }, words) {
  if (!page) return { ignore: text(words.ignoreLabel(name)), accept: text(words.acceptLabel(name)), phrase: text(phrase), picture: `<span class="square"></span>` };
  return { ignore: text(words.followIgnoreLabel(name, page)), accept: text(words.followAcceptLabel(name, page)), phrase: text(words.invitesToFollow(page)),
    picture: `<span class="square" role="img" aria-label="${text(words.logo(page))}"></span>` };
}
