/** Unknown concepts that stood at a place until now: whoever is new there may be one of them. */
import { grouped } from "../base/grouped";
import { remembering } from "../base/remembering";
import { notePath } from "../base/note-path";
import type { Entry } from "./entry";
import { mapOfPlace, textOfPrint } from "./prints";
import type { Standing } from "./standing";

type ByPlace<T> = ReadonlyMap<string, readonly T[]>;

export class Vanished {
  /** Those that are given, by place. */
  readonly known: ByPlace<Entry>;
  /** How known concepts read before: those that are given (no map), and those that stand in a map. */
  private readonly formerOf = remembering((map) => grouped(map === "" ? this.given.flatMap(({ id }) => this.standing.former(id)) : this.standing.formerIn(notePath(map)), ({ place }) => place));

  /** `present`: by place. */
  constructor(private readonly given: readonly Entry[], private readonly present: ByPlace<Entry>, private readonly standing: Standing) {
    this.known = grouped(given, ({ place }) => place);
  }

  /** Their prints. */
  readonly at = remembering((place): readonly string[] => {
    const stood = this.standing.seen.standingAt(place);
    if (stood.length === 0) return [];
    const others = [...this.known.get(place) ?? [], ...this.present.get(place) ?? []];
    const explained = new Set([...this.standing.prints(place), ...others.map((one) => one.placedPrint())]);
    // Who was reworded while the plugin was off left a print behind, too.
    const former = ["", mapOfPlace(place)].flatMap((map) => this.formerOf(map).get(place) ?? []);
    const texts = new Set([...others.filter((one) => one.above === null), ...former].map((one) => one.textPrint()));
    return stood.filter((print) => !explained.has(print) && !texts.has(textOfPrint(print)));
  });
}
