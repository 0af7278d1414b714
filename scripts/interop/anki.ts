/** Runs the cases in Anki. */
import { ROOT } from "../tools";
import path from "node:path";
import { outputOf } from "./python";

export interface CaseResult {
  readonly name: string;
  readonly must: string;
  /** By way to export: what came out otherwise; null where the case is not for this way. */
  readonly ways: Readonly<Record<string, readonly string[] | null>>;
}

export interface AnkiResults {
  readonly version: string;
  readonly cases: readonly CaseResult[];
}

/** `folder`: what `exportAll` wrote. */
export async function casesOf(python: string, folder: string): Promise<AnkiResults> {
  return JSON.parse(await outputOf(python, [path.join(ROOT, "scripts/interop/outcomes.py"), folder])) as AnkiResults;
}
