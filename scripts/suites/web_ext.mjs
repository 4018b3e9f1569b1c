// Mozilla's linter for extensions. Nothing may be wrong but one warning, which every extension for both browsers gets:
// Firefox ignores the `service_worker` that Chromium needs. (web-ext from 9.2 on, which gives that warning a code of its own,
// does not start on Debian 12's Node 18.)
import { builtExtension } from "../extension/build.mjs";
import { run } from "./program.mjs";

/** @param {{code: string, message: string}} warning */
const unavoidable = ({ code, message }) => code === "MANIFEST_FIELD_UNSUPPORTED" && message.includes("/background/service_worker");

/** @returns {Promise<string>} what is wrong, or "" */
export async function checkExtension() {
  const { output } = await run("node_modules/.bin/web-ext", ["lint", `--source-dir=${await builtExtension()}`, "--output=json"]);
  const start = output.indexOf("{");
  if (start < 0) return output || "web-ext lint said nothing";
  /** @type {{errors: any[], warnings: any[]}} */
  const { errors, warnings } = JSON.parse(output.slice(start, output.lastIndexOf("}") + 1));
  return [...errors, ...warnings.filter((warning) => !unavoidable(warning))]
    .map(({ code, message, file, line }) => `${file ?? "manifest.json"}:${line ?? 1}: ${code}: ${message}\n`)
    .join("");
}
