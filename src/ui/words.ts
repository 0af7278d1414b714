/** Words that several panes say. */
import { strings } from "../core/base/strings";
import { CARD_TYPES } from "../core/registry";
import type { Queue } from "../core/study/queue";

/** A card type as people read it; its id where only a newer version knows it. */
export function cardTypeName(id: string): string {
  return CARD_TYPES.find((type) => type.id === id)?.name ?? id;
}

/** Of a row for several. */
export function cardTypeNames(ids: readonly string[]): string {
  return ids.map(cardTypeName).join(", ");
}

/** “3 due, 20 new”: what is none is left out. */
export function queueText({ due, learning, fresh }: Pick<Queue, "due" | "learning" | "fresh">): string {
  const parts = [due === 0 ? "" : strings.counts.due(due), learning === 0 ? "" : strings.counts.learning(learning), fresh === 0 ? "" : strings.counts.new(fresh)];
  return parts.filter((part) => part !== "").join(", ");
}
