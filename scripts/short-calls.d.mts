export function withShortCalls(text: string): string;
