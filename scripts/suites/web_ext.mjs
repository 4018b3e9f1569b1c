// Mozilla's linter for extensions. Nothing may be wrong but one warning, which every extension for both browsers gets:
// Firefox ignores the `service_worker` that Chromium needs.
import { run } from "./program.mjs";

const unavoidable = new Set(["BACKGROUND_SERVICE_WORKER_IGNORED"]);

/** @returns {Promise<string>} what is wrong, or "" */
export async function checkExtension() {
  const { output } = await run("node_modules/.bin/web-ext", ["lint", "--source-dir=extension", "--output=json", "--ignore-files=**/*.d.ts"]);
  const start = output.indexOf("{");
  if (start < 0) return output || "web-ext lint said nothing";
  /** @type {{errors: any[], warnings: any[]}} */
  const { errors, warnings } = JSON.parse(output.slice(start, output.lastIndexOf("}") + 1));
  return [...errors, ...warnings.filter(({ code }) => !unavoidable.has(code))]
    .map(({ code, message, file, line }) => `${file ?? "manifest.json"}:${line ?? 1}: ${code}: ${message}\n`)
    .join("");
}
