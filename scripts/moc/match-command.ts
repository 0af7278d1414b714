/** `match`: matches the concepts of an earlier `index --json` with those of today, and lists lost and new ones. */
import { type NotePath, notePath } from "../../src/core/base/note-path";
import { existsSync, readFileSync } from "node:fs";
import { parseConceptId, type Concept } from "../../src/core/concept/concept";
import { matchJob, type Match } from "../../src/core/concept/identity";
import type { ConceptSnapshot } from "../../src/core/concept/snapshot";
import { NOTHING_STANDING } from "../../src/core/concept/standing";
import { presentJob, settledJob } from "../../src/core/index/settled";
import { conceptKey } from "../../src/core/map/concept-key";
import { runSync } from "../../src/core/base/jobs";
import { reason } from "../folder-vault";
import { answer, type Answer } from "./answer";
import { WrongUse, type Request } from "./arguments";
import type { OpenVault } from "./open-vault";

export function matchCommand(vault: OpenVault, request: Request): Answer {
  const { known, seen } = runSync(settledJob(readKnown(request.known ?? "")));
  const { maps } = vault.liveIndex.current();
  const { matched, orphans, fresh } = runSync(matchJob(known, runSync(presentJob(maps)), new Map(maps.map(({ path, headings }) => [path, headings])), { ...NOTHING_STANDING, seen }));
  const data = {
    matched: matched.map(row),
    orphans: orphans.map(({ id, term, headingPath, map, reason: why }) => ({ id, term, trail: headingPath, path: map, why })),
    new: fresh.map(({ id, term }) => ({ id, term })),
  };
  return answer(data, readable(matched, orphans, fresh));
}

function row({ known, tier, to }: Match) {
  return { id: known.id, tier, from: { path: known.map, trail: known.headingPath, term: known.term }, to: { path: to.path, trail: to.headingPath, term: to.term } };
}

/** Lists changes; unchanged concepts are only counted. */
function readable(matched: readonly Match[], orphans: readonly ConceptSnapshot[], fresh: readonly ConceptSnapshot[]): string {
  const moved = matched.filter(({ known, to }) => JSON.stringify([known.map, known.headingPath, known.term]) !== JSON.stringify([to.path, to.headingPath, to.term]));
  return [
    ...moved.map(({ known, tier, to }) => `${known.id}  ${[...known.headingPath, known.term].join(" > ")} → ${[...to.headingPath, to.term].join(" > ")} (${to.path}; ${tier})`),
    ...orphans.map(({ id, headingPath, term }) => `${id}  ${[...headingPath, term].join(" > ")}: no longer there`),
    ...fresh.map(({ id, headingPath, term }) => `${id}  ${[...headingPath, term].join(" > ")}: new`),
    `${matched.length} found, ${moved.length} of them elsewhere or reworded; ${orphans.length} no longer there, ${fresh.length} new`,
  ].join("\n");
}

/** Throws `WrongUse` if the file is no result of `index --json`. */
function readKnown(file: string): KnownMap[] {
  if (!existsSync(file)) throw new WrongUse(`There is no file “${file}”. --known FILE is what “index --json” printed earlier.`);
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new WrongUse(`“${file}” is no JSON (${reason(error)}).`);
  }
  const found = listOf(read, "maps").map((map) => knownMapOf(map, notePath(textOf(map, "path"))));
  if (found.every(({ concepts }) => concepts.length === 0)) throw new WrongUse(`“${file}” names no concepts. --known FILE is what “index --json” printed earlier.`);
  return found;
}

interface KnownMap {
  readonly path: NotePath;
  readonly concepts: readonly Concept[];
}

function knownMapOf(map: unknown, path: NotePath): KnownMap {
  return { path, concepts: listOf(map, "concepts").flatMap((concept) => conceptOf(concept, path) ?? []) };
}

/** Null for what has no id of a concept. */
function conceptOf(concept: unknown, map: NotePath): Concept | null {
  const [term, headingPath, id] = [textOf(concept, "term"), textsOf(concept, "trail"), parseConceptId(textOf(concept, "id"))];
  return id === null ? null : {
    id, key: conceptKey(headingPath, term), map, term, definition: textOf(concept, "definition"), headingPath,
    blockId: textOf(concept, "blockId") || null, parent: parseConceptId(textOf(concept, "parent")), references: textsOf(concept, "references"), written: "",
    aliases: [], line: 0, note: null, box: null, tags: [],
  };
}

function valueOf(of: unknown, key: string): unknown {
  return typeof of === "object" && of !== null ? new Map<string, unknown>(Object.entries(of)).get(key) : undefined;
}

function listOf(of: unknown, key: string): readonly unknown[] {
  const value = valueOf(of, key);
  return Array.isArray(value) ? value : [];
}

function textsOf(of: unknown, key: string): string[] {
  return listOf(of, key).filter((one) => typeof one === "string");
}

function textOf(of: unknown, key: string): string {
  const value = valueOf(of, key);
  return typeof value === "string" ? value : "";
}
