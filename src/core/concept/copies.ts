/** Maps that are copies of others: no text says that anything went from one to the other. */
import { grouped } from "../base/grouped";
import { remembering } from "../base/remembering";
import type { NotePath } from "../base/note-path";
import { ALIKE, similarity } from "./alike";
import { isLong, type Entry } from "./entry";
import { textOfPrint } from "./prints";
import type { Standing } from "./standing";

export class Copies {
  private readonly isCopyOf = remembering((both) => this.findCopy(...JSON.parse(both) as [NotePath, NotePath]));

  /** Present concepts by map and by place. */
  constructor(private readonly maps: ReadonlyMap<NotePath, readonly Entry[]>, private readonly places: ReadonlyMap<string, readonly Entry[]>, private readonly standing: Standing) {}

  /** Law 0 for a map: whether a third of what is told in it stands in another, as it does or touched up. */
  isCopy(map: NotePath, original: NotePath): boolean {
    return map !== original && this.isCopyOf(JSON.stringify([map, original]));
  }

  /**
   * Whether a concept stands in two new maps, of which one is the other's copy, touched up: either may be what a known map
   * is called now. `before`: that map.
   */
  isInTwo(one: Entry, before: NotePath): boolean {
    if (one.definition === "") return false;
    const { seen } = this.standing;
    return [...this.maps.keys()].some((map) => map !== one.map && map !== before && !seen.hasMap(map) && this.mayBeIn(map, one) && this.isCopy(one.map, map));
  }

  private findCopy(map: NotePath, original: NotePath): boolean {
    const all = this.maps.get(map) ?? [];
    const texts = grouped(all, ({ text }) => text);
    // What stands several times in it is its template's, which the next one of its kind has as well.
    const own = all.filter((one) => texts.get(one.text)?.length === 1);
    const telling = [own.filter(({ definition }) => isLong(definition)), own.filter(isTold), all.filter(isTold), all].find((some) => some.length > 0) ?? [];
    const standing = [...grouped(telling, ({ headings }) => placeIn(original, headings))].flatMap(([place, some]) => {
      const prints = new Set(this.standing.prints(place).map(textOfPrint));
      const isThere = (one: Entry): boolean => this.beside(original, one).some((other) => other.term === one.term && isToldAlike(other, one));
      return some.filter((one) => isThere(one) || (prints.size > 0 && prints.has(one.textPrint())));
    });
    return standing.length > 0 && standing.length * 3 >= telling.length;
  }

  /** Whether it stands in a map with another term, or with words of its definition changed. */
  private mayBeIn(map: NotePath, one: Entry): boolean {
    const isTouched = (other: Entry): boolean => other.text !== one.text && other.references.join() === one.references.join() && (other.term === one.term ? isToldAlike(other, one) : other.definition === one.definition);
    return this.beside(map, one).some(isTouched);
  }

  /** Those of a map that stand below the same headings as one does. */
  private beside(map: NotePath, { headings }: Entry): readonly Entry[] {
    return this.places.get(placeIn(map, headings)) ?? [];
  }
}

function isToldAlike(one: Entry, other: Entry): boolean {
  return similarity(one.definitionBigrams(), other.definitionBigrams()) >= ALIKE;
}

export function isTold({ definition }: Entry): boolean {
  return definition !== "";
}

function placeIn(map: NotePath, headings: readonly string[]): string {
  return JSON.stringify([map, ...headings]);
}
