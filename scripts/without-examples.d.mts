export const FOLDERS_WITH_EXAMPLES: RegExp;

/** A module's text with the members `examples: […]` emptied. */
export function withoutExamples(file: string, text: string): string;
