/**
 * Own properties that have short names in main.js: `concept.headingPath` is `concept.$a` there. `short-properties.json` lists
 * them, and a test holds what makes that safe: none is a name of the app, of the page or of a package, none stands in a text,
 * and none is written anywhere, neither into the vault nor into what the app keeps for the plugin.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./root.mjs";
import { nameAt } from "./short-strings.mjs";

/** @type {readonly string[]} */
export const SHORT_PROPERTIES = JSON.parse(readFileSync(path.join(ROOT, "scripts", "short-properties.json"), "utf8"));

/** No package has properties that begin so, with letters behind. */
const SIGN = "$";

/** Options of esbuild. All bundles of main.js need the same: what the window sends to the worker has these names as well. */
export const shortProperties = {
  mangleProps: new RegExp(`^(?:${SHORT_PROPERTIES.join("|")})$`),
  mangleCache: Object.fromEntries(SHORT_PROPERTIES.map((name, at) => [name, `${SIGN}${nameAt(at)}`])),
};
