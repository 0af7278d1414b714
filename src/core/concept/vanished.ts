/** Unknown concepts that stood at a place until now: whoever is new there may be one of them. */
import { addToGroup } from "../base/grouped";
import { remembering } from "../base/remembering";
import { notePath, type NotePath } from "../base/note-path";
import type { Entry } from "./entry";
import { mapOfPlace, textOfPrint } from "./prints";
import type { Former, Standing } from "./standing";

type ByPlace<T> = ReadonlyMap<string, readonly T[]>;

export class Vanished {
  private readonly known = new Map<string, Entry[]>();
  /** How known concepts read before, by place: those that are given (null), and those that stand in a map. */
  private readonly former = new Map<NotePath | null, ByPlace<Former>>();

  /** `present`: by place. */
  constructor(private readonly given: readonly Entry[], private readonly present: ByPlace<Entry>, private readonly standing: Standing) {
    for (const one of given) addToGroup(this.known, one.place, one);
  }

  /** Their prints. */
  readonly at = remembering((place) => this.find(place));

  /** Those that are given, and were written down there. */
  knownAt(place: string): readonly Entry[] {
    return this.known.get(place) ?? [];
  }

  private find(place: string): readonly string[] {
    const stood = this.standing.seen.standingAt(place);
    if (stood.length === 0) return [];
    const others = [...this.knownAt(place), ...this.present.get(place) ?? []];
    const explained = new Set([...this.standing.prints(place), ...others.map((one) => one.placedPrint())]);
    const texts = new Set([...others.filter((one) => one.above === null), ...this.formerAt(place)].map((one) => one.textPrint()));
    return stood.filter((print) => !explained.has(print) && !texts.has(textOfPrint(print)));
  }

  /** Who was reworded while the plugin was off left a print behind, too. */
  private formerAt(place: string): readonly Former[] {
    const map = notePath(mapOfPlace(place));
    const given = this.former.get(null) ?? this.group(null, this.given.flatMap(({ id }) => this.standing.former(id)));
    const standing = this.former.get(map) ?? this.group(map, this.standing.formerIn(map));
    return [...given.get(place) ?? [], ...standing.get(place) ?? []];
  }

  private group(key: NotePath | null, some: Iterable<Former>): ByPlace<Former> {
    const groups = new Map<string, Former[]>();
    for (const one of some) addToGroup(groups, one.place, one);
    this.former.set(key, groups);
    return groups;
  }
}
