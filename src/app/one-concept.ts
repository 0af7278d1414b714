/** Law 8: ids of two devices that are one concept, and one id that two devices gave to two. */
import { newConceptId, type Concept, type ConceptId } from "../core/concept/concept";
import { isRead } from "../core/index/describe";
import type { IdentityTracker } from "../core/index/identity-tracker";
import type { IdentityUpdate } from "../core/index/identity-update";
import type { LogEvent } from "../core/study/log-record";
import type { StudyLog } from "./study-log";

/** A tick or a grade may have come for the id that was shown while the batch was worked out. */
export function joinedIn({ reassigned, doubled }: IdentityUpdate, log: StudyLog): LogEvent[] {
  const { known } = log.state();
  const pairs = [...reassigned.filter(({ shown }) => known.has(shown)).map(({ shown, known: id }) => [id, shown] as const), ...doubled];
  return pairs.filter(([one, other]) => one !== other).map(([subject, other]) => ({ kind: "joined", subject, other }));
}

/** A device met an id by another text than others had, and both texts stand: they are two concepts. */
export function splitIn(tracker: IdentityTracker, log: StudyLog): LogEvent[] {
  return [...log.state().contested].flatMap(([id, { by, from, snapshot, others }]): LogEvent[] => {
    const own = tracker.concepts.get(id);
    if (own === undefined) return [];
    const missing = isRead(own, snapshot) ? others : snapshot;
    const other = tracker.maps.get(missing.map)?.concepts.find((concept) => concept.id !== id && isRead(concept, missing));
    if (other === undefined || isRead(own, missing)) return [];
    // The same one on all devices, but for an id that was written about already.
    return [{ kind: "split", subject: id, by, from, other: missing === snapshot && log.state().known.has(other.id) ? other.id : newConceptId(`${id} ${by} ${from}`) }];
  });
}

/** Whether others alone wrote down how a concept reads, which devices met by two texts: nobody says that they mean one. */
export function isOthers(log: StudyLog, id: ConceptId): boolean {
  const { contested, known } = log.state();
  if (!contested.has(id)) return false;
  const [own, now] = [log.own().known.get(id), known.get(id)];
  return own === undefined || now === undefined || !isRead(own, now);
}

/** Concepts of splits that this device has to write about, so that what it writes of the first id from now on is of that one. */
export function unacknowledgedIn(tracker: IdentityTracker, log: StudyLog): Concept[] {
  return log.unacknowledged().flatMap((id) => tracker.concepts.get(log.idOf(id)) ?? []);
}
