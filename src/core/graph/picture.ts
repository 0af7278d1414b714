/**
 * A graph as a file for others to read: one file with a `PictureExporter`, one line in the registry; the pane's menu
 * and the command line's flags follow from it. Drawn purely: the same request gives the same bytes.
 */
import { oneLine } from "../text/normalize";
import type { ConceptIndex } from "../index/concept-index";
import type { Box, Graph, Layout } from "./graph";
import type { GraphEdge, Relation } from "../relations/relation";
import type { Palette } from "./palette";

export interface PictureRequest {
  /** What is shown, as `shapedFor` made it for the layout. */
  readonly graph: Graph;
  readonly layout: Layout;
  /** Where the layout placed the graph on the screen. Formats with sizes of their own have it placed anew. */
  readonly boxes: ReadonlyMap<string, Box>;
  /** Of the map or the heading that is shown. */
  readonly title: string;
  readonly index: ConceptIndex;
  readonly relations: readonly Relation[];
  /** For pictures that cannot follow the reader's theme; light unless given. */
  readonly palette?: Palette;
}

export interface Drawing {
  readonly text: string;
  /** A sentence where a usual reader of the format could refuse the text; else null. */
  readonly warning: string | null;
}

export interface PictureExporter {
  /** The command line's flag: `--svg FILE`. */
  readonly id: string;
  /** As in “Save as JSON Canvas”. */
  readonly name: string;
  /** Of the file, without a dot. */
  readonly extension: string;
  /** Language of the code block by which notes show it; such a picture is copied rather than saved. */
  readonly codeBlock?: string;
  draw(request: PictureRequest): Drawing;
}

/** What stands on a relation's line: the author's words, else the relation's name. Nesting speaks for itself. */
export function wordsOn({ kind, label }: GraphEdge, relation: Relation | undefined): string {
  const words = oneLine(label);
  if (words !== "" || kind === "contains" || relation === undefined) return words;
  return relation.name.charAt(0).toLowerCase() + relation.name.slice(1);
}
