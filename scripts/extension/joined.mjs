// Joins modules into one script, as a content script has to be: no browser loads modules into a page. By rollup, which
// keeps every comment and every line as it is, so that what is shipped can be read and compared.
import { join } from "node:path";
import { rollup } from "rollup";
import { root } from "../suites/program.mjs";

/**
 * @param {string} entry a module, relative to the root
 * @param {{name?: string, source?: string}} [options] name: of the global that takes what it exports; source: its text,
 *   where it is no file
 * @returns {Promise<string>} the same bytes for the same modules
 */
export async function joined(entry, { name, source } = {}) {
  const input = join(root, entry);
  const bundle = await rollup({
    input,
    plugins: source === undefined ? [] : [{ name: "entry", load: (id) => (id === input ? source : null), resolveId: (id) => (id === input ? id : null) }],
    // What nobody calls is a fault of the source and to be seen there.
    treeshake: false,
    onLog(_, { message }) {
      throw new Error(message);
    },
  });
  const { output } = await bundle.generate({ format: "iife", name, generatedCode: { constBindings: true, objectShorthand: true, arrowFunctions: true }, indent: "  " });
  return output[0].code;
}
