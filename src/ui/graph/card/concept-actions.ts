/** Actions of a concept wherever it is shown: open, tick, preview. */
import { strings } from "../../../core/base/strings";
import type { App, HoverParent, HoverPopover } from "obsidian";
import type { Services } from "../../../app/services";
import { parseConceptId, type Concept, type ConceptId } from "../../../core/concept/concept";
import { runAndAnnounce } from "../../announce";
import { openNote } from "../../open";
import { openReview } from "../../review/open-review";
import { runAction } from "../../run-action";

export class ConceptActions implements HoverParent {
  hoverPopover: HoverPopover | null = null;

  /** `shown`: concepts of the graph that are not in the index, such as notes below a concept. */
  constructor(private readonly app: App, private readonly services: Services, private readonly shown: () => readonly Concept[]) {}

  /** The concept that a node of the graph stands for; null for a heading. */
  conceptOf(id: string | null): Concept | null {
    const { concepts, orphans = [] } = this.services.liveIndex.current();
    const known = id === null ? null : parseConceptId(id);
    return (known === null ? undefined : concepts.get(known)) ?? orphans.find((orphan) => orphan.id === id) ?? this.shown().find((concept) => concept.id === id) ?? null;
  }

  tick(id: ConceptId, character: string): void {
    runAndAnnounce(this.app, strings.conceptCard.changeState, () => this.services.study.tick(id, character));
  }

  /** Opens the concept's note. Without one, opens its line in the map. */
  openNote(id: string): void {
    const note = this.conceptOf(id)?.note ?? null;
    if (note === null) this.openMap(id);
    else runAction(strings.common.openNote, () => openNote(this.app, note));
  }

  openMap(id: string): void {
    const concept = this.conceptOf(id);
    if (concept !== null) runAction(strings.common.openMapHere, () => openNote(this.app, concept.map, concept.line));
  }

  review(concept: Concept): void {
    runAction(strings.review.name, () => openReview(this.app, { scope: { map: concept.map, heading: null }, filter: `id:${concept.id}` }));
  }

  /** Shows Obsidian's page preview. */
  preview(id: string, event: MouseEvent, targetEl: HTMLElement): void {
    const note = this.conceptOf(id)?.note ?? null;
    if (note !== null) this.app.workspace.trigger("hover-link", { event, source: "moc-study", hoverParent: this, targetEl, linktext: note, sourcePath: "" });
  }
}
