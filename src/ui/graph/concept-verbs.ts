/** What can be done with a concept wherever it is shown: open, tick, preview; as a menu too. */
import { Menu, type App, type HoverParent, type HoverPopover } from "obsidian";
import type { Services } from "../../app/services";
import type { Concept } from "../../core/concept/concept";
import { announce } from "../announce";
import { CHOICES } from "./state-icon";

export class ConceptVerbs implements HoverParent {
  hoverPopover: HoverPopover | null = null;

  constructor(private readonly app: App, private readonly services: Services) {}

  conceptOf(id: string | null): Concept | null {
    const { concepts, orphans = [] } = this.services.library.index();
    return id === null ? null : concepts.get(id) ?? orphans.find((orphan) => orphan.id === id) ?? null;
  }

  tick(id: string, character: string): void {
    void this.services.study.tick(id, character).then((outcome) => announce(this.app, outcome));
  }

  /** The concept's note; where it has none, its line in the map. */
  openNote(id: string): void {
    const note = this.conceptOf(id)?.note ?? null;
    if (note === null) this.openMap(id);
    else void this.app.workspace.openLinkText(note, "", "tab");
  }

  openMap(id: string): void {
    const concept = this.conceptOf(id);
    if (concept !== null) void this.app.workspace.openLinkText(concept.map, "", "tab", { eState: { line: concept.line } });
  }

  /** Obsidian's own page preview. */
  preview(id: string, event: MouseEvent, targetEl: HTMLElement): void {
    const note = this.conceptOf(id)?.note ?? null;
    if (note !== null) this.app.workspace.trigger("hover-link", { event, source: "moc-study", hoverParent: this, targetEl, linktext: note, sourcePath: "" });
  }

  menu(id: string, event: MouseEvent, showCard: () => void): void {
    const concept = this.conceptOf(id);
    if (concept === null) return;
    const menu = new Menu();
    menu.addItem((item) => item.setTitle("Show card").setIcon("panel-right").onClick(showCard));
    if (concept.note !== null) menu.addItem((item) => item.setTitle("Open note").setIcon("file-text").onClick(() => this.openNote(id)));
    menu.addItem((item) => item.setTitle("Open map at this line").setIcon("map").onClick(() => this.openMap(id)));
    menu.addSeparator();
    for (const { character, name, state } of CHOICES) {
      menu.addItem((item) => item.setTitle(name).setChecked(this.services.library.stateOf(concept) === state).onClick(() => this.tick(id, character)));
    }
    menu.showAtMouseEvent(event);
  }
}
