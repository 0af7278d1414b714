/** A module's text without what is listed, and what of the lists was there. */
export function cut(file: string, text: string, leftOut: readonly string[], facts: Readonly<Record<string, string>>): { readonly text: string; readonly used: ReadonlySet<string> };
