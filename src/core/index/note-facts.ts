/** What is kept of a note that is not a map: enough to find it, to show it beside its concept, and to relate it. */
import type { NotePath } from "../base/note-path";
import { withoutPictures } from "../concept/concept";
import type { NoteParts } from "./note-parts";

export interface NoteFacts {
  readonly path: NotePath;
  /** File name without folder and `.md`. */
  readonly name: string;
  /** Link target of its `Back to [[…]]` line or of its `up` / `parent` property, or null. */
  readonly up: string | null;
  /** What its properties say of its subject, else its first paragraph: one line of Markdown, and one of each picture; empty if there is none. */
  readonly summary: string;
  /** The summary stands where a definition does: in a property, a field, a callout of that kind; false where other text and a heading for something else stand above it. */
  readonly isDefined?: boolean;
  /** What it says where links of maps lead into it; without it, none were looked for. */
  readonly parts?: NoteParts;
  /** Targets of all links in its text, once each, in order; `#heading` and `|shown` cut off. */
  readonly links: readonly string[];
  /** Links of its `## Related` section with the words in brackets behind them (may be empty). */
  readonly remarks: readonly Remark[];
  /** `prerequisites` of its front matter: link targets, or names as written. */
  readonly prerequisites: readonly string[];
  /** Tags in text and front matter, without `#`, once each. */
  readonly tags: readonly string[];
  /** `aliases` of its front matter. */
  readonly aliases: readonly string[];
}

/** What a note says of its subject, without pictures. */
export function summaryWords(facts: NoteFacts | undefined): string {
  return withoutPictures(facts?.summary ?? "");
}

export interface Remark {
  readonly link: string;
  readonly words: string;
}
