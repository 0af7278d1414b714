/** `of`: all that the text depends on. `cache`: where texts are kept. What another program is making is waited for. */
export function keptOr(kind: string, of: readonly unknown[], make: () => Promise<string>, cache?: string): Promise<string>;
