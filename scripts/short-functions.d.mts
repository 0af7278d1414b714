export function withArrows(text: string): string;
