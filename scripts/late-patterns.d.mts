/** A module's text, with patterns of Unicode's classes made when they are first used. */
export function withLatePatterns(file: string, text: string): string;
