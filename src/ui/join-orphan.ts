/** Joins a concept that is no longer in the map to one that is: the learner chooses both, the likely ones stand first. */
import { strings } from "../core/base/strings";
import type { App } from "obsidian";
import type { Services } from "../app/services";
import type { ConceptId } from "../core/concept/concept";
import type { Orphan } from "../core/index/identity-update";
import { announce } from "./announce";
import { ConceptPicker } from "./pick-concept";
import { whenRead } from "./when-read";

/** Asks which one, unless it is given; then which concept it is. */
export async function joinOrphan(app: App, services: Services, id?: ConceptId): Promise<void> {
  if (!await whenRead(services)) return;
  const orphans = services.liveIndex.orphans();
  const given = orphans.find((orphan) => orphan.id === id);
  if (given !== undefined) return chooseConcept(app, services, given);
  new ConceptPicker(app, strings.concept.chooseLost, strings.concept.noneLost, orphans, (orphan) => chooseConcept(app, services, orphan)).open();
}

async function chooseConcept(app: App, services: Services, orphan: Orphan): Promise<void> {
  const likely = await services.likely(orphan);
  new ConceptPicker(app, strings.concept.chooseNow(orphan.term), strings.common.noMaps, likely, async (concept) => { announce(app, await services.study.join(orphan.id, concept.id)); }).open();
}
