/** Words that head a list, or say what a line is, rather than name a thing. */
import { stemOf } from "./words";

/** Whether a word, by its stem, names a kind of things. */
export function isGeneral(stem: string): boolean {
  general ??= new Set(GENERAL.split(" ").map(stemOf));
  return general.has(stem);
}

/** Stems of `GENERAL`. They are made when first asked for: the first use of Unicode's tables takes longer than all other constants. */
let general: ReadonlySet<string> | undefined;

/** Nouns that head a list rather than name a thing: outside their own heading they mean something else each time. @data */
const GENERAL =
  "algorithm application approach architecture area aspect basic benefit best case category challenge class common component concept " +
  "configuration consideration core data decision definition design detail drawback error essential example factor feature flow " +
  "format framework function fundamental general goal guideline idea implementation important improvement information " +
  "introduction issue item its key language layer level library limit limitation list management mechanism method metric mode " +
  "model module name note number object operation operator option other overview parameter part pattern performance phase platform " +
  "policy practice principle problem property protocol provider purpose question reason requirement resource result role rule " +
  "security service set setting solution source specification stage standard state step strategy structure style summary syntax system " +
  "takeaway task technique term test testing theory tip tool topic tradeoff type usage use user value variant vendor version way why work workflow";
