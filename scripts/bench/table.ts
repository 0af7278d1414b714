/** Measurements as rows, each with the limit that the design gives, if it gives one. */

export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: "×" | "notes" | "pairs" | "signals" | "ms" | "s" | "kB" | "frames/s";
  readonly goal?: { readonly atMost: number } | { readonly atLeast: number };
  /** How the value was calculated: “12.1 ms against 5.0 ms”. */
  readonly how: string;
}

export function meets({ value, goal }: Row): boolean | null {
  if (!goal) return null;
  return "atMost" in goal ? value <= goal.atMost : value >= goal.atLeast;
}

export const TABLE_HEAD = "| what | value | reach | how |\n|---|---|---|---|";

/** A line of the table. */
export function toMarkdown(row: Row): string {
  return `| ${[row.what, `${short(row.value)} ${row.unit}`, goalOf(row), row.how].join(" | ")} |`;
}

function goalOf(row: Row): string {
  if (!row.goal) return "";
  const bound = "atMost" in row.goal ? `≤ ${row.goal.atMost}` : `≥ ${row.goal.atLeast}`;
  return `${bound} ${row.unit} ${meets(row) ? "✓" : "**missed**"}`;
}

/** Three digits: a measurement is no more exact. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return "–";
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

export function ratioRow(what: string, names: readonly [string, string], times: readonly [number, number], goal?: Row["goal"]): Row {
  const [upper, lower] = times;
  return { what, value: upper / lower, unit: "×", how: `${names[0]} ${short(upper)} ms, ${names[1]} ${short(lower)} ms`, ...(goal ? { goal } : {}) };
}
