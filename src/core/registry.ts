/** Every addition is a line here: commands, settings, tests and documentation follow from these arrays. */
import { ANKI_PACKAGE, ANKI_TEXT } from "./anki/exporters";
import type { CardExporter } from "./cards/card-exporter";
import { CARD_TYPES } from "./cards/card-types";
import { CARDS_CSV } from "./cards/cards-csv";
import { FILTERS } from "./filters/filters";
import type { Relation } from "./relations/relation";
import { LAYOUTS } from "./graph/layout/layouts";
import type { PictureExporter } from "./graph/picture";
import { CANVAS } from "./graph/to-canvas";
import { MERMAID } from "./graph/to-mermaid";
import { SVG } from "./graph/to-svg";
import { CHECKLIST } from "./notes/checklist-note";
import { FLASHCARDS } from "./notes/flashcards-note";
import type { NoteExporter } from "./notes/note-exporter";
import { comesBefore } from "./order/comes-before";
import { contains } from "./relations/contains";
import { links } from "./relations/links";
import { names } from "./relations/names";
import { related } from "./relations/related";
import { sameTerm } from "./relations/same-term";
import { seeAlso } from "./relations/see-also";

export const RELATIONS: readonly Relation[] = [contains, links, related, names, seeAlso, sameTerm, comesBefore];

export { CARD_TYPES, FILTERS, LAYOUTS };

export const NOTE_EXPORTERS: readonly NoteExporter[] = [CHECKLIST, FLASHCARDS];

/** Cards as a file for another program; the palette has commands for each, the command line knows them by their endings. */
export const CARD_EXPORTERS: readonly CardExporter[] = [ANKI_PACKAGE, ANKI_TEXT, CARDS_CSV];

/** A graph as a file; the command line has a flag for each. */
export const PICTURE_EXPORTERS: readonly PictureExporter[] = [SVG, CANVAS, MERMAID];
