/** @see ./short-strings.mjs */
export interface ShortGroup {
  readonly short: string;
  readonly members: ReadonlyMap<string, string>;
}
export declare const STRINGS_FILE: RegExp;
export declare function shortNamesOf(strings: string, sources: readonly string[]): ReadonlyMap<string, ShortGroup>;
export declare function withShortStrings(text: string, names: ReadonlyMap<string, ShortGroup>): string;
export declare function shortStringsFile(text: string, names: ReadonlyMap<string, ShortGroup>): string;
export declare function shortNamesIn(root: string): ReadonlyMap<string, ShortGroup>;
