/** Every addition is a line here: commands, settings, tests and documentation follow from these arrays. */
import type { CardType } from "./cards/card";
import type { Filter } from "./filters/filter";
import type { Layout, Relation } from "./graph/graph";
import type { NoteExporter } from "./notes/note-exporter";

export const RELATIONS: readonly Relation[] = [];

/** In order of suggestion; bare words last, since they take what no other key claims. */
export const FILTERS: readonly Filter[] = [];

/** The first is the default. */
export const LAYOUTS: readonly Layout[] = [];

export const CARD_TYPES: readonly CardType[] = [];

export const NOTE_EXPORTERS: readonly NoteExporter[] = [];
