/** How often a law is tried: less in `npm test`, a hundred times as often in `npm run fuzz`. */
import process from "node:process";

export const RUNS = Number(process.env["FAST_CHECK_RUNS"] ?? 100);
