/** Maps of any size, made in memory. The same numbers give the same text, byte for byte, on every machine. */
import { type NotePath, notePath } from "../../src/core/base/note-path";

export interface SyntheticNote {
  readonly path: NotePath;
  readonly text: string;
}

const WORDS = ("memory page cache queue lock thread process kernel buffer index replica shard quorum leader lease token route packet frame " +
  "header segment window cursor batch stream event broker topic offset commit snapshot checkpoint journal block inode socket proxy gateway " +
  "scheduler priority deadline quota limit retry backoff timeout health probe circuit bulkhead rollout canary image layer volume secret").split(" ");

/** Bullets below one subsection, subsections below one section: as in maps that people write. */
const PER_SUBSECTION = 8;
const SUBSECTIONS = 6;

/** One map with this many bullets. One in five terms is a link, and one in four definitions names another term. */
export function syntheticMap(title: string, bullets: number, seed = 1): string {
  const draw = drawer(seed);
  const lines = [`# ${title}`, "", "← Back to [[Home]]", ""];
  for (let n = 0; n < bullets; n++) {
    if (n % (PER_SUBSECTION * SUBSECTIONS) === 0) lines.push(`## ${n / (PER_SUBSECTION * SUBSECTIONS) + 1}. ${phrase(draw, 2)}`, "");
    if (n % PER_SUBSECTION === 0) lines.push(`### ${phrase(draw, 2)} ${n / PER_SUBSECTION}`, "");
    const term = `${phrase(draw, 2)} ${n}`;
    const head = draw(5) === 0 ? `[[${term}]]` : term;
    lines.push(`- **${head}** — ${phrase(draw, 6 + draw(8))}${draw(4) === 0 ? `, see ${phrase(draw, 2)} ${draw(n + 1)}` : ""}`);
    if (n % PER_SUBSECTION === PER_SUBSECTION - 1) lines.push("");
  }
  return `${lines.join("\n")}\n`;
}

/** A vault of maps with a thousand bullets each, and a note for every tenth bullet. */
export function syntheticVault(bullets: number): SyntheticNote[] {
  const perMap = 1000;
  const notes: SyntheticNote[] = [];
  for (let n = 0; n < bullets / perMap; n++) {
    const text = syntheticMap(`Subject ${n}`, Math.min(perMap, bullets - n * perMap), n + 1);
    notes.push({ path: notePath(`Maps/Subject ${n} MOC.md`), text });
    for (const [, term] of text.matchAll(/^- \*\*\[*([^\]*]+)\]*\*\*/gm)) {
      if (term?.endsWith("0")) notes.push({ path: notePath(`Subject ${n}/${term}.md`), text: `Back to [[Subject ${n} MOC]]\n\n# ${term}\n\nA ${term} is what its name says.\n` });
    }
  }
  return notes;
}

function phrase(draw: (below: number) => number, words: number): string {
  const text = Array.from({ length: words }, () => WORDS[draw(WORDS.length)] ?? "").join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Whole numbers below a bound, in a fixed order: the generator of Park and Miller (1988). */
function drawer(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}
