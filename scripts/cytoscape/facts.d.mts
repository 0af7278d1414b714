/** Expression → what it always is; without a module it holds everywhere. */
export const FACTS: readonly { readonly module?: string; readonly why: string; readonly always: Readonly<Record<string, string>> }[];
