/** The prints of all concepts that stood in a map once, by place. Whoever was there is nobody else. */
import { textOfPrint } from "./prints";

/** Prints of one heading, and whether each stood there when it was last looked at. */
export type PlacePrints = ReadonlyMap<string, boolean>;

export interface SeenPrints {
  /** Whether anything was ever seen in a map. */
  hasMap(map: string): boolean;
  /** Whether a print was ever seen at a place (`placeKey`). */
  has(place: string, print: string): boolean;
  /** Whether it stood there when the place was last looked at. */
  stands(place: string, print: string): boolean;
  /** Prints that stood at a place when it was last looked at. */
  standingAt(place: string): readonly string[];
  /** Places of a map that anything was ever seen at. */
  placesIn(map: string): ReadonlySet<string>;
  /** Places at which a text (`textOfPrint`) stood when they were last looked at. */
  placesOf(text: string): readonly string[];
  /** How many of that text stood, wherever, when it was last looked at. */
  timesOf(text: string): number;
}

const NONE: PlacePrints = new Map();

export class SeenTable implements SeenPrints {
  private readonly places = new Map<string, PlacePrints>();
  /** By map: its places that have prints. */
  private readonly maps = new Map<string, Set<string>>();
  /** By the text of a print: the places at which it stood. */
  private readonly texts = new Map<string, Set<string>>();

  hasMap(map: string): boolean {
    return this.maps.has(map);
  }

  has(place: string, print: string): boolean {
    return this.places.get(place)?.has(print) === true;
  }

  stands(place: string, print: string): boolean {
    return this.places.get(place)?.get(print) === true;
  }

  standingAt(place: string): readonly string[] {
    return [...this.places.get(place) ?? NONE].flatMap(([print, stands]) => stands ? [print] : []);
  }

  placesOf(text: string): readonly string[] {
    return [...this.texts.get(text) ?? []];
  }

  timesOf(text: string): number {
    return this.placesOf(text).flatMap((place) => this.standingAt(place)).filter((print) => textOfPrint(print) === text).length;
  }

  /** All prints of a place, instead of those before. */
  set(map: string, place: string, prints: PlacePrints): void {
    for (const print of this.standingAt(place)) this.removeText(textOfPrint(print), place);
    if (prints.size === 0) this.places.delete(place);
    else this.places.set(place, prints);
    for (const print of this.standingAt(place)) this.addText(textOfPrint(print), place);
    const places = this.maps.get(map) ?? new Set();
    if (prints.size === 0) places.delete(place);
    else places.add(place);
    if (places.size === 0) this.maps.delete(map);
    else this.maps.set(map, places);
  }

  placesIn(map: string): ReadonlySet<string> {
    return this.maps.get(map) ?? new Set();
  }

  private removeText(text: string, place: string): void {
    const places = this.texts.get(text);
    places?.delete(place);
    if (places?.size === 0) this.texts.delete(text);
  }

  private addText(text: string, place: string): void {
    const places = this.texts.get(text);
    if (places === undefined) this.texts.set(text, new Set([place]));
    else places.add(place);
  }
}
