/** What is left out of a module: members by name, statements by their beginning, entries by a property. */
export const LEFT_OUT: readonly { readonly module: string; readonly why: string; readonly names: readonly string[] }[];
