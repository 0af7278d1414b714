/** The prints of all concepts that stood in a map once, by place. Whoever was there is nobody else. */
import { textOfPrint } from "./prints";

/** Prints of one heading, and when each was first seen: milliseconds since 1970. */
export type PlacePrints = ReadonlyMap<string, number>;

export interface SeenPrints {
  /** Whether anything was ever seen in a map. */
  hasMap(map: string): boolean;
  /** `place` as `placeKey` gives it. */
  has(place: string, print: string): boolean;
  /** Places at which a text was first seen after a time. */
  placesAfter(text: string, time: number): readonly string[];
}

export class SeenTable implements SeenPrints {
  private readonly places = new Map<string, PlacePrints>();
  /** By map: how many of its places have prints. */
  private readonly maps = new Map<string, number>();
  /** By the text of a print: the places that have it. */
  private readonly texts = new Map<string, Set<string>>();

  hasMap(map: string): boolean {
    return this.maps.has(map);
  }

  has(place: string, print: string): boolean {
    return this.places.get(place)?.has(print) === true;
  }

  placesAfter(text: string, time: number): readonly string[] {
    return [...this.texts.get(text) ?? []].filter((place) => [...this.places.get(place) ?? []].some(([print, at]) => at > time && textOfPrint(print) === text));
  }

  /** All prints of a place, instead of those before. */
  set(map: string, place: string, prints: PlacePrints): void {
    const before = this.places.get(place);
    for (const print of before?.keys() ?? []) if (!prints.has(print)) this.texts.get(textOfPrint(print))?.delete(place);
    for (const print of prints.keys()) if (before?.has(print) !== true) this.addText(textOfPrint(print), place);
    if (prints.size === 0) this.places.delete(place);
    else this.places.set(place, prints);
    const places = (this.maps.get(map) ?? 0) + (prints.size === 0 ? 0 : 1) - (before === undefined ? 0 : 1);
    if (places === 0) this.maps.delete(map);
    else this.maps.set(map, places);
  }

  private addText(text: string, place: string): void {
    const places = this.texts.get(text);
    if (places === undefined) this.texts.set(text, new Set([place]));
    else places.add(place);
  }
}
