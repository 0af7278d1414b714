/** How often a law is tried: less in `npm test`, a hundred times as often in `npm run fuzz`. */
import process from "node:process";

export const RUNS = Number(process.env["FAST_CHECK_RUNS"] ?? 100);

/** For the laws of memory, on which everything rests: 500 in `npm test`, 10,000 in `npm run fuzz`. */
export const MEMORY_RUNS = Math.max(500, RUNS);
