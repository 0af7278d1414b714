/** Groups of reasons for which a line names no concept: what helps depends on them. */
import { strings } from "../base/strings";

/** Rows of tables. */
export function isOfTable(why: string): boolean {
  return isOneOf(why, strings.tableLines);
}

export function isOfProse(why: string): boolean {
  return isOneOf(why, strings.proseLines);
}

/** What leads elsewhere: navigation, tags, embeds. */
export function isElsewhere(why: string): boolean {
  return isOneOf(why, strings.elsewhereLines);
}

/** What stands in code, in a formula or in a comment. */
export function isInBlock(why: string): boolean {
  return why.startsWith(strings.codeLines.inside(""));
}

/** The same, and what begins such a block, or is code by its indentation. */
export function isOfBlock(why: string): boolean {
  return isInBlock(why) || why.startsWith(strings.codeLines.opens("")) || why === strings.codeLines.indented;
}

function isOneOf(why: string, reasons: Readonly<Record<string, string>>): boolean {
  return Object.values(reasons).includes(why);
}
