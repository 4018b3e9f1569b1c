// The line about mutual connections: how many, or that it is one. A whole line has to be of a known form, because headlines
// speak of connections too. How sure: English measured, French, German and Arabic as the fixtures' sources have them, the
// other languages translated; of those beyond the first seven only that the line is one, and its leading number.

const digits = "\\p{Nd}[\\p{Nd}.,+'’\\u00A0\\u202F\\u066C ]*";
const and = "(?:and|und|et|y|e|en|og|och|ja|i|a|és|și|ve|и|и еще|и ещё|та|і|και|dan|và|at|&)";
const exact = [
  "mutual connections?", "gemeinsame[rn]? kontakte?", "relations? (?:en commun|communes?)", "relation que vous avez en commun",
  "(?:contactos?|conexiones|conexión) (?:en común|mutuos?|mutuas?)", "(?:collegament[oi]|contatt[oi]) (?:in )?comun[ei]",
  "(?:conex(?:ão|ões)|conta(?:c)?tos?|ligaç(?:ão|ões)) em comum", "(?:gemeenschappelijke|wederzijdse) connecties?",
  "(?:زميل|الزملاء|زملاء|معارف|جهات اتصال) (?:ال)?مشترك(?:ين|ة)?",
].join("|");
const further = "gemensamm\\p{L}+ (?:kontakt|förbindels)|fælles (?:forbindelse|kontakt)|felles (?:kontakt|forbindelse)|yhtei\\p{L}+ (?:kontakt|verkosto|yhtey)|wspóln\\p{L}+ kontakt|společn\\p{L}+ (?:kontakt|spojen)|közös (?:kapcsolat|ismerős)|(?:conexiun|legătur|contact)\\p{L}* (?:în )?comun|ortak bağlantı|общи\\p{L}+ контакт|общи\\p{L} контакт|спільн\\p{L}+ контакт|κοιν\\p{L}+ (?:σύνδεσ|συνδέσ|επαφ)|koneksi (?:bersama|yang sama)|sambungan bersama|(?:người quen|kết nối) chung|คนรู้จักร่วมกัน|共同(?:好友|联系人|聯絡人|人脉|人脈|关系|關係)|位共同|共通のつながり|함께 아는|आपसी कनेक्शन|समान कनेक्शन|परस्पर कनेक्शन|קשרים משותפים|ارتباط\\p{L}* مشترک|mutual na koneksyon";
const others = "(?:others?(?: mutual)?|weitere[rn]?(?: personen)?|autres?(?: personnes| relations)?|más|personas más|altr[eio](?: persone| collegamenti)?|outr[oa]s?(?: pessoas| conexões)?|mais|anderen?)";
const isOne = "(?:is an?|ist ein|est une?|es un[a]?|è un|é um[a]?|is een)";
const are = "(?:are|sind|sont des|son|sono|são|zijn)";

const words = new RegExp(`(?:${exact})`, "iu");
const furtherWords = new RegExp(`(?:${further})`, "iu");
const forms = Object.freeze({
  first: new RegExp(`^(${digits})(?:من )?(?:\\p{L}+ ){0,2}?(?:${exact})\\P{L}*$`, "iu"),
  afterName: new RegExp(`^(.+?)(?:\\s${and}\\s+|\\sو\\s?)(?:otr[oa]s |altr[ei] |outr[oa]s |mais |nog )?(${digits})(?:\\p{L}+ ){0,3}?(?:${exact})\\P{L}*$`, "iu"),
  others: new RegExp(`^(.+?)\\s(?:and|und|et|y|e|en)\\s(?:otr[oa]s |altr[ei] |outr[oa]s |mais |nog )?(${digits})(?:${others})\\P{L}*$`, "iu"),
  othersBare: new RegExp(`^(.+?)\\s(?:y otr[oa]s|e altr[ei]|e outr[oa]s|e mais)\\s(${digits})$`, "iu"),
  one: new RegExp(`^.+ ${isOne} .*(?:${exact})\\P{L}*$|^\\P{Nd}+ (?:زميل) مشترك$`, "iu"),
  two: new RegExp(`^.+\\s${and}\\s.+ ${are} .*(?:${exact})\\P{L}*$`, "iu"),
});
/** Groups, schools and companies in common may stand on the same line, behind the contacts, or alone. */
const common = new RegExp(`(?:^|\\s*[·•|,]\\s*|\\s+${and}\\s+)(?:${digits}|an? |eine |un[ae]? |één )?(?:(?:shared|mutual|common) (?:groups?|schools?|compan(?:y|ies)|interests?)|gemeinsame[rn]? (?:gruppen?|schulen?|unternehmen|interessen?)|(?:groupes?|écoles?|entreprises?) en commun|(?:grupos?|escuelas?|empresas?) en común|(?:grupp[oi]|scuol[ae]|aziend[ae]) in comune|(?:grupos?|escolas?|empresas?) em comum|gemeenschappelijke (?:groep(?:en)?|scho(?:ol|len)|bedrij(?:f|ven)))$`, "iu");
/** "2K" and "500+" are no numbers. */
const rounded = /\p{Nd}\s?(?:[km](?!\p{L})|\+)/iu;
// "Sam Lee, PhD": what follows a comma is another person only where it is two words or more.
const title = /^\p{Lu}[\p{L}.]{0,4}\.?$/u;

/** @param {string} line @returns {boolean} whether the whole line speaks of mutual connections */
export function isMutualLine(line) {
  const contacts = line.replace(common, "");
  return contacts === "" || isOfContacts(contacts);
}

/** @param {string} line */
function isOfContacts(line) {
  if (Object.values(forms).some((form) => form.test(line))) return true;
  return furtherWords.test(line) && (/^\p{Nd}/u.test(line) || /\p{Nd}\P{Nd}*$/u.test(line));
}

/** @param {string} line @returns {number | undefined} undefined if it is no mutual line or has no number that can be read */
export function mutualsIn(line) {
  return countIn(line.replace(common, ""));
}

/** @param {string} line */
function countIn(line) {
  if (rounded.test(line)) return undefined;
  const leading = number(forms.first.exec(line)?.[1]);
  if (leading !== undefined) return leading;
  // The number stands behind the named person, whose name may hold an "and" of its own: the last one counts.
  const found = forms.afterName.exec(line) ?? forms.others.exec(line) ?? forms.othersBare.exec(line);
  if (found) return sum(named(found[1] ?? ""), number(found[2]));
  if (forms.two.test(line)) return 2;
  if (forms.one.test(line)) return /\p{Nd}/u.test(line) ? undefined : 1;
  return furtherWords.test(line) && !words.test(line) ? number(new RegExp(`^(${digits})`, "u").exec(line)?.[1]) : undefined;
}

/** @param {number | undefined} a @param {number | undefined} b */
function sum(a, b) {
  return a === undefined || b === undefined ? undefined : a + b;
}

/** @param {string} who before "and N others" @returns {number | undefined} how many people that names */
function named(who) {
  const parts = who.split(/\s*[,،、]\s*/u).filter((part) => part !== "");
  const people = parts.filter((part, index) => index === 0 || !title.test(part));
  return people.slice(1).every((part) => part.includes(" ")) ? people.length : undefined;
}

/** Thousands separators differ by language and never mean a fraction here. @param {string | undefined} shown @returns {number | undefined} */
function number(shown) {
  if (shown === undefined) return undefined;
  const plain = [...shown].map(decimal).join("");
  return plain !== "" && plain.length <= 6 && Number(plain) <= 100_000 ? Number(plain) : undefined;
}

/** @param {string} sign any script's digit, or a separator @returns {string} */
function decimal(sign) {
  if (!/\p{Nd}/u.test(sign)) return "";
  // Every script's ten digits are consecutive: the distance to the first of them is the value.
  const code = sign.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}
