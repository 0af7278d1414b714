/**
 * A vault in memory whose maps are edited and exported, as the plugin does it, with its study log, and as the command
 * line does it, without one.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { chosenCardsJob, requestOf } from "../../src/app/export-cards";
import { collectPictures, NO_PICTURES, type PictureSource } from "../../src/app/picture-source";
import { createLiveIndex, type LiveIndex } from "../../src/app/live-index";
import { runSync } from "../../src/core/base/jobs";
import { notePath } from "../../src/core/base/note-path";
import { DEFAULTS } from "../../src/core/base/settings";
import { CARD_TYPES } from "../../src/core/cards/card-types";
import { CARD_EXPORTERS } from "../../src/core/registry";
import { runCommand } from "../moc/run-command";
import { parseYaml } from "../parse-yaml";
import { EDITED, NOTES, pictureOf, PICTURES } from "./vault";

const ALL_TYPES: readonly string[] = CARD_TYPES.map(({ id }) => id);
const WITHOUT_REVERSE = ALL_TYPES.filter((id) => id !== "reverse");

/** A vault that can be exported; each export is a file of the folder. */
export interface Author {
  write(note: string, text: string): void;
  /** Which card types are on; all of them before it is called. */
  use(cardTypes: readonly string[]): void;
  /** `extension`: `apkg` or `txt`. `now`: milliseconds since 1970. */
  exportTo(file: string, extension: string, now: number): Promise<void>;
  /** Removes what is left on the disk. */
  remove(): void;
}

/** As the plugin: each export reads the vault anew, and leaves its lines in the study log. */
class PluginAuthor implements Author {
  private readonly files = new Map<string, string>();
  private cardTypes = ALL_TYPES;
  private readonly pictures: PictureSource = {
    find: (link) => PICTURES.filter((one) => `/${one}`.endsWith(`/${link.replace("../", "")}`)).map((one) => ({ path: one, size: pictureOf(one).length }))[0] ?? null,
    read: (place) => Promise.resolve(new Uint8Array(pictureOf(place))),
  };

  write(note: string, text: string): void {
    this.files.set(note, text);
  }

  use(cardTypes: readonly string[]): void {
    this.cardTypes = cardTypes;
  }

  async exportTo(file: string, extension: string, now: number): Promise<void> {
    const liveIndex = await this.open(now);
    const exporter = CARD_EXPORTERS.find((one) => one.extension === extension);
    if (exporter === undefined) throw new Error(`nothing exports .${extension}`);
    const chosen = runSync(chosenCardsJob(liveIndex, liveIndex.current().maps, "all"));
    const { media } = exporter.hasMedia ? await collectPictures(this.pictures, chosen.cards, liveIndex.jobs) : NO_PICTURES;
    const request = { ...requestOf(liveIndex, chosen), decks: DEFAULTS, media };
    writeFileSync(file, runSync(exporter.render(request)).content);
    if (request.unlogged.length > 0) for (const map of liveIndex.current().maps) await liveIndex.recordSnapshots(map);
    await liveIndex.record(...request.unlogged);
  }

  remove(): void {
    this.files.clear();
  }

  private async open(now: number): Promise<LiveIndex> {
    const settings = { ...DEFAULTS, cardTypes: this.cardTypes };
    const liveIndex = createLiveIndex(settings, parseYaml, { now: () => now, offsetAt: () => 0 }, { place: {
      device: "desk-0000",
      append: (log, header, text) => {
        this.files.set(log, (this.files.get(log) ?? header) + text);
        return Promise.resolve(null);
      },
      keep: () => undefined,
    } });
    await liveIndex.load([...this.files].map(([note, text]) => ({ path: notePath(note), read: () => Promise.resolve(text) })));
    return liveIndex;
  }
}

/** As the command line, in a folder of its own. Without a log it has nothing but the file of the last export. */
class CommandAuthor implements Author {
  private readonly folder = mkdtempSync(path.join(os.tmpdir(), "moc-study-interop-"));

  constructor() {
    for (const name of PICTURES) this.write(name, pictureOf(name));
    this.use(ALL_TYPES);
  }

  write(note: string, text: string | Uint8Array): void {
    mkdirSync(path.dirname(path.join(this.folder, note)), { recursive: true });
    writeFileSync(path.join(this.folder, note), text);
  }

  use(cardTypes: readonly string[]): void {
    this.write(".obsidian/plugins/moc-study/data.json", JSON.stringify({ ...DEFAULTS, cardTypes }));
  }

  async exportTo(file: string, _extension: string, now: number): Promise<void> {
    const said: string[] = [];
    const code = await runCommand(["anki", "--vault", this.folder, "--all", "--out", file, "--now", new Date(now).toISOString()], { out: () => Promise.resolve(), err: (message) => { said.push(message); } });
    if (code !== 0) throw new Error(`moc anki ended with ${code}: ${said.join(" ")}`);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const HOUR = 3_600_000;

/**
 * Writes a folder for each way to export: the maps as they were, once more unchanged, as they were edited later, without
 * the cards of one type, and with them again.
 */
export async function exportAll(folder: string): Promise<void> {
  // Anki reads the machine's clock, and takes what is later than its own edits.
  const now = Date.now();
  const exports = [["original", NOTES, ALL_TYPES, -1], ["again", {}, ALL_TYPES, 1], ["later", EDITED, ALL_TYPES, 2], ["fewer", {}, WITHOUT_REVERSE, 3], ["all", {}, ALL_TYPES, 4]] as const;
  for (const extension of ["apkg", "txt"]) {
    for (const [way, author] of [["plugin", new PluginAuthor()], ["command", new CommandAuthor()]] as const) {
      const place = path.join(folder, `${way} .${extension}`);
      mkdirSync(place, { recursive: true });
      // The command line finds its last export where it writes the next one.
      const out = path.join(place, `cards.${extension}`);
      for (const [name, notes, cardTypes, hours] of exports) {
        for (const [note, text] of Object.entries(notes)) author.write(note, text);
        author.use(cardTypes);
        await author.exportTo(out, extension, now + hours * HOUR);
        copyFileSync(out, path.join(place, `${name}.${extension}`));
      }
      rmSync(out);
      author.remove();
    }
  }
}
