/** Modules that are replaced, by path or package. */
export const REPLACED: Readonly<Record<string, { readonly why: string; readonly text?: string; readonly file?: string }>>;
