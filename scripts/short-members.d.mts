export function withShortMembers(file: string, text: string): string;
