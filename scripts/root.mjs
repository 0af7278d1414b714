/** The project's folder: above `scripts`, and above `.cache`, where a bundled script stands. A script finds its files from here, never beside itself. */
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
