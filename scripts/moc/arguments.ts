/** Parses the arguments of the headless command. Wrong usage gives a sentence that says what is right. */
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import type { PictureExporter } from "../../src/core/graph/picture";
import { CARD_EXPORTERS, PICTURE_EXPORTERS } from "../../src/core/registry";

/** Wrong usage: the exit code is 2, and this sentence is the message. */
export class WrongUse extends Error {}

/** A failure: the exit code is 1, and this sentence is the message. */
export class Stopped extends Error {}

export const COMMANDS = ["index", "graph", "cards", "checklist", "anki", "problems", "match", "study"] as const;

export type Command = (typeof COMMANDS)[number];

export interface Request {
  readonly command: Command;
  /** Absolute, like all files. */
  readonly vault: string;
  readonly map: string | null;
  readonly section: string | null;
  readonly filter: string;
  readonly layout: string | null;
  readonly json: boolean;
  /** For cards: also those that are not made. For graph and anki: all maps. */
  readonly all: boolean;
  /** The pictures to write, and their files. */
  readonly pictures: readonly { readonly exporter: PictureExporter; readonly file: string }[];
  readonly out: string | null;
  readonly from: string | null;
  readonly known: string | null;
  /** Milliseconds since 1970, or null for this moment. */
  readonly now: number | null;
}

export const HELP = `npm run -s moc -- COMMAND --vault DIR [options]

Reads the maps of content in a folder of Markdown files, without Obsidian. It writes only the files that you name.

  index       every map with its concepts, their notes and ticks, and the lines passed over
  graph       nodes and edges of a map or of a section, placed
  cards       the flashcards that a map can give, of all types or those its property lists; with --out, its flashcards note
  checklist   the study checklist of a map
  anki        the cards of a map, or of all, to --out: its ending says whether as ${CARD_EXPORTERS.map(({ name, extension }) => `${name} (.${extension})`).join(", ")}
  problems    what could not be read, and where
  match       which concepts of an earlier index are which today: matched, orphans, new
  study       what the study log says of each concept: state, tick, when it is due

  --vault DIR      folder of the notes
  --map NAME       a map, by path, file name or title; where there are several, graph, cards, checklist and anki need it
  --section NAME   a heading of the map, by its text or its trail (“Operating Systems > Memory”)
  --filter TEXT    what the graph shows, as in the filter box: words, in:, is:, tag:, has:, kind:, near:
  --layout NAME    how the graph is placed
${PICTURE_EXPORTERS.map(({ id, name }) => `  ${`--${id} FILE`.padEnd(17)}draws the graph as ${name}`).join("\n")}
  --all            for cards: also those that are not made, each with its reasons; for graph and anki: every map
  --json           JSON on standard output
  --out FILE       writes there instead of to standard output; anki compares with what stands there
  --from FILE      the note to renew; the one at --out unless given
  --now TIME       for study and anki: the time to look from, such as 2026-11-24T15:00:00Z; now unless given
  --known FILE     what “index --json” printed earlier
  --help           this text

Ends with 0 when done, 1 when something stopped a part of it, 2 when asked wrongly. Messages go to standard error.
`;

const OPTIONS = {
  vault: { type: "string" },
  map: { type: "string" },
  section: { type: "string" },
  filter: { type: "string" },
  layout: { type: "string" },
  out: { type: "string" },
  from: { type: "string" },
  known: { type: "string" },
  now: { type: "string" },
  json: { type: "boolean" },
  all: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

const PICTURES: Readonly<Record<string, { readonly type: "string" }>> = Object.fromEntries(PICTURE_EXPORTERS.map(({ id }) => [id, { type: "string" }]));

/** Options of some commands only. The others refuse them, since an option that is ignored gives a wrong result. */
const ONLY: Readonly<Record<string, readonly Command[]>> = {
  section: ["index", "graph", "cards", "checklist", "anki"],
  filter: ["graph"],
  layout: ["graph"],
  ...Object.fromEntries(PICTURE_EXPORTERS.map(({ id }) => [id, ["graph"]])),
  from: ["cards", "checklist"],
  known: ["match"],
  now: ["study", "anki"],
  all: ["graph", "cards", "anki"],
};

/** The request; null if help is asked for. Throws `WrongUse`. */
export function readArguments(args: readonly string[]): Request | null {
  const { values, pictures, positionals } = parsed(args);
  if (values.help) return null;
  const command = COMMANDS.find((one) => one === positionals[0]);
  if (!command) throw new WrongUse(`${positionals[0] ? `There is no command “${positionals[0]}”` : "A command is missing"}; the commands are ${COMMANDS.join(", ")}. --help says more.`);
  if (positionals.length > 1) throw new WrongUse(`“${positionals[1]}” stands alone; put a name with spaces between quotes.`);
  if (!values.vault) throw new WrongUse("--vault DIR is missing: the folder of the notes.");
  for (const [option, commands] of Object.entries(ONLY)) {
    if (option in values && !commands.includes(command)) throw new WrongUse(`--${option} means nothing to “${command}”.`);
  }
  if (values.from !== undefined && values.out === undefined) throw new WrongUse("--from FILE needs --out FILE: where the renewed note goes.");
  if (command === "match" && values.known === undefined) throw new WrongUse("--known FILE is missing: what “index --json” printed earlier.");
  const absolute = (given: string): string => path.resolve(callersFolder(), given);
  const file = (given: string | undefined): string | null => (given === undefined ? null : absolute(given));
  return {
    command,
    vault: absolute(values.vault),
    map: values.map ?? null,
    section: values.section ?? null,
    filter: values.filter ?? "",
    layout: values.layout ?? null,
    json: values.json ?? false,
    all: values.all ?? false,
    pictures: pictures.map(({ exporter, file: given }) => ({ exporter, file: absolute(given) })),
    out: file(values.out),
    from: file(values.from),
    known: file(values.known),
    now: values.now === undefined ? null : timeOf(values.now),
  };
}

function timeOf(text: string): number {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new WrongUse(`“${text}” is no time. --now takes one such as 2026-11-24T15:00:00Z.`);
  return time;
}

function parsed(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { ...PICTURES, ...OPTIONS }, allowPositionals: true });
    const given: Readonly<Record<string, unknown>> = values;
    const pictures = PICTURE_EXPORTERS.flatMap((exporter) => {
      const file = given[exporter.id];
      return typeof file === "string" ? [{ exporter, file }] : [];
    });
    return { values, pictures, positionals };
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}

/** `npm run` changes to the project's folder, but a relative path is relative to the caller's folder. */
function callersFolder(): string {
  const byNpm = process.env["npm_lifecycle_event"] === "moc";
  return (byNpm ? process.env["INIT_CWD"] : undefined) ?? process.cwd();
}
