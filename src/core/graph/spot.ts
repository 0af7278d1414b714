/** Which node of which graph somebody dragged, and to where. */

/** Which node in which picture. */
export interface Spot {
  /** A layout's id. */
  readonly layout: string;
  /** How deep the picture's scope is: 0 a whole map, 1 a section, -1 all maps. */
  readonly level: number;
  /** A node without spaces in its name: see `core/graph/places`. */
  readonly node: string;
}

export function spotKey({ layout, level, node }: Spot): string {
  return `${layout}/${level}/${node}`;
}

export interface Placed {
  readonly spot: Spot;
  readonly at: { readonly x: number; readonly y: number };
}
