/** The menu of one concept, or of several picked ones. */
import { strings } from "../../../core/base/strings";
import type { NotePath } from "../../../core/base/note-path";
import { Menu, type App } from "obsidian";
import type { Services } from "../../../app/services";
import type { ChosenNote } from "../../../core/concept/chosen-note";
import type { Concept, ConceptId } from "../../../core/concept/concept";
import { countSubNotes, isSubNote } from "../../../core/graph/sub-notes";
import { linkOf } from "../../../core/index/concept-link";
import { NOTE_EXPORTERS } from "../../../core/registry";
import type { Ordering } from "../../../core/study/log-record";
import { announce, runAndAnnounce } from "../../announce";
import { copyText } from "../../clipboard";
import { generateAndOpen } from "../../generate";
import { openCards } from "../../cards/open-cards";
import { pickNote } from "../../choose-note";
import { joinOrphan } from "../../join-orphan";
import { openReview } from "../../review/open-review";
import { runAction } from "../../run-action";
import { withSigns } from "../../../core/text/formula-signs";
import type { ConceptActions } from "./concept-actions";
import { CHOICES } from "../../state-icon";

export interface MenuNeeds {
  readonly app: App;
  readonly services: Services;
  readonly verbs: ConceptActions;
  /** What the graph shows. Notes that are shown already are not offered. */
  readonly shown: readonly Concept[];
  readonly unfolded: readonly string[];
  /** The concept whose card is shown, for actions on two concepts. */
  readonly chosen: string | null;
  readonly showCard: (id: string) => void;
  readonly focusOn: (concept: Concept) => void;
  readonly unfold: (id: string) => void;
  readonly hide: (ids: readonly string[]) => void;
}

export function conceptMenu(concepts: readonly Concept[], needs: MenuNeeds): Menu {
  const menu = new Menu();
  const [only] = concepts;
  if (only === undefined) return menu;
  if (concepts.length === 1) opening(menu, only, needs);
  const own = concepts.filter((concept) => !isSubNote(concept));
  if (own.length > 0) {
    menu.addSeparator();
    ticking(menu, own, needs);
    menu.addSeparator();
    studying(menu, own, needs);
    if (own.length === 1) ordering(menu, only, needs);
    if (own.length === 1 && concepts.length === 1) choosingNote(menu, only, needs);
    if (own.length === 1 && concepts.length === 1) identifying(menu, only, needs);
  }
  menu.addSeparator();
  add(menu, strings.conceptMenu.copyLink, "link", () => copyLinks(concepts, needs));
  if (concepts.length === 1) around(menu, only, needs);
  if (own.length === 1 && concepts.length === 1) add(menu, strings.common.isNoConcept, "circle-slash", async () => { announce(needs.app, await needs.services.study.decideLine(only.map, only.line, false)); });
  add(menu, concepts.length === 1 ? strings.conceptMenu.hide : strings.conceptMenu.hideThese(concepts.length), "eye-off", () => needs.hide(concepts.map(({ id }) => id)));
  return menu;
}

function add(menu: Menu, title: string, icon: string, run: () => unknown): void {
  menu.addItem((item) => item.setTitle(title).setIcon(icon).onClick(() => { runAction(title, run); }));
}

function opening(menu: Menu, { id, note }: Concept, { verbs: actions, showCard }: MenuNeeds): void {
  add(menu, strings.conceptMenu.showCard, "panel-right", () => showCard(id));
  if (note !== null) add(menu, strings.common.openNote, "file-text", () => actions.openNote(id));
  add(menu, strings.common.openMapHere, "map", () => actions.openMap(id));
}

function ticking(menu: Menu, concepts: readonly Concept[], { app, services }: MenuNeeds): void {
  const ids = concepts.map(({ id }) => id);
  for (const { character, state } of CHOICES) {
    const name = strings.states[state];
    const isSo = concepts.every((concept) => services.liveIndex.stateOf(concept) === state);
    menu.addItem((item) => item.setTitle(name).setChecked(isSo).onClick(() => { runAndAnnounce(app, name, () => services.study.tickSeveral(ids, character)); }));
  }
}

function studying(menu: Menu, concepts: readonly Concept[], { app, services }: MenuNeeds): void {
  const ids = concepts.map(({ id }) => id);
  const { liveIndex: { learner }, study } = services;
  const cards = ids.flatMap((id) => learner.cardsOf(id));
  const asked = cards.filter(({ id }) => !learner.isSuspended(id));
  if (cards.length > 0) {
    add(menu, concepts.length === 1 ? strings.conceptMenu.reviewOne : strings.conceptMenu.reviewThese, "graduation-cap", () => openReview(app, { scope: reviewScopeOf(concepts), filter: ids.map((id) => `id:${id}`).join(" ") }));
    const isInactive = asked.length > 0;
    add(menu, isInactive ? strings.conceptMenu.suspend : strings.conceptMenu.unsuspend, isInactive ? "pause" : "play", async () => { announce(app, await study.suspend(ids, isInactive)); });
  }
  const [only] = concepts;
  if (concepts.length === 1 && only !== undefined) add(menu, strings.conceptMenu.browse, "layers", () => openCards(app, { scope: { map: only.map, heading: null }, filter: only.term }));
  for (const { id, name } of NOTE_EXPORTERS) add(menu, strings.conceptMenu.generate(name, sectionsOf(concepts).length), "list-checks", () => generateFor(id, concepts, app, services));
}

/** Cards of one map are reviewed by map and filter; cards of several maps by filter alone. */
function reviewScopeOf(concepts: readonly Concept[]): { map: NotePath; heading: null } | null {
  const [map, ...others] = new Set(concepts.map((concept) => concept.map));
  return map === undefined || others.length > 0 ? null : { map, heading: null };
}

function sectionsOf(concepts: readonly Concept[]): string[] {
  return [...new Set(concepts.map(({ map, headingPath }) => JSON.stringify([map, headingPath[0] ?? ""])))];
}

async function generateFor(exporter: string, concepts: readonly Concept[], app: App, services: Services): Promise<void> {
  for (const map of new Set(concepts.map((concept) => concept.map))) {
    const sections = [...new Set(concepts.filter((concept) => concept.map === map).map(({ headingPath }) => headingPath[0] ?? ""))];
    await generateAndOpen(app, services, exporter, map, sections);
  }
}

/** For the chosen concept and another one: which of the two is learned first. */
function ordering(menu: Menu, concept: Concept, { app, services, verbs: actions, chosen }: MenuNeeds): void {
  const other = actions.conceptOf(chosen);
  if (other === null || other.id === concept.id || isSubNote(other)) return;
  menu.addSeparator();
  const name = withSigns(other.term);
  const decide = async (before: ConceptId, after: ConceptId, what: Ordering): Promise<void> => { announce(app, await services.study.order(before, after, what)); };
  add(menu, strings.conceptMenu.before(name), "arrow-left", () => decide(concept.id, other.id, "before"));
  add(menu, strings.conceptMenu.after(name), "arrow-right", () => decide(other.id, concept.id, "before"));
  add(menu, strings.conceptMenu.noOrder(name), "x", () => decide(concept.id, other.id, "none"));
  const decided = (services.liveIndex.current().orders ?? []).some(({ before, after }) => [before, after].includes(concept.id) && [before, after].includes(other.id));
  if (decided) add(menu, strings.conceptMenu.orderBack, "rotate-ccw", () => decide(concept.id, other.id, "auto"));
}

/** Which note it has, where the one that was found is not it. */
function choosingNote(menu: Menu, concept: Concept, { app, services }: MenuNeeds): void {
  if (services.liveIndex.orphans().some(({ id }) => id === concept.id)) return;
  const choose = async (chosen: ChosenNote | null): Promise<void> => { announce(app, await services.study.chooseNote(concept.id, chosen)); };
  menu.addSeparator();
  add(menu, strings.conceptMenu.isItsNote, "file-pen", () => pickNote(app, services, concept));
  if (concept.note !== null) add(menu, strings.conceptMenu.hasNoNote, "file-x", () => choose({ path: null }));
  if (services.liveIndex.learner.isNoteChosen(concept.id)) add(menu, strings.conceptMenu.findNote, "file-search", () => choose(null));
}

/** Which concept it is: for one that is lost, and for one that was followed to a text that is not its own. */
function identifying(menu: Menu, { id }: Concept, { app, services }: MenuNeeds): void {
  const { liveIndex, study } = services;
  const isLost = liveIndex.orphans().some((orphan) => orphan.id === id);
  if (!isLost && !liveIndex.learner.wasFollowed(id)) return;
  menu.addSeparator();
  if (isLost) add(menu, strings.common.joinTo, "merge", () => joinOrphan(app, services, id));
  else add(menu, strings.conceptMenu.isAnother, "split", async () => { announce(app, await study.split(id)); });
}

function around(menu: Menu, concept: Concept, { services, shown, unfolded, focusOn, unfold }: MenuNeeds): void {
  const isOpen = unfolded.includes(concept.id);
  const below = isOpen ? 1 : countSubNotes(concept, shown, services.liveIndex.current());
  if (below > 0) add(menu, isOpen ? strings.conceptMenu.fold : strings.conceptMenu.unfold(below), isOpen ? "fold-vertical" : "unfold-vertical", () => unfold(concept.id));
  if (!isSubNote(concept)) add(menu, strings.conceptMenu.around, "radius", () => focusOn(concept));
}

async function copyLinks(concepts: readonly Concept[], { app, services }: MenuNeeds): Promise<void> {
  const { maps, notes } = services.liveIndex.current();
  const index = services.liveIndex.current();
  const links = concepts.map((concept) => {
    const map = maps.find(({ path }) => path === concept.map);
    return map === undefined ? `[[${concept.note === null ? concept.term : notes.linkpath(concept.note)}]]` : linkOf(concept, map, index);
  });
  await copyText(app, links.join("\n"), links.length === 1 ? strings.conceptMenu.copied(links[0] ?? "") : strings.conceptMenu.copiedLinks(links.length));
}
