/** Every addition is a line here: commands, settings, tests and documentation follow from these arrays. */
import { CARD_TYPES } from "./cards/card-types";
import { depth } from "./filters/depth";
import type { Filter } from "./filters/filter";
import { has } from "./filters/has";
import { inHeading } from "./filters/in";
import { isState } from "./filters/is";
import { kind } from "./filters/kind";
import { near } from "./filters/near";
import { tag } from "./filters/tag";
import { words } from "./filters/words";
import type { Layout, Relation } from "./graph/graph";
import { board } from "./graph/layout/board";
import { mindMap } from "./graph/layout/mind-map";
import { CHECKLIST } from "./notes/checklist-note";
import { FLASHCARDS } from "./notes/flashcards-note";
import type { NoteExporter } from "./notes/note-exporter";
import { comesBefore } from "./relations/comes-before";
import { contains } from "./relations/contains";
import { links } from "./relations/links";
import { names } from "./relations/names";
import { related } from "./relations/related";
import { sameTerm } from "./relations/same-term";
import { seeAlso } from "./relations/see-also";

export const RELATIONS: readonly Relation[] = [contains, links, related, names, seeAlso, sameTerm, comesBefore];

/** In order of suggestion; bare words last, since they take what no other key claims. */
export const FILTERS: readonly Filter[] = [inHeading, isState, tag, has, kind, near, depth, words];

/** The first is the default. */
export const LAYOUTS: readonly Layout[] = [board, mindMap];

export { CARD_TYPES };

export const NOTE_EXPORTERS: readonly NoteExporter[] = [CHECKLIST, FLASHCARDS];
