export const SHORT_PROPERTIES: readonly string[];
export const shortProperties: { readonly mangleProps: RegExp; readonly mangleCache: Record<string, string> };
