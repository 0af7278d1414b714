/**
 * `anki`: exports the cards of a map, or of all maps, to a file for Anki or a spreadsheet. The file's ending selects
 * the format.
 */
import path from "node:path";
import { chosenCards, requestOf } from "../../src/app/export-cards";
import { count } from "../../src/app/outcomes";
import type { CardExporter } from "../../src/core/cards/card-exporter";
import type { ConceptIndex, ConceptMap } from "../../src/core/index/concept-index";
import { CARD_EXPORTERS } from "../../src/core/registry";
import { runSync } from "../../src/core/base/jobs";
import { answer, type Answer } from "./answer";
import { Stopped, WrongUse, type Request } from "./arguments";
import { chooseHeading, chooseMap, wantsAll } from "./choose";
import { writeWhereDifferent } from "./files";
import type { OpenVault } from "./open-vault";

/** Exports cards of the types that are on, as the plugin does. */
export function ankiCommand({ liveIndex }: OpenVault, request: Request): Answer {
  const { out } = request;
  if (out === null) throw new WrongUse(`--out FILE is missing: where the cards go, ${ENDINGS}.`);
  const exporter = exporterFor(out);
  const maps = mapsOf(liveIndex.current(), request);
  const chosen = chosenCards(liveIndex, maps, sectionsOf(maps, request));
  if (chosen.cards.length === 0) throw new Stopped(chosen.suspended > 0 ? `All ${chosen.suspended} cards are suspended, so there is nothing to write.` : "There are no cards to write. “cards --all” says why none was made.");
  const { content, cards, leftOut: left } = runSync(exporter.render(requestOf(liveIndex, chosen)));
  const written = writeWhereDifferent(out, content);
  const messages = [
    `${count(cards, ["card", "cards"])}. ${written ? `Written to ${out}.` : `Nothing to write: ${out} reads so already.`}`,
    ...chosen.suspended === 0 ? [] : [`${count(chosen.suspended, ["suspended card is", "suspended cards are"])} left out.`],
    ...left.map(({ id, reason }) => `${id} is left out: ${reason}`),
  ];
  return answer({ out, written, exporter: exporter.id, maps: maps.map((map) => map.path), cards, suspended: chosen.suspended, left }, "", messages, left.length > 0);
}

const ENDINGS = CARD_EXPORTERS.map(({ extension, name }) => `.${extension} (${name})`).join(", ");

function exporterFor(file: string): CardExporter {
  const ending = path.extname(file).toLowerCase();
  const exporter = CARD_EXPORTERS.find(({ extension }) => `.${extension}` === ending);
  if (exporter === undefined) throw new WrongUse(`“${path.basename(file)}” has no ending that says what to write; there is ${ENDINGS}.`);
  return exporter;
}

function mapsOf(index: ConceptIndex, request: Request): readonly ConceptMap[] {
  return wantsAll(request) ? index.maps : [chooseMap(index, request.map)];
}

function sectionsOf([map]: readonly ConceptMap[], { section }: Request): readonly string[] | "all" {
  return section === null || map === undefined ? "all" : chooseHeading(map, section).headingPath.slice(0, 1);
}
