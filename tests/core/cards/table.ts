/** Cards of a map counted, for the documentation: by type those that are made, and the reasons for those that are not. */
import type { Card } from "../../../src/core/cards/card";
import { CARD_TYPES } from "../../../src/core/cards/card-types";
import { makeCardsJob, type Made } from "../../../src/core/cards/make-cards";
import { grouped } from "../../../src/core/base/grouped";
import type { ConceptMap } from "../../../src/core/index/concept-index";
import { runSync } from "../../../src/core/base/jobs";

export function tableOf(map: ConceptMap): string {
  const made = runSync(makeCardsJob(map, CARD_TYPES));
  const rows = CARD_TYPES.map(({ id, name }) => `| ${name} | \`${id}\` | ${count(made.cards, id)} | ${new Set(made.cards.filter(({ type }) => type === id).map(({ concept }) => concept)).size} | ${count(made.notMade, id)} |`);
  return [
    "| card | id | made | of so many concepts | not made |", "|---|---|---:|---:|---:|", ...rows, "",
    "| not made | because | times |", "|---|---|---:|", ...reasonsOf(made),
  ].join("\n");
}

function count(some: readonly { readonly type: string }[], id: string): number {
  return some.filter(({ type }) => type === id).length;
}

/** What names a term is one reason. */
function reasonsOf({ notMade: none }: Made): string[] {
  const groups = grouped(none.flatMap(({ type, checks }) => checks.map((why) => ({ type, why: why.replace(/“[^”]*”/g, "“…”") }))), ({ type, why }) => `${CARD_TYPES.findIndex(({ id }) => id === type)} ${why}`);
  return [...groups.values()].sort((a, b) => b.length - a.length).map((ones) => `| ${CARD_TYPES.find(({ id }) => id === ones[0]?.type)?.name ?? ""} | ${ones[0]?.why ?? ""} | ${ones.length} |`);
}

/** So many cards of each type, spread evenly over the map. */
export function samplesOf(cards: readonly Card[], many: number): Card[] {
  return CARD_TYPES.flatMap(({ id }) => {
    const own = cards.filter(({ type }) => type === id);
    const step = Math.max(1, own.length / many);
    return Array.from({ length: Math.min(many, own.length) }, (_one, n) => own[Math.floor(n * step)]).flatMap((card) => card ?? []);
  });
}
