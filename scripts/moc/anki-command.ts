/**
 * `anki`: exports the cards of a map, or of all maps, to a file for Anki or a spreadsheet. The file's ending selects
 * the format.
 */
import path from "node:path";
import { aboutChanged, chosenCardsJob, requestOf } from "../../src/app/export-cards";
import type { CardExporter } from "../../src/core/cards/card-exporter";
import type { ConceptIndex, ConceptMap } from "../../src/core/index/concept-index";
import { ankiNotes } from "../../src/core/anki/from-cards";
import { CARD_EXPORTERS } from "../../src/core/registry";
import { runSync } from "../../src/core/base/jobs";
import { answer, type Answer } from "./answer";
import { Stopped, WrongUse, type Request } from "./arguments";
import { chooseHeading, chooseMap, wantsAll } from "./choose";
import { aboutPictures, collectPictures, NO_PICTURES } from "../../src/app/picture-source";
import { folderPictures } from "../folder-pictures";
import { writeWhereDifferent } from "./files";
import type { OpenVault } from "./open-vault";
import { definedLines, readStandingExport } from "./standing-export";

/** Exports cards of the types that are on, as the plugin does. */
export async function ankiCommand({ liveIndex, settings: decks }: OpenVault, request: Request): Promise<Answer> {
  const { out } = request;
  if (out === null) throw new WrongUse(`--out FILE is missing: where the cards go, ${ENDINGS}.`);
  const exporter = exporterFor(out);
  const maps = mapsOf(liveIndex.current(), request);
  const chosen = runSync(chosenCardsJob(liveIndex, maps, sectionsOf(maps, request)));
  if (chosen.cards.length === 0) throw new Stopped(chosen.suspended > 0 ? `All ${chosen.suspended} cards are suspended, so there is nothing to write.` : "There are no cards to write. “cards --all” says why none was made.");
  const pictures = exporter.hasMedia ? await collectPictures(folderPictures(request.vault), chosen.cards, liveIndex.jobs) : NO_PICTURES;
  const standing = await readStandingExport(out, exporter.id, { ...chosen, decks, media: pictures.media });
  const tally = { new: 0, changed: 0, none: 0 };
  const known = chosen.cards.map((placed) => ({ ...placed, card: { ...placed.card, id: standing.idOf(placed.card.id) } }));
  const { history, ...cardRequest } = requestOf(liveIndex, { ...chosen, cards: known }, standing.find);
  const { content, cards, unchanged, leftOut: left } = runSync(exporter.render({ ...cardRequest, decks, media: pictures.media, history(placed, words) {
    const found = history(placed, words);
    tally[found.change]++;
    return found;
  } }));
  // A text that lists what was exported stays where nothing is new: another time would be all that changes.
  const isNew = !(exporter.id === "anki-text" && standing.cards !== null && tally.new + tally.changed === 0);
  const lines = exporter.id === "anki-text" ? definedLines(runSync(ankiNotes({ ...cardRequest, decks, media: pictures.media, history: () => ({ since: 0, change: "none" }) }))) : "";
  const written = isNew && writeWhereDifferent(out, typeof content === "string" ? `${content}${lines}` : content);
  const made = new Set(known.map(({ card }) => card.id));
  const gone = (standing.cards ?? []).filter((id) => !made.has(id) && !liveIndex.learner.isSuspended(id)).length;
  const messages = [
    `${count(isNew ? cards + unchanged : chosen.cards.length, ["card", "cards"])}${changesOf(exporter.id, tally)}. ${written ? `Written to ${out}.` : `Nothing to write: ${out} reads so already.`}`,
    ...unchanged === 0 || !isNew ? [] : [`${count(unchanged, ["unchanged card is", "unchanged cards are"])} left out, since Anki would put back what was edited there. Import this file before the next is written: it will say only what is new then.`],
    ...[aboutChanged(tally.changed, exporter).trim()].filter((sentence) => sentence !== ""),
    ...exporter.id !== "anki" || standing.cards !== null || tally.changed + tally.none > 0 ? [] : ["No earlier export stands there, so cards that Anki has already get the words of the maps."],
    ...gone === 0 ? [] : [`${count(gone, ["card of the last export is", "cards of the last export are"])} not in this one; Anki keeps ${gone === 1 ? "it" : "them"}.`],
    ...[aboutPictures(pictures).trim()].filter((sentence) => sentence !== ""),
    ...chosen.suspended === 0 ? [] : [`${count(chosen.suspended, ["suspended card is", "suspended cards are"])} left out.`],
    ...left.map(({ id, reason }) => `${id} is left out: ${reason}`),
  ];
  return answer({ out, written, exporter: exporter.id, maps: maps.map((map) => map.path), cards, changes: { new: tally.new, changed: tally.changed, unchanged: tally.none }, suspended: chosen.suspended, left }, "", messages, left.length > 0);
}

/** What of the cards is new to Anki. A table of cards is not for Anki. */
function changesOf(exporter: string, { new: added, changed, none }: Readonly<Record<"new" | "changed" | "none", number>>): string {
  return exporter === "csv" ? "" : `: ${added} new, ${changed} changed, ${none} unchanged`;
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

function count(many: number, unit: readonly [one: string, many: string]): string {
  return `${many} ${many === 1 ? unit[0] : unit[1]}`;
}
