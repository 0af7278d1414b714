/** `npm run set-up`: makes sure that there is a browser for the tests, and prints its path. */
import process from "node:process";
import { findChromium } from "./chromium";

const found = await findChromium((sentence) => { console.error(sentence); });
if (found) console.log(found);
else process.exitCode = 1;
