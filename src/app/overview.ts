/**
 * What the dashboard shows, worked out in slices: states and what is left today for each map and section, the weeks
 * behind and ahead, what to learn next, and a forecast. Each number is that of the graph or the review it leads to.
 */
import type { ConceptMap } from "../core/index/concept-index";
import { sectionsOf } from "../core/index/sections";
import { orderSteps } from "../core/order/order-of";
import type { Settings } from "../core/base/settings";
import type { Review } from "../core/study/log-projection";
import { forecastSteps } from "../core/study/forecast";
import { nextToLearn, type Suggestion } from "../core/study/next-to-learn";
import { countStates, sumStates, type MapPart, type Overview, type Part } from "../core/study/overview";
import { doneToday, type Today } from "../core/study/queue";
import { dueByDay, RETENTION_DAYS, retentionOf, reviewsByDay, streakOf } from "../core/study/statistics";
import type { OpenLibrary } from "./live-index";
import { queueFor } from "./review";
import type { Slicer } from "./job-runner";

const DAYS_AHEAD = 28;
const DAYS_BEHIND = 28;
const SUGGESTIONS = 5;

/** `target` in milliseconds since 1970, or null for no forecast. */
export async function overviewOf(library: OpenLibrary, settings: Settings, slicer: Slicer, target: number | null): Promise<Overview> {
  await library.ready;
  const { memory } = library;
  const now = memory.clock.now();
  const scheduler = memory.scheduler();
  const fold = memory.fold();
  const today = doneToday(fold, scheduler, now);
  const maps = await slicer.run(partsSteps(library, settings, today));
  const asked = await slicer.run(askedSteps(library));
  const fresh = asked.filter(({ memory: one }) => one === null).length;
  const begun = asked.flatMap(({ card }): (readonly Review[])[] => {
    const reviews = fold.reviews.get(card);
    return reviews === undefined ? [] : [reviews];
  });
  return {
    maps,
    states: sumStates(maps),
    queue: queueFor(library, settings, [...library.index().concepts.keys()], { today }),
    doneToday: today.fresh + today.due,
    streak: streakOf(fold, scheduler, now),
    retention: retentionOf(fold, scheduler, now, RETENTION_DAYS),
    ahead: dueByDay(asked.flatMap(({ memory: one }) => one ?? []), scheduler, now, DAYS_AHEAD),
    behind: reviewsByDay(fold, scheduler, now, DAYS_BEHIND),
    next: await suggestions(library, slicer),
    orphans: memory.orphans().length,
    forecast: target === null ? null : await slicer.run(forecastSteps({ begun, fresh, newPerDay: settings.newPerDay, scheduler, now, target })),
  };
}

function* partsSteps(library: OpenLibrary, settings: Settings, today: Today): Generator<void, MapPart[]> {
  const parts: MapPart[] = [];
  for (const map of library.index().maps.filter(({ concepts }) => concepts.length > 0)) {
    const sections: Part[] = [];
    for (const section of sectionsOf(map)) {
      sections.push(partOf(library, settings, today, map, section));
      yield;
    }
    parts.push({ ...partOf(library, settings, today, map, null), sections });
    yield;
  }
  return parts;
}

function partOf(library: OpenLibrary, settings: Settings, today: Today, map: ConceptMap, section: string | null): Part {
  const concepts = section === null ? map.concepts : map.concepts.filter(({ trail }) => trail[0] === section);
  return {
    title: section ?? map.title, map: map.path, section, concepts: concepts.length,
    states: countStates(concepts, (concept) => library.stateOf(concept)),
    queue: queueFor(library, settings, concepts.map(({ id }) => id), { today }),
  };
}

interface Asked {
  readonly card: string;
  readonly memory: ReturnType<OpenLibrary["memory"]["memoryOf"]>;
}

/** Every card that is asked sooner or later. */
function* askedSteps(library: OpenLibrary): Generator<void, Asked[]> {
  const { memory } = library;
  const asked: Asked[] = [];
  for (const [at, concept] of [...library.index().concepts.values()].entries()) {
    const tick = memory.tickOf(concept);
    for (const { id } of tick === "-" ? [] : memory.deck.ofConcept(concept.id)) {
      const one = memory.memoryOf(id);
      if (!memory.fold().suspended.has(id) && (one !== null || (tick !== "x" && tick !== "X"))) asked.push({ card: id, memory: one });
    }
    if (at % 200 === 199) yield;
  }
  return asked;
}

/** From the map that was last studied; without any, from the first that has something to learn. */
async function suggestions(library: OpenLibrary, slicer: Slicer): Promise<readonly Suggestion[]> {
  const { maps } = library.index();
  const isBegun = (map: ConceptMap): boolean => map.concepts.some((concept) => library.memory.memoriesOf(concept).length > 0 || library.stateOf(concept) === "learning");
  const isOpen = (map: ConceptMap): boolean => map.concepts.some((concept) => library.stateOf(concept) === "new");
  const map = maps.find((one) => isBegun(one) && isOpen(one)) ?? maps.find(isOpen);
  if (map === undefined) return [];
  const order = await slicer.run(orderSteps(map.concepts, library.index()));
  return nextToLearn(map.concepts, order, (concept) => library.stateOf(concept), SUGGESTIONS);
}
