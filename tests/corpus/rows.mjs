// The corpus as it lies in the tree: one file a language and a kind, one text a line, `batch<TAB>field<TAB>text`. A line that
// is wrong stops the reading with file and line, so that no text is left out in silence.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/suites/program.mjs";

const folder = "host/advice/corpus";
const languages = ["de", "en", "es", "fr", "it", "nl", "pl", "pt", "tr"];

/** Code points, as LinkedIn counts them. @type {Record<string, number>} */
const longest = { note: 300, headline: 220 };

/** Only their note can say these: a headline is about its owner, not about the two people. */
const noteOnly = ["met", "reader"];

/** @typedef {{language: string, kind: string, batch: string, field: string, text: string, where: string}} Row */

/** @param {string} path relative to the root @returns {string[][]} the fields of each line */
function table(path) {
  return readFileSync(join(root, path), "utf8").trimEnd().split("\n").map((line) => line.split("\t"));
}

/** @returns {string[]} the kinds, in the order in which they are told */
export function kinds() {
  return table(`${folder}/kinds.tsv`).map(([kind]) => kind);
}

/** @returns {Map<string, string>} what each batch's author was asked to be, by its name */
export function batches() {
  return new Map(table(`${folder}/batches.tsv`).map(([batch, , voice]) => [batch, voice]));
}

/**
 * @param {{kind: string, batch: string, field: string, text: string, fields: number}} row
 * @param {Set<string>} known the batches
 * @returns {string} what is wrong with it, or ""
 */
export function fault({ kind, batch, field, text, fields }, known) {
  if (fields !== 3) return "is not three fields apart by tabs";
  if (!known.has(batch)) return `names the batch "${batch}", which batches.tsv does not have`;
  if (!Object.hasOwn(longest, field)) return `has the field "${field}"; use note or headline`;
  if (field === "headline" && noteOnly.includes(kind)) return `is a headline of kind ${kind}, which only a note can say`;
  if (text.trim() !== text || text === "") return "is empty or has space around its text";
  if ([...text].length > longest[field]) return `has ${[...text].length} characters; a ${field} has at most ${longest[field]}`;
  return "";
}

/** @returns {Row[]} in the order of the files @throws {Error} naming file and line */
export function rows() {
  const known = new Set(batches().keys());
  const allKinds = new Set(kinds());
  return readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory()).flatMap(({ name: language }) => {
    if (!languages.includes(language)) throw new Error(`${folder}/${language}: no language of the corpus; use one of ${languages.join(", ")}.`);
    return readdirSync(join(root, folder, language)).sort().flatMap((file) => {
      const kind = file.replace(/\.tsv$/, "");
      if (!allKinds.has(kind)) throw new Error(`${folder}/${language}/${file}: no kind of kinds.tsv.`);
      return table(`${folder}/${language}/${file}`).map(([batch, field, text, ...more], index) => {
        const where = `${folder}/${language}/${file}:${index + 1}`;
        const wrong = fault({ kind, batch, field, text: text ?? "", fields: (text === undefined ? 2 : 3) + more.length }, known);
        if (wrong) throw new Error(`${where} ${wrong}.`);
        return { language, kind, batch, field, text, where };
      });
    });
  });
}
