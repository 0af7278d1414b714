/**
 * Texts made to be slow: nothing but marks, brackets or cues. What happens within one regular expression cannot be
 * counted, so that it is measured here: eight times the text may take eight times as long, not sixty-four.
 */
import { notePath } from "../../src/core/base/note-path";
import { parseYaml } from "../parse-yaml";
import { SYSTEM } from "../../src/app/clock";
import { createLiveIndex, type LiveIndex } from "../../src/app/live-index";
import { ankiClozeHtml } from "../../src/core/anki/html";
import { runSync } from "../../src/core/base/jobs";
import { CARD_TYPES } from "../../src/core/cards/card-types";
import { makeCardsJob } from "../../src/core/cards/make-cards";
import { DEFAULTS } from "../../src/core/base/settings";
import { relateJob } from "../../src/core/graph/build-graph";
import { RELATIONS } from "../../src/core/registry";
import { race } from "./race";
import { short, type Row } from "./table";

const MARKS = ["*", "**", "_", "`", "``", "$", "$$", "[", "[[", "{{c1::", "{", "}}", "==", "=", "~~", "<", "\\", "***", "** a", "` `` ", "$a "];
const NAMES = ["A1/B2 ", "![](a/b%201.png) ", "![](a/B1/c)", "A, ", "a → ", "A1:B2, ", "of the ", "(a) "];
const WORDS = ["[", "[[", "[a](", "see ", "→ ", "[[a]] ", "](", "![", "see [[a]], ", "uses ", "used for ", "built on, ", "is not ", "a b c ", "( ", "and uses Paging "];

/** Characters. A line of a map is read up to 20,000. */
const LONG = 19_200;
/** Milliseconds: what is shorter is not told from nothing. */
const LEAST = 5;
/** Eight times, and three times that for a large text that has no room in a cache. */
const GOAL = { atMost: 24 } as const;
const ROUNDS = 5;

type Say = (sentence: string) => void;
type Work = () => unknown;

export async function* benchHostile(say: Say): AsyncGenerator<Row, void> {
  yield await worst("A field of Anki's from nothing but marks", MARKS, (text) => Promise.resolve(() => ankiClozeHtml(text)), say);
  yield await worst("A map read whose one line is nothing but marks or words", [...MARKS, ...WORDS], (text) => Promise.resolve(() => opened(text)), say);
  yield await worst("Cards of a concept whose definition is nothing but words or names", [...NAMES, ...WORDS], asking, say);
  yield await worst("Relations and order of a concept whose definition is nothing but words", WORDS, relating, say);
}

/** Of all texts the one that gets slowest when it gets longer. */
async function worst(what: string, parts: readonly string[], prepare: (text: string) => Promise<Work>, say: Say): Promise<Row> {
  let row: Row = { what, value: 0, unit: "×", how: "" };
  for (const part of parts) {
    const [less, more] = [await prepare(textOf(part, LONG / 8)), await prepare(textOf(part, LONG))];
    const times = await race({ less, more }, ROUNDS);
    const value = times.more / Math.max(LEAST, times.less);
    say(`${what}: “${part}”, ${short(times.less)} ms, and ${short(times.more)} ms for eight times the text.`);
    if (value >= row.value) row = { what: `${what}: eight times the text ÷ the text`, value, unit: "×", goal: GOAL, how: `slowest of ${parts.length}, “${part.replaceAll("|", "\\|")}”: ${short(times.less)} ms, ${short(times.more)} ms` };
  }
  return row;
}

function textOf(part: string, length: number): string {
  return part.repeat(Math.floor(length / part.length));
}

const MAP = notePath("Hostile MOC.md");

async function opened(definition: string): Promise<LiveIndex> {
  const live = createLiveIndex(DEFAULTS, parseYaml, SYSTEM);
  const text = `## All\n\n- **X** — ${definition}\n- **Paging** — y\n- **a** — z\n`;
  await live.load([{ path: MAP, read: () => Promise.resolve(text) }]);
  return live;
}

async function asking(definition: string): Promise<Work> {
  const { maps } = (await opened(definition)).current();
  return () => maps.map((map) => runSync(makeCardsJob({ ...map, concepts: map.concepts.map((concept) => ({ ...concept })) }, CARD_TYPES)));
}

async function relating(definition: string): Promise<Work> {
  const index = (await opened(definition)).current();
  return () => runSync(relateJob(index, { map: MAP, heading: null }, RELATIONS));
}
