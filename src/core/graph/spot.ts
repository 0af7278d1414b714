/** Which node of which graph was dragged, and to where. */

/** Which node in which picture. */
export interface Spot {
  /** A layout's id. */
  readonly layout: string;
  /** The depth of the scope: 0 a whole map, 1 a section, -1 all maps. */
  readonly level: number;
  /** The name of a node, without spaces: see `core/graph/places`. */
  readonly node: string;
}

export function spotKey({ layout, level, node }: Spot): string {
  return `${layout}/${level}/${node}`;
}

export interface Placed {
  readonly spot: Spot;
  readonly at: { readonly x: number; readonly y: number };
}
