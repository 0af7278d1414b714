/** The readings of maps with what the learner said of their lines, and with the lines that were studied as concepts. */
import type { NotePath } from "../core/base/note-path";
import type { ConceptId } from "../core/concept/concept";
import { comparedTerm, placeKey } from "../core/concept/prints";
import { isReadIn, studiedOutsideJob, wordingsOf } from "../core/index/kept-lines";
import { withDecisionsJob, type Followed } from "../core/index/line-decisions";
import type { ConceptSnapshot } from "../core/concept/snapshot";
import type { LineDecision } from "../core/index/map-lines";
import type { Bullet, MapReading } from "../core/map/reading";
import type { LogEvent } from "../core/study/log-record";
import type { JobRunner } from "./job-runner";
import type { Batch } from "./note-batch";
import type { StudyLog } from "./study-log";

interface ReadText {
  readonly reading: MapReading;
  readonly text: string;
}

type Known = ReadonlyMap<ConceptId, ConceptSnapshot>;

export class LineDecider {
  private readonly maps = new Map<NotePath, ReadText>();
  /** Maps of which something else was said since they were worked out last. */
  private readonly marked = new Set<NotePath>();
  /** Maps of which something that was studied is named by no bullet: each edit of their text may bring it back, or take it away. */
  private readonly open = new Set<NotePath>();
  /** By map: decisions of which the line reads otherwise by now. */
  private readonly followed = new Map<NotePath, readonly Followed[]>();
  private lastFollowed = "";
  /** What was written down here as following from what was said of a line. */
  private readonly written: { readonly from: string; readonly to: string; readonly undo: LogEvent }[] = [];

  constructor(private readonly jobs: JobRunner, private readonly log: StudyLog) {}

  /** A map's text as it was read last; null where it is none. */
  textOf(path: NotePath): string | null {
    return this.maps.get(path)?.text ?? null;
  }

  mark(paths: Iterable<NotePath>): void {
    for (const path of paths) this.marked.add(path);
  }

  /** Maps of concepts of which the log says something else: their lines may be kept now. */
  markKnown(ids: Iterable<ConceptId>): void {
    const { known } = this.log.state();
    this.mark([...ids].flatMap((id) => known.get(id)?.map ?? []));
  }

  /** The maps of a batch, and those of which something else was said. */
  async decide({ maps, texts }: Pick<Batch, "maps" | "texts">): Promise<Map<NotePath, MapReading | null>> {
    const come = new Set([...maps.keys()].filter((path) => !this.maps.has(path)));
    this.take(maps, texts);
    this.markRenamed(maps, come);
    const decided = new Map(maps);
    for (const path of new Set([...this.marked, ...maps.keys()])) {
      const read = this.maps.get(path);
      // What is said while it is worked out is for the next time.
      this.marked.delete(path);
      if (read !== undefined) decided.set(path, await this.decided(path, read));
    }
    return decided;
  }

  /** Where a map came or went, or was learned of, others may be what it was renamed to. Those of the batch are decided anyway: at the start, all. */
  private markRenamed(batch: Batch["maps"], come: ReadonlySet<NotePath>): void {
    for (const path of new Set([...this.marked, ...batch.keys()])) {
      const known = this.log.state().knownIn.get(path);
      if (known !== undefined && (!this.maps.has(path) || come.has(path))) this.mark(this.readersOf(known, (map) => !batch.has(map)));
    }
  }

  /** Writes down what is due: a decision's line reads otherwise, and did already when this was asked last. True if anything was. */
  async recordFollowed(): Promise<boolean> {
    const all = [...this.followed.values()].flat();
    const asked = JSON.stringify(all);
    const isSettled = all.length > 0 && asked === this.lastFollowed;
    this.lastFollowed = isSettled ? "" : asked;
    if (!isSettled) return false;
    this.followed.clear();
    const records = await this.log.append(all.map(({ to }): LogEvent => ({ kind: "line", subject: to, term: to.term, beside: to.beside })));
    for (const [at, { time, device }] of records.entries()) {
      const one = all[at];
      if (one !== undefined) this.written.push({ from: lineKey(one.from), to: lineKey(one.to), undo: { kind: "undo", subject: { time, device } } });
    }
    return records.length > 0;
  }

  /** What takes back all that was written down since as following from what was said of a line. */
  undosFrom(decision: LineDecision): readonly LogEvent[] {
    const keys = new Set([lineKey(decision)]);
    return this.written.flatMap(({ from, to, undo }) => {
      if (!keys.has(from)) return [];
      keys.add(to);
      return [undo];
    });
  }

  private take(maps: Batch["maps"], texts: Batch["texts"]): void {
    for (const [path, reading] of maps) {
      if (reading === null) this.maps.delete(path);
      else this.maps.set(path, { reading, text: this.maps.get(path)?.text ?? "" });
    }
    for (const [path, text] of texts) {
      const read = this.maps.get(path);
      if (read === undefined || read.text === text) continue;
      if (this.open.has(path)) this.marked.add(path);
      this.maps.set(path, { ...read, text });
    }
  }

  private async decided(path: NotePath, { reading, text }: ReadText): Promise<MapReading> {
    const log = this.log.state();
    const decisions = [...log.lines].flatMap(([map, lines]) => map === path || !this.maps.has(map) ? [...lines.values()] : []);
    const known = log.knownIn.get(path) ?? this.knownBefore(path, reading);
    const studied = await this.jobs.run(studiedOutsideJob(reading, [...known?.values() ?? []], log.isStudied));
    if (studied.length === 0) this.open.delete(path);
    else this.open.add(path);
    const names = decisions.length === 0 ? new Set<string>() : this.knownIn(path);
    const isKnown = ({ headingPath, term }: Bullet): boolean => names.has(nameOf(path, headingPath, term));
    const { reading: decided, followed } = await this.jobs.run(withDecisionsJob(reading, text, path, { decisions, studied, isKnown }));
    if (followed.length === 0) this.followed.delete(path);
    else this.followed.set(path, followed);
    return decided;
  }

  /** What is known of the one map that is gone and stands in this one's text: the map has another name now. */
  private knownBefore(path: NotePath, reading: MapReading): Known | undefined {
    const gone = [...this.log.state().knownIn].filter(([map]) => !this.maps.has(map));
    const wordings = gone.length === 0 ? new Set<string>() : wordingsOf(reading);
    const [known, ...others] = gone.flatMap(([, one]) => isReadIn(one, wordings) ? [one] : []);
    return known !== undefined && others.length === 0 && this.readersOf(known).every((map) => map === path) ? known : undefined;
  }

  /** Maps of which nobody knows anything, and in whose text something known stands. */
  private readersOf(known: Known, isAsked: (map: NotePath) => boolean = () => true): NotePath[] {
    const { knownIn } = this.log.state();
    return [...this.maps].flatMap(([map, { reading }]) => isAsked(map) && !knownIn.has(map) && isReadIn(known, wordingsOf(reading)) ? [map] : []);
  }

  private knownIn(path: NotePath): ReadonlySet<string> {
    return new Set([...this.log.state().knownIn.get(path)?.values() ?? []].map(({ headingPath, term }) => nameOf(path, headingPath, term)));
  }
}

function lineKey({ map, headingPath, text, term }: LineDecision): string {
  return JSON.stringify([map, headingPath, text, term]);
}

function nameOf(map: NotePath, headingPath: readonly string[], term: string): string {
  return `${placeKey(map, headingPath)}\n${comparedTerm(term)}`;
}
