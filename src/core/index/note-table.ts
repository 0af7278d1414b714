/**
 * The notes of a vault, kept up to date note by note: what is known of each, and which note a link means.
 *
 * One change costs the same in a small vault and in a large one: a link is resolved among the files of its name alone.
 */
import type { NotePath } from "../base/note-path";
import type { Notes } from "./concept-index";
import { LinkTargets } from "./link-targets";
import type { NoteFacts } from "./note-facts";
import { shortestLink } from "./notes";

export class NoteTable implements Notes {
  readonly facts = new Map<NotePath, NoteFacts>();
  private readonly targets = new LinkTargets();

  set(facts: NoteFacts): void {
    if (!this.facts.has(facts.path)) this.targets.add(facts.path);
    this.facts.set(facts.path, facts);
  }

  delete(path: NotePath): void {
    if (this.facts.delete(path)) this.targets.delete(path);
  }

  /** Paths of the notes of a name, whatever its case. */
  named(name: string): readonly NotePath[] {
    return this.targets.named(name);
  }

  resolve(linkpath: string, from: string): NotePath | null {
    return this.targets.find(linkpath, from);
  }

  linkpath(path: NotePath): string {
    return shortestLink(path, this.targets);
  }
}
