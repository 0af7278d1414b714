/**
 * Calculates what the pane shows, with the job runner: relations once for an index and a scope, the filter at each
 * keystroke, positions once for a structure and a pane's shape. A newer request replaces the one under way.
 */
import { strings } from "../../../core/base/strings";
import type { NotePath } from "../../../core/base/note-path";
import type { Services } from "../../../app/services";
import { runSync } from "../../../core/base/jobs";
import { createJobRunner } from "../../../app/job-runner";
import { STATES } from "../../../core/concept/concept";
import { bothJob, filterGraph, relateJob, stillRelated, type FilteredGraph, type Related } from "../../../core/graph/build-graph";
import type { Box, Graph, Layout, Measure } from "../../../core/graph/graph";
import { withoutHues } from "../../../core/graph/hues";
import type { Relation } from "../../../core/relations/relation";
import type { Scope } from "../../../core/index/scope";
import type { FilterContext } from "../../../core/filters/filter";
import { mapAt, type ConceptIndex } from "../../../core/index/concept-index";
import { NARROW, READABLE } from "../../../core/graph/style";
import { isSmallWeb } from "../../../core/graph/layout/web-places";
import { levelOf, placesIn, withPlaces } from "../../../core/graph/places";
import { board } from "../../../core/graph/layout/board";
import { graphForLayout } from "../../../core/graph/shaped";
import { learnOrderJob } from "../../../core/graph/learn-order";
import { withoutHidden } from "../../../core/graph/folding";
import { LAYOUTS, RELATIONS } from "../../../core/registry";
import { WINDOW_PACING } from "../../run-action";
import { LARGE } from "../canvas/canvas-model";
import { viewOf } from "../canvas/view-box";
import { contentOf, AsyncLayoutCache } from "../placement/async-layout-cache";
import { layoutJob, preparedJob, type LayoutRunner } from "../placement/layout-job";
import { centerOf, kindsOf } from "./shown-kinds";
import { ALWAYS, undrawn, type Lines } from "./pane-state";

export interface Shown {
  /** The whole scope. */
  readonly whole: Graph;
  /** What the filter leaves of it, which is laid out. */
  readonly filtered: FilteredGraph;
  /** Whether the filter leaves concepts out. */
  readonly isFiltered: boolean;
  /** The concept whose surroundings are shown; null where there is none, or several. */
  readonly center: string | null;
  /** The relations that the layout can draw, how many of each there are among what the filter leaves, and whether they are drawn. */
  readonly kinds: readonly { readonly relation: Relation; readonly count: number; readonly isDrawn: boolean }[];
}

/** The options of a scope: see `PaneState`. */
export interface Asking {
  readonly filter: string;
  readonly unfolded: readonly string[];
  readonly hidden: readonly string[];
  readonly lines: Lines;
  readonly layout: string;
}

/** How the scope is laid out. */
export interface LayoutOptions extends Partial<Pick<Asking, "lines">>, Pick<Asking, "layout"> {
  readonly folded: ReadonlySet<string>;
  /** The card stands beside the drawing, and takes a part of the pane. */
  readonly isBeside?: boolean;
}

export interface Arranged {
  /** The drawn graph: a layout may fold branches, add a root, or leave headings out. */
  readonly graph: Graph;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly layout: Layout;
  /** Nodes cannot be dragged. */
  readonly isFixed: boolean;
}

/** The layout that a pane shows while it waits, and after a cancel. */
export const QUICK = LAYOUTS.find(isQuick)?.id ?? "";

export function isQuick(layout: Layout): boolean {
  return layout.arrangeJob === undefined;
}

export function layoutOf({ layout }: Pick<LayoutOptions, "layout">): Layout {
  return LAYOUTS.find(({ id }) => id === layout) ?? board;
}

/** Relations that are being found, with the notes that changed since that began. */
interface Relating {
  readonly index: ConceptIndex;
  readonly scope: Scope;
  readonly related: Promise<Related>;
  readonly changed: Set<NotePath>;
}

export class GraphModel {
  private related: Related | null = null;
  private relating: Relating | null = null;
  /** Notes that changed since `related` was asked for. */
  private changedNotes = new Set<NotePath>();
  private asked = 0;
  private laidOut: { readonly asked: string; readonly width: number; readonly height: number; readonly boxes: ReadonlyMap<string, Box> } | null = null;
  private readonly jobs = createJobRunner(WINDOW_PACING);
  /** Of whole scopes, of filtered ones, and of both beside a card: apart, so that the places of a scope are there again once its filter is cleared, and the card closed. */
  private readonly layouts: readonly [AsyncLayoutCache, AsyncLayoutCache, AsyncLayoutCache];

  constructor(private readonly services: Services, createWorker: LayoutRunner["createWorker"]) {
    const cache = (keeps: boolean): AsyncLayoutCache => new AsyncLayoutCache((request, onProgress) => layoutJob(request, onProgress, { createWorker, jobs: this.jobs }), keeps);
    this.layouts = [cache(true), cache(false), cache(false)];
  }

  /** Calls `redraw` at every change, and knows which notes changed. Called before the first `show`. What it gives ends it. */
  follow(redraw: () => void): () => void {
    const leaveSettings = this.services.settings.changed.subscribe(redraw);
    const leaveIndex = this.services.liveIndex.changed.subscribe(({ notes }) => {
      for (const path of notes) {
        this.changedNotes.add(path);
        this.relating?.changed.add(path);
      }
      redraw();
    });
    return () => { leaveSettings(); leaveIndex(); };
  }

  /** Null if a newer request replaced this one. */
  async show(scope: Scope, asking: Asking): Promise<Shown | null> {
    const asked = ++this.asked;
    const index = this.services.liveIndex.current();
    const kept = this.related !== null && sameScope(this.related.scope, scope) ? stillRelated(this.related, index, this.changedNotes) : null;
    if (kept !== null) {
      this.related = kept;
      this.changedNotes.clear();
    } else {
      const relating = this.relate(index, scope);
      const related = await relating.related;
      if (asked !== this.asked) return null;
      this.related = related;
      this.changedNotes = new Set(relating.changed);
    }
    if (this.related === null) return null;
    const { quietRelations, graphColors } = this.services.settings.current();
    const related = { ...this.related, quiet: undrawn(asking.lines, quietRelations) };
    const unfolded = new Set(asking.unfolded);
    const everything = /\bis:"?orphan/i.test(asking.filter) ? [...STATES, "orphan"].map((state) => `is:${state}`).join(" ") : "";
    const colored = (graph: FilteredGraph): FilteredGraph => graphColors ? graph : { ...graph, nodes: withoutHues(graph.nodes) };
    const steps = bothJob((text) => colored(filterGraph(related, text, this.stateOf, unfolded)), asking.filter, everything);
    // A keystroke in a usual map is answered at once; a large one is drawn in the window's next turn.
    const [filtered, whole] = related.concepts.length > LARGE ? await this.jobs.run(steps) : runSync(steps);
    if (related.concepts.length > LARGE && layoutOf(asking).headings === "stretches") await this.jobs.run(learnOrderJob(whole));
    if (asked !== this.asked) return null;
    return {
      whole, filtered: withoutHidden(filtered, new Set(asking.hidden)), isFiltered: filtered.filtered.concepts.length < whole.filtered.concepts.length,
      center: centerOf(filtered, related), kinds: kindsOf(this.related, filtered, layoutOf(asking), related.quiet),
    };
  }

  /** The same request, made again while it runs, shares its result: a pane that opens makes it three times. */
  private relate(index: ConceptIndex, scope: Scope): Relating {
    if (this.relating?.index !== index || !sameScope(this.relating.scope, scope)) {
      this.relating = { index, scope, related: this.jobs.run(relateJob(index, scope, RELATIONS)), changed: new Set() };
    }
    return this.relating;
  }

  /** The context for suggestions: what is shown now. */
  context(): FilterContext | null {
    return this.related === null ? null : { ...this.related, stateOf: this.stateOf };
  }

  /**
   * Lays out what the filter leaves in a pane of this size. The result is kept as long as neither changes much. A promise
   * for a slow layout, which is kept whatever the pane's size: `onProgress` gets 0 to 1, and the promise gives null if the
   * layout was cancelled.
   */
  arrange({ whole, filtered, isFiltered }: Pick<Shown, "whole" | "filtered" | "isFiltered">, options: LayoutOptions, pane: { readonly width: number; readonly height: number }, measure: Measure, onProgress: (done: number) => void): Arranged | Promise<Arranged | null> {
    const { laidOut, related } = this;
    const layout = layoutOf(options);
    if (related === null) return { graph: whole, boxes: new Map(), layout, isFixed: true };
    // What a filter leaves stands closer together, as does a web beside a card: places among all the others mean nothing there.
    // In a narrow pane what is no web stands in one column.
    const isNarrow = pane.width < NARROW;
    const isStill = layout.isFixed === true || isFiltered || (isNarrow && isQuick(layout));
    const dragged = isStill ? new Map<string, never>() : new Map([...placesIn(whole, this.services.liveIndex.learner.places(), layout.id, levelOf(related.scope))].map(([id, { at }]) => [id, at]));
    const graph: Graph = { ...graphForLayout(layout, filtered, this.titleOf(related), options.folded, isFiltered ? whole : filtered), hasLines: related.scope.map !== null && options.lines?.[ALWAYS] === true };
    // Beside its card all of a section is seen; of what is folded, or larger, as much as can be read. A web of which somebody moved a part stays as it is.
    const isWhole = options.isBeside === true && !isNarrow && (isQuick(layout) || dragged.size === 0) && isSmallWeb(graph.nodes.length, false) && !graph.nodes.some(({ stateCounts }) => stateCounts);
    const seen = isWhole ? { ...graph, isSeenWhole: true } : graph;
    const arranged = (boxes: ReadonlyMap<string, Box>): Arranged => ({ graph: seen, boxes: withPlaces(seen, boxes, dragged), layout, isFixed: isStill || (isWhole && !isQuick(layout)) });
    if (!isQuick(layout)) {
      const about = [related.scope, ...options.folded];
      let boxes = this.layouts[isFiltered ? 1 : 0].of(layout, JSON.stringify(about), graph, pane, measure, onProgress);
      if (isWhole && !(boxes instanceof Promise)) {
        const all = layout.extentOf?.(graph, boxes, measure);
        // Where the whole would be too small, it is arranged for the room that is left, from where all stands.
        if (all && viewOf(all, pane, {}).zoom < READABLE) boxes = this.layouts[2].of(layout, JSON.stringify([pane.width >> STEP, pane.height >> STEP, about]), graph, pane, measure, onProgress, { from: boxes, isAnew: true });
      }
      return boxes instanceof Promise ? boxes.then((found) => found === null ? null : this.jobs.run(preparedJob(arranged(found), RELATIONS, measure))) : arranged(boxes);
    }
    const asked = `${layout.id} ${String(isWhole)} ${contentOf(graph)}`;
    if (laidOut?.asked === asked && !differs(laidOut, pane)) return arranged(laidOut.boxes);
    const boxes = layout.arrange(seen, pane, measure);
    this.laidOut = { asked, ...pane, boxes };
    return arranged(boxes);
  }

  /** Of a slow layout under way the places that are drawn are enough: what a filter leaves stays where it stands. */
  settleFor({ boxes }: Arranged): boolean {
    return this.layouts.some((cache) => cache.settleFor(boxes));
  }

  cancel(): void {
    for (const cache of this.layouts) cache.cancel();
  }

  /** What is shown, in a few words. */
  title(): string {
    return this.related === null ? "" : this.titleOf(this.related);
  }

  /** The map and the heading that is shown, for the name of a file. */
  fullTitle(): string {
    if (this.related === null) return "";
    const { index, scope } = this.related;
    const title = this.titleOf(this.related);
    const map = mapAt(index, scope.map)?.title ?? title;
    return map === title ? title : `${map} – ${title}`;
  }

  private titleOf({ index, scope }: Related): string {
    if (scope.map === null) return strings.common.allMaps;
    return scope.heading?.at(-1) ?? mapAt(index, scope.map)?.title ?? "";
  }

  /** Call this after another font or theme, since sizes must be measured again. */
  forgetPlaces(): void {
    this.laidOut = null;
    for (const cache of this.layouts) cache.forget();
  }

  private readonly stateOf: FilterContext["stateOf"] = (concept) => this.services.liveIndex.stateOf(concept);
}

function sameScope(a: Scope, b: Scope): boolean {
  return a.map === b.map && JSON.stringify(a.heading) === JSON.stringify(b.heading);
}

/** A pane that is wider or higher by less than two to this power is nearly always the same one. */
const STEP = 6;

/** Whether width or proportions differ by more than a tenth. With less, frames would jump while a border is dragged. */
function differs(a: { width: number; height: number }, b: { width: number; height: number }): boolean {
  return [(a.width / a.height) / (b.width / b.height), a.width / b.width].some((ratio) => ratio > 1.1 || ratio < 0.9);
}
