/** A log as the first versions wrote it: no context, no prints. */
import { formatRecord, type LogEvent } from "../../src/core/study/log-record";

export const OLDER_LOG = "MOC Study/Log/2026 old-0000.md";

/** When the first line was written. */
export const OLDER_TIME = Date.UTC(2026, 8, 1, 12);

/** One line a second. */
export function olderLog(...events: readonly LogEvent[]): string {
  const lines = events.map((event, at) => formatRecord({ ...event, time: OLDER_TIME + at * 1000, device: "old-0000" }));
  return ["Study log of one device and year, kept by MOC Study. Lines are only added.", "", ...lines, ""].join("\n");
}
