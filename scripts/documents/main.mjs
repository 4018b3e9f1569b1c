// Writes the README's table of browsers anew.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../suites/program.mjs";
import { withPlaces } from "./browser_places.mjs";

const readme = join(root, "README.md");
const { browsers } = JSON.parse(readFileSync(join(root, "manifests", "browsers.json"), "utf8"));
writeFileSync(readme, withPlaces(readFileSync(readme, "utf8"), browsers));
