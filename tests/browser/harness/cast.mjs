// People of a test's own. The history is shared by all tests of a session and fills what an earlier sighting left open, so
// a person seen twice would hide what the second page got wrong.
import { crowd, people as everybody } from "../../pages/people.mjs";

/** @typedef {import("../../pages/people.mjs").Person} Person */

/**
 * @param {string} tag letters and digits, one for each test
 * @param {Person[]} [people] everybody of the fixtures unless given
 * @returns {Person[]} the same people with slugs, member ids and invitations that no other tag has
 */
export function castOf(tag, people = everybody) {
  return people.map((person) => ({
    ...person,
    invitation: `${person.invitation}${tag}`,
    ...(person.slug === undefined ? {} : { slug: `${person.slug}-${tag}` }),
    ...(person.memberId === undefined ? {} : { memberId: `${person.memberId}${tag}` }),
  }));
}

/** Plain people, keys crowd1 …. @param {string} tag @param {number} count @param {Partial<Person>} [same] what they all have */
export function crowdOf(tag, count, same = {}) {
  return castOf(tag, crowd(count).map((person) => ({ ...person, ...same })));
}

/** @param {Person[]} people @param {string} key @returns {Person} */
export function one(people, key) {
  const found = people.find((person) => person.key === key);
  if (!found) throw new Error(`There is no "${key}" among ${people.map((person) => person.key).join(", ")}.`);
  return found;
}
