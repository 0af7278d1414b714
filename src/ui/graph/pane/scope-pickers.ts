/** The pickers for map and section. They are native, for keyboard and phone. */
import { notePath } from "../../../core/base/note-path";
import type { ConceptIndex, ConceptMap } from "../../../core/index/concept-index";
import type { Scope } from "../../../core/index/scope";
import { firstSection } from "./pane-state";

export class ScopePickers {
  readonly row: HTMLElement;
  private readonly map: HTMLSelectElement;
  private readonly heading: HTMLSelectElement;
  private drawn = "";
  private maps: readonly ConceptMap[] = [];

  constructor(parent: HTMLElement, private readonly chosen: (scope: Scope) => void) {
    this.row = parent.createDiv({ cls: "moc-study-pickers" });
    const { row } = this;
    this.map = row.createEl("select", { cls: "dropdown", attr: { "aria-label": "Map" } });
    this.heading = row.createEl("select", { cls: "dropdown", attr: { "aria-label": "Section" } });
    this.map.addEventListener("change", () => {
      if (this.map.value === "") return this.chosen({ map: null, heading: null });
      const map = this.maps.find(({ path }) => path === this.map.value);
      if (map !== undefined) this.chosen(firstSection(map));
    });
    this.heading.addEventListener("change", () => this.chosen({ map: notePath(this.map.value), heading: this.heading.value === "" ? null : headingPathOf(this.heading.value) }));
  }

  show(index: ConceptIndex, scope: Scope): void {
    this.maps = index.maps;
    const map = index.maps.find((one) => one.path === scope.map);
    const value = scope.heading === null ? "" : JSON.stringify(scope.heading);
    const drawn = JSON.stringify([index.maps.map((one) => [one.path, one.title]), map?.headings.map((one) => one.headingPath), scope.map]);
    if (drawn !== this.drawn) this.fill(index, map);
    this.drawn = drawn;
    this.map.value = scope.map ?? "";
    this.heading.value = value;
    this.heading.toggle(scope.map !== null);
  }

  private fill(index: ConceptIndex, map: ConceptMap | undefined): void {
    this.map.empty();
    if (index.maps.length > 1) this.map.createEl("option", { text: "All maps", value: "" });
    for (const one of index.maps.filter((each) => each.concepts.length > 0 || each === map)) this.map.createEl("option", { text: one.title, value: one.path });
    this.heading.empty();
    this.heading.createEl("option", { text: "Whole map", value: "" });
    if (map === undefined) return;
    for (const headingPath of headingPathsOf(map)) {
      this.heading.createEl("option", { text: `${"\u2003".repeat(headingPath.length - 1)}${headingPath.at(-1) ?? ""}`, value: JSON.stringify(headingPath) });
    }
  }
}

/** Nobody scrolls through more entries; then only sections are listed. */
const MOST_ENTRIES = 600;

/** Sections and subsections that hold concepts, once each, in order. */
function headingPathsOf(map: ConceptMap): (readonly string[])[] {
  const holding = new Set(map.concepts.flatMap(({ headingPath }) => [1, 2].map((depth) => JSON.stringify(headingPath.slice(0, depth)))));
  const once = new Map(map.headings.map(({ headingPath }) => [JSON.stringify(headingPath), headingPath]));
  const headingPaths = [...once].filter(([key]) => holding.has(key)).map(([, headingPath]) => headingPath);
  return headingPaths.length <= MOST_ENTRIES ? headingPaths : headingPaths.filter((headingPath) => headingPath.length === 1);
}

function headingPathOf(value: string): readonly string[] {
  const headingPath: unknown = JSON.parse(value);
  return Array.isArray(headingPath) ? headingPath.filter((one): one is string => typeof one === "string") : [];
}
