/**
 * Which of many phrases a text names, word by word, in one pass (Aho and Corasick, “Efficient string matching”, 1975).
 *
 *   phrases  Page Table · Paging · Leader Election
 *   text     “per-process page tables, leader-election rounds”   →   Page Table, Leader Election
 *
 * Words, not letters: “art” is not found in “partition”. Plurals and case do not matter; a phrase never reaches across
 * a comma, a bracket or the end of a sentence. Of mentions that overlap the longest counts.
 */
import { forEachChunk, runSync } from "../base/jobs";
import type { Word } from "../text/tokens";

/** Words `start` to before `end` name the phrase number `phrase`. */
export interface Mention {
  readonly phrase: number;
  readonly start: number;
  readonly end: number;
}

export interface Mentions {
  /** All, overlapping ones too, in order of their ends; `longest` picks among them. */
  readonly find: (words: readonly Word[]) => Mention[];
}

/** Of overlapping mentions the one with most words, of equally long ones the first. In order of the text. */
export function longest(mentions: readonly Mention[]): Mention[] {
  const taken = new Set<number>();
  const kept: Mention[] = [];
  for (const mention of [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || a.phrase - b.phrase)) {
    const span = Array.from({ length: mention.end - mention.start }, (_, i) => mention.start + i);
    if (span.some((i) => taken.has(i))) continue;
    for (const i of span) taken.add(i);
    kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}

interface State {
  readonly next: Map<string, State>;
  /** The longest state that ends like this one. */
  fail: State | null;
  /** Phrases that end here. */
  readonly phrases: number[];
  /** The nearest state along `fail` that has phrases. */
  output: State | null;
  readonly depth: number;
}

/** `phrases`: lists of stems; the same list may stand several times. Empty ones are never found. */
export function createMentions(phrases: readonly (readonly string[])[]): Mentions {
  return runSync(mentionsJob(phrases));
}

/** The same in steps: a vault may have a hundred thousand names. */
export function* mentionsJob(phrases: readonly (readonly string[])[]): Generator<void, Mentions> {
  const root = stateAt(0);
  yield* forEachChunk(phrases, STEP, (stems, number) => { if (stems.length > 0) grow(root, stems).phrases.push(number); });
  yield* connectJob(root);
  return { find: (words) => find(root, words) };
}

/** Phrases or states between two pauses: a few milliseconds. */
const STEP = 1000;

function stateAt(depth: number): State {
  return { next: new Map(), fail: null, phrases: [], output: null, depth };
}

function grow(root: State, stems: readonly string[]): State {
  let state = root;
  for (const stem of stems) {
    const next = state.next.get(stem) ?? stateAt(state.depth + 1);
    state.next.set(stem, next);
    state = next;
  }
  return state;
}

/** Breadth first, so that the states that a `fail` leads to are done before. */
function* connectJob(root: State): Generator<void, void> {
  const queue: State[] = [root];
  yield* forEachChunk(queue, STEP, (state) => {
    for (const [stem, next] of state.next) {
      next.fail = state === root ? root : step(state.fail ?? root, root, stem);
      next.output = next.fail.phrases.length > 0 ? next.fail : next.fail.output;
      queue.push(next);
    }
  });
}

function step(from: State, root: State, stem: string): State {
  for (let state: State | null = from; state !== null; state = state.fail) {
    const next = state.next.get(stem);
    if (next !== undefined) return next;
  }
  return root;
}

function find(root: State, words: readonly Word[]): Mention[] {
  const found: Mention[] = [];
  let state = root;
  for (const [i, word] of words.entries()) {
    state = step(word.joined ? state : root, root, word.stem);
    for (let hit: State | null = state; hit !== null; hit = hit.output) {
      for (const phrase of hit.phrases) found.push({ phrase, start: i + 1 - hit.depth, end: i + 1 });
    }
  }
  return found;
}
