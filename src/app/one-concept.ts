/** Law 8: ids of two devices that are one concept, and one id that two devices gave to two. */
import type { Concept } from "../core/concept/concept";
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

/** A device met an id by a text that the log had moved it away from, and both texts stand: they are two concepts. */
export function splitIn(tracker: IdentityTracker, log: StudyLog): LogEvent[] {
  return [...log.state().contested].flatMap(([id, { by, from, snapshot }]): LogEvent[] => {
    const own = tracker.concepts.get(id);
    const other = tracker.maps.get(snapshot.map)?.concepts.find((concept) => concept.id !== id && isRead(concept, snapshot));
    return own === undefined || other === undefined || isRead(own, snapshot) ? [] : [{ kind: "split", subject: id, by, from, other: other.id }];
  });
}

/** Concepts of splits that this device has to write about, so that what it writes of the first id from now on is of that one. */
export function unacknowledgedIn(tracker: IdentityTracker, log: StudyLog): Concept[] {
  return log.unacknowledged().flatMap((id) => tracker.concepts.get(log.idOf(id)) ?? []);
}
