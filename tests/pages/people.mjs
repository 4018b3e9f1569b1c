// The people of the bundled invitations page: all invented, data apart from layouts, so that every layout shows the same
// requests. Slugs, member ids and invitation ids are made up and lead nowhere.

/**
 * @typedef {object} Person
 * @property {string} key name of this person in tests and in behaviour.js
 * @property {string} [slug] absent for someone whose link shows the encoded member id only
 * @property {string} [memberId]
 * @property {string} invitation LinkedIn's own id of the invitation
 * @property {string} name
 * @property {string} [headline]
 * @property {{named?: string, count: number}} [mutual] count is the total; with `named` the line reads "X and N others"
 * @property {string} [note]
 * @property {number} [weeks] age shown on the card; absent on most cards
 * @property {boolean} [followsYou]
 * @property {boolean} [phraseApart] whether the phrase stands on a line of its own, with the name, as on some cards of 2025 and 2026
 * @property {boolean} [verified]
 * @property {boolean} [premium]
 * @property {boolean} [openToWork]
 * @property {"button" | "anchor"} [accept] what the Accept control is, a button unless said
 * @property {"leaves" | "connected" | "takeCare" | "nothing" | "returns"} [answer] what the site does after Accept or
 *   Ignore: the card leaves (the default), turns into "is now a connection", a dialog asks first, nothing happens, or the
 *   card leaves and comes back
 */

/** @type {Person[]} */
export const people = [
  {
    key: "mira", slug: "mira-okafor", invitation: "7301000000000000001", name: "Mira Okafor",
    headline: "Founder, Tidal Analytics", mutual: { count: 4 }, verified: true,
    note: "We met at the Kiel data meetup. Your talk on small databases stayed with me, I would like to keep in touch.",
  },
  {
    key: "jonas", slug: "jonas-bredehorst", invitation: "7301000000000000002", name: "Jonas Bredehorst",
    headline: "Softwareentwickler bei Küstenwerk · C++ und Messtechnik", mutual: { named: "Edda Lorenzen", count: 12 },
    note: "Moin! Wir haben uns auf der Konferenz in Bremen kurz über Protokolle unterhalten. Ich würde mich freuen, in Kontakt zu bleiben.",
  },
  {
    key: "priya", slug: "priya-raghunathan", invitation: "7301000000000000003", name: "Priya Raghunathan",
    headline: "Senior Technical Recruiter | Hiring C++ engineers in Hamburg", mutual: { named: "Henrik Osterloh", count: 28 },
    premium: true, weeks: 1, phraseApart: true,
  },
  {
    key: "tobias", slug: "tobias-wendler", invitation: "7301000000000000004", name: "Tobias Wendler",
    headline: "Co-Founder & CEO at Nordlicht Robotics", mutual: { named: "Edda Lorenzen", count: 2 }, answer: "connected",
  },
  {
    key: "dex", slug: "dex-marlowe-4471839", invitation: "7301000000000000005", name: "Dex Marlowe",
    headline: "Crypto investor | 10x your portfolio | FINANCIAL FREEDOM 🚀🚀",
    note: "Hi! I help professionals earn $5,000 a month with crypto trading, no risk. Start today: https://fast-coin.example/join",
  },
  {
    key: "kelly", slug: "kelly-thornquist", invitation: "7301000000000000006", name: "Kelly Thornquist",
    headline: "Account Executive at LeadFlood | Helping teams book more demos", mutual: { count: 1, named: "Henrik Osterloh" },
    note: "We help companies like yours triple their pipeline. Grab 15 minutes on my calendar: https://calendly.example/kelly-leadflood",
  },
  {
    key: "ansgar", slug: "ansgar-pflueger", invitation: "7301000000000000007", name: "Ansgar Pflüger",
    headline: "Head of Partnerships, Rheinform", mutual: { count: 7 }, weeks: 2,
  },
  {
    key: "rico", slug: "rico-delmar", invitation: "7301000000000000008", name: "Rico Delmar", headline: "Entrepreneur",
    note: "Hello beautiful, I saw your photo and could not stop looking. Are you single? Would love to take you to dinner.",
  },
  {
    key: "sunniva", slug: "sunniva-aasen", invitation: "7301000000000000009", name: "Sunniva Aasen",
    headline: "Data journalist, Fjordposten", mutual: { count: 3 }, followsYou: true, verified: true, accept: "anchor",
  },
  {
    key: "ben", slug: "ben-oneill-img", invitation: "7301000000000000010", name: "Ben <img src=x onerror=alert(1)> O’Neill",
    headline: "<b>Bold</b> & “quoted” headline", mutual: { count: 1204 }, note: "<script>document.title = 'owned'</script> is the whole note.",
  },
  {
    key: "zoe", slug: "zoë-hart", invitation: "7301000000000000011", name: "Zoë 🌿 Hart\u202E",
    headline: "🌍 Climate & energy ✨ Speaker ✨ Author", mutual: { named: "Amke Brodersen", count: 9 }, openToWork: true,
  },
  {
    key: "member", memberId: "ACoAAB3kQwYBexampleOnlyMemberIdentifier0", invitation: "7301000000000000012", name: "Tarek Halabi",
    headline: "Student of electrical engineering, TU Braunschweig", openToWork: true,
  },
  {
    key: "friederike", slug: "friederike-von-hohenstein-luedersdorff", invitation: "7301000000000000013",
    name: "Dr. Friederike von Hohenstein-Lüdersdorff",
    headline: "Leiterin Geschäftsfeldentwicklung Digitalisierung und Prozessautomatisierung | Aufsichtsrätin | Lehrbeauftragte für Wirtschaftsinformatik | Mitglied im Ausschuss für Normungsfragen",
    mutual: { named: "Prof. Dr. Ottokar Schimmelpfennig-Waldenburg", count: 16 }, premium: true, verified: true,
  },
  {
    key: "carlo", slug: "carlo-venturi-88", invitation: "7301000000000000014", name: "Carlo Venturi",
    headline: "Investment advisor", answer: "takeCare",
  },
];

/** More people, for "load more" and long lists: plain cards numbered from 1. @param {number} count @returns {Person[]} */
export function crowd(count) {
  return Array.from({ length: count }, (_, index) => ({
    key: `crowd${index + 1}`, slug: `crowd-member-${index + 1}`, invitation: String(7302000000000000001n + BigInt(index)),
    name: `Crowd Member ${index + 1}`, headline: `Engineer number ${index + 1}`,
    ...(index % 3 === 0 ? {} : { mutual: { count: index } }),
  }));
}

/** @param {string} key @returns {Person} */
export function person(key) {
  const found = people.find((one) => one.key === key);
  if (!found) throw new Error(`no person "${key}" in tests/pages/people.mjs`);
  return found;
}
