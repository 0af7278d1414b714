/** The reference material beside the project, where it is present: tests that need it say so and are skipped elsewhere. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const sharedPath = (...parts: string[]): string => fileURLToPath(new URL("../../shared/" + parts.join("/"), import.meta.url));

export const sharedIsHere = existsSync(sharedPath());
