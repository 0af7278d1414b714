/** TypeScript's interface to syntax. Node reads the package's nine megabytes twice where they are imported as a module, once where they are required. */
import { createRequire } from "node:module";

/** @type {typeof import("typescript")} */
export default createRequire(import.meta.url)("typescript");
