/**
 * A note of the study log: one device, one year, one record a line. The lines stand in a code fence that is never
 * closed. So links and tags in them are not indexed, and a line can be appended without reading the rest.
 */
import { strings } from "../base/strings";
import type { LineProblem } from "../base/problem";
import { frontMatterOf } from "../text/front-matter";
import { Lines } from "../text/lines";
import { looksLikeRecord } from "./bent-line";
import { formatRecord, isWhole, parseRecord, type LogRecord } from "./log-record";

const FENCE = "```text";
/** Lines that open or close a block of code. Some formatters close the one that is never closed. */
const FENCES = /^(?:`{3,}|~{3,})[a-z]*[ \t]*$/;
const RECORDS = /^\d{4}-\d\d-\d\dT[^\r\n]*/gm;
/** @format */
const HEADER: readonly [string, ...string[]] = ["The study log of one device: what was met, ticked and reviewed. Lines are only ever added; please leave them as they are.", "", FENCE];

/** The first line, however a formatter broke it. */
const INTRODUCTION = new RegExp(HEADER[0].replace(/[.:;,]/g, "\\$&").replace(/ /g, "\\s+"));

/** Of a log. Notes about logs quote some; a log that was moved and begins otherwise has more. */
const MOST_QUOTED = 2;

/** Lines that are read between two pauses. */
const STEP = 500;

/**
 * Any note in the log's folder is a log, also the conflict copies of sync services. So is any note that starts like a
 * log: the study folder may have been renamed, or the note moved.
 */
export function isLogNote(path: string, text: string, studyFolder: string): boolean {
  return isBelow(path, `${folderOf(studyFolder)}/Log`) || startsLikeLog(text);
}

/** Formatters put properties and a heading above the first line. Somebody may have deleted that line, or the fence. */
function startsLikeLog(text: string): boolean {
  const body = text.slice(frontMatterOf(text).end);
  const lines = new Lines(body);
  while (lines.advance()) {
    const line = lines.content();
    if (line.trim() !== "" && !/^#{1,6} /.test(line) && !FENCES.test(line)) return body.slice(lines.start, lines.start + 2 * HEADER[0].length).search(INTRODUCTION) === 0 || isWhole(line);
  }
  return false;
}

/** A sentence where a note that is no log holds lines of one, which count for nothing; null otherwise. */
export function whyNoLog(path: string, text: string, studyFolder: string): string | null {
  const most = isBelow(path, folderOf(studyFolder)) ? 0 : MOST_QUOTED;
  const holdsLog = INTRODUCTION.test(text) || [...text.matchAll(RECORDS)].filter(([line]) => isWhole(line)).length > most;
  return holdsLog ? strings.log.notBegun(`${folderOf(studyFolder)}/Log`) : null;
}

function folderOf(studyFolder: string): string {
  return studyFolder.replace(/^\/+|\/+$/g, "");
}

function isBelow(path: string, folder: string): boolean {
  return path.toLowerCase().startsWith(`${folder}/`.toLowerCase());
}

/** The path of a device's log; `year` is of the learner's calendar. */
export function logNotePath(studyFolder: string, year: number, device: string): string {
  return `${folderOf(studyFolder)}/Log/${year} ${device}.md`;
}

export interface LogReading {
  readonly records: readonly LogRecord[];
  /** Lines that are no record, or only part of one. */
  readonly problems: readonly LineProblem[];
  /** How many lines were read. */
  readonly lines: number;
}

/**
 * For a part that was appended to a note, `above` is the number of lines above it. Bad lines are problems, not
 * exceptions. Properties, and what stands above the block of code, are the note's and no lines of the log.
 */
export function* readLogJob(text: string, above = 0): Generator<void, LogReading> {
  const records: LogRecord[] = [];
  const problems: LineProblem[] = [];
  const lines = new Lines(text);
  const start = above === 0 ? frontMatterOf(text).end : 0;
  let isPreface = above === 0;
  while (lines.advance()) {
    const line = lines.text.slice(lines.start, lines.end);
    const record = parseRecord(line);
    const isFence = FENCES.test(line);
    if (isFence || looksLikeRecord(line)) isPreface = false;
    if (record !== null) records.push(record);
    else if (!isFence && !isPreface && lines.start >= start && line.trim() !== "" && !HEADER.includes(line)) problems.push({ line: above + lines.number, message: whyNot(line) });
    if (lines.number % STEP === STEP - 1) yield;
  }
  return { records, problems, lines: lines.number + 1 };
}

function whyNot(line: string): string {
  if (isWhole(line)) return strings.log.newer;
  return looksLikeRecord(line)
    ? strings.log.torn
    : strings.log.foreign;
}

/** What stands before further lines: a block of code of their own where a formatter closed the one that is never closed. */
export function reopening(text: string): string {
  return /\n(?:`{3,}|~{3,})\s*$/.test(text.slice(-20)) ? `\n${FENCE}` : "";
}

/** The beginning of a new log note. */
export const LOG_HEADER = HEADER.join("\n");

/**
 * The text to append to a log note. Each line starts with a line break. So nothing needs to be read before, and a torn
 * line stays alone.
 */
export function logLines(records: readonly LogRecord[]): string {
  return records.map((record) => `\n${formatRecord(record)}`).join("");
}
