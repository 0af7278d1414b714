/** All records of one concept's text → how it reads now, how it read before, and who wrote that. */
import type { ConceptId } from "../concept/concept";
import { placeKey } from "../concept/prints";
import type { ConceptSnapshot } from "../concept/snapshot";
import { normalizeText, numberInFront } from "../text/normalize";
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

/**
 * A device met an id without knowing what others had met by it: by another text than theirs, which may be the same concept
 * edited, or another one. What that device wrote since, and what the others did.
 */
export interface Contested {
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly from: number;
  /** How that device wrote it down last. */
  readonly snapshot: ConceptSnapshot;
  /** How the others did. */
  readonly others: ConceptSnapshot;
}

interface Met {
  readonly by: string;
  readonly from: number;
  /** The log had moved the id away from that text: then it is hardly the same concept. */
  readonly isLeft: boolean;
}

/** `records` in the order of time; null where none is of a text. */
export function historyOf(id: ConceptId, records: readonly LogRecord[]): ConceptHistory | null {
  const texts = new Map<string, ConceptSnapshot>();
  const devices = new Map<string, Set<string>>();
  const names = new Set<string>();
  let [current, currentName]: [string | null, string | null] = [null, null];
  let met: Met | null = null;
  let [own, others]: readonly [ConceptRecord | null, ConceptRecord | null] = [null, null];
  for (const record of records) {
    if (record.kind !== "met" && record.kind !== "moved") continue;
    const [text, name] = [textOf(record), nameOf(record)];
    const isFirstOfDevice = record.kind === "met" && ![...devices.values()].some((writers) => writers.has(record.device));
    const isLeft = name === currentName ? text !== current && texts.has(text) : names.has(name);
    if (isFirstOfDevice && current !== null && (isLeft ? met?.isLeft !== true : met === null && text !== current)) met = { by: record.device, from: record.time, isLeft };
    const isOwn: boolean = met !== null && met.by === record.device && record.time >= met.from;
    if (isOwn) own = record;
    else others = record;
    devices.set(text, (devices.get(text) ?? new Set()).add(record.device));
    // What that device writes next is of the concept that it met, until it knows better.
    if (isOwn && met?.isLeft === true && (name !== currentName || record.time === met.from)) continue;
    [current, currentName] = [text, name];
    names.add(name);
    texts.set(text, snapshotOf(id, record, texts.get(text)));
  }
  const snapshot = texts.get(current ?? "");
  if (current === null || snapshot === undefined) return null;
  texts.delete(current);
  // Who wrote down both texts followed the concept from one to the other.
  const isFollowed = met?.isLeft !== true && [...devices.values()].some((writers) => writers.has(met?.by ?? "") && writers.size > 1);
  const contested = met === null || own === null || others === null || isFollowed ? null : { by: met.by, from: met.from, snapshot: snapshotOf(id, own, undefined), others: snapshotOf(id, others, undefined) };
  return { snapshot, former: [...texts.values()], writers: [...devices.get(current) ?? []], contested };
}

/** Two of one name may differ by a number in front: “1. Law” and “2. Law”. */
function textOf(record: ConceptRecord): string {
  return `${nameOf(record)}\n${numberInFront(record.concept.term)}\n${normalizeText(record.concept.definition)}`;
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
