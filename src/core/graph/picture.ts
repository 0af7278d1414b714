/**
 * A graph as a file for other programs: one file with a `PictureExporter`, one line in the registry. The pane's menu
 * and the command line's flags follow from it. Drawing is pure: the same request gives the same bytes.
 */
import { oneLine } from "../text/normalize";
import type { ConceptIndex } from "../index/concept-index";
import type { Box, Graph, Layout, Measure } from "./graph";
import type { GraphEdge, Relation } from "../relations/relation";
import type { Palette } from "./palette";

export interface PictureRequest {
  /** The graph as `graphForLayout` made it for the layout. */
  readonly graph: Graph;
  readonly layout: Layout;
  /** The positions on the screen. Formats with other sizes of nodes run the layout again. */
  readonly boxes: ReadonlyMap<string, Box>;
  /** The name of the map or heading that is shown. */
  readonly title: string;
  readonly index: ConceptIndex;
  readonly relations: readonly Relation[];
  /** For pictures that cannot follow the reader's theme; light if missing. */
  readonly palette?: Palette;
  /** The title stands above the picture, for formats that can show it; their margin and legend are always there. */
  readonly isTitled?: boolean;
  /** How wide names are in the font that they were placed in; without one, an estimate. */
  readonly measure?: Measure;
}

export interface Drawing {
  readonly text: string;
  /** A sentence if a usual reader of the format could refuse the text; else null. */
  readonly warning: string | null;
}

export interface PictureExporter {
  /** The command line's flag: `--svg FILE`. */
  readonly id: string;
  /** As in “Save as JSON Canvas”. */
  readonly name: string;
  /** Of the file, without a dot. */
  readonly extension: string;
  /** The language of the code block in which notes show the picture. Such a picture is copied instead of saved. */
  readonly codeBlock?: string;
  draw(request: PictureRequest): Drawing;
}

/** The text on a relation's line: the author's words, else the relation's name. Nesting has no text. */
export function wordsOn({ kind, label }: GraphEdge, relation: Relation | undefined): string {
  const words = oneLine(label);
  if (words !== "" || kind === "contains" || relation === undefined) return words;
  return relation.name.charAt(0).toLowerCase() + relation.name.slice(1);
}
