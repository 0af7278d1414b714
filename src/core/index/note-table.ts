/**
 * The notes of a vault, kept up to date note by note: what is known of each, and which note a link means.
 *
 * One change costs the same in a small vault and in a large one: paths are grouped by file name, and a link is resolved
 * among the notes of its name alone.
 */
import type { Notes } from "./concept-index";
import type { NoteFacts } from "./note-facts";
import { linkNameKey, resolveLink, shortestLink } from "./notes";

export class NoteTable implements Notes {
  readonly facts = new Map<string, NoteFacts>();
  private readonly pathsByName = new Map<string, string[]>();
  private readonly named = (name: string): readonly string[] => this.pathsByName.get(name.toLowerCase()) ?? [];

  set(facts: NoteFacts): void {
    const isNew = !this.facts.has(facts.path);
    this.facts.set(facts.path, facts);
    if (!isNew) return;
    const key = linkNameKey(facts.path);
    const paths = this.pathsByName.get(key);
    if (paths === undefined) this.pathsByName.set(key, [facts.path]);
    else paths.splice(paths.findIndex((path) => path > facts.path) >>> 0, 0, facts.path);
  }

  delete(path: string): void {
    if (!this.facts.delete(path)) return;
    const key = linkNameKey(path);
    const others = (this.pathsByName.get(key) ?? []).filter((one) => one !== path);
    if (others.length === 0) this.pathsByName.delete(key);
    else this.pathsByName.set(key, others);
  }

  resolve(linkpath: string, from: string): string | null {
    return resolveLink(linkpath, from, this.named);
  }

  linkpath(path: string): string {
    return shortestLink(path, this.named);
  }
}
