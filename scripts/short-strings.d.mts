/** By `group`, or by `group.member`. */
type ShortNames = ReadonlyMap<string, string>;

export const STRINGS_FILE: RegExp;
export function shortNamesOf(strings: string, sources: readonly string[]): ShortNames;
export function withShortStrings(text: string, names: ShortNames): string;
export function shortStringsFile(text: string, names: ShortNames): string;
export function shortNamesIn(root: string): ShortNames;
