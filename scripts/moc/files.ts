/** Reads and writes the files that the arguments name. A file is replaced as a whole or not at all. */
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { reason } from "../folder-vault";
import { Stopped } from "./arguments";

const MARK = "\uFEFF";

/** A note's text without its byte order mark, and the mark, so that it can go back. */
export interface NoteFile {
  readonly text: string;
  readonly mark: string;
}

/** Throws `Stopped` for a file that is no text, since its bytes would be lost. */
export function readNoteFile(file: string): NoteFile {
  const text = stopping(`${file} could not be read`, () => {
    const bytes = readFileSync(file);
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new Error("its bytes are not UTF-8 text");
    }
  });
  return text.startsWith(MARK) ? { text: text.slice(1), mark: MARK } : { text, mark: "" };
}

/** Writes if the content differs; returns whether it did. Creates missing folders. Throws `Stopped`. */
export function writeWhereDifferent(file: string, content: string | Uint8Array): boolean {
  return stopping(`${file} could not be written`, () => {
    if (existsSync(file) && isPlainFile(file) && readFileSync(file).equals(typeof content === "string" ? Buffer.from(content) : content)) return false;
    write(file, content);
    return true;
  });
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  if (existsSync(file) && !isPlainFile(file)) return writeFileSync(file, content);
  // A full disk must not leave half a note. So the content is written beside the file first, then renamed.
  const target = existsSync(file) ? realpathSync(file) : file;
  const beside = `${target}.${process.pid}.new`;
  try {
    writeFileSync(beside, content, existsSync(target) ? { mode: statSync(target).mode } : {});
    renameSync(beside, target);
  } finally {
    rmSync(beside, { force: true });
  }
}

function isPlainFile(file: string): boolean {
  return statSync(file).isFile();
}

function stopping<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Stopped(`${what}: ${reason(error)}.`);
  }
}
