/** Problems, skipped lines, and concepts without a card, by note and line. Each line leads to its place. */
import { isOfTable } from "../core/map/skip-reasons";
import { strings } from "../core/base/strings";
import { Modal, type App } from "obsidian";
import type { Outcome, Services } from "../app/services";
import { grouped } from "../core/base/grouped";
import type { ConceptMap } from "../core/index/concept-index";
import { asksForTables } from "../core/index/empty-map";
import type { Orphan } from "../core/index/identity-update";
import { merged } from "../core/cards/browse";
import { plainText, shortened } from "../core/text/normalize";
import { textButton } from "./controls";
import { joinOrphan } from "./join-orphan";
import { announce } from "./announce";
import { readTables } from "./first-steps";
import { cardTypeNames } from "./words";

interface Entry {
  readonly path: string;
  readonly line: number;
  readonly message: string;
  /** What can be done about it: a button's text, and what it does. */
  readonly remedy?: { readonly text: string; readonly run: () => unknown };
}

export class ProblemsModal extends Modal {
  constructor(app: App, private readonly services: Services) {
    super(app);
  }

  override onOpen(): void {
    const { liveIndex } = this.services;
    const problems = liveIndex.problems();
    const { maps } = liveIndex.current();
    const many = maps.reduce((sum, { skippedLines }) => sum + skippedLines.length, 0);
    this.setTitle(strings.problems.title);
    this.contentEl.addClass("moc-study-problems");
    if (problems.length === 0) this.contentEl.createEl("p", { text: maps.length === 0 ? strings.common.noMaps : strings.problems.none });
    const tables = { text: strings.settings.tables.name, run: () => this.readTables() };
    this.list(this.contentEl, problems.map((problem) => asksForTables(problem.message) ? { ...problem, remedy: tables } : problem));
    if (many > 0) this.folded(strings.problems.skipped(many), () => maps.flatMap((map) => this.skipped(map)));
    const orphans = liveIndex.orphans();
    if (orphans.length > 0) this.folded(strings.problems.lost(orphans.length), () => orphans.map((orphan) => ({ ...lost(orphan), remedy: { text: strings.common.joinTo, run: () => this.join(orphan) } })));
    if (maps.length > 0) this.folded(strings.problems.noCards, () => maps.flatMap((map) => this.withoutCard(map)));
  }

  /** With the words of each line; what a setting reads, or is not studied at all, is no matter of single lines. */
  private skipped({ path, skippedLines, isMapList }: ConceptMap): Entry[] {
    const lines = (this.services.liveIndex.mapText(path) ?? "").split(/\r\n|\n|\r/);
    return skippedLines.map(({ line, why }): Entry => {
      const words = shortened(plainText(lines[line] ?? "").replace(/^[-*+>\s]+/, ""));
      const message = strings.problems.skippedLine(words, why);
      return isMapList === true || isOfTable(why) ? { path, line, message } : { path, line, message, remedy: { text: strings.common.isConcept, run: () => this.remedy(this.services.study.decideLine(path, line, true), "") } };
    });
  }

  private withoutCard({ path, concepts }: ConceptMap): Entry[] {
    const { liveIndex: { learner }, study } = this.services;
    const places = new Map(concepts.map((concept) => [concept.id, concept]));
    return merged(learner.candidatesIn(path)).flatMap(({ candidate: { card, concept: id, checks: [why = ""], isPoor }, types }): Entry[] => {
      const concept = places.get(id);
      if (card !== null || concept === undefined) return [];
      const entry = { path, line: concept.line, message: strings.problems.noCard(concept.term, cardTypeNames(types), why) };
      return [isPoor ? { ...entry, remedy: { text: strings.cards.askAnyway, run: () => this.remedy(study.askAnyway(id, types), strings.problems.noCards) } } : entry];
    });
  }

  /** What is done is said, and the part of the list that it was done in is open again. */
  private async remedy(action: Promise<Outcome>, title: string): Promise<void> {
    const outcome = await action;
    announce(this.app, outcome);
    if (!outcome.ok) return;
    this.onClose();
    this.onOpen();
    const parts = [...this.contentEl.querySelectorAll("details")];
    (parts.find((part) => part.querySelector("summary")?.textContent === title) ?? parts[0])?.setAttribute("open", "");
  }

  /** The maps are read anew, so this list is out of date. */
  private readTables(): Promise<void> {
    this.close();
    return readTables(this.app, this.services);
  }

  private join({ id }: Orphan): Promise<void> {
    this.close();
    return joinOrphan(this.app, this.services, id);
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private folded(title: string, entries: () => readonly Entry[]): void {
    const details = this.contentEl.createEl("details");
    details.createEl("summary", { text: title });
    // Drawn on demand: a vault whose maps are long prose has thousands of these.
    details.addEventListener("toggle", () => {
      if (!details.open || details.childElementCount > 1) return;
      const some = entries();
      if (some.length === 0) details.createEl("p", { text: strings.problems.allCards });
      this.list(details, some);
    });
  }

  private list(parent: HTMLElement, entries: readonly Entry[]): void {
    for (const [path, places] of grouped(entries, (entry) => entry.path)) {
      parent.createEl("h3", { text: path });
      const list = parent.createEl("ul");
      for (const place of places.slice(0, MOST)) this.item(list, place);
      if (places.length > MOST) list.createEl("li", { text: strings.problems.more(places.length - MOST) });
    }
  }

  private item(list: HTMLElement, { path, line, message, remedy }: Entry): void {
    const entry = list.createEl("li");
    textButton(entry, strings.problems.line(line + 1), () => {
      this.close();
      return this.app.workspace.openLinkText(path, "", false, { eState: { line } });
    }).addClass("moc-study-link");
    entry.createSpan({ text: message });
    if (remedy !== undefined) textButton(entry, remedy.text, remedy.run);
  }
}

/** Nobody reads more lines of one note. */
const MOST = 200;

/** The bullet of an orphan is gone, so it leads to the map that had it last. */
function lost({ map, headingPath, term, heading }: Orphan): Entry {
  if (heading !== null) return { path: map, line: 0, message: strings.problems.isHeading(term, heading.join(" › ")) };
  return { path: map, line: 0, message: strings.problems.isLost(term, headingPath.join(" › ")) };
}
