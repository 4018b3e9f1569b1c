// node tests/corpus/report.mjs   how large the corpus is, a kind, a language and a batch, and which texts are nearly the same.
import { nearDuplicates } from "./near_duplicates.mjs";
import { batches, kinds, rows } from "./rows.mjs";

const all = rows();

/** @param {(string | number)[]} cells */
const line = ([first, ...others]) => String(first).padEnd(12) + others.map((cell) => String(cell).padStart(8)).join("");

/** @param {string} title @param {string[]} names @param {(row: import("./rows.mjs").Row) => string} of */
function table(title, names, of) {
  const languages = [...new Set(all.map(({ language }) => language))].sort();
  for (const field of ["note", "headline"]) {
    console.log(`\n${line([`${title}, ${field}s`.padEnd(20), ...languages, "all"])}`);
    for (const name of [...names, "all"]) {
      const here = all.filter((row) => row.field === field && (name === "all" || of(row) === name));
      console.log(line([name.padEnd(20), ...languages.map((language) => here.filter((row) => row.language === language).length), here.length]));
    }
  }
}

table("kind", kinds(), ({ kind }) => kind);
table("batch", [...batches().keys()], ({ batch }) => batch);

const near = nearDuplicates(all.map(({ text }) => text));
console.log(`\n${near.length} pairs of texts are nearly the same`);
for (const [one, other] of near) console.log(`  ${all[one].where}  ${all[other].where}`);
