/**
 * What the dashboard shows, worked out in slices: states and what is left today for each map and section, the weeks
 * behind and ahead, what to learn next, and a forecast. Each number is that of the graph or the review it leads to.
 */
import { conceptOfCard, type CardId } from "../core/cards/card";
import { grouped } from "../core/base/grouped";
import type { Concept } from "../core/concept/concept";
import { huesOf, type HueOf } from "../core/graph/hues";
import { allConcepts, type ConceptMap } from "../core/index/concept-index";
import { orderJob } from "../core/order/order-of";
import type { Settings } from "../core/base/settings";
import type { Review } from "../core/study/log-state";
import { forecastJob } from "../core/study/forecast";
import { nextToLearn, type Suggestion } from "../core/order/next-to-learn";
import { countStates, sumStates, type Overview, type Part } from "../core/study/overview";
import { todayJob, type Today } from "../core/study/queue";
import { dueByDay, RETENTION_DAYS, retentionOf, reviewsByDay, streakOf, weekdayOf } from "../core/study/statistics";
import type { LiveIndex } from "./live-index";
import { queueForJob, type StudyQueue } from "./study-queue";

const DAYS_AHEAD = 28;
const WEEKS_BEHIND = 26;
const SUGGESTIONS = 5;
/** Headings below each other that have a row. */
const DEEPEST = 2;

/** `all`: the queue of all concepts. `target` in milliseconds since 1970, or null for no forecast. */
export async function overviewOf(liveIndex: LiveIndex, settings: Settings, all: StudyQueue, target: number | null): Promise<Overview> {
  await liveIndex.ready;
  const { jobs, learner } = liveIndex;
  const now = learner.now();
  const scheduler = learner.scheduler();
  const log = learner.logState();
  const today = await jobs.run(todayJob(log, scheduler, now));
  await jobs.run(learner.prepareCardsJob(liveIndex.current().maps));
  const maps = await jobs.run(partsJob(liveIndex, settings, today));
  const asked = await jobs.run(askedJob(liveIndex));
  const fresh = asked.filter(({ schedule: one }) => one === null).length;
  const begun = asked.flatMap(({ card }): (readonly Review[])[] => {
    const reviews = log.reviews.get(card);
    return reviews === undefined ? [] : [reviews];
  });
  return {
    maps,
    states: sumStates(maps),
    ...await all.update(),
    doneToday: today.fresh + today.due - asked.filter((one) => isInSteps(one, today, liveIndex, now)).length,
    streak: streakOf(log, scheduler, now),
    retention: retentionOf(log, scheduler, now, RETENTION_DAYS),
    ahead: dueByDay(asked.flatMap(({ schedule: one }) => one ?? []), scheduler, now, DAYS_AHEAD),
    behind: reviewsByDay(log, scheduler, now, 7 * (WEEKS_BEHIND - 1) + weekdayOf(scheduler.dayOf(now)) + 1),
    next: await suggestions(liveIndex),
    orphans: liveIndex.orphans().length,
    forecast: target === null ? null : await jobs.run(forecastJob({ begun, fresh, newPerDay: settings.newPerDay, startedToday: today.fresh, scheduler, now, target })),
  };
}

function* partsJob(liveIndex: LiveIndex, settings: Settings, today: Today): Generator<void, Part[]> {
  const parts: Part[] = [];
  const { maps } = liveIndex.current();
  for (const [place, map] of maps.entries()) {
    const hueOf = settings.graphColors ? huesOf(map, place) : () => undefined;
    if (map.concepts.length > 0) parts.push(yield* partJob({ liveIndex, settings, today, map, hueOf }, [], map.concepts));
  }
  return parts;
}

interface PartContext {
  readonly liveIndex: LiveIndex;
  readonly settings: Settings;
  readonly today: Today;
  readonly map: ConceptMap;
  readonly hueOf: HueOf;
}

/** With its parts, down to subsections. */
function* partJob(context: PartContext, path: readonly string[], concepts: readonly Concept[]): Generator<void, Part> {
  const { liveIndex, settings, today, map, hueOf } = context;
  const below = path.length === DEEPEST ? [] : concepts.filter(({ headingPath }) => headingPath.length > path.length);
  const parts: Part[] = [];
  for (const [heading, some] of grouped(below, ({ headingPath }) => headingPath[path.length] ?? "")) parts.push(yield* partJob(context, [...path, heading], some));
  const hue = path.length === 0 ? undefined : hueOf(path);
  return {
    title: path.at(-1) ?? map.title, map: map.path, heading: path.length === 0 ? null : path, ...hue === undefined ? {} : { hue },
    concepts: concepts.length, hasCards: concepts.some(({ id }) => liveIndex.learner.cardsOf(id).length > 0), states: countStates(concepts, (concept) => liveIndex.stateOf(concept)),
    queue: yield* queueForJob(liveIndex, settings, concepts.map(({ id }) => id), { today }), parts,
  };
}

/** Asked today, and asked again today: it is not done yet. */
function isInSteps({ card, schedule }: Asked, { concepts }: Today, { learner }: LiveIndex, now: number): boolean {
  return schedule?.phase === "learning" && learner.dayOf(schedule.due) <= learner.dayOf(now) && !learner.isInactive(card, now) && concepts.get(conceptOfCard(card))?.has(card) === true;
}

interface Asked {
  readonly card: CardId;
  readonly schedule: ReturnType<LiveIndex["learner"]["scheduleOf"]>;
}

/** Every card that is asked sooner or later. */
function* askedJob(liveIndex: LiveIndex): Generator<void, Asked[]> {
  const { learner } = liveIndex;
  const asked: Asked[] = [];
  for (const [at, concept] of allConcepts(liveIndex.current()).entries()) {
    const tick = learner.tickOf(concept);
    for (const { id } of tick === "-" ? [] : learner.cardsOf(concept.id)) {
      const one = learner.scheduleOf(id);
      if (!learner.isSuspended(id) && (one !== null || (tick !== "x" && tick !== "X"))) asked.push({ card: id, schedule: one });
    }
    if (at % 200 === 199) yield;
  }
  return asked;
}

/** From the map that was last studied; without any, from the first that has something to learn. */
async function suggestions(liveIndex: LiveIndex): Promise<readonly Suggestion[]> {
  const { maps } = liveIndex.current();
  const isBegun = (map: ConceptMap): boolean => map.concepts.some((concept) => liveIndex.learner.schedulesOf(concept).length > 0 || liveIndex.stateOf(concept) === "learning");
  const isOpen = (map: ConceptMap): boolean => map.concepts.some((concept) => liveIndex.stateOf(concept) === "new");
  const map = maps.find((one) => isBegun(one) && isOpen(one)) ?? maps.find(isOpen);
  if (map === undefined) return [];
  const order = await liveIndex.jobs.run(orderJob(map.concepts, liveIndex.current()));
  return nextToLearn(map.concepts, order, (concept) => liveIndex.stateOf(concept), SUGGESTIONS);
}
