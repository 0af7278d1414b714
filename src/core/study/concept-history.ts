/** All records of one concept's text → how it reads now, how it read before, and who wrote that. */
import type { ConceptId } from "../concept/concept";
import { placeKey } from "../concept/prints";
import type { ConceptSnapshot } from "../concept/snapshot";
import { normalizeText } from "../text/normalize";
import type { LogRecord } from "./log-record";

type ConceptRecord = Extract<LogRecord, { readonly kind: "met" | "moved" }>;

export interface ConceptHistory {
  readonly snapshot: ConceptSnapshot;
  /** How it read before, oldest first; each text once. */
  readonly former: readonly ConceptSnapshot[];
  /** The devices that wrote down the text that holds. */
  readonly writers: readonly string[];
  readonly contested: Contested | null;
}

/** A device met an id by a name, or word by word by a text, that the log had moved it away from: it may have meant another concept. */
export interface Contested {
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly snapshot: ConceptSnapshot;
}

/** `records` in the order of time; null where none is of a text. */
export function historyOf(id: ConceptId, records: readonly LogRecord[]): ConceptHistory | null {
  const texts = new Map<string, ConceptSnapshot>();
  const devices = new Map<string, Set<string>>();
  const names = new Set<string>();
  let [current, currentName]: [string | null, string | null] = [null, null];
  let contested: Contested | null = null;
  for (const record of records) {
    if (record.kind !== "met" && record.kind !== "moved") continue;
    const [text, name] = [textOf(record), nameOf(record)];
    const isFirstOfDevice = record.kind === "met" && ![...devices.values()].some((writers) => writers.has(record.device));
    const isLeft = name === currentName ? text !== current && texts.has(text) : names.has(name);
    if (contested === null && isFirstOfDevice && isLeft) contested = { by: record.device, from: record.time, snapshot: snapshotOf(id, record, undefined) };
    devices.set(text, (devices.get(text) ?? new Set()).add(record.device));
    // What that device writes next is of the concept that it met, until it knows better.
    if (contested !== null && contested.by === record.device && record.time >= contested.from && (name !== currentName || record.time === contested.from)) continue;
    [current, currentName] = [text, name];
    names.add(name);
    texts.set(text, snapshotOf(id, record, texts.get(text)));
  }
  const snapshot = texts.get(current ?? "");
  if (current === null || snapshot === undefined) return null;
  texts.delete(current);
  return { snapshot, former: [...texts.values()], writers: [...devices.get(current) ?? []], contested };
}

function textOf(record: ConceptRecord): string {
  return `${nameOf(record)}\n${normalizeText(record.concept.definition)}`;
}

/** What an id is made of. */
function nameOf({ concept: { map, headingPath, term } }: ConceptRecord): string {
  return `${placeKey(map, headingPath)}\n${normalizeText(term)}`;
}

/** An older version writes down no context. What was known of the same text stays. */
function snapshotOf(id: ConceptId, { concept, time }: ConceptRecord, before: ConceptSnapshot | undefined): ConceptSnapshot {
  const { context, blockId, ...text } = concept;
  if (context === undefined && before !== undefined) return { ...before, ...text, time };
  return { id, ...text, time, blockId: blockId ?? null, ...context === undefined ? {} : { context } };
}
