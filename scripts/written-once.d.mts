export function withValuesOnce(text: string): string;
